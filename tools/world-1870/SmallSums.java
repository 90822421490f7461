import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables of the small world that are sums over the large one: people and flows of trade. */
final class SmallSums {

    private final SmallWorld world;

    SmallSums(SmallWorld world) {
        this.world = world;
    }

    /**
     * Rows with their territories replaced by groups and a value added up over equal keys; flows
     * inside a group are left out if asked.
     */
    Sheet add(String file, List<String> places, String value, List<String> keys, boolean between)
            throws IOException {
        Sheet sheet = Sheet.read(world.large.resolve(file));
        Map<String, Map<String, String>> sums = new LinkedHashMap<>();
        for (Map<String, String> row : sheet.rows) {
            places.forEach(place -> row.put(place, world.groupOf.get(row.get(place))));
            if (between && row.get(places.get(0)).equals(row.get(places.get(1)))) {
                continue;
            }
            StringBuilder key = new StringBuilder();
            keys.forEach(column -> key.append(row.get(column)).append(' '));
            Map<String, String> sum = sums.get(key.toString());
            if (sum == null) {
                sums.put(key.toString(), row);
            } else {
                sum.put(
                        value,
                        SmallWorld.whole(Sheet.number(sum, value) + Sheet.number(row, value)));
                sum.put("source", "sum over members of worlds/1870/" + file);
            }
        }
        sheet.rows.clear();
        sheet.rows.addAll(sums.values());
        return sheet;
    }

    /**
     * Flows of both files where the second has a part: the whole flow then stands in the file under
     * the share-alike licence.
     */
    Sheet odbl() throws IOException {
        Sheet odbl =
                add(
                        "trade-odbl.csv",
                        List.of("exporter", "importer"),
                        "value_gbp",
                        List.of("exporter", "importer"),
                        true);
        Sheet free = Sheet.read(world.small.resolve("trade.csv"));
        Map<String, Map<String, String>> byPair = new LinkedHashMap<>();
        odbl.rows.forEach(row -> byPair.put(row.get("exporter") + " " + row.get("importer"), row));
        free.rows.removeIf(row -> {
            Map<String, String> other = byPair.get(row.get("exporter") + " " + row.get("importer"));
            if (other != null) {
                other.put(
                        "value_gbp",
                        SmallWorld.whole(
                                Sheet.number(other, "value_gbp") + Sheet.number(row, "value_gbp")));
                other.put("source", "sum over members of worlds/1870/trade-odbl.csv and trade.csv");
            }
            return other != null;
        });
        free.write(world.small.resolve("trade.csv"));
        return odbl;
    }

    /** Estimates for pairs of groups of which no part was recorded. */
    Sheet estimates() throws IOException {
        Sheet sheet =
                add(
                        "trade-estimates.csv",
                        List.of("exporter", "importer"),
                        "value_gbp",
                        List.of("exporter", "importer"),
                        true);
        Set<String> recorded = new LinkedHashSet<>();
        for (String file : List.of("trade.csv", "trade-odbl.csv")) {
            for (Map<String, String> row : Sheet.read(world.small.resolve(file)).rows) {
                recorded.add(row.get("exporter") + " " + row.get("importer"));
            }
        }
        sheet.rows.removeIf(
                row -> recorded.contains(row.get("exporter") + " " + row.get("importer")));
        return sheet;
    }
}
