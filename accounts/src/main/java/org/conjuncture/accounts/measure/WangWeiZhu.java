package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Gross exports from s to r in sixteen terms, summed over partners and sectors.
 *
 * <p>With B = L (all of it), Lˢ the region's own inverse, p = (v_s'Lˢ A^{sr}), b_t = v_t'B_ts and
 * {@code a} = A^{sr}Lʳ:
 *
 * <pre>
 * DVA_FIN      v_s'B_ss Y^sr                       RDV_INT   p B^rs Y^ss
 * DVA_INT      p B^rr Y^rr                         RDV_FIN   p B^rr Y^rs
 * DVA_INTrexI1 p Σ_{t≠s,r} B^rt Y^tt               RDV_FIN2  p Σ_{t≠s,r} B^rt Y^ts
 * DVA_INTrexF  p B^rr Σ_{t≠s,r} Y^rt               DDC_FIN   p B^rs Σ_{t≠s} Y^st
 * DVA_INTrexI2 p Σ_{t≠s,r} B^rt Σ_{u≠s,t} Y^tu     DDC_INT   (v_s'B_ss − v_s'Lˢ) A^sr X^r
 * MVA_FIN      b_r Y^sr     MVA_INT  b_r a Y^rr    MDC       b_r a E^r
 * OVA_FIN      Σ_{t≠s,r} b_t Y^sr   OVA_INT  … a Y^rr   ODC  … a E^r
 * </pre>
 *
 * <p>Wang, Wei and Zhu, "Quantifying International Production Sharing at the Bilateral and Sector
 * Levels" (NBER 19677, 2013), eq. 37. It needs all of L. Unit: the table's money. The columns after
 * the terms are total, intermediate and final exports, what the terms miss of each, and GDP in
 * exports.
 */
public final class WangWeiZhu implements Measure {

    private static final String[] TERMS = {
        "DVA_FIN",
        "DVA_INT",
        "DVA_INTrexI1",
        "DVA_INTrexF",
        "DVA_INTrexI2",
        "RDV_INT",
        "RDV_FIN",
        "RDV_FIN2",
        "OVA_FIN",
        "MVA_FIN",
        "OVA_INT",
        "MVA_INT",
        "DDC_FIN",
        "DDC_INT",
        "ODC",
        "MDC"
    };
    private static final String[] CHECKS = {
        "texp",
        "texpint",
        "texpfd",
        "texpdiff",
        "texpdiffpercent",
        "texpfddiff",
        "texpfddiffpercent",
        "texpintdiff",
        "texpintdiffpercent",
        "DViX_Fsr"
    };
    private static final int ALL = TERMS.length + CHECKS.length;

    @Override
    public String name() {
        return "wwz-country";
    }

    @Override
    public List<String> files() {
        return List.of(name(), "wwz");
    }

    @Override
    public String says() {
        return "gross exports in sixteen terms";
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Pairs pairs = new Pairs(analysis);
        ResultTable byPair = ResultTable.of("wwz", table.source.unit(), 2, pairColumns());
        ResultTable byCountry =
                ResultTable.of(name(), table.source.unit(), 1, columns("Exporting_Country"));
        for (int s = 0; s < table.regions.size(); s++) {
            double[] total = new double[ALL];
            for (int r = 0; r < table.regions.size(); r++) {
                if (r != s) {
                    double[] terms = pairs.terms(s, r);
                    for (int k = 0; k < total.length; k++) {
                        total[k] += terms[k];
                    }
                    byPair.add(
                            new String[] {table.regions.get(s).code(), table.regions.get(r).code()},
                            terms);
                }
            }
            Pairs.percents(total);
            byCountry.add(table.regions.get(s).code(), total);
        }
        return List.of(byCountry, byPair);
    }

    private static String[] columns(String... first) {
        String[] columns = new String[first.length + ALL];
        System.arraycopy(first, 0, columns, 0, first.length);
        System.arraycopy(TERMS, 0, columns, first.length, TERMS.length);
        System.arraycopy(CHECKS, 0, columns, first.length + TERMS.length, CHECKS.length);
        return columns;
    }

    private static String[] pairColumns() {
        return columns("Exporting_Country", "Importing_Country");
    }

    /** What all pairs need, made once. */
    private static final class Pairs {
        private final WorldTable table;
        private final Leontief leontief;
        private final Matrix y;
        private final Matrix b;
        private final double[] ownContents;
        private final double[] localContents;

        /** B^{·t}Y^{tu} in columns t·regions + u. */
        private final Matrix deliveries;

