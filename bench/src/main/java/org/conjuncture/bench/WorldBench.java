package org.conjuncture.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.model.Simulation;
import org.conjuncture.model.results.Run;

/**
 * Worker-quarters a second of the default world with everything on, beside a bare loop of the same
 * minute. Rounds of bare loop and world, on one thread and on two, follow each other in one
 * process, and medians over the rounds are told; the ratios are medians of what stood side by side.
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
                "default world, everything on, nothing recorded; medians of %d rounds of %d"
                        + " quarters after %d of warming up, and %d of a world at 1:%d before;%nin"
                        + " brackets by processor time%n%n",
                ROUNDS,
                new WorldBench(1, quarters).quartersOfRound,
                WARMING,
                WARMING_QUARTERS,
                WARMING_SCALE);
        warmUp();
        System.out.println(
                "   scale  threads  million worker-quarters/s  bare loop, million rows/s  "
                        + "       ratio   second thread: world, bare loop, one over the other");
        for (int each : scales) {
            WorldBench bench = new WorldBench(each, quarters);
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
                "%8s %8d %18.2f (%5.2f) %18.0f (%5.0f) %11.3f (%.3f)",
                "1:" + scale,
                threads,
                median(k -> ours[k].perSecond() / 1e6),
                median(k -> ours[k].perProcessorSecond() / 1e6),
                median(k -> loops[k].perSecond() / 1e6),
                median(k -> loops[k].perProcessorSecond() / 1e6),
                median(k -> ours[k].perSecond() / loops[k].perSecond()),
                median(k -> ours[k].perProcessorSecond() / loops[k].perProcessorSecond()));
        if (threads == 2) {
            System.out.printf(
                    Locale.ROOT,
                    "   %.2f, %.2f, %.2f",
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
