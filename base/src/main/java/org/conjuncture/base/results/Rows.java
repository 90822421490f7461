package org.conjuncture.base.results;

import java.util.List;
import java.util.function.Consumer;
import org.conjuncture.base.results.TableLayout.Column;

/**
 * Where the rows of one table are given in: the values of a row in the order of the columns, then
 * {@link #end}. Used by one thread at a time; makes no object per row.
 */
public final class Rows {

    /**
     * Rows that go to the writer at once. Part of the hash: a batch starts after a seal or after
     * this many rows.
     */
    static final int BATCH_ROWS = 1 << 14;

    private final TableLayout layout;
    private final List<Column> columns;
    private final Consumer<Batch> full;
    private final Batch batch;
    private int column;

    Rows(TableLayout layout, int table, Consumer<Batch> full) {
        this.layout = layout;
        this.columns = layout.columns();
        this.full = full;
        this.batch = Batch.empty(table, columns, BATCH_ROWS);
    }

    /** Takes rows of a table that is not written. */
    public static Rows discarding(TableLayout layout) {
        return new Rows(layout, 0, batch -> {});
    }

    public Rows text(String value) {
        if (!(next() instanceof String[] texts)) {
            throw wrong("a text");
        }
        texts[batch.rows] = value;
        return this;
    }

    public Rows integer(int value) {
        if (!(next() instanceof int[] integers)) {
            throw wrong("a whole number");
        }
        integers[batch.rows] = value;
        return this;
    }

    /**
     * NaN, for what does not apply, is empty in the file; it is kept as the one NaN until there,
     * and minus zero as zero, so that equal values have equal bytes.
     */
    public Rows number(double value) {
        if (!(next() instanceof double[] numbers)) {
            throw wrong("a number");
        }
        numbers[batch.rows] = value == 0 ? 0.0 : Double.isNaN(value) ? Double.NaN : value;
        return this;
    }

    /** Ends the row. */
    public void end() {
        if (column != columns.size()) {
            throw new IllegalStateException(
                    "table " + layout.name() + ": a row of " + column + " values");
        }
        column = 0;
        if (++batch.rows == BATCH_ROWS) {
            handOver();
        }
    }

    void handOver() {
        if (column != 0) {
            throw new IllegalStateException("table " + layout.name() + ": a row is not ended");
        }
        if (batch.rows > 0) {
            full.accept(batch.copy());
            batch.rows = 0;
        }
    }

    private Object next() {
        if (column == columns.size()) {
            throw new IllegalStateException(
                    "table " + layout.name() + ": too many values in a row");
        }
        return batch.columns[column++];
    }

    private IllegalStateException wrong(String given) {
        return new IllegalStateException(
                layout.name() + "." + columns.get(column - 1).name() + " was given " + given);
    }
}
