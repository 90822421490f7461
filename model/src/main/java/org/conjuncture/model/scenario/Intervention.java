package org.conjuncture.model.scenario;

import org.conjuncture.base.Place;

/**
 * A dated decision or physical event, of the timeline or of a strategy: who does what from when to
 * when.
 *
 * @param id name of the row or of the strategy it belongs to
 * @param at first quarter in which it holds, 4·year + quarter − 1
 * @param until first quarter in which it holds no more; {@link #FOR_GOOD} where it does not end
 * @param phase quarters over which a lever moves to its value in equal steps; 0 and 1 mean at once
 * @param kind kind of decision, one of {@link TimelineKinds}
 * @param who territories it concerns, at the date it takes effect
 * @param title what a reader is told
 * @param target lever, regime, institution or {@code institution.rule}; empty for {@link
 *     Action#NONE}
 * @param value of the lever or rule; 0 where the action has none
 * @param unit of the value, in words
 * @param source where the date and the size are from
 * @param verified whether they were checked against a source that was read; shown as unverified
 *     otherwise
 * @param place where it is written
 */
public record Intervention(
        String id,
        int at,
        int until,
        int phase,
        String kind,
        Who who,
        String title,
        Action action,
        String target,
        double value,
        String unit,
        String source,
        boolean verified,
        Place place) {

    /** End of what does not end. */
    public static final int FOR_GOOD = Integer.MAX_VALUE;

    public boolean holdsIn(int quarter) {
        return at <= quarter && quarter < until;
    }

    /** Part of the way to the full value that is gone in a quarter, from 0 before to 1. */
    public double reach(int quarter) {
        if (quarter < at) {
            return 0;
        }
        return phase <= 1 ? 1 : Math.min(1, (quarter - at + 1) / (double) phase);
    }
}
