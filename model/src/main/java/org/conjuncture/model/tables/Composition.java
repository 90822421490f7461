package org.conjuncture.model.tables;

/**
 * What each kind of buyer buys, as shares by good in the order of {@link WorldTables#SECTORS}; each
 * sums to 1.
 *
 * @param consumptionPoor households' market consumption where income per head is {@code poorIncome}
 * @param consumptionRich the same at {@code richIncome}; between the two, shares move with the
 *     logarithm of income
 * @param poorIncome 1990 international dollars a head and year
 * @param richIncome 1990 international dollars a head and year
 * @param investment gross investment
 * @param publicPurchases government's purchases of goods and services
 */
public record Composition(
        double[] consumptionPoor,
        double[] consumptionRich,
        double poorIncome,
        double richIncome,
        double[] investment,
        double[] publicPurchases) {}
