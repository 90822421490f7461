package org.conjuncture.accounts.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.accounts.algebra.Matrix;
import org.junit.jupiter.api.Test;

class GrasTest {

    /** Junius and Oosterhaven (2003), table 1, with the sums of their example. */
    @Test
    void thePapersExampleIsMetWithItsSigns() {
        Matrix start = new Matrix(3, 4, new double[] {7, 3, 5, -3, 2, 9, 8, 1, -2, 0, 2, 1});
        double[] rows = {15, 26, -1};
        double[] columns = {9, 16, 17, -2};
        Gras.Result result = Gras.balance(start, rows, columns, 500, 1e-12);
        assertThat(result.converged()).isTrue();
        assertThat(result.matrix().rowSums()).containsExactly(rows, within(1e-8));
        assertThat(result.matrix().columnSums()).containsExactly(columns, within(1e-8));
        for (int at = 0; at < start.values.length; at++) {
            assertThat(Math.signum(result.matrix().values[at]))
                    .isEqualTo(Math.signum(start.values[at]));
        }
    }

    @Test
    void withoutNegativesItIsRasAndKeepsCrossRatios() {
        Matrix start = new Matrix(2, 2, new double[] {1, 2, 3, 4});
        Gras.Result result =
                Gras.balance(start, new double[] {5, 5}, new double[] {4, 6}, 500, 1e-13);
        Matrix m = result.matrix();
        double before = start.at(0, 0) * start.at(1, 1) / (start.at(0, 1) * start.at(1, 0));
        double after = m.at(0, 0) * m.at(1, 1) / (m.at(0, 1) * m.at(1, 0));
        assertThat(after).isCloseTo(before, within(1e-9));
        assertThat(result.distances().getLast()).isLessThan(result.distances().getFirst());
    }

    @Test
    void whatFitsIsLeftAsItIs() {
        Matrix start = new Matrix(2, 2, new double[] {1, -2, 3, 4});
        Gras.Result result = Gras.balance(start, start.rowSums(), start.columnSums(), 500, 1e-12);
        assertThat(result.matrix().values).containsExactly(start.values, within(1e-9));
        assertThat(result.moved()).isLessThan(1e-9);
    }

    @Test
    void sumsThatCannotBeMetAreSaidSo() {
        Matrix start = new Matrix(2, 2, new double[] {1, 0, 0, 1});
        Gras.Result result =
                Gras.balance(start, new double[] {1, 1}, new double[] {2, 0.5}, 50, 1e-9);
        assertThat(result.converged()).isFalse();
    }
}
