package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.conjuncture.accounts.grid.Grid;
import org.conjuncture.accounts.grid.Member;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * Eora26: {@code Eora26_YYYY_bp_T.txt}, {@code _FD}, {@code _VA}, {@code _Q} without labels, and
 * the labels of all years in {@code labels_T.txt} and others. The one-sector rest of the world
 * holds only statistical discrepancies and is cut out, as Eora's makers and pymrio do; the import
 * says how much.
 */
final class EoraReader implements TableReader {

    private static final String DISCREPANCY = "ROW";

    @Override
    public WorldTable read(Reading reading) {
        String shown = shown(reading, "labels_T\\.txt");
        List<List<String>> cells = labels(reading, "labels_T\\.txt");
        String shownUses = shown(reading, "labels_FD\\.txt");
        List<List<String>> uses = labels(reading, "labels_FD\\.txt");
        Header header = new Header(reading.rules());
        for (int i = 0; i < cells.size(); i++) {
            List<String> label = cells.get(i);
            if (!label.get(1).equals(DISCREPANCY)) {
                header.name(new Region(label.get(1), label.get(0)));
                header.cell(label.get(1), label.get(3), new Place(shown, i + 1, 1));
            }
        }
        for (int u = 0; u < uses.size(); u++) {
            List<String> label = uses.get(u);
            if (!label.get(1).equals(DISCREPANCY)) {
                String name = label.get(3);
                UseKind kind = reading.rules().useKind(name).orElse(UseKind.OTHER);
                header.name(new FinalUse(name, name, kind));
                header.use(label.get(1), name, new Place(shownUses, u + 1, 1));
            }
        }
        TableDraft draft =
                new TableDraft(
                        new TableSource(
                                "Eora26 " + reading.year() + ", basic prices",
                                reading.year(),
                                "thousands of US$",
                                "eora26",
                                "Eora: free for academic use at degree-granting institutions",
                                "Lenzen, Kanemoto, Moran and Geschke (2012, 2013), worldmrio.com"));
        header.isRectangular().labels(draft);
        double lost = fill(reading, "T", header, draft, cells, cells, true);
        lost += fill(reading, "FD", header, draft, cells, uses, false);
        if (lost != 0) {
            draft.note(
                    String.format(
                            Locale.ROOT,
                            "statistical discrepancies of 'rest of world' cut out: %.6g in all",
                            lost));
        }
        addPrimary(reading, header, draft, cells);
        return draft.finish();
    }

    private static String shown(Reading reading, String pattern) {
        return reading.bundle().get(pattern, pattern.replace("\\", "")).shown();
    }

    private static List<List<String>> labels(Reading reading, String pattern) {
        Member file = reading.bundle().get(pattern, pattern.replace("\\", ""));
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> lines = reading.text(file).peek(Integer.MAX_VALUE);
        for (int i = 0; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            if (line.size() < 4) {
                throw new UserError(
                        new Place(file.shown(), i + 1, 1),
                        "a label of another layout",
                        line.size() + " cells",
                        "region, code, kind, sector");
            }
            rows.add(line);
        }
        return rows;
    }

    private static Member file(Reading reading, String part) {
        String pattern = "Eora26_" + reading.year() + "_bp_" + part + "\\.txt";
        return reading.bundle().get(pattern, pattern.replace("\\", ""));
    }

    private static double fill(
            Reading reading,
            String part,
            Header header,
            TableDraft draft,
            List<List<String>> rows,
            List<List<String>> columns,
            boolean cells) {
        Grid grid = reading.text(file(reading, part));
        int[] rowAt = new int[rows.size()];
        for (int i = 0; i < rowAt.length; i++) {
            List<String> label = rows.get(i);
            boolean cut = label.get(1).equals(DISCREPANCY);
            Place place = new Place(grid.shown(), i + 1, 1);
            rowAt[i] = cut ? -1 : header.cellAt(label.get(1), label.get(3), place);
        }
        int[] columnAt = new int[columns.size()];
        for (int c = 0; c < columnAt.length; c++) {
            List<String> label = columns.get(c);
            boolean cut = label.get(1).equals(DISCREPANCY);
            Place place = new Place(grid.shown(), 1, c + 1);
            columnAt[c] =
                    cut
                            ? -1
                            : cells
                                    ? header.cellAt(label.get(1), label.get(3), place)
                                    : header.useAt(label.get(1), label.get(3), place);
        }
        PlainFill fill =
                new PlainFill(
                        grid.shown(), cells ? draft.flows() : draft.finalDemand(), rowAt, columnAt);
        grid.read(0, 0, fill);
        return fill.finish();
    }

    private static void addPrimary(
            Reading reading, Header header, TableDraft draft, List<List<String>> cells) {
        for (String part : List.of("VA", "Q")) {
            Optional<Member> names = reading.bundle().find("labels_" + part + "\\.txt");
            Optional<Member> file =
                    reading.bundle().find("Eora26_" + reading.year() + "_bp_" + part + "\\.txt");
            if (names.isEmpty() || file.isEmpty()) {
                continue;
            }
            List<List<String>> labels = reading.text(names.get()).peek(Integer.MAX_VALUE);
            Grid grid = reading.text(file.get());
            Set<String> met = new HashSet<>();
            double[][] rows = PlainFill.rows(grid, labels.size(), cells.size());
            for (int r = 0; r < rows.length; r++) {
                double[] values = new double[draft.regionOfCells().length];
                for (int i = 0; i < cells.size(); i++) {
                    List<String> label = cells.get(i);
                    if (!label.get(1).equals(DISCREPANCY)) {
                        Place place = new Place(grid.shown(), r + 1, i + 1);
                        values[header.cellAt(label.get(1), label.get(3), place)] = rows[r][i];
                    }
                }
                String name = String.join(" ", labels.get(r)).strip();
                if (!met.add(name)) {
                    throw new UserError(
                            new Place(names.get().shown(), r + 1, 1),
                            "a label twice",
                            "'" + name + "'",
                            "each label once");
                }
                draft.account(
                        Account.of(
                                part.equals("VA") && rows.length == 1 ? "VA" : name,
                                part.equals("VA") ? draft.source().unit() : "",
                                values));
            }
        }
    }
}
