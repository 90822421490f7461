package org.conjuncture.model.tables;

/**
 * A figure of the historical record, for comparison only; the model never reads it.
 *
 * @param name indicator, as results name it
 * @param territory a territory's id, or {@code WORLD}
 * @param lower lower end of the band in which a result counts as agreeing
 * @param upper upper end of it
 */
public record RecordFact(
        String name,
        String territory,
        int year,
        double value,
        double lower,
        double upper,
        String source,
        String licence) {}
