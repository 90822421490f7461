package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.conjuncture.accounts.grid.Grid;
import org.conjuncture.accounts.grid.Member;
import org.conjuncture.accounts.grid.Workbook;
import org.conjuncture.accounts.read.Layout.Column;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * The workbooks of WIOD 2013 and 2016 and of ADB: above the numbers a row of regions and a row of
 * codes {@code c1, c2 …}, left of them a column of regions and one of codes. The rows are found by
 * looking, because releases differ by a line; WIOD has industry codes and names above them.
 */
final class SheetReader implements TableReader {

    private static final Pattern UNIT =
            Pattern.compile(
                    "(?i)\\b(thousand|million|billion)s? of (US|current|euro|national|\\$)");

    private final String format;
    private final String pattern;

    /** Whether the industry's own code, not c1 …, names the sector. */
    private final boolean byIndustryCode;

    private final TableSource source;

    private SheetReader(String format, String pattern, boolean byIndustryCode, TableSource source) {
        this.format = format;
        this.pattern = pattern;
        this.byIndustryCode = byIndustryCode;
        this.source = source;
    }

    static SheetReader wiod13() {
        return new SheetReader(
                "wiod13",
                "wiot%y.*\\.(xlsx|xlsb)",
                false,
                new TableSource(
                        "World Input-Output Database, release 2013",
                        0,
                        "millions of US$",
                        "wiod13",
                        "licence not published with the release; its makers ask to be cited",
                        "Timmer, Dietzenbacher, Los, Stehrer and de Vries (2015), Review of"
                                + " International Economics 23: 575-605"));
    }

    static SheetReader wiod16() {
        return new SheetReader(
                "wiod16",
                "wiot%Y.*\\.(xlsx|xlsb)",
                true,
                new TableSource(
                        "World Input-Output Database, release 2016",
                        0,
                        "millions of US$",
                        "wiod16",
                        "CC BY 4.0",
                        "Timmer, Dietzenbacher, Los, Stehrer and de Vries (2015), Review of"
                                + " International Economics 23: 575-605; doi 10.34894/PJ2M1C"));
    }

    static SheetReader adb() {
        return new SheetReader(
                "adb",
                ".*MRIO.*%Y.*\\.(xlsx|xlsb)",
                false,
                new TableSource(
                        "ADB Multiregional Input-Output Tables",
                        0,
                        "millions of US$",
                        "adb",
                        "ADB terms of use: free with acknowledgement",
                        "Asian Development Bank, Multiregional Input-Output Tables"));
    }

    @Override
    public WorldTable read(Reading reading) {
        if (reading.bundle().members().size() > 1
                && format.equals("wiod16")
                && reading.bundle().find("[A-Z]{3}-" + reading.year() + "\\.csv").isPresent()) {
            return new NationalReader().read(reading);
        }
        Member file = file(reading);
        if (!Reading.isWorkbook(file)) {
            throw new UserError(
                    Place.of(file.shown()),
                    "not a workbook",
                    file.fileName(),
                    "an xlsx or xlsb file");
        }
        try (Workbook workbook = reading.workbook(file)) {
            return read(reading, sheet(workbook, reading.year()));
        }
    }

    private static Grid sheet(Workbook workbook, int year) {
        for (String name : workbook.sheetNames()) {
            if (name.contains(Integer.toString(year))) {
                return workbook.sheet(name);
            }
        }
        return workbook.sheet(0);
    }

    private Member file(Reading reading) {
        boolean single = reading.bundle().members().size() == 1;
        String wanted =
                pattern.replace("%Y", Integer.toString(reading.year()))
                        .replace("%y", String.format(Locale.ROOT, "%02d", reading.year() % 100));
        return single
                ? reading.bundle().members().get(0)
                : reading.bundle().get(wanted, "the workbook of " + reading.year());
    }

