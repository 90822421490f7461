package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Value added and labour income by sector and region, in the first year, each tenth and the last:
 * what is made at sellers' prices less what is bought to make it, world money. Subsistence, which
 * pays nobody, is left out.
 */
final class SurplusData {

    private SurplusData() {}

    /** Rows of year, region, sector, value added, labour income. */
    static Map<String, Object> of(RunFolder run) {
        Texts texts = new Texts();
        List<Object> rows = new ArrayList<>();
        if (run.has("production")) {
            run.query(
                    "production",
                    """
                    SELECT p.year, t.region, p.sector, sum(output - inputs), sum(labourIncome)
                    FROM production p JOIN territory t ON t.id = p.territory
                    WHERE sector <> 'subsistence' AND (year % 10 = 0 OR year IN (SELECT unnest([min(year), max(year)]) FROM production))
                    GROUP BY ALL HAVING sum(labourIncome) > 0 ORDER BY ALL\
                    """,
                    row ->
                            rows.add(
                                    List.of(
                                            row.getInt(1),
                                            texts.number(row.getString(2)),
                                            texts.number(row.getString(3)),
                                            row.getDouble(4),
                                            row.getDouble(5))));
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("texts", texts.all());
        told.put("rows", rows);
        return told;
    }
}
