package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A column of production by sector in the first year, each fifth and the last. */
final class SectorData {

    private SectorData() {}

    /** Rows of year, place, sector, value and people at work there. */
    static Map<String, Object> of(RunFolder run, Territories territories, String name) {
        Texts texts = new Texts();
        List<Object> rows = new ArrayList<>();
        if (run.has("production")) {
            run.query(
                    "production",
                    """
                    SELECT year, territory, sector, %1$s, people FROM production
                    WHERE isfinite(%1$s) AND (year %% 5 = 0 OR year IN (SELECT unnest([min(year), max(year)]) FROM production))
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
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("texts", texts.all());
        told.put("rows", rows);
        return told;
    }
}
