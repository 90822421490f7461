package org.conjuncture.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.conjuncture.base.UserError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run's folder as it lies on the disk: the manifest, the tables that are there, and what had to be left out, in words.
 *
 * <p>A run that still goes on holds its database, so that nobody else can open it; then there are no tables yet.
 */
final class RunFolder implements AutoCloseable {

    /** What one row of a query gives to whoever reads it. */
    @FunctionalInterface
    interface Row {
        void read(java.sql.ResultSet row) throws SQLException;
    }

    private final Path folder;
    private final Map<String, Object> manifest;
    private final @Nullable Connection database;
    private final Set<String> tables;
    private final List<String> notices;

    private RunFolder(
            Path folder,
            Map<String, Object> manifest,
            @Nullable Connection database,
            Set<String> tables,
            List<String> notices) {
        this.folder = folder;
        this.manifest = manifest;
        this.database = database;
        this.tables = tables;
        this.notices = notices;
    }

    static RunFolder open(Path folder) {
        List<String> notices = new ArrayList<>();
        Map<String, Object> manifest = manifest(folder, notices);
        Path results = folder.resolve("results.duckdb");
        if (!Files.isRegularFile(results)) {
            notices.add("There is no results.duckdb in the run's folder yet: no picture can be drawn.");
            return new RunFolder(folder, manifest, null, Set.of(), notices);
        }
        try {
            Properties readOnly = new Properties();
            readOnly.setProperty("duckdb.read_only", "true");
            readOnly.setProperty("threads", "2");
            readOnly.setProperty("memory_limit", "600MB");
            Connection database = DriverManager.getConnection("jdbc:duckdb:" + results, readOnly);
            return new RunFolder(folder, manifest, database, tables(database), notices);
        } catch (SQLException e) {
            notices.add(
                    "The results cannot be read now: the run may still be going on. Make the report again when it has ended. ("
                            + firstLine(e)
                            + ")");
            return new RunFolder(folder, manifest, null, Set.of(), notices);
        }
    }

    private static Map<String, Object> manifest(Path folder, List<String> notices) {
        Path file = folder.resolve("manifest.json");
        if (!Files.isRegularFile(file)) {
            throw new UserError(folder + " is no run: it has no manifest.json");
        }
        try {
            @SuppressWarnings("unchecked")
            Map<String, Object> manifest =
                    JsonMapper.shared().readValue(Files.readString(file), Map.class);
            String state = String.valueOf(manifest.getOrDefault("state", "done"));
            if (!state.toLowerCase(Locale.ROOT).equals("done")) {
                notices.add("This run is " + state + ", not done: the report shows what there is so far.");
            }
            return manifest;
        } catch (IOException | JacksonException e) {
            throw new UserError(file + " cannot be read as JSON: " + firstLine(e));
        }
    }

    private static Set<String> tables(Connection database) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery("SELECT table_name FROM information_schema.tables")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    Path folder() {
        return folder;
    }

    Map<String, Object> manifest() {
        return manifest;
    }

    /** What the reader of the page must know about what is missing. */
    List<String> notices() {
        return notices;
    }

    /** The scenario as resolved; empty where there is none. */
    String scenario() {
        try {
            Path file = folder.resolve("scenario.yaml");
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            notices.add("scenario.yaml cannot be read: " + firstLine(e));
            return "";
        }
    }

    /**
     * Reads a query over one table, row by row; a table that is not there gives no rows and a notice.
     */
    void query(String table, String sql, Row reader) {
        if (database == null) {
            return;
        }
        if (!tables.contains(table)) {
            notices.add("The results have no table '" + table + "': what is drawn from it is left out.");
            return;
        }
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                reader.read(row);
            }
        } catch (SQLException e) {
            notices.add("The table '" + table + "' cannot be read as expected: " + firstLine(e));
        }
    }

    @Override
    public void close() {
        if (database == null) {
            return;
        }
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the results could not be closed", e);
        }
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
