package org.conjuncture.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> VALID = List.of("markUp", "wageCurve", "bargaining", "trade");

    @Test
    void aSlipOfTheFingerFindsTheNameMeant() {
        assertThat(Nearest.of("wageCruve", VALID)).isEqualTo("wageCurve");
        assertThat(Nearest.of("bargainning", VALID)).isEqualTo("bargaining");
        assertThat(Nearest.of("MARKUP", VALID)).isEqualTo("markUp");
    }

    @Test
    void aNameTooFarFromAllFindsNone() {
        assertThat(Nearest.of("inflation", VALID)).isEmpty();
        assertThat(Nearest.of("", VALID)).isEmpty();
        assertThat(Nearest.of("x".repeat(100_000), VALID)).isEmpty();
    }

    @Test
    void amongEquallyNearNamesTheOrderOfTheCollectionDoesNotMatter() {
        assertThat(Nearest.of("cat", List.of("cot", "cab"))).isEqualTo("cab");
        assertThat(Nearest.of("cat", List.of("cab", "cot"))).isEqualTo("cab");
    }

    @Test
    void twoLettersSwappedAreOneMistake() {
        assertThat(Nearest.distance("trade", "tarde")).isEqualTo(1);
        assertThat(Nearest.distance("trade", "grade")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    }
}
