package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.conjuncture.accounts.grid.Grid;
import org.conjuncture.accounts.grid.Member;
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
 * Plain matrices: {@code Z-YYYY.csv} and {@code Y-YYYY.csv} (or without the year), first row and
 * first column labels {@code REGION:SECTOR}; names from {@code labels.csv} and {@code
 * final-demand-categories.csv} where they are there. Output is the row sum; a published output in
 * {@code x-YYYY.csv} is only compared with it.
 */
final class MatrixReader implements TableReader {

    @Override
    public WorldTable read(Reading reading) {
        TableSource source =
                new TableSource(
                        reading.bundle().path().getFileName() + " " + reading.year(),
                        reading.year(),
                        "millions of US$",
                        "matrix",
                        "not stated by the file",
                        "not stated by the file");
        return read(reading, file(reading, "Z"), file(reading, "Y"), source, Map.of());
    }

    /** With a description that says which files, in which unit, and what the final uses are. */
    WorldTable read(
            Reading reading,
            Member zFile,
            Member yFile,
            TableSource source,
            Map<String, UseKind> uses) {
        Grid z = reading.text(zFile);
        Header header = new Header(reading.rules());
        uses.forEach((code, kind) -> header.name(new FinalUse(code, code, kind)));
        reading.bundle().find("labels\\.csv").ifPresent(m -> readNames(reading.text(m), header));
        reading.bundle()
                .find("final-demand-categories\\.csv")
                .ifPresent(m -> readUses(reading, m, header));
        List<String> zColumns = columns(z);
        for (int c = 0; c < zColumns.size(); c++) {
            Place place = new Place(z.shown(), 1, c + 2);
            String[] label = cellLabel(zColumns.get(c), place);
            header.cell(label[0], label[1], place);
        }
        Grid y = reading.text(yFile);
        List<String> yColumns = columns(y);
        for (int c = 0; c < yColumns.size(); c++) {
            String[] label = useLabel(yColumns.get(c));
            header.use(label[0], label[1], new Place(y.shown(), 1, c + 2));
        }
        TableDraft draft = new TableDraft(source);
        header.labels(draft);
        fill(z, header, draft, zColumns, true);
        fill(y, header, draft, yColumns, false);
        WorldTable table = draft.finish();
        return comparePublished(reading, table);
    }

    private static Member file(Reading reading, String name) {
        String dated = name + "-" + reading.year() + "\\.(csv|txt|tsv)";
        Optional<Member> found = reading.bundle().find(dated);
        return found.isPresent()
                ? found.get()
                : reading.bundle()
                        .get(name + "\\.(csv|txt|tsv)", name + "-" + reading.year() + ".csv");
    }

    private static List<String> columns(Grid grid) {
        List<List<String>> first = grid.peek(1);
        if (first.isEmpty() || first.get(0).size() < 2) {
            throw new UserError(
                    new Place(grid.shown(), 1, 1), "no labels of columns", "nothing", "labels");
        }
        return first.get(0).subList(1, first.get(0).size());
    }

    private static String[] cellLabel(String label, Place place) {
        int colon = label.indexOf(':');
        if (colon < 1 || colon == label.length() - 1) {
            throw new UserError(
                    place, "not a label of a sector", "'" + label + "'", "REGION:SECTOR");
        }
        return new String[] {label.substring(0, colon), label.substring(colon + 1)};
    }

    private static String[] useLabel(String label) {
        int colon = label.indexOf(':');
        return colon < 0
                ? new String[] {label, "final demand"}
                : new String[] {label.substring(0, colon), label.substring(colon + 1)};
    }

    private static void fill(
            Grid grid, Header header, TableDraft draft, List<String> columns, boolean cells) {
        List<MatrixFill.Target> targets = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Place place = new Place(grid.shown(), 1, c + 2);
            if (cells) {
                String[] label = cellLabel(columns.get(c), place);
                targets.add(new MatrixFill.Target.Cell(header.cellAt(label[0], label[1], place)));
            } else {
                String[] label = useLabel(columns.get(c));
                targets.add(new MatrixFill.Target.Use(header.useAt(label[0], label[1], place)));
            }
        }
        BiFunction<String[], Place, MatrixFill.Row> rows =
                (labels, place) -> {
                    String[] label = cellLabel(labels[0], place);
                    return new MatrixFill.Row.Cell(header.cellAt(label[0], label[1], place));
                };
        MatrixFill fill =
                new MatrixFill(
                        draft,
                        draft.regionOfCells(),
                        targets,
                        rows,
                        false,
                        header.hasParts(),
                        grid);
        grid.read(1, 1, fill);
        fill.finish((i, all) -> draft.label(i));
    }

    private static void readNames(Grid grid, Header header) {
        for (Rows.Row row : Rows.of(grid)) {
            String region = row.text("country", row.text("region"));
            String sector = row.text("sector");
            if (region.isEmpty() || sector.isEmpty()) {
                continue;
            }
            header.mustHave(region, sector, row.place());
            header.name(
                    new Region(region, row.text("country_name", row.text("region_name", region))));
            header.name(
                    new Sector(
                            sector,
                            row.text("sector_name", sector),
                            row.text("nace_rev1", row.text("standard", sector))));
        }
    }

    private static void readUses(Reading reading, Member member, Header header) {
        for (Rows.Row row : Rows.of(reading.text(member))) {
            String code = row.text("category");
            String name = row.text("name", code);
            UseKind kind =
                    reading.rules()
                            .useKind(code)
                            .or(() -> reading.rules().useKind(name))
                            .orElse(UseKind.OTHER);
            header.name(new FinalUse(code, name, kind));
        }
    }

    private static WorldTable comparePublished(Reading reading, WorldTable table) {
        Optional<Member> file = reading.bundle().find("x-" + reading.year() + "\\.csv");
        if (file.isEmpty()) {
            return table;
        }
        double[] published = new double[table.cells()];
        double sum = 0;
        double widest = 0;
        String where = "";
        List<Rows.Row> rows = Rows.of(reading.text(file.get()));
        if (rows.stream().allMatch(row -> row.text("output_published").isEmpty())) {
            return table;
        }
        if (rows.size() != table.cells()) {
            throw new UserError(
                    Place.of(file.get().shown()),
                    "another number of rows than the table; it may be cut off",
                    rows.size() + " rows",
                    table.cells() + " rows");
        }
        for (int i = 0; i < rows.size(); i++) {
            Place place = rows.get(i).place();
            String label = rows.get(i).text("label", table.label(i));
            if (!label.equals(table.label(i))) {
                throw new UserError(
                        place, "a label of another row", "'" + label + "'", table.label(i));
            }
            published[i] = rows.get(i).number("output_published");
            sum += published[i];
            if (Math.abs(table.output[i] - published[i]) > Math.abs(widest)) {
                widest = table.output[i] - published[i];
                where = table.label(i);
            }
        }
        double rowSum = 0;
        for (double x : table.output) {
            rowSum += x;
        }
        return table.toDraft()
                .publishedOutput(published)
                .note(
                        String.format(
                                Locale.ROOT,
                                "published output of the world %.0f, row sums %.0f; widest gap %.4g"
                                        + " (%s); row sums are used",
                                sum,
                                rowSum,
                                widest,
                                where))
                .finish();
    }
}
