package org.conjuncture.base.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.AtomicFile;
import org.duckdb.DuckDBConnection;

/**
 * Reads a results file without changing it: SQL in, columns out; writes its tables as files for
 * other programs.
 */
public final class ResultsReader implements AutoCloseable {

    /** What a table is exported as. */
    public enum Format {
        CSV("csv", "(FORMAT csv, HEADER)"),
        PARQUET("parquet", "(FORMAT parquet, COMPRESSION zstd)");

        private final String ending;
        private final String options;

        Format(String ending, String options) {
            this.ending = ending;
            this.options = options;
        }

        public String ending() {
            return ending;
        }
    }

    private final Path file;
    private final Connection connection;

    private ResultsReader(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    public static ResultsReader open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserError(Place.of(file.toString()), "there are no results here");
        }
        var properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        try {
            var connection = ResultsDatabase.connect(file, properties);
            try (var statement = connection.createStatement()) {
                statement.execute("SET memory_limit = '512MB'");
                // Two threads add up in an order of their own, so that a mean differs in its last
                // digits from one reading to the next; who wants to be faster reads twice (again).
                statement.execute("SET threads = 1");
                statement.execute("SET autoinstall_known_extensions = false");
            }
            return new ResultsReader(file, connection);
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("not a valid DuckDB")) {
                throw new UserError(Place.of(file.toString()), "this is not a results file");
            }
            throw ResultsDatabase.failed(file, e);
        }
    }

    /** A second reader of the same file, for another thread. */
    public ResultsReader again() {
        try {
            return new ResultsReader(file, connection.unwrap(DuckDBConnection.class).duplicate());
        } catch (SQLException e) {
            throw ResultsDatabase.failed(file, e);
        }
    }

    /** Names of the tables, in alphabetical order. */
    public List<String> tables() {
        return List.of(
                query(
                                "SELECT table_name FROM information_schema.tables"
                                        + " WHERE table_schema = 'main' ORDER BY table_name")
                        .texts("table_name"));
    }

    /** Runs a query; parameters stand for the question marks in it. */
    public Columns query(String sql, Object... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var layout = rows.getMetaData();
                List<String> names = new ArrayList<>();
                List<List<Object>> values = new ArrayList<>();
                for (int i = 1; i <= layout.getColumnCount(); i++) {
                    names.add(layout.getColumnName(i));
                    values.add(new ArrayList<>());
                }
                while (rows.next()) {
                    for (int i = 0; i < names.size(); i++) {
                        values.get(i).add(rows.getObject(i + 1));
                    }
                }
                return new Columns(names, values);
            }
        } catch (SQLException e) {
            throw ResultsDatabase.failed(file, e);
        }
    }

    /** What is done with one row of a query. */
    @FunctionalInterface
    public interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** Runs a query and hands over its rows one by one, for answers too long to be held. */
    public void forEach(String sql, Row reader) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw ResultsDatabase.failed(file, e);
        }
    }

    /** Writes one table as a file, whole or not at all. */
    public void export(String table, Format format, Path to) {
        AtomicFile.make(
                to,
                partial -> {
                    String target = partial.toString().replace("'", "''");
                    try (var statement = connection.createStatement()) {
                        statement.execute(
                                "COPY \"" + table + "\" TO '" + target + "' " + format.options);
                    } catch (SQLException e) {
                        throw ResultsDatabase.failed(to, e);
                    }
                });
    }

    /** Writes every table into a folder and tells the files. */
    public List<Path> exportAll(Format format, Path folder) {
        List<Path> files = new ArrayList<>();
        for (String table : tables()) {
            Path to = folder.resolve(table + "." + format.ending());
            export(table, format, to);
            files.add(to);
        }
        return files;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw ResultsDatabase.failed(file, e);
        }
    }
}
