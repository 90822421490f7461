package org.conjuncture.base.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir private Path folder;

    @Test
    void aCopyHasTheSameWhateverItsPlaceAndDate() throws IOException {
        Path one = filled("one", "b", "a");
        Path other = filled("other", "a", "b");
        Files.setLastModifiedTime(other.resolve("a"), FileTime.fromMillis(0));
        assertThat(Fingerprint.ofFolder(one))
                .isEqualTo(Fingerprint.ofFolder(other))
                .matches("[0-9a-f]{16}");
    }

    @Test
    void whatIsWrittenCalledOrPutOtherwiseHasAnother() throws IOException {
        Path one = filled("one", "a", "b");
        Path changed = filled("changed", "a", "b");
        Files.writeString(changed.resolve("b"), "B");
        Path renamed = filled("renamed", "a", "c");
        Files.writeString(renamed.resolve("c"), "b");
        Path moved = filled("moved", "a");
        Files.createDirectory(moved.resolve("in"));
        Files.writeString(moved.resolve("in/b"), "b");
        // What two files contain together must not do for what each contains.
        Path shifted = filled("shifted", "a", "b");
        Files.writeString(shifted.resolve("a"), "");
        Files.writeString(shifted.resolve("b"), "ab");
        assertThat(List.of(one, changed, renamed, moved, shifted))
                .extracting(Fingerprint::ofFolder)
                .doesNotHaveDuplicates();
    }

    @Test
    void aProgramHasOneAndItHangsOnEachOfItsParts() {
        String one = Fingerprint.ofPrograms(List.of(UserError.class));
        assertThat(Fingerprint.ofPrograms(List.of(UserError.class))).isEqualTo(one);
        assertThat(Fingerprint.ofPrograms(List.of(UserError.class, FingerprintTest.class)))
                .isNotEqualTo(one);
        assertThat(Fingerprint.ofPrograms(List.of(Test.class))).as("a jar").isNotEqualTo(one);
    }

    private Path filled(String name, String... files) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        for (String file : files) {
            Files.writeString(made.resolve(file), file);
        }
        return made;
    }
}
