import java.util.List;

/** Limits: work and prices. */
final class Work {

    private static final String WORLD = "WORLD";

    private final Results run;
    private final Quotes readme;

    Work(Results run, Quotes readme) {
        this.run = run;
        this.readme = readme;
    }

    void print() {
        readme.heading("Limits, Work and prices");
        unemployment();
        prices();
        swings();
        orders();
        afterCrashes();
    }

    /**
     * Rich territories are weighted with their workforce in each year; the east of Germany is none.
     */
    private void unemployment() {
        double rich =
                run.number(
                        """
                        WITH years AS (
                            SELECT u.year, sum(u.mean * w.final) / sum(w.final) AS rate
                            FROM yearly AS u
                            JOIN yearly AS w USING (territory, year)
                            JOIN territory ON id = territory
                            WHERE u.name = 'unemploymentRate' AND w.name = 'workforce'
                                AND region IN ('Western Europe', 'Western Offshoots')
                                AND territory <> 'DDR' AND year BETWEEN 1974 AND 1999
                            GROUP BY u.year)
                        SELECT avg(rate) FROM years
                        """);
        double britain =
                run.number(
                        """
                        SELECT avg(mean) FROM yearly WHERE name = 'unemploymentRate'
                        AND territory = 'GBR' AND year BETWEEN 1974 AND 1999
                        """);
        readme.phrase(
                "in rich territories %s are out of work from 1974 to 1999 (record some 7%%), in"
                        + " Britain %s;",
                Quotes.percent1(rich), Quotes.percent(britain));
        String late =
                """
                SELECT territory, 100 * avg(mean) AS rate FROM yearly
                WHERE name = 'unemploymentRate' AND year BETWEEN 1995 AND 1999
                GROUP BY territory HAVING %s ORDER BY rate
                """;
        var poor = run.told(late.formatted("territory IN ('EGY', 'AND', 'MEX', 'MMR')"));
        readme.phrase(
                "without a dole %s are in Egypt, the Andes, Mexico and Burma from 1995 to 1999,",
                Quotes.range(
                        Quotes.percent(poor.getFirst().value() / 100),
                        Quotes.percent(poor.getLast().value() / 100)));
        readme.note("each, in %", poor);
        readme.note("all of 10% or more, 1995 to 1999", run.told(late.formatted("rate >= 9.95")));
    }

    /** Between means of years. */
    private void prices() {
        readme.phrase(
                "Prices move by %s a year in Britain from 1974 on and by %s in the United States",
                Quotes.signed(100 * inflation("GBR"), 1) + "%",
                Quotes.signed(100 * inflation("USA"), 1) + "%");
    }

    private double inflation(String territory) {
        double from = run.mean("priceLevel", territory, 1974);
        return Lands.rate(from, run.mean("priceLevel", territory, 1999), 25);
    }

    /** The years after which a series is most like itself. */
    private void swings() {
        String sql =
                """
                WITH series AS (
                    SELECT territory, name, year, mean FROM yearly
                    WHERE territory IN ('GBR', 'USA') AND name IN ('unemploymentRate', 'inflation')
                        AND year BETWEEN 1950 AND 1999),
                likeness AS (
                    SELECT a.territory, a.name, b.year - a.year AS after, corr(a.mean, b.mean) AS r
                    FROM series AS a JOIN series AS b USING (territory, name)
                    WHERE after BETWEEN 5 AND 14
                    GROUP BY ALL)
                SELECT territory || ' ' || name, arg_max(after, r) FROM likeness
                GROUP BY ALL ORDER BY ALL
                """;
        readme.words(
                "prices and work there swing with periods of seven to twelve years",
                6.5,
                12.5,
                run.told(sql));
    }

    private void orders() {
        String sql =
                """
                SELECT year::VARCHAR, 100 * final AS part FROM yearly
                WHERE name = 'rationing' AND territory = 'WORLD' AND year %s ORDER BY %s
                """;
        readme.words(
                "Between a seventh and a fifth of the world's orders goes unserved from 1941 to"
                        + " 1944",
                100.0 / 7.5,
                100.0 / 4.5,
                run.told(sql.formatted("BETWEEN 1941 AND 1944", "year")));
        var later = run.told(sql.formatted(">= 1945", "part"));
        readme.phrase(
                "unserved from 1941 to 1944 and %s from 1945 on",
                Quotes.range(
                        Quotes.percent(later.getFirst().value() / 100),
                        Quotes.percent(later.getLast().value() / 100)));
        readme.note(
                "least and most from 1945 on, in %", List.of(later.getFirst(), later.getLast()));
        readme.note("1940, in %", run.told(sql.formatted("= 1940", "year")));
    }

    private void afterCrashes() {
        readme.phrase(
                "World prices fall by %s in 1921, %s in 1934 and %s in 1946, world output not at"
                        + " all after a crash (it rises by %s in 1930)",
                Quotes.percent(-change("priceLevel", 1921)),
                Quotes.percent(-change("priceLevel", 1934)),
                Quotes.percent(-change("priceLevel", 1946)),
                Quotes.percent(change("gdpConstant", 1930)));
        String falls =
                """
                SELECT * FROM (
                    SELECT year::VARCHAR, 100 * (mean / lag(mean) OVER (ORDER BY year) - 1) AS change
                    FROM yearly WHERE name = '%s' AND territory = 'WORLD')
                WHERE change < %s ORDER BY change
                """;
        readme.note(
                "years in which world prices fall by more than 5%",
                run.told(falls.formatted("priceLevel", "-5")));
        readme.note(
                "years in which world output falls, in %",
                run.told(falls.formatted("gdpConstant", "0")));
    }

    private double change(String name, int year) {
        return run.mean(name, WORLD, year) / run.mean(name, WORLD, year - 1) - 1;
    }
}
