package org.conjuncture.model.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.AtomicFile;
import org.conjuncture.base.results.ResultsWriter;
import org.conjuncture.model.Dates;
import org.conjuncture.model.Laps;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.Settings;
import org.conjuncture.model.Simulation;
import org.conjuncture.model.labour.Households;
import org.conjuncture.model.labour.LabourMarket;
import org.conjuncture.model.labour.OwnAccount;
import org.conjuncture.model.money.ExternalInterest;
import org.conjuncture.model.opening.Opening;
import org.conjuncture.model.scenario.ScenarioWorld;
import org.conjuncture.model.world.World;
import org.jspecify.annotations.Nullable;

/**
 * A run under way: simulates, records, writes a checkpoint now and then, until the end or until the
 * user stops it.
 *
 * <p>Results up to a quarter are made durable first, then the checkpoint after it gets its name; so
 * there are never results missing that a checkpoint counts on, and what a killed process wrote
 * after its last checkpoint is removed and written again, the same.
 */
public final class Run implements AutoCloseable {

    private static final int FIRST_PLANTS = 4096;

    /** Where it stands, told after every quarter. */
    @FunctionalInterface
    public interface Watcher {
        void at(int quarter, double part, double workerQuartersPerSecond);
    }

    private final RunPlan plan;
    private final RunFolder folder;
    private final Origin origin;
    private final Simulation simulation;
    private final ResultsWriter writer;
    private final Recorder recorder;
    private final Checkpoints checkpoints;
    private final Tally tally;
    private final LongSupplier nanoTime;
    private Laps laps = Laps.NOBODY;
    private final CheckpointPace pace;

    /** When a checkpoint that is written will be in its place. */
    private @Nullable CompletableFuture<Long> placing;

    /** Of processes before this one. */
    private final double earlierSeconds;

    private Run(
            RunPlan plan,
            RunFolder folder,
            Origin origin,
            Simulation simulation,
            ResultsWriter writer,
            Tally tally,
            LongSupplier nanoTime) {
        this.plan = plan;
        this.folder = folder;
        this.origin = origin;
        this.simulation = simulation;
        this.writer = writer;
        this.tally = tally;
        this.nanoTime = nanoTime;
        recorder = new Recorder(writer, simulation, plan.recording());
        checkpoints = new Checkpoints(folder.path(), origin.version(), plan.checkpoints());
        earlierSeconds = tally.wallSeconds;
        pace = new CheckpointPace(nanoTime);
    }

    /** Has loaded beside what the caller does what a run needs first. */
    public static void getReady() {
        ResultsWriter.getReady();
    }

    /**
     * Refuses a world that does not fit into memory.
     *
     * @param written where its scale is
     */
    public static void requireMemory(RunPlan plan, Place written) {
        int years = Math.ceilDiv(plan.until() - plan.first(), 4);
        Memory.requireFor(plan.tables(), plan.scale(), years, written);
    }

    /** The world of a plan's first quarter; refuses one that does not fit into memory. */
    public static Simulation open(RunPlan plan) {
        ScenarioWorld.requireOwnStart(plan.tables(), plan.opened());
        requireMemory(plan, Place.of("scale"));
        Settings settings = plan.settings();
        World world =
                Opening.open(
                        plan.tables(),
                        Mechanisms.opening(settings),
                        Mechanisms.payScale(settings),
                        settings.of("labourMarket", LabourMarket.Parameters.class),
                        settings.of("ownAccount", OwnAccount.Parameters.class),
                        settings.of("externalInterest", ExternalInterest.Parameters.class),
                        settings.of("households", Households.Parameters.class),
                        plan.scale(),
                        plan.seed());
        return new Simulation(
                world,
                plan.dates().get(),
                settings,
                plan.seed(),
                plan.threads(),
                plan.first(),
                plan.first(),
                plan.first());
    }

    /** Starts a run in a folder that was just made. */
    public static Run begin(
            RunPlan plan,
            Simulation simulation,
            RunFolder folder,
            Origin origin,
            LongSupplier nanoTime) {
        Tally tally = new Tally();
        tally.first = simulation.first();
        tally.next = plan.first();
        ResultsWriter writer =
                ResultsWriter.create(RunFolder.results(folder.path()), Tables.of(plan.recording()));
        Run run = new Run(plan, folder, origin, simulation, writer, tally, nanoTime);
        run.recorder.start();
        writer.seal();
        return run;
    }

