package org.conjuncture.bench;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.conjuncture.model.Laps;
import org.conjuncture.model.Simulation;
import org.conjuncture.model.results.Origin;
import org.conjuncture.model.results.Run;
import org.conjuncture.model.results.RunFolder;
import org.conjuncture.model.results.RunPlan;

/**
 * Where the processor's time goes in a run that writes its results: by step of the quarter, and
 * what is not the model. On one thread, so that a step's time is that thread's. All of it is told:
 * what has no name of its own is the JVM's (compilers and collector).
 */
final class StepProfile implements Laps {
    private static final int WARMING = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Simulation simulation;
    private final Map<String, Long> nanoseconds = new LinkedHashMap<>();
    private int quarters = -WARMING;
    private long rows;
    private long last;
    private Clock clock = new Clock();
    private long writerStart;
    private long writer;
    private long collectorStart;
    private double seconds;
    private double processorSeconds;

    private StepProfile(Simulation simulation) {
        this.simulation = simulation;
    }

    static void print(int scale, int quarters) throws IOException {
        int years = Math.ceilDiv(WARMING + quarters, 4);
        RunPlan plan = DefaultWorld.plan(scale, "until: \"" + (1870 + years) + "\"\n", 1);
        Path runs = Files.createTempDirectory("bench");
        Simulation simulation = Run.open(plan);
        try (RunFolder folder =
                        RunFolder.create(
                                runs,
                                Run.manifest(plan, "profile", Origin.of("bench")),
                                plan.yaml(),
                                false);
                Run run =
                        Run.begin(plan, simulation, folder, Origin.of("bench"), System::nanoTime)) {
            StepProfile profile = new StepProfile(simulation);
            run.tell(profile);
            profile.last = THREADS.getCurrentThreadCpuTime();
            run.go((quarter, part, speed) -> profile.endQuarter(), () -> false);
            profile.print();
        } finally {
            delete(runs);
        }
    }

    @Override
    public void ended(String part) {
        long now = THREADS.getCurrentThreadCpuTime();
        nanoseconds.merge(part, now - last, Long::sum);
        last = now;
    }

    private void endQuarter() {
        if (++quarters == 0) {
            nanoseconds.clear();
            writerStart = writerTime();
            collectorStart = collectorTime();
            clock = new Clock();
        } else if (quarters > 0) {
            rows += simulation.workers();
            seconds = clock.seconds();
            processorSeconds = clock.processorSeconds();
            writer = writerTime() - writerStart;
        }
        last = THREADS.getCurrentThreadCpuTime();
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "profile of %d quarters, %.1f million worker-quarters, one thread, results"
                        + " written: %.1f s of processor time, %.1f s%n%n"
                        + "%-26s %8s %8s %s%n",
                quarters,
                rows / 1e6,
                processorSeconds,
                seconds,
                "",
                "s",
                "share",
                "ns per worker-quarter");
        long known = 0;
        for (Map.Entry<String, Long> each : nanoseconds.entrySet()) {
            line(each.getKey(), each.getValue());
            known += each.getValue();
        }
        line("thread of results", writer);
        long rest = (long) (1e9 * processorSeconds) - known - writer;
        line("compilers and collector", rest);
        line("all", (long) (1e9 * processorSeconds));
        double[] loops = new double[5];
        for (int k = 0; k < loops.length; k++) {
            loops[k] = 1e9 / BareLoop.measure(1).perProcessorSecond();
        }
        Arrays.sort(loops);
        System.out.printf(
                Locale.ROOT,
                "%nbare loop just after: %.1f ns of processor time a row%n",
                loops[loops.length / 2]);
        System.out.printf(
                Locale.ROOT,
                "the collector held the rest up for %.2f s%n",
                (collectorTime() - collectorStart) / 1e9);
    }

    private void line(String name, long time) {
        System.out.printf(
                Locale.ROOT,
                "%-26s %8.2f %7.1f%% %8.1f%n",
                name,
                time / 1e9,
                100 * time / (1e9 * processorSeconds),
                (double) time / rows);
    }

    private static long writerTime() {
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().equals("results")) {
                return THREADS.getThreadCpuTime(thread.getThreadId());
            }
        }
        return 0;
    }

    private static long collectorTime() {
        long milliseconds = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            milliseconds += collector.getCollectionTime();
        }
        return 1_000_000 * milliseconds;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
