package org.conjuncture.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Progress;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.manifest.Json;
import org.conjuncture.model.results.Manifest;
import org.conjuncture.model.results.Run;
import org.jspecify.annotations.Nullable;

/** What starting and resuming a run share: progress, the stop, the report, the closing words. */
final class Work {

    static final int STOPPED = 130;

    private final OutputOptions output;
    private final PrintWriter out;
    private final PrintStream progressTo;
    private final @Nullable Path beside;

    Work(OutputOptions output, PrintWriter out) {
        this(output, out, null);
    }

    /**
     * @param beside folder of a run that the report shows beside the new one
     */
    Work(OutputOptions output, PrintWriter out, @Nullable Path beside) {
        this.output = output;
        this.out = out;
        this.beside = beside;
        this.progressTo = System.err;
    }

    /** Runs to the end or the stop and tells the exit code. */
    int finish(Run run, Path folder, Stopping stopping) {
        Manifest manifest = go(run, stopping, folder);
        boolean isDone = manifest.state() == Manifest.State.done;
        if (isDone) {
            Reports.write(folder, beside);
        }
        tell(manifest, folder);
        return isDone ? 0 : STOPPED;
    }

    private Manifest go(Run run, Stopping stopping, Path folder) {
        Progress progress = Progress.of(progressTo, !output.isForPeople(), System::nanoTime);
        try (run) {
            return run.go(
                    (quarter, part, speed) ->
                            progress.at(part, Quarters.text(quarter) + ", " + speed(speed)),
                    stopping::isAsked);
        } catch (EnvironmentError failure) {
            // A full disk, mostly: what was kept before is whole.
            throw new EnvironmentError(
                    failure.getMessage()
                            + "; once that is mended, go on with: conjuncture resume "
                            + folder,
                    failure);
        } finally {
            progress.end();
        }
    }

    private static String speed(double workerQuarters) {
        return String.format(Locale.ROOT, "%.1f million worker-quarters/s", workerQuarters / 1e6);
    }

    /** Says what a run came to. */
    void tell(Manifest manifest, Path folder) {
        if (output.isJson()) {
            out.print(Json.line(manifest) + "\n");
        } else if (!output.isQuiet()) {
            Summary.of(folder, manifest).forEach(line -> out.print(line + "\n"));
        }
        out.flush();
    }
}
