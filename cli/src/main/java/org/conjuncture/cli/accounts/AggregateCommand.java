package org.conjuncture.cli.accounts;

import java.nio.file.Path;
import org.conjuncture.accounts.aggregate.Aggregation;
import org.conjuncture.accounts.aggregate.Concordance;
import org.conjuncture.accounts.table.TableFolder;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds up regions and sectors. */
@Command(
        name = "aggregate",
        mixinStandardHelpOptions = true,
        description = {
            "Add up regions and sectors by concordances.",
            "Files of lines code,group, or eu, north-south, tiers, world (regions), ten-sectors"
                    + " (sectors). An empty group cuts out."
        },
        footer = {
            "",
            "Example:",
            "  conjuncture accounts aggregate t2007 --regions tiers --sectors ten-sectors --out"
                    + " t3x10",
        })
final class AggregateCommand implements Runnable {

    @Mixin private Common common;

    @Parameters(index = "0", paramLabel = "TABLE", description = "A table folder, or RUN@YEAR.")
    private Path folder;

    @Option(names = "--regions", description = "Concordance of regions.")
    private @Nullable String regions;

    @Option(names = "--sectors", description = "Concordance of sectors.")
    private @Nullable String sectors;

    @Option(names = "--out", required = true, description = "The table folder to make.")
    private Path out;

    @Override
    public void run() {
        if (regions == null && sectors == null) {
            throw new UserError(
                    Place.of("aggregate"), "no concordance", "nothing", "--regions or --sectors");
        }
        WorldTable table =
                Aggregation.of(
                        common.table(folder),
                        regions == null ? null : Concordance.named(regions),
                        sectors == null ? null : Concordance.named(sectors));
        TableFolder.write(out, table);
        common.say(
                table.regions.size()
                        + " regions, "
                        + table.sectors.size()
                        + " sectors, kept in "
                        + out);
    }
}
