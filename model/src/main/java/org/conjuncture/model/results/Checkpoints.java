package org.conjuncture.model.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.AtomicFile;
import org.conjuncture.base.files.Folders;
import org.conjuncture.base.state.Checkpoint;

/**
 * The checkpoints of one run, {@code checkpoints/1965-Q1.state}, each named by the quarter that
 * comes next. The last two stay, for the last may be damaged, and those that a scenario names.
 */
final class Checkpoints {

    private static final String SUFFIX = ".state";
    private static final int KEPT = 2;

    private final Path folder;
    private final String version;
    private final List<Integer> named;

    Checkpoints(Path run, String version, List<Integer> named) {
        this.folder = Folders.make(RunFolder.checkpoints(run));
        this.version = version;
        this.named = List.copyOf(named);
        deleteHalfWritten();
    }

    /** What a kill has left of those that were being written. */
    private void deleteHalfWritten() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(SUFFIX + AtomicFile.SUFFIX)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw EnvironmentError.of("cannot tidy the checkpoints in", folder, e);
        }
    }

    boolean isNamed(int quarter) {
        return named.contains(quarter);
    }

    /** Writes one beside its place; the state may change from now on. */
    AtomicFile.Prepared prepare(int next, List<Object> state) {
        return Checkpoint.prepare(file(folder, next), version, state.toArray());
    }

    /** Puts one in its place, and lets go of those before the last. */
    void place(AtomicFile.Prepared prepared) {
        prepared.place();
        List<Integer> passing = new ArrayList<>(quarters(folder));
        passing.removeAll(named);
        while (passing.size() > KEPT) {
            delete(passing.removeFirst());
        }
    }

    /** Reads the one before which a quarter was to come. */
    static void read(Path run, int quarter, String version, List<Object> state) {
        Checkpoint.read(file(RunFolder.checkpoints(run), quarter), version, state.toArray());
    }

    /** Quarters that come next after the checkpoints of a run, the earliest first. */
    static List<Integer> of(Path run) {
        return quarters(RunFolder.checkpoints(run));
    }

    /** Refuses a quarter before which the run left no checkpoint. */
    static void require(Path run, int quarter) {
        List<Integer> there = of(run);
        if (!there.contains(quarter)) {
            String found =
                    there.isEmpty()
                            ? "none"
                            : String.join(", ", there.stream().map(Quarters::text).toList());
            throw new UserError(
                    Place.of(run.toString()),
                    "no checkpoint before "
                            + Quarters.text(quarter)
                            + "; a scenario names those that stay (checkpoints: [1965])",
                    found,
                    Quarters.text(quarter));
        }
    }

    void deleteAll() {
        quarters(folder).forEach(this::delete);
    }

    private static Path file(Path folder, int quarter) {
        return folder.resolve(Quarters.text(quarter) + SUFFIX);
    }

    private static List<Integer> quarters(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Integer> quarters = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    int quarter =
                            Quarters.parse(name.substring(0, name.length() - SUFFIX.length()));
                    if (quarter != Quarters.NONE) {
                        quarters.add(quarter);
                    }
                }
            }
        } catch (IOException e) {
            throw EnvironmentError.of("cannot list the checkpoints in", folder, e);
        }
        Collections.sort(quarters);
        return quarters;
    }

    private void delete(int quarter) {
        try {
            Files.deleteIfExists(file(folder, quarter));
        } catch (IOException e) {
            throw EnvironmentError.of("cannot delete a checkpoint in", folder, e);
        }
    }
}