    private WorldTable read(Reading reading, Grid grid) {
        List<List<String>> top = grid.peek(20);
        int codeRow = codeRow(grid, top);
        checkUnit(grid, top.subList(0, codeRow));
        int first = 0;
        while (!top.get(codeRow).get(first).matches("c\\d+")) {
            first++;
        }
        if (first < 2) {
            throw new UserError(
                    new Place(grid.shown(), codeRow + 1, first + 1),
                    "no columns of labels",
                    "codes from column " + (first + 1),
                    "a column of regions and one of codes before them");
        }
        List<String> codes = top.get(codeRow);
        List<String> regions = codeRow > 0 ? top.get(codeRow - 1) : List.of();
        List<String> names = codeRow > 1 ? top.get(codeRow - 2) : List.of();
        List<String> industries = codeRow > 2 ? top.get(codeRow - 3) : List.of();
        Header header = new Header(reading.rules());
        List<Column> columns = new ArrayList<>();
        int width = Math.max(codes.size(), Math.max(regions.size(), names.size()));
        for (int c = first; c < width; c++) {
            String code = cell(codes, c);
            columns.add(
                    column(
                            new Place(grid.shown(), codeRow, c + 1),
                            reading.rules(),
                            cell(regions, c),
                            code,
                            cell(industries, c),
                            cell(names, c),
                            header));
        }
        int labelColumns = first;
        Layout layout = new Layout(grid, codeRow + 1, labelColumns, columns);
        layout.register(header);
        TableDraft draft =
                new TableDraft(
                        new TableSource(
                                source.name() + ", " + reading.year(),
                                reading.year(),
                                source.unit(),
                                format,
                                source.licence(),
                                source.citation()));
        header.isRectangular().labels(draft);
        LabelRules rules = reading.rules();
        layout.fill(
                header,
                draft,
                (labels, place) -> {
                    String region = labels[labelColumns - 2];
                    String code = labels[labelColumns - 1];
                    String industry = byIndustryCode ? labels[0] : code;
                    String name = labelColumns > 3 ? labels[1] : labels[0];
                    boolean isCell = !rules.isTotal(region) && !region.isEmpty();
                    return Layout.row(
                            header,
                            rules,
                            isCell ? region : "",
                            isCell ? industry : "",
                            place,
                            isCell ? industry : code,
                            labels[0],
                            name);
                },
                true);
        return draft.finish();
    }

    /** Where the sheet says its unit it must be the one the publisher's tables are in. */
    private void checkUnit(Grid grid, List<List<String>> top) {
        for (int r = 0; r < top.size(); r++) {
            for (int c = 0; c < top.get(r).size(); c++) {
                String words = top.get(r).get(c);
                if (UNIT.matcher(words).find()
                        && !words.toLowerCase(Locale.ROOT).contains(unit())) {
                    throw new UserError(
                            new Place(grid.shown(), r + 1, c + 1),
                            "another unit than the publisher's",
                            "'" + words + "'",
                            source.unit());
                }
            }
        }
    }

    private String unit() {
        return source.unit().toLowerCase(Locale.ROOT);
    }

    private static String cell(List<String> row, int at) {
        return at < row.size() ? row.get(at) : "";
    }

    private int codeRow(Grid grid, List<List<String>> top) {
        for (int r = 0; r < top.size(); r++) {
            if (top.get(r).stream().filter(cell -> cell.matches("c\\d+")).count() >= 4) {
                return r;
            }
        }
        throw new UserError(
                new Place(grid.shown(), 1, 1),
                "no row of sector codes",
                "none in the first " + top.size() + " rows",
                "a row with c1, c2, …");
    }

    private Column column(
            Place place,
            LabelRules rules,
            String region,
            String code,
            String industry,
            String name,
            Header header) {
        if (rules.isOutput(name) && (region.isEmpty() || rules.isTotal(region))) {
            return Layout.OUTPUT;
        }
        if (rules.isTotal(region) || rules.isTotal(code) || (region.isEmpty() && code.isEmpty())) {
            return Layout.SKIP;
        }
        if (region.isEmpty() || code.isEmpty()) {
            throw new UserError(
                    place,
                    "a column without its " + (region.isEmpty() ? "region" : "code"),
                    "only '" + region + code + "'",
                    "a region and a code above each column");
        }
        String label = byIndustryCode && !industry.isEmpty() ? industry : code;
        var kind = rules.useKind(label).or(() -> rules.useKind(code));
        if (kind.isPresent()) {
            header.name(new FinalUse(label, name.isEmpty() ? label : name, kind.get()));
            return new Column.Use(region, label);
        }
        if (rules.useKind(name).filter(k -> k != UseKind.OTHER).isPresent()) {
            UseKind byName = rules.useKind(name).orElse(UseKind.OTHER);
            header.name(new FinalUse(label, name, byName));
            return new Column.Use(region, label);
        }
        if (rules.isTotal(name)) {
            return Layout.SKIP;
        }
        header.name(new Region(rules.whole(region), region));
        header.name(
                new Sector(
                        label,
                        name.isEmpty() ? label : name,
                        industry.isEmpty() ? label : industry));
        return new Column.Cell(region, label);
    }
}