        private final double[] localUse;
        private final double[] localExports;
        private final int regions;

        Pairs(Analysis analysis) {
            table = analysis.table();
            leontief = analysis.leontief();
            y = analysis.finalDemand();
            b = analysis.valueAddedContents();
            regions = table.regions.size();
            int n = table.cells();
            ownContents = new double[n];
            localContents = new double[n];
            localUse = new double[n];
            localExports = new double[n];
            double[] v = leontief.perOutput(analysis.valueAdded());
            Matrix spread = new Matrix(n, regions * regions);
            for (int t = 0; t < regions; t++) {
                double[] own = leontief.part(v, t);
                double[] contents = leontief.localSystem(t).solveFromLeft(own);
                KoopmanWangWei.place(table, t, contents, localContents);
                double[] use = leontief.part(y.columnValues(t), t);
                KoopmanWangWei.place(table, t, leontief.localOutput(t, use), localUse);
                double[] sold = leontief.part(analysis.exports(), t);
                KoopmanWangWei.place(table, t, leontief.localOutput(t, sold), localExports);
                for (int i = table.firstCell(t); i < table.firstCell(t + 1); i++) {
                    ownContents[i] = b.at(t, i);
                    for (int u = 0; u < regions; u++) {
                        spread.set(i, t * regions + u, y.at(i, u));
                    }
                }
            }
            deliveries = leontief.outputFor(spread);
        }

        double[] terms(int s, int r) {
            int from = table.firstCell(r);
            int size = table.cellsOf(r);
            double[] p = new double[size];
            double[] mine = new double[size];
            double[] mva = new double[size];
            double[] all = new double[size];
            double[] direct = new double[size];
            double[] t = new double[ALL];
            for (int i = table.firstCell(s); i < table.firstCell(s + 1); i++) {
                double foreign = 0;
                for (int k = 0; k < regions; k++) {
                    foreign += k == s ? 0 : b.at(k, i);
                }
                double partner = b.at(r, i);
                double finals = y.at(i, r);
                t[0] += ownContents[i] * finals;
                t[8] += (foreign - partner) * finals;
                t[9] += partner * finals;
                t[18] += finals;
                t[25] += localContents[i] * finals;
                for (int j = 0; j < size; j++) {
                    double a = leontief.coefficient(i, from + j);
                    p[j] += localContents[i] * a;
                    mine[j] += ownContents[i] * a;
                    mva[j] += partner * a;
                    all[j] += foreign * a;
                    direct[j] += table.flows.at(i, from + j);
                }
            }
            for (int j = 0; j < size; j++) {
                int cell = from + j;
                addInputTerms(t, p[j], cell, s, r);
                t[13] += (mine[j] - p[j]) * table.output[cell];
                t[10] += (all[j] - mva[j]) * localUse[cell];
                t[11] += mva[j] * localUse[cell];
                t[14] += (all[j] - mva[j]) * localExports[cell];
                t[15] += mva[j] * localExports[cell];
                t[17] += direct[j];
                t[25] += p[j] * table.output[cell];
            }
            t[16] = t[17] + t[18];
            t[21] = t[0] + t[8] + t[9] - t[18];
            t[23] = -t[17];
            for (int k = 0; k < TERMS.length; k++) {
                t[23] += k == 0 || k == 8 || k == 9 ? 0 : t[k];
            }
            t[19] = t[21] + t[23];
            percents(t);
            return t;
        }

        /** What the terms miss of exports, in percent of them. */
        static void percents(double[] t) {
            for (int k = 0; k < 3; k++) {
                t[20 + 2 * k] = t[16] == 0 ? 0 : 100 * t[19 + 2 * k] / t[16];
            }
        }

        private void addInputTerms(double[] t, double p, int cell, int s, int r) {
            t[1] += p * delivered(cell, r, r);
            t[5] += p * delivered(cell, s, s);
            t[6] += p * delivered(cell, r, s);
            for (int k = 0; k < regions; k++) {
                if (k != s) {
                    t[12] += p * delivered(cell, s, k);
                }
                if (k == s || k == r) {
                    continue;
                }
                t[2] += p * delivered(cell, k, k);
                t[3] += p * delivered(cell, r, k);
                t[7] += p * delivered(cell, k, s);
                for (int u = 0; u < regions; u++) {
                    t[4] += u == s || u == k ? 0 : p * delivered(cell, k, u);
                }
            }
        }

        private double delivered(int cell, int from, int to) {
            return deliveries.at(cell, from * regions + to);
        }
    }
}
