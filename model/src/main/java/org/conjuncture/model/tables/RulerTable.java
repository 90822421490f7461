package org.conjuncture.model.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;

/**
 * Who rules what and when: one ruler of the whole in every quarter from the start on, without gap
 * or overlap.
 */
final class RulerTable {

    private static final List<String> COLUMNS =
            List.of(
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

    private static final List<String> KINDS =
            Arrays.stream(Ruler.Kind.values())
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();

    private RulerTable() {}

    static List<Ruler> read(Path file, List<String> ids, int start) {
        CsvTable table = WorldReader.table(file, COLUMNS);
        List<Ruler> rulers = new ArrayList<>();
        int[] ruledUntil = new int[ids.size()];
        Arrays.fill(ruledUntil, start);
        for (CsvRow row : table.rows()) {
            Ruler ruler = ruler(row, ids);
            if (ruler.isWhole()) {
                int before = ruledUntil[ruler.territory()];
                if (before == start ? ruler.from() > start : ruler.from() != before) {
                    throw row.error(
                            "from",
                            before == Integer.MAX_VALUE
                                    ? "no further ruler, since the last rules without end"
                                    : quarter(before)
                                            + ", so that somebody rules in every quarter");
                }
                ruledUntil[ruler.territory()] = ruler.to();
            }
            rulers.add(ruler);
        }
        for (int territory = 0; territory < ids.size(); territory++) {
            if (ruledUntil[territory] != Integer.MAX_VALUE) {
                throw new UserError(
                        Place.of(file.toString()),
                        "nobody rules " + ids.get(territory) + " to the end",
                        "a last ruler to " + quarter(ruledUntil[territory]),
                        "a last row with nothing in column 'to'");
            }
        }
        return List.copyOf(rulers);
    }

    private static Ruler ruler(CsvRow row, List<String> ids) {
        int territory = ids.indexOf(row.oneOf("territory", ids));
        int from = row.quarter("from");
        int to = row.isEmpty("to") ? Integer.MAX_VALUE : row.quarter("to");
        if (to <= from) {
            throw row.error("to", "a quarter after " + row.textOrEmpty("from") + ", or nothing");
        }
        String part = row.textOrEmpty("part");
        double share = row.number("part_share", 0, 1);
        if (part.isEmpty() && share != 1) {
            throw row.error("part_share", "1 for a territory as a whole");
        }
        Ruler.Kind kind = Ruler.Kind.values()[KINDS.indexOf(row.oneOf("kind", KINDS))];
        return new Ruler(
                territory,
                part,
                share,
                row.text("state"),
                kind,
                from,
                to,
                row.text("customs_union"),
                row.text("currency_union"),
                row.text("source"));
    }

    private static String quarter(int quarter) {
        return Quarters.text(quarter);
    }
}
