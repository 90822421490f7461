package org.conjuncture.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.TextFile;
import org.conjuncture.base.manifest.Json;
import org.conjuncture.base.results.Columns;
import org.conjuncture.base.results.ResultsReader;
import org.conjuncture.base.yaml.Yaml;
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
     * @param unit of the indicator
     * @param relative difference over the first; none where the first is 0
     */
    record Difference(
            String name,
            String unit,
            double first,
            double second,
            double difference,
            @Nullable Double relative) {}

    /** Longest text of a setting that is told whole. */
    private static final int LONGEST = 60;

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
                    differences(values(one, compared), values(other, compared), units(one));
            if (differences.isEmpty()) {
                throw nothingInCommon(one, other, compared);
            }
            String given = given(a, b);
            if (!given.isEmpty() && !output.isForPeople()) {
                spec.commandLine().getErr().println(given);
            }
            print(differences, compared, given);
        }
        return 0;
    }

    /** In what the runs' scenarios, as resolved, are not the same; empty where they are. */
    private String given(Path a, Path b) {
        Map<String, List<String>> differences = Flat.differences(parts(a), parts(b));
        if (differences.isEmpty()) {
            return "";
        }
        return first
                + " and "
                + second
                + " differ in "
                + differences.entrySet().stream()
                        .map(each ->
                                each.getKey()
                                        + " ("
                                        + each.getValue().stream()
                                                .map(CompareCommand::cut)
                                                .collect(Collectors.joining(" and "))
                                        + ")")
                        .collect(Collectors.joining(", "));
    }

    private static Map<String, String> parts(Path run) {
        Path file = RunFolder.scenario(run);
        return Files.isRegularFile(file)
                ? Flat.scenario(file.toString(), TextFile.read(file, Yaml.MAX_BYTES))
                : Map.of();
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }

    private static Map<String, String> units(ResultsReader results) {
        Map<String, String> units = new TreeMap<>();
        if (results.tables().contains("definition")) {
            Columns rows =
                    results.query("SELECT name, unit FROM definition WHERE kind = 'indicator'");
            String[] names = rows.texts("name");
            for (int i = 0; i < names.length; i++) {
                units.put(names[i], rows.texts("unit")[i]);
            }
        }
        return units;
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

    private List<Difference> differences(
            Map<String, Double> one, Map<String, Double> other, Map<String, String> units) {
        List<Difference> differences = new ArrayList<>();
        one.forEach((name, value) -> {
            @Nullable Double second = other.get(name);
            if (second != null) {
                double difference = second - value;
                differences.add(
                        new Difference(
                                name,
                                units.getOrDefault(indicator.isEmpty() ? name : indicator, ""),
                                value,
                                second,
                                difference,
                                value == 0 ? null : difference / value));
            }
        });
        return differences;
    }

    private void print(List<Difference> differences, int compared, String given) {
        PrintWriter out = spec.commandLine().getOut();
        if (output.isJson()) {
            out.print(Json.line(differences) + "\n");
        } else if (!output.isQuiet()) {
            if (!given.isEmpty()) {
                out.print(given + "\n");
            }
            String of = indicator.isEmpty() ? "the world" : indicator;
            if (differences.stream().allMatch(each -> each.difference() == 0)) {
                out.print(
                        of
                                + " in "
                                + compared
                                + ": the same results ("
                                + differences.size()
                                + (indicator.isEmpty() ? " indicators" : " territories")
                                + ")\n");
                out.flush();
                return;
            }
            out.print(of + " in " + compared + ", mean of the year\n");
            line(out, "", first, second, "difference", "%", "unit");
            for (Difference each : differences) {
                line(
                        out,
                        each.name(),
                        number("%.6g", each.first()),
                        number("%.6g", each.second()),
                        number("%.4g", each.difference()),
                        each.relative() == null ? "–" : number("%.2f", 100 * each.relative()),
                        each.unit());
            }
        }
        out.flush();
    }

    private static void line(PrintWriter out, Object... cells) {
        out.print(
                String.format(Locale.ROOT, "%-26s %14s %14s %14s %9s  %s", cells).stripTrailing()
                        + "\n");
    }

    /** Without the sign of what rounds to 0. */
    static String number(String format, double value) {
        String text = String.format(Locale.ROOT, format, value);
        return text.matches("-[0.]+") ? text.substring(1) : text;
    }
}
