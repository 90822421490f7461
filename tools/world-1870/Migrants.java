import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * migrants.csv: who was born where, at the start. The United States by their census of 1870, others
 * by rounded figures of migrants.csv beside this file.
 */
final class Migrants {

    private Migrants() {}

    static Sheet derive(World1870 world) throws IOException {
        Map<String, Double> census = new LinkedHashMap<>();
        for (Map<String, String> row :
                Sheet.read(world.history.resolve("us-foreign-born-by-origin.csv")).rows) {
            if (row.get("year").equals("1870")) {
                census.put(row.get("region"), Sheet.number(row, "foreign_born"));
            }
        }
        Map<String, Double> people = new LinkedHashMap<>();
        Map<String, String> source = new LinkedHashMap<>();
        for (Map<String, String> row : Sheet.read(Path.of("tools/world-1870/migrants.csv")).rows) {
            String pair = row.get("territory") + " " + row.get("origin");
            String region = row.get("census_region");
            double born =
                    region.isEmpty()
                            ? Sheet.number(row, "people")
                            : Sheet.number(row, "share") * census.get(region);
            String told =
                    region.isEmpty()
                            ? "general historical record, unverified, rounded: "
                            : "US Census 1870, born in " + region;
            String note =
                    region.isEmpty() || row.get("source").isEmpty()
                            ? row.get("source")
                            : ": " + row.get("source");
            people.merge(pair, born, Double::sum);
            source.merge(pair, told + note, (one, other) -> one + "; " + other);
        }
        Sheet migrants = new Sheet("territory", "origin", "people", "source");
        people.forEach((pair, born) ->
                migrants.add(
                        pair.substring(0, pair.indexOf(' ')),
                        pair.substring(pair.indexOf(' ') + 1),
                        SmallWorld.whole(born),
                        source.get(pair)));
        return migrants;
    }
}
