package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Gross exports of a region in nine terms: whose value added they carry and where it ends up.
 *
 * <p>With B_ts = v_t'L_ts, Lʳ = (I − A_rr)⁻¹, E_s exports of s by sector, Y_s^g final demand of g
 * for products of s:
 *
 * <pre>
 * DVA_FIN    = B_ss Σ_{g≠s} Y_s^g              domestic, in final goods
 * DVA_INT    = Σ_{r≠s} B_sr Y_r^r              domestic, in inputs used up by the direct importer
 * DVA_INTrex = Σ_{r≠s} Σ_{t≠s,r} B_sr Y_r^t    domestic, in inputs re-exported to third regions
 * RDV_FIN    = Σ_{r≠s} B_sr Y_r^s              domestic, comes home in final goods
 * RDV_INT    = Σ_{r≠s} B_sr A_rs Lˢ Y_s^s      domestic, comes home in inputs
 * DDC        = Σ_{r≠s} B_sr A_rs Lˢ E_s        domestic, counted twice
 * FVA_FIN    = Σ_{t≠s} B_ts Σ_{g≠s} Y_s^g      foreign, in final goods
 * FVA_INT    = Σ_{t≠s} B_ts Σ_{r≠s} A_sr Lʳ Y_r^r   foreign, in inputs
 * FDC        = Σ_{t≠s} B_ts Σ_{r≠s} A_sr Lʳ E_r     foreign, counted twice
 * </pre>
 *
 * <p>Koopman, Wang and Wei, "Tracing Value-Added and Double Counting in Gross Exports" (American
 * Economic Review 104, 2014, eq. 36). Every term is written out, none is a residual; they sum to
 * gross exports where no sector exports without output. Unit: the table's money.
 */
public final class KoopmanWangWei implements Measure {

    @Override
    public String name() {
        return "kww";
    }

    @Override
    public String says() {
        return "gross exports in nine terms by origin and destination of value added";
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Leontief leontief = analysis.leontief();
        Matrix b = analysis.valueAddedContents();
        Matrix y = analysis.finalDemand();
        double[] exports = analysis.exports();
        int regions = table.regions.size();
        int n = table.cells();
        double[] ownUse = new double[n];
        double[] exportUse = new double[n];
        for (int r = 0; r < regions; r++) {
            double[] own = leontief.part(y.columnValues(r), r);
            place(table, r, leontief.localOutput(r, own), ownUse);
            place(table, r, leontief.localOutput(r, leontief.part(exports, r)), exportUse);
        }
        ResultTable result =
                ResultTable.of(
                        name(),
                        table.source.unit(),
                        1,
                        "country",
                        "DVA_FIN",
                        "DVA_INT",
                        "DVA_INTrex",
                        "RDV_FIN",
                        "RDV_INT",
                        "DDC",
                        "FVA_FIN",
                        "FVA_INT",
                        "FDC",
                        "gross_exports");
        Inputs toOwnUse = new Inputs(table, leontief, ownUse);
        Inputs toExports = new Inputs(table, leontief, exportUse);
        double[] foreign = new double[n];
        for (int s = 0; s < regions; s++) {
            for (int j = 0; j < n; j++) {
                foreign[j] = 0;
                for (int t = 0; t < regions; t++) {
                    foreign[j] += t == s ? 0 : b.at(t, j);
                }
            }
            double[] t = new double[10];
            for (int i = 0; i < n; i++) {
                int r = table.regionOf[i];
                if (r == s) {
                    double finals = 0;
                    for (int g = 0; g < regions; g++) {
                        finals += g == s ? 0 : y.at(i, g);
                    }
                    t[0] += b.at(s, i) * finals;
                    t[6] += foreign[i] * finals;
                    t[7] += foreign[i] * toOwnUse.toOthers[i];
                    t[8] += foreign[i] * toExports.toOthers[i];
                    t[9] += exports[i];
                } else {
                    double thirds = 0;
                    for (int g = 0; g < regions; g++) {
                        thirds += g == s || g == r ? 0 : y.at(i, g);
                    }
                    t[1] += b.at(s, i) * y.at(i, r);
                    t[2] += b.at(s, i) * thirds;
                    t[3] += b.at(s, i) * y.at(i, s);
                    t[4] += b.at(s, i) * toOwnUse.to.at(i, s);
                    t[5] += b.at(s, i) * toExports.to.at(i, s);
                }
            }
            result.add(table.regions.get(s).code(), t);
        }
        return List.of(result);
    }

    static void place(WorldTable table, int region, double[] part, double[] cells) {
        System.arraycopy(part, 0, cells, table.firstCell(region), part.length);
    }

    /** A times a vector, kept apart by the region of the buyer. */
    static final class Inputs {
        /** Inputs of each cell sold to each region. */
        final Matrix to;

        /** The same to all regions but the seller's own. */
        final double[] toOthers;

        Inputs(WorldTable table, Leontief leontief, double[] output) {
            int n = table.cells();
            Matrix sums = new Matrix(n, table.regions.size());
            double[] perUnit = leontief.perOutput(output);
            toOthers = new double[n];
            leontief.workers()
                    .run(
                            n,
                            i -> {
                                for (int j = 0; j < n; j++) {
                                    sums.add(
                                            i,
                                            table.regionOf[j],
                                            table.flows.at(i, j) * perUnit[j]);
                                }
                                for (int r = 0; r < sums.columns; r++) {
                                    toOthers[i] += r == table.regionOf[i] ? 0 : sums.at(i, r);
                                }
                            });
            to = sums;
        }
    }
}
