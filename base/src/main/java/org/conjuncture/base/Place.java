package org.conjuncture.base;

/**
 * Where in what a user wrote: a file (or the name of an option), a line and a column, both counted
 * from 1; 0 where unknown.
 */
public record Place(String file, int line, int column) {

    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
