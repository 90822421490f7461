package org.conjuncture.cli.accounts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.check.Finding;
import org.conjuncture.accounts.check.Plausibility;
import org.conjuncture.accounts.grid.Bundle;
import org.conjuncture.accounts.read.Formats;
import org.conjuncture.accounts.read.LabelRules;
import org.conjuncture.accounts.read.LabourReader;
import org.conjuncture.accounts.read.Reading;
import org.conjuncture.accounts.table.TableFolder;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.manifest.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a published table and keeps it as a table folder. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Read a published table into a table folder (Parquet and a manifest).",
            "Formats: adb, csv, eora26, exiobase, figaro, gloria, icio, matrix, pymrio, wiod13,"
                    + " wiod16."
        },
        footer = {
            "",
            "Example:",
            "  conjuncture accounts import WIOT2007.xlsb --format wiod16 --year 2007 --out t2007",
        })
final class ImportCommand implements Runnable {

    @Mixin private Common common;

    @Parameters(index = "0", paramLabel = "PATH", description = "File, folder or archive.")
    private Path path;

    @Option(names = "--format", required = true, description = "How the publisher lays it out.")
    private String format;

    @Option(names = "--year", required = true, description = "The year wanted.")
    private int year;

    @Option(names = "--labour", description = "Folder or file of the labour accounts.")
    private @Nullable Path labour;

    @Option(names = "--out", required = true, description = "The table folder to make.")
    private Path out;

    @Option(names = "--name", description = "What to call the table.")
    private @Nullable String name;

    @Option(names = "--licence", description = "The table's licence, where the files say none.")
    private @Nullable String licence;

    @Option(names = "--citation", description = "Whom to cite, where the files do not say.")
    private @Nullable String citation;

    @Option(
            names = "--as-it-is",
            description = "Keep the table even where it cannot be what it says.")
    private boolean asItIs;

    @Override
    public void run() {
        LabelRules rules = LabelRules.standard();
        try (Workers workers = common.workers()) {
            Reading reading = reading(path, workers, rules);
            WorldTable table = Formats.read(format, reading);
            if (labour != null) {
                table = LabourReader.read(table, reading(labour, workers, rules));
            }
            table = table.toDraft().source(source(table.source)).finish();
            List<Finding> doubts = Plausibility.of(table);
            if (!asItIs) {
                Plausibility.refuseFaults(doubts, Place.of(path.toString()));
            }
            TableFolder.write(out, table);
            tell(table, doubts);
        }
    }

    private TableSource source(TableSource read) {
        return new TableSource(
                name == null ? read.name() : name,
                read.year(),
                read.unit(),
                read.format(),
                licence == null ? read.licence() : licence,
                citation == null ? read.citation() : citation);
    }

    private Reading reading(Path from, Workers workers, LabelRules rules) {
        return new Reading(
                Bundle.of(from), year, workers, rules, what -> common.step("reading " + what));
    }

    private void tell(WorldTable table, List<Finding> doubts) {
        double output = 0;
        for (double x : table.output) {
            output += x;
        }
        if (common.isJson()) {
            common.tell(Json.text(TableFolder.manifest(out)));
            return;
        }
        common.say(
                String.format(
                        Locale.ROOT,
                        "%s: %d regions, %d sectors, %d cells, output %.6g %s, accounts %s",
                        table.source.name(),
                        table.regions.size(),
                        table.sectors.size(),
                        table.cells(),
                        output,
                        table.source.unit(),
                        table.accounts.isEmpty() ? "none" : table.accounts.keySet()));
        table.notes.forEach(note -> common.say("  " + note));
        doubts.forEach(doubt -> common.say("  " + CheckCommand.words(doubt)));
        common.say("Kept in " + out + ". Next: conjuncture accounts check " + out);
    }
}