    /**
     * Goes on with a run from its last whole checkpoint; from its first quarter where there is
     * none. The plan must be that of the folder's own scenario.
     */
    public static Run resume(RunPlan plan, RunFolder folder, Origin origin, LongSupplier nanoTime) {
        return resume(plan, folder, origin, nanoTime, unused -> {});
    }

    /**
     * @param told of a checkpoint that is damaged, where an earlier one takes its place
     */
    public static Run resume(
            RunPlan plan,
            RunFolder folder,
            Origin origin,
            LongSupplier nanoTime,
            Consumer<String> told) {
        List<Integer> there = new ArrayList<>(Checkpoints.of(folder.path()));
        while (!there.isEmpty()) {
            int quarter = there.removeLast();
            Tally tally = new Tally();
            Simulation simulation;
            try {
                simulation = takeUp(plan, folder.path(), quarter, origin.version(), tally);
            } catch (UserError damaged) {
                if (there.isEmpty()) {
                    throw new UserError(
                            damaged.getMessage()
                                    + "; no other is left to go on from: run it again with"
                                    + " --force");
                }
                told.accept(
                        damaged.getMessage()
                                + "; going on from the one before, of "
                                + Quarters.text(there.getLast()));
                continue;
            }
            ResultsWriter writer =
                    ResultsWriter.resume(
                            RunFolder.results(folder.path()),
                            Tables.of(plan.recording()),
                            tally.hash,
                            tally.next);
            return new Run(plan, folder, origin, simulation, writer, tally, nanoTime);
        }
        if (plan.opened() < plan.first()) {
            throw new UserError(
                    Place.of(folder.path().toString()),
                    "this branch was stopped before its first checkpoint; start it again with"
                            + " --branch and --force");
        }
        return begin(plan, open(plan), folder, origin, nanoTime);
    }

    /** The world of another run's checkpoint, to go on from it under this plan. */
    public static Simulation branch(RunPlan plan, Path from, String version) {
        return takeUp(plan, from, plan.first(), version, new Tally());
    }

    /** Refuses a branch from where the run left no checkpoint. */
    public static void requireCheckpoint(Path run, int quarter) {
        Checkpoints.require(run, quarter);
    }

    private static Simulation takeUp(
            RunPlan plan, Path run, int quarter, String version, Tally tally) {
        World world = new World(plan.tables(), FIRST_PLANTS);
        Dates dates = plan.dates().get();
        // The order of Simulation: what the dates say first, then what the checkpoint knows, which
        // is later.
        Simulation simulation =
                new Simulation(
                        world,
                        dates,
                        plan.settings(),
                        plan.seed(),
                        plan.threads(),
                        plan.opened(),
                        plan.first(),
                        quarter);
        boolean isRead = false;
        try {
            Checkpoints.read(run, quarter, version, state(simulation, tally));
            isRead = true;
            return simulation;
        } finally {
            if (!isRead) {
                simulation.close();
            }
        }
    }

    private static List<Object> state(Simulation simulation, Tally tally) {
        List<Object> state = new ArrayList<>();
        state.add(tally);
        state.addAll(simulation.state());
        return state;
    }

    /** Who is told when a part of a quarter has ended. */
    public void tell(Laps listener) {
        laps = listener;
        simulation.tell(listener);
    }

    /**
     * Simulates to the end, or to the end of the quarter in which the user says stop.
     *
     * @return what the manifest says afterwards
     */
    public Manifest go(Watcher watcher, BooleanSupplier isStopped) {
        if (simulation.next() > simulation.first() && tally.quarters == 0) {
            // The start of a branch is its own: what it came from may be gone when this run is
            // resumed.
            checkpoint();
        }
        long began = nanoTime.getAsLong();
        long doneBefore = tally.workerQuarters;
        while (simulation.next() < plan.until() && !isStopped.getAsBoolean()) {
            step();
            double seconds = (nanoTime.getAsLong() - began) / 1e9;
            double part =
                    (simulation.next() - plan.first()) / (double) (plan.until() - plan.first());
            watcher.at(
                    simulation.next() - 1,
                    part,
                    seconds > 0 ? (tally.workerQuarters - doneBefore) / seconds : 0);
        }
        boolean isDone = simulation.next() >= plan.until();
        if (!isDone) {
            checkpoint();
        }
        awaitCheckpoint();
        tally.hash = writer.hash();
        var finished = writer.finishLater();
        if (isDone) {
            var last = checkpoints.prepare(tally.next, state(simulation, tally));
            finished = keepWhen(finished, last);
        }
        ResultsWriter.await(finished);
        return write(isDone ? Manifest.State.done : Manifest.State.stopped);
    }

