package org.conjuncture.model.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.results.TableLayout;
import org.conjuncture.model.results.Tables;

/** Explains the tables of results and their columns, with the unit of each. */
final class TableExplanations {

    private static final String TABLE = "table";
    private static final String COLUMN = "table column";

    private TableExplanations() {}

    static Map<String, List<String>> names() {
        List<String> tables = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (TableLayout table : Tables.everyOne()) {
            tables.add(table.name());
            table.columns().forEach(column -> columns.add(name(table, column)));
        }
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put(TABLE, tables);
        names.put(COLUMN, columns);
        return names;
    }

    /** The table of the name, and columns called so in whatever table. */
    static List<Explanation> of(String name) {
        List<Explanation> found = new ArrayList<>();
        for (TableLayout table : Tables.everyOne()) {
            if (table.name().equals(name)) {
                found.add(table(table));
            }
        }
        for (TableLayout table : Tables.everyOne()) {
            for (TableLayout.Column column : table.columns()) {
                if (name.equals(column.name()) || name.equals(name(table, column))) {
                    found.add(
                            new Explanation(
                                    name(table, column),
                                    COLUMN,
                                    List.of(
                                            column.doc(),
                                            "Unit: " + unit(column),
                                            "A row of the table is " + table.doc())));
                }
            }
        }
        return found;
    }

    private static Explanation table(TableLayout table) {
        List<String> lines = new ArrayList<>();
        lines.add("Of results.duckdb. A row is " + table.doc() + ".");
        lines.add("Columns, with unit:");
        for (TableLayout.Column column : table.columns()) {
            lines.add("  " + column.name() + " [" + unit(column) + "]  " + column.doc());
        }
        return new Explanation(table.name(), TABLE, lines);
    }

    private static String unit(TableLayout.Column column) {
        return column.unit().isEmpty() ? "text" : column.unit();
    }

    private static String name(TableLayout table, TableLayout.Column column) {
        return table.name() + "." + column.name();
    }
}
