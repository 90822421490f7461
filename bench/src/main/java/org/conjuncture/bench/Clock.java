package org.conjuncture.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Started when made: seconds that have passed, and seconds of processor time of the process. */
final class Clock {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long start = System.nanoTime();
    private final long processorStart = SYSTEM.getProcessCpuTime();

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    double processorSeconds() {
        return (SYSTEM.getProcessCpuTime() - processorStart) / 1e9;
    }

    Speed speed(double rows) {
        return new Speed(rows / seconds(), rows / processorSeconds());
    }
}
