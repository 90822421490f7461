package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Exports of a region in value added.
 *
 * <pre>
 * vax               = v_s' Σ_{g≠s} (L Y)_s^g      value added absorbed abroad (Johnson and Noguera 2012)
 * dva_in_exports    = v_s' Lˢ E_s                 GDP in exports (Los, Timmer and de Vries 2016)
 * vs                = 1' A^M Lˢ E_s               imported inputs in exports (Hummels, Ishii and Yi 2001)
 * domestic_content  = v_s' L_ss E_s               (Koopman, Wang and Wei 2014)
 * foreign_content   = Σ_{t≠s} v_t' L_ts E_s
 * vs1               = Σ_{t≠s} v_s' L_st E_t       own value added in others' exports
 * gdp               = Σ v_s,  va_footprint = value added of all regions in the final use of s
 * </pre>
 *
 * <p>Shares are of gross exports. Unit: the table's money.
 */
public final class ExportMeasures implements Measure {

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public String says() {
        return "gross exports, value-added exports, vertical specialization and footprints";
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Leontief leontief = analysis.leontief();
        Matrix b = analysis.valueAddedContents();
        double[] v = leontief.perOutput(analysis.valueAdded());
        double[] e = analysis.exports();
        Matrix consumed = analysis.byRegion(v, analysis.outputByConsumer());
        double[] footprint = consumed.columnSums();
        double[] gdp = table.byRegion(analysis.valueAdded());
        double[] importedInputs = importedInputs(table, leontief);
        ResultTable result =
                ResultTable.of(
                                name(),
                                table.source.unit(),
                                1,
                                "country",
                                "gross_exports",
                                "vax",
                                "vax_ratio",
                                "dva_in_exports",
                                "dva_share",
                                "vs",
                                "vs_share",
                                "domestic_content",
                                "domestic_content_share",
                                "foreign_content",
                                "vs1",
                                "gdp",
                                "va_footprint")
                        .sums("gdp", "va_footprint");
        for (int s = 0; s < table.regions.size(); s++) {
            double[] own = leontief.part(e, s);
            double gross = BorinMancini.sum(own);
            double[] local = leontief.localOutput(s, own);
            double dva = BorinMancini.dot(leontief.part(v, s), local);
            double vs = BorinMancini.dot(leontief.part(importedInputs, s), local);
            double content = analysis.dot(b, s, s, own);
            double vax = 0;
            double foreign = 0;
            double vs1 = 0;
            for (int t = 0; t < table.regions.size(); t++) {
                if (t != s) {
                    vax += consumed.at(s, t);
                    foreign += analysis.dot(b, t, s, own);
                    vs1 += analysis.dot(b, s, t, leontief.part(e, t));
                }
            }
            result.add(
                    table.regions.get(s).code(),
                    gross,
                    vax,
                    share(vax, gross),
                    dva,
                    share(dva, gross),
                    vs,
                    share(vs, gross),
                    content,
                    share(content, gross),
                    foreign,
                    vs1,
                    gdp[s],
                    footprint[s]);
        }
        return List.of(result);
    }

    static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /** Imported inputs in a unit of output, by cell: column sums of A outside the own region. */
    static double[] importedInputs(WorldTable table, Leontief leontief) {
        double[] sums = new double[table.cells()];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += table.regionOf[i] == table.regionOf[j] ? 0 : table.flows.at(i, j);
            }
        }
        return leontief.perOutput(sums);
    }
}
