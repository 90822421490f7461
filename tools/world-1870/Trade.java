import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * trade.csv from TRADHIST and, in a file with a licence of its own, trade-odbl.csv from RICardo for
 * the pairs TRADHIST lacks.
 *
 * <p>Where both sides reported, the importer's figure stands; the exporter's is used where only it
 * reported.
 */
final class Trade {

    private Trade() {}

    static Map<String, Map<String, String>> measured(World1870 world) throws IOException {
        Map<String, Map<String, String>> pairs = new TreeMap<>();
        for (Map<String, String> row :
                Sheet.read(world.history.resolve("world-1870/trade-1870.csv")).rows) {
            String pair = row.get("exporter") + " " + row.get("importer");
            if (row.get("reported_by").equals(row.get("importer"))) {
                pairs.put(pair, row);
            } else {
                pairs.putIfAbsent(pair, row);
            }
        }
        return pairs;
    }

    static void derive(World1870 world, Sheet territories, Path out) throws IOException {
        Map<String, Map<String, String>> measured = measured(world);
        Sheet trade = new Sheet("exporter", "importer", "value_gbp", "source");
        for (Map<String, String> row : measured.values()) {
            if (keep(world, row)) {
                trade.add(
                        row.get("exporter"),
                        row.get("importer"),
                        Sheet.number(row, "value"),
                        row.get("source")
                                + ", reported by "
                                + row.get("reported_by")
                                + ", "
                                + row.get("year")
                                + "; "
                                + row.get("method"));
            }
        }
        trade.write(out.resolve("trade.csv"));
        Sheet odbl = new Sheet("exporter", "importer", "value_gbp", "source");
        Map<String, Object[]> rest = new LinkedHashMap<>();
        for (Map<String, String> row :
                Sheet.read(world.history.resolve("world-1870/trade-1870-ricardo.csv")).rows) {
            String pair = row.get("exporter") + " " + row.get("importer");
            if (!measured.containsKey(pair) && keep(world, row)) {
                rest.put(
                        pair,
                        new Object[] {
                            row.get("exporter"),
                            row.get("importer"),
                            Sheet.number(row, "value"),
                            row.get("source") + "; " + row.get("method")
                        });
            }
        }
        rest.values().forEach(odbl::add);
        odbl.write(out.resolve("trade-odbl.csv"));
        Sheet inner = new InnerTrade(world, territories).derive();
        inner.rows.removeIf(row -> {
            String pair = row.get("exporter") + " " + row.get("importer");
            return measured.containsKey(pair) || rest.containsKey(pair);
        });
        inner.write(out.resolve("trade-estimates.csv"));
    }

    static boolean keep(World1870 world, Map<String, String> row) {
        return world.ids.contains(row.get("exporter"))
                && world.ids.contains(row.get("importer"))
                && !row.get("exporter").equals(row.get("importer"))
                && Sheet.number(row, "value") > 0;
    }
}
