package org.conjuncture.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.results.Columns;
import org.conjuncture.base.results.ResultsReader;
import org.conjuncture.model.results.Manifest;
import org.conjuncture.model.results.RunFolder;
import org.conjuncture.model.results.Tables;

/**
 * A run in a few lines: what happened to the world, how long it took, and where everything lies.
 */
final class Summary {

    private Summary() {}

    static List<String> of(Path folder, Manifest manifest) {
        List<String> lines = new ArrayList<>();
        if (manifest.quarters() > 0) {
            try (ResultsReader results = ResultsReader.open(RunFolder.results(folder))) {
                lines.addAll(world(results));
            }
        }
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s: %d quarters, %,d worker-quarters in %.1f s; books close to %.1e;"
                                + " results %s",
                        manifest.state(),
                        manifest.quarters(),
                        manifest.workerQuarters(),
                        manifest.wallSeconds(),
                        manifest.ledgerMaxResidual(),
                        manifest.resultHash()
                                .substring(0, Math.min(12, manifest.resultHash().length()))));
        if (manifest.state() == Manifest.State.stopped) {
            lines.add("Go on with: conjuncture resume " + folder);
        }
        Path report = RunFolder.report(folder);
        lines.add(Files.exists(report) ? "Report: " + report : "Folder: " + folder);
        return lines;
    }

    private static List<String> world(ResultsReader results) {
        if (!results.tables().contains("indicator")) {
            return List.of();
        }
        Columns rows =
                results.query(
                        "SELECT name, min(quarter) AS first, max(quarter) AS last, arg_min(value,"
                            + " quarter) AS before, arg_max(value, quarter) AS now FROM indicator"
                            + " WHERE territory = ? AND sector = '' AND grp = '' GROUP BY name",
                        Tables.WORLD);
        int first = Arrays.stream(rows.integers("first")).min().orElse(Quarters.NONE);
        int last = Arrays.stream(rows.integers("last")).max().orElse(Quarters.NONE);
        if (first == Quarters.NONE) {
            return List.of();
        }
        return List.of(
                "The world from " + Quarters.text(first) + " to " + Quarters.text(last) + ":",
                change("  people, million               ", rows, "population", 1e-6, "%,.0f"),
                change("  output per head, 1990 dollars ", rows, "gdpPerHead", 1, "%,.0f"),
                change("  work in agriculture, %        ", rows, "agricultureShare", 100, "%.0f"),
                change("  exports over output, %        ", rows, "tradeOpenness", 100, "%.1f"),
                change("  inequality between, Theil     ", rows, "theilBetween", 1, "%.2f"));
    }

    /** From the first that is told to the last: some indicators are told once a year only. */
    private static String change(
            String label, Columns rows, String name, double factor, String format) {
        int row = List.of(rows.texts("name")).indexOf(name);
        return label
                + number(rows, "before", row, factor, format)
                + " -> "
                + number(rows, "now", row, factor, format);
    }

    private static String number(
            Columns rows, String which, int row, double factor, String format) {
        return row < 0
                ? "?"
                : String.format(Locale.ROOT, format, factor * rows.numbers(which)[row]);
    }
}
