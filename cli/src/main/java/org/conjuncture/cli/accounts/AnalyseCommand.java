package org.conjuncture.cli.accounts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conjuncture.accounts.aggregate.Concordance;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.measure.Analysis;
import org.conjuncture.accounts.measure.DemandChanges;
import org.conjuncture.accounts.measure.Grouping;
import org.conjuncture.accounts.measure.Measure;
import org.conjuncture.accounts.measure.Measures;
import org.conjuncture.accounts.measure.ResultFiles;
import org.conjuncture.accounts.measure.ResultTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.WholeFolder;
import org.conjuncture.base.manifest.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes measures of a table. */
@Command(
        name = "analyse",
        mixinStandardHelpOptions = true,
        description = {
            "Compute measures: analyse MEASURE… TABLE --out FOLDER.",
            "A measure's name is its file's name without .csv; 'all' computes every one that the",
            "table has accounts for; --list tells them."
        },
        footer = {
            "",
            "Example:",
            "  conjuncture accounts analyse kww exports labour-footprint t2007 --out results",
            "  conjuncture accounts analyse labour-footprint t2007 --regions tiers --out by-tier",
            "  conjuncture accounts analyse changed-demand t2007 --demand less.csv --out less",
        })
final class AnalyseCommand implements Runnable {

    @Mixin private Common common;

    @Parameters(
            arity = "0..*",
            paramLabel = "MEASURE… TABLE",
            description = "Measures, then table.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--out", description = "Folder for the results.")
    private Path out = Path.of("accounts-results");

    @Option(names = "--format", description = "csv or parquet.")
    private String format = "csv";

    @Option(names = "--from", description = "An earlier table, for measures of change.")
    private @Nullable Path from;

    @Option(
            names = "--demand",
            description =
                    "Changes of final demand, for changed-demand: a file with columns"
                            + " seller,sector,buyer,use,times,plus; * is any.")
    private @Nullable Path demand;

    @Option(
            names = "--regions",
            description = "Concordance of regions by which results are added up after computing.")
    private @Nullable String regions;

    @Option(
            names = "--sectors",
            description = "Concordance of sectors by which results are added up after computing.")
    private @Nullable String sectors;

    @Option(names = "--list", description = "List the measures.")
    private boolean list;

    @Override
    public void run() {
        if (list) {
            Measures.list()
                    .forEach(m ->
                            common.say(String.format(Locale.ROOT, "%-44s %s", m.name(), m.says())));
            return;
        }
        if (!List.of("csv", "parquet").contains(format)) {
            throw new UserError(
                    Place.of("--format"), "no such format", "'" + format + "'", "csv or parquet");
        }
        if (names.size() < 2) {
            throw new UserError(
                    Place.of("analyse"),
                    "a measure and a table are wanted",
                    names.isEmpty() ? "nothing" : "only '" + names.get(0) + "'",
                    "MEASURE… TABLE; --list tells the measures");
        }
        String last = names.get(names.size() - 1);
        if (Measures.has(last) && !Files.exists(Path.of(last))) {
            throw new UserError(
                    Place.of("analyse"),
                    "no table is named",
                    "'" + last + "', a measure, in its place",
                    "MEASURE… TABLE, such as " + String.join(" ", names) + " century@1913");
        }
        List<String> wanted = names.subList(0, names.size() - 1);
        boolean everything = wanted.equals(List.of("all"));
        List<Measure> measures =
                everything
                        ? Measures.list()
                        : wanted.stream().map(Measures::named).distinct().toList();
        Path folder = Path.of(last);
        try (Workers workers = common.workers()) {
            common.step("linear algebra by " + workers.algebra().says());
            Analysis earlier = from == null ? null : new Analysis(common.table(from), workers);
            DemandChanges changes = demand == null ? null : DemandChanges.read(demand);
            Analysis analysis = new Analysis(common.table(folder), workers, earlier, changes);
            Grouping grouping = grouping(analysis);
            List<ResultTable> computed = new ArrayList<>();
            for (Measure measure : measures) {
                if (everything && measure.isLarge()) {
                    continue;
                }
                if (everything && !measure.isPossible(analysis.table())) {
                    common.say("left out " + measure.name() + ": the table lacks its accounts");
                    continue;
                }
                List<ResultTable> results = measure.compute(analysis);
                if (grouping != null) {
                    results = results.stream().flatMap(r -> grouping.of(r).stream()).toList();
                    leftOut(measure, results, everything);
                }
                results.forEach(
                        result -> computed.add(result.inMoney(analysis.table().source.unit())));
            }
            // A measure that is refused leaves nothing of the others behind.
            WholeFolder.write(out, "", beside -> computed.forEach(result -> write(beside, result)));
            computed.forEach(this::tell);
            if (common.isJson()) {
                Map<String, Object> told = new LinkedHashMap<>();
                computed.forEach(result -> told.put(result.name(), ResultFiles.asMaps(result)));
                common.tell(Json.text(told));
            }
        }
    }

    private @Nullable Grouping grouping(Analysis analysis) {
        return regions == null && sectors == null
                ? null
                : new Grouping(
                        analysis.table(),
                        regions == null ? null : Concordance.named(regions),
                        sectors == null ? null : Concordance.named(sectors));
    }

    /** A measure that was asked for by name and cannot be added up is a mistake; others pass. */
    private void leftOut(Measure measure, List<ResultTable> results, boolean everything) {
        if (results.isEmpty() && !everything) {
            throw new UserError(
                    Place.of("analyse"),
                    "'" + measure.name() + "' cannot be added up after computing",
                    "--regions or --sectors",
                    "no concordance here; aggregate the table before");
        }
        if (results.isEmpty()) {
            common.say("left out " + measure.name() + ": nothing in it can be added up");
        }
    }

    private void write(Path folder, ResultTable result) {
        if (format.equals("csv")) {
            ResultFiles.csv(folder, result);
        } else {
            ResultFiles.parquet(folder, result);
        }
    }

    private void tell(ResultTable result) {
        common.say(
                String.format(
                        Locale.ROOT,
                        "%-44s %d rows, %s",
                        out.resolve(result.name() + "." + format),
                        result.rows().size(),
                        result.units()));
    }
}
