package org.conjuncture.model.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;

/** Whether a table says all it must: every key there, shares that sum to one. */
final class Completeness {

    private Completeness() {}

    /**
     * Each key has all of its rows.
     *
     * @param column where the key stands; a table without it is one key's
     * @param by other columns that tell a key's rows apart
     */
    static void check(
            Path file,
            String column,
            List<String> keys,
            int[] found,
            int expected,
            String what,
            String... by) {
        for (int key = 0; key < keys.size(); key++) {
            if (found[key] != expected) {
                throw incomplete(file, column, keys.get(key), found[key], expected, what, by);
            }
        }
    }

    /** With the last row there is of the key, and what the first missing one would tell. */
    private static UserError incomplete(
            Path file,
            String column,
            String key,
            int found,
            int expected,
            String what,
            String... by) {
        CsvTable table = CsvTable.read(file);
        List<CsvRow> own =
                table.rows().stream()
                        .filter(row -> !table.has(column) || row.textOrEmpty(column).equals(key))
                        .toList();
        List<CsvRow> last = own.isEmpty() ? table.rows() : own;
        return new UserError(
                last.isEmpty()
                        ? Place.of(file.toString())
                        : last.getLast().place(by.length > 0 ? by[0] : column),
                "the " + what + " of " + key + " are incomplete",
                counted(found),
                counted(expected) + missing(table, own, by));
    }

    /** The first that is told of others and not of this one. */
    private static String missing(CsvTable table, List<CsvRow> own, String... by) {
        Set<List<String>> told = new LinkedHashSet<>();
        own.forEach(row -> told.add(values(row, by)));
        List<List<String>> each = new ArrayList<>();
        for (String column : by) {
            each.add(table.rows().stream().map(row -> row.textOrEmpty(column)).distinct().toList());
        }
        List<String> first = first(each, told, List.of());
        List<String> named = new ArrayList<>();
        for (int k = 0; k < first.size(); k++) {
            named.add(by[k] + " " + first.get(k));
        }
        return named.isEmpty() ? "" : ", one with " + String.join(", ", named);
    }

    /** The first choice of one value out of each list that was not told; empty if all were. */
    private static List<String> first(
            List<List<String>> each, Set<List<String>> told, List<String> chosen) {
        if (chosen.size() == each.size()) {
            return told.contains(chosen) ? List.of() : chosen;
        }
        for (String value : each.get(chosen.size())) {
            List<String> more = new ArrayList<>(chosen);
            more.add(value);
            List<String> found = first(each, told, more);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> values(CsvRow row, String... columns) {
        return Arrays.stream(columns).map(row::textOrEmpty).toList();
    }

    private static String counted(int rows) {
        return rows + (rows == 1 ? " row" : " rows");
    }

    static void sumsToOne(double[] shares, CsvRow last, String column, String whose) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        if (!(Math.abs(sum - 1) <= PeopleTables.ROUNDING)) {
            throw new UserError(
                    last.place(column),
                    "the shares of " + whose + " do not sum to 1",
                    plain(sum),
                    "1");
        }
    }

    static CsvRow lastOf(CsvTable table, String column, String key) {
        return table.rows().stream()
                .filter(row -> row.textOrEmpty(column).equals(key))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    static String plain(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(10))
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(value);
    }
}
