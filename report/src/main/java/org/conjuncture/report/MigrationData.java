package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who moved from which territory to which, people a year by decade. */
final class MigrationData {

    /** Pairs of a decade that are told one by one. */
    private static final int PAIRS = 25;

    private MigrationData() {}

    static Map<String, Object> of(RunFolder run, Territories territories) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("pairs", pairs(run, territories));
        data.put("regions", regions(run));
        return data;
    }

    /** The largest pairs: decade, origin, destination, people, without rights, going home. */
    private static List<Object> pairs(RunFolder run, Territories territories) {
        List<Object> rows = new ArrayList<>();
        run.query(
                "migration",
                """
                WITH span AS (SELECT year // 10 * 10 AS decade, count(DISTINCT year) AS years FROM migration GROUP BY ALL),
                pair AS (SELECT year // 10 * 10 AS decade, origin, destination, sum(people) AS people, sum(clandestine) AS clandestine, sum(returned) AS home
                         FROM migration WHERE destination <> 'OTHERS' GROUP BY ALL)
                SELECT decade, origin, destination, people / years, clandestine / years, home / years FROM pair JOIN span USING (decade)
                QUALIFY row_number() OVER (PARTITION BY decade ORDER BY people DESC, origin, destination) <= %d
                ORDER BY decade, people DESC, origin, destination\
                """
                        .formatted(PAIRS),
                row -> {
                    int origin = territories.index(row.getString(2));
                    int destination = territories.index(row.getString(3));
                    if (origin >= 0 && destination >= 0) {
                        rows.add(
                                List.of(
                                        row.getInt(1),
                                        origin,
                                        destination,
                                        row.getDouble(4),
                                        row.getDouble(5),
                                        row.getDouble(6)));
                    }
                });
        return rows;
    }

    /** Decade, region of origin, region of destination, people a year. */
    private static List<Object> regions(RunFolder run) {
        List<Object> rows = new ArrayList<>();
        run.query(
                "migration",
                """
                WITH span AS (SELECT year // 10 * 10 AS decade, count(DISTINCT year) AS years FROM migration GROUP BY ALL)
                SELECT span.decade, o.region, d.region, sum(m.people / span.years)
                FROM migration AS m JOIN span ON span.decade = m.year // 10 * 10 JOIN territory AS o ON o.id = m.origin JOIN territory AS d ON d.id = m.destination
                GROUP BY ALL ORDER BY ALL\
                """,
                row ->
                        rows.add(
                                List.of(
                                        row.getInt(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getDouble(4))));
        return rows;
    }
}
