package org.conjuncture.base.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {

    @TempDir private Path folder;

    private static void put(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return all;
    }

    private void writeTwo(String text) {
        WholeFolder.write(
                folder.resolve("deep/out"),
                "last",
                beside -> {
                    put(beside.resolve("first"), text);
                    put(beside.resolve("last"), text);
                });
    }

    @Test
    void theFolderIsMadeWithAllFiles() throws IOException {
        writeTwo("one");
        assertThat(everything()).containsOnlyKeys("deep/out/first", "deep/out/last");
    }

    @Test
    void filesAreReplacedAndOthersAreLeftAlone() throws IOException {
        writeTwo("one");
        put(folder.resolve("deep/out/mine"), "mine");
        writeTwo("two");
        assertThat(everything())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "deep/out/first",
                                "two",
                                "deep/out/last",
                                "two",
                                "deep/out/mine",
                                "mine"));
    }

    @Test
    void aFailureLeavesWhatWasThere() throws IOException {
        writeTwo("one");
        Map<String, String> before = everything();
        assertThatThrownBy(() ->
                        WholeFolder.write(
                                folder.resolve("deep/out"),
                                "last",
                                beside -> {
                                    put(beside.resolve("first"), "half");
                                    throw new EnvironmentError("no space left on the device");
                                }))
                .isInstanceOf(EnvironmentError.class);
        assertThat(everything()).isEqualTo(before);
        assertThatThrownBy(() ->
                        WholeFolder.write(
                                folder.resolve("never"),
                                "last",
                                beside -> {
                                    throw new EnvironmentError("no space left on the device");
                                }))
                .isInstanceOf(EnvironmentError.class);
        assertThat(everything()).isEqualTo(before);
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @Test
    void whatAKillLeftIsClearedAway() throws IOException {
        Files.createDirectories(folder.resolve("deep/out.partial"));
        put(folder.resolve("deep/out.partial/first"), "half");
        writeTwo("one");
        assertThat(everything()).containsOnlyKeys("deep/out/first", "deep/out/last");
    }

    @Test
    void aFileInTheWayIsTold() throws IOException {
        put(folder.resolve("deep"), "a file");
        assertThatThrownBy(() -> writeTwo("one"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("the file ")
                .hasMessageContaining("a folder, or nothing");
        assertThatThrownBy(() -> WholeFolder.write(folder.resolve("deep"), "last", beside -> {}))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("a folder, or nothing");
        assertThat(everything()).containsOnlyKeys("deep");
    }

    @Test
    void aFolderInTheWayOfAFileIsToldAndNothingIsTouched() throws IOException {
        Files.createDirectories(folder.resolve("deep/out/last"));
        put(folder.resolve("deep/out/first"), "mine");
        assertThatThrownBy(() -> writeTwo("one"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("deep/out/last");
        assertThat(everything()).isEqualTo(Map.of("deep/out/first", "mine"));
    }
}
