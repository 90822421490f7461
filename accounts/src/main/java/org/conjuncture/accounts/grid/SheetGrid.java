package org.conjuncture.accounts.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/** A sheet of a workbook as a grid. */
final class SheetGrid implements Grid {

    /** Columns of the largest sheet there can be. */
    static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1_048_576;

    private final String shown;
    private final Supplier<SheetRows> opener;

    SheetGrid(String shown, Supplier<SheetRows> opener) {
        this.shown = shown;
        this.opener = opener;
    }

    @Override
    public String shown() {
        return shown;
    }

    @Override
    public List<List<String>> peek(int rows) {
        List<List<String>> result = new ArrayList<>();
        try (SheetRows sheet = opener.get()) {
            while (result.size() < rows && next(sheet)) {
                while (result.size() < Math.min(rows, sheet.number() - 1)) {
                    result.add(List.of());
                }
                if (result.size() < rows) {
                    result.add(texts(sheet.cells()));
                }
            }
        }
        return result;
    }

    private static List<String> texts(List<SheetRows.Cell> cells) {
        List<String> row = new ArrayList<>();
        for (SheetRows.Cell cell : cells) {
            if (cell.column() < 0 || cell.column() >= MOST_COLUMNS) {
                continue;
            }
            while (row.size() <= cell.column()) {
                row.add("");
            }
            row.set(cell.column(), cell.asText().strip());
        }
        return row;
    }

    @Override
    public void read(int headerRows, int labelColumns, Sink sink) {
        sink.header(peek(headerRows));
        String[] labels = new String[labelColumns];
        double[] values = new double[64];
        try (SheetRows sheet = opener.get()) {
            while (next(sheet)) {
                if (sheet.number() <= headerRows || sheet.cells().isEmpty()) {
                    continue;
                }
                Arrays.fill(labels, "");
                int count = 0;
                SheetPlace place = new SheetPlace(shown, sheet.number(), labelColumns);
                for (SheetRows.Cell cell : sheet.cells()) {
                    int column = cell.column() - labelColumns;
                    if (cell.column() < 0 || cell.column() >= MOST_COLUMNS) {
                        throw outOfSheet(place, cell.column());
                    }
                    if (column < 0) {
                        labels[cell.column()] = cell.asText().strip();
                        continue;
                    }
                    if (column >= values.length) {
                        values = Arrays.copyOf(values, 2 * column);
                    }
                    if (column > count) {
                        Arrays.fill(values, count, column, Double.NaN);
                    }
                    values[column] = value(cell, column, place);
                    count = Math.max(count, column + 1);
                }
                sink.row(sheet.number() - 1 - headerRows, place, labels, values, count);
            }
        }
    }

    static void checkWidth(int cells, Workbook workbook, int row) {
        if (cells > MOST_COLUMNS) {
            throw new UserError(
                    Place.of(workbook.member().shown()),
                    "a row wider than any sheet",
                    "more than " + MOST_COLUMNS + " cells in row " + row,
                    "a whole workbook");
        }
    }

    private boolean next(SheetRows sheet) {
        boolean more = sheet.next();
        if (more && (sheet.number() < 1 || sheet.number() > MOST_ROWS)) {
            throw new UserError(
                    Place.of(shown),
                    "a row outside of any sheet",
                    "row " + sheet.number(),
                    "a whole workbook");
        }
        return more;
    }

    private static UserError outOfSheet(SheetPlace place, int column) {
        return new UserError(
                place.row(), "a cell outside of any sheet", "column " + column, "a whole workbook");
    }

    private static double value(SheetRows.Cell cell, int column, SheetPlace place) {
        if (cell.text().isBlank() && !cell.isNumber()) {
            return Double.NaN;
        }
        if (cell.isNumber() && Double.isFinite(cell.number())) {
            return cell.number();
        }
        if (cell.isNumber()) {
            throw new UserError(
                    place.cell(column),
                    "not a number",
                    "'" + cell.number() + "'",
                    "a finite number");
        }
        byte[] bytes = cell.text().strip().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        double value = Decimal.parse(bytes, 0, bytes.length);
        if (value == Decimal.NOT_A_NUMBER) {
            throw new UserError(
                    place.cell(column), "not a number", "'" + cell.text() + "'", "a finite number");
        }
        return value;
    }

    private record SheetPlace(String shown, int line, int labelColumns) implements RowPlace {

        @Override
        public Place row() {
            return new Place(shown, line, 1);
        }

        @Override
        public Place cell(int value) {
            return new Place(shown, line, labelColumns + value + 1);
        }
    }
}
