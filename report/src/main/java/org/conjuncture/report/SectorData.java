package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An indicator by sector in the first year, each fifth and the last. */
final class SectorData {

    private SectorData() {}

    /** Rows of year, place, sector, value and people at work there. */
    static Map<String, Object> of(RunFolder run, Territories territories, String name) {
        Texts texts = new Texts();
        List<Object> rows = new ArrayList<>();
        run.query(
                "indicator",
                """
                SELECT i.quarter // 4 AS year, i.territory, i.sector, i.value, e.value
                FROM indicator i JOIN indicator e USING (quarter, territory, sector, grp)
                WHERE i.name = '%s' AND e.name = 'employment' AND i.sector <> '' AND i.quarter %% 4 = 3
                  AND (i.quarter // 4 %% 5 = 0 OR i.quarter // 4 IN (SELECT unnest([min(quarter), max(quarter)]) // 4 FROM indicator))
                ORDER BY ALL\
                """
                        .formatted(name),
                row -> {
                    int place = territories.index(row.getString(2));
                    if (place >= 0) {
                        rows.add(
                                List.of(
                                        row.getInt(1),
                                        place,
                                        texts.number(row.getString(3)),
                                        row.getDouble(4),
                                        row.getDouble(5)));
                    }
                });
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("texts", texts.all());
        told.put("rows", rows);
        return told;
    }
}
