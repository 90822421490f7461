import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * What later lines of Limits and docs quote: money of the world, tables, files, fortunes,
 * royalties.
 */
final class Tables {

    private static final List<String> NUMBERS =
            List.of(
                    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");

    private final Results run;
    private final Quotes readme;
    private final Quotes benchmarks;
    private final Quotes model;

    Tables(Results run, Quotes readme, Quotes benchmarks, Quotes model) {
        this.run = run;
        this.readme = readme;
        this.benchmarks = benchmarks;
        this.model = model;
    }

    void print() {
        readme.heading("Limits, First forms and tables");
        firstForms();
        tables();
        model.heading("figures of the default run");
        fortunes();
        royalties();
        benchmarks.heading("The main job");
        files();
    }

    private void firstForms() {
        readme.words(
                "contracts of indenture carry 0.6 million Indians",
                0.55e6,
                0.65e6,
                run.number("SELECT sum(indentured) FROM migration WHERE origin = 'IND'"));
        readme.phrase(
                "(%s of reserves in 1913 and %s in 1929, where",
                Quotes.percent(run.end("keyCurrencyShare", "WORLD", 1913)),
                Quotes.percent(run.end("keyCurrencyShare", "WORLD", 1929)));
    }

    private void tables() {
        double divided =
                run.number(
                        "SELECT count(DISTINCT name) FROM indicator WHERE sector <> '' OR grp <>"
                                + " ''");
        readme.phrase("tells %s of its indicators by sector, sex or group", inWords(divided));
        String withoutSex =
                """
                SELECT sum(people) FILTER (sex = '') / sum(people) FROM labour
                WHERE year = 1999 AND %s
                """;
        readme.phrase(
                "(in 1999 %s of people, and %s of conception and management, stand in rows without"
                        + " sex, %s in rows without skill)",
                Quotes.percent(run.number(withoutSex.formatted("true"))),
                Quotes.percent(
                        run.number(
                                withoutSex.formatted(
                                        "occupation IN ('conception', 'management')"))),
                Quotes.percent(
                        run.number(
                                "SELECT sum(people) FILTER (skill = '') / sum(people) FROM labour"
                                        + " WHERE year = 1999")));
        readme.phrase(
                "in the report, for %s bounds.", inWords(run.manifest().path("bounds").size()));
    }

    private static String inWords(double number) {
        return number < NUMBERS.size() ? NUMBERS.get((int) number) : Quotes.whole(number);
    }

    private void fortunes() {
        model.phrase(
                "the richest tenth holds of Britain's wealth %s in 1913, %s in 1950, %s in 1970 and"
                        + " %s in 1999, of France's %s, %s, %s and %s, of the USA's %s, %s, %s and"
                        + " %s;",
                List.of("GBR", "FRA", "USA").stream()
                        .flatMap(territory ->
                                List.of(1913, 1950, 1970, 1999).stream()
                                        .map(year -> run.end("top10Share", territory, year)))
                        .map(Quotes::index)
                        .toArray());
    }

    private void royalties() {
        model.phrase(
                "In the default run the world pays %s of output in 1960 and %s in 1999, Japan %s of"
                        + " its own in 1960.",
                royalties("WORLD", 1960), royalties("WORLD", 1999), royalties("JPN", 1960));
    }

    private String royalties(String territory, int year) {
        return Quotes.decimals(100 * run.end("royaltiesPaid", territory, year), 2) + "%";
    }

    private void files() {
        double rows =
                run
                        .read(
                                "SELECT table_name FROM duckdb_tables() WHERE NOT temporary",
                                row -> row.getString(1))
                        .stream()
                        .mapToDouble(table -> run.number("SELECT count(*) FROM \"" + table + "\""))
                        .sum();
        benchmarks.phrase("| rows of all tables | %s million |", Quotes.decimals(rows / 1e6, 2));
        benchmarks.phrase(
                "| results.duckdb; report.html | %s MB; %s MB |",
                Quotes.whole(size("results.duckdb") / 1e6),
                Quotes.decimals(size("report.html") / 1e6, 1));
        benchmarks.phrase(
                "| worker-quarters | %s |",
                Quotes.whole(run.manifest().path("workerQuarters").asDouble()));
        benchmarks.phrase(
                "| peak resident memory | %s GB |",
                Quotes.decimals(run.manifest().path("peakMemoryBytes").asDouble() / 1e9, 2));
        benchmarks.phrase(
                "| largest residual of the books | %s |",
                Opening.power(run.manifest().path("ledgerMaxResidual").asDouble()));
    }

    private double size(String file) {
        try {
            return Files.size(run.folder().resolve(file));
        } catch (IOException e) {
            throw new Figures.Mistake("cannot read " + run.folder().resolve(file));
        }
    }
}
