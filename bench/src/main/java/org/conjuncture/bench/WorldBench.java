package org.conjuncture.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.UserError;
import org.conjuncture.model.Simulation;
import org.conjuncture.model.results.Origin;
import org.conjuncture.model.results.Run;
import org.conjuncture.model.results.RunFolder;
import org.conjuncture.model.results.RunPlan;

/**
 * Worker-quarters a second of the default world with everything on, beside a bare loop of the same
 * minute. Rounds of bare loop and world, on one thread and on two, follow each other in one
 * process, and medians over the rounds are told; the ratios are medians of what stood side by side.
 * Before them the same quarters are run as a run does, with results recorded and checkpoints
 * written: that is what a user waits for, and what the aim of 10 million at 1:1000 is held to.
 */
final class WorldBench {
    private static final int ROUNDS = 5;
    private static final int WARMING = 8;

    /**
     * A world that is small enough to run through forty years in some seconds, so that the
     * compilers are done with what is measured: eight quarters of a small world end before that.
     */
    private static final int WARMING_SCALE = 4000;

    private static final int WARMING_QUARTERS = 160;

    private final int scale;
    private final int quartersOfRound;
    private final Speed[][] bare = new Speed[2][ROUNDS];
    private final Speed[][] world = new Speed[2][ROUNDS];
    private final Speed[][] recorded = new Speed[2][ROUNDS];

    private WorldBench(int scale, int quarters) {
        this.scale = scale;
        // Whole years, of which each has its fourth quarter with what is done once a year.
        quartersOfRound = 4 * Math.ceilDiv(quarters, 4 * ROUNDS);
    }

    /** The profile alone. */
    static void profile(String[] arguments) throws Exception {
        StepProfile.print(
                number("--scale", option(arguments, "--scale", "2000")),
                number("--quarters", option(arguments, "--quarters", "40")));
    }

    static void main(String[] arguments) throws Exception {
        int quarters = number("--quarters", option(arguments, "--quarters", "40"));
        String scale = option(arguments, "--scale", "2000");
        int[] scales =
                Arrays.stream(option(arguments, "--scales", scale).split(","))
                        .mapToInt(each -> number("--scale", each.strip()))
                        .toArray();
        System.out.printf(
                Locale.ROOT,
                "default world, everything on: as a run, with results recorded, which at 1:1000 on"
                    + " one thread is to make 10 million, and the world alone; medians of %d rounds"
                    + " of %d quarters after %d of warming up, and %d of a world at 1:%d"
                    + " before;%nin brackets by processor time%n%n",
                ROUNDS,
                new WorldBench(1, quarters).quartersOfRound,
                WARMING,
                WARMING_QUARTERS,
                WARMING_SCALE);
        System.out.println("warming up ...");
        warmUp();
        System.out.println(
                "   scale  threads  million worker-quarters/s: as a run          alone  bare loop,"
                        + " million rows/s  alone over loop   second thread: as a run, alone, bare"
                        + " loop, alone over loop");
        for (int each : scales) {
            WorldBench bench = new WorldBench(each, quarters);
            bench.measureRecorded();
            bench.measure();
            bench.print(1);
            bench.print(2);
        }
        if (scales.length == 1) {
            System.out.println();
            StepProfile.print(scales[0], quarters);
        }
    }

    private static String option(String[] arguments, String name, String usual) {
        int at = Arrays.asList(arguments).indexOf(name);
        return at >= 0 && at + 1 < arguments.length ? arguments[at + 1] : usual;
    }

