package org.conjuncture.accounts.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuFactorsTest {

    /** I − A of a made table: columns of A sum to at most 0.8, some are empty. */
    static Matrix leontief(int size, long seed) {
        Random random = new Random(seed);
        Matrix m = new Matrix(size, size);
        for (int j = 0; j < size; j++) {
            double share = j % 30 == 29 ? 0 : 0.8 * random.nextDouble() / size * 2;
            for (int i = 0; i < size; i++) {
                m.set(i, j, (i == j ? 1 : 0) - share * random.nextDouble());
            }
        }
        return m;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65, 300, 600})
    void theSolutionFulfilsTheSystemFromBothSides(int size) {
        Matrix m = leontief(size, 5);
        try (Workers workers = new Workers(2)) {
            LuFactors lu = LuFactors.of(m.copy(), workers);
            double[] right = new Random(7).doubles(size).toArray();
            assertThat(distance(m.times(lu.solve(right)), right)).isLessThan(1e-12);
            double[] left = m.timesFromLeft(lu.solveFromLeft(right));
            assertThat(distance(left, right)).isLessThan(1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65, 300, 600})
    void pivotingSolvesWhatIsNotDiagonallyDominant(int size) {
        Random random = new Random(11);
        Matrix m = new Matrix(size, size);
        for (int i = 0; i < m.values.length; i++) {
            m.values[i] = random.nextGaussian();
        }
        m.values[0] = size == 1 ? 2 : 0;
        try (Workers workers = new Workers(2)) {
            LuFactors lu = LuFactors.ofPivoted(m.copy(), workers);
            double[] right = random.doubles(size).toArray();
            double[] back = m.times(lu.solve(right));
            double[] left = m.timesFromLeft(lu.solveFromLeft(right));
            assertThat(distance(back, right)).isLessThan(1e-8);
            assertThat(distance(left, right)).isLessThan(1e-8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65, 300, 600})
    void theBytesAreTheSameForAnyNumberOfThreads(int size) {
        double[] one = inverse(size, 1);
        assertThat(inverse(size, 2)).isEqualTo(one);
        assertThat(inverse(size, 5)).isEqualTo(one);
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static double[] inverse(int size, int threads) {
        try (Workers workers = new Workers(threads)) {
            return LuFactors.of(leontief(size, 3), workers).inverse().values;
        }
    }
}
