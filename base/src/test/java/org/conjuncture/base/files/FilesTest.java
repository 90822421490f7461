package org.conjuncture.base.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    @TempDir Path folder;

    @Test
    void aFileIsReplacedWhole() {
        Path file = folder.resolve("a.txt");
        AtomicFile.writeText(file, "old");
        AtomicFile.writeText(file, "new");
        assertThat(file).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() {
        Path file = folder.resolve("a.txt");
        AtomicFile.writeText(file, "old");
        assertThatThrownBy(() ->
                        AtomicFile.write(
                                file,
                                out -> {
                                    out.write(1);
                                    throw new IllegalStateException("a bug");
                                }))
                .hasMessage("a bug");
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    void aMissingFolderIsTheEnvironmentsFailure() {
        assertThatThrownBy(() -> AtomicFile.writeText(folder.resolve("no/a.txt"), "x"))
                .isInstanceOf(EnvironmentError.class)
                .hasMessageContaining("no such file or folder");
    }

    @Test
    void aLockedFolderIsRefusedUntilItIsFree() {
        try (var _ = FolderLock.of(folder)) {
            assertThatThrownBy(() -> FolderLock.of(folder))
                    .isInstanceOf(EnvironmentError.class)
                    .hasMessageContaining("in use by another process");
        }
        FolderLock.of(folder).close();
    }

    @Test
    void aKilledProcessLeavesNoLock() throws Exception {
        var child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(child.getInputStream().read()).isEqualTo('L');
        assertThatThrownBy(() -> FolderLock.of(folder)).isInstanceOf(EnvironmentError.class);
        child.destroyForcibly().waitFor();
        FolderLock.of(folder).close();
    }

    /** A process that holds a lock until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            var _ = FolderLock.of(Path.of(arguments[0]));
            System.out.print('L');
            System.out.flush();
            Thread.sleep(60_000);
        }
    }

    @Test
    void spaceAndPermissionAreToldBeforeWorkStarts() throws Exception {
        Folders.requireWritable(Folders.make(folder.resolve("a/b")));
        Folders.requireSpace(folder, 1);
        assertThatThrownBy(() -> Folders.requireSpace(folder, Long.MAX_VALUE))
                .isInstanceOf(EnvironmentError.class)
                .hasMessageContaining("not enough space");
    }

    @Test
    void aFileInTheWayIsTheUsersMistakeAndStays() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        for (Path wanted : List.of(file, file.resolve("below"), file.resolve("far/below"))) {
            assertThatThrownBy(() -> Folders.make(wanted))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("the file " + file);
        }
        assertThat(Folders.requireFile(file)).isEqualTo(file);
        assertThat(Folders.requireFile(folder.resolve("new"))).isEqualTo(folder.resolve("new"));
        for (Path wanted : List.of(folder, file.resolve("below"), folder.resolve("no/file"))) {
            assertThatThrownBy(() -> Folders.requireFile(wanted)).isInstanceOf(UserError.class);
        }
        assertThat(file).hasContent("x");
    }
}
