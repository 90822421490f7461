package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.conjuncture.accounts.grid.Decimal;
import org.conjuncture.accounts.grid.Grid;
import org.conjuncture.accounts.grid.TextGrid;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/** A small table with named columns, as text. */
final class Rows {

    private Rows() {}

    /**
     * One row, by the names of its columns in small letters.
     *
     * @param place its line in the file
     */
    record Row(Place place, Map<String, String> cells) {

        /** The cell of a column; empty where there is none. */
        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        String text(String column, String without) {
            return cells.getOrDefault(column, without);
        }

        boolean has(String column) {
            return cells.containsKey(column);
        }

        /** A number in a column of the row. */
        double number(String column) {
            return Rows.number(text(column), column, place);
        }
    }

    /** A number, told with its column where it is none. */
    static double number(String text, String column, Place place) {
        try {
            return Decimal.number(text, place);
        } catch (UserError none) {
            throw new UserError(
                    place, "not a number in column " + column, "'" + text + "'", "a finite number");
        }
    }

    /**
     * All rows but the header and blank ones. Rows of a text file must be as long as its header.
     */
    static List<Row> of(Grid grid) {
        List<List<String>> lines = grid.peek(Integer.MAX_VALUE);
        List<Row> rows = new ArrayList<>();
        if (lines.isEmpty()) {
            return rows;
        }
        List<String> names = names(grid, lines.get(0));
        for (int l = 1; l < lines.size(); l++) {
            List<String> line = lines.get(l);
            if (line.stream().allMatch(String::isEmpty)) {
                continue;
            }
            Place place = new Place(grid.shown(), l + 1, 1);
            // Sheets leave out what is empty at the end of a row.
            if (line.size() > names.size()
                    || (line.size() < names.size() && grid instanceof TextGrid)) {
                throw new UserError(
                        place,
                        "a row of another length than the header",
                        line.size() + " cells",
                        names.size() + " cells");
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int c = 0; c < names.size(); c++) {
                cells.put(names.get(c), c < line.size() ? line.get(c) : "");
            }
            rows.add(new Row(place, cells));
        }
        return rows;
    }

    private static List<String> names(Grid grid, List<String> header) {
        List<String> names = header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        Set<String> met = new HashSet<>();
        for (int c = 0; c < names.size(); c++) {
            if (!names.get(c).isEmpty() && !met.add(names.get(c))) {
                throw new UserError(
                        new Place(grid.shown(), 1, c + 1),
                        "a column twice",
                        "'" + header.get(c) + "'",
                        "each column once");
            }
        }
        return names;
    }
}
