package org.conjuncture.model.tables;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.doc.Range;

/**
 * Turns rows of a table into records: a component {@code gdpPerHead} is the column {@code
 * gdp_per_head}, a text must not be blank, a number must lie in the component's {@link Range}.
 */
final class RowReader<R extends Record> {

    private final Class<R> type;
    private final RecordComponent[] components;
    private final List<String> columns = new ArrayList<>();

    RowReader(Class<R> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        for (RecordComponent component : components) {
            columns.add(column(component.getName()));
        }
    }

    /** Columns in the order of the record. */
    List<String> columns() {
        return List.copyOf(columns);
    }

    private static String column(String name) {
        return name.replaceAll("([a-z])([A-Z0-9])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replace("group_30", "group30")
                .replace("km_2", "km2");
    }

    R read(CsvRow row) {
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(row, columns.get(i), components[i]);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InstantiationException
                | IllegalAccessException
                | NoSuchMethodException
                | InvocationTargetException e) {
            throw new IllegalStateException("no record of " + type.getName(), e);
        }
    }

    private static Object value(CsvRow row, String column, RecordComponent component) {
        if (component.getType() == String.class) {
            return row.text(column);
        }
        Range range = component.getAnnotation(Range.class);
        if (component.getType() != double.class || range == null) {
            throw new IllegalStateException(
                    component + " is neither a text nor a number with a range");
        }
        return row.number(column, range.value()[0], range.value()[1]);
    }
}
