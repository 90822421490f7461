package org.conjuncture.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Hours of work embodied in what is finally used, between regions and by territory, as the page
 * draws them: years of the run, and of published tables whatever of their countries lies in a
 * territory; the others are a rest of the world.
 */
final class EmbodiedData {

    private static final String REST = "Rest of the world";

    private final Territories territories;

    /** Those of the territories, and the rest of the world last. */
    private final List<String> regions;

    /** By code, and by number on the map. */
    private final Map<String, Integer> territoryOf = new HashMap<>();

    private EmbodiedData(Territories territories) {
        this.territories = territories;
        int count = territories.count() - 1;
        regions =
                new ArrayList<>(
                        IntStream.range(0, count)
                                .mapToObj(territories::region)
                                .distinct()
                                .toList());
        regions.add(REST);
        for (int t = 0; t < count; t++) {
            territoryOf.put(territories.id(t), t);
            for (String shape : territories.shapes(t)) {
                territoryOf.put(shape, t);
            }
        }
    }

    static Map<String, Object> of(WorkForWhom.Told told, Territories territories) {
        EmbodiedData data = new EmbodiedData(territories);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("regions", data.regions);
        page.put("run", told.ofRun().stream().map(data::year).toList());
        page.put("published", told.published().stream().map(data::year).toList());
        return page;
    }

    private Map<String, Object> year(WorkForWhom table) {
        int count = territories.count() - 1;
        int[] place = table.places().stream().mapToInt(this::territory).toArray();
        int[] region = Arrays.stream(place).map(this::region).toArray();
        double[][] between = new double[regions.size()][regions.size()];
        double[][] balance = new double[count][3];
        for (int from = 0; from < place.length; from++) {
            for (int to = 0; to < place.length; to++) {
                between[region[from]][region[to]] += table.between()[from][to];
            }
            if (place[from] < count) {
                balance[place[from]][0] += table.worked()[from];
                balance[place[from]][1] += table.used()[from];
                balance[place[from]][2] += table.necessary()[from];
            }
        }
        List<Object> rows = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            if (balance[t][0] > 0) {
                rows.add(List.of(t, balance[t][0], balance[t][1], balance[t][2]));
            }
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("source", table.source());
        page.put("year", table.year());
        page.put("between", Arrays.asList(between));
        page.put("balance", rows);
        page.put("worked", sum(table.worked()));
        page.put("necessary", sum(table.necessary()));
        return page;
    }

    private int region(int territory) {
        return territory < territories.count() - 1
                ? regions.indexOf(territories.region(territory))
                : regions.size() - 1;
    }

    /** The territory of a place, or their number where it is in none. */
    private int territory(WorkForWhom.Place place) {
        List<String> names = new ArrayList<>(List.of(place.code()));
        names.addAll(place.shapes());
        return names.stream()
                .filter(territoryOf::containsKey)
                .map(territoryOf::get)
                .findFirst()
                .orElse(territories.count() - 1);
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double each : numbers) {
            sum += Double.isNaN(each) ? 0 : each;
        }
        return sum;
    }
}
