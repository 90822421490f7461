package org.conjuncture.base.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query answered, column by column. */
public final class Columns {

    private final List<String> names;
    private final List<? extends List<? extends @Nullable Object>> values;

    Columns(List<String> names, List<? extends List<? extends @Nullable Object>> values) {
        this.names = List.copyOf(names);
        this.values = values;
    }

    public List<String> names() {
        return names;
    }

    /** Number of rows. */
    public int size() {
        return values.getFirst().size();
    }

    /** Texts; "" where the database has none. */
    public String[] texts(String column) {
        var found = column(column);
        String[] texts = new String[found.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = found.get(i);
            texts[i] = value == null ? "" : value.toString();
        }
        return texts;
    }

    /** Numbers; NaN where the database has none. */
    public double[] numbers(String column) {
        var found = column(column);
        double[] numbers = new double[found.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = found.get(i) instanceof Number number ? number.doubleValue() : Double.NaN;
        }
        return numbers;
    }

    /** Whole numbers; 0 where the database has none. */
    public int[] integers(String column) {
        var found = column(column);
        int[] integers = new int[found.size()];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = found.get(i) instanceof Number number ? number.intValue() : 0;
        }
        return integers;
    }

    private List<? extends @Nullable Object> column(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + name + " among " + names);
        }
        return values.get(index);
    }
}
