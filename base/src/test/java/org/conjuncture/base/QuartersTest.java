package org.conjuncture.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuartersTest {

    @Test
    void textAndNumberAreTheSameQuarter() {
        assertThat(Quarters.parse("1870-Q1")).isEqualTo(7480);
        assertThat(Quarters.parse("1870-Q4")).isEqualTo(7483);
        assertThat(Quarters.parse("1900")).isEqualTo(Quarters.of(1900, 1));
        assertThat(Quarters.text(7483)).isEqualTo("1870-Q4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1870-Q5", "1870Q1", "187a", "1870-q1", "18700", "1870-Q10", "-187"})
    void whatIsNoQuarterIsNone(String text) {
        assertThat(Quarters.parse(text)).isEqualTo(Quarters.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "Infinity", "1d", "0x1p3", " 1", "1,5", "1e999", "", "-", "1e", "."})
    void whatIsNoNumberIsNaN(String text) {
        assertThat(Numbers.parse(text)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1.5", "+2e-3", ".5", "1e300"})
    void whatPeopleWriteAsNumbersIsRead(String text) {
        assertThat(Numbers.parse(text)).isEqualTo(Double.parseDouble(text));
    }
}
