package org.conjuncture.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final AtomicLong clock = new AtomicLong();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private String told(Progress.Manner manner) {
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var progress = new Progress(out, manner, clock::get);
        for (int i = 1; i <= 100; i++) {
            clock.addAndGet(50_000_000L);
            progress.at(i / 100.0, "year " + (1869 + i));
        }
        progress.end();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aPipeGetsALineForEachTenth() {
        assertThat(told(Progress.Manner.LINES).lines())
                .hasSize(10)
                .first()
                .isEqualTo("10%  year 1879, 5 s left");
    }

    @Test
    void aTerminalGetsOneLineWrittenOverAtMostTenTimesASecond() {
        String told = told(Progress.Manner.BAR);
        assertThat(told.chars().filter(c -> c == '\r').count()).isBetween(40L, 60L);
        assertThat(told.chars().filter(c -> c == '\n').count()).isEqualTo(1);
        assertThat(told).contains("[########################] 100%  year 1969");
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var progress = new Progress(out, Progress.Manner.BAR, clock::get, 70);
        progress.at(.25, "1914-Q3, 31.0 million worker-quarters/s");
        progress.at(1, "1914-Q4, ".repeat(20));
        assertThat(bytes.toString(StandardCharsets.UTF_8).split("\r"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(70))
                .anySatisfy(line -> assertThat(line).startsWith("[").contains("worker-quarters/s"));
    }

    @Test
    void quietIsSilent() {
        assertThat(told(Progress.Manner.SILENT)).isEmpty();
    }
}
