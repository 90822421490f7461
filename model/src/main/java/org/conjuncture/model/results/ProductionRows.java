package org.conjuncture.model.results;

import org.conjuncture.base.results.Rows;
import org.conjuncture.model.indicator.Survey;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.conjuncture.model.world.YearAccounts;

/**
 * Rows of production: what each sector of a territory made, sold, bought and paid in the year, with
 * how many people and hours. Wages are home currency, all other money is world money. Labour income
 * is wages, and for subsistence the worth of its produce. Use of capacity, the place on the ladder
 * of techniques, the sellers' price and density of unions are the last quarter's.
 */
final class ProductionRows {
    private final Rows rows;
    private final Survey survey;
    private final World world;

    ProductionRows(Rows rows, Survey survey) {
        this.survey = survey;
        this.rows = rows;
        this.world = survey.world();
    }

    void write(int year) {
        YearAccounts sums = world.year;
        for (int t = 0; t < world.count; t++) {
            for (int s = 0; s < Sectors.COUNT; s++) {
                int cell = t * Sectors.COUNT + s;
                if (sums.output[cell] <= 0 && sums.people[cell] <= 0) {
                    continue;
                }
                rows.integer(year)
                        .text(world.territories.id[t])
                        .text(Sectors.IDS.get(s))
                        .number(sums.people[cell] / sums.quarters)
                        .number(sums.hours[cell])
                        .number(sums.wages[cell])
                        .number(sums.labourIncome[cell])
                        .number(sums.inputs[cell])
                        .number(sums.sales[cell])
                        .number(sums.output[cell])
                        .number(sums.capital[cell] / sums.quarters)
                        .number(
                                over(
                                        survey.sums().capitalUsed[cell],
                                        survey.sums().capitalHad[cell]))
                        .number(
                                s == Sectors.SUBSISTENCE
                                        ? Double.NaN
                                        : over(
                                                survey.sums().stage[cell],
                                                survey.sums().employed[cell]))
                        .number(s == Sectors.SUBSISTENCE ? Double.NaN : world.markets.price[cell])
                        .number(s == Sectors.SUBSISTENCE ? Double.NaN : world.units.density[cell])
                        .end();
            }
        }
    }

    private static double over(double upper, double lower) {
        return lower == 0 ? Double.NaN : upper / lower;
    }
}
