package org.conjuncture.accounts.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.WholeFolder;
import org.conjuncture.base.manifest.Json;

/**
 * A table on disk: Parquet files of cells, columns of final use, flows, final demand and accounts
 * in long form without zeros, and a manifest written last, so that a folder without it is no table.
 */
public final class TableFolder {

    static final String MANIFEST = "manifest.json";
    static final String CELLS = "cells.parquet";
    static final String USES = "uses.parquet";
    static final String FLOWS = "flows.parquet";
    static final String FINAL = "final-demand.parquet";
    static final String ACCOUNTS = "accounts.parquet";
    static final String IMPORTED_INPUTS = "imported-inputs.parquet";
    static final String IMPORTED_USE = "imported-use.parquet";

    private TableFolder() {}

    public static boolean isTable(Path folder) {
        return Files.isRegularFile(folder.resolve(MANIFEST));
    }

    public static TableManifest manifest(Path folder) {
        if (!isTable(folder)) {
            throw new UserError(
                    Place.of(folder.toString()),
                    "is not a table folder",
                    Files.isDirectory(folder) ? "a folder without " + MANIFEST : "no folder",
                    "a folder that 'accounts import' wrote");
        }
        TableManifest manifest = Json.read(folder.resolve(MANIFEST), TableManifest.class);
        if (manifest.layout() != TableManifest.LAYOUT) {
            throw new UserError(
                    Place.of(folder.resolve(MANIFEST).toString()),
                    "is of another version",
                    "layout " + manifest.layout(),
                    "layout " + TableManifest.LAYOUT);
        }
        return manifest;
    }

    /** Writes it whole or not at all: a table that was there before stays until this one is. */
    public static void write(Path folder, WorldTable table) {
        WholeFolder.write(folder, MANIFEST, beside -> writeFiles(beside, table));
    }

    private static void writeFiles(Path folder, WorldTable table) {
        List<String> names = new ArrayList<>(List.of(CELLS, USES, FLOWS, FINAL, ACCOUNTS));
        try (ParquetFiles parquet = new ParquetFiles()) {
            writeLabels(folder, table, parquet);
            writeMatrix(folder.resolve(FLOWS), table.flows, parquet);
            writeMatrix(folder.resolve(FINAL), table.finalDemand, parquet);
            if (table.importedInputs != null && table.importedUse != null) {
                writeMatrix(folder.resolve(IMPORTED_INPUTS), table.importedInputs, parquet);
                writeMatrix(folder.resolve(IMPORTED_USE), table.importedUse, parquet);
                names.addAll(List.of(IMPORTED_INPUTS, IMPORTED_USE));
            }
            writeAccounts(folder.resolve(ACCOUNTS), table, parquet);
        }
        Map<String, String> files = new LinkedHashMap<>();
        names.forEach(name -> files.put(name, sha256(folder.resolve(name))));
        TableSource source = table.source;
        Json.write(
                folder.resolve(MANIFEST),
                new TableManifest(
                        TableManifest.LAYOUT,
                        source.name(),
                        source.year(),
                        source.unit(),
                        source.format(),
                        source.licence(),
                        source.citation(),
                        table.regionCodes(),
                        table.sectors.stream().map(Sector::code).toList(),
                        table.cells(),
                        List.copyOf(table.accounts.keySet()),
                        table.notes,
                        files));
    }

    private static void writeLabels(Path folder, WorldTable table, ParquetFiles parquet) {
        parquet.write(
                folder.resolve(CELLS),
                List.of(
                        "cell INTEGER",
                        "region VARCHAR",
                        "region_name VARCHAR",
                        "sector VARCHAR",
                        "sector_name VARCHAR",
                        "standard VARCHAR",
                        "output DOUBLE",
                        "exports_out DOUBLE"),
                rows -> {
                    for (int i = 0; i < table.cells(); i++) {
                        Region region = table.regions.get(table.regionOf[i]);
                        Sector sector = table.sectors.get(table.sectorOf[i]);
                        rows.beginRow();
                        rows.append(i);
                        rows.append(region.code());
                        rows.append(region.name());
                        rows.append(sector.code());
                        rows.append(sector.name());
                        rows.append(sector.standard());
                        rows.append(table.output[i]);
                        rows.append(i < table.exportsOut.length ? table.exportsOut[i] : 0.0);
                        rows.endRow();
                    }
                });
        parquet.write(
                folder.resolve(USES),
                List.of(
                        "use INTEGER",
                        "region VARCHAR",
                        "category VARCHAR",
                        "category_name VARCHAR",
                        "kind VARCHAR"),
                rows -> {
                    for (int u = 0; u < table.useRegion.length; u++) {
                        FinalUse use = table.uses.get(table.useCategory[u]);
                        rows.beginRow();
                        rows.append(u);
                        rows.append(table.regions.get(table.useRegion[u]).code());
                        rows.append(use.code());
                        rows.append(use.name());
                        rows.append(use.kind().name());
                        rows.endRow();
                    }
                });
    }

    private static void writeMatrix(Path file, Matrix matrix, ParquetFiles parquet) {
        parquet.write(
                file,
                List.of("seller INTEGER", "buyer INTEGER", "value DOUBLE"),
                rows -> {
                    for (int i = 0; i < matrix.rows; i++) {
                        for (int j = 0; j < matrix.columns; j++) {
                            double value = matrix.at(i, j);
                            if (value != 0) {
                                rows.beginRow();
                                rows.append(i);
                                rows.append(j);
                                rows.append(value);
                                rows.endRow();
                            }
                        }
                    }
                });
    }

    private static void writeAccounts(Path file, WorldTable table, ParquetFiles parquet) {
        parquet.write(
                file,
                List.of(
                        "account VARCHAR",
                        "unit VARCHAR",
                        "additive BOOLEAN",
                        "missing INTEGER",
                        "of_use BOOLEAN",
                        "\"index\" INTEGER",
                        "value DOUBLE"),
                rows -> {
                    for (Account account : table.accounts.values()) {
                        appendAccount(rows, account, false, account.values());
                        appendAccount(rows, account, true, account.ofUse());
                    }
                });
    }

    private static void appendAccount(
            org.duckdb.DuckDBAppender rows, Account account, boolean ofUse, double[] values)
            throws java.sql.SQLException {
        for (int i = 0; i < values.length; i++) {
            rows.beginRow();
            rows.append(account.name());
            rows.append(account.unit());
            rows.append(account.additive());
            rows.append(account.missing());
            rows.append(ofUse);
            rows.append(i);
            rows.append(values[i]);
            rows.endRow();
        }
    }

    static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int got = in.read(buffer); got > 0; got = in.read(buffer)) {
                digest.update(buffer, 0, got);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failed) {
            throw EnvironmentError.of("cannot read", file, failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads a table and checks its files against the manifest. */
    public static WorldTable read(Path folder) {
        TableManifest manifest = manifest(folder);
        manifest.files()
                .forEach((name, sum) -> {
                    Path file = folder.resolve(Path.of(name).getFileName());
                    if (!Files.isRegularFile(file) || !sha256(file).equals(sum)) {
                        throw new UserError(
                                Place.of(file.toString()),
                                "is missing or was changed since it was written",
                                "another content than in " + MANIFEST,
                                "the file as imported; import it again");
                    }
                });
        return new TableFolderReader(folder, manifest).read();
    }
}
