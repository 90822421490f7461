package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Hours of work embodied in what is finally used, between regions and by territory, in the first
 * year, each tenth and the last: from the tables of trade, inputs and production, which fit
 * together. What subsistence makes it uses itself, and is left out.
 */
final class EmbodiedData {

    private static final int GOODS = 12;

    private final Territories territories;
    private final List<String> regions;
    private final int[] regionOf;
    private final Texts goods = new Texts();
    private final Map<Integer, EmbodiedLabour> years = new TreeMap<>();

    private EmbodiedData(Territories territories) {
        this.territories = territories;
        int count = territories.count() - 1;
        regions = IntStream.range(0, count).mapToObj(territories::region).distinct().toList();
        regionOf =
                IntStream.range(0, count)
                        .map(place -> regions.indexOf(territories.region(place)))
                        .toArray();
    }

    static Map<String, Object> of(RunFolder run, Territories territories) {
        EmbodiedData data = new EmbodiedData(territories);
        if (run.has("production")) {
            data.read(run);
        }
        return data.told();
    }

    private void read(RunFolder run) {
        run.query(
                "trade",
                """
                SELECT year, good, origin, buyer, sum(value) FROM trade
                WHERE year % 10 = 0 OR year IN (SELECT unnest([min(year), max(year)]) FROM trade)
                GROUP BY ALL ORDER BY ALL\
                """,
                row -> {
                    int buyer = territories.index(row.getString(4));
                    if (buyer >= 0 && regionOf.length > 0) {
                        year(row.getInt(1))
                                .purchase(
                                        territories.index(row.getString(3)),
                                        buyer,
                                        good(row.getString(2)),
                                        row.getDouble(5));
                    }
                });
        // Uses are told in home currency: their parts of a good's uses divide what was bought.
        run.query(
                "interindustry",
                """
                SELECT year, place, good, sector, part, isInput
                FROM (SELECT year, territory, good, sector, value / sum(value) OVER (PARTITION BY year, territory, good) AS part,
                                      sector IN (SELECT DISTINCT sector FROM production) AS isInput
                               FROM interindustry WHERE good <> 'subsistence' AND value > 0 AND %s)
                JOIN %s USING (territory)
                WHERE isInput OR sector = 'households' ORDER BY year, territory, good, sector\
                """
                        .formatted(chosen(), territories.places()),
                row -> {
                    int place = row.getInt(2);
                    EmbodiedLabour labour = year(row.getInt(1));
                    int good = good(row.getString(3));
                    double value = row.getDouble(5) * labour.bought(place, good);
                    if (row.getBoolean(6)) {
                        labour.input(place, good, good(row.getString(4)), value);
                    } else {
                        labour.household(place, good, value);
                    }
                });
        run.query(
                "production",
                "SELECT year, territory, sector, hours, labourIncome FROM production WHERE sector"
                        + " <> 'subsistence' AND "
                        + chosen()
                        + " ORDER BY ALL",
                row -> {
                    int place = territories.index(row.getString(2));
                    if (place >= 0) {
                        EmbodiedLabour labour = year(row.getInt(1));
                        labour.work(place, good(row.getString(3)), row.getDouble(4));
                        labour.pay(place, row.getDouble(5));
                    }
                });
    }

    /** The years for which there is trade. */
    private String chosen() {
        return years.isEmpty()
                ? "FALSE"
                : "year IN ("
                        + String.join(", ", years.keySet().stream().map(String::valueOf).toList())
                        + ")";
    }

    private EmbodiedLabour year(int year) {
        return years.computeIfAbsent(
                year, any -> new EmbodiedLabour(regionOf.length, GOODS, regionOf, regions.size()));
    }

    private int good(String name) {
        return Math.min(GOODS - 1, goods.number(name));
    }

    private Map<String, Object> told() {
        List<Object> between = new ArrayList<>();
        List<Object> balance = new ArrayList<>();
        years.forEach((year, labour) -> {
            EmbodiedLabour.Result result = labour.solve();
            for (int from = 0; from < regions.size(); from++) {
                for (int to = 0; to < regions.size(); to++) {
                    double hours = result.between()[from * regions.size() + to];
                    between.add(List.of(year, from, to, hours));
                }
            }
            for (int place = 0; place < regionOf.length; place++) {
                balance.add(
                        List.of(
                                year,
                                place,
                                result.worked()[place],
                                result.used()[place],
                                result.bought()[place]));
            }
        });
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("years", List.copyOf(years.keySet()));
        told.put("regions", regions);
        told.put("between", between);
        told.put("balance", balance);
        return told;
    }
}
