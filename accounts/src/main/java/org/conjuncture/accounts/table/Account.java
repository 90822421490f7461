package org.conjuncture.accounts.table;

/**
 * A row beside the table: persons, hours, pay, value added, capital, emissions, by region and
 * sector.
 *
 * @param additive whether values of sectors may be added (a price index may not)
 * @param values one for each sector of each region, 0 where missing
 * @param ofUse one for each final-use column, or empty
 * @param missing how many of the values the publisher left out
 */
public record Account(
        String name, String unit, boolean additive, double[] values, double[] ofUse, int missing) {

    public static Account of(String name, String unit, double[] values) {
        return new Account(name, unit, true, values, new double[0], 0);
    }

    public double sum() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
