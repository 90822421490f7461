package org.conjuncture.model.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.Fingerprint;
import org.conjuncture.model.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * Which program made a run, and what it was asked to show beside it: what a run's manifest tells of
 * itself and what its results do not hang on.
 *
 * @param version of the program
 * @param builds that the run has gone through, the present one last; more than one only where the
 *     user wanted it so
 * @param beside folder of the run that the report shows beside this one, seen from this run's
 *     folder
 */
public record Origin(String version, List<Build> builds, @Nullable String beside) {

    /**
     * What decides results besides scenario and seed.
     *
     * @param program fingerprint of the classes of the model and of what it stands on
     * @param world fingerprint of the tables
     */
    public record Build(String program, String world) {

        /** Of the program that is running and the tables in a folder. */
        public static Build now(Path world) {
            return new Build(
                    Fingerprint.ofPrograms(List.of(Simulation.class, UserError.class)),
                    Fingerprint.ofFolder(world));
        }
    }

    public Origin {
        builds = List.copyOf(builds);
    }

    /** A program without a build of its own, for measurements and tests. */
    public static Origin of(String version) {
        return new Origin(version, List.of(), null);
    }

    /**
     * To go on from a state that another process left.
     *
     * @param run whose state it is
     * @param anyBuild whether the user wants to go on though the program has changed
     */
    public static Origin after(
            Manifest before, Path run, String version, Build now, boolean anyBuild) {
        Place place = Place.of(run.toString());
        if (!before.version().equals(version)) {
            throw new UserError(
                    place,
                    "the run was begun by another version, whose results would differ",
                    "version " + before.version(),
                    "version " + version);
        }
        List<Build> builds = new ArrayList<>(before.builds());
        if (builds.isEmpty() || !builds.getLast().equals(now)) {
            if (!anyBuild) {
                throw new UserError(
                        place,
                        changed(builds, now)
                                + " since the run began, so that what comes now would not fit what"
                                + " is there: begin it anew, or give --any-build to go on all the"
                                + " same",
                        builds.isEmpty() ? "no fingerprint" : text(builds.getLast()),
                        text(now));
            }
            builds.add(now);
        }
        return new Origin(version, builds, before.beside());
    }

    /** The same with another run beside it. */
    public Origin showing(@Nullable String other) {
        return new Origin(version, builds, other);
    }

    private static String changed(List<Build> builds, Build now) {
        if (builds.isEmpty() || !builds.getLast().program().equals(now.program())) {
            return "the program has changed";
        }
        return "the world's tables have changed";
    }

    private static String text(Build build) {
        return build.program() + "/" + build.world();
    }
}
