package org.conjuncture.model.tables;

/**
 * Law that lets employers of some territories carry people from others there under contracts that
 * bind them.
 *
 * @param origins indices of the territories people come from
 * @param destinations indices of the territories they are carried to
 * @param from first quarter
 * @param until first quarter after; {@link Integer#MAX_VALUE} where it does not end
 * @param years term of the contract
 */
public record IndentureLaw(
        String name,
        int[] origins,
        int[] destinations,
        int from,
        int until,
        double years,
        Passage passageHome,
        String source) {

    /** What law says of the way home when the contract has ended. */
    public enum Passage {
        /** Nobody pays it. */
        NONE,
        /** Who wants it gets it paid. */
        PAID,
        /** All are sent back. */
        FORCED
    }

    public boolean holdsIn(int quarter) {
        return from <= quarter && quarter < until;
    }
}
