package org.conjuncture.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every indicator by place and year. A year's figure is the sum of its quarters, their mean, the
 * last of them, or the year's sum of one indicator over that of another, as {@code
 * page/measures.json} says for each; the mean where it says nothing. A sum has nothing of quarters
 * without a row.
 */
final class SeriesData {

    private static final String TOTALS = " FROM indicator WHERE sector = '' AND grp = ''";

    /** What a year's figure is. */
    private enum Kind {
        SUM,
        END,
        MEAN;

        static Kind of(@Nullable Object yearly) {
            return "sum".equals(yearly) ? SUM : "end".equals(yearly) ? END : MEAN;
        }
    }

    private final int from;
    private final int to;
    private final Map<String, Map<String, Object>> measures;
    private final Map<String, List<Object>> values;
    private final List<Object> closure;

    private SeriesData(
            int from,
            int to,
            Map<String, Map<String, Object>> measures,
            Map<String, List<Object>> values,
            List<Object> closure) {
        this.from = from;
        this.to = to;
        this.measures = measures;
        this.values = values;
        this.closure = closure;
    }

    /** First and last year that the run has told. */
    static int[] years(RunFolder run) {
        int[] years = {0, -1};
        run.query(
                "indicator",
                "SELECT min(quarter) // 4, max(quarter) // 4 FROM indicator",
                row -> {
                    years[0] = row.getInt(1);
                    years[1] = row.wasNull() ? -1 : row.getInt(2);
                });
        return years;
    }

    /** In the years given, whatever the run's own are. */
    static SeriesData of(RunFolder run, Territories territories, int from, int to) {
        Map<String, Map<String, Object>> catalogue = catalogue();
        define(run, catalogue);
        Map<String, List<Object>> values = new TreeMap<>();
        List<String> names = names(run);
        List<Kind> kinds =
                names.stream()
                        .map(name -> Kind.of(catalogue.getOrDefault(name, Map.of()).get("yearly")))
                        .toList();
        int length = Math.max(0, to - from + 1);
        double[] parts =
                names.isEmpty()
                        ? new double[length]
                        : read(run, territories, names, kinds, from, length, values);
        catalogue.forEach((name, measure) -> {
            if ("sum".equals(measure.get("yearly")) && values.containsKey(name)) {
                fill(values.get(name), parts);
            }
        });
        catalogue.forEach((name, measure) -> divide(name, measure, values));
        Map<String, Map<String, Object>> present = new LinkedHashMap<>();
        catalogue.forEach((name, measure) -> {
            if (values.containsKey(name)) {
                present.put(name, measure);
            }
        });
        values.keySet().forEach(name -> present.putIfAbsent(name, Map.of("label", name)));
        return new SeriesData(from, to, present, values, closure(run));
    }

    /** Reads the years of all names, and tells what part of each year's flows there is. */
    private static double[] read(
            RunFolder run,
            Territories territories,
            List<String> names,
            List<Kind> kinds,
            int from,
            int length,
            Map<String, List<Object>> values) {
        double[][] years = new double[names.size() * territories.count()][];
        // A bit for each quarter of a year that was told, the last the highest.
        int[][] quarters = new int[years.length][];
        BitSet told = new BitSet();
        run.query(
                "indicator",
                quarterly(names, territories),
                row -> {
                    int name = row.getInt(1);
                    int place = row.getInt(2);
                    int year = row.getInt(3) / 4 - from;
                    told.set(row.getInt(3));
                    if (year < 0 || year >= length) {
                        return;
                    }
                    int series = name * territories.count() + place;
                    if (years[series] == null) {
                        years[series] = places(values, names.get(name), territories, length, place);
                        quarters[series] = new int[length];
                    }
                    int before = quarters[series][year];
                    int quarter = 1 << row.getInt(3) % 4;
                    quarters[series][year] |= quarter;
                    // Tables joined come in any order.
                    if (before == 0 || kinds.get(name) == Kind.END && quarter > before) {
                        years[series][year] = row.getDouble(4);
                    } else if (kinds.get(name) != Kind.END) {
                        years[series][year] += row.getDouble(4);
                    }
                });
        double[] parts = partsOfYear(told, from, length);
        for (int series = 0; series < years.length; series++) {
            Kind kind = kinds.get(series / territories.count());
            for (int year = 0; years[series] != null && year < length; year++) {
                years[series][year] /=
                        switch (kind) {
                            case SUM -> parts[year];
                            case END -> 1;
                            case MEAN -> Integer.bitCount(quarters[series][year]);
                        };
            }
        }
        return parts;
    }

