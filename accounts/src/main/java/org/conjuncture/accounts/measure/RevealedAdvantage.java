package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/**
 * In which sectors a region exports more than the world does, in gross exports and in the value
 * added the sector itself gives to all exports of the region ({@code v̂ Lˢ E_s}).
 *
 * <p>(e_rs / e_r) / (e_s / e), Balassa (1965); in value added Koopman, Wang and Wei (2014), section
 * 4. Pure numbers; exports in the table's money.
 */
public final class RevealedAdvantage implements Measure {

    @Override
    public String name() {
        return "revealed-advantage";
    }

    @Override
    public String says() {
        return "revealed comparative advantage, gross and in value added";
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Leontief leontief = analysis.leontief();
        int regions = table.regions.size();
        Matrix gross = new Matrix(regions, table.sectors.size());
        Matrix added = new Matrix(regions, table.sectors.size());
        double[] v = leontief.perOutput(analysis.valueAdded());
        for (int r = 0; r < regions; r++) {
            double[] own = leontief.part(analysis.exports(), r);
            double[] output = leontief.localOutput(r, own);
            for (int i = 0; i < own.length; i++) {
                int cell = table.firstCell(r) + i;
                gross.add(r, table.sectorOf[cell], own[i]);
                added.add(r, table.sectorOf[cell], v[cell] * output[i]);
            }
        }
        ResultTable result =
                ResultTable.of(
                        name(),
                        table.source.unit() + "; pure numbers",
                        2,
                        "country",
                        "sector",
                        "exports",
                        "value_added_in_exports",
                        "rca_gross",
                        "rca_value_added");
        for (int r = 0; r < regions; r++) {
            for (int s = 0; s < table.sectors.size(); s++) {
                result.add(
                        new String[] {table.regions.get(r).code(), table.sectors.get(s).code()},
                        gross.at(r, s),
                        added.at(r, s),
                        index(gross, r, s),
                        index(added, r, s));
            }
        }
        return List.of(result);
    }

    private static double index(Matrix m, int r, int s) {
        double own = ExportMeasures.share(m.at(r, s), m.rowSums()[r]);
        double world = ExportMeasures.share(m.columnSums()[s], m.sum());
        return ExportMeasures.share(own, world);
    }
}
