package org.conjuncture.model.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;

/** Whether a table says all it must: every key there, shares that sum to one. */
final class Completeness {

    private Completeness() {}

    static void check(Path file, List<String> keys, int[] found, int expected, String what) {
        for (int key = 0; key < keys.size(); key++) {
            if (found[key] != expected) {
                throw new UserError(
                        Place.of(file.toString()),
                        "the " + what + " of " + keys.get(key) + " are incomplete",
                        found[key] + " rows",
                        expected + " rows");
            }
        }
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
