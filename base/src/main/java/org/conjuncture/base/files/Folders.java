package org.conjuncture.base.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.conjuncture.base.EnvironmentError;

/** What must hold of a folder before long work starts that ends in it. */
public final class Folders {

    private Folders() {}

    /** Makes the folder and those above it where they are missing. */
    public static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw EnvironmentError.of("cannot make the folder", folder, e);
        }
    }

    /** Tries to write, for permissions alone do not tell (read-only mounts, quotas). */
    public static void requireWritable(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".try", AtomicFile.SUFFIX));
        } catch (IOException e) {
            throw EnvironmentError.of("cannot write into", folder, e);
        }
    }

    public static void requireSpace(Path folder, long bytes) {
        long free;
        try {
            free = Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw EnvironmentError.of("cannot ask for the free space of", folder, e);
        }
        if (free < bytes) {
            throw new EnvironmentError(
                    String.format(
                            Locale.ROOT,
                            "not enough space in %s: %,d MB free, %,d MB needed",
                            folder,
                            free >> 20,
                            bytes >> 20));
        }
    }
}
