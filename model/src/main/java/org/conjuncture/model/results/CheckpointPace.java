package org.conjuncture.model.results;

import java.util.function.LongSupplier;

/**
 * When a checkpoint is due: so early that even if the next quarter and the writing after it take
 * twice as long as the slowest of late, what a kill loses stays within ten seconds.
 *
 * <p>A kill loses what was done since the state that the last whole checkpoint holds, which is that
 * of the moment its writing began; and until a new one is whole, the old one counts. Where writing
 * is so slow that it would take more than a third of the time, the ten seconds give way.
 */
final class CheckpointPace {

    /** How much work may be lost when the process is killed, nanoseconds. */
    static final long MOST_LOST = 10_000_000_000L;

    /** How much slower than the slowest of late the next one may be. */
    private static final int SLOWER = 2;

    /** Work between two checkpoints, over what writing one takes. */
    private static final int LEAST_WORK = 2;

    /** Quarters that count as late ones: with the year's last, which records most. */
    private static final int LATE = 8;

    /** What writing the first is taken to need. */
    private static final long FIRST_WRITING = MOST_LOST / 10;

    private final LongSupplier nanoTime;
    private final long[] quarters = new long[LATE];
    private int quarter;

    /** When the state was taken that the last checkpoint holds. */
    private long stateAt;

    private long workedFrom;
    private long writingTook = FIRST_WRITING;

    CheckpointPace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        stateAt = nanoTime.getAsLong();
        workedFrom = stateAt;
    }

    void quarterEnded() {
        long now = nanoTime.getAsLong();
        quarters[quarter++ % LATE] = now - workedFrom;
        workedFrom = now;
    }

    /** Whether to write one now, after a quarter. */
    boolean isDue() {
        long slowest = 0;
        for (long took : quarters) {
            slowest = Math.max(slowest, took);
        }
        long now = nanoTime.getAsLong();
        long atNext = now - stateAt + SLOWER * (slowest + writingTook);
        return atNext > MOST_LOST && now - workedSince() >= LEAST_WORK * writingTook;
    }

    private long workedSince() {
        return stateAt + writingTook;
    }

    void writingBegins() {
        stateAt = nanoTime.getAsLong();
    }

    /** The state is set down; what makes it a whole checkpoint goes on beside the work. */
    void workGoesOn() {
        workedFrom = nanoTime.getAsLong();
    }

    /**
     * @param at when the checkpoint was whole, which may be earlier than this is heard
     */
    void writingEnded(long at) {
        writingTook = at - stateAt;
    }
}
