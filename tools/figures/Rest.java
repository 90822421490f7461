/** Limits: a world at rest, from a run of {@code rest} to 2120 at 1:16000. */
final class Rest {

    /** The world's quarters of an indicator, beside its first. */
    private static final String WORLD =
            """
            SELECT %s FROM (
                SELECT quarter, value, first_value(value) OVER (ORDER BY quarter) AS opening
                FROM indicator WHERE name = ? AND territory = 'WORLD' AND sector = '' AND grp = '')
            WHERE quarter >= ?
            """;

    private final Results run;
    private final Quotes readme;
    private final int first;

    Rest(Results run, Quotes readme) {
        this.run = run;
        this.readme = readme;
        first = run.manifest().path("first").asInt();
    }

    void print() {
        readme.heading("Limits, A world at rest");
        readme.note("run", run.kind());
        String moves = "max(abs(value / opening - 1))";
        readme.phrase(
                "by %s in output per head and %s in prices at most",
                Quotes.percent(world(moves, "gdpPerHead", first)),
                Quotes.percent(world(moves, "priceLevel", first)));
        // The opening's first year, in which people without work are found their places, is left
        // out.
        readme.phrase(
                "unemployment wanders between %s and %s and the share of subsistence between %s and"
                        + " %s, up to %s of orders go unserved",
                Quotes.percent1(world("min(value)", "unemploymentRate", first + 4)),
                Quotes.percent1(world("max(value)", "unemploymentRate", first + 4)),
                Quotes.decimals(world("min(value)", "subsistenceShare", first), 2),
                Quotes.decimals(world("max(value)", "subsistenceShare", first), 2),
                Quotes.percent1(world("max(value)", "rationing", first)));
        readme.phrase(
                "debtors default (%s by 1899, %s by 1949, %s by 2119)",
                defaults(1899), defaults(1949), defaults(2119));
        double halved =
                run.number(
                        """
                        SELECT count(*) FROM (
                            SELECT territory FROM indicator WHERE name = 'exchangeRate'
                            AND territory IN
                                (SELECT territory FROM event WHERE kind = 'currencyCrisis')
                            GROUP BY territory HAVING min(value) <= arg_min(value, quarter) / 2)
                        """);
        readme.words(
                "in eighteen territories a money whose peg has broken loses half of its value",
                18,
                18,
                halved);
    }

    private double world(String what, String name, int from) {
        return run.number(WORLD.formatted(what), name, from);
    }

    private String defaults(int until) {
        return Quotes.whole(
                run.number(
                        "SELECT count(*) FROM event WHERE kind = 'sovereignDefault' AND quarter //"
                                + " 4 <= ?",
                        until));
    }
}
