package org.conjuncture.base.files;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.conjuncture.base.EnvironmentError;

/**
 * Writes a file whole or not at all: into a temporary file beside it, forced to the disk, renamed
 * into place. On a failure what was there before stays and nothing else is left; after a kill at
 * worst a file ending in {@value #SUFFIX} that nobody reads.
 */
public final class AtomicFile {

    /** Ending of a file that is still being written. */
    public static final String SUFFIX = ".partial";

    private AtomicFile() {}

    /** Writes what a file shall contain. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes the file at a path of its own choosing, such as through a database's COPY. */
    @FunctionalInterface
    public interface Making {
        void makeAt(Path partial) throws IOException;
    }

    public static void write(Path file, Content content) {
        make(
                file,
                partial -> {
                    try (var channel =
                                    FileChannel.open(
                                            partial,
                                            StandardOpenOption.CREATE,
                                            StandardOpenOption.TRUNCATE_EXISTING,
                                            StandardOpenOption.WRITE);
                            var out =
                                    new BufferedOutputStream(
                                            Channels.newOutputStream(channel), 1 << 16)) {
                        content.writeTo(out);
                    }
                });
    }

    public static void writeText(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same for a file that someone else writes at the path given to it. */
    public static void make(Path file, Making making) {
        prepare(file, making).place();
    }

    /** A file that is written and waits to be put in its place, or thrown away. */
    public static final class Prepared {
        private final Path file;
        private final Path partial;

        private Prepared(Path file, Path partial) {
            this.file = file;
            this.partial = partial;
        }

        /** Forces it to the disk and renames it into place; on a failure it is thrown away. */
        public void place() {
            attempt(
                    file,
                    partial,
                    () -> {
                        force(partial);
                        Files.move(
                                partial,
                                file,
                                StandardCopyOption.ATOMIC_MOVE,
                                StandardCopyOption.REPLACE_EXISTING);
                    });
            forceFolder(file);
        }

        public void discard() {
            AtomicFile.discard(partial);
        }
    }

    /** Writes a file beside its place; what stands there stays until the new one is placed. */
    public static Prepared prepare(Path file, Making making) {
        Path partial = partial(file);
        attempt(
                file,
                partial,
                () -> {
                    Files.deleteIfExists(partial);
                    making.makeAt(partial);
                });
        return new Prepared(file, partial);
    }

    private static Path partial(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }

    private static void attempt(Path file, Path partial, Attempt attempt) {
        boolean done = false;
        try {
            attempt.run();
            done = true;
        } catch (UncheckedIOException e) {
            throw EnvironmentError.of("cannot write", file, requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw EnvironmentError.of("cannot write", file, e);
        } finally {
            if (!done) {
                discard(partial);
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Makes the renaming itself durable where the system lets a folder be opened (Linux, macOS).
     */
    private static void forceFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException ignored) {
            // Windows has no such operation; the file itself is safe already.
        }
    }

    private static void discard(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException ignored) {
            // The first failure is the one to tell.
        }
    }
}
