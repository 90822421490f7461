package org.conjuncture.bench.accounts;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.Map;
import org.conjuncture.accounts.algebra.Kernel;
import org.conjuncture.accounts.algebra.LuFactors;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.algebra.PlainKernel;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.measure.Analysis;
import org.conjuncture.accounts.measure.BorinMancini;
import org.conjuncture.accounts.measure.Footprints;
import org.conjuncture.accounts.measure.KoopmanWangWei;
import org.conjuncture.accounts.measure.ValueAddedSources;
import org.conjuncture.accounts.table.WorldTable;

/**
 * How long the factorization and a whole analysis take, on made tables of the size of WIOD 2013 (41
 * × 35), WIOD 2016 (44 × 56) and EXIOBASE (49 × 163).
 *
 * <p>An analysis is what pymrio's {@code calc_all} gives: x, A, multipliers, footprints of three
 * extensions, bilateral. Its figures were taken on two threads of another quiet machine and are
 * constants here.
 */
public final class AccountsBench {

    private static final int ROUNDS = 3;

    /** Regions and sectors, by the number of cells. */
    private static final Map<Integer, int[]> SHAPES =
            Map.of(
                    1435, new int[] {41, 35},
                    2464, new int[] {44, 56},
                    7987, new int[] {49, 163});

    /** Seconds of pymrio's calc_all. */
    private static final Map<Integer, Double> PYMRIO = Map.of(1435, 0.34, 2464, 1.05, 7987, 26.2);

    private final PrintStream out;
    private final Workers workers;

    private AccountsBench(PrintStream out, Workers workers) {
        this.out = out;
        this.workers = workers;
    }

    /** Sizes as arguments, 1435 and 2464 without any. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        int[] sizes =
                arguments.length == 0
                        ? new int[] {1435, 2464}
                        : java.util.Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        try (Workers workers = Workers.ofMachine()) {
            AccountsBench bench = new AccountsBench(System.out, workers);
            for (int size : sizes) {
                if (!SHAPES.containsKey(size)) {
                    throw new IllegalArgumentException(size + " is none of " + SHAPES.keySet());
                }
                bench.measure(size);
            }
        }
    }

    private void measure(int size) {
        int[] shape = SHAPES.getOrDefault(size, new int[2]);
        WorldTable table = BenchTable.of(shape[0], shape[1], 1);
        say(
                "n = %d (%d regions, %d sectors), %d threads",
                size, shape[0], shape[1], workers.threads());
        factorization(table, Kernel.best(), "LU, this machine's kernel");
        if (size < 5000) {
            factorization(table, new PlainKernel(), "LU, plain kernel");
        }
        openBlas(table);
        for (int round = 0; round < ROUNDS; round++) {
            resetPeak();
            long start = System.nanoTime();
            Analysis analysis = new Analysis(table, workers);
            // Multipliers alone: corrected upstreamness is a second system that calc_all has not.
            analysis.outputContents();
            new Footprints().compute(analysis);
            new ValueAddedSources().compute(analysis);
            double seconds = seconds(start);
            say(
                    "  analysis %.3f s, peak heap %.0f MB; pymrio calc_all %.2f s",
                    seconds, peakMegabytes(), PYMRIO.getOrDefault(size, Double.NaN));
        }
        if (size < 5000) {
            for (int round = 0; round < ROUNDS; round++) {
                Analysis analysis = new Analysis(table, workers);
                analysis.leontief();
                long start = System.nanoTime();
                new KoopmanWangWei().compute(analysis);
                new BorinMancini().compute(analysis);
                say(
                        "  Koopman-Wang-Wei and Borin-Mancini %.3f s after the factorization;"
                                + " decompr 0.5 s, exvatools 6.5-8.8 s",
                        seconds(start));
            }
        }
    }

    private void factorization(WorldTable table, Kernel kernel, String words) {
        int n = table.cells();
        double work = 2.0 / 3 * n * n * (double) n;
        for (int round = 0; round < ROUNDS; round++) {
            Matrix system = BenchTable.system(table);
            long start = System.nanoTime();
            LuFactors.of(system, kernel, workers);
            double seconds = seconds(start);
            say("  %s: %.3f s, %.1f GFLOP/s", words, seconds, work / seconds / 1e9);
        }
    }

    private void openBlas(WorldTable table) {
        var blas = OpenBlas.find();
        if (blas.isEmpty()) {
            say("  OpenBLAS is not installed; with it this shows its LU beside ours");
            return;
        }
        int n = table.cells();
        double work = 2.0 / 3 * n * n * (double) n;
        for (int round = 0; round < ROUNDS; round++) {
            double seconds = blas.get().factor(BenchTable.system(table));
            say("  LU, OpenBLAS: %.3f s, %.1f GFLOP/s", seconds, work / seconds / 1e9);
        }
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static double peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1048576.0;
    }
}
