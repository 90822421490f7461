package org.conjuncture.model;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that do territories side by side. Which thread does which territory changes nothing: a
 * task writes only what belongs to its territory, and what crosses territories is added up
 * afterwards in their order.
 */
public final class Workshop implements AutoCloseable {
    private int threads;
    private final ExecutorService helpers;
    private int[] order = new int[0];

    public Workshop(int threads) {
        this.threads = threads;
        this.helpers =
                Executors.newFixedThreadPool(
                        Math.max(1, threads - 1),
                        Thread.ofPlatform().daemon().name("territory-", 0).factory());
    }

    /** How many threads work from now on; not more than it was made with. */
    void use(int fewer) {
        threads = fewer;
    }

    /** Largest first, so that the last to finish is a small one. */
    public void order(int[] largestFirst) {
        order = largestFirst;
    }

    void forEach(int territories, IntConsumer task) {
        if (threads == 1) {
            for (int territory = 0; territory < territories; territory++) {
                task.accept(territory);
            }
            return;
        }
        Job job = new Job(territories, order.length == territories ? order : null, task);
        for (int k = 1; k < threads; k++) {
            helpers.execute(job);
        }
        job.run();
        job.await();
    }

    /**
     * What is done side by side. Whoever gave it waits for the parts, not for the helpers: one that
     * wakes up when all is done holds nobody up.
     */
    private static final class Job implements Runnable {
        /** Looks at a part about to end before the thread goes to sleep: some ten microseconds. */
        private static final int LOOKS = 500;

        private final int parts;
        private final int @Nullable [] order;
        private final IntConsumer task;
        private final Thread giver = Thread.currentThread();
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Job(int parts, int @Nullable [] order, IntConsumer task) {
            this.parts = parts;
            this.order = order;
            this.task = task;
        }

        @Override
        public void run() {
            for (int k = next.getAndIncrement(); k < parts; k = next.getAndIncrement()) {
                try {
                    task.accept(order == null ? k : order[k]);
                } catch (Throwable thrown) {
                    failure.compareAndSet(null, thrown);
                }
                if (done.incrementAndGet() == parts && Thread.currentThread() != giver) {
                    LockSupport.unpark(giver);
                }
            }
        }

        void await() {
            boolean isInterrupted = false;
            for (int look = 0; done.get() < parts; look++) {
                if (look < LOOKS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                    isInterrupted |= Thread.interrupted();
                }
            }
            if (isInterrupted) {
                giver.interrupt();
            }
            switch (failure.get()) {
                case null -> {}
                case RuntimeException known -> throw known;
                case Error known -> throw known;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }

    @Override
    public void close() {
        helpers.shutdownNow();
    }
}
