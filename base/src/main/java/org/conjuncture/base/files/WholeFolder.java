package org.conjuncture.base.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * Writes several files that belong together, all of them or none: into a folder beside, whose files
 * are then renamed into place. On a failure what was there before stays and nothing else is left;
 * after a kill at worst a folder ending in {@value AtomicFile#SUFFIX} that nobody reads.
 */
public final class WholeFolder {

    private WholeFolder() {}

    /** Writes the files into a folder of its choosing. */
    @FunctionalInterface
    public interface Content {
        void writeInto(Path folder);
    }

    /**
     * @param last the file without which the others are nothing, taken away first and put last; or
     *     no name
     */
    public static void write(Path folder, String last, Content content) {
        Path whole = folder.toAbsolutePath().normalize();
        if (Files.exists(whole) && !Files.isDirectory(whole)) {
            throw new UserError(
                    Place.of(folder.toString()),
                    "no folder can be made there",
                    "a file",
                    "a folder, or nothing");
        }
        Path above = Objects.requireNonNullElse(whole.getParent(), whole);
        Folders.make(above);
        Path beside = above.resolve(whole.getFileName() + AtomicFile.SUFFIX);
        discard(beside);
        try {
            Files.createDirectory(beside);
            content.writeInto(beside);
            if (Files.exists(whole)) {
                moveFiles(beside, whole, last);
            } else {
                Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw EnvironmentError.of("cannot write", folder, e);
        } finally {
            discard(beside);
        }
    }

    private static void moveFiles(Path from, Path to, String last) throws IOException {
        List<Path> files;
        try (Stream<Path> made = Files.list(from)) {
            files =
                    made.sorted(
                                    Comparator.comparing((Path file) -> isCalled(file, last))
                                            .thenComparing(Path::toString))
                            .toList();
        }
        for (Path file : files) {
            Path target = to.resolve(file.getFileName());
            if (Files.isDirectory(target)) {
                throw new UserError(
                        Place.of(target.toString()),
                        "no file can be written there",
                        "a folder",
                        "a file, or nothing");
            }
        }
        if (!last.isEmpty()) {
            Files.deleteIfExists(to.resolve(last));
        }
        for (Path file : files) {
            Files.move(
                    file,
                    to.resolve(file.getFileName()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isCalled(Path file, String name) {
        return file.getFileName().toString().equals(name);
    }

    private static void discard(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException ignored) {
            // The first failure is the one to tell.
        }
    }
}
