package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.accounts.grid.TextGrid;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/** A long text file whose first line names its columns, read line by line for some of them. */
final class NamedColumns {

    private final TextGrid grid;
    private final List<String> names;
    private final int[] at;
    private int width;

    NamedColumns(TextGrid grid, List<String> names) {
        this.grid = grid;
        this.names = names;
        this.at = new int[names.size()];
    }

    /** Gives the cells of the named columns, and where the last of these is. */
    void each(LongTable.LineTaker taker) {
        width = 0;
        grid.eachLine((line, text, cells) -> {
            if (width == 0) {
                find(line, cells);
                return;
            }
            Place row = new Place(grid.shown(), line, 1);
            if (cells.size() != width) {
                throw new UserError(
                        row,
                        "a row of another length than the header",
                        cells.size() + " cells",
                        width + " cells");
            }
            List<String> wanted = new ArrayList<>(at.length);
            for (int column : at) {
                wanted.add(cells.get(column));
            }
            taker.take(wanted, row, () -> grid.place(line, text, at[at.length - 1]));
        });
        if (width == 0) {
            throw new UserError(
                    new Place(grid.shown(), 1, 1),
                    "an empty file",
                    "nothing",
                    "a line with " + String.join(", ", names));
        }
    }

    private void find(int line, List<String> header) {
        for (int n = 0; n < at.length; n++) {
            at[n] = header.indexOf(names.get(n));
            if (at[n] < 0) {
                throw new UserError(
                        new Place(grid.shown(), line, 1),
                        "lacks a column",
                        String.join(", ", header),
                        "a column '" + names.get(n) + "'",
                        Nearest.of(names.get(n), header));
            }
        }
        width = header.size();
    }
}
