package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/**
 * What is lost when a region stops exporting: A_sj = 0 and Y_s^j = 0 for all j ≠ s.
 *
 * <p>GDP lost is v_s'Lˢ E_s, the GDP in exports (Los, Timmer and de Vries, American Economic Review
 * 106, 2016); world output lost is 1'L^{¬s} E_s with the inverse of the table without these
 * deliveries, by elimination {@code 1_s'Lˢ E_s + Σ_{t≠s} 1_t' L_ts L_ss⁻¹ Lˢ E_s}. Unit: the
 * table's money.
 */
public final class ExtractionOfExports implements Measure {

    @Override
    public String name() {
        return "extraction-exports";
    }

    @Override
    public String says() {
        return "GDP and world output lost when a region stops exporting";
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Leontief leontief = analysis.leontief();
        Matrix output = analysis.outputContents();
        double[] v = leontief.perOutput(analysis.valueAdded());
        ResultTable result =
                ResultTable.of(
                        name(),
                        table.source.unit(),
                        1,
                        "country",
                        "gdp_loss_no_exports",
                        "world_output_loss_no_exports");
        for (int s = 0; s < table.regions.size(); s++) {
            double[] local = leontief.localOutput(s, leontief.part(analysis.exports(), s));
            double[] once = BorinMancini.withoutExports(analysis, s);
            double lost = BorinMancini.sum(local);
            for (int t = 0; t < table.regions.size(); t++) {
                lost += t == s ? 0 : analysis.dot(output, t, s, once);
            }
            double gdp = BorinMancini.dot(leontief.part(v, s), local);
            result.add(table.regions.get(s).code(), gdp, lost);
        }
        return List.of(result);
    }
}
