package org.conjuncture.accounts.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.MadeTables;
import org.conjuncture.accounts.algebra.Algebra;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.table.WorldTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measures do not depend on who multiplies, nor on how many threads do. */
class EveryAlgebraTest {

    @Test
    void everyMeasureOfTheRealTableIsTheSameToNineDigits() {
        assertSame(Fixtures.wiod2007());
    }

    @Test
    void everyMeasureOfTablesWithEmptySectorsIsTheSameToNineDigits() {
        assertSame(MadeTables.table(4, 6, 3));
        assertSame(MadeTables.table(12, 60, 8));
    }

    @ParameterizedTest
    @EnumSource(Algebra.class)
    void theBytesOfTheRealTableAreTheSameForAnyNumberOfThreads(Algebra algebra) {
        assumeTrue(algebra.isThere(), algebra + " is not installed");
        WorldTable table = Fixtures.wiod2007();
        double[][] one = numbers(table, algebra, 1);
        assertThat(Arrays.deepEquals(numbers(table, algebra, 2), one)).isTrue();
        assertThat(Arrays.deepEquals(numbers(table, algebra, 3), one)).isTrue();
    }

    private static double[][] numbers(WorldTable table, Algebra algebra, int threads) {
        try (Workers workers = new Workers(threads, algebra)) {
            Analysis analysis = new Analysis(table, workers);
            List<double[]> numbers = new ArrayList<>();
            numbers.add(analysis.outputByConsumer().values);
            numbers.add(analysis.valueAddedContents().values);
            analysis.ownBlocks().forEach(block -> numbers.add(block.values));
            return numbers.toArray(double[][]::new);
        }
    }

    private static void assertSame(WorldTable table) {
        assumeTrue(Algebra.OPENBLAS.isThere(), "OpenBLAS is not installed");
        List<ResultTable> java = all(table, Algebra.JAVA);
        List<ResultTable> library = all(table, Algebra.OPENBLAS);
        assertThat(library).hasSameSizeAs(java);
        for (int t = 0; t < java.size(); t++) {
            ResultTable ours = java.get(t);
            ResultTable theirs = library.get(t);
            assertThat(theirs.rows()).as(ours.name()).hasSameSizeAs(ours.rows());
            for (int r = 0; r < ours.rows().size(); r++) {
                assertThat(theirs.rows().get(r).texts()).isEqualTo(ours.rows().get(r).texts());
                assertNear(ours, r, theirs.rows().get(r).numbers());
            }
        }
    }

    /** Small differences of large numbers of the same row have fewer digits than these. */
    private static void assertNear(ResultTable table, int row, double[] found) {
        double[] expected = table.rows().get(row).numbers();
        double largest = 0;
        for (double number : expected) {
            largest = Math.max(largest, Double.isNaN(number) ? 0 : Math.abs(number));
        }
        for (int c = 0; c < expected.length; c++) {
            String column = table.columns().get(table.textColumns() + c);
            String where = table.name() + " row " + row + " " + column;
            if (Double.isNaN(expected[c])) {
                assertThat(found[c]).as(where).isNaN();
            } else {
                double scale = Math.max(1e-3 * largest, Math.abs(expected[c]));
                assertThat(Math.abs(found[c] - expected[c]))
                        .as("%s: %s and %s", where, expected[c], found[c])
                        .isLessThanOrEqualTo(1e-9 * scale);
            }
        }
    }

    private static List<ResultTable> all(WorldTable table, Algebra algebra) {
        try (Workers workers = new Workers(2, algebra)) {
            Analysis analysis = new Analysis(table, workers);
            return Measures.list().stream()
                    .filter(measure -> !measure.isLarge() && measure.isPossible(table))
                    .flatMap(measure -> measure.compute(analysis).stream())
                    .toList();
        }
    }
}
