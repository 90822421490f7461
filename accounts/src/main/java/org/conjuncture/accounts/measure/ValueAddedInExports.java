package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Whose value added is in whose gross exports: v_s' L_sg E_g. Row: where it is added; column: the
 * exporter. Off the diagonal a column sums to the exporter's foreign content, a row to VS1
 * (Hummels, Ishii and Yi, Journal of International Economics 54, 2001). Unit: the table's money.
 */
public final class ValueAddedInExports implements Measure {

    @Override
    public String name() {
        return "va-content-of-exports";
    }

    @Override
    public String says() {
        return "whose value added is in whose gross exports";
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Matrix b = analysis.valueAddedContents();
        int regions = table.regions.size();
        Matrix m = new Matrix(regions, regions);
        for (int g = 0; g < regions; g++) {
            double[] e = analysis.leontief().part(analysis.exports(), g);
            for (int s = 0; s < regions; s++) {
                m.set(s, g, analysis.dot(b, s, g, e));
            }
        }
        return List.of(ValueAddedSources.square(name(), table, m, table.source.unit()));
    }
}
