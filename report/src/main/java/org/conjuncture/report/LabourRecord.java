package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Figures of the record on labour, each beside what the run has at its place in its year: hours,
 * the wage share, unions, agreements, strikes, and gaps of pay and unemployment.
 */
final class LabourRecord {

    /** What figures are of: a name in the record, what it is called and how it is measured. */
    record Subject(String name, String label, String what) {}

    /**
     * A figure.
     *
     * @param told what the run has; no number where it does not reach the year or lacks the
     *     territory's figure
     */
    record Fact(
            Subject subject,
            int place,
            int year,
            double told,
            double value,
            double lower,
            double upper,
            String source) {

        boolean isTold() {
            return Double.isFinite(told);
        }
    }

    static final Subject HOURS =
            new Subject("hoursPerWorker", "Hours", "usual hours a year of a person at work");

    private static final Subject STRIKES =
            new Subject(
                    "strikeDaysPerThousand",
                    "Strikes",
                    "days lost through strikes a year for a thousand wage workers, in the ten years"
                            + " to the record's");

    static final List<Subject> TIME_AND_UNIONS =
            List.of(
                    HOURS,
                    new Subject("wageShare", "Wage share", "wages over value added"),
                    new Subject("unionDensity", "Unions", "union members over wage workers"),
                    new Subject(
                            "bargainingCoverage",
                            "Agreements",
                            "wage workers whose pay an agreement settles, over wage workers"),
                    STRIKES);

    static final List<Subject> GAPS =
            List.of(
                    new Subject(
                            "skillPremium",
                            "Skill premium",
                            "pay of an hour of schooled work over that of other work"),
                    new Subject(
                            "sexPayGap",
                            "Women's gap",
                            "what women's pay of an hour lacks to men's, over men's"),
                    new Subject(
                            "groupPayGap",
                            "Groups' gap",
                            "what the dominated group's pay of an hour lacks to the dominant's,"
                                    + " over the dominant's"),
                    new Subject(
                            "groupUnemploymentGap",
                            "Groups' unemployment",
                            "unemployment rate of the dominated group less that of the dominant"));

    /** Years of which days lost through strikes are a mean, the record's the last. */
    private static final int STRIKE_YEARS = 10;

    private final SeriesData series;
    private final List<Fact> facts = new ArrayList<>();

    private LabourRecord(SeriesData series) {
        this.series = series;
    }

    static LabourRecord of(RunFolder run, SeriesData series, Territories territories) {
        LabourRecord record = new LabourRecord(series);
        Map<String, Subject> subjects =
                subjects().stream().collect(Collectors.toMap(Subject::name, Function.identity()));
        run.query(
                "record",
                "SELECT name, territory, year, value, lower, upper, source FROM record WHERE"
                        + " territory <> 'WORLD' ORDER BY name, territory, year",
                row -> {
                    Subject subject = subjects.get(row.getString(1));
                    int place = territories.index(row.getString(2));
                    if (subject != null && place >= 0) {
                        int year = row.getInt(3);
                        record.facts.add(
                                new Fact(
                                        subject,
                                        place,
                                        year,
                                        record.told(subject, place, year),
                                        row.getDouble(4),
                                        row.getDouble(5),
                                        row.getDouble(6),
                                        row.getString(7)));
                    }
                });
        return record;
    }

    private static List<Subject> subjects() {
        List<Subject> all = new ArrayList<>(TIME_AND_UNIONS);
        all.addAll(GAPS);
        return all;
    }

    List<Fact> of(Subject subject) {
        return facts.stream().filter(fact -> fact.subject() == subject).toList();
    }

    private double told(Subject subject, int place, int year) {
        if (subject == STRIKES) {
            return strikes(place, year);
        }
        // The record's last year is the one after the run's.
        return series.value(subject.name(), place, year == series.to() + 1 ? series.to() : year);
    }

    /** No number where one of the years is not the run's. */
    private double strikes(int place, int last) {
        boolean isMeasured = series.values().containsKey("strikeDays");
        double days = 0;
        double workers = 0;
        for (int year = last - STRIKE_YEARS + 1; year <= last; year++) {
            // No row: nobody strikes.
            days += zeroIfNone(series.value("strikeDays", place, year));
            workers += wageWorkers(place, year);
        }
        return isMeasured && workers > 0 ? 1000 * days / workers : Double.NaN;
    }

    private double wageWorkers(int place, int year) {
        double others =
                zeroIfNone(series.value("subsistenceShare", place, year))
                        + zeroIfNone(series.value("ownAccountShare", place, year))
                        + zeroIfNone(series.value("outworkShare", place, year));
        return series.value("employment", place, year) * (1 - others);
    }

    private static double zeroIfNone(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    /** As the page reads it: subjects, sources, and figures that name both by their position. */
    Map<String, Object> rows() {
        List<Subject> subjects = subjects();
        Texts sources = new Texts();
        List<Object> rows = new ArrayList<>();
        for (Subject subject : subjects) {
            for (Fact fact : of(subject)) {
                rows.add(
                        List.of(
                                subjects.indexOf(subject),
                                fact.place(),
                                fact.year(),
                                fact.told(),
                                fact.value(),
                                fact.lower(),
                                fact.upper(),
                                sources.number(fact.source())));
            }
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                "subjects",
                subjects.stream()
                        .map(subject -> List.of(subject.label(), subject.what()))
                        .toList());
        told.put("rows", rows);
        told.put("sources", sources.all());
        return told;
    }
}
