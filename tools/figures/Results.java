import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A run's folder: its manifest and its tables, which queries read by year. */
final class Results implements AutoCloseable {

    /** A year's mean and last quarter of what is told of a territory as a whole. */
    private static final String YEARLY =
            """
            CREATE TEMP TABLE yearly AS
            SELECT name, territory, quarter // 4 AS year,
                   avg(value) AS mean, max_by(value, quarter) AS final
            FROM indicator WHERE sector = '' AND grp = ''
            GROUP BY ALL
            """;

    /** Territories in 1999 beside the record of 2000. */
    private static final String BESIDE =
            """
            CREATE TEMP VIEW beside AS
            SELECT territory.id AS territory, region, output.mean AS output, people.final AS people,
                   recordOutput.value AS recordOutput, recordPeople.value AS recordPeople
            FROM territory
            JOIN yearly AS output ON output.territory = id
                AND output.name = 'gdpPerHead' AND output.year = 1999
            JOIN yearly AS people ON people.territory = id
                AND people.name = 'population' AND people.year = 1999
            LEFT JOIN record AS recordOutput ON recordOutput.territory = id
                AND recordOutput.name = 'gdpPerHead' AND recordOutput.year = 2000
            LEFT JOIN record AS recordPeople ON recordPeople.territory = id
                AND recordPeople.name = 'population' AND recordPeople.year = 2000
            """;

    private final Path folder;
    private final JsonNode manifest;
    private final Connection connection;

    private Results(Path folder, JsonNode manifest, Connection connection) {
        this.folder = folder;
        this.manifest = manifest;
        this.connection = connection;
    }

    /**
     * A run that is done and told all quarters to a year, of a scenario whose figures are asked.
     */
    static Results open(Path folder, String scenario, int year) {
        JsonNode manifest = manifest(folder);
        String found = manifest.path("scenario").asString("");
        if (!found.equals(scenario)) {
            throw new Figures.Mistake(
                    folder
                            + " is a run of '"
                            + found
                            + "', and one of '"
                            + scenario
                            + "' is asked");
        }
        if (!manifest.path("state").asString("").equals("done")) {
            throw new Figures.Mistake(folder + ": the run is not done");
        }
        if (manifest.path("until").asInt() < 4 * year) {
            throw new Figures.Mistake(
                    folder + " ends before " + year + ", to which figures are told");
        }
        Properties reading = new Properties();
        reading.setProperty("duckdb.read_only", "true");
        try {
            Path file = folder.resolve("results.duckdb");
            var connection = DriverManager.getConnection("jdbc:duckdb:" + file, reading);
            try (var statement = connection.createStatement()) {
                statement.execute(YEARLY);
                statement.execute(BESIDE);
            }
            return new Results(folder, manifest, connection);
        } catch (SQLException e) {
            String why = e.getMessage().lines().findFirst().orElse("");
            throw new Figures.Mistake(folder + ": the results cannot be read: " + why);
        }
    }

    private static JsonNode manifest(Path folder) {
        Path file = folder.resolve("manifest.json");
        if (!Files.isRegularFile(file)) {
            throw new Figures.Mistake(folder + " is no run: it has no manifest.json");
        }
        try {
            return JsonMapper.shared().readTree(file);
        } catch (JacksonException e) {
            throw new Figures.Mistake(file + " cannot be read: " + e.getOriginalMessage());
        }
    }

    Path folder() {
        return folder;
    }

    JsonNode manifest() {
        return manifest;
    }

    /** What is not as in the default run. */
    String kind() {
        JsonNode resolved = manifest.path("resolved");
        StringBuilder kind = new StringBuilder();
        kind.append("scenario ").append(manifest.path("scenario").asString(""));
        kind.append(", one row for ").append(resolved.path("scale").asInt()).append(" people");
        kind.append(", seed ").append(resolved.path("seed").asInt());
        for (String part : new String[] {"set", "off", "replace", "strategies"}) {
            if (!resolved.path(part).isEmpty()) {
                kind.append(", ").append(part).append(' ').append(resolved.path(part));
            }
        }
        return kind.toString();
    }

    /** Mean of an indicator's quarters. */
    double mean(String name, String territory, int year) {
        return number("mean", "yearly", name, territory, year);
    }

    /** An indicator in the year's last quarter. */
    double end(String name, String territory, int year) {
        return number("final", "yearly", name, territory, year);
    }

    double record(String name, String territory, int year) {
        return number("value", "record", name, territory, year);
    }

    private double number(String column, String table, String name, String territory, int year) {
        return number(
                "SELECT " + column + " FROM " + table
                        + " WHERE name = ? AND territory = ? AND year = ?",
                name,
                territory,
                year);
    }

    /** The only number of the only row; no number where there is none. */
    double number(String sql, Object... arguments) {
        List<Double> numbers = read(sql, row -> number(row, 1), arguments);
        return numbers.isEmpty() ? Double.NaN : numbers.getFirst();
    }

    /** Rows of a name and a number. */
    List<Quotes.Told> told(String sql, Object... arguments) {
        return read(sql, row -> new Quotes.Told(row.getString(1), number(row, 2)), arguments);
    }

    /** How a row becomes a thing. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> read(String sql, Row<T> reader, Object... arguments) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.of(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
