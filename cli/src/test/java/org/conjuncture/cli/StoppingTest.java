package org.conjuncture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StoppingTest {

    private final StringWriter err = new StringWriter();

    @Test
    @Timeout(10)
    void whatHasNotBegunIsSaidNotToHave() {
        try (Stopping stopping = new Stopping(new PrintWriter(err))) {
            stopping.waitForSaving();
            assertThat(err.toString()).isEqualToIgnoringNewLines("stopped before it began");
        }
    }

    @Test
    @Timeout(10)
    void whatHasBegunIsKeptFirst() throws InterruptedException {
        Stopping stopping = new Stopping(new PrintWriter(err));
        stopping.begin();
        Thread hook = new Thread(stopping::waitForSaving);
        hook.start();
        while (!stopping.isAsked()) {
            Thread.onSpinWait();
        }
        hook.join(100);
        assertThat(hook.isAlive()).isTrue();
        stopping.close();
        hook.join();
        assertThat(err.toString()).isEmpty();
    }
}
