package org.conjuncture.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What indicators of companies that work abroad are shares of, in world money: shares of nearly
 * nothing are not shown, and those of regions are weighted with it.
 */
final class CompanyBases {

    /** Years to either side whose figures a profit is the middle of. */
    private static final int REACH = 2;

    private final SeriesData series;
    private final RunFolder run;
    private final Territories territories;

    private CompanyBases(SeriesData series, RunFolder run, Territories territories) {
        this.series = series;
        this.run = run;
        this.territories = territories;
    }

    static void addTo(SeriesData series, RunFolder run, Territories territories) {
        CompanyBases bases = new CompanyBases(series, run, territories);
        series.add("multinationalProfit", bases.profits());
        series.add(
                "sharesOwned",
                bases.shares(
                        "balance",
                        "SELECT territory, year, sum(value) AS value FROM balance WHERE instrument"
                                + " = 'equity' AND sector = 'owners' GROUP BY ALL",
                        "gdp"));
        series.add(
                "sharesAbroad",
                bases.shares(
                        "claim",
                        "SELECT holder AS territory, year, sum(value) AS value FROM claim WHERE"
                                + " instrument = 'equity' AND holder <> debtor GROUP BY ALL",
                        "gdpWorldMoney"));
    }

    /**
     * Profit of companies that have plants abroad: what was moved by transfer prices over its share
     * of that profit. What was moved is a year's and the share a last quarter's, so it is the
     * middle of five years.
     */
    private List<Object> profits() {
        List<Object> profits = none();
        for (String id : territories.ids()) {
            int place = territories.index(id);
            double[] found = new double[series.to() - series.from() + 1];
            for (int at = 0; at < found.length; at++) {
                int year = series.from() + at;
                found[at] = middle(place, year) * series.value("gdpWorldMoney", place, year);
            }
            if (Arrays.stream(found).anyMatch(Double::isFinite)) {
                profits.set(place, found);
            }
        }
        return withWorld(profits);
    }

    /** Over output, in the middle of the years around one; NaN where none tells. */
    private double middle(int place, int year) {
        double[] known =
                java.util.stream.IntStream.rangeClosed(year - REACH, year + REACH)
                        .mapToDouble(one ->
                                Math.abs(
                                        series.value("profitBookedFromAbroad", place, one)
                                                / series.value("profitShiftedShare", place, one)))
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        return known.length == 0 ? Double.NaN : known[known.length / 2];
    }

    /** Amounts of a table, of which a measure of output tells the money. */
    private List<Object> shares(String table, String sql, String output) {
        List<Object> places = none();
        if (!run.has(table)) {
            return places;
        }
        run.query(
                table,
                "SELECT place, year, value FROM ("
                        + sql
                        + ") JOIN "
                        + territories.places()
                        + " USING (territory)",
                row -> {
                    int place = row.getInt(1);
                    int at = row.getInt(2) - series.from();
                    if (at < 0 || row.getInt(2) > series.to()) {
                        return;
                    }
                    if (!(places.get(place) instanceof double[])) {
                        places.set(place, new double[series.to() - series.from() + 1]);
                    }
                    ((double[]) places.get(place))[at] =
                            row.getDouble(3)
                                    / series.value(output, place, row.getInt(2))
                                    * series.value("gdpWorldMoney", place, row.getInt(2));
                });
        return withWorld(places);
    }

    private List<Object> none() {
        return new ArrayList<>(Collections.nCopies(territories.count(), 0));
    }

    /** With the sum of all in the world's place. */
    private List<Object> withWorld(List<Object> places) {
        double[] world = new double[series.to() - series.from() + 1];
        boolean isTold = false;
        for (Object place : places) {
            if (place instanceof double[] years) {
                isTold = true;
                Arrays.setAll(
                        world, at -> world[at] + (Double.isFinite(years[at]) ? years[at] : 0));
            }
        }
        if (isTold) {
            places.set(territories.index(Territories.WORLD), world);
        }
        return places;
    }
}
