package org.conjuncture.base.results;

import java.util.Arrays;
import java.util.List;
import org.conjuncture.base.results.TableLayout.Column;

/**
 * Rows of one table as columns: an {@code int[]}, {@code double[]} or {@code String[]} for each;
 * the writer turns texts into UTF-8, a {@code byte[][]}.
 */
final class Batch {

    final int table;
    final Object[] columns;
    int rows;

    Batch(int table, Object[] columns, int rows) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
    }

    static Batch empty(int table, List<Column> layout, int capacity) {
        Object[] columns = new Object[layout.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] =
                    switch (layout.get(i).type()) {
                        case TEXT -> new String[capacity];
                        case INTEGER -> new int[capacity];
                        case NUMBER -> new double[capacity];
                    };
        }
        return new Batch(table, columns, 0);
    }

    /** The rows so far, for another thread; this one can be filled again. */
    Batch copy() {
        Object[] copies = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            copies[i] =
                    switch (columns[i]) {
                        case int[] integers -> Arrays.copyOf(integers, rows);
                        case double[] numbers -> Arrays.copyOf(numbers, rows);
                        case String[] texts -> Arrays.copyOf(texts, rows);
                        default -> throw new IllegalStateException();
                    };
        }
        return new Batch(table, copies, rows);
    }
}
