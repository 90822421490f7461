package org.conjuncture.accounts.measure;

import java.util.Arrays;
import org.conjuncture.accounts.algebra.LuFactors;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/** Upstreamness where deliveries are set against another total than output; a system of its own. */
final class CorrectedUpstreamness {

    private static final double TOLERANCE = 1e-9;

    private CorrectedUpstreamness() {}

    /** (I − x̂⁻¹Z)⁻¹1 for any x; rows where x is 0 count as no deliveries. */
    static double[] of(Leontief leontief, double[] x) {
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        try {
            double[] u = LuFactors.of(system(leontief.table(), x), leontief.workers()).solve(ones);
            double[] back = system(leontief.table(), x).times(u);
            double gap = 0;
            for (double value : back) {
                gap = Math.max(gap, Math.abs(value - 1));
            }
            if (gap < TOLERANCE) {
                return u;
            }
        } catch (ArithmeticException zeroPivot) {
            // With pivoting, below.
        }
        Matrix system = system(leontief.table(), x);
        return LuFactors.ofPivoted(system, leontief.workers()).solve(ones);
    }

    private static Matrix system(WorldTable table, double[] x) {
        int n = x.length;
        Matrix m = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m.set(i, j, x[i] == 0 ? 0 : -table.flows.at(i, j) / x[i]);
            }
            m.add(i, i, 1);
        }
        return m;
    }
}
