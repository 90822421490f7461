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
                        "%s: %d %s, %,d worker-quarters in %.1f s; books close to %.1e;"
                                + " results %s",
                        manifest.state(),
                        manifest.quarters(),
                        manifest.quarters() == 1 ? "quarter" : "quarters",
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
        List<String> lines = new ArrayList<>();
        lines.add(
                first == last
                        ? "The world in " + Quarters.text(first) + ":"
                        : "The world from "
                                + Quarters.text(first)
                                + " to "
                                + Quarters.text(last)
                                + ":");
        add(lines, "people, million", rows, "population", 1e-6, "%,.0f");
        add(lines, "output per head, 1990 dollars", rows, "gdpPerHead", 1, "%,.0f");
        add(lines, "work in agriculture, %", rows, "agricultureShare", 100, "%.0f");
        add(lines, "exports over output, %", rows, "tradeOpenness", 100, "%.1f");
        add(lines, "inequality between, Theil", rows, "theilBetween", 1, "%.2f");
        return lines;
    }

    /**
     * From the first that is told to the last: some indicators are told once a year only, and not
     * at all before the first is over.
     */
    private static void add(
            List<String> lines,
            String label,
            Columns rows,
            String name,
            double factor,
            String format) {
        int row = List.of(rows.texts("name")).indexOf(name);
        if (row >= 0) {
            String before =
                    String.format(Locale.ROOT, format, factor * rows.numbers("before")[row]);
            String now = String.format(Locale.ROOT, format, factor * rows.numbers("now")[row]);
            boolean isOnce = rows.integers("first")[row] == rows.integers("last")[row];
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "  %-30s %s",
                            label,
                            isOnce ? now : before + " -> " + now));
        }
    }
}
