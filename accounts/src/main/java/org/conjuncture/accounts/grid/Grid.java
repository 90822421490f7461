package org.conjuncture.accounts.grid;

import java.util.List;
import org.conjuncture.base.Place;

/** A sheet or text file: some header rows, then rows of labels and numbers. */
public interface Grid {

    /** How the file is shown in messages. */
    String shown();

    /**
     * Reads all of it.
     *
     * @param headerRows rows given to {@link Sink#header} as text
     * @param labelColumns cells at the start of each later row that are labels
     */
    void read(int headerRows, int labelColumns, Sink sink);

    /** The first rows as text, for formats that are told apart by looking. */
    List<List<String>> peek(int rows);

    /** Receives what is read. */
    interface Sink {

        /** All header rows, label cells included, before any row. Called once. */
        void header(List<List<String>> rows);

        /**
         * One row. Called from several threads at once, in no order, each row once; the arrays are
         * used again after the call.
         *
         * @param row counts the rows after the header from 0
         * @param values the numbers; NaN where a cell is empty
         * @param count how many of them the row has
         */
        void row(int row, RowPlace place, String[] labels, double[] values, int count);
    }

    /** Where a row is; the place of one of its cells is worked out only for a message. */
    interface RowPlace {

        Place row();

        Place cell(int value);
    }
}
