package org.conjuncture.base.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    private static final List<TableLayout> LAYOUTS =
            List.of(
                    TableLayout.of("indicator", "quarter INT", "territory TEXT", "value DOUBLE"),
                    TableLayout.of("flow", "year INT", "name TEXT", "value DOUBLE"),
                    TableLayout.of("territory", "id TEXT", "name TEXT"));

    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("results.duckdb");
    }

    private static void quarters(ResultsWriter writer, int from, int to) {
        for (int quarter = from; quarter < to; quarter++) {
            for (int i = 0; i < 5000; i++) {
                writer.rows("indicator").integer(quarter).text("T" + i % 73).number(i * 0.1).end();
            }
            if (quarter % 4 == 3) {
                writer.rows("flow")
                        .integer(quarter / 4)
                        .text("w\u00e4ges")
                        .number(Double.NaN)
                        .end();
            }
            writer.seal();
        }
    }

    private byte[] whole(Path to, int commitEvery) {
        try (var writer = ResultsWriter.create(to, LAYOUTS)) {
            writer.rows("territory").text("GBR").text("Britain's").end();
            writer.seal();
            for (int quarter = 7480; quarter < 7500; quarter += commitEvery) {
                quarters(writer, quarter, quarter + commitEvery);
                writer.commit();
            }
            return writer.finish();
        }
    }

    @Test
    void whatIsWrittenIsReadBack() {
        whole(file, 20);
        try (var reader = ResultsReader.open(file)) {
            assertThat(reader.tables()).containsExactly("flow", "indicator", "territory");
            var rows =
                    reader.query(
                            "SELECT quarter, count(*) AS n, sum(value) AS s FROM indicator"
                                    + " WHERE territory = ? GROUP BY quarter ORDER BY quarter",
                            "T0");
            assertThat(rows.size()).isEqualTo(20);
            assertThat(rows.integers("quarter")[0]).isEqualTo(7480);
            assertThat(rows.numbers("n")[0]).isEqualTo(69);
            assertThat(reader.query("SELECT * FROM flow").texts("name")).containsOnly("w\u00e4ges");
            assertThat(reader.query("SELECT * FROM flow").numbers("value"))
                    .containsOnly(Double.NaN);
        }
        assertThat(folder.resolve("results.duckdb.wal")).doesNotExist();
    }

    @Test
    void whatDoesNotApplyIsEmpty() throws Exception {
        whole(file, 20);
        try (var reader = ResultsReader.open(file)) {
            assertThat(reader.query("SELECT count(*) AS n FROM flow").numbers("n")[0]).isEqualTo(5);
            assertThat(reader.query("SELECT count(value) AS n FROM flow").numbers("n")[0]).isZero();
            reader.export("flow", ResultsReader.Format.CSV, folder.resolve("flow.csv"));
        }
        assertThat(Files.readAllLines(folder.resolve("flow.csv")).getLast()).endsWith(",");
    }

    @Test
    void aColumnHasItsUnitAndMeaning() {
        var column = TableLayout.of("flow", "value DOUBLE [world money] what was paid").columns();
        assertThat(column.getFirst())
                .isEqualTo(
                        new TableLayout.Column(
                                "value", TableLayout.Type.NUMBER, "world money", "what was paid"));
    }

    /** Bytes 12 to 19 of a file are the version of its layout; 65 is that of DuckDB 1.2. */
    @Test
    void programsOfTwoYearsAgoReadTheFile() throws Exception {
        whole(file, 20);
        byte[] start = Files.readAllBytes(file);
        long version = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong(12);
        assertThat(version).isLessThanOrEqualTo(65);
    }

    @Test
    void theHashDependsOnValuesAndNotOnCommits() {
        byte[] once = whole(file, 20);
        assertThat(whole(folder.resolve("b.duckdb"), 5)).isEqualTo(once);
        try (var writer = ResultsWriter.create(folder.resolve("c.duckdb"), LAYOUTS)) {
            quarters(writer, 7480, 7500);
            assertThat(writer.finish()).isNotEqualTo(once);
        }
    }

    @Test
    void aRunThatWasStoppedAndResumedHasTheSameHashAndRows() {
        byte[] once = whole(folder.resolve("once.duckdb"), 20);
        byte[] hash;
        try (var writer = ResultsWriter.create(file, LAYOUTS)) {
            writer.rows("territory").text("GBR").text("Britain's").end();
            writer.seal();
            quarters(writer, 7480, 7487);
            hash = writer.commit();
            quarters(writer, 7487, 7493);
            writer.commit();
            quarters(writer, 7493, 7495);
        }
        try (var writer = ResultsWriter.resume(file, LAYOUTS, hash, 7487)) {
            quarters(writer, 7487, 7500);
            assertThat(writer.finish()).isEqualTo(once);
        }
        for (String sql :
                List.of(
                        "SELECT count(*) AS n, sum(value) AS s FROM indicator",
                        "SELECT count(*) AS n, sum(year) AS s FROM flow",
                        "SELECT count(*) AS n, 0 AS s FROM territory")) {
            assertThat(sums(file, sql)).isEqualTo(sums(folder.resolve("once.duckdb"), sql));
        }
    }

    private static List<Double> sums(Path file, String sql) {
        try (var reader = ResultsReader.open(file)) {
            var row = reader.query(sql);
            return List.of(row.numbers("n")[0], Math.rint(row.numbers("s")[0]));
        }
    }

    @Test
    void tablesAreExportedWhole() throws Exception {
        whole(file, 20);
        Path to = Files.createDirectory(folder.resolve("it's out"));
        try (var reader = ResultsReader.open(file)) {
            assertThat(reader.exportAll(ResultsReader.Format.CSV, to)).hasSize(3);
            assertThat(reader.exportAll(ResultsReader.Format.PARQUET, to)).hasSize(3);
        }
        var row = CsvTable.read(to.resolve("territory.csv")).rows().getFirst();
        assertThat(row.text("name")).isEqualTo("Britain's");
        assertThat(to.toFile().list()).hasSize(6);
    }

    @Test
    void aRowThatDoesNotFitTheTableIsABug() {
        try (var writer = ResultsWriter.create(file, LAYOUTS)) {
            var rows = writer.rows("flow");
            assertThatThrownBy(() -> rows.text("x")).hasMessage("flow.year was given a text");
        }
        try (var writer = ResultsWriter.create(file, LAYOUTS)) {
            var rows = writer.rows("flow");
            assertThatThrownBy(() -> rows.integer(1).end())
                    .hasMessageContaining("a row of 1 values");
        }
    }

    @Test
    void whatIsNoResultsFileIsRefused() throws Exception {
        assertThatThrownBy(() -> ResultsReader.open(file)).isInstanceOf(UserError.class);
        Files.writeString(file, "no database at all, but long enough".repeat(1000));
        assertThatThrownBy(() -> ResultsReader.open(file))
                .isInstanceOfAny(UserError.class, EnvironmentError.class);
        assertThatThrownBy(() -> ResultsWriter.create(folder.resolve("no/where"), LAYOUTS))
                .isInstanceOf(EnvironmentError.class);
        ResultsWriter.create(folder.resolve("d.duckdb"), LAYOUTS.subList(0, 1)).finish();
        assertThatThrownBy(() ->
                        ResultsWriter.resume(folder.resolve("d.duckdb"), LAYOUTS, new byte[32], 0))
                .hasMessageContaining("table 'flow' is from another version");
    }
}
