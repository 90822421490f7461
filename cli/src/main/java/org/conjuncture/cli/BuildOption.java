package org.conjuncture.cli;

import java.nio.file.Path;
import java.util.List;
import org.conjuncture.model.results.Manifest;
import org.conjuncture.model.results.Origin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a run may go on under a program other than the one that began it. */
final class BuildOption {

    @Option(
            names = "--any-build",
            description =
                    "goes on though the program or the world's tables have changed since; the"
                            + " manifest keeps both fingerprints")
    private boolean isAny;

    /** Of a run that begins now. */
    Origin begun(String world, @Nullable String beside) {
        return new Origin(Version.current(), List.of(now(world)), beside);
    }

    /** Of a run that goes on from a state another process left; refused if the program changed. */
    Origin after(Manifest before, Path run) {
        String world = String.valueOf(before.resolved().get("world"));
        return Origin.after(before, run, Version.current(), now(world), isAny);
    }

    private static Origin.Build now(String world) {
        return Origin.Build.now(Home.world(world));
    }
}
