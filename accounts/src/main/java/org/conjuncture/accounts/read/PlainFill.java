package org.conjuncture.accounts.read;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.grid.Grid;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/** Files of numbers alone, whose labels stand in other files: rows and columns go by position. */
final class PlainFill implements Grid.Sink {

    private final String shown;
    private final Matrix to;
    private final int[] rowAt;
    private final int[] columnAt;
    private final AtomicInteger seen = new AtomicInteger();
    private final double[] cutByRow;

    /** Positions of −1 are cut out and only added up. */
    PlainFill(String shown, Matrix to, int[] rowAt, int[] columnAt) {
        this.shown = shown;
        this.to = to;
        this.rowAt = rowAt;
        this.columnAt = columnAt;
        this.cutByRow = new double[rowAt.length];
    }

    @Override
    public void header(List<List<String>> rows) {}

    @Override
    public void row(int row, Grid.RowPlace place, String[] labels, double[] values, int count) {
        if (row >= rowAt.length) {
            throw new UserError(
                    place.row(),
                    "more rows than labels",
                    "row " + (row + 1),
                    rowAt.length + " rows");
        }
        check(place, values, count, columnAt.length);
        for (int c = 0; c < count; c++) {
            if (rowAt[row] < 0 || columnAt[c] < 0) {
                cutByRow[row] += values[c];
            } else {
                to.set(rowAt[row], columnAt[c], values[c]);
            }
        }
        seen.incrementAndGet();
    }

    private static void check(Grid.RowPlace place, double[] values, int count, int wanted) {
        if (count != wanted) {
            throw new UserError(
                    place.row(),
                    "a row of another length than its labels",
                    count + " numbers",
                    wanted + " numbers");
        }
        for (int c = 0; c < count; c++) {
            if (Double.isNaN(values[c])) {
                throw new UserError(place.cell(c), "an empty cell", "nothing", "a number");
            }
        }
    }

    /** Checks that all rows came; the sum of what was cut out. */
    double finish() {
        if (seen.get() != rowAt.length) {
            throw new UserError(
                    Place.of(shown),
                    "lacks rows; it may be cut off",
                    seen.get() + " rows",
                    rowAt.length + " rows");
        }
        return Arrays.stream(cutByRow).sum();
    }

    /** All rows of a small file. */
    static double[][] rows(Grid grid, int rows, int columns) {
        double[][] result = new double[rows][];
        grid.read(
                0,
                0,
                new Grid.Sink() {
                    @Override
                    public void header(List<List<String>> header) {}

                    @Override
                    public void row(
                            int row,
                            Grid.RowPlace place,
                            String[] labels,
                            double[] values,
                            int count) {
                        if (row >= rows) {
                            throw new UserError(place.row(), "more rows than labels");
                        }
                        check(place, values, count, columns);
                        result[row] = Arrays.copyOf(values, count);
                    }
                });
        for (double[] row : result) {
            if (row == null) {
                throw new UserError(Place.of(grid.shown()), "lacks rows; it may be cut off");
            }
        }
        return result;
    }
}
