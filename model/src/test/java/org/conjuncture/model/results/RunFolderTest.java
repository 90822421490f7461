package org.conjuncture.model.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conjuncture.base.files.FolderLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What killed processes leave in the folder of runs. */
class RunFolderTest {

    /** No system gives a process this number. */
    private static final String NOBODY = "999999999999";

    @TempDir private Path runs;

    @Test
    void whatADeadProcessHalfMadeGoes() throws IOException {
        Path dead = Files.createDirectories(runs.resolve(".making-one-" + NOBODY + "/checkpoints"));
        Path alive =
                Files.createDirectories(
                        runs.resolve(".making-two-" + ProcessHandle.current().pid()));
        RunFolder.tidy(runs);
        assertThat(dead.getParent()).doesNotExist();
        assertThat(alive).exists();
    }

    @Test
    void whatAnotherProcessHoldsStays() throws IOException {
        Path held = Files.createDirectories(runs.resolve(".making-one-" + NOBODY));
        try (FolderLock _ = FolderLock.of(held)) {
            RunFolder.tidy(runs);
            assertThat(held).exists();
        }
    }

    @Test
    void aRunThatWasToBeReplacedIsThereAgainWhereNothingHasTakenItsPlace() throws IOException {
        Path old = Files.createDirectories(runs.resolve(".replaced-my-run-" + NOBODY));
        Files.writeString(old.resolve("manifest.json"), "old");
        RunFolder.tidy(runs);
        assertThat(runs.resolve("my-run/manifest.json")).hasContent("old");
        assertThat(old).doesNotExist();
    }

    @Test
    void aRunThatWasReplacedGoes() throws IOException {
        Path old = Files.createDirectories(runs.resolve(".replaced-my-run-" + NOBODY));
        Path other = Files.createDirectories(runs.resolve("my-run"));
        Files.writeString(other.resolve("manifest.json"), "new");
        RunFolder.tidy(runs);
        assertThat(old).doesNotExist();
        assertThat(other.resolve("manifest.json")).hasContent("new");
    }
}
