package org.conjuncture.model.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.conjuncture.base.csv.CsvRow;

/** Law on contracts of indenture; a world may be without any. */
final class IndentureLawTable {

    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "origins",
                    "destinations",
                    "from",
                    "until",
                    "years",
                    "passage_home",
                    "source");

    private static final List<String> PASSAGES =
            Arrays.stream(IndentureLaw.Passage.values())
                    .map(passage -> passage.name().toLowerCase(Locale.ROOT))
                    .toList();

    /** Longest term, years. */
    private static final double LONGEST = 12;

    private IndentureLawTable() {}

    static List<IndentureLaw> read(Path file, List<String> ids) {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<IndentureLaw> laws = new ArrayList<>();
        for (CsvRow row : WorldReader.table(file, COLUMNS).uniqueBy("name").rows()) {
            MigrationLawTable.Span span = MigrationLawTable.span(row, ids);
            laws.add(
                    new IndentureLaw(
                            row.text("name"),
                            span.origins(),
                            span.destinations(),
                            span.from(),
                            span.until(),
                            row.number("years", 0.25, LONGEST),
                            IndentureLaw.Passage.valueOf(
                                    row.oneOf("passage_home", PASSAGES).toUpperCase(Locale.ROOT)),
                            row.text("source")));
        }
        return List.copyOf(laws);
    }
}
