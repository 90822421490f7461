package org.conjuncture.accounts.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads that take numbered pieces of work. The pieces must write to separate
 * places; then the result is the same for any number of threads.
 */
public final class Workers implements AutoCloseable {

    private final int threads;
    private final ExecutorService others;
    private final @Nullable Algebra algebra;

    /** With the algebra that is asked for in the environment, or else the faster there is. */
    public Workers(int threads) {
        this(threads, null);
    }

    public Workers(int threads, @Nullable Algebra algebra) {
        this.algebra = algebra;
        this.threads = Math.max(1, threads);
        this.others =
                Executors.newFixedThreadPool(
                        Math.max(1, this.threads - 1),
                        task -> {
                            Thread thread = new Thread(task, "accounts-worker");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** As many threads as the machine has processors. */
    public static Workers ofMachine() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /** Who multiplies for them. A library is loaded when this is first asked for. */
    public Algebra algebra() {
        return algebra == null ? Algebra.chosen() : algebra;
    }

    public int threads() {
        return threads;
    }

    /** Does the pieces 0 … pieces − 1, on this thread too, and returns when all are done. */
    public void run(int pieces, IntConsumer work) {
        if (threads == 1 || pieces <= 1) {
            for (int i = 0; i < pieces; i++) {
                work.accept(i);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Runnable loop =
                () -> {
                    for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                        work.accept(i);
                    }
                };
        List<Future<?>> running = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, pieces); i++) {
            running.add(others.submit(loop));
        }
        loop.run();
        for (Future<?> one : running) {
            await(one);
        }
    }

    private static void await(Future<?> one) {
        try {
            one.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at work", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
