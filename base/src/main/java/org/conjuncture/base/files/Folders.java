package org.conjuncture.base.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/** What must hold of a folder before long work starts that ends in it. */
public final class Folders {

    private Folders() {}

    /** Makes the folder and those above it where they are missing. */
    public static Path make(Path folder) {
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new UserError(
                        Place.of(folder.toString()),
                        "no folder can be made there",
                        "the file " + above,
                        "a folder, or nothing");
            }
        }
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw EnvironmentError.of("cannot make the folder", folder, e);
        }
    }

    /** Refuses a file that cannot be written because of what it is called or where it is to be. */
    public static Path requireFile(Path file) {
        Path above = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new UserError(
                    Place.of(file.toString()),
                    "no file can be written there",
                    "a folder",
                    "a file");
        }
        if (above != null && !Files.isDirectory(above)) {
            throw new UserError(
                    Place.of(file.toString()),
                    "no file can be written there",
                    "no folder " + above,
                    "a file in a folder that is there");
        }
        return file;
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
