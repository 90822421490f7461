package org.conjuncture.accounts.measure;

import org.conjuncture.accounts.algebra.LuFactors;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.algebra.Workers;

/** Small systems of one region. */
final class Solve {

    private Solve() {}

    /** x of M·x = b; M is left as it is. */
    static double[] of(Matrix m, double[] right, Workers workers) {
        return LuFactors.ofPivoted(m.copy(), workers).solve(right);
    }
}
