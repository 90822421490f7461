package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Who sells what to whom, between regions. */
final class TradeData {

    private final RunFolder run;

    TradeData(RunFolder run) {
        this.run = run;
    }

    /**
     * Rows of year, good, region of origin, region of the buyer, value in world money, in every
     * tenth year, the first and the last, of trade that crosses a territory's border; the names as
     * numbers in a list of texts.
     */
    Map<String, Object> betweenRegions() {
        TreeSet<Integer> years = new TreeSet<>();
        Map<String, Integer> texts = new LinkedHashMap<>();
        List<Object> rows = new ArrayList<>();
        run.query(
                "trade",
                """
                SELECT t.year, t.good, o.region, b.region, sum(t.value)
                FROM trade t JOIN territory o ON o.id = t.origin JOIN territory b ON b.id = t.buyer
                WHERE t.origin <> t.buyer AND (t.year % 10 = 0 OR t.year IN (SELECT unnest([min(year), max(year)]) FROM trade))
                GROUP BY ALL HAVING sum(t.value) > 0 ORDER BY ALL\
                """,
                row -> {
                    years.add(row.getInt(1));
                    rows.add(
                            List.of(
                                    row.getInt(1),
                                    number(texts, row.getString(2)),
                                    number(texts, row.getString(3)),
                                    number(texts, row.getString(4)),
                                    row.getDouble(5)));
                });
        Map<String, Object> trade = new LinkedHashMap<>();
        trade.put("years", List.copyOf(years));
        trade.put("texts", List.copyOf(texts.keySet()));
        trade.put("rows", rows);
        return trade;
    }

    private static int number(Map<String, Integer> texts, String text) {
        return texts.computeIfAbsent(text, any -> texts.size());
    }
}
