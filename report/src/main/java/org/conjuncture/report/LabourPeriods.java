package org.conjuncture.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conjuncture.report.Law.Range;

/**
 * What happened to labour, period by period: means over the figures that the historical record has
 * for a period, and movements of people and gaps of pay that the literature tells.
 */
final class LabourPeriods {

    private static final int[][] PERIODS = {{1870, 1913}, {1914, 1949}, {1950, 1979}, {1980, 2000}};

    private static final String EMIGRANTS =
            "Ferenczi and Willcox 1929 and Baines 1991, to overseas: least, mean and most of the"
                    + " decades 1871–1910";
    private static final String IMMIGRANTS =
            "Ferenczi and Willcox 1929: least, mean and most of the decades 1871–1910";
    private static final String GOLDIN = "Goldin 1990 and 2014, United States, work of a full year";

    private final RunFolder run;
    private final SeriesData series;
    private final Territories territories;

    private LabourPeriods(RunFolder run, SeriesData series, Territories territories) {
        this.run = run;
        this.series = series;
        this.territories = territories;
    }

    static List<Law> of(RunFolder run, SeriesData series, Territories territories) {
        LabourPeriods periods = new LabourPeriods(run, series, territories);
        List<Law> all = new ArrayList<>();
        periods.addRecord(all, "hoursPerWorker", "Hours", "usual hours a year of a person at work");
        periods.addRecord(all, "wageShare", "Wage share", "wages over value added");
        periods.addRecord(all, "unionDensity", "Unions", "union members over wage workers");
        periods.addMigration(all);
        periods.addGaps(all);
        return all;
    }

    /** Means of run and record over the record's figures of territories in each period. */
    private void addRecord(List<Law> all, String name, String label, String what) {
        double[][] sums = new double[PERIODS.length][5];
        run.query(
                "record",
                "SELECT territory, year, value, lower, upper FROM record WHERE name = '"
                        + name
                        + "' AND territory <> 'WORLD' ORDER BY territory, year",
                row -> {
                    int year = row.getInt(2);
                    int place = territories.index(row.getString(1));
                    // The record's last year is the one after the run's.
                    int at = year == series.to() + 1 ? series.to() : year;
                    double told = place < 0 ? Double.NaN : series.value(name, place, at);
                    for (int p = 0; p < PERIODS.length; p++) {
                        boolean isIn = year >= PERIODS[p][0] && year <= PERIODS[p][1];
                        if (isIn && Double.isFinite(told)) {
                            double[] sum = sums[p];
                            sum[0] += told;
                            sum[1] += row.getDouble(3);
                            sum[2] += row.getDouble(4);
                            sum[3] += row.getDouble(5);
                            sum[4]++;
                        }
                    }
                });
        for (int p = 0; p < PERIODS.length; p++) {
            double[] sum = sums[p];
            double n = sum[4];
            String period = PERIODS[p][0] + "–" + PERIODS[p][1];
            all.add(
                    Law.of(
                            label + ", " + period,
                            "Mean of " + what + " over the record's figures of " + period,
                            sum[0] / n,
                            Double.NaN,
                            Range.of(
                                    sum[2] / n,
                                    sum[1] / n,
                                    sum[3] / n,
                                    "the record of this indicator, mean with its band"),
                            (int) n));
        }
    }

    private void addMigration(List<Law> all) {
        addRate(all, "emigration", "Ireland", 6.6, 9.2, 14.2, EMIGRANTS, "IRL");
        addRate(all, "emigration", "British Isles", 4.4, 5.7, 7.0, EMIGRANTS, "GBR", "IRL");
        addRate(all, "emigration", "Norway, Sweden", 3.2, 5.2, 7.9, EMIGRANTS, "NOR", "SWE");
        addRate(all, "emigration", "Italy", 1.1, 5.1, 10.8, EMIGRANTS, "ITA");
        addRate(all, "emigration", "Spain, Portugal", 3.4, 4.6, 5.7, EMIGRANTS, "ESP", "PRT");
        addRate(all, "emigration", "Germany", 0.4, 1.5, 2.9, EMIGRANTS, "DEU", "DDR");
        addRate(all, "emigration", "France", 0.1, 0.2, 0.3, EMIGRANTS, "FRA");
        addRate(all, "immigration", "United States", 5.3, 7.4, 10.2, IMMIGRANTS, "USA");
        addRate(all, "immigration", "Argentina", 11.7, 19.2, 29.2, IMMIGRANTS, "ARG");
        addRate(all, "immigration", "Canada", 4.9, 8.7, 16.8, IMMIGRANTS, "CAN");
    }

    /** Who went or came in a year, per thousand people, over the decades of mass migration. */
    private void addRate(
            List<Law> all,
            String name,
            String where,
            double lower,
            double central,
            double upper,
            String source,
            String... ids) {
        int last = Math.min(1910, series.to());
        boolean isOut = name.equals("emigration");
        boolean isOverseas = isOut && run.has("migration");
        double moved = isOverseas ? overseas(last, ids) : 0;
        double people = 0;
        int years = 0;
        for (int year = Math.max(1871, series.from()); year <= last; year++) {
            for (String id : ids) {
                int place = territories.index(id);
                if (place >= 0) {
                    moved += isOverseas ? 0 : series.value(name, place, year);
                    people += series.value("population", place, year);
                }
            }
            years++;
        }
        all.add(
                Law.of(
                        (isOut ? "From " : "To ") + where,
                        (isOut ? "Emigrants" : "Immigrants")
                                + " a year for a thousand people, 1871–"
                                + last
                                + (isOut ? ", to" : ", from")
                                + (isOverseas ? " other continents" : " all other territories"),
                        people > 0 ? 1000 * moved / people : Double.NaN,
                        Double.NaN,
                        Range.of(lower, central, upper, source),
                        years));
    }

    /**
     * Who left for other continents, as the record has it. The table of moves does not name where
     * the fewest went; they are divided as the others are.
     */
    private double overseas(int last, String... ids) {
        double[] sums = new double[3];
        run.query(
                "migration",
                "SELECT destination, sum(people) FROM migration WHERE year BETWEEN 1871 AND "
                        + last
                        + " AND origin IN ('"
                        + String.join("', '", ids)
                        + "') GROUP BY destination ORDER BY destination",
                row -> {
                    int place = territories.index(row.getString(1));
                    boolean isTold = place >= 0 && place < territories.count() - 1;
                    boolean isEurope = isTold && territories.region(place).contains("Europe");
                    sums[isTold ? isEurope ? 1 : 0 : 2] += row.getDouble(2);
                });
        double told = sums[0] + sums[1];
        return told > 0 ? sums[0] * (1 + sums[2] / told) : 0;
    }

    private void addGaps(List<Law> all) {
        addGap(all, 1890, 0.54);
        addGap(all, 1930, 0.44);
        addGap(all, 1970, 0.41);
        addGap(all, 1995, 0.29);
    }

    private void addGap(List<Law> all, int year, double gap) {
        int place = territories.index("USA");
        all.add(
                Law.of(
                        String.format(Locale.ROOT, "Women's gap, %d", year),
                        "What women's pay of an hour lacks to men's, over men's, United States",
                        place < 0 ? Double.NaN : series.value("sexPayGap", place, year),
                        Double.NaN,
                        Range.of(gap - 0.05, gap, gap + 0.05, GOLDIN),
                        1));
    }
}
