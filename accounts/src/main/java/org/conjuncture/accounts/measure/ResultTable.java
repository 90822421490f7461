package org.conjuncture.accounts.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A result as it goes into a file: its name, columns, and rows of texts and numbers.
 *
 * @param textColumns how many columns from the left are text; all others are numbers
 * @param units unit of the numbers, in words
 * @param summing columns that may be added up over regions and sectors, and how; see {@link
 *     Grouping}
 */
public record ResultTable(
        String name,
        int textColumns,
        List<String> columns,
        String units,
        List<Row> rows,
        Map<String, Summing> summing) {

    /** How a column of a group follows from those of its members. */
    public sealed interface Summing {
        /** The sum. */
        record Sum() implements Summing {}

        /** The sum, and columns of one group are added to one: the column is itself a region. */
        record Region() implements Summing {}

        /** One column of the group over another, less a constant. */
        record Quotient(String over, String under, double less) implements Summing {}
    }

    /** Texts first, then numbers; a number that does not exist is NaN and leaves its cell empty. */
    public record Row(String[] texts, double[] numbers) {}

    /** A table that is being filled. */
    public static ResultTable of(String name, String units, int textColumns, String... columns) {
        return new ResultTable(
                name,
                textColumns,
                List.of(columns),
                units,
                new ArrayList<>(),
                new LinkedHashMap<>());
    }

    /** Says that these columns of a group are the sums of its members'. */
    public ResultTable sums(String... names) {
        Arrays.stream(names).forEach(name -> summing.put(name, new Summing.Sum()));
        return this;
    }

    /** Says that all columns of numbers may be added up. */
    public ResultTable sumsAll() {
        return sums(columns.subList(textColumns, columns.size()).toArray(String[]::new));
    }

    /** Says that every column of numbers is a region, and may be added up. */
    public ResultTable sumsOfRegions() {
        columns.subList(textColumns, columns.size())
                .forEach(name -> summing.put(name, new Summing.Region()));
        return this;
    }

    /** Says that a column is {@code over / under − less}, in a group as in its members. */
    public ResultTable quotient(String name, String over, String under, double less) {
        summing.put(name, new Summing.Quotient(over, under, less));
        return this;
    }

    /**
     * The same with columns that do not speak of dollars, where the table's money is another.
     *
     * @param money unit of the table's money
     */
    public ResultTable inMoney(String money) {
        if (money.matches(".*(\\$|[Dd]ollar|USD).*")) {
            return this;
        }
        List<String> renamed =
                columns.stream()
                        .map(each -> each.replace("per_usd", "per_money").replace("_usd", ""))
                        .toList();
        return new ResultTable(name, textColumns, renamed, units, rows, Map.of());
    }

    public ResultTable add(String text, double... numbers) {
        return add(new String[] {text}, numbers);
    }

    public ResultTable add(String[] texts, double... numbers) {
        if (texts.length + numbers.length != columns.size() || texts.length != textColumns) {
            throw new IllegalArgumentException(
                    name + ": " + (texts.length + numbers.length) + " values in a row");
        }
        rows.add(new Row(texts, numbers));
        return this;
    }

    /** The number in a row and a named column. */
    public double at(int row, String column) {
        int index = columns.indexOf(column) - textColumns;
        if (index < 0) {
            throw new IllegalArgumentException(name + " has no numbers in " + column);
        }
        return rows.get(row).numbers()[index];
    }

    /** The row whose first texts are these. */
    public int rowOf(String... texts) {
        for (int i = 0; i < rows.size(); i++) {
            boolean same = true;
            for (int t = 0; t < texts.length; t++) {
                same &= rows.get(i).texts()[t].equals(texts[t]);
            }
            if (same) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no row " + String.join(" ", texts));
    }
}
