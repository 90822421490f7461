package org.conjuncture.cli.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conjuncture.accounts.aggregate.Concordance;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.TableFolder;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.manifest.Json;
import org.conjuncture.model.scenario.ScenarioWorld;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a world folder out of an imported table. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = {
            "Make a world for the model out of an imported input-output table with labour accounts",
            "and the territories' own tables (territories.csv, distances.csv). docs/worlds.md has",
            "the rules. What the folders of --also hold of a world's other tables is taken over."
        },
        footer = {
            "",
            "Example:",
            "  conjuncture world build --from t1995 --year 1995 --with world-1995 --out"
                    + " worlds/mine"
        })
final class BuildCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TABLE",
            description = "A table folder.")
    private Path from;

    @Option(names = "--year", required = true, description = "The table's year.")
    private int year;

    @Option(
            names = "--with",
            required = true,
            paramLabel = "FOLDER",
            description = "Folder of territories.csv and distances.csv.")
    private Path with;

    @Option(
            names = "--also",
            paramLabel = "FOLDER",
            description = "Folder of further tables, such as states.csv and timeline.csv.")
    private List<Path> also = List.of();

    @Option(
            names = "--rest",
            paramLabel = "regions|whole",
            description = "Cut the rest of the world into its regions (default) or keep it whole.")
    private String rest = "regions";

    @Option(
            names = "--sectors",
            paramLabel = "CONCORDANCE",
            description = "Sectors of the table to the model's. Default: ten-sectors.")
    private String sectors = "ten-sectors";

    @Option(
            names = "--dollars-per-pound",
            paramLabel = "RATE",
            description = "Default: the table's own account of exchange rates for GBR.")
    private double dollarsPerPound;

    @Option(names = "--title", description = "What the world is, in a line.")
    private String title = "";

    @Option(names = "--out", required = true, description = "The world folder to make.")
    private Path out;

    @Option(names = "--quiet", description = "Say nothing but mistakes.")
    private boolean quiet;

    @Option(names = "--json", description = "Tell results as JSON on standard output.")
    private boolean json;

    @Override
    public void run() {
        WorldTable table = TableFolder.read(from);
        if (table.source.year() != year) {
            throw new UserError(
                    Place.of("--year"),
                    "the table is of another year",
                    Integer.toString(year),
                    Integer.toString(table.source.year()));
        }
        if (!List.of("regions", "whole").contains(rest)) {
            throw new UserError(
                    Place.of("--rest"), "what to do", "'" + rest + "'", "regions or whole");
        }
        Built built = build(table);
        TerritoryFile territories = new TerritoryFile(built, table.source.name(), dollars(table));
        AccountFiles accounts = new AccountFiles(built, table.source.name());
        OtherFiles others = new OtherFiles(built, also);
        write(folder -> {
            others.world(folder, name(), title, territories.poundsPerDollar());
            territories.write(folder);
            accounts.write(folder, territories);
            others.write(folder);
        });
        if (accounts.cut > 0) {
            built.ten.notes.add(accounts.cut + " sectors' inputs held at nine tenths of output");
        }
        tell(built);
    }

    private Built build(WorldTable table) {
        Concordance concordance = Concordance.named(sectors);
        WorldTable summed = TableToTen.aggregated(table, concordance);
        Gazetteer land = Gazetteer.read(with, also, table.regionCodes());
        if (rest.equals("whole")) {
            land = land.whole();
        }
        TenSectors ten = RestOfWorld.cut(TableToTen.of(summed), land);
        TableToTen.voluntary(ten);
        WorkAccounts work = new WorkAccounts(ten, land, summed);
        return new Built(ten, land, work, OtherFiles.customs(ten.places, also, year), year);
    }

    private double dollars(WorldTable table) {
        if (dollarsPerPound > 0) {
            return dollarsPerPound;
        }
        int britain = table.regionIndex("GBR");
        Account rates = table.accounts.get("EXCHANGE_RATE");
        if (britain < 0 || rates == null || rates.values()[table.firstCell(britain)] <= 0) {
            throw new UserError(
                    Place.of("--dollars-per-pound"),
                    "the table does not tell the pound's rate",
                    "no rate",
                    "dollars a pound, such as 1.58");
        }
        return rates.values()[table.firstCell(britain)];
    }

    private String name() {
        Path last = out.toAbsolutePath().normalize().getFileName();
        return last == null ? "world" : last.toString();
    }

    /** Gives the files of a world to a folder. */
    @FunctionalInterface
    private interface Content {
        void to(Path folder);
    }

    /** Written beside and read by the model's own reader before it takes its place. */
    private void write(Content files) {
        Path beside = out.resolveSibling(name() + ".making");
        try {
            clear(beside);
            Files.createDirectories(beside);
            files.to(beside);
            ScenarioWorld.read(beside);
            Files.createDirectories(out);
            try (var made = Files.list(beside)) {
                for (Path file : made.toList()) {
                    Files.move(
                            file,
                            out.resolve(file.getFileName()),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
            clear(beside);
        } catch (IOException failed) {
            throw EnvironmentError.of("cannot write", out, failed);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void tell(Built built) {
        double output = Arrays.stream(built.product).sum();
        if (json) {
            spec.commandLine()
                    .getOut()
                    .print(
                            Json.text(
                                    Map.of(
                                            "world",
                                            out.toString(),
                                            "territories",
                                            built.ten.places.size(),
                                            "output",
                                            output,
                                            "notes",
                                            built.ten.notes)));
        } else if (!quiet) {
            built.ten.notes.forEach(note -> spec.commandLine().getOut().print("  " + note + "\n"));
            spec.commandLine()
                    .getOut()
                    .print(
                            String.format(
                                    Locale.ROOT,
                                    "%d territories, output %,.0f millions of dollars; kept in"
                                            + " %s%n",
                                    built.ten.places.size(),
                                    output,
                                    out));
        }
        spec.commandLine().getOut().flush();
    }
}
