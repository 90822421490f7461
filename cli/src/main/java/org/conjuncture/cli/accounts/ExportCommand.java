package org.conjuncture.cli.accounts;

import java.nio.file.Path;
import org.conjuncture.accounts.table.TableExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a table as plain matrices. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Write a table as CSV matrices (layout 'matrix'). Parquet is the folder itself.",
        footer = {"", "Example:", "  conjuncture accounts export t2007 --out plain"})
final class ExportCommand implements Runnable {

    @Mixin private Common common;

    @Parameters(index = "0", paramLabel = "TABLE", description = "A table folder, or RUN@YEAR.")
    private Path folder;

    @Option(names = "--out", required = true, description = "The folder to write.")
    private Path out;

    @Override
    public void run() {
        TableExport.matrices(out, common.table(folder));
        common.say("Written to " + out + ".");
    }
}
