package org.conjuncture.cli;

import java.nio.file.Files;
import java.nio.file.Path;
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

    /** The folder of a run given by its name, or by a path to it. */
    public Path find(String run) {
        Path named = runs.resolve(run);
        return Files.isDirectory(named) || !Files.isDirectory(Path.of(run)) ? named : Path.of(run);
    }
}
