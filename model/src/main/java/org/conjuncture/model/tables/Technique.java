package org.conjuncture.model.tables;

/**
 * How each sector produces at base prices, where every price is 1; sectors and goods in the order
 * of {@link WorldTables#SECTORS}.
 *
 * @param inputs {@code [good][sector]}: units of the good used up per unit of output of the sector
 * @param labourShare labour's part of the sector's value added, own-account work included
 * @param capitalOutput capital over quarterly output at full use of capacity, in quarters
 * @param depreciation part of capital worn out in a quarter
 * @param occupationShare {@code [sector][occupation]}, occupations as in {@link
 *     WorldTables#OCCUPATIONS}; each row sums to 1
 */
public record Technique(
        double[][] inputs,
        double[] labourShare,
        double[] capitalOutput,
        double[] depreciation,
        double[][] occupationShare) {}
