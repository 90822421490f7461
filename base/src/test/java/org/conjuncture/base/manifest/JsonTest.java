package org.conjuncture.base.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {

    record Manifest(
            String version, long seed, double residual, Map<String, String> set, List<Integer> a) {}

    @TempDir Path folder;

    @Test
    void aRecordReadsBackTheSame() {
        var manifest = new Manifest("0.1", 7, 1e-12, Map.of("k", "v"), List.of(1, 2));
        Path file = folder.resolve("manifest.json");
        Json.write(file, manifest);
        assertThat(Json.read(file, Manifest.class)).isEqualTo(manifest);
        assertThat(Json.line(manifest)).startsWith("{\"version\":\"0.1\",\"seed\":7");
    }

    @Test
    void whatIsNoSuchRecordIsRefusedWithItsPlace() throws Exception {
        Path file = folder.resolve("manifest.json");
        for (String wrong :
                List.of("{\n \"seed\": x}", "", "{\"version\": \"1\"}", "null", "[1]")) {
            Files.writeString(file, wrong);
            assertThatThrownBy(() -> Json.read(file, Manifest.class))
                    .isInstanceOf(UserError.class)
                    .hasMessageStartingWith(file.toString());
        }
    }
}
