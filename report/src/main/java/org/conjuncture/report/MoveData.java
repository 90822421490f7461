package org.conjuncture.report;

import java.util.ArrayList;
import java.util.List;

/** Who went from one state of work to another, in both directions: by region and decade. */
final class MoveData {

    private MoveData() {}

    /**
     * Rows of decade, region, state before, state after, people a year; nothing stands before those
     * who came of age or from abroad.
     */
    static List<Object> of(RunFolder run) {
        List<Object> rows = new ArrayList<>();
        run.query(
                "move",
                """
                SELECT m.year // 10 * 10, t.region, m.fromState, m.toState, sum(m.people) / count(DISTINCT m.year)
                FROM move AS m JOIN territory AS t ON m.territory = t.id
                WHERE m.fromState <> m.toState GROUP BY ALL ORDER BY ALL\
                """,
                row ->
                        rows.add(
                                List.of(
                                        row.getInt(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getDouble(5))));
        return rows;
    }
}
