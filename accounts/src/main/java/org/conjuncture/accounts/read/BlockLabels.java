package org.conjuncture.accounts.read;

import java.util.List;
import org.conjuncture.accounts.grid.Grid;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * Where the numbers begin in a file that has regions in one row, sectors or categories in the next,
 * perhaps a row of the names of its label columns, and two to five label columns; found by looking.
 */
record BlockLabels(
        Grid grid, int headerRows, int labelColumns, List<String> regions, List<String> codes) {

    static BlockLabels of(Grid grid) {
        List<List<String>> top = grid.peek(6);
        int headerRows = -1;
        for (int r = 1; r < top.size() && headerRows < 0; r++) {
            List<String> row = top.get(r);
            headerRows = !row.isEmpty() && isNumber(row.get(row.size() - 1)) ? r : -1;
        }
        if (headerRows < 1) {
            throw new UserError(
                    new Place(grid.shown(), 1, 1),
                    "no rows of numbers under the labels",
                    "text",
                    "regions, then sectors, then numbers");
        }
        List<String> first = top.get(headerRows);
        int labels = first.size();
        while (labels > 0 && isNumber(first.get(labels - 1))) {
            labels--;
        }
        for (int r = 0; r < Math.min(2, headerRows); r++) {
            if (top.get(r).size() <= labels) {
                throw new UserError(
                        new Place(grid.shown(), r + 1, 1),
                        "a row of labels that is too short",
                        top.get(r).size() + " cells",
                        "more than the " + labels + " labels before the numbers");
            }
        }
        List<String> regions = top.get(0).subList(labels, top.get(0).size());
        List<String> codes =
                headerRows > 1 ? top.get(1).subList(labels, top.get(1).size()) : regions;
        if (codes.size() != regions.size()) {
            throw new UserError(
                    new Place(grid.shown(), 2, 1),
                    "labels of another length than the row above",
                    codes.size() + " labels",
                    regions.size() + " labels");
        }
        return new BlockLabels(grid, headerRows, labels, regions, codes);
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    }

    /** Refuses a file whose rows have fewer labels than the format wants. */
    BlockLabels needLabels(int wanted) {
        if (labelColumns < wanted) {
            throw new UserError(
                    new Place(grid.shown(), headerRows + 1, 1),
                    "too few labels before the numbers",
                    labelColumns + " labels",
                    wanted + " or more: region, sector");
        }
        return this;
    }

    /** The labels of the first row of numbers. */
    List<String> firstLabels() {
        return grid.peek(headerRows + 1).get(headerRows).subList(0, labelColumns);
    }
}
