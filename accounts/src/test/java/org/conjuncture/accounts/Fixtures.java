package org.conjuncture.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.grid.Bundle;
import org.conjuncture.accounts.measure.ResultTable;
import org.conjuncture.accounts.read.Formats;
import org.conjuncture.accounts.read.LabelRules;
import org.conjuncture.accounts.read.LabourReader;
import org.conjuncture.accounts.read.Reading;
import org.conjuncture.accounts.table.WorldTable;

/** Real tables and reference results. */
public final class Fixtures {

    public static final Workers WORKERS = Workers.ofMachine();

    private Fixtures() {}

    public static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(Fixtures.class.getResource(name), name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Reading reading(Path path, int year) {
        return new Reading(Bundle.of(path), year, WORKERS, LabelRules.standard(), what -> {});
    }

    public static WorldTable table(String format, String name, int year) {
        return Formats.read(format, reading(path(name), year));
    }

    /** WIOD 2013, 41 countries and 35 sectors, 2007, with its labour accounts. */
    public static WorldTable wiod2007() {
        return LabourReader.read(
                table("matrix", "wiod13", 2007), reading(path("wiod13-sea"), 2007));
    }

    /** Lines of a reference file, packed or not. */
    public static List<String> reference(String name) {
        String resource = "reference/" + name;
        boolean packed = Fixtures.class.getResource(resource) == null;
        try (InputStream raw =
                        Objects.requireNonNull(
                                Fixtures.class.getResourceAsStream(
                                        packed ? resource + ".gz" : resource),
                                name);
                InputStream in = packed ? new GZIPInputStream(raw) : raw;
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Every number of the reference file is that of the result to eleven digits; a number below a
     * thousandth of its row's largest to a hundred-trillionth of that: differences of two numbers
     * have no more digits. The reference itself states four trillionths of exports for these.
     *
     * @param passed columns that are not compared
     */
    public static void assertLikeReference(ResultTable result, String file, String... passed) {
        List<String> lines = reference(file);
        List<String> header = List.of(lines.get(0).split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            int row = result.rowOf(Arrays.copyOf(cells, result.textColumns()));
            // Differences of large numbers, such as double counting, have fewer digits than these.
            double least = 1e-3;
            for (double number : result.rows().get(row).numbers()) {
                least = Math.max(least, Double.isNaN(number) ? 0 : 1e-3 * Math.abs(number));
            }
            for (int c = result.textColumns(); c < cells.length; c++) {
                String column = header.get(c);
                if (Arrays.asList(passed).contains(column)) {
                    continue;
                }
                double value = result.at(row, column);
                String where =
                        file + " " + line.substring(0, Math.min(30, line.length())) + " " + column;
                if (cells[c].isEmpty()) {
                    assertThat(value).as(where).isNaN();
                } else {
                    double expected = Double.parseDouble(cells[c]);
                    double distance = Math.abs(value - expected);
                    assertThat(distance / Math.max(least, Math.abs(expected)))
                            .as("%s: %s and %s", where, value, expected)
                            .isLessThan(1e-11);
                }
            }
        }
    }
}
