package org.conjuncture.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What territories receive from abroad without selling goods, over their output: profits,
 * royalties, profit made elsewhere and booked there, interest, charges of empires, remittances of
 * migrants, and what comes for shares, new plants and as loans to states. Less than nothing where
 * they pay.
 */
final class FlowData {

    private static final Map<String, String> NAMES =
            Map.of(
                    "dividends", "profitsFromAbroad",
                    "interest", "interestFromAbroad",
                    "homeCharges", "chargesFromAbroad",
                    "royalties", "royaltiesFromAbroad",
                    "transferPrices", "profitBookedFromAbroad",
                    "remittances", "remittancesFromAbroad",
                    "equityIssue", "directInvestmentFromAbroad",
                    "equitySale", "directInvestmentFromAbroad",
                    "externalLoans", "lendingFromAbroad");

    private FlowData() {}

    static void addTo(SeriesData series, RunFolder run, Territories territories) {
        Map<String, List<Object>> received = new LinkedHashMap<>();
        run.query(
                "flow",
                "SELECT flow, place, year, value FROM (SELECT flow, territory, year, sum(value) AS"
                        + " value FROM flow WHERE sector = 'worldMarket'"
                        + " AND flow IN ('dividends', 'equityIssue', 'equitySale', 'externalLoans',"
                        + " 'homeCharges', 'interest', 'remittances', 'royalties',"
                        + " 'transferPrices')"
                        + " GROUP BY ALL) JOIN "
                        + territories.places()
                        + " USING (territory) ORDER BY flow, territory, year",
                row -> {
                    int place = row.getInt(2);
                    int at = row.getInt(3) - series.from();
                    if (at < 0 || row.getInt(3) > series.to()) {
                        return;
                    }
                    List<Object> places =
                            received.computeIfAbsent(
                                    NAMES.getOrDefault(row.getString(1), ""),
                                    any ->
                                            new ArrayList<>(
                                                    Collections.nCopies(territories.count(), 0)));
                    if (!(places.get(place) instanceof double[])) {
                        double[] nothing = new double[series.to() - series.from() + 1];
                        Arrays.fill(nothing, 0);
                        places.set(place, nothing);
                    }
                    // The world's side of the flow: what it gets, the territory pays.
                    ((double[]) places.get(place))[at] -=
                            row.getDouble(4) / series.value("gdp", place, row.getInt(3));
                });
        received.forEach(series::add);
    }
}