    private void step() {
        simulation.step();
        tally.next = simulation.next();
        tally.quarters++;
        tally.workerQuarters += simulation.workers();
        tally.largestResidual = Math.max(tally.largestResidual, simulation.books().residual());
        laps.ended("tally");
        recorder.record();
        writer.seal();
        laps.ended("recording");
        pace.quarterEnded();
        if (placing != null && placing.isDone()) {
            awaitCheckpoint();
        }
        boolean isLast = simulation.next() >= plan.until();
        boolean isDue = placing == null && pace.isDue();
        if (!isLast && (isDue || checkpoints.isNamed(simulation.next()))) {
            checkpoint();
            laps.ended("checkpoints");
        }
    }

    /**
     * Writes a checkpoint beside its place and goes on; it is put there, by the thread of results,
     * when the results up to here are durable.
     */
    private void checkpoint() {
        awaitCheckpoint();
        pace.writingBegins();
        tally.hash = writer.hash();
        tally.wallSeconds = earlierSeconds + Memory.secondsSinceStart();
        var durable = writer.commitLater();
        Manifest manifest = manifest(Manifest.State.running);
        var checkpoint = checkpoints.prepare(simulation.next(), state(simulation, tally));
        placing =
                keepWhen(durable, checkpoint)
                        .thenApply(hash -> {
                            folder.write(manifest);
                            return nanoTime.getAsLong();
                        });
        pace.workGoesOn();
    }

    /** Puts a checkpoint in its place when the results are durable; throws it away if they fail. */
    private CompletableFuture<byte[]> keepWhen(
            CompletableFuture<byte[]> durable, AtomicFile.Prepared checkpoint) {
        return durable.whenComplete((hash, failure) -> {
            if (failure == null) {
                checkpoints.place(checkpoint);
            } else {
                checkpoint.discard();
            }
        });
    }

    private void awaitCheckpoint() {
        if (placing != null) {
            pace.writingEnded(ResultsWriter.await(placing));
            placing = null;
        }
    }

    /** What a run says of itself before its first quarter. */
    public static Manifest manifest(RunPlan plan, String name, Origin origin) {
        return manifest(
                plan,
                name,
                origin,
                Manifest.State.running,
                new Tally(),
                List.of(),
                Memory.secondsSinceStart());
    }

    private Manifest write(Manifest.State state) {
        Manifest manifest = manifest(state);
        folder.write(manifest);
        return manifest;
    }

    private Manifest manifest(Manifest.State state) {
        String name = folder.path().getFileName().toString();
        double seconds = earlierSeconds + Memory.secondsSinceStart();
        List<Manifest.Bound> bounds = Manifest.bounds(simulation.bounds());
        return manifest(plan, name, origin, state, tally, bounds, seconds);
    }

    private static Manifest manifest(
            RunPlan plan,
            String name,
            Origin origin,
            Manifest.State state,
            Tally tally,
            List<Manifest.Bound> bounds,
            double seconds) {
        return new Manifest(
                origin.version(),
                name,
                state,
                plan.scenario(),
                plan.resolved(),
                plan.seed(),
                plan.threads(),
                plan.opened(),
                plan.first(),
                plan.until(),
                tally.quarters,
                tally.workerQuarters,
                seconds,
                Memory.peakBytes(),
                tally.largestResidual,
                bounds,
                origin.builds(),
                origin.beside(),
                tally.hashText());
    }

    @Override
    public void close() {
        try {
            writer.close();
        } finally {
            simulation.close();
        }
    }
}
