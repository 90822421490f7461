package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.conjuncture.report.Law.Range;

/**
 * What happened to labour, period by period: means over the figures that the historical record has
 * for a period, hours at dates, and movements of people that the literature tells.
 */
final class LabourPeriods {

    private static final int[][] PERIODS = {{1870, 1913}, {1914, 1949}, {1950, 1979}, {1980, 2000}};

    private static final String EMIGRANTS =
            "Ferenczi and Willcox 1929 and Baines 1991, to overseas: least, mean and most of the"
                    + " decades 1871–1910";
    private static final String IMMIGRANTS =
            "Ferenczi and Willcox 1929: least, mean and most of the decades 1871–1910";

    /** Dates of the world's long phases, at which hours are told. */
    private static final int[] DATES = {1870, 1913, 1929, 1950, 1973, 1999};

    /** Years between two figures of the record that a straight line may join. */
    private static final int JOINED = 10;

    private final RunFolder run;
    private final SeriesData series;
    private final Territories territories;
    private final LabourRecord record;

    private LabourPeriods(
            RunFolder run, SeriesData series, Territories territories, LabourRecord record) {
        this.run = run;
        this.series = series;
        this.territories = territories;
        this.record = record;
    }

    /** Laws under what they are of, as they are drawn together. */
    static Map<String, List<Law>> of(
            RunFolder run, SeriesData series, Territories territories, LabourRecord record) {
        LabourPeriods periods = new LabourPeriods(run, series, territories, record);
        List<Law> times = new ArrayList<>();
        periods.addDates(times);
        LabourRecord.TIME_AND_UNIONS.forEach(subject -> periods.addRecord(times, subject));
        List<Law> gaps = new ArrayList<>();
        LabourRecord.GAPS.forEach(subject -> periods.addRecord(gaps, subject));
        List<Law> movers = new ArrayList<>();
        periods.addMigration(movers);
        Map<String, List<Law>> all = new LinkedHashMap<>();
        all.put("Hours, shares, unions, agreements and strikes by period", times);
        all.put("Gaps of pay and unemployment by period", gaps);
        all.put("Movers overseas before 1911", movers);
        return all;
    }

    /** Means of run and record over the record's figures of territories in each period. */
    private void addRecord(List<Law> all, LabourRecord.Subject subject) {
        for (int[] span : PERIODS) {
            List<LabourRecord.Fact> facts =
                    record.of(subject).stream()
                            .filter(fact -> fact.year() >= span[0] && fact.year() <= span[1])
                            .toList();
            String period = span[0] + "–" + span[1];
            addMean(
                    all,
                    subject.label() + ", " + period,
                    "Mean of " + subject.what() + " over the record's figures of " + period,
                    facts);
        }
    }

    /** Hours at dates, means over the record's territories. */
    private void addDates(List<Law> all) {
        Map<Integer, TreeMap<Integer, LabourRecord.Fact>> byPlace = new TreeMap<>();
        for (LabourRecord.Fact fact : record.of(LabourRecord.HOURS)) {
            byPlace.computeIfAbsent(fact.place(), any -> new TreeMap<>()).put(fact.year(), fact);
        }
        for (int date : DATES) {
            List<LabourRecord.Fact> facts = new ArrayList<>();
            byPlace.forEach((place, figures) -> {
                var before = figures.floorEntry(date);
                var after = figures.ceilingEntry(date);
                if (before != null && after != null && after.getKey() - before.getKey() <= JOINED) {
                    facts.add(between(before.getValue(), after.getValue(), date));
                }
            });
            addMean(
                    all,
                    "Hours in " + date,
                    "Usual hours a year of a person at work, mean of the record's territories;"
                        + " where it has no figure of the year, on a straight line between those of"
                        + " ten years",
                    facts);
        }
    }

    private LabourRecord.Fact between(LabourRecord.Fact one, LabourRecord.Fact other, int year) {
        double part =
                other.year() == one.year()
                        ? 0
                        : (double) (year - one.year()) / (other.year() - one.year());
        return new LabourRecord.Fact(
                one.subject(),
                one.place(),
                year,
                series.value(one.subject().name(), one.place(), year),
                one.value() + part * (other.value() - one.value()),
                one.lower() + part * (other.lower() - one.lower()),
                one.upper() + part * (other.upper() - one.upper()),
                one.source());
    }

    /** Over the figures that the run has; not told where it has none, and no law without any. */
    private static void addMean(
            List<Law> all, String name, String what, List<LabourRecord.Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        List<LabourRecord.Fact> told = facts.stream().filter(LabourRecord.Fact::isTold).toList();
        all.add(
                Law.of(
                        name,
                        what,
                        mean(told, LabourRecord.Fact::told),
                        Double.NaN,
                        Range.of(
                                mean(told, LabourRecord.Fact::lower),
                                mean(told, LabourRecord.Fact::value),
                                mean(told, LabourRecord.Fact::upper),
                                "the record's figures, mean with its band; each stands below with"
                                        + " its source"),
                        told.size()));
    }

    private static double mean(
            List<LabourRecord.Fact> of, ToDoubleFunction<LabourRecord.Fact> part) {
        return of.stream().mapToDouble(part).average().orElse(Double.NaN);
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
}
