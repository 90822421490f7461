package org.conjuncture.accounts.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.AtomicFile;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes and reads Parquet through an embedded database that is gone afterwards. */
public final class ParquetFiles implements AutoCloseable {

    private final Connection connection;

    public ParquetFiles() {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET memory_limit = '1GB'");
                statement.execute("SET preserve_insertion_order = true");
                statement.execute("SET autoinstall_known_extensions = false");
            }
        } catch (SQLException failed) {
            throw new EnvironmentError("the embedded database did not start", failed);
        }
    }

    /** Gives the rows of a file to an appender, which wants them cell by cell. */
    @FunctionalInterface
    public interface Rows {
        void appendTo(DuckDBAppender appender) throws SQLException;
    }

    /** Takes the rows of a file one after the other. */
    @FunctionalInterface
    public interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * Writes a file whole or not at all.
     *
     * @param columns names and types such as {@code "seller INTEGER"}
     */
    public void write(Path file, List<String> columns, Rows rows) {
        AtomicFile.make(
                file,
                partial -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("DROP TABLE IF EXISTS written");
                        statement.execute(
                                "CREATE TABLE written (" + String.join(", ", columns) + ")");
                        try (DuckDBAppender appender =
                                ((DuckDBConnection) connection).createAppender("main", "written")) {
                            rows.appendTo(appender);
                        }
                        statement.execute(
                                "COPY written TO '"
                                        + quoted(partial)
                                        + "' (FORMAT parquet, COMPRESSION zstd)");
                        statement.execute("DROP TABLE written");
                    } catch (SQLException failed) {
                        throw new EnvironmentError("cannot write " + file, failed);
                    }
                });
    }

    /** Reads a file in the order of its rows. */
    public void read(Path file, String columns, Taker taker) {
        select(
                file.toString(),
                "SELECT " + columns + " FROM read_parquet('" + quoted(file) + "')",
                taker);
    }

    private void select(String shown, String sql, Taker taker) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                taker.take(rows);
            }
        } catch (SQLException failed) {
            throw new UserError(
                    Place.of(shown),
                    "cannot be read as a table",
                    String.valueOf(failed.getMessage()).lines().findFirst().orElse(""),
                    "a whole Parquet file");
        }
    }

    /** Reads the named columns of a file as text, in the order of its rows. */
    public void readTexts(Path file, List<String> columns, Taker taker) {
        StringBuilder select = new StringBuilder();
        for (String column : columns) {
            select.append(select.isEmpty() ? "" : ", ");
            select.append('"').append(column.replace("\"", "")).append("\"::VARCHAR");
        }
        select(
                file.toString(),
                "SELECT " + select + " FROM read_parquet('" + quoted(file) + "')",
                taker);
    }

    private static String quoted(Path file) {
        return file.toString().replace("'", "''");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new EnvironmentError("the embedded database did not stop", failed);
        }
    }
}
