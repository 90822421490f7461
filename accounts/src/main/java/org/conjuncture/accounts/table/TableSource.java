package org.conjuncture.accounts.table;

/**
 * Where a table comes from.
 *
 * @param unit of all money values, such as "millions of US$"
 * @param licence as the publisher states it, or that it is not known
 */
public record TableSource(
        String name, int year, String unit, String format, String licence, String citation) {

    public TableSource withName(String other) {
        return new TableSource(other, year, unit, format, licence, citation);
    }
}
