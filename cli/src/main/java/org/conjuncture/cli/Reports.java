package org.conjuncture.cli;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.conjuncture.model.results.RunFolder;
import org.conjuncture.report.Report;
import org.conjuncture.report.WorkForWhom;
import org.jspecify.annotations.Nullable;

/** The page that a run leaves. */
final class Reports {

    private Reports() {}

    /** Writes the page of a run into its folder, beside another run where there is one. */
    static void write(Path folder, @Nullable Path beside) {
        write(folder, beside, RunFolder.report(folder));
    }

    static void write(Path folder, @Nullable Path beside, Path out) {
        // While the page is read and written.
        CompletableFuture<WorkForWhom.Told> embodied =
                CompletableFuture.supplyAsync(() -> WhoWorksForWhom.of(folder));
        if (beside == null) {
            Report.write(folder, embodied::join, out);
        } else {
            Report.write(folder, beside, embodied::join, out);
        }
    }
}
