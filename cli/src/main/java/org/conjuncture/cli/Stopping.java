package org.conjuncture.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C: the quarter under way is finished and its state kept before the process ends; before the
 * run's folder is there, nothing is.
 */
final class Stopping implements AutoCloseable {

    private final PrintWriter err;
    private volatile boolean isAsked;
    private volatile boolean hasBegun;
    private final CountDownLatch saved = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForSaving, "stopping");

    Stopping(PrintWriter err) {
        this.err = err;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean isAsked() {
        return isAsked;
    }

    /** From now on there is something to keep. */
    void begin() {
        hasBegun = true;
    }

    void waitForSaving() {
        isAsked = true;
        if (!hasBegun) {
            err.println("stopped before it began");
            err.flush();
            return;
        }
        try {
            saved.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        saved.countDown();
        if (!isAsked) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
