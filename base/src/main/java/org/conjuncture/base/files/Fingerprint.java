package org.conjuncture.base.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.conjuncture.base.EnvironmentError;

/**
 * A short text that two folders of files share when, and practically only when, names and contents
 * of all their files are the same; dates, order and place count for nothing.
 */
public final class Fingerprint {

    /** Enough that two never meet by chance, few enough to be read aloud. */
    private static final int BYTES = 8;

    private Fingerprint() {}

    /**
     * Of everything that was compiled together with these classes, each in its own jar or folder.
     */
    public static String ofPrograms(List<Class<?>> anchors) {
        MessageDigest digest = sha256();
        for (Class<?> anchor : anchors) {
            Path place = place(anchor);
            try {
                if (Files.isDirectory(place)) {
                    take(digest, place.resolve("org"));
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(place)) {
                        take(digest, jar.getPath("/org"));
                    }
                }
            } catch (IOException e) {
                throw EnvironmentError.of("cannot read the program", place, e);
            }
        }
        return text(digest);
    }

    /** Of all files below a folder. */
    public static String ofFolder(Path folder) {
        MessageDigest digest = sha256();
        try {
            take(digest, folder);
        } catch (IOException e) {
            throw EnvironmentError.of("cannot read", folder, e);
        }
        return text(digest);
    }

    private static void take(MessageDigest digest, Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> files =
                    below.filter(Files::isRegularFile)
                            .sorted((one, other) ->
                                    name(folder, one).compareTo(name(folder, other)))
                            .toList();
            for (Path file : files) {
                byte[] contents = Files.readAllBytes(file);
                digest.update(
                        (name(folder, file) + "\n" + contents.length + "\n")
                                .getBytes(StandardCharsets.UTF_8));
                digest.update(contents);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Path place(Class<?> anchor) {
        try {
            return Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(anchor + " has no place", e);
        }
    }

    private static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
