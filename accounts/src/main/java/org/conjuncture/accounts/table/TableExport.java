package org.conjuncture.accounts.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.base.csv.CsvWriter;
import org.conjuncture.base.files.WholeFolder;

/**
 * Writes a table as matrices that any program reads, in the layout that format {@code matrix}
 * reads.
 */
public final class TableExport {

    private TableExport() {}

    /** All files or none. */
    public static void matrices(Path folder, WorldTable table) {
        WholeFolder.write(folder, "labels.csv", beside -> writeFiles(beside, table));
    }

    private static void writeFiles(Path folder, WorldTable table) {
        int year = table.source.year();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.cells(); i++) {
            cells.add(table.label(i));
        }
        List<String> uses = new ArrayList<>();
        for (int u = 0; u < table.useRegion.length; u++) {
            uses.add(
                    table.regions.get(table.useRegion[u]).code()
                            + ":"
                            + table.uses.get(table.useCategory[u]).code());
        }
        matrix(folder.resolve("Z-" + year + ".csv"), cells, cells, table.flows);
        matrix(folder.resolve("Y-" + year + ".csv"), cells, uses, table.finalDemand);
        CsvWriter.write(
                folder.resolve("labels.csv"),
                List.of(
                        "index",
                        "label",
                        "country",
                        "country_name",
                        "sector",
                        "standard",
                        "sector_name"),
                out -> {
                    for (int i = 0; i < table.cells(); i++) {
                        Region region = table.regions.get(table.regionOf[i]);
                        Sector sector = table.sectors.get(table.sectorOf[i]);
                        out.row(
                                i + 1,
                                table.label(i),
                                region.code(),
                                region.name(),
                                sector.code(),
                                sector.standard(),
                                sector.name());
                    }
                });
        CsvWriter.write(
                folder.resolve("final-demand-categories.csv"),
                List.of("category", "name"),
                out -> {
                    for (FinalUse use : table.uses) {
                        out.row(use.code(), use.name());
                    }
                });
        accounts(folder.resolve("accounts-" + year + ".csv"), table);
    }

    private static void matrix(Path file, List<String> rows, List<String> columns, Matrix values) {
        List<String> header = new ArrayList<>(List.of("label"));
        header.addAll(columns);
        CsvWriter.write(
                file,
                header,
                out -> {
                    for (int i = 0; i < values.rows; i++) {
                        Object[] row = new Object[values.columns + 1];
                        row[0] = rows.get(i);
                        for (int j = 0; j < values.columns; j++) {
                            row[j + 1] = values.at(i, j);
                        }
                        out.row(row);
                    }
                });
    }

    private static void accounts(Path file, WorldTable table) {
        List<String> header = new ArrayList<>(List.of("label", "output"));
        table.accounts.values().forEach(a -> header.add(a.name() + " (" + a.unit() + ")"));
        List<Account> accounts = List.copyOf(table.accounts.values());
        CsvWriter.write(
                file,
                header,
                out -> {
                    for (int i = 0; i < table.cells(); i++) {
                        Object[] row = new Object[accounts.size() + 2];
                        row[0] = table.label(i);
                        row[1] = table.output[i];
                        for (int a = 0; a < accounts.size(); a++) {
                            row[a + 2] = accounts.get(a).values()[i];
                        }
                        out.row(row);
                    }
                });
    }
}
