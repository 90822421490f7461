package org.conjuncture.cli;

import java.util.concurrent.CountDownLatch;

/** Ctrl-C: the quarter under way is finished and its state kept before the process ends. */
final class Stopping implements AutoCloseable {

    private volatile boolean isAsked;
    private final CountDownLatch saved = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForSaving, "stopping");

    Stopping() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean isAsked() {
        return isAsked;
    }

    private void waitForSaving() {
        isAsked = true;
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
