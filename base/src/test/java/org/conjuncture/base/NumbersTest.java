package org.conjuncture.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void aShareIsToldWithTheWordsForItsSignAndNeverAsMinusNone() {
        assertThat(told(0.042, 0)).isEqualTo("rise by 4%");
        assertThat(told(-0.042, 0)).isEqualTo("fall by 4%");
        assertThat(told(-0.042, 1)).isEqualTo("fall by 4.2%");
        assertThat(told(-0.004, 0)).isEqualTo("stand still");
        assertThat(told(-0.0, 1)).isEqualTo("stand still");
    }

    @Test
    void amountsHaveTheirThousandsPartedAndNoExponent() {
        assertThat(Numbers.grouped(1861862.3)).isEqualTo("1,861,862");
        assertThat(Numbers.grouped(-0.4)).isEqualTo("0");
        assertThat(Numbers.about(5.1149e7)).isEqualTo("51,100,000");
        assertThat(Numbers.about(285.4)).isEqualTo("285");
    }

    private static String told(double share, int digits) {
        return Numbers.percent(share, digits, "rise by #", "fall by #", "stand still");
    }
}
