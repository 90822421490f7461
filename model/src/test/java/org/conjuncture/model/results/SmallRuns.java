package org.conjuncture.model.results;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import org.conjuncture.base.yaml.MarkedMap;
import org.conjuncture.base.yaml.Yaml;
import org.conjuncture.model.MechanismNames;
import org.conjuncture.model.Simulation;
import org.conjuncture.model.scenario.Scenario;
import org.conjuncture.model.scenario.ScenarioLibrary;
import org.conjuncture.model.scenario.ScenarioReader;

/** Runs of the small world at a coarse scale, for a few quarters. */
final class SmallRuns {

    static final String VERSION = "test";
    static final Origin ORIGIN = Origin.of(VERSION);

    private static final Path HOME =
            Path.of(requireNonNull(System.getProperty("conjuncture.home"), "set by the build"));

    private SmallRuns() {}

    static RunPlan plan(int threads, String more) {
        return planOf(threads, "until: 1872\nscale: 500000\n" + more);
    }

    /** With all that an overlay says, its end and scale among it. */
    static RunPlan planOf(int threads, String lines) {
        var reader =
                new ScenarioReader(
                        new ScenarioLibrary(HOME.resolve("scenarios")),
                        HOME.resolve("worlds"),
                        new MechanismNames());
        MarkedMap overlay = Yaml.parse("test", lines).map();
        Scenario scenario = reader.read("century-small", List.of(overlay));
        return RunPlans.of(
                "small", scenario, reader.world(scenario.world()), scenario.fromQuarter(), threads);
    }

    static RunFolder folder(Path runs, String name, RunPlan plan) {
        return RunFolder.create(runs, Run.manifest(plan, name, ORIGIN), plan.yaml(), false);
    }

    /** From the first quarter to the end. */
    static Manifest whole(Path runs, String name, RunPlan plan) {
        try (RunFolder folder = folder(runs, name, plan);
                Run run = Run.begin(plan, Run.open(plan), folder, ORIGIN, System::nanoTime)) {
            return run.go((quarter, part, speed) -> {}, () -> false);
        }
    }

    /** Some quarters, and then nothing more is done, as when the process is killed. */
    static void killed(Path runs, String name, RunPlan plan, int quarters, LongSupplier clock) {
        Simulation simulation = Run.open(plan);
        int[] left = {quarters};
        try (RunFolder folder = folder(runs, name, plan);
                Run run = Run.begin(plan, simulation, folder, ORIGIN, clock)) {
            run.go(
                    (quarter, part, speed) -> {
                        if (--left[0] == 0) {
                            throw new Killed();
                        }
                    },
                    () -> false);
        } catch (Killed expected) {
            // Nothing after the last checkpoint was committed.
        }
    }

    static Manifest resumed(Path runs, String name, RunPlan plan) {
        try (RunFolder folder = RunFolder.open(runs.resolve(name));
                Run run = Run.resume(plan, folder, ORIGIN, System::nanoTime)) {
            return run.go((quarter, part, speed) -> {}, () -> false);
        }
    }

    /** Ends a run where it stands. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
