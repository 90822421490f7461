package org.conjuncture.report;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.conjuncture.base.files.AtomicFile;

/**
 * Makes the report of a run.
 *
 * <p>The way of a number: a table of {@code results.duckdb}, one query in a {@code *Data} class,
 * one array in the page's data, one module in {@code page/} that draws it.
 */
public final class Report {

    private Report() {}

    /**
     * Writes the report of a run's folder as one page that shows another run's numbers beside this
     * one's, territory by territory as both know it.
     *
     * @param embodied who works for whom, asked for when all else is written
     * @throws org.conjuncture.base.UserError where one of the folders is no run
     */
    public static void write(
            Path runFolder, Path besideFolder, Supplier<WorkForWhom.Told> embodied, Path out) {
        try (RunFolder run = RunFolder.open(runFolder);
                RunFolder beside = RunFolder.open(besideFolder)) {
            AtomicFile.writeText(out, Page.html(PageData.of(run, beside, embodied)));
        }
    }

    /**
     * Writes the report of a run's folder as one page. What the folder lacks, such as a table or
     * the end of a run that still goes on, the page says in words and leaves out.
     *
     * @param embodied who works for whom, asked for when all else is written
     * @throws org.conjuncture.base.UserError where the folder is no run
     */
    public static void write(Path runFolder, Supplier<WorkForWhom.Told> embodied, Path out) {
        AtomicFile.writeText(out, html(runFolder, embodied));
    }

    /** The page without who works for whom. */
    static String html(Path runFolder) {
        return html(runFolder, () -> WorkForWhom.Told.NOTHING);
    }

    static String html(Path runFolder, Supplier<WorkForWhom.Told> embodied) {
        try (RunFolder run = RunFolder.open(runFolder)) {
            return Page.html(PageData.of(run, embodied));
        }
    }
}
