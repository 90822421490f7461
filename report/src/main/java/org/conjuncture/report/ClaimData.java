package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Who owns what where: shares in companies by holder's home and company's host. */
final class ClaimData {

    private final RunFolder run;
    private final Territories territories;

    ClaimData(RunFolder run, Territories territories) {
        this.run = run;
        this.territories = territories;
    }

    /**
     * Rows of year, home, host, value in every tenth year, the first and the last; the world market
     * for capital is place −1.
     */
    Map<String, Object> equity() {
        TreeSet<Integer> years = new TreeSet<>();
        List<Object> rows = new ArrayList<>();
        run.query(
                "claim",
                """
                SELECT year, holder, debtor, sum(value) FROM claim
                WHERE instrument = 'equity' AND (year % 10 = 0 OR year IN (SELECT unnest([min(year), max(year)]) FROM claim))
                GROUP BY ALL HAVING sum(value) <> 0 ORDER BY ALL\
                """,
                row -> {
                    years.add(row.getInt(1));
                    rows.add(
                            List.of(
                                    row.getInt(1),
                                    territories.index(row.getString(2)),
                                    territories.index(row.getString(3)),
                                    row.getDouble(4)));
                });
        Map<String, Object> equity = new LinkedHashMap<>();
        equity.put("years", List.copyOf(years));
        equity.put("rows", rows);
        return equity;
    }
}
