package org.conjuncture.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** People at work and not: by sector, by state of work, and by occupation, sex and group. */
final class LabourData {

    private final RunFolder run;
    private final Territories territories;
    private final int from;
    private final int length;

    LabourData(RunFolder run, Territories territories, int from, int to) {
        this.run = run;
        this.territories = territories;
        this.from = from;
        this.length = Math.max(0, to - from + 1);
    }

    /** People by sector, place and year, of those who work in one. */
    Map<String, Object> bySector() {
        return people("sector");
    }

    /** People by state of work, place and year. */
    Map<String, Object> byState() {
        return people("state");
    }

    /** Hours a year of a wage worker by sector, place and year. */
    Map<String, Object> hours() {
        return by(
                "labour",
                "SELECT sector AS name, territory, year, round(sum(hours) / sum(people)) AS value"
                        + " FROM labour WHERE state = 'wage' GROUP BY ALL HAVING sum(people) > 0");
    }

    private Map<String, Object> people(String column) {
        return by(
                "labour",
                "SELECT "
                        + column
                        + " AS name, territory, year, sum(people) AS value FROM labour WHERE "
                        + column
                        + " <> '' GROUP BY ALL");
    }

    /** The values of rows of name, territory, year and value. */
    private Map<String, Object> by(String table, String rows) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        run.query(
                table,
                "SELECT name, place, year, value FROM ("
                        + rows
                        + ") JOIN "
                        + territories.places()
                        + " USING (territory) ORDER BY name",
                row -> {
                    int place = row.getInt(2);
                    int year = row.getInt(3) - from;
                    if (year >= 0 && year < length) {
                        years(values, row.getString(1), place)[year] = row.getDouble(4);
                    }
                });
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("names", List.copyOf(values.keySet()));
        named.put("values", List.copyOf(values.values()));
        return named;
    }

    private double[] years(Map<String, List<Object>> values, String name, int place) {
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

    /**
     * People, hours and pay of each cell of occupation (state of work of those who have none), sex
     * and group, by place, in the first year, each tenth and the last: rows of place, year,
     * occupation, sex, group, people, hours, pay, the names as numbers in a list of texts. Who is
     * in cells too small to tell sex and group is divided as those told of the same occupation are.
     */
    Map<String, Object> divisions() {
        TreeSet<Integer> years = new TreeSet<>();
        Map<String, Integer> texts = new LinkedHashMap<>();
        List<Object> rows = new ArrayList<>();
        int last = from + length - 1;
        run.query(
                "labour",
                """
                WITH cells AS (
                SELECT territory, year, coalesce(nullif(occupation, ''), state) AS what, sex, grp,
                       sum(people) AS people, sum(hours) AS hours, sum(pay) AS pay
                FROM labour WHERE year %% 10 = 0 OR year IN (%d, %d) GROUP BY ALL
                ), scaled AS (
                SELECT *, sum(people) OVER same / sum(people) FILTER (sex <> '') OVER same AS whole
                FROM cells WINDOW same AS (PARTITION BY territory, year, what)
                )
                SELECT territory, year, what, sex, grp, people * whole, hours * whole, pay * whole
                FROM scaled WHERE sex <> '' ORDER BY ALL\
                """
                        .formatted(from, last),
                row -> {
                    int place = territories.index(row.getString(1));
                    if (place >= 0) {
                        years.add(row.getInt(2));
                        rows.add(
                                List.of(
                                        place,
                                        row.getInt(2),
                                        number(texts, row.getString(3)),
                                        number(texts, row.getString(4)),
                                        number(texts, row.getString(5)),
                                        row.getDouble(6),
                                        row.getDouble(7),
                                        row.getDouble(8)));
                    }
                });
        Map<String, Object> divisions = new LinkedHashMap<>();
        divisions.put("years", List.copyOf(years));
        divisions.put("texts", List.copyOf(texts.keySet()));
        divisions.put("cells", rows);
        return divisions;
    }

    private static int number(Map<String, Integer> texts, String text) {
        return texts.computeIfAbsent(text, any -> texts.size());
    }
}
