package org.conjuncture.cli.accounts;

import org.conjuncture.accounts.read.Reading;
import org.conjuncture.base.Progress;

/**
 * Says which file is being read, and of large ones how far: a bar on a terminal, lines elsewhere.
 */
final class ReadingProgress implements Reading.Steps, AutoCloseable {

    private final Common common;
    private Progress progress;

    ReadingProgress(Common common) {
        this.common = common;
        this.progress = start();
    }

    private Progress start() {
        return Progress.of(System.err, common.isQuiet() || common.isJson(), System::nanoTime);
    }

    @Override
    public synchronized void reading(String what) {
        progress.end();
        common.step("reading " + what);
        progress = start();
    }

    @Override
    public synchronized void at(String what, double part) {
        progress.at(part, "of " + what);
    }

    @Override
    public synchronized void close() {
        progress.end();
    }
}
