package org.conjuncture.report;

import java.util.ArrayList;
import java.util.Arrays;
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

    /**
     * Names and places as numbers, for half a million texts take longer to read than the rest; and
     * quarters as they lie in the table, for the database takes longer to sort them into years.
     */
    private static final String QUARTERLY =
            """
            WITH names AS (SELECT name, row_number() OVER (ORDER BY name) - 1 AS number FROM (SELECT DISTINCT name%1$s)),
                 places AS (SELECT territory, row_number() OVER (ORDER BY territory) - 1 AS number FROM (SELECT DISTINCT territory%1$s))
            SELECT n.number::INTEGER, p.number::INTEGER, quarter, value
            FROM (SELECT *%1$s) JOIN names n USING (name) JOIN places p USING (territory)\
            """
                    .formatted(TOTALS);

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
        double[] parts = partsOfYear(run, from, to);
        Map<String, List<Object>> values = new TreeMap<>();
        List<String> names = distinct(run, "name");
        int[] places = distinct(run, "territory").stream().mapToInt(territories::index).toArray();
        List<Kind> kinds =
                names.stream()
                        .map(name -> Kind.of(catalogue.getOrDefault(name, Map.of()).get("yearly")))
                        .toList();
        int length = Math.max(0, to - from + 1);
        double[][] years = new double[names.size() * territories.count()][];
        int[][] quarters = new int[years.length][];
        run.query(
                "indicator",
                QUARTERLY,
                row -> {
                    int name = row.getInt(1);
                    int place = places[row.getInt(2)];
                    int year = row.getInt(3) / 4 - from;
                    if (place < 0 || year < 0 || year >= length) {
                        return;
                    }
                    int series = name * territories.count() + place;
                    if (years[series] == null) {
                        years[series] = places(values, names.get(name), territories, length, place);
                        quarters[series] = new int[length];
                    }
                    boolean isFirst = quarters[series][year]++ == 0;
                    // A year's last quarter comes last.
                    years[series][year] =
                            isFirst || kinds.get(name) == Kind.END
                                    ? row.getDouble(4)
                                    : years[series][year] + row.getDouble(4);
                });
        for (int series = 0; series < years.length; series++) {
            Kind kind = kinds.get(series / territories.count());
            for (int year = 0; years[series] != null && year < length; year++) {
                years[series][year] /=
                        switch (kind) {
                            case SUM -> parts[year];
                            case END -> 1;
                            case MEAN -> quarters[series][year];
                        };
            }
        }
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

    private static List<String> distinct(RunFolder run, String column) {
        List<String> texts = new ArrayList<>();
        run.query(
                "indicator",
                "SELECT DISTINCT " + column + TOTALS + " ORDER BY " + column,
                row -> texts.add(row.getString(1)));
        return texts;
    }

    /**
     * What part of each year's flows the run has told: all, a quarter where it tells last quarters
     * alone, nothing that can be used where some quarters are missing.
     */
    private static double[] partsOfYear(RunFolder run, int from, int to) {
        double[] quarters = new double[Math.max(0, to - from + 1)];
        boolean[] isYearly = {true};
        run.query(
                "indicator",
                "SELECT quarter // 4, count(DISTINCT quarter), min(quarter % 4)"
                        + TOTALS
                        + " GROUP BY 1",
                row -> {
                    int year = row.getInt(1) - from;
                    isYearly[0] &= row.getInt(3) == 3;
                    if (year >= 0 && year < quarters.length) {
                        quarters[year] = row.getInt(2);
                    }
                });
        for (int year = 0; year < quarters.length; year++) {
            quarters[year] = isYearly[0] || quarters[year] == 4 ? quarters[year] / 4 : Double.NaN;
        }
        return quarters;
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
