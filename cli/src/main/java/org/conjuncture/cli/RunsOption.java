package org.conjuncture.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.conjuncture.model.results.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where runs are, and how a run is named on the command line. */
public final class RunsOption {

    @Option(
            names = "--runs",
            paramLabel = "FOLDER",
            defaultValue = "runs",
            description = "folder of runs (default: ${DEFAULT-VALUE})")
    private Path runs = Path.of("runs");

    Path folder() {
        return runs;
    }

    /** Another run that must be there; null where none is named. */
    @Nullable Path findOther(String run) {
        if (run.isEmpty()) {
            return null;
        }
        Path folder = find(run);
        RunFolder.requireRun(folder);
        return folder;
    }

    /** The folder of a run given by its name, or by a path to it. */
    public Path find(String run) {
        RunFolder.tidy(runs);
        Path named = runs.resolve(run);
        return Files.isDirectory(named) || !Files.isDirectory(Path.of(run)) ? named : Path.of(run);
    }
}
