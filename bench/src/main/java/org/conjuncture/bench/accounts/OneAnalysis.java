package org.conjuncture.bench.accounts;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.conjuncture.accounts.algebra.Algebra;
import org.conjuncture.accounts.algebra.LuFactors;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.measure.Analysis;
import org.conjuncture.accounts.measure.BorinMancini;
import org.conjuncture.accounts.measure.Footprints;
import org.conjuncture.accounts.measure.KoopmanWangWei;
import org.conjuncture.accounts.measure.ResultTable;
import org.conjuncture.accounts.measure.ValueAddedSources;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.WorldTable;

/**
 * One size with one kind of algebra, several times over.
 *
 * <p>An analysis is what pymrio's {@code calc_all} gives: x, A, multipliers of three accounts,
 * their footprints by region and by product, and who works for whom. Its figures were taken on two
 * threads of another quiet machine and are constants here. Through OpenBLAS the same is computed
 * from the same table: dgetrf, then dgetrs for final demand and for the multipliers.
 */
final class OneAnalysis {

    private static final int ROUNDS = 5;

    /** Regions and sectors, by the number of cells. */
    private static final Map<Integer, int[]> SHAPES =
            Map.of(
                    1435, new int[] {41, 35},
                    2464, new int[] {44, 56},
                    7987, new int[] {49, 163});

    /** Seconds of pymrio's calc_all. */
    private static final Map<Integer, Double> PYMRIO = Map.of(1435, 0.34, 2464, 1.05, 7987, 26.2);

    private final PrintStream out;
    private final int size;

    OneAnalysis(PrintStream out, int size) {
        this.out = out;
        this.size = size;
    }

    private static int[] shape(int size) {
        int[] shape = SHAPES.get(size);
        if (shape == null) {
            throw new IllegalArgumentException(size + " is none of " + SHAPES.keySet());
        }
        return shape;
    }

    static String heading(int size) {
        int[] shape = shape(size);
        return String.format(
                Locale.ROOT,
                "n = %d (%d regions, %d sectors), %d threads; pymrio calc_all %.2f s%s",
                size,
                shape[0],
                shape[1],
                Runtime.getRuntime().availableProcessors(),
                PYMRIO.getOrDefault(size, Double.NaN),
                size == 7987 ? ", 3.0 GB" : "");
    }

    void measure(AccountsBench.Mode mode) {
        int[] shape = shape(size);
        WorldTable table = BenchTable.of(shape[0], shape[1], 1);
        if (mode == AccountsBench.Mode.OPENBLAS) {
            openBlas(table);
            return;
        }
        if (mode == AccountsBench.Mode.TURNS) {
            new LuSideBySide(out, BenchTable.system(table)).measure();
            return;
        }
        Algebra algebra = mode == AccountsBench.Mode.JAVA ? Algebra.JAVA : Algebra.OPENBLAS;
        String name = mode.says;
        if (!algebra.isThere()) {
            say(name, "not installed");
            return;
        }
        try (Workers workers = workers(algebra)) {
            Rounds analysis = new Rounds("analysis");
            String peak = "";
            for (int round = 0; round < ROUNDS; round++) {
                analysis.start();
                calcAll(new Analysis(table, workers));
                analysis.stop();
                peak = round == 0 ? peak() : peak;
            }
            say(name, analysis.words(PYMRIO.getOrDefault(size, Double.NaN)));
            say(name, "peak resident memory of one analysis, table included, " + peak);
            Rounds lu = new Rounds("LU");
            for (int round = 0; round < ROUNDS; round++) {
                Matrix system = BenchTable.system(table);
                lu.start();
                LuFactors.of(system, workers);
                lu.stop();
            }
            say(name, lu.words(size));
            if (size < 5000) {
                trade(name, table, workers);
            }
        }
    }

    private static Workers workers(Algebra algebra) {
        return new Workers(Runtime.getRuntime().availableProcessors(), algebra);
    }

    /** The sum of all results, so that no part of the work can be left out by the compiler. */
    private static double calcAll(Analysis analysis) {
        double sum = 0;
        for (ResultTable result : new Footprints().compute(analysis)) {
            sum += result.rows().size();
        }
        sum += new ValueAddedSources().compute(analysis).size();
        return sum;
    }

    private void trade(String name, WorldTable table, Workers workers) {
        Rounds trade = new Rounds("Koopman-Wang-Wei and Borin-Mancini, factorization included");
        for (int round = 0; round < ROUNDS; round++) {
            trade.start();
            Analysis analysis = new Analysis(table, workers);
            new KoopmanWangWei().compute(analysis);
            new BorinMancini().compute(analysis);
            trade.stop();
        }
        say(name, trade.words() + "; decompr 0.5 s, exvatools 6.5-8.8 s");
    }

