import tools.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/** What a run leaves: its manifest, the table of the world, the sentences after it. */
final class Opening {

    private static final int[] YEARS = {1870, 1913, 1929, 1950, 1973, 1999};
    private static final String WORLD = "WORLD";

    /** Maddison 2010, of the world; the table record has 1970 and 1980. */
    static final double RECORD_1973 = 4083;

    private final Results run;
    private final Quotes readme;

    Opening(Results run, Quotes readme) {
        this.run = run;
        this.readme = readme;
    }

    void print() {
        manifest();
        table();
        sentences();
    }

    private void manifest() {
        readme.heading("What a run leaves");
        JsonNode manifest = run.manifest();
        readme.note("run", run.kind());
        String hash = manifest.path("resultHash").asString("");
        readme.phrase("results %s)", hash.substring(0, Math.min(12, hash.length())));
        readme.phrase(
                "%s quarters and %s worker-quarters in",
                manifest.path("quarters").asInt(),
                Quotes.whole(manifest.path("workerQuarters").asDouble()));
        readme.note(
                "seconds of this run, on this machine", manifest.path("wallSeconds").asDouble());
        readme.phrase(
                "%s GB at its peak, books closed to %s in every quarter",
                Quotes.decimals(manifest.path("peakMemoryBytes").asDouble() / 1e9, 2),
                power(manifest.path("ledgerMaxResidual").asDouble()));
    }

    /** As 2.6e-12. */
    static String power(double value) {
        return String.format(Locale.ROOT, "%.1e", value).replaceFirst("e-0", "e-");
    }

    private void table() {
        readme.heading("What a run leaves, table");
        row("output per head, 1990 dollars", mean("gdpPerHead"), Quotes::whole);
        recordRow("record (Maddison 2010; last column 2000)", "gdpPerHead", Quotes::whole);
        row("inequality between territories, Theil", mean("theilBetween"), Quotes::index);
        recordRow("record", "theilBetween", Quotes::index);
        // Last quarters, as for all that is told once a year.
        row("exports over output", end("exportShare"), Quotes::percent);
        recordRow(
                "record (Fouquin and Hugot 2016; last column 2000)",
                "tradeOpenness",
                Quotes::percent);
        row("work in agriculture, subsistence included", end("agricultureShare"), Quotes::percent);
        row("people in towns", end("townShare"), Quotes::percent);
        row("wage share", mean("wageShare"), Quotes::percent);
        row("unemployment", mean("unemploymentRate"), Quotes::percent);
        row("price level", mean("priceLevel"), level -> Quotes.decimals(level, 1));
        row("people, billion", end("population"), people -> Quotes.decimals(people / 1e9, 1));
        readme.note(
                "exports over output, means of the years",
                all(mean("tradeOpenness"), Quotes::percent1));
    }

    private IntToDoubleFunction mean(String name) {
        return year -> run.mean(name, WORLD, year);
    }

    private IntToDoubleFunction end(String name) {
        return year -> run.end(name, WORLD, year);
    }

    private void row(String what, IntToDoubleFunction of, DoubleFunction<String> as) {
        Object[] figures =
                Arrays.stream(YEARS).mapToObj(year -> as.apply(of.applyAsDouble(year))).toArray();
        readme.phrase("| " + what + " | %s | %s | %s | %s | %s | %s |", figures);
    }

    /** Years without a figure of the record are empty; the record's last is 2000. */
    private void recordRow(String what, String name, DoubleFunction<String> as) {
        StringBuilder words = new StringBuilder("| " + what + " |");
        Stream.Builder<Object> figures = Stream.builder();
        for (int year : YEARS) {
            double value = record(name, year);
            words.append(Double.isNaN(value) ? " |" : " %s |");
            if (!Double.isNaN(value)) {
                figures.add(as.apply(value));
            }
        }
        readme.phrase(words.toString(), figures.build().toArray());
    }

