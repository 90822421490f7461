package org.conjuncture.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PayDataTest {

    @Test
    void theMiddleIsWhereHalfOfThePeopleAre() {
        double[] spread = new double[PayData.CLASSES];
        int mean = PayData.CLASSES / 2;
        spread[mean - 1] = 50;
        spread[mean] = 50;
        assertThat(PayData.quantile(spread, 0.5)).isCloseTo(1, within(1e-12));
        double width = 2 * PayData.WIDEST / PayData.CLASSES;
        assertThat(PayData.quantile(spread, 0.1))
                .isCloseTo(StrictMath.exp(-0.8 * width), within(1e-12));
        assertThat(PayData.quantile(spread, 0.9))
                .isCloseTo(StrictMath.exp(0.8 * width), within(1e-12));
    }

    @Test
    void nobodyHasNoMiddle() {
        assertThat(PayData.quantile(new double[PayData.CLASSES], 0.5)).isNaN();
    }
}
