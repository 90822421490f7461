package org.conjuncture.accounts.measure;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.conjuncture.accounts.algebra.Matrix;

/**
 * The largest eigenvalue of a matrix without negative elements, by the power method (von Mises). A
 * shift of one tenth keeps cyclic matrices from swinging.
 */
final class Eigenvalue {

    private static final int MOST_STEPS = 20_000;
    private static final double SHIFT = 0.1;

    private Eigenvalue() {}

    /** An eigenvalue and its left eigenvector, scaled to the sum of its elements. */
    record Pair(double value, double[] vector) {}

    static double largest(Matrix matrix) {
        return left(matrix.rows, matrix::timesFromLeft).value();
    }

    /** Of the operator y' ↦ y'M. */
    static Pair left(int size, UnaryOperator<double[]> timesFromLeft) {
        double[] y = new double[size];
        Arrays.fill(y, 1.0 / size);
        double value = 0;
        int still = 0;
        for (int step = 0; step < MOST_STEPS && still < 5; step++) {
            double[] next = timesFromLeft.apply(y);
            double sum = 0;
            for (int i = 0; i < size; i++) {
                next[i] += SHIFT * y[i];
                sum += next[i];
            }
            if (sum == 0) {
                return new Pair(0, y);
            }
            double change = 0;
            for (int i = 0; i < size; i++) {
                next[i] /= sum;
                change += Math.abs(next[i] - y[i]);
            }
            still = change < 1e-14 ? still + 1 : 0;
            value = sum - SHIFT;
            y = next;
        }
        return new Pair(value, y);
    }
}
