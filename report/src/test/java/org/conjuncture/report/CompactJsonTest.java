package org.conjuncture.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactJsonTest {

    @ParameterizedTest
    @CsvSource({
        "123456789, 123460000",
        "0.1, 0.1",
        "-0.000012345678, -12346e-9",
        "1e300, 1e300",
        "0, 0",
        "-0.0, 0",
        "2.5e-310, 25e-311",
        "NaN, null",
        "Infinity, null"
    })
    void aNumberHasFiveSignificantDigitsInItsShortestForm(double number, String text) {
        assertThat(Double.parseDouble(text.equals("null") ? "0" : CompactJson.number(number)))
                .isEqualTo(Double.parseDouble(text.equals("null") ? "0" : text));
        assertThat(CompactJson.number(number).length()).isLessThanOrEqualTo(text.length());
    }

    @Test
    void noCharacterOfATextCanBeginMarkupOrEndAScriptLine() {
        String json = CompactJson.text("</script><!-- & \u2028 \u0000 \" \\ \n \ud800");
        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u0000", "\n");
        assertThat(json).contains("\\u003c/script\\u003e", "\\\"", "\\\\", "\\n", "\\ud800");
    }

    @Test
    void mapsListsArraysAndNothingAreWrittenInTheirOrder() {
        assertThat(CompactJson.text(List.of(Map.of("a", new double[] {1, Double.NaN}), true, 7)))
                .isEqualTo("[{\"a\":[1,null]},true,7]");
        assertThat(CompactJson.text(Arrays.asList("x", null))).isEqualTo("[\"x\",null]");
    }

    @Test
    void noNumberIsFartherThanHalfOfTheFifthDigitFromWhatIsWritten() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 20_000; i++) {
            double number =
                    (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(-40, 40));
            double written = Double.parseDouble(CompactJson.number(number));
            assertThat(Math.abs(written - number))
                    .as(CompactJson.number(number))
                    .isLessThanOrEqualTo(Math.abs(number) * 0.5001e-4);
        }
        for (double number : new double[] {999_996, 0.099999999, 1000, 1e15, 123_456.5, -1e-5}) {
            assertThat(Double.parseDouble(CompactJson.number(number)))
                    .isCloseTo(number, within(Math.abs(number) * 0.5001e-4));
        }
    }
}
