package org.conjuncture.model.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conjuncture.base.csv.CsvRow;

/** Law and treaties on moves between named territories; a world may be without any. */
final class MigrationLawTable {

    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "origins",
                    "destinations",
                    "from",
                    "until",
                    "admission",
                    "places",
                    "recruitment",
                    "source");

    private static final List<String> YES_NO = List.of("yes", "no");

    private static final double MOST_ADMISSION = 20;

    private MigrationLawTable() {}

    static List<MigrationLaw> read(Path file, List<String> ids) {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<MigrationLaw> laws = new ArrayList<>();
        for (CsvRow row : WorldReader.table(file, COLUMNS).uniqueBy("name").rows()) {
            laws.add(law(row, ids));
        }
        return List.copyOf(laws);
    }

    private static MigrationLaw law(CsvRow row, List<String> ids) {
        Span span = span(row, ids);
        return new MigrationLaw(
                row.text("name"),
                span.origins(),
                span.destinations(),
                span.from(),
                span.until(),
                row.number("admission", 0, MOST_ADMISSION),
                row.isEmpty("places") ? Double.POSITIVE_INFINITY : row.number("places", 0, 1e8),
                row.oneOf("recruitment", YES_NO).equals("yes"),
                row.text("source"));
    }

    /** For whom a law holds, and when. */
    record Span(int[] origins, int[] destinations, int from, int until) {}

    static Span span(CsvRow row, List<String> ids) {
        int from = row.quarter("from");
        int until = row.isEmpty("until") ? Integer.MAX_VALUE : row.quarter("until");
        if (until <= from) {
            throw row.error("until", "a quarter after " + row.textOrEmpty("from") + ", or nothing");
        }
        int[] origins = territories(row, "origins", ids);
        int[] destinations = territories(row, "destinations", ids);
        for (int origin : origins) {
            if (Arrays.stream(destinations).anyMatch(destination -> destination == origin)) {
                throw row.error("destinations", "other territories than the origins");
            }
        }
        return new Span(origins, destinations, from, until);
    }

    private static int[] territories(CsvRow row, String column, List<String> ids) {
        String[] named = row.text(column).split(";", -1);
        int[] found = Arrays.stream(named).mapToInt(ids::indexOf).toArray();
        if (Arrays.stream(found).anyMatch(id -> id < 0)
                || Arrays.stream(found).distinct().count() < found.length) {
            throw row.error(column, "ids of territories, each once, with ';' between them");
        }
        return found;
    }
}
