package org.conjuncture.cli;

import java.nio.file.Path;
import org.conjuncture.model.results.RunFolder;
import org.conjuncture.report.Report;
import org.jspecify.annotations.Nullable;

/** The page that a run leaves. */
final class Reports {

    private Reports() {}

    /** Writes the page of a run into its folder, beside another run where there is one. */
    static void write(Path folder, @Nullable Path beside) {
        write(folder, beside, RunFolder.report(folder));
    }

    static void write(Path folder, @Nullable Path beside, Path out) {
        if (beside == null) {
            Report.write(folder, out);
        } else {
            Report.write(folder, beside, out);
        }
    }
}
