package org.conjuncture.accounts.grid;

import java.util.List;

/** The rows of a sheet, one after the other. */
interface SheetRows extends AutoCloseable {

    /** A cell: its column from 0, and a text or a number. */
    record Cell(int column, String text, double number, boolean isNumber) {

        static Cell text(int column, String text) {
            return new Cell(column, text, Double.NaN, false);
        }

        static Cell number(int column, double number) {
            return new Cell(column, "", number, true);
        }

        String asText() {
            if (!isNumber) {
                return text;
            }
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString((long) number)
                    : Double.toString(number);
        }
    }

    /** Moves to the next row; false at the end. */
    boolean next();

    /** The row's number from 1. */
    int number();

    List<Cell> cells();

    @Override
    void close();
}
