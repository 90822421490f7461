package org.conjuncture.base.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Six million rows through the writer, by hand: prints seconds and the size of the file. */
final class ResultsMeasurement {

    private ResultsMeasurement() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempDirectory("results").resolve("results.duckdb");
        var layouts =
                List.of(
                        TableLayout.of(
                                "indicator",
                                "quarter INT",
                                "territory TEXT",
                                "sector TEXT",
                                "grp TEXT",
                                "name TEXT",
                                "value DOUBLE"));
        String[] territories = new String[73];
        String[] sectors = new String[11];
        String[] names = new String[60];
        for (int i = 0; i < 73; i++) {
            territories[i] = "T" + i;
        }
        for (int i = 0; i < 11; i++) {
            sectors[i] = i == 0 ? "" : "sectorOfThisName" + i;
        }
        for (int i = 0; i < 60; i++) {
            names[i] = "indicatorOfThisName" + i;
        }
        long start = System.nanoTime();
        try (var writer = ResultsWriter.create(file, layouts)) {
            var rows = writer.rows("indicator");
            for (int year = 1870; year < 2000; year++) {
                for (String name : names) {
                    for (String territory : territories) {
                        for (String sector : sectors) {
                            double value = Math.sqrt(year * 31.0 + sector.hashCode() % 1000);
                            rows.integer(4 * year).text(territory).text(sector).text("");
                            rows.text(name).number(value).end();
                        }
                    }
                }
                writer.seal();
                if (year % 10 == 9) {
                    writer.commitLater();
                }
            }
            writer.finish();
        }
        System.out.printf(
                "%.2f s, %.1f MB%n", (System.nanoTime() - start) / 1e9, Files.size(file) / 1e6);
        Files.delete(file);
    }
}
