package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.conjuncture.accounts.grid.Grid;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * One file that holds all of a table: cells and final uses side by side, rows of primary inputs and
 * totals below. A reader says what each column is and what each row is; this does the rest.
 */
final class Layout {

    /** What a column is, before any index is known. */
    sealed interface Column {
        record Cell(String region, String sector) implements Column {}

        record Use(String region, String use) implements Column {}

        /** Output as published. */
        record Output() implements Column {}

        record Skip() implements Column {}
    }

    static final Column SKIP = new Column.Skip();
    static final Column OUTPUT = new Column.Output();

    private final Grid grid;
    private final int headerRows;
    private final int labelColumns;
    private final List<Column> columns;

    Layout(Grid grid, int headerRows, int labelColumns, List<Column> columns) {
        this.grid = grid;
        this.headerRows = headerRows;
        this.labelColumns = labelColumns;
        this.columns = columns;
        if (columns.stream().noneMatch(Column.Cell.class::isInstance)) {
            throw new UserError(
                    new Place(grid.shown(), headerRows, 1),
                    "no column is a sector of a region",
                    "labels of another layout",
                    "the format's labels");
        }
    }

    /** Registers all columns; call before {@link Header#labels}. */
    void register(Header header) {
        for (int c = 0; c < columns.size(); c++) {
            Place place = new Place(grid.shown(), headerRows, labelColumns + c + 1);
            switch (columns.get(c)) {
                case Column.Cell cell -> header.cell(cell.region(), cell.sector(), place);
                case Column.Use use -> header.use(use.region(), use.use(), place);
                case Column.Output output -> {}
                case Column.Skip skip -> {}
            }
        }
    }

    /** Reads the numbers; rows are told apart by their labels. */
    void fill(
            Header header,
            TableDraft draft,
            BiFunction<String[], Place, MatrixFill.Row> rows,
            boolean emptyIsZero) {
        List<MatrixFill.Target> targets = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Place place = new Place(grid.shown(), headerRows, labelColumns + c + 1);
            targets.add(
                    switch (columns.get(c)) {
                        case Column.Cell cell ->
                                new MatrixFill.Target.Cell(
                                        header.cellAt(cell.region(), cell.sector(), place));
                        case Column.Use use when use.region().equals(Header.NO_REGION) ->
                                new MatrixFill.Target.HomeUse(header.homeUse(use.use()));
                        case Column.Use use ->
                                new MatrixFill.Target.Use(
                                        header.useAt(use.region(), use.use(), place));
                        case Column.Output output -> MatrixFill.OUTPUT;
                        case Column.Skip skip -> MatrixFill.SKIP;
                    });
        }
        MatrixFill fill =
                new MatrixFill(
                        draft,
                        draft.regionOfCells(),
                        targets,
                        rows,
                        emptyIsZero,
                        header.hasParts(),
                        grid);
        grid.read(headerRows, labelColumns, fill);
        fill.needPrimary().finish((i, all) -> draft.label(i));
    }

    /** The row of a cell, or of primary inputs by any of its labels, or nothing of the table. */
    static MatrixFill.Row row(
            Header header,
            LabelRules rules,
            String region,
            String sector,
            Place place,
            String... other) {
        if (header.hasCell(region, sector)) {
            return new MatrixFill.Row.Cell(header.cellAt(region, sector, place));
        }
        for (String label : other) {
            Optional<String> primary = rules.primaryInput(label);
            if (primary.isPresent()) {
                return new MatrixFill.Row.Primary(primary.get());
            }
        }
        for (String label : other) {
            if (label.isEmpty() || rules.isTotal(label)) {
                return MatrixFill.SKIP_ROW;
            }
        }
        return new MatrixFill.Row.Cell(header.cellAt(region, sector, place));
    }
}
