package org.conjuncture.model.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvRow;

/**
 * Figures by date: schooling, which comes from outside the model until it is made inside, and the
 * record that results are compared with.
 */
final class RecordTables {

    /** How far the ends of a figure's band may lie from it, times the figure. */
    private static final double WIDEST_BAND = 10;

    private RecordTables() {}

    /**
     * Years of schooling in each year from the start to the last dated one; straight lines between
     * dates, level beyond them.
     */
    static double[][] schooling(Path file, List<String> ids, int start) {
        List<TreeMap<Integer, Double>> dated = new ArrayList<>();
        ids.forEach(id -> dated.add(new TreeMap<>()));
        int last = start;
        for (CsvRow row :
                WorldReader.table(file, List.of("territory", "year", "years", "source"))
                        .uniqueBy("territory", "year")
                        .rows()) {
            int year = row.integer("year", start - 100, start + 400);
            dated.get(ids.indexOf(row.oneOf("territory", ids)))
                    .put(year, row.number("years", 0, 25));
            row.text("source");
            last = Math.max(last, year);
        }
        double[][] schooling = new double[ids.size()][last - start + 1];
        for (int territory = 0; territory < ids.size(); territory++) {
            TreeMap<Integer, Double> figures = dated.get(territory);
            if (figures.isEmpty()) {
                throw new UserError(
                        Place.of(file.toString()),
                        "the schooling of " + ids.get(territory) + " is missing",
                        "no row",
                        "one row or more");
            }
            for (int year = start; year <= last; year++) {
                schooling[territory][year - start] = at(figures, year);
            }
        }
        return schooling;
    }

    private static double at(TreeMap<Integer, Double> figures, int year) {
        var before = figures.floorEntry(year);
        var after = figures.ceilingEntry(year);
        if (before == null) {
            return figures.firstEntry().getValue();
        }
        if (after == null || after.getKey().equals(before.getKey())) {
            return before.getValue();
        }
        double part = (double) (year - before.getKey()) / (after.getKey() - before.getKey());
        return before.getValue() + part * (after.getValue() - before.getValue());
    }

    static List<RecordFact> facts(Path file, List<String> ids) {
        List<String> places = new ArrayList<>(ids);
        places.add("WORLD");
        List<String> columns =
                List.of(
                        "name",
                        "territory",
                        "year",
                        "value",
                        "lower",
                        "upper",
                        "source",
                        "licence");
        List<RecordFact> facts = new ArrayList<>();
        for (CsvRow row :
                WorldReader.table(file, columns).uniqueBy("name", "territory", "year").rows()) {
            double value = row.number("value", -1e15, 1e15);
            double lower = row.number("lower", -1e15, 1e15);
            double upper = row.number("upper", -1e15, 1e15);
            if (lower > value) {
                throw row.error("lower", "at most the value");
            }
            if (upper < value) {
                throw row.error("upper", "at least the value");
            }
            requireBand(row, value, lower, upper);
            String name = row.text("name");
            if (!name.matches("[a-z][A-Za-z0-9]*")) {
                throw row.error("name", "an indicator's name in camel case");
            }
            facts.add(
                    new RecordFact(
                            name,
                            row.oneOf("territory", places),
                            row.integer("year", 1, 9999),
                            value,
                            lower,
                            upper,
                            row.text("source"),
                            row.text("licence")));
        }
        return List.copyOf(facts);
    }

    /** What is known within ten times itself only is not known. */
    private static void requireBand(CsvRow row, double value, double lower, double upper) {
        double most = WIDEST_BAND * Math.abs(value);
        if (value != 0 && value - lower > most) {
            throw row.error("lower", "no further from the value than ten times the value");
        }
        if (value != 0 && upper - value > most) {
            throw row.error("upper", "no further from the value than ten times the value");
        }
    }
}
