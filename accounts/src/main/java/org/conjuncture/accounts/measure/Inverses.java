package org.conjuncture.accounts.measure;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/**
 * All of the Leontief inverse L = (I − A)⁻¹, or of the Ghosh inverse G = x̂⁻¹ L x̂; row: seller,
 * column: buyer. For a world table that is a large file; every other measure does without it. Where
 * output is 0, the row and column of G are those of the identity.
 */
public final class Inverses implements Measure {

    private final boolean ghosh;

    public Inverses(boolean ghosh) {
        this.ghosh = ghosh;
    }

    @Override
    public String name() {
        return ghosh ? "ghosh-inverse" : "leontief-inverse";
    }

    @Override
    public String says() {
        return "the whole " + (ghosh ? "Ghosh" : "Leontief") + " inverse, a large file";
    }

    @Override
    public boolean isLarge() {
        return true;
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Matrix l = analysis.leontief().inverse();
        List<String> columns = new ArrayList<>(List.of("label"));
        for (int i = 0; i < table.cells(); i++) {
            columns.add(table.label(i));
        }
        ResultTable result =
                ResultTable.of(name(), "pure numbers", 1, columns.toArray(String[]::new));
        double[] x = table.output;
        for (int i = 0; i < table.cells(); i++) {
            double[] row = l.rowValues(i);
            for (int j = 0; ghosh && j < row.length; j++) {
                row[j] = i == j ? row[j] : x[i] == 0 ? 0 : row[j] * x[j] / x[i];
            }
            result.add(table.label(i), row);
        }
        return List.of(result);
    }
}
