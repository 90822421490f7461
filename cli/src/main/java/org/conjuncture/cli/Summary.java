package org.conjuncture.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        Columns rows =
                results.query(
                        "SELECT quarter, name, value FROM indicator WHERE territory = ? AND sector"
                            + " = '' AND grp = '' AND name IN ('population', 'gdpPerHead',"
                            + " 'tradeOpenness', 'agricultureShare', 'theilBetween') AND quarter IN"
                            + " ((SELECT min(quarter) FROM indicator), (SELECT max(quarter) FROM"
                            + " indicator)) ORDER BY quarter, name",
                        Tables.WORLD);
        int[] quarters = rows.integers("quarter");
        if (quarters.length == 0) {
            return List.of();
        }
        int first = quarters[0];
        int last = quarters[quarters.length - 1];
        return List.of(
                "The world from " + Quarters.text(first) + " to " + Quarters.text(last) + ":",
                change(
                        "  people, million               ",
                        rows,
                        "population",
                        first,
                        last,
                        1e-6,
                        "%,.0f"),
                change(
                        "  output per head, 1990 dollars ",
                        rows,
                        "gdpPerHead",
                        first,
                        last,
                        1,
                        "%,.0f"),
                change(
                        "  work in agriculture, %        ",
                        rows, "agricultureShare", first, last, 100, "%.0f"),
                change(
                        "  exports over output, %        ",
                        rows, "tradeOpenness", first, last, 100, "%.1f"),
                change(
                        "  inequality between, Theil     ",
                        rows,
                        "theilBetween",
                        first,
                        last,
                        1,
                        "%.2f"));
    }

    private static String change(
            String label,
            Columns rows,
            String name,
            int first,
            int last,
            double factor,
            String format) {
        return label
                + number(rows, name, first, factor, format)
                + " -> "
                + number(rows, name, last, factor, format);
    }

    private static String number(
            Columns rows, String name, int quarter, double factor, String format) {
        int[] quarters = rows.integers("quarter");
        String[] names = rows.texts("name");
        double[] values = rows.numbers("value");
        for (int i = 0; i < values.length; i++) {
            if (quarters[i] == quarter && names[i].equals(name)) {
                return String.format(Locale.ROOT, format, factor * values[i]);
            }
        }
        return "?";
    }
}
