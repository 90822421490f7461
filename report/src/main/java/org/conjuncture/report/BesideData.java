package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is drawn of another run beside the run that the page is about: its indicators, and what came
 * out of it, in the places and years of the page.
 */
final class BesideData {

    private BesideData() {}

    static Map<String, Object> of(RunFolder run, Territories territories, int from, int to) {
        Map<String, Object> beside = new LinkedHashMap<>();
        beside.put("manifest", run.manifest());
        beside.put("folder", String.valueOf(run.folder().getFileName()));
        beside.put("series", SeriesData.of(run, territories, from, to).values());
        beside.put("outcomes", outcomes(run, territories));
        return beside;
    }

    /** Year, place and kind of what was no decision, once a year. */
    private static List<Object> outcomes(RunFolder run, Territories territories) {
        List<Object> rows = new ArrayList<>();
        run.query(
                "event",
                "SELECT DISTINCT quarter // 4 AS year, territory, kind FROM event WHERE verified ="
                        + " '' ORDER BY ALL",
                row ->
                        rows.add(
                                List.of(
                                        row.getInt(1),
                                        territories.index(row.getString(2)),
                                        row.getString(3))));
        return rows;
    }
}
