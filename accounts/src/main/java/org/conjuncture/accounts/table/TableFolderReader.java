package org.conjuncture.accounts.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.accounts.algebra.Matrix;
import org.jspecify.annotations.Nullable;

/** Puts the files of a table folder together again. */
final class TableFolderReader {

    private final Path folder;
    private final TableManifest manifest;
    private final Map<String, Integer> regionNumber = new LinkedHashMap<>();
    private final Map<String, Integer> sectorNumber = new LinkedHashMap<>();
    private final Map<String, Integer> useNumber = new LinkedHashMap<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Sector> sectors = new ArrayList<>();
    private final List<FinalUse> uses = new ArrayList<>();
    private final List<int[]> cells = new ArrayList<>();
    private final List<int[]> columns = new ArrayList<>();
    private final List<Double> exports = new ArrayList<>();

    TableFolderReader(Path folder, TableManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    WorldTable read() {
        try (ParquetFiles parquet = new ParquetFiles()) {
            readLabels(parquet);
            TableDraft draft =
                    new TableDraft(
                            new TableSource(
                                    manifest.name(),
                                    manifest.year(),
                                    manifest.unit(),
                                    manifest.format(),
                                    manifest.licence(),
                                    manifest.citation()));
            draft.labels(
                    regions,
                    sectors,
                    uses,
                    column(cells, 0),
                    column(cells, 1),
                    column(columns, 0),
                    column(columns, 1));
            fill(parquet, TableFolder.FLOWS, draft.flows());
            fill(parquet, TableFolder.FINAL, draft.finalDemand());
            Matrix inputs = optional(parquet, TableFolder.IMPORTED_INPUTS, draft.flows());
            Matrix use = optional(parquet, TableFolder.IMPORTED_USE, draft.finalDemand());
            if (inputs != null && use != null) {
                double[] out = exports.stream().mapToDouble(Double::doubleValue).toArray();
                draft.imports(inputs, use, out);
            }
            readAccounts(parquet, draft);
            manifest.notes().forEach(draft::note);
            return draft.finish();
        }
    }

    private static int[] column(List<int[]> rows, int at) {
        return rows.stream().mapToInt(row -> row[at]).toArray();
    }

    private void readLabels(ParquetFiles parquet) {
        parquet.read(
                folder.resolve(TableFolder.CELLS),
                "region, region_name, sector, sector_name, standard, exports_out",
                row -> {
                    String region = row.getString(1);
                    if (regionNumber.putIfAbsent(region, regionNumber.size()) == null) {
                        regions.add(new Region(region, row.getString(2)));
                    }
                    String sector = row.getString(3);
                    if (sectorNumber.putIfAbsent(sector, sectorNumber.size()) == null) {
                        sectors.add(new Sector(sector, row.getString(4), row.getString(5)));
                    }
                    cells.add(
                            new int[] {
                                regionNumber.getOrDefault(region, 0),
                                sectorNumber.getOrDefault(sector, 0)
                            });
                    exports.add(row.getDouble(6));
                });
        parquet.read(
                folder.resolve(TableFolder.USES),
                "region, category, category_name, kind",
                row -> {
                    String category = row.getString(2);
                    if (useNumber.putIfAbsent(category, useNumber.size()) == null) {
                        UseKind kind = UseKind.valueOf(row.getString(4));
                        uses.add(new FinalUse(category, row.getString(3), kind));
                    }
                    columns.add(
                            new int[] {
                                regionNumber.getOrDefault(row.getString(1), 0),
                                useNumber.getOrDefault(category, 0)
                            });
                });
    }

    private void fill(ParquetFiles parquet, String name, Matrix matrix) {
        parquet.read(
                folder.resolve(name),
                "seller, buyer, value",
                row -> matrix.set(row.getInt(1), row.getInt(2), row.getDouble(3)));
    }

    private @Nullable Matrix optional(ParquetFiles parquet, String name, Matrix like) {
        if (!manifest.files().containsKey(name)) {
            return null;
        }
        Matrix matrix = new Matrix(like.rows, like.columns);
        fill(parquet, name, matrix);
        return matrix;
    }

    private void readAccounts(ParquetFiles parquet, TableDraft draft) {
        Map<String, Account> found = new LinkedHashMap<>();
        parquet.read(
                folder.resolve(TableFolder.ACCOUNTS),
                "account, unit, additive, missing, of_use, \"index\", value",
                row -> {
                    String name = row.getString(1);
                    Account account = found.get(name);
                    if (account == null) {
                        account =
                                new Account(
                                        name,
                                        row.getString(2),
                                        row.getBoolean(3),
                                        new double[cells.size()],
                                        new double[columns.size()],
                                        row.getInt(4));
                        found.put(name, account);
                    }
                    double[] values = row.getBoolean(5) ? account.ofUse() : account.values();
                    values[row.getInt(6)] = row.getDouble(7);
                });
        found.values().forEach(account -> draft.account(trimmed(account)));
    }

    private static Account trimmed(Account account) {
        boolean hasUse = java.util.Arrays.stream(account.ofUse()).anyMatch(value -> value != 0);
        return hasUse
                ? account
                : new Account(
                        account.name(),
                        account.unit(),
                        account.additive(),
                        account.values(),
                        new double[0],
                        account.missing());
    }
}
