package org.conjuncture.base.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.conjuncture.base.EnvironmentError;
import org.jspecify.annotations.Nullable;

/**
 * Writes results while the simulation goes on: rows are collected as columns by the simulation's
 * thread, hashed and written by one other, and become durable at a commit. A slow disk holds the
 * simulation back instead of filling memory.
 *
 * <p>The order of calls: rows of a quarter, {@link #seal}, and again; {@link #commit} after any
 * seal; {@link #finish} at the end. The hash depends on values, their order and the seals, not on
 * the commits.
 */
public final class ResultsWriter implements AutoCloseable {

    private static final int QUEUED = 64;

    private sealed interface Task {}

    private record Write(Batch batch) implements Task {}

    private record Seal() implements Task {}

    private record Hash(CompletableFuture<byte[]> hash) implements Task {}

    private record Commit(CompletableFuture<byte[]> hash) implements Task {}

    private record End(boolean whole, CompletableFuture<byte[]> hash) implements Task {}

    private final List<TableLayout> layouts;
    private final List<Rows> tables = new ArrayList<>();
    private final BlockingQueue<Task> queue = new ArrayBlockingQueue<>(QUEUED);
    private final ResultsDatabase database;
    private final Thread thread;
    private volatile @Nullable RuntimeException failure;
    private boolean ended;

    private ResultsWriter(ResultsDatabase database, List<TableLayout> layouts) {
        this.layouts = List.copyOf(layouts);
        this.database = database;
        for (int i = 0; i < layouts.size(); i++) {
            tables.add(new Rows(layouts.get(i), i, batch -> put(new Write(batch))));
        }
        this.thread = new Thread(this::work, "results");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /**
     * Has the database's library loaded beside what the caller does until it makes a file; what
     * stands in the way of it is told then.
     */
    public static void getReady() {
        var _ = ResultsDatabase.library();
    }

    /** A new file with empty tables; one that was there is replaced. */
    public static ResultsWriter create(Path file, List<TableLayout> layouts) {
        return new ResultsWriter(ResultsDatabase.create(file, layouts), layouts);
    }

    /**
     * Goes on with a file: what was written in or after the quarter is removed, and the hash goes
     * on from the one given.
     */
    public static ResultsWriter resume(
            Path file, List<TableLayout> layouts, byte[] hash, int deleteFromQuarter) {
        return new ResultsWriter(
                ResultsDatabase.resume(file, layouts, hash, deleteFromQuarter), layouts);
    }

    /** Where the rows of a table are given in. */
    public Rows rows(String table) {
        for (int i = 0; i < layouts.size(); i++) {
            if (layouts.get(i).name().equals(table)) {
                return tables.get(i);
            }
        }
        throw new IllegalArgumentException("no table " + table);
    }

    /**
     * Ends a stretch of time, such as a quarter; must come at the same points of time in every run,
     * whenever commits come.
     */
    public void seal() {
        tables.forEach(Rows::handOver);
        put(new Seal());
    }

    /** The hash up to the last seal, when all rows up to there have been taken. */
    public byte[] hash() {
        var hash = new CompletableFuture<byte[]>();
        put(new Hash(hash));
        return await(hash);
    }

    /**
     * Makes everything up to the last seal durable and tells the hash up to there; rows given in
     * since then are a mistake.
     */
    public CompletableFuture<byte[]> commitLater() {
        var hash = new CompletableFuture<byte[]>();
        put(new Commit(hash));
        return hash;
    }

    /** The same, waiting until it is durable. */
    public byte[] commit() {
        return await(commitLater());
    }

    /**
     * Commits what is left and closes the file, so that nothing of it is in a log beside it; tells
     * the final hash.
     */
    public byte[] finish() {
        return await(finishLater());
    }

    /** The same, while the caller does something else. */
    public CompletableFuture<byte[]> finishLater() {
        return end(true);
    }

    /** Closes without committing what came after the last commit; nothing after {@link #finish}. */
    @Override
    public void close() {
        if (!ended && failure == null) {
            await(end(false));
        }
        ended = true;
        join();
    }

    private CompletableFuture<byte[]> end(boolean whole) {
        ended = true;
        var hash = new CompletableFuture<byte[]>();
        put(new End(whole, hash));
        return hash;
    }

    /** The file is nobody's when the writer is gone. */
    private void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for what was to happen later; what it failed of is thrown. */
    public static <T> T await(CompletableFuture<T> later) {
        try {
            return later.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    private void put(Task task) {
        try {
            do {
                RuntimeException known = failure;
                if (known != null) {
                    throw known;
                }
            } while (!queue.offer(task, 100, TimeUnit.MILLISECONDS));
            // The writer may have failed between the look and the offer: then nobody will answer.
            if (failure != null) {
                refuseQueued();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentError("writing results was interrupted");
        }
    }

    private void work() {
        try {
            boolean open = true;
            while (open) {
                open = perform(queue.take());
            }
        } catch (Throwable e) {
            // Errors too: whoever gives rows in must not wait for a thread that is gone.
            failure = e instanceof RuntimeException known ? known : new IllegalStateException(e);
            database.abandon();
            refuseQueued();
        }
    }

    private boolean perform(Task task) {
        switch (task) {
            case Write(Batch batch) -> database.add(batch);
            case Seal() -> database.seal();
            case Hash(CompletableFuture<byte[]> hash) -> answer(hash, database::hash);
            case Commit(CompletableFuture<byte[]> hash) -> answer(hash, database::commit);
            case End(boolean whole, CompletableFuture<byte[]> hash) -> {
                answer(hash, () -> database.close(whole));
                return false;
            }
        }
        return true;
    }

    private void answer(CompletableFuture<byte[]> hash, Supplier<byte[]> work) {
        try {
            hash.complete(work.get());
        } catch (RuntimeException e) {
            // Known before it is told: whoever hears of it closes next, and must not hear it twice.
            failure = e;
            hash.completeExceptionally(e);
            throw e;
        }
    }

    private void refuseQueued() {
        RuntimeException known = failure == null ? new IllegalStateException("ended") : failure;
        for (Task task = queue.poll(); task != null; task = queue.poll()) {
            switch (task) {
                case Hash(CompletableFuture<byte[]> hash) -> hash.completeExceptionally(known);
                case Commit(CompletableFuture<byte[]> hash) -> hash.completeExceptionally(known);
                case End(boolean _, CompletableFuture<byte[]> hash) ->
                        hash.completeExceptionally(known);
                case Write _, Seal _ -> {}
            }
        }
    }
}