    private static int number(String option, String text) {
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) == 0) {
            throw new UserError(
                    Place.of(option),
                    "wrong value",
                    "'" + text + "'",
                    "a whole number from 1 to 9999999");
        }
        return Integer.parseInt(text);
    }

    private static void warmUp() {
        try (Simulation simulation = Run.open(DefaultWorld.plan(WARMING_SCALE, "", 2))) {
            for (int quarter = 0; quarter < WARMING_QUARTERS; quarter++) {
                simulation.useThreads(1 + quarter / 4 % 2);
                simulation.step();
            }
        }
    }

    private void measure() {
        BareLoop.measure(1);
        try (Simulation simulation = Run.open(DefaultWorld.plan(scale, "", 2))) {
            for (int warm = 0; warm < WARMING; warm++) {
                simulation.step();
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (int threads = 1; threads <= 2; threads++) {
                    bare[threads - 1][round] = BareLoop.measure(threads);
                    simulation.useThreads(threads);
                    world[threads - 1][round] = run(simulation);
                }
            }
        }
    }

    /** As a run: a folder, results, checkpoints. */
    private void measureRecorded() throws IOException {
        int quarters = WARMING + 2 * ROUNDS * quartersOfRound;
        RunPlan open = DefaultWorld.plan(scale, "", 2);
        String until = Quarters.text(open.first() + quarters);
        RunPlan plan = DefaultWorld.plan(scale, "until: " + until + "\n", 2);
        Path runs = Files.createTempDirectory("conjuncture-bench");
        Origin origin = Origin.of("bench");
        Simulation simulation = Run.open(plan);
        Rounds rounds = new Rounds(simulation);
        try (RunFolder folder =
                        RunFolder.create(
                                runs, Run.manifest(plan, "bench", origin), plan.yaml(), false);
                Run run = Run.begin(plan, simulation, folder, origin, System::nanoTime)) {
            run.go((quarter, part, speed) -> rounds.quarterEnded(), () -> false);
        } finally {
            try (Stream<Path> below = Files.walk(runs)) {
                for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Counts the quarters of a run into rounds, on one thread and on two in turn. */
    private final class Rounds {
        private final Simulation simulation;
        private int quarters = -WARMING;
        private long rows;
        private Clock clock = new Clock();

        Rounds(Simulation simulation) {
            this.simulation = simulation;
        }

        void quarterEnded() {
            quarters++;
            rows += simulation.workers();
            if (quarters < 0 || quarters % quartersOfRound != 0) {
                return;
            }
            int ended = quarters / quartersOfRound;
            if (ended > 0) {
                recorded[(ended - 1) % 2][(ended - 1) / 2] = clock.speed(rows);
            }
            simulation.useThreads(1 + ended % 2);
            rows = 0;
            clock = new Clock();
        }
    }

    private Speed run(Simulation simulation) {
        Clock clock = new Clock();
        long rows = 0;
        for (int quarter = 0; quarter < quartersOfRound; quarter++) {
            simulation.step();
            rows += simulation.workers();
        }
        return clock.speed(rows);
    }

    private void print(int threads) {
        Speed[] ours = world[threads - 1];
        Speed[] loops = bare[threads - 1];
        System.out.printf(
                Locale.ROOT,
                "%8s %8d %28.2f (%5.2f) %8.2f (%5.2f) %16.0f (%5.0f) %9.3f (%.3f)",
                "1:" + scale,
                threads,
                median(k -> recorded[threads - 1][k].perSecond() / 1e6),
                median(k -> recorded[threads - 1][k].perProcessorSecond() / 1e6),
                median(k -> ours[k].perSecond() / 1e6),
                median(k -> ours[k].perProcessorSecond() / 1e6),
                median(k -> loops[k].perSecond() / 1e6),
                median(k -> loops[k].perProcessorSecond() / 1e6),
                median(k -> ours[k].perSecond() / loops[k].perSecond()),
                median(k -> ours[k].perProcessorSecond() / loops[k].perProcessorSecond()));
        if (threads == 2) {
            System.out.printf(
                    Locale.ROOT,
                    "   %.2f, %.2f, %.2f, %.2f",
                    median(k -> gain(recorded, k)),
                    median(k -> gain(world, k)),
                    median(k -> gain(bare, k)),
                    median(k -> gain(world, k) / gain(bare, k)));
        }
        System.out.println();
    }

    private static double gain(Speed[][] speeds, int round) {
        return speeds[1][round].perSecond() / speeds[0][round].perSecond();
    }

    private static double median(IntToDoubleFunction ofRound) {
        return IntStream.range(0, ROUNDS).mapToDouble(ofRound).sorted().toArray()[ROUNDS / 2];
    }
}
