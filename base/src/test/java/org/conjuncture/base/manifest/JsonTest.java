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

    @Test
    void theFieldThatIsMissingOrWrongIsNamedAndWhatToDoIsSaid() throws Exception {
        Path file = folder.resolve("manifest.json");
        String whole = Json.line(new Manifest("0.1", 7, 1e-12, Map.of("k", "v"), List.of(1, 2)));
        for (String[] wrong :
                new String[][] {
                    {whole.replace("\"seed\":7,", ""), "no field 'seed'"},
                    {whole.replace("\"seed\":7", "\"seed\":\"many\""), "in the field 'seed'"},
                    {whole.replace("[1,2]", "[1,\"two\"]"), "in the field 'a'"},
                }) {
            Files.writeString(file, wrong[0]);
            assertThatThrownBy(() -> Json.read(file, Manifest.class, "the older build, or anew"))
                    .isInstanceOf(UserError.class)
                    .hasMessageStartingWith(file + ":1:")
                    .hasMessageContaining(wrong[1])
                    .hasMessageEndingWith("the older build, or anew");
        }
    }
}
