package org.conjuncture.bench.accounts;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import org.conjuncture.accounts.algebra.Algebra;
import org.conjuncture.accounts.algebra.LuFactors;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.algebra.Workers;

/**
 * The factorization of one system by each in turn, round after round, so that what else the machine
 * does hits all of them. Of the ratios of two in the same round the median is told beside the best
 * times.
 */
final class LuSideBySide {

    private final PrintStream out;
    private final Matrix system;
    private final int rounds;

    LuSideBySide(PrintStream out, Matrix system) {
        this.out = out;
        this.system = system;
        this.rounds = system.rows > 5000 ? 4 : 15;
    }

    void measure() {
        int threads = Runtime.getRuntime().availableProcessors();
        var library = OpenBlas.find();
        if (library.isEmpty() || !Algebra.OPENBLAS.isThere()) {
            return;
        }
        double[] java = new double[rounds];
        double[] blocks = new double[rounds];
        double[] alone = new double[rounds];
        try (Workers ours = new Workers(threads, Algebra.JAVA);
                Workers theirs = new Workers(threads, Algebra.OPENBLAS)) {
            // The second round of all is the first that counts: compiled, and pages in place.
            for (int round = -1; round < rounds; round++) {
                int to = Math.max(0, round);
                java[to] = seconds(ours);
                library.get().threads(1);
                blocks[to] = seconds(theirs);
                library.get().threads(threads);
                alone[to] = library.get().factor(system);
            }
        }
        tell("Java alone", java, alone);
        tell("with OpenBLAS", blocks, alone);
        tell("OpenBLAS alone", alone, alone);
    }

    private double seconds(Workers workers) {
        Matrix m = system.copy();
        long start = System.nanoTime();
        LuFactors.of(m, workers);
        return (System.nanoTime() - start) / 1e9;
    }

    private void tell(String who, double[] seconds, double[] alone) {
        double n = system.rows;
        double best = Arrays.stream(seconds).min().orElse(Double.NaN);
        double[] ratios = new double[rounds];
        Arrays.setAll(ratios, round -> alone[round] / seconds[round]);
        Arrays.sort(ratios);
        out.println(
                String.format(
                        Locale.ROOT,
                        "  %-14s LU in turn: best %.3f s, %.1f GFLOP/s; %.0f%% of OpenBLAS alone at"
                                + " best, %.0f%% in the median round",
                        who,
                        best,
                        2.0 / 3 * n * n * n / best / 1e9,
                        100 * Arrays.stream(alone).min().orElse(Double.NaN) / best,
                        100 * ratios[rounds / 2]));
    }
}
