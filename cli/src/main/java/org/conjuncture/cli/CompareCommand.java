package org.conjuncture.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.manifest.Json;
import org.conjuncture.base.results.Columns;
import org.conjuncture.base.results.ResultsReader;
import org.conjuncture.model.results.RunFolder;
import org.conjuncture.model.results.Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conjuncture compare}: what differs between two runs, indicator by indicator. */
@Command(
        name = "compare",
        description =
                "Differences of two runs in a year: of the world over all indicators, or of one"
                        + " indicator over territories.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  conjuncture compare century no-wars",
            "  conjuncture compare century no-wars --year 1950 --indicator gdpPerHead",
            "  conjuncture report century --beside no-wars     # the same in pictures"
        })
final class CompareCommand implements Callable<Integer> {

    /**
     * One line.
     *
     * @param name indicator, or territory
     * @param relative difference over the first; 0 where the first is 0
     */
    record Difference(
            String name, double first, double second, double difference, double relative) {}

    @Spec private CommandSpec spec;

    @Mixin private RunsOption runs = new RunsOption();
    @Mixin private OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "A", description = "a run")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "the run to compare with it")
    private String second = "";

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "year to compare (default: the last that both have)")
    private int year;

    @Option(
            names = "--indicator",
            paramLabel = "NAME",
            defaultValue = "",
            description = "one indicator, territory by territory")
    private String indicator = "";

    @Override
    public Integer call() {
        Path a = runs.find(first);
        Path b = runs.find(second);
        RunFolder.requireRun(a);
        RunFolder.requireRun(b);
        try (ResultsReader one = ResultsReader.open(RunFolder.results(a));
                ResultsReader other = ResultsReader.open(RunFolder.results(b))) {
            requireIndicators(a, one);
            requireIndicators(b, other);
            int compared = year > 0 ? year : Math.min(lastYear(one), lastYear(other));
            List<Difference> differences =
                    differences(values(one, compared), values(other, compared));
            if (differences.isEmpty()) {
                throw nothingInCommon(one, other, compared);
            }
            print(differences, compared);
        }
        return 0;
    }

    private static void requireIndicators(Path run, ResultsReader results) {
        if (!results.tables().contains("indicator")) {
            throw new UserError(
                    Place.of(run.toString()),
                    "the scenario of the run left the table of indicators out (record:), so there"
                            + " is nothing to compare");
        }
    }

    private static int lastYear(ResultsReader results) {
        return results.query("SELECT max(quarter) // 4 AS year FROM indicator").integers("year")[0];
    }

    private UserError nothingInCommon(ResultsReader one, ResultsReader other, int compared) {
        Set<String> names = names(one);
        if (!indicator.isEmpty() && !names.contains(indicator)) {
            return new UserError(
                    Place.of("--indicator"),
                    "the run has no such indicator",
                    "'" + indicator + "'",
                    "one that `conjuncture explain` lists",
                    Nearest.of(indicator, names));
        }
        return new UserError(
                Place.of("--year"),
                "the runs have nothing in common then",
                Integer.toString(compared),
                "a year of both: " + years(one) + " and " + years(other));
    }

    private static Set<String> names(ResultsReader results) {
        return new TreeSet<>(
                List.of(results.query("SELECT DISTINCT name FROM indicator").texts("name")));
    }

    private static String years(ResultsReader results) {
        Columns rows =
                results.query(
                        "SELECT min(quarter) // 4 AS first, max(quarter) // 4 AS last FROM"
                                + " indicator");
        return rows.integers("first")[0] + " to " + rows.integers("last")[0];
    }

    /** Means over the quarters of a year. */
    private Map<String, Double> values(ResultsReader results, int of) {
        boolean isWorld = indicator.isEmpty();
        String by = isWorld ? "name" : "territory";
        String where = isWorld ? "territory = ?" : "name = ?";
        Columns rows =
                results.query(
                        "SELECT "
                                + by
                                + " AS name, avg(value) AS value FROM indicator WHERE "
                                + where
                                + " AND sector = '' AND grp = '' AND quarter // 4 = ? GROUP BY 1"
                                + " ORDER BY 1",
                        isWorld ? Tables.WORLD : indicator,
                        of);
        Map<String, Double> values = new TreeMap<>();
        String[] names = rows.texts("name");
        double[] numbers = rows.numbers("value");
        for (int i = 0; i < names.length; i++) {
            values.put(names[i], numbers[i]);
        }
        return values;
    }

    private static List<Difference> differences(
            Map<String, Double> one, Map<String, Double> other) {
        List<Difference> differences = new ArrayList<>();
        one.forEach((name, value) -> {
            @Nullable Double second = other.get(name);
            if (second != null) {
                double difference = second - value;
                differences.add(
                        new Difference(
                                name,
                                value,
                                second,
                                difference,
                                value == 0 ? 0 : difference / value));
            }
        });
        return differences;
    }

    private void print(List<Difference> differences, int compared) {
        PrintWriter out = spec.commandLine().getOut();
        if (output.isJson()) {
            out.print(Json.line(differences) + "\n");
        } else if (!output.isQuiet()) {
            String of = indicator.isEmpty() ? "the world" : indicator;
            out.print(of + " in " + compared + ", mean of the year\n");
            out.print(
                    String.format(
                            Locale.ROOT,
                            "%-26s %14s %14s %14s %9s%n",
                            "",
                            first,
                            second,
                            "difference",
                            "%"));
            for (Difference each : differences) {
                out.print(
                        String.format(
                                Locale.ROOT,
                                "%-26s %14.6g %14.6g %14.4g %9.2f%n",
                                each.name(),
                                each.first(),
                                each.second(),
                                each.difference(),
                                100 * each.relative()));
            }
        }
        out.flush();
    }
}
