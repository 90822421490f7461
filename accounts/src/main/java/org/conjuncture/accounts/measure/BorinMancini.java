package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Gross exports of a region in its own value added, that of others, and what crosses the border
 * more than once, seen from the exporting region.
 *
 * <pre>
 * DC      = v_s'L_ss E_s                       domestic content
 * DVA     = v_s'Lˢ E_s                         domestic value added (GDP in exports)
 * VAX     = v_s' Σ_{g≠s} (L Y)_s^g             of it, absorbed abroad
 * REF     = DVA − VAX                          of it, absorbed at home
 * DDC     = DC − DVA                           domestic, counted twice
 * FC      = E − DC                             foreign content
 * FVA_src = Σ_{t≠s} v_t' L^{¬s}_ts E_s         foreign value added, source-based
 * FDC_src = FC − FVA_src                       foreign, counted twice
 * </pre>
 *
 * <p>L^{¬s} is the inverse without the inputs that s sells abroad. By elimination of the other
 * regions {@code L^{¬s}_ts = L_ts L_ss⁻¹ Lˢ}, so that only the diagonal blocks of L are needed.
 *
 * <p>Borin and Mancini, "Measuring What Matters in Value-Added Trade" (Economic Systems Research
 * 35, 2023; World Bank WPS 8804, 2019). Unit: the table's money.
 */
public final class BorinMancini implements Measure {

    @Override
    public String name() {
        return "borin-mancini";
    }

    @Override
    public String says() {
        return "gross exports in domestic and foreign value added and double counting";
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Leontief leontief = analysis.leontief();
        Matrix b = analysis.valueAddedContents();
        double[] v = leontief.perOutput(analysis.valueAdded());
        double[] e = analysis.exports();
        Matrix consumed = analysis.byRegion(v, analysis.outputByConsumer());
        ResultTable result =
                ResultTable.of(
                        name(),
                        table.source.unit(),
                        1,
                        "country",
                        "gross_exports",
                        "DC",
                        "DVA",
                        "VAX",
                        "REF",
                        "DDC",
                        "FC",
                        "FVA_src",
                        "FDC_src");
        for (int s = 0; s < table.regions.size(); s++) {
            double[] own = leontief.part(e, s);
            double gross = sum(own);
            double[] local = leontief.localOutput(s, own);
            double dva = dot(leontief.part(v, s), local);
            double content = analysis.dot(b, s, s, own);
            double vax = 0;
            for (int g = 0; g < table.regions.size(); g++) {
                vax += g == s ? 0 : consumed.at(s, g);
            }
            double foreign = gross - content;
            double[] once = withoutExports(analysis, s);
            double fva = 0;
            for (int t = 0; t < table.regions.size(); t++) {
                fva += t == s ? 0 : analysis.dot(b, t, s, once);
            }
            result.add(
                    table.regions.get(s).code(),
                    gross,
                    content,
                    dva,
                    vax,
                    dva - vax,
                    content - dva,
                    foreign,
                    fva,
                    foreign - fva);
        }
        return List.of(result);
    }

    /** L_ss⁻¹ Lˢ E_s: exports with which L gives what L^{¬s} gives for E_s, abroad. */
    static double[] withoutExports(Analysis analysis, int region) {
        Leontief leontief = analysis.leontief();
        double[] local = leontief.localOutput(region, leontief.part(analysis.exports(), region));
        return Solve.of(analysis.ownBlocks().get(region), local, analysis.workers());
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
