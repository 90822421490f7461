package org.conjuncture.base.csv;

import java.util.Collection;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Numbers;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.UserError;

/**
 * One row of a table; each value is asked for by column and type, and refused with its place if it
 * is not what is asked for.
 */
public final class CsvRow {

    private final CsvTable table;
    private final int line;
    private final String[] fields;

    CsvRow(CsvTable table, int line, String[] fields) {
        this.table = table;
        this.line = line;
        this.fields = fields;
    }

    /** Line in the file, from 1. */
    public int line() {
        return line;
    }

    public Place place(String column) {
        return CsvPlaces.of(table.path(), line, table.index(column));
    }

    /** A text that must not be empty. */
    public String text(String column) {
        String found = textOrEmpty(column);
        if (found.isBlank()) {
            throw error(column, "a text");
        }
        return found;
    }

    public String textOrEmpty(String column) {
        return fields[table.index(column)];
    }

    public boolean isEmpty(String column) {
        return textOrEmpty(column).isEmpty();
    }

    public double number(String column) {
        return number(column, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** A finite number within both bounds. */
    public double number(String column, double min, double max) {
        double number = Numbers.parse(textOrEmpty(column));
        if (!(number >= min && number <= max)) {
            throw error(column, Numbers.rangeText("a number", min, max));
        }
        return number;
    }

    /** NaN where the field is empty; anything else must be a number. */
    public double numberOrNaN(String column) {
        return isEmpty(column) ? Double.NaN : number(column);
    }

    public double numberOrNaN(String column, double min, double max) {
        return isEmpty(column) ? Double.NaN : number(column, min, max);
    }

    public int integer(String column) {
        return integer(column, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public int integer(String column, int min, int max) {
        double number = Numbers.parse(textOrEmpty(column));
        if (!(number >= min && number <= max && number == Math.rint(number))) {
            throw error(column, integerRange(min, max));
        }
        return (int) number;
    }

    /** The value given where the field is empty. */
    public int integerOr(String column, int ifEmpty, int min, int max) {
        return isEmpty(column) ? ifEmpty : integer(column, min, max);
    }

    private static String integerRange(int min, int max) {
        return Numbers.rangeText(
                "a whole number",
                min == Integer.MIN_VALUE ? Double.NEGATIVE_INFINITY : min,
                max == Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : max);
    }

    /** A quarter such as 1870-Q1, or a year for its first quarter, as {@link Quarters} counts. */
    public int quarter(String column) {
        int quarter = Quarters.parse(textOrEmpty(column));
        if (quarter == Quarters.NONE) {
            throw error(column, "a quarter such as 1870-Q1");
        }
        return quarter;
    }

    /** One of the valid names, exactly; the nearest is told otherwise. */
    public String oneOf(String column, Collection<String> valid) {
        String found = textOrEmpty(column);
        if (!valid.contains(found)) {
            throw wrong(column, "one of " + listed(valid), Nearest.of(found, valid));
        }
        return found;
    }

    public String oneOfOrEmpty(String column, Collection<String> valid) {
        return isEmpty(column) ? "" : oneOf(column, valid);
    }

    /** For a check that only the caller can make: what is expected of this column's value. */
    public UserError error(String column, String expected) {
        return wrong(column, expected, "");
    }

    private UserError wrong(String column, String expected, String nearest) {
        String found = textOrEmpty(column);
        return new UserError(
                place(column),
                "column '" + column + "'",
                found.isEmpty() ? "nothing" : "'" + shortened(found) + "'",
                expected,
                nearest);
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ');
        return line.length() <= 80 ? line : line.substring(0, 77) + "...";
    }

    private static String listed(Collection<String> valid) {
        String all = String.join(", ", valid.stream().sorted().toList());
        return all.length() <= 300 ? all : all.substring(0, all.lastIndexOf(',', 297)) + ", ...";
    }
}
