package org.conjuncture.cli.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;
import org.conjuncture.base.csv.CsvWriter;

/** A world's tables that are taken over where they are given, and else say the least they can. */
final class OtherFiles {

    private static final List<String> RECORD =
            List.of("name", "territory", "year", "value", "lower", "upper", "source", "licence");

    private static final List<String> BORDERS =
            List.of("territory", "shape", "name", "in_atlas", "drawn", "in_books", "source");

    private static final List<String> STATES =
            List.of(
                    "territory",
                    "part",
                    "part_share",
                    "state",
                    "kind",
                    "from",
                    "to",
                    "customs_union",
                    "currency_union",
                    "source");

    private final Built built;
    private final List<Path> given;

    OtherFiles(Built built, List<Path> given) {
        this.built = built;
        this.given = given;
    }

    /** Customs unions in the first quarter, by states.csv where there is one. */
    static String[] customs(List<String> places, List<Path> given, int year) {
        String[] customs = places.toArray(String[]::new);
        for (Path folder : given) {
            Path file = folder.resolve("states.csv");
            if (Files.exists(file)) {
                for (CsvRow row :
                        CsvTable.read(file, "territory", "from", "to", "customs_union").rows()) {
                    int place = places.indexOf(row.text("territory"));
                    int start = Quarters.of(year, 1);
                    boolean holds =
                            row.quarter("from") <= start
                                    && (row.isEmpty("to") || row.quarter("to") > start);
                    if (place >= 0 && holds && !row.isEmpty("customs_union")) {
                        customs[place] = row.text("customs_union");
                    }
                }
            }
        }
        return customs;
    }

    void world(Path folder, String name, String title, double poundsPerDollar) {
        CsvWriter.write(
                folder.resolve("world.csv"),
                List.of("name", "title", "start_year", "pounds_per_dollar", "source"),
                out ->
                        out.row(
                                name,
                                title.isEmpty() ? name : title,
                                built.year,
                                TerritoryFile.n(poundsPerDollar),
                                "the table's output of GBR in pounds over Maddison 2010"));
    }

    void write(Path folder) {
        least(folder, "record.csv", RECORD, out -> {});
        least(
                folder,
                "gold.csv",
                List.of("name", "territory", "from", "until", "tonnes_a_year", "source"),
                out -> {});
        least(
                folder,
                "regimes.csv",
                List.of("regime", "lever", "value", "stays", "source"),
                out -> {});
        least(
                folder,
                "institutions.csv",
                List.of("institution", "title", "kind", "rule", "value", "source"),
                out -> {});
        least(folder, "coalitions.csv", List.of("group", "members", "source"), out -> {});
        least(
                folder,
                "borders.csv",
                BORDERS,
                out -> {
                    for (String place : built.ten.places) {
                        out.row(place, "", place, "no", "yes", "yes", "no shape known");
                    }
                });
        least(
                folder,
                "states.csv",
                STATES,
                out -> {
                    for (String place : built.ten.places) {
                        out.row(
                                place,
                                "",
                                1,
                                place,
                                "independent",
                                built.year + "-Q1",
                                "",
                                place,
                                place,
                                "each by itself");
                    }
                });
        for (Path from : given) {
            copy(from.resolve("timeline.csv"), folder);
            copy(from.resolve("migrants.csv"), folder);
            copy(from.resolve("migration-law.csv"), folder);
        }
    }

    private void least(
            Path folder, String name, List<String> columns, CsvWriter.Content otherwise) {
        for (Path from : given) {
            if (copy(from.resolve(name), folder)) {
                return;
            }
        }
        CsvWriter.write(folder.resolve(name), columns, otherwise);
    }

    private static boolean copy(Path file, Path folder) {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            Files.copy(file, folder.resolve(file.getFileName()));
            return true;
        } catch (IOException failed) {
            throw EnvironmentError.of("cannot copy", file, failed);
        }
    }
}
