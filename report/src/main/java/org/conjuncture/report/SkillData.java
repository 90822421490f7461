package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Years of schooling that wage workers have, that their places ask for and that their work uses, by
 * region and occupation, in the first year, each tenth and the last.
 */
final class SkillData {

    private SkillData() {}

    /**
     * Rows of year, region, occupation, people, sums of years had, asked and used, overqualified.
     */
    static Map<String, Object> of(RunFolder run) {
        Texts texts = new Texts();
        List<Object> rows = new ArrayList<>();
        run.query(
                "labour",
                """
                SELECT l.year, t.region, l.occupation, sum(people), sum(schooling), sum(schoolingAsked), sum(schoolingUsed), sum(overqualified)
                FROM labour l JOIN territory t ON t.id = l.territory
                WHERE occupation <> '' AND (year % 10 = 0 OR year IN (SELECT unnest([min(year), max(year)]) FROM labour))
                GROUP BY ALL HAVING sum(people) > 0 ORDER BY ALL\
                """,
                row ->
                        rows.add(
                                List.of(
                                        row.getInt(1),
                                        texts.number(row.getString(2)),
                                        texts.number(row.getString(3)),
                                        row.getDouble(4),
                                        row.getDouble(5),
                                        row.getDouble(6),
                                        row.getDouble(7),
                                        row.getDouble(8))));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("texts", texts.all());
        told.put("rows", rows);
        return told;
    }
}
