package org.conjuncture.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** All that the page draws, as maps, lists and arrays in the order in which the page reads them. */
final class PageData {

    private PageData() {}

    /** The data of a run, with what is drawn of another one beside it. */
    static Map<String, Object> of(RunFolder run, RunFolder beside) {
        Map<String, Object> data = of(run);
        Territories territories = Territories.of(run);
        int from = (int) data.getOrDefault("from", 0);
        int to = (int) data.getOrDefault("to", -1);
        data.put("beside", BesideData.of(beside, territories, from, to));
        data.put(
                "notices",
                Stream.concat(
                                run.notices().stream(),
                                beside.notices().stream()
                                        .map(notice -> "Of the run beside it: " + notice))
                        .distinct()
                        .toList());
        return data;
    }

    static Map<String, Object> of(RunFolder run) {
        Map<String, Object> data = new LinkedHashMap<>();
        Territories territories = Territories.of(run);
        int[] years = SeriesData.years(run);
        // Two readers, each with a connection of its own, halve the time that reading takes.
        RunFolder again = run.again();
        var beside =
                CompletableFuture.supplyAsync(() -> {
                    try (again) {
                        return ofTables(again, territories, years);
                    }
                });
        try {
            addSeries(data, run, territories, years);
        } finally {
            beside.exceptionally(failure -> Map.of()).join();
        }
        data.putAll(beside.join());
        data.put(
                "notices",
                Stream.concat(run.notices().stream(), again.notices().stream())
                        .distinct()
                        .toList());
        return data;
    }

    /** What is drawn from indicators, or with their help. */
    private static void addSeries(
            Map<String, Object> data, RunFolder run, Territories territories, int[] years) {
        SeriesData series = SeriesData.of(run, territories, years[0], years[1]);
        FlowData.addTo(series, run, territories);
        TermsOfTrade.Told terms = TermsOfTrade.of(run, territories, series.from(), series.to());
        series.add("termsOfTrade", terms.byPlace());
        data.put("manifest", run.manifest());
        data.put("folder", String.valueOf(run.folder().getFileName()));
        data.put("scenario", run.scenario());
        data.put("from", series.from());
        data.put("to", series.to());
        data.put("territories", territories.rows());
        data.put("rulers", territories.rulers(run));
        data.put("measures", series.measures());
        data.put("series", series.values());
        data.put("closure", series.closure());
        data.put("pay", PayData.of(run, territories, series));
        data.put("laws", Law.rows(LabourLaws.of(series, territories)));
        data.put("periods", Law.rows(LabourPeriods.of(run, series, territories)));
        data.put("mainExports", terms.mainExports());
    }

    /** What is drawn from other tables alone. */
    private static Map<String, Object> ofTables(
            RunFolder run, Territories territories, int[] years) {
        Map<String, Object> data = new LinkedHashMap<>();
        LabourData labour = new LabourData(run, territories, years[0], years[1]);
        data.put("sectors", labour.bySector());
        data.put("states", labour.byState());
        data.put("hours", labour.hours());
        data.put("divisions", labour.divisions());
        data.put("moves", MoveData.of(run));
        data.put("migration", MigrationData.of(run, territories));
        data.put("rungs", SectorData.of(run, territories, "techniqueStage"));
        data.put("skill", SkillData.of(run));
        data.put("surplus", SurplusData.of(run));
        data.put("embodied", EmbodiedData.of(run, territories));
        data.put("claims", MoneyData.claims(run));
        data.put("regimes", MoneyData.regimes(run, territories));
        data.put("trade", new TradeData(run).betweenRegions());
        data.put("ownership", new ClaimData(run, territories).equity());
        EventData events = new EventData(run, territories);
        data.put("record", events.record());
        data.put("events", events.events());
        data.put("kinds", events.kinds());
        return data;
    }
}
