package org.conjuncture.cli.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.measure.Analysis;
import org.conjuncture.accounts.page.AccountsPage;
import org.conjuncture.accounts.table.SampleTable;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.files.AtomicFile;
import org.conjuncture.base.files.Folders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the page of a table. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Write a self-contained page: world map, flows and tables of who works for whom.",
            "Without TABLE: the embedded table of 2007, 41 regions and 8 sectors of WIOD."
        },
        footer = {"", "Example:", "  conjuncture accounts report t2007 --out 2007.html"})
final class ReportCommand implements Runnable {

    /** Shapes of the countries, kept by module report. */
    private static final String SHAPES = "/vendor/countries-110m.json";

    @Mixin private Common common;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TABLE",
            description = "A table folder, or RUN@YEAR.")
    private @Nullable Path folder;

    @Option(names = "--out", description = "The file to write. Default: accounts-report.html.")
    private Path out = Path.of("accounts-report.html");

    @Override
    public void run() {
        Folders.requireFile(out);
        WorldTable table = folder == null ? SampleTable.read() : common.table(folder);
        try (Workers workers = common.workers();
                InputStream shapes = ReportCommand.class.getResourceAsStream(SHAPES)) {
            if (shapes == null) {
                throw new IllegalStateException("no " + SHAPES + " on the class path");
            }
            String topoJson = new String(shapes.readAllBytes(), StandardCharsets.UTF_8);
            AtomicFile.writeText(out, AccountsPage.html(new Analysis(table, workers), topoJson));
        } catch (IOException failed) {
            throw EnvironmentError.of("cannot read", Path.of(SHAPES), failed);
        }
        common.say("Written to " + out + ".");
    }
}
