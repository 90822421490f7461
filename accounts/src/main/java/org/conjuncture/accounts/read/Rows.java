package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conjuncture.accounts.grid.Grid;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/** A small table with named columns, as text. */
final class Rows {

    private Rows() {}

    /** A number in a column of a row. */
    static double number(Map<String, String> row, String column, Place place) {
        String text = row.getOrDefault(column, "");
        double value = Double.NaN;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException none) {
            // Told below, with the place.
        }
        if (!Double.isFinite(value)) {
            throw new UserError(
                    place, "not a number in column " + column, "'" + text + "'", "a finite number");
        }
        return value;
    }

    /** Each row by the names of its columns, in small letters. */
    static List<Map<String, String>> of(Grid grid) {
        List<List<String>> lines = grid.peek(Integer.MAX_VALUE);
        List<Map<String, String>> rows = new ArrayList<>();
        if (lines.isEmpty()) {
            return rows;
        }
        List<String> names =
                lines.get(0).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int c = 0; c < Math.min(names.size(), line.size()); c++) {
                row.put(names.get(c), line.get(c));
            }
            if (!line.isEmpty() && line.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(row);
            }
        }
        return rows;
    }
}
