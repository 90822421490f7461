package org.conjuncture.base.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    private static MarkedMap map(String text) {
        return Yaml.parse("s.yaml", text).map();
    }

    @Test
    void everyKeyAndValueKnowsItsPlace() {
        var map = map("world: 1870\nset:\n  trade.speed: 0.4\nwho: [FRA, DEU]\n");
        assertThat(map.keyPlace("set")).isEqualTo(new Place("s.yaml", 2, 1));
        var set = map.need("set").map();
        assertThat(set.keyPlace("trade.speed")).isEqualTo(new Place("s.yaml", 3, 3));
        assertThat(set.need("trade.speed").place()).isEqualTo(new Place("s.yaml", 3, 16));
        assertThat(set.need("trade.speed").number(0, 1)).isEqualTo(0.4);
        assertThat(map.need("who").list().texts()).containsExactly("FRA", "DEU");
        assertThat(map.need("world").quarter()).isEqualTo(7480);
    }

    @Test
    void aWrongValueIsToldWithItsPlaceAndWhatWasExpected() {
        var map = map("scale: many\nseed: 1.5\nbase: centry\nflag: yes\nlist: 3\n");
        assertThatThrownBy(() -> map.need("scale").number(50, 1e6))
                .hasMessage(
                        "s.yaml:1:8: wrong value; found 'many', expected a number from 50 to"
                                + " 1000000");
        assertThatThrownBy(() -> map.need("seed").integer(0, 10))
                .hasMessageContaining("a whole number from 0 to 10");
        assertThatThrownBy(() -> map.need("base").oneOf(List.of("century", "present")))
                .hasMessageContaining("s.yaml:3:7")
                .hasMessageContaining("did you mean 'century'?");
        assertThatThrownBy(() -> map.need("flag").truth()).hasMessageContaining("true or false");
        assertThatThrownBy(() -> map.need("list").list()).hasMessageContaining("a list");
        assertThatThrownBy(() -> map.need("list").map()).hasMessageContaining("keys with values");
    }

    @Test
    void anUnknownAndAMissingKeyAreToldWithTheNearest() {
        var map = map("until: 1900\nsed: 3\n");
        assertThatThrownBy(() -> map.allowOnly(List.of("until", "seed")))
                .hasMessageContaining("s.yaml:2:1: unknown key; found 'sed'")
                .hasMessageContaining("did you mean 'seed'?");
        assertThatThrownBy(() -> map.need("seed"))
                .hasMessageContaining("key 'seed' is missing")
                .hasMessageContaining("did you mean 'sed'?");
    }

    @Test
    void aKeyThatOccursTwiceIsRefused() {
        assertThatThrownBy(() -> map("a: 1\nb: 2\na: 3\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("s.yaml:3:1: key 'a' occurs twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x [1]\nb: *x\n",
                "a: !!java.io.File x\n",
                "\ta: 1\n",
                "a: [1, 2\n",
                "a: 'x\n",
                "a: 1\n---\nb: 2\n",
                "? [a]\n: 1\n",
                "a: b: c\n",
                "%YAML 9.9\n---\na: 1\n",
                "a: \u0007\n",
                "}",
                "- a\nb: 1"
            })
    void whatIsNoPlainDocumentIsRefusedWithAPlace(String text) {
        assertThatThrownBy(() -> Yaml.parse("s.yaml", text))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("s.yaml:");
    }

    @Test
    void nestingWithoutEndIsRefusedAndNotFollowed() {
        assertThatThrownBy(() -> Yaml.parse("s.yaml", "[".repeat(1_000_000)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void anEmptyTextIsAnEmptyMapAndQuotesMakeAText() {
        assertThat(map("").keys()).isEmpty();
        assertThat(map("# only a comment\n").keys()).isEmpty();
        assertThat(map("a: ''\n").get("a")).isPresent();
        assertThat(map("a:\n").get("a")).isEmpty();
        assertThatThrownBy(() -> map("a: '1'\n").need("a").number()).isInstanceOf(UserError.class);
    }

    @Test
    void aFileThatIsTooBigOrNotUtf8IsRefused(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("s.yaml");
        Files.write(file, "a: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Yaml.read(file))
                .hasMessageContaining(":1:4: the file is not UTF-8");
        Files.write(file, new byte[Yaml.MAX_BYTES + 1]);
        assertThatThrownBy(() -> Yaml.read(file)).hasMessageContaining("the file is too big");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        String text = Yaml.text(Map.of("set", Map.of("trade.speed", 0.4)));
        assertThat(map(text).need("set").map().need("trade.speed").number()).isEqualTo(0.4);
    }
}
