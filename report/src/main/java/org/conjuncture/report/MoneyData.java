package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Claims across borders between regions and the world market for capital, by instrument. */
final class MoneyData {

    private MoneyData() {}

    /**
     * Rows of year, instrument, holder's region, debtor's region, value in world money, in the
     * first year, each fifth and the last; the world market for capital has a region of its own,
     * which is empty.
     */
    static Map<String, Object> claims(RunFolder run) {
        Texts texts = new Texts();
        List<Object> rows = new ArrayList<>();
        run.query(
                "claim",
                """
                SELECT c.year, c.instrument, coalesce(h.region, ''), coalesce(d.region, ''), sum(c.value)
                FROM claim c LEFT JOIN territory h ON h.id = c.holder LEFT JOIN territory d ON d.id = c.debtor
                WHERE c.holder <> c.debtor AND (c.year % 5 = 0 OR c.year IN (SELECT unnest([min(year), max(year)]) FROM claim))
                GROUP BY ALL HAVING sum(c.value) <> 0 ORDER BY ALL\
                """,
                row ->
                        rows.add(
                                List.of(
                                        row.getInt(1),
                                        texts.number(row.getString(2)),
                                        texts.number(row.getString(3)),
                                        texts.number(row.getString(4)),
                                        row.getDouble(5))));
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("texts", texts.all());
        claims.put("rows", rows);
        return claims;
    }

    /** Regimes of states: territory, regime, first quarter, first quarter after. */
    static List<Object> regimes(RunFolder run, Territories territories) {
        List<Object> regimes = new ArrayList<>();
        if (run.has("regime")) {
            run.query(
                    "regime",
                    "SELECT territory, regime, fromQuarter, toQuarter FROM regime ORDER BY ALL",
                    row -> {
                        int place = territories.index(row.getString(1));
                        if (place >= 0) {
                            regimes.add(
                                    List.of(place, row.getString(2), row.getInt(3), row.getInt(4)));
                        }
                    });
        }
        return regimes;
    }
}