    private double record(String name, int year) {
        boolean isHeld = year == 1973 && name.equals("gdpPerHead");
        return isHeld ? RECORD_1973 : run.record(name, WORLD, year == 1999 ? 2000 : year);
    }

    private static String all(IntToDoubleFunction of, DoubleFunction<String> as) {
        return String.join(
                " ",
                Arrays.stream(YEARS).mapToObj(year -> as.apply(of.applyAsDouble(year))).toList());
    }

    private void sentences() {
        readme.heading("What a run leaves, after the table");
        var widest =
                run.told(
                                """
                                SELECT year::VARCHAR, mean FROM yearly
                                WHERE name = 'theilBetween' AND territory = 'WORLD'
                                ORDER BY mean DESC LIMIT 1
                                """)
                        .getFirst();
        readme.phrase(
                "gaps between territories widen to %s (%s) and narrow then, in the record to 1980"
                        + " (%s)",
                widest.name(),
                Quotes.index(widest.value()),
                Quotes.index(run.record("theilBetween", WORLD, 1980)));
        double opening = run.end("exportShare", WORLD, 1870);
        double most = run.end("exportShare", WORLD, 1913);
        readme.words("Trade over output grows by half to 1913", 0.45, 0.55, most / opening - 1);
        readme.words(
                "falls by three tenths to 1938",
                0.25,
                0.35,
                1 - run.end("exportShare", WORLD, 1938) / most);
        readme.words(
                "and by a half to 1945",
                0.45,
                0.55,
                1 - run.end("exportShare", WORLD, 1945) / most);
        readme.phrase(
                "rises again to %s in 1999;", Quotes.percent(run.end("exportShare", WORLD, 1999)));
        takenInTheWar();
        plansEnds();
    }

    /**
     * Least output a head from the year in which a land was taken to 1946, below the year before.
     */
    private void takenInTheWar() {
        var lost =
                run.told(
                        """
                        WITH taken AS (
                            SELECT territory, min(fromQuarter // 4) AS year FROM regime
                            WHERE regime = 'occupied' AND fromQuarter // 4 BETWEEN 1937 AND 1944
                            GROUP BY territory),
                        output AS (
                            SELECT territory, year, mean FROM yearly WHERE name = 'gdpPerHead')
                        SELECT taken.territory, 1 - min(during.mean) / any_value(before.mean) AS lost
                        FROM taken
                        JOIN output AS before ON before.territory = taken.territory
                            AND before.year = taken.year - 1
                        JOIN output AS during ON during.territory = taken.territory
                            AND during.year BETWEEN taken.year AND 1946
                        GROUP BY taken.territory
                        ORDER BY lost
                        """);
        long inside = lost.stream().filter(l -> l.value() >= 0.195 && l.value() < 0.345).count();
        readme.words(
                "most lands taken in the Second World War lose between a fifth and a third",
                0.5,
                1,
                (double) inside / lost.size());
        readme.note("what they lose", lost);
    }

    private void plansEnds() {
        String sql =
                """
                SELECT record.territory, %s FROM record
                JOIN yearly AS before ON before.territory = record.territory
                    AND before.name = 'gdpPerHead' AND before.year = 1989
                JOIN yearly AS after ON after.territory = record.territory
                    AND after.name = 'gdpPerHead' AND after.year BETWEEN 1990 AND 1999
                WHERE record.name = 'transitionDepth' AND (record.territory = 'YUG') = %s
                GROUP BY record.territory ORDER BY record.territory
                """;
        String lost = "1 - min(after.mean) / any_value(before.mean)";
        readme.words(
                "where a plan ended about 1990 a tenth to two fifths of output was lost",
                0.095,
                0.425,
                run.told(sql.formatted(lost, false)));
        readme.words(
                "and in Yugoslavia next to nothing", -0.05, 0.05, run.told(sql.formatted(lost, true)));
        readme.note("record", run.told(sql.formatted("any_value(record.value)", false)));
        readme.note("record", run.told(sql.formatted("any_value(record.value)", true)));
    }
}