    private void openBlas(WorldTable table) {
        String name = AccountsBench.Mode.OPENBLAS.says;
        var found = OpenBlas.find();
        if (found.isEmpty()) {
            say(name, "not installed; with it this shows the same work done by it");
            return;
        }
        OpenBlas blas = found.get();
        Rounds lu = new Rounds("LU");
        Rounds analysis = new Rounds("analysis");
        OpenBlas.Solution solution = null;
        String peak = "";
        for (int round = 0; round < ROUNDS; round++) {
            analysis.start();
            Matrix system = BenchTable.system(table);
            Matrix contents = coefficients(table);
            solution = blas.solve(system, table.finalDemandByRegion(), contents);
            analysis.stop();
            lu.add(solution.factorSeconds());
            peak = round == 0 ? peak() : peak;
        }
        say(name, analysis.words(PYMRIO.getOrDefault(size, Double.NaN)));
        say(name, "peak resident memory of one analysis, table included, " + peak);
        say(name, lu.words(size));
        if (solution != null) {
            say(
                    name,
                    "largest difference of its results and ours, Java alone "
                            + difference(table, solution, Algebra.JAVA)
                            + ", with its products "
                            + difference(table, solution, Algebra.OPENBLAS));
        }
    }

    /** Value added and the accounts per unit of output, an account in a row. */
    private static Matrix coefficients(WorldTable table) {
        int n = table.cells();
        double[][] rows = new double[1 + table.accounts.size()][];
        rows[0] = table.valueAdded();
        int r = 1;
        for (Account account : table.accounts.values()) {
            rows[r++] = account.values();
        }
        Matrix result = new Matrix(rows.length, n);
        for (r = 0; r < rows.length; r++) {
            for (int j = 0; j < n; j++) {
                double x = table.output[j];
                result.set(r, j, x == 0 ? 0 : rows[r][j] / x);
            }
        }
        return result;
    }

    private static String difference(WorldTable table, OpenBlas.Solution theirs, Algebra algebra) {
        try (Workers workers = workers(algebra)) {
            Analysis analysis = new Analysis(table, workers);
            double[] output = analysis.outputByConsumer().values;
            double[] contents = analysis.leontief().contents(coefficients(table)).values;
            double x = largest(output, theirs.output().values);
            double m = largest(contents, theirs.contents().values);
            return String.format(Locale.ROOT, "%.1e of the largest", Math.max(x, m));
        }
    }

    private static double largest(double[] ours, double[] theirs) {
        double gap = 0;
        double size = 0;
        for (int i = 0; i < ours.length; i++) {
            gap = Math.max(gap, Math.abs(ours[i] - theirs[i]));
            size = Math.max(size, Math.abs(ours[i]));
        }
        return gap / size;
    }

    private void say(String who, String what) {
        out.println(String.format(Locale.ROOT, "  %-14s %s", who, what));
    }

    /** The most memory this process has had, where the system tells. */
    private static String peak() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notHere) {
            return "unknown";
        }
    }

    /** Seconds of the clock and of the processors, round after round. */
    private static final class Rounds {
        private final String name;
        private double[] seconds = new double[0];
        private double[] busy = new double[0];
        private long clock;
        private long processor;

        Rounds(String name) {
            this.name = name;
        }

        void start() {
            clock = System.nanoTime();
            processor = processorTime();
        }

        void stop() {
            add((System.nanoTime() - clock) / 1e9);
            busy[busy.length - 1] = (processorTime() - processor) / 1e9;
        }

        void add(double round) {
            seconds = Arrays.copyOf(seconds, seconds.length + 1);
            busy = Arrays.copyOf(busy, busy.length + 1);
            seconds[seconds.length - 1] = round;
        }

        private double best() {
            return Arrays.stream(seconds).min().orElse(Double.NaN);
        }

        String words() {
            double least = Arrays.stream(busy).min().orElse(Double.NaN);
            return String.format(
                    Locale.ROOT,
                    "%s: first %.3f s, best %.3f s%s",
                    name,
                    seconds[0],
                    best(),
                    least > 0 ? String.format(Locale.ROOT, " (processors %.3f s)", least) : "");
        }

        String words(double pymrio) {
            return words()
                    + String.format(Locale.ROOT, ", %.1f times pymrio's speed", pymrio / best());
        }

        /** With the speed of a factorization of that size. */
        String words(int n) {
            double work = 2.0 / 3 * n * n * (double) n;
            return words() + String.format(Locale.ROOT, ", %.1f GFLOP/s", work / best() / 1e9);
        }

        private static long processorTime() {
            return ManagementFactory.getOperatingSystemMXBean()
                            instanceof com.sun.management.OperatingSystemMXBean system
                    ? system.getProcessCpuTime()
                    : 0;
        }
    }
}
