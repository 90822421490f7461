package org.conjuncture.base.results;

import java.util.List;

/**
 * Name and columns of a table. One with a whole-number column {@code quarter} or {@code year} grows
 * with time and is cut back on resume; one with neither is written once at the start, and so is one
 * that is fixed, whatever its columns.
 *
 * @param doc what a row is, for who reads the table
 */
public record TableLayout(String name, String doc, List<Column> columns, boolean isFixed) {

    /** What a column holds. */
    public enum Type {
        TEXT("VARCHAR"),
        INTEGER("INTEGER"),
        NUMBER("DOUBLE");

        final String sql;

        Type(String sql) {
            this.sql = sql;
        }
    }

    /**
     * One column.
     *
     * @param unit of a number; empty where there is none
     * @param doc what it holds
     */
    public record Column(String name, Type type, String unit, String doc) {}

    public TableLayout {
        columns = List.copyOf(columns);
        if (!isPlain(name) || !columns.stream().allMatch(column -> isPlain(column.name()))) {
            throw new IllegalArgumentException("not a plain name in table " + name);
        }
    }

    /**
     * Columns from words such as "quarter INT", "territory TEXT", "value DOUBLE"; unit and meaning
     * may follow, as in "hours DOUBLE [hours a year] hours worked".
     */
    public static TableLayout of(String name, String... columns) {
        return new TableLayout(
                name, "", List.of(columns).stream().map(TableLayout::column).toList(), false);
    }

    /**
     * One that is written once at the start though it has a column of years, such as a record of
     * the past.
     */
    public static TableLayout fixed(String name, String... columns) {
        return new TableLayout(name, "", of(name, columns).columns(), true);
    }

    /** The same with a sentence on what a row is. */
    public TableLayout whoseRowIs(String row) {
        return new TableLayout(name, row, columns, isFixed);
    }

    private static Column column(String words) {
        String[] parts = words.split(" ", 3);
        Type type =
                switch (parts[1]) {
                    case "TEXT" -> Type.TEXT;
                    case "INT" -> Type.INTEGER;
                    case "DOUBLE" -> Type.NUMBER;
                    default -> throw new IllegalArgumentException("no type " + words);
                };
        String meaning = parts.length < 3 ? "" : parts[2];
        int end = meaning.startsWith("[") ? meaning.indexOf(']') : 0;
        return new Column(
                parts[0],
                type,
                end > 0 ? meaning.substring(1, end) : "",
                meaning.substring(end > 0 ? end + 1 : 0).strip());
    }

    private static boolean isPlain(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_]*");
    }

    String create() {
        var parts = columns.stream().map(column -> '"' + column.name() + "\" " + column.type().sql);
        return "CREATE TABLE \"" + name + "\" (" + String.join(", ", parts.toList()) + ")";
    }

    /**
     * SQL that removes what was written in or after a quarter; "" for a table without time. A
     * year's rows belong to its last quarter.
     */
    String deleteFrom(int quarter) {
        if (isFixed) {
            return "";
        }
        for (Column column : columns) {
            if (column.type() == Type.INTEGER && column.name().equals("quarter")) {
                return "DELETE FROM \"" + name + "\" WHERE quarter >= " + quarter;
            }
            if (column.type() == Type.INTEGER && column.name().equals("year")) {
                return "DELETE FROM \"" + name + "\" WHERE 4 * year + 3 >= " + quarter;
            }
        }
        return "";
    }
}
