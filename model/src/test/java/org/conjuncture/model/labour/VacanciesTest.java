package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VacanciesTest {

    @Test
    void placesThatAreFoundAtAConstantHazardStandOpenForItsInverse() {
        for (double hazard : new double[] {0.1, 1, 4}) {
            double left = 100 * StrictMath.exp(-hazard);
            double steps = 100_000;
            double open = 0;
            for (int k = 0; k < steps; k++) {
                open += 100 * StrictMath.exp(-hazard * (k + 0.5) / steps) / steps;
            }
            assertThat(Vacancies.open(100, left, 0.01)).isCloseTo(open, within(1e-6));
        }
    }

    @Test
    void allThatNobodyTakesStandOpenAndOfThoseAllTakeAsManyAsRowsCanTell() {
        assertThat(Vacancies.open(100, 100, 1)).isEqualTo(100);
        assertThat(Vacancies.open(0, 0, 1)).isZero();
        assertThat(Vacancies.open(100, 0, 1)).isEqualTo(99 / StrictMath.log(100));
    }
}
