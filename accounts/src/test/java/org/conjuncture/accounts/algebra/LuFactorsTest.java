package org.conjuncture.accounts.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LuFactorsTest {

    /**
     * With everything that multiplies here, systems of less than a block, of one and of several.
     */
    static Stream<Arguments> sizes() {
        return Arrays.stream(Algebra.values())
                .filter(Algebra::isThere)
                .flatMap(one -> Stream.of(1, 7, 65, 300, 600).map(n -> arguments(one, n)));
    }

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
    @MethodSource("sizes")
    void theSolutionFulfilsTheSystemFromBothSides(Algebra algebra, int size) {
        Matrix m = leontief(size, 5);
        try (Workers workers = new Workers(2, algebra)) {
            LuFactors lu = LuFactors.of(m.copy(), workers);
            double[] right = new Random(7).doubles(size).toArray();
            assertThat(distance(m.times(lu.solve(right)), right)).isLessThan(1e-12);
            double[] left = m.timesFromLeft(lu.solveFromLeft(right));
            assertThat(distance(left, right)).isLessThan(1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void pivotingSolvesWhatIsNotDiagonallyDominant(Algebra algebra, int size) {
        Random random = new Random(11);
        Matrix m = new Matrix(size, size);
        for (int i = 0; i < m.values.length; i++) {
            m.values[i] = random.nextGaussian();
        }
        m.values[0] = size == 1 ? 2 : 0;
        try (Workers workers = new Workers(2, algebra)) {
            LuFactors lu = LuFactors.ofPivoted(m.copy(), workers);
            double[] right = random.doubles(size).toArray();
            double[] back = m.times(lu.solve(right));
            double[] left = m.timesFromLeft(lu.solveFromLeft(right));
            assertThat(distance(back, right)).isLessThan(1e-8);
            assertThat(distance(left, right)).isLessThan(1e-8);
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theBytesAreTheSameForAnyNumberOfThreads(Algebra algebra, int size) {
        double[] one = inverse(algebra, size, 1);
        assertThat(inverse(algebra, size, 2)).isEqualTo(one);
        assertThat(inverse(algebra, size, 5)).isEqualTo(one);
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static double[] inverse(Algebra algebra, int size, int threads) {
        try (Workers workers = new Workers(threads, algebra)) {
            return LuFactors.of(leontief(size, 3), workers).inverse().values;
        }
    }
}