    /** What is the year's sum of one indicator over that of another. */
    private static void divide(
            String name, Map<String, Object> measure, Map<String, List<Object>> values) {
        String[] sides = String.valueOf(measure.get("yearly")).split(" / ");
        if (sides.length < 2 || !values.containsKey(name)) {
            return;
        }
        List<Object> upper = values.getOrDefault(sides[0], List.of());
        List<Object> lower = values.getOrDefault(sides[1], List.of());
        for (int place = 0; place < Math.min(upper.size(), lower.size()); place++) {
            if (upper.get(place) instanceof double[] above
                    && lower.get(place) instanceof double[] below) {
                double[] years = above.clone();
                Arrays.setAll(years, year -> above[year] / below[year]);
                values.get(name).set(place, years);
            }
        }
    }

    private static List<String> names(RunFolder run) {
        List<String> names = new ArrayList<>();
        run.query(
                "indicator",
                "SELECT DISTINCT name" + TOTALS + " ORDER BY name",
                row -> names.add(row.getString(1)));
        return names;
    }

    /**
     * Names and places as numbers, for half a million texts take longer to read than the rest; and
     * quarters as they lie in the table, for the database takes longer to sort them into years.
     */
    private static String quarterly(List<String> names, Territories territories) {
        return "SELECT number, place, quarter, value FROM (SELECT *"
                + TOTALS
                + ") JOIN "
                + Texts.numbered(names, "name", "number")
                + " USING (name) JOIN "
                + territories.places()
                + " USING (territory)";
    }

    /**
     * What part of each year's flows the run has told: all, a quarter where it tells last quarters
     * alone, nothing that can be used where some quarters are missing.
     */
    private static double[] partsOfYear(BitSet told, int from, int length) {
        boolean isYearly = told.stream().allMatch(quarter -> quarter % 4 == 3);
        double[] parts = new double[length];
        for (int year = 0; year < length; year++) {
            int first = 4 * (from + year);
            int count = told.get(first, first + 4).cardinality();
            parts[year] = isYearly || count == 4 ? count / 4.0 : Double.NaN;
        }
        return parts;
    }

    /** Years that are told and have no row had nothing. */
    private static void fill(List<Object> places, double[] parts) {
        for (Object place : places) {
            if (place instanceof double[] years) {
                for (int year = 0; year < years.length; year++) {
                    if (Double.isNaN(years[year]) && parts[year] > 0) {
                        years[year] = 0;
                    }
                }
            }
        }
    }

    private static double[] places(
            Map<String, List<Object>> values,
            String name,
            Territories territories,
            int length,
            int place) {
        List<Object> places =
                values.computeIfAbsent(
                        name,
                        any ->
                                new ArrayList<>(
                                        java.util.Collections.nCopies(territories.count(), 0)));
        if (places.get(place) instanceof double[] years) {
            return years;
        }
        double[] years = new double[length];
        Arrays.fill(years, Double.NaN);
        places.set(place, years);
        return years;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> catalogue() {
        return JsonMapper.shared()
                .readValue(Page.resource("page/measures.json"), LinkedHashMap.class);
    }

    /**
     * What the run says about its indicators. The catalogue's unit stays beside it: the page shows
     * years, the run defines quarters.
     */
    private static void define(RunFolder run, Map<String, Map<String, Object>> catalogue) {
        run.query(
                "definition",
                "SELECT name, doc, unit, source FROM definition"
                        + " WHERE kind IN ('indicator', 'event') ORDER BY name",
                row -> {
                    Map<String, Object> measure =
                            catalogue.computeIfAbsent(
                                    row.getString(1),
                                    name -> new LinkedHashMap<>(Map.of("label", name)));
                    measure.put("doc", row.getString(2));
                    measure.putIfAbsent("unit", row.getString(3));
                    measure.put("defined", row.getString(3));
                    measure.put("source", row.getString(4));
                });
    }

    /** The ledger's residual quarter by quarter: first quarter, then the values. */
    private static List<Object> closure(RunFolder run) {
        List<Double> residuals = new ArrayList<>();
        int[] first = {0};
        run.query(
                "indicator",
                "SELECT quarter, value FROM indicator WHERE name = 'ledgerResidual' AND territory ="
                        + " 'WORLD' AND sector = '' ORDER BY quarter",
                row -> {
                    first[0] = first[0] == 0 ? row.getInt(1) : first[0];
                    residuals.add(row.getDouble(2));
                });
        return List.of(first[0], residuals);
    }

    /** Adds what is worked out from other tables; a place without values holds a number. */
    void add(String name, List<Object> places) {
        if (places.stream().anyMatch(double[].class::isInstance)) {
            values.put(name, places);
            measures.put(name, catalogue().getOrDefault(name, Map.of("label", name)));
        }
    }

    /** An indicator at a place in a year; NaN where there is none. */
    double value(String name, int place, int year) {
        List<Object> places = values.get(name);
        int at = year - from;
        return places != null
                        && places.get(place) instanceof double[] years
                        && at >= 0
                        && at < years.length
                ? years[at]
                : Double.NaN;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    Map<String, Map<String, Object>> measures() {
        return measures;
    }

    Map<String, List<Object>> values() {
        return values;
    }

    List<Object> closure() {
        return closure;
    }
}
