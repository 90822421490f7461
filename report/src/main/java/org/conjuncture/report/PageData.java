package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All that the page draws, as maps, lists and arrays in the order in which the page reads them. */
final class PageData {

    private PageData() {}

    /** The data of a run, with what is drawn of another one beside it. */
    static Map<String, Object> of(
            RunFolder run, RunFolder beside, Supplier<WorkForWhom.Told> embodied) {
        Map<String, Object> data =
                of(
                        run,
                        embodied,
                        () ->
                                beside.notices().stream()
                                        .map(notice -> "Of the run beside it: " + notice));
        Territories territories = Territories.of(run);
        int from = (int) data.getOrDefault("from", 0);
        int to = (int) data.getOrDefault("to", -1);
        data.put("beside", BesideData.of(beside, territories, from, to));
        return data;
    }

    /**
     * The data of a run. What is still being read while the page begins to be written is there as
     * its supplier.
     */
    static Map<String, Object> of(RunFolder run, Supplier<WorkForWhom.Told> embodied) {
        return of(run, embodied, Stream::empty);
    }

    private static Map<String, Object> of(
            RunFolder run,
            Supplier<WorkForWhom.Told> embodied,
            Supplier<Stream<String>> moreNotices) {
        Map<String, Object> data = new LinkedHashMap<>();
        Territories territories = Territories.of(run);
        int[] years = SeriesData.years(run);
        // Two readers, each with a connection of its own, halve the time that reading takes.
        RunFolder again = run.again();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            var terms = soon(reader, () -> TermsOfTrade.of(again, territories, years[0], years[1]));
            var tables = ofTables(again, reader, territories, years);
            addSeries(data, run, terms, territories, years);
            data.putAll(tables);
            Supplier<List<String>> notices =
                    () ->
                            Stream.of(
                                            run.notices().stream(),
                                            again.notices().stream(),
                                            moreNotices.get())
                                    .flatMap(told -> told)
                                    .distinct()
                                    .toList();
            data.put("notices", notices);
            // Last: it is computed meanwhile.
            Supplier<?> told = () -> EmbodiedData.of(embodied.get(), territories);
            data.put("embodied", told);
        } finally {
            reader.execute(again::close);
            reader.shutdown();
        }
        return data;
    }

    private static <T> Supplier<T> soon(ExecutorService reader, Supplier<T> read) {
        return CompletableFuture.supplyAsync(read, reader)::join;
    }

    /** What is drawn from indicators, or with their help. */
    private static void addSeries(
            Map<String, Object> data,
            RunFolder run,
            Supplier<TermsOfTrade.Told> tradesTerms,
            Territories territories,
            int[] years) {
        SeriesData series = SeriesData.of(run, territories, years[0], years[1]);
        FlowData.addTo(series, run, territories);
        CompanyBases.addTo(series, run, territories);
        TermsOfTrade.Told terms = tradesTerms.get();
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
        addLaws(data, run, series, territories);
        data.put("mainExports", terms.mainExports());
    }

    private static void addLaws(
            Map<String, Object> data, RunFolder run, SeriesData series, Territories territories) {
        List<Law> laws = LabourLaws.of(series, territories);
        data.put("laws", Law.rows(laws));
        data.put("lawsUntold", Law.untold(laws));
        LabourRecord record = LabourRecord.of(run, series, territories);
        List<Object> periods = new ArrayList<>();
        List<Object> parts = new ArrayList<>();
        LabourPeriods.of(run, series, territories, record)
                .forEach((title, of) -> {
                    List<Object> rows = Law.rows(of);
                    periods.addAll(rows);
                    parts.add(List.of(title, rows.size(), Law.untold(of)));
                });
        data.put("periods", periods);
        data.put("periodParts", parts);
        data.put("labourRecord", record.rows());
    }

    /** What is drawn from other tables alone, in the order in which it is read and written. */
    private static Map<String, Supplier<?>> ofTables(
            RunFolder run, ExecutorService reader, Territories territories, int[] years) {
        LabourData labour = new LabourData(run, territories, years[0], years[1]);
        EventData events = new EventData(run, territories);
        Map<String, Supplier<?>> reading = new LinkedHashMap<>();
        reading.put("sectors", labour::bySector);
        reading.put("states", labour::byState);
        reading.put("hours", labour::hours);
        reading.put("divisions", labour::divisions);
        reading.put("moves", () -> MoveData.of(run));
        reading.put("migration", () -> MigrationData.of(run, territories));
        reading.put("rungs", () -> SectorData.of(run, territories, "techniqueStage"));
        reading.put("skill", () -> SkillData.of(run));
        reading.put("surplus", () -> SurplusData.of(run));
        reading.put("claims", () -> MoneyData.claims(run));
        reading.put("regimes", () -> MoneyData.regimes(run, territories));
        reading.put("trade", () -> new TradeData(run).betweenRegions());
        reading.put("ownership", () -> new ClaimData(run, territories).equity());
        reading.put("record", events::record);
        reading.put("events", events::events);
        reading.put("kinds", events::kinds);
        reading.replaceAll((name, read) -> soon(reader, read));
        return reading;
    }
}
