import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * distances.csv, states.csv and borders.csv: where territories lie, who rules them by date, and
 * which present-day shapes draw them.
 */
final class Places {

    private Places() {}

    static void copy(World1870 world, Path out) throws IOException {
        Path folder = world.history.resolve("world-1870");
        Sheet distances = new Sheet("from", "to", "km", "source");
        for (Map<String, String> row : Sheet.read(folder.resolve("distances.csv")).rows) {
            distances.add(
                    row.get("from"),
                    row.get("to"),
                    Sheet.number(row, "distance_km"),
                    "GeoDist (Mayer & Zignago 2011): " + row.get("method"));
        }
        distances.write(out.resolve("distances.csv"));
        Sheet borders =
                new Sheet("territory", "shape", "name", "in_atlas", "drawn", "in_books", "source");
        for (Map<String, String> row : Sheet.read(folder.resolve("borders.csv")).rows) {
            borders.add(
                    row.get("territory"),
                    row.get("iso_numeric"),
                    row.get("shape_name"),
                    row.get("in_world_atlas_110m"),
                    row.get("drawn_as_this_territory"),
                    row.get("in_books"),
                    "ISO 3166-1; shape of Natural Earth 110 m in world-atlas"
                            + (row.get("note").isBlank() ? "" : "; " + row.get("note")));
        }
        borders.write(out.resolve("borders.csv"));
        states(Sheet.read(folder.resolve("states.csv")).rows).write(out.resolve("states.csv"));
    }

    private static Sheet states(List<Map<String, String>> rows) {
        Sheet states =
                new Sheet(
                        "territory",
                        "part",
                        "part_share",
                        "state",
                        "kind",
                        "from",
                        "to",
                        "customs_union",
                        "currency_union",
                        "source");
        for (Map<String, String> row : rows) {
            boolean regime = row.get("layer").equals("regime");
            String kind = regime ? "soviet-type" : row.get("kind");
            String from = quarter(row.get("from"));
            String to = quarter(row.get("to"));
            if (!to.isEmpty() && (to.compareTo(from) <= 0 || to.compareTo("1870-Q1") <= 0)) {
                continue;
            }
            String part = row.get("part");
            String state = row.get("state").isBlank() ? row.get("territory") : row.get("state");
            String share =
                    part.isBlank()
                            ? "1"
                            : row.get("part_share_1870").isBlank()
                                    ? "0"
                                    : row.get("part_share_1870");
            String own =
                    List.of("sovereign", "independent").contains(kind)
                            ? state
                            : row.get("territory");
            states.add(
                    row.get("territory"),
                    part,
                    share,
                    state,
                    kind,
                    from,
                    to,
                    or(row.get("customs_union"), own),
                    or(row.get("currency_union"), own),
                    row.get("source") + (row.get("note").isBlank() ? "" : "; " + row.get("note")));
        }
        return states;
    }

    private static String or(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }

    /** The quarter a date lies in; a change counts from the quarter it happens in. */
    private static String quarter(String date) {
        if (date.isBlank()) {
            return "";
        }
        int month = date.length() > 4 ? Integer.parseInt(date.substring(5, 7)) : 1;
        return date.substring(0, 4) + "-Q" + ((month + 2) / 3);
    }
}
