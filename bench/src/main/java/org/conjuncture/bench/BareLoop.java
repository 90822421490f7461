package org.conjuncture.bench;

/**
 * What the machine does with columns when nothing else is asked of it: a million rows, one random
 * gather and six column writes, on each of some threads.
 */
final class BareLoop {
    private static final int ROWS = 1_000_000;
    private static final int PASSES = 20;

    private BareLoop() {}

    /** Rows a second and rows a second of processor time, over all threads. */
    static Speed measure(int threads) {
        Loop[] loops = new Loop[threads];
        for (int k = 0; k < threads; k++) {
            loops[k] = new Loop(k + 1L);
        }
        Clock clock = new Clock();
        for (Loop loop : loops) {
            loop.start();
        }
        for (Loop loop : loops) {
            join(loop);
        }
        return clock.speed((double) threads * PASSES * ROWS);
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
            for (int pass = 0; pass < PASSES; pass++) {
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
