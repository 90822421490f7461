package org.conjuncture.base.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The file behind the writer: one connection, one open transaction, the hash of what went in. Used
 * by the writer's thread alone.
 */
final class ResultsDatabase {

    /**
     * Releases of DuckDB in R, Python and shells come later than the one here: these can read too.
     */
    private static final String READ_SINCE = "v1.2.0";

    /**
     * Rows that are packed together. Each commit packs again the group that is not full yet: in
     * groups of 32,768 that is a third less work for the writer's thread than in the usual 122,880,
     * and the file leaves fewer gaps; in smaller ones it would be larger by a tenth.
     */
    private static final int ROWS_TOGETHER = 1 << 15;

    /**
     * Texts are names out of short lists; looking for something better costs more than it saves.
     */
    private static final String TEXTS_AS = "dictionary";

    private static final String CATALOG = "results";

    private final Path file;
    private final Connection connection;
    private final ValueHash hash;
    private final List<Staging> tables = new ArrayList<>();

    private ResultsDatabase(
            Path file, Connection connection, List<TableLayout> layouts, byte[] from)
            throws SQLException {
        this.file = file;
        this.connection = connection;
        this.hash = new ValueHash(layouts, from);
        for (TableLayout layout : layouts) {
            tables.add(new Staging(connection, layout));
        }
    }

    static ResultsDatabase create(Path file, List<TableLayout> layouts) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
        } catch (IOException e) {
            throw EnvironmentError.of("cannot replace", file, e);
        }
        return open(
                file,
                layouts,
                new byte[ValueHash.BYTES],
                statement -> {
                    for (TableLayout layout : layouts) {
                        statement.execute(layout.create());
                    }
                });
    }

    static ResultsDatabase resume(Path file, List<TableLayout> layouts, byte[] hash, int quarter) {
        if (!Files.exists(file)) {
            throw new UserError(Place.of(file.toString()), "the results to go on with are missing");
        }
        return open(
                file,
                layouts,
                hash,
                statement -> {
                    for (TableLayout layout : layouts) {
                        requireSame(file, statement, layout);
                        String delete = layout.deleteFrom(quarter);
                        if (!delete.isEmpty()) {
                            statement.execute(delete);
                        }
                    }
                });
    }

    @FunctionalInterface
    private interface Preparation {
        void run(Statement statement) throws SQLException;
    }

    private static ResultsDatabase open(
            Path file, List<TableLayout> layouts, byte[] hash, Preparation preparation) {
        ResultsWriter.await(library());
        @Nullable Connection connection = null;
        try {
            connection = connect(Path.of(":memory:"), new Properties());
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET memory_limit = '256MB'");
                statement.execute("SET threads = 1");
                statement.execute("SET autoinstall_known_extensions = false");
                statement.execute("SET force_compression = '" + TEXTS_AS + "'");
                statement.execute(attach(file));
                statement.execute("USE " + CATALOG);
                connection.setAutoCommit(false);
                preparation.run(statement);
                connection.commit();
            }
            return new ResultsDatabase(file, connection, layouts, hash);
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection);
            throw e instanceof SQLException refused ? failed(file, refused) : (RuntimeException) e;
        }
    }

    private static String attach(Path file) {
        return "ATTACH '%s' AS %s (STORAGE_VERSION '%s', ROW_GROUP_SIZE %d)"
                .formatted(file.toString().replace("'", "''"), CATALOG, READ_SINCE, ROWS_TOGETHER);
    }

    /** The first connection, made once, beside what whoever asks first does. */
    private static final class Library {
        static final CompletableFuture<Void> LOADED =
                CompletableFuture.runAsync(() -> {
                    try {
                        connect(Path.of(":memory:"), new Properties()).close();
                    } catch (SQLException e) {
                        // Whoever opens a file next meets the same and tells it.
                    }
                });
    }

    static CompletableFuture<Void> library() {
        return Library.LOADED;
    }

    /** The first connection unpacks the library of the system it runs on. */
    static Connection connect(Path file, Properties properties) throws SQLException {
        try {
            return DriverManager.getConnection("jdbc:duckdb:" + file, properties);
        } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
            Throwable reason = e;
            while (reason.getCause() != null) {
                reason = reason.getCause();
            }
            throw new EnvironmentError(
                    "cannot unpack the database's library into "
                            + System.getProperty("java.io.tmpdir")
                            + ": "
                            + reason.getMessage(),
                    e);
        }
    }

    private static void requireSame(Path file, Statement statement, TableLayout layout)
            throws SQLException {
        var sql =
                "SELECT column_name || ' ' || data_type FROM information_schema.columns"
                        + " WHERE table_catalog = '"
                        + CATALOG
                        + "' AND table_name = '"
                        + layout.name()
                        + "' ORDER BY ordinal_position";
        List<String> found = new ArrayList<>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        List<String> expected =
                layout.columns().stream()
                        .map(column -> column.name() + " " + column.type().sql)
                        .toList();
        if (!found.equals(expected)) {
            throw new UserError(
                    Place.of(file.toString()),
                    "table '" + layout.name() + "' is from another version",
                    String.join(", ", found),
                    String.join(", ", expected));
        }
    }

    void add(Batch batch) {
        hash.add(batch);
        try {
            tables.get(batch.table).add(batch);
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    void seal() {
        hash.seal();
    }

    byte[] hash() {
        return hash.bytes();
    }

    byte[] commit() {
        try {
            for (Staging table : tables) {
                table.flush();
            }
            connection.commit();
        } catch (SQLException e) {
            throw failed(file, e);
        }
        return hash.bytes();
    }

    /** Closes; whole means that everything is committed and the log is folded into the file. */
    byte[] close(boolean whole) {
        try {
            if (whole) {
                commit();
                connection.setAutoCommit(true);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CHECKPOINT");
                }
            } else {
                connection.rollback();
            }
            connection.close();
        } catch (SQLException e) {
            throw failed(file, e);
        }
        return hash.bytes();
    }

    void abandon() {
        closeQuietly(connection);
    }

    private static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException ignored) {
            // The first failure is the one to tell.
        }
    }

    static EnvironmentError failed(Path file, SQLException e) {
        String told = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return new EnvironmentError("results in " + file + ": " + why(told), e);
    }

    private static String why(String told) {
        if (told.contains("No space left")) {
            return "no space left on the device";
        }
        if (told.contains("Could not set lock")) {
            return "another process is using it";
        }
        boolean isDamaged =
                told.contains("Could not read enough bytes")
                        || told.contains("not a valid DuckDB database file")
                        || told.contains("checksum")
                        || told.contains("Failed to load metadata");
        return isDamaged
                ? "the file is cut off or damaged; run it again with --force (" + told + ")"
                : told;
    }
}
