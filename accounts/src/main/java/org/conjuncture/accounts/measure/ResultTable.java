package org.conjuncture.accounts.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * A result as it goes into a file: its name, columns, and rows of texts and numbers.
 *
 * @param textColumns how many columns from the left are text; all others are numbers
 * @param units unit of the numbers, in words
 */
public record ResultTable(
        String name, int textColumns, List<String> columns, String units, List<Row> rows) {

    /** Texts first, then numbers; a number that does not exist is NaN and leaves its cell empty. */
    public record Row(String[] texts, double[] numbers) {}

    /** A table that is being filled. */
    public static ResultTable of(String name, String units, int textColumns, String... columns) {
        return new ResultTable(name, textColumns, List.of(columns), units, new ArrayList<>());
    }

    public ResultTable add(String text, double... numbers) {
        return add(new String[] {text}, numbers);
    }

    public ResultTable add(String[] texts, double... numbers) {
        if (texts.length + numbers.length != columns.size() || texts.length != textColumns) {
            throw new IllegalArgumentException(
                    name + ": " + (texts.length + numbers.length) + " values in a row");
        }
        rows.add(new Row(texts, numbers));
        return this;
    }

    /** The number in a row and a named column. */
    public double at(int row, String column) {
        int index = columns.indexOf(column) - textColumns;
        if (index < 0) {
            throw new IllegalArgumentException(name + " has no numbers in " + column);
        }
        return rows.get(row).numbers()[index];
    }

    /** The row whose first texts are these. */
    public int rowOf(String... texts) {
        for (int i = 0; i < rows.size(); i++) {
            boolean same = true;
            for (int t = 0; t < texts.length; t++) {
                same &= rows.get(i).texts()[t].equals(texts[t]);
            }
            if (same) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no row " + String.join(" ", texts));
    }
}
