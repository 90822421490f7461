package org.conjuncture.accounts.check;

/**
 * Something found in a table.
 *
 * @param kind one word, such as {@code negativeValueAdded}
 * @param where the largest case, or all of the table
 * @param count how many cases
 * @param size of the largest case, in {@code unit}
 * @param says what it means for results
 */
public record Finding(
        Weight weight,
        String kind,
        String where,
        int count,
        double size,
        String unit,
        String says) {

    /** How much it matters. */
    public enum Weight {
        /** Results are what they should be. */
        REMARK,
        /** Results are likely to mislead. */
        WARNING,
        /** The table cannot be what it says. */
        FAULT
    }
}
