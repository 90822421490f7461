package org.conjuncture.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * A run's folder with plausible but made-up numbers in every table; the statements are in {@code
 * synthetic-run.sql}.
 */
final class SyntheticRun {

    private final Path folder;

    private SyntheticRun(Path folder) {
        this.folder = folder;
    }

    /** Makes a run over the years given, both included. */
    static SyntheticRun over(Path folder, int first, int last) throws IOException, SQLException {
        Files.createDirectories(folder);
        SyntheticRun run = new SyntheticRun(folder);
        run.manifest("done");
        Files.writeString(
                folder.resolve("scenario.yaml"), "name: century\nfrom: 1870\nuntil: 2000\n");
        try (Connection database = run.open();
                var statement = database.createStatement()) {
            for (String fixture : List.of("territories", "rulers", "decisions")) {
                Files.write(folder.resolve(fixture + ".csv"), resource(fixture + ".csv"));
            }
            statement.execute(
                    "CREATE TABLE years AS SELECT " + first + " AS first, " + last + " AS last");
            statement.execute(
                    "CREATE TABLE territory AS SELECT id, name, region, coalesce(shapes, '') AS"
                            + " shapes FROM "
                            + run.csv("territories"));
            statement.execute(
                    "CREATE TABLE start AS SELECT id, people::DOUBLE AS people,"
                            + " output_per_head::DOUBLE AS output FROM "
                            + run.csv("territories"));
            statement.execute("CREATE TABLE ruler AS FROM " + run.csv("rulers"));
            statement.execute("CREATE TABLE decision AS FROM " + run.csv("decisions"));
            String sql = new String(resource("synthetic-run.sql"), StandardCharsets.UTF_8);
            for (String one : sql.split(";\\s*\n")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
        for (String fixture : List.of("territories", "rulers", "decisions")) {
            Files.delete(folder.resolve(fixture + ".csv"));
        }
        return run;
    }

    Path folder() {
        return folder;
    }

    void manifest(String state) throws IOException {
        Files.writeString(
                folder.resolve("manifest.json"),
                """
                {"version": "0.1.0", "scenario": "century", "seed": 1, "threads": 2, "state": "%s", "quarters": 520,
                 "workerQuarters": 412000000, "wallSeconds": 38.2, "ledgerMaxResidual": 2.1e-14,
                 "resultHash": "5f1d3b2a9c807766"}
                """
                        .formatted(state));
    }

    void execute(String... statements) throws SQLException {
        try (Connection database = open();
                var statement = database.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("results.duckdb"));
    }

    private String csv(String name) {
        return "read_csv('" + folder.resolve(name + ".csv") + "', header = true)";
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = SyntheticRun.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException("no resource " + name);
            }
            return in.readAllBytes();
        }
    }
}
