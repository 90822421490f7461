package org.conjuncture.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.conjuncture.base.yaml.Yaml;
import org.conjuncture.model.MechanismNames;
import org.conjuncture.model.Simulation;
import org.conjuncture.model.results.Run;
import org.conjuncture.model.results.RunPlans;
import org.conjuncture.model.scenario.Scenario;
import org.conjuncture.model.scenario.ScenarioLibrary;
import org.conjuncture.model.scenario.ScenarioReader;

/**
 * Worker-quarters a second of the default world with everything on, beside a bare loop of the same
 * minute: a million rows, one random gather and six column writes. Says the ratio, and what the
 * second thread gains for each. Nothing is written and nothing is recorded.
 */
final class WorldBench {
    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 5;

    private WorldBench() {}

    static void main(String[] arguments) {
        int scale = option(arguments, "--scale", 2000);
        int quarters = option(arguments, "--quarters", 40);
        System.out.printf(
                Locale.ROOT, "world 1870, one row for %,d people, %d quarters%n", scale, quarters);
        double[] world = new double[2];
        double[] bare = new double[2];
        for (int threads = 1; threads <= 2; threads++) {
            bare[threads - 1] = bareRows(threads);
            world[threads - 1] = workerQuarters(scale, quarters, threads);
            System.out.printf(
                    Locale.ROOT,
                    "%d thread%s: %.1f million worker-quarters a second; bare loop %.0f million"
                            + " rows a second; ratio %.3f%n",
                    threads,
                    threads == 1 ? "" : "s",
                    world[threads - 1] / 1e6,
                    bare[threads - 1] / 1e6,
                    world[threads - 1] / bare[threads - 1]);
        }
        System.out.printf(
                Locale.ROOT,
                "second thread gains: world %.2f, bare loop %.2f%n",
                world[1] / world[0],
                bare[1] / bare[0]);
    }

    private static int option(String[] arguments, String name, int usual) {
        int at = Arrays.asList(arguments).indexOf(name);
        return at >= 0 && at + 1 < arguments.length ? Integer.parseInt(arguments[at + 1]) : usual;
    }

    /** Quarters after the first eight, which the compiler has to itself. */
    private static double workerQuarters(int scale, int quarters, int threads) {
        Path home = Path.of(System.getProperty("conjuncture.home", ""));
        ScenarioReader reader =
                new ScenarioReader(
                        new ScenarioLibrary(home.resolve("scenarios")),
                        home.resolve("worlds"),
                        new MechanismNames());
        Scenario scenario =
                reader.read("century", List.of(Yaml.parse("bench", "scale: " + scale).map()));
        try (Simulation simulation =
                Run.open(
                        RunPlans.of(
                                "bench",
                                scenario,
                                reader.world(scenario.world()),
                                scenario.fromQuarter(),
                                threads))) {
            for (int warm = 0; warm < 8; warm++) {
                simulation.step();
            }
            long rows = 0;
            long start = System.nanoTime();
            for (int quarter = 0; quarter < quarters; quarter++) {
                simulation.step();
                rows += simulation.workers();
            }
            return rows / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static double bareRows(int threads) {
        double[] speeds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Loop[] loops = new Loop[threads];
            long start = System.nanoTime();
            for (int k = 0; k < threads; k++) {
                loops[k] = new Loop(k + 1L);
                loops[k].start();
            }
            for (Loop loop : loops) {
                join(loop);
            }
            speeds[round] = threads * 20.0 * ROWS / ((System.nanoTime() - start) / 1e9);
        }
        Arrays.sort(speeds);
        return speeds[ROUNDS / 2];
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static final class Loop extends Thread {
        private final int[] at = new int[ROWS];
        private final double[] gathered = new double[ROWS];
        private final double[][] columns = new double[6][ROWS];

        Loop(long seed) {
            long state = seed;
            for (int i = 0; i < ROWS; i++) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                at[i] = (int) ((state >>> 33) % ROWS);
            }
        }

        @Override
        public void run() {
            for (int pass = 0; pass < 20; pass++) {
                for (int i = 0; i < ROWS; i++) {
                    double x = gathered[at[i]] + pass;
                    columns[0][i] = x;
                    columns[1][i] = x * 1.01;
                    columns[2][i] = x + columns[3][i];
                    columns[3][i] = x * 0.5;
                    columns[4][i] = x - 1;
                    columns[5][i] += x;
                }
            }
        }
    }
}
