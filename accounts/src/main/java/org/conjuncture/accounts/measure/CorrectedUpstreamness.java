package org.conjuncture.accounts.measure;

import org.conjuncture.accounts.algebra.LuFactors;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/** Upstreamness where deliveries are set against another total than output; a system of its own. */
final class CorrectedUpstreamness {

    private CorrectedUpstreamness() {}

    /** (I − x̂⁻¹Z)⁻¹1 for any x; rows where x is 0 count as no deliveries. */
    static double[] of(Leontief leontief, double[] x) {
        WorldTable table = leontief.table();
        int n = x.length;
        Matrix m = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m.set(i, j, x[i] == 0 ? 0 : -table.flows.at(i, j) / x[i]);
            }
            m.add(i, i, 1);
        }
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        return LuFactors.ofPivoted(m, leontief.kernel(), leontief.workers()).solve(ones);
    }
}
