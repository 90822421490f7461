package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conjuncture.accounts.grid.Member;
import org.conjuncture.accounts.grid.TextGrid;
import org.conjuncture.accounts.read.Layout.Column;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * Files whose labels join region and sector with an underscore: OECD ICIO ({@code AUS_C01T05AGR},
 * {@code HFCE_AUS} in 2016, {@code AUS_HFCE} since 2018) and FIGARO ({@code AT_A01}, {@code
 * AT_P3_S14}, rows {@code W2_D1}). Processing zones of China and Mexico are added to the country; a
 * discrepancy of no region is final use in the region that makes the product.
 */
final class JoinedLabelReader implements TableReader {

    /** Columns of FIGARO's flat files. */
    private static final LongTable.Columns FLAT =
            new LongTable.Columns("refArea", "rowIi", "counterpartArea", "colIi", "obsValue", "");

    private final String format;
    private final String pattern;
    private final TableSource source;

    private JoinedLabelReader(String format, String pattern, TableSource source) {
        this.format = format;
        this.pattern = pattern;
        this.source = source;
    }

    static JoinedLabelReader icio() {
        return new JoinedLabelReader(
                "icio",
                "(ICIO)?(20\\d\\d_)?%d(_SML|_EXT)?\\.csv",
                new TableSource(
                        "OECD Inter-Country Input-Output Tables",
                        0,
                        "millions of US$",
                        "icio",
                        "OECD terms and conditions (CC BY 4.0 since July 2024)",
                        "OECD, Inter-Country Input-Output Database, http://oe.cd/icio"));
    }

    static JoinedLabelReader figaro() {
        return new JoinedLabelReader(
                "figaro",
                "matrix_.*io.*_%d\\.csv|(flat_)?.*eu-ic-io.*%d.*\\.csv|.*figaro.*%d.*\\.csv",
                new TableSource(
                        "FIGARO inter-country input-output tables",
                        0,
                        "millions of euro",
                        "figaro",
                        "Eurostat: reuse with acknowledgement (CC BY 4.0)",
                        "Eurostat, FIGARO tables: EU inter-country supply, use and input-output"
                                + " tables"));
    }

    @Override
    public WorldTable read(Reading reading) {
        Member file = file(reading);
        TextGrid grid = reading.text(file);
        LabelRules rules = reading.rules();
        List<List<String>> first = grid.peek(1);
        if (first.isEmpty()) {
            throw new UserError(
                    new Place(grid.shown(), 1, 1), "an empty file", "nothing", "labels of columns");
        }
        List<String> labels = first.get(0);
        TableSource dated =
                new TableSource(
                        source.name() + " " + reading.year(),
                        reading.year(),
                        source.unit(),
                        format,
                        source.licence(),
                        source.citation());
        if (labels.contains("obsValue")) {
            LongTable.Meaning meaning = new LongTable.Meaning(Map.of(), Map.of(), Map.of(), rules);
            return LongTable.ofText(grid, FLAT, meaning).needPrimary().read(dated);
        }
        List<String> columnLabels = labels.subList(1, labels.size());
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < columnLabels.size(); c++) {
            Place place = new Place(grid.shown(), 1, c + 2);
            columns.add(column(rules, columnLabels.get(c), place));
        }
        Layout layout = new Layout(grid, 1, 1, columns);
        Header header = new Header(rules);
        layout.register(header);
        TableDraft draft = new TableDraft(dated);
        header.isRectangular().labels(draft);
        layout.fill(header, draft, (row, place) -> row(header, rules, row[0], place), true);
        if (header.hasParts()) {
            draft.note("parts of China and Mexico (CN1, MX1, …) added to CHN and MEX");
        }
        return draft.finish();
    }

    private Member file(Reading reading) {
        boolean single = reading.bundle().members().size() == 1;
        return single
                ? reading.bundle().members().get(0)
                : reading.bundle()
                        .get(
                                pattern.replace("%d", Integer.toString(reading.year())),
                                "a csv of " + reading.year());
    }

    private static Column column(LabelRules rules, String label, Place place) {
        int cut = label.indexOf('_');
        if (cut < 0) {
            if (rules.isOutput(label)) {
                return Layout.OUTPUT;
            }
            if (rules.useKind(label).isPresent() && !rules.isTotal(label)) {
                return new Column.Use(Header.NO_REGION, label);
            }
            if (!label.isEmpty() && !rules.isTotal(label)) {
                throw new UserError(
                        place,
                        "not a label of the format",
                        "'" + label + "'",
                        "region and sector or final use, joined by _");
            }
            return Layout.SKIP;
        }
        String first = label.substring(0, cut);
        String second = label.substring(cut + 1);
        if (rules.useKind(second).isPresent()) {
            return new Column.Use(first, second);
        }
        if (rules.useKind(first).isPresent()) {
            return new Column.Use(second, first);
        }
        return rules.isTotal(second) || rules.isTotal(first)
                ? Layout.SKIP
                : new Column.Cell(first, second);
    }

    private static MatrixFill.Row row(Header header, LabelRules rules, String label, Place place) {
        int cut = label.indexOf('_');
        String first = cut < 0 ? label : label.substring(0, cut);
        String second = cut < 0 ? "" : label.substring(cut + 1);
        return cut < 0
                ? Layout.row(header, rules, first, second, place, label)
                : Layout.row(header, rules, first, second, place, label, second);
    }
}
