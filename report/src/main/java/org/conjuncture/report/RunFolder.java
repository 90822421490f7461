package org.conjuncture.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.TextFile;
import org.conjuncture.base.manifest.Json;
import org.conjuncture.base.results.ResultsReader;
import org.jspecify.annotations.Nullable;

/**
 * A run's folder as it lies on the disk: the manifest, the tables that are there, and what had to
 * be left out, in words.
 *
 * <p>A run that still goes on holds its database, so that nobody else can open it; then there are
 * no tables yet.
 */
final class RunFolder implements AutoCloseable {

    private static final int MAX_SCENARIO_BYTES = 1 << 20;

    private final Path folder;
    private final Map<String, Object> manifest;
    private final @Nullable ResultsReader results;
    private final Set<String> tables;
    private final List<String> notices;

    private RunFolder(
            Path folder,
            Map<String, Object> manifest,
            @Nullable ResultsReader results,
            Set<String> tables,
            List<String> notices) {
        this.folder = folder;
        this.manifest = manifest;
        this.results = results;
        this.tables = tables;
        this.notices = notices;
    }

    static RunFolder open(Path folder) {
        List<String> notices = new ArrayList<>();
        Map<String, Object> manifest = manifest(folder, notices);
        Path file = folder.resolve("results.duckdb");
        if (!Files.isRegularFile(file)) {
            notices.add(
                    "There is no results.duckdb in the run's folder yet: no picture can be drawn.");
            return new RunFolder(folder, manifest, null, Set.of(), notices);
        }
        try {
            ResultsReader results = ResultsReader.open(file);
            return new RunFolder(
                    folder, manifest, results, new TreeSet<>(results.tables()), notices);
        } catch (EnvironmentError | UserError e) {
            notices.add(
                    "The results cannot be read now ("
                            + e.getMessage()
                            + "). If the run is still going on, make the report again when it has"
                            + " ended.");
            return new RunFolder(folder, manifest, null, Set.of(), notices);
        }
    }

    /** The same folder for a second reader, with notices of its own. */
    RunFolder again() {
        return results == null
                ? new RunFolder(folder, manifest, null, tables, new ArrayList<>())
                : new RunFolder(folder, manifest, results.again(), tables, new ArrayList<>());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> manifest(Path folder, List<String> notices) {
        Path file = folder.resolve("manifest.json");
        if (!Files.isRegularFile(file)) {
            throw new UserError(
                    Place.of(folder.toString()), "this is no run: it has no manifest.json");
        }
        Map<String, Object> manifest = Json.read(file, Map.class);
        String state = String.valueOf(manifest.getOrDefault("state", "done"));
        if (!state.equals("done")) {
            notices.add(
                    "This run is " + state + ", not done: the report shows what there is so far.");
        }
        return manifest;
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
        Path file = folder.resolve("scenario.yaml");
        return Files.isRegularFile(file) ? TextFile.read(file, MAX_SCENARIO_BYTES) : "";
    }

    /** Whether the results have a table. */
    boolean has(String table) {
        return tables.contains(table);
    }

    /**
     * Reads a query over one table, row by row; a table that is not there gives no rows and a
     * notice.
     */
    void query(String table, String sql, ResultsReader.Row reader) {
        if (results == null) {
            return;
        }
        if (!tables.contains(table)) {
            notices.add(
                    "The results have no table '"
                            + table
                            + "': what is drawn from it is left out.");
            return;
        }
        try {
            results.forEach(sql, reader);
        } catch (EnvironmentError e) {
            notices.add("The table '" + table + "' cannot be read as expected: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        if (results != null) {
            results.close();
        }
    }
}
