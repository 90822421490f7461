package org.conjuncture.cli;

import java.nio.file.Path;
import org.conjuncture.model.results.RunFolder;
import org.conjuncture.report.Report;

/** The page that a run leaves. */
final class Reports {

    private Reports() {}

    static void write(Path folder) {
        Report.write(folder, RunFolder.report(folder));
    }
}
