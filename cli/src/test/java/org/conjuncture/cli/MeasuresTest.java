package org.conjuncture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.conjuncture.model.explain.Explanations;
import org.junit.jupiter.api.Test;

/** The report's words for what the model measures: neither module knows the other. */
class MeasuresTest {

    @Test
    void everyIndicatorHasALabelInTheReport() throws IOException {
        String measures;
        try (InputStream stream = Main.class.getResourceAsStream("/page/measures.json")) {
            measures =
                    new String(
                            Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(new Explanations().names().get("indicator"))
                .allSatisfy(
                        name -> assertThat(measures).contains("\"" + name + "\": {\"label\": "));
    }
}
