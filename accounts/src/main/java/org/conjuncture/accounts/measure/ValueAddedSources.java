package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Whose value added is in whose final use: v̂ L Y summed to regions (Johnson and Noguera,
 * "Accounting for Intermediates", Journal of International Economics 86, 2012). Row: where it is
 * added; column: who uses it. Unit: the table's money. All of it sums to world value added.
 */
public final class ValueAddedSources implements Measure {

    @Override
    public String name() {
        return "va-source-by-consumer";
    }

    @Override
    public String says() {
        return "whose value added is in whose final use";
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        double[] v = analysis.leontief().perOutput(analysis.valueAdded());
        Matrix m = analysis.byRegion(v, analysis.outputByConsumer());
        return List.of(square(name(), analysis.table(), m, analysis.table().source.unit()));
    }

    /** A table of regions by regions. */
    static ResultTable square(String name, WorldTable table, Matrix m, String unit) {
        List<String> codes = table.regionCodes();
        String[] columns = new String[codes.size() + 1];
        columns[0] = "source";
        for (int r = 0; r < codes.size(); r++) {
            columns[r + 1] = codes.get(r);
        }
        ResultTable result = ResultTable.of(name, unit, 1, columns).sumsOfRegions();
        for (int r = 0; r < codes.size(); r++) {
            result.add(codes.get(r), m.rowValues(r));
        }
        return result;
    }
}
