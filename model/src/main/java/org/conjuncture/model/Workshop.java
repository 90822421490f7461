package org.conjuncture.model;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

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
        AtomicInteger next = new AtomicInteger();
        boolean isOrdered = order.length == territories;
        Runnable work =
                () -> {
                    for (int k = next.getAndIncrement();
                            k < territories;
                            k = next.getAndIncrement()) {
                        task.accept(isOrdered ? order[k] : k);
                    }
                };
        Future<?>[] others = new Future<?>[threads - 1];
        for (int k = 0; k < others.length; k++) {
            others[k] = helpers.submit(work);
        }
        work.run();
        for (Future<?> other : others) {
            await(other);
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        helpers.shutdownNow();
    }
}
