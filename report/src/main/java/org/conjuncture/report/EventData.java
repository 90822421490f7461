package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened in the run, and what the record says happened. */
final class EventData {

    private final RunFolder run;
    private final Territories territories;

    EventData(RunFolder run, Territories territories) {
        this.run = run;
        this.territories = territories;
    }

    /**
     * Decisions and outcomes; of an outcome that recurs within a year only the largest, with how
     * often it came.
     */
    Map<String, Object> events() {
        Map<String, Integer> texts = new LinkedHashMap<>();
        List<Object> rows = new ArrayList<>();
        run.query(
                "event",
                """
                SELECT arg_max(quarter, abs(value)), territory, kind, name, arg_max(value, abs(value)), arg_max(cause, abs(value)),
                       any_value(source), any_value(verified), count(*), quarter // 4 AS year
                FROM event GROUP BY year, territory, kind, name ORDER BY 1, territory, kind, name\
                """,
                row ->
                        rows.add(
                                List.of(
                                        row.getInt(1),
                                        territories.index(row.getString(2)),
                                        number(texts, row.getString(3)),
                                        number(texts, row.getString(4)),
                                        row.getDouble(5),
                                        number(texts, row.getString(6)),
                                        number(texts, row.getString(7)),
                                        number(texts, row.getString(8)),
                                        row.getInt(9))));
        Map<String, Object> events = new LinkedHashMap<>();
        events.put("texts", List.copyOf(texts.keySet()));
        events.put("rows", rows);
        return events;
    }

    private static int number(Map<String, Integer> texts, String text) {
        return texts.computeIfAbsent(text == null ? "" : text, any -> texts.size());
    }

    /** What kinds of event mean, as the run defines them. */
    Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        run.query(
                "definition",
                "SELECT name, doc FROM definition WHERE kind = 'event' ORDER BY name",
                row -> kinds.put(row.getString(1), row.getString(2)));
        return kinds;
    }

    /** The record's figures by indicator: place, year, value, lower, upper, source. */
    Map<String, Object> record() {
        Map<String, Integer> sources = new LinkedHashMap<>();
        Map<String, List<Object>> figures = new LinkedHashMap<>();
        run.query(
                "record",
                "SELECT name, territory, year, value, lower, upper, source FROM record ORDER BY"
                        + " ALL",
                row -> {
                    int place = territories.index(row.getString(2));
                    if (place >= 0) {
                        figures.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                                .add(
                                        List.of(
                                                place,
                                                row.getInt(3),
                                                row.getDouble(4),
                                                bound(row, 5),
                                                bound(row, 6),
                                                number(sources, row.getString(7))));
                    }
                });
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("sources", List.copyOf(sources.keySet()));
        record.put("figures", figures);
        return record;
    }

    /** NaN where the record gives no bound. */
    private static double bound(java.sql.ResultSet row, int column) throws java.sql.SQLException {
        double bound = row.getDouble(column);
        return row.wasNull() ? Double.NaN : bound;
    }
}
