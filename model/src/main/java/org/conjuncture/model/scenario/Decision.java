package org.conjuncture.model.scenario;

/**
 * What took effect in a quarter in one territory, for the table of events.
 *
 * @param territory index; −1 for the world as a whole
 * @param kind kind of decision
 * @param name what a reader is told
 * @param value of the lever or rule; 0 where there is none
 * @param cause the timeline, or the strategy's name
 */
public record Decision(
        int quarter,
        int territory,
        String kind,
        String name,
        double value,
        String cause,
        String source,
        boolean verified) {}
