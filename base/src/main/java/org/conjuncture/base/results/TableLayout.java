package org.conjuncture.base.results;

import java.util.List;

/**
 * Name and columns of a table. One with a whole-number column {@code quarter} or {@code year} grows
 * with time and is cut back on resume; one with neither is written once at the start, and so is one
 * that is fixed, whatever its columns.
 */
public record TableLayout(String name, List<Column> columns, boolean isFixed) {

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

    /** One column. */
    public record Column(String name, Type type) {}

    public TableLayout {
        columns = List.copyOf(columns);
        if (!isPlain(name) || !columns.stream().allMatch(column -> isPlain(column.name()))) {
            throw new IllegalArgumentException("not a plain name in table " + name);
        }
    }

    /** Columns from words such as "quarter INT", "territory TEXT", "value DOUBLE". */
    public static TableLayout of(String name, String... columns) {
        return new TableLayout(
                name, List.of(columns).stream().map(TableLayout::column).toList(), false);
    }

    /**
     * One that is written once at the start though it has a column of years, such as a record of
     * the past.
     */
    public static TableLayout fixed(String name, String... columns) {
        return new TableLayout(name, of(name, columns).columns(), true);
    }

    private static Column column(String words) {
        String[] parts = words.split(" ");
        Type type =
                switch (parts[1]) {
                    case "TEXT" -> Type.TEXT;
                    case "INT" -> Type.INTEGER;
                    case "DOUBLE" -> Type.NUMBER;
                    default -> throw new IllegalArgumentException("no type " + words);
                };
        return new Column(parts[0], type);
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
