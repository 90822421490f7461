package org.conjuncture.model.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.AtomicFile;
import org.conjuncture.base.files.FolderLock;
import org.conjuncture.base.files.Folders;
import org.conjuncture.base.manifest.Json;

/**
 * The folder of one run, {@code runs/NAME/}: made whole or not at all, and held by one process at a
 * time.
 */
public final class RunFolder implements AutoCloseable {

    private static final String MANIFEST = "manifest.json";
    private static final String OF_THIS_BUILD =
            "a manifest as this build of the program writes it; where another build wrote it, go on"
                    + " with that one, or run the scenario anew";

    private static final String SCENARIO = "scenario.yaml";

    /**
     * A name a folder has while it is made or taken away; begins with a point, which no run's name
     * may.
     */
    private static final String UNDER_WAY = ".making-";

    /** Begins the name of a run that another is about to take the place of. */
    private static final String REPLACED = ".replaced-";

    private final Path folder;
    private final FolderLock lock;

    private RunFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Refuses a name that cannot be a folder's or that is taken; done before long work, and again
     * when the folder is made.
     */
    public static void requireFree(Path runs, String name, boolean force) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new UserError(
                    Place.of("--name"),
                    "name of a run",
                    "'" + name + "'",
                    "letters, digits, points, dashes, at most 100");
        }
        Path folder = runs.resolve(name);
        if (!Files.exists(folder)) {
            return;
        }
        if (force && !isRun(folder)) {
            throw new UserError(
                    Place.of(folder.toString()), "is no run, and --force replaces only runs");
        }
        if (!force) {
            throw new UserError(
                    Place.of(folder.toString()),
                    "there is a run of this name; give another --name, or --force to replace it");
        }
    }

    /** The first of name, name-2, name-3, … that is free. */
    public static String freeName(Path runs, String name) {
        String free = name;
        for (int number = 2; Files.exists(runs.resolve(free)); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    public static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve(MANIFEST))
                && Files.isRegularFile(folder.resolve(SCENARIO));
    }

    /** Makes a run's folder with scenario and manifest in it, and takes hold of it. */
    public static RunFolder create(Path runs, Manifest manifest, String scenario, boolean force) {
        tidy(runs);
        requireFree(runs, manifest.name(), force);
        Path folder = runs.resolve(manifest.name());
        Folders.make(runs);
        Path partial =
                runs.resolve(UNDER_WAY + manifest.name() + "-" + ProcessHandle.current().pid());
        try {
            deleteAll(partial);
            Files.createDirectory(partial);
            // Locked before it can be seen: the lock is on the file, which keeps it when the folder
            // gets its name.
            FolderLock lock = FolderLock.of(partial);
            Files.createDirectory(partial.resolve("checkpoints"));
            AtomicFile.writeText(partial.resolve(SCENARIO), scenario);
            Json.write(partial.resolve(MANIFEST), manifest);
            if (force && Files.exists(folder)) {
                replace(runs, partial, folder);
            } else {
                moveInto(partial, folder);
            }
            return new RunFolder(folder, lock);
        } catch (IOException e) {
            throw EnvironmentError.of("cannot make the folder", folder, e);
        } finally {
            discard(partial);
        }
    }

    /** The old run is whole until the new one is in its place; see {@link #tidy}. */
    private static void replace(Path runs, Path partial, Path folder) throws IOException {
        try (FolderLock old = FolderLock.of(folder)) {
            Path away =
                    runs.resolve(
                            REPLACED + folder.getFileName() + "-" + ProcessHandle.current().pid());
            deleteAll(away);
            Files.move(folder, away, StandardCopyOption.ATOMIC_MOVE);
            boolean isReplaced = false;
            try {
                moveInto(partial, folder);
                isReplaced = true;
            } finally {
                if (!isReplaced) {
                    Files.move(away, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            deleteAll(away);
        }
    }

    /**
     * Clears up after processes that were killed while they made a run's folder: what was half made
     * goes, and a run that was to be replaced and was not gets its name back.
     */
    public static void tidy(Path runs) {
        if (!Files.isDirectory(runs)) {
            return;
        }
        try (Stream<Path> all = Files.list(runs)) {
            for (Path each : all.filter(RunFolder::isLeftOver).toList()) {
                tidyOne(runs, each);
            }
        } catch (IOException | UncheckedIOException | EnvironmentError ignored) {
            // Another process holds it, or it cannot be written: it stays, and is no run.
        }
    }

    private static void tidyOne(Path runs, Path left) throws IOException {
        String name = left.getFileName().toString();
        try (FolderLock held = FolderLock.of(left)) {
            if (name.startsWith(REPLACED)) {
                Path own = runs.resolve(name.substring(REPLACED.length(), name.lastIndexOf('-')));
                if (!Files.exists(own)) {
                    Files.move(left, own, StandardCopyOption.ATOMIC_MOVE);
                    return;
                }
            }
            deleteAll(left);
        }
    }

    /** Whether the process that the name tells is no more. */
    private static boolean isLeftOver(Path folder) {
        String name = folder.getFileName().toString();
        String process = name.substring(name.lastIndexOf('-') + 1);
        return (name.startsWith(UNDER_WAY) || name.startsWith(REPLACED))
                && process.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }

    private static void moveInto(Path partial, Path folder) throws IOException {
        try {
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException taken) {
            throw new UserError(
                    Place.of(folder.toString()),
                    "there is a run of this name; give another --name, or --force to replace it");
        }
    }

    /** Takes hold of an existing run. */
    public static RunFolder open(Path folder) {
        requireRun(folder);
        return new RunFolder(folder, FolderLock.of(folder));
    }

    /** Refuses a folder that is no run. */
    public static void requireRun(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserError(Place.of(folder.toString()), "there is no such run");
        }
        if (!isRun(folder)) {
            throw new UserError(
                    Place.of(folder.toString()),
                    "this is no run",
                    "a folder without " + MANIFEST + " and " + SCENARIO,
                    "the folder of a run");
        }
    }

    /** What a run says of itself, whoever holds it. */
    public static Manifest manifest(Path folder) {
        requireRun(folder);
        return Json.read(folder.resolve(MANIFEST), Manifest.class, OF_THIS_BUILD);
    }

    public static Path scenario(Path folder) {
        return folder.resolve(SCENARIO);
    }

    public static Path results(Path folder) {
        return folder.resolve("results.duckdb");
    }

    public static Path report(Path folder) {
        return folder.resolve("report.html");
    }

    static Path checkpoints(Path folder) {
        return folder.resolve("checkpoints");
    }

    public Path path() {
        return folder;
    }

    public Manifest manifest() {
        return manifest(folder);
    }

    void write(Manifest manifest) {
        Json.write(folder.resolve(MANIFEST), manifest);
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (NotDirectoryException e) {
            Files.delete(folder);
        }
    }

    private static void discard(Path partial) {
        try {
            deleteAll(partial);
        } catch (IOException ignored) {
            // The first failure is the one to tell; a folder left over begins with a point and is
            // no run.
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
