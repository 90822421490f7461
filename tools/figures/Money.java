import java.util.ArrayList;
import java.util.List;

/** Limits: debts and money. */
final class Money {

    private static final String WORLD = "WORLD";

    private final Results run;
    private final Quotes readme;

    Money(Results run, Quotes readme) {
        this.run = run;
        this.readme = readme;
    }

    /** Crises of a kind by decade from 1870 on, in the run and in the record. */
    private record Crises(List<Double> run, List<Double> record) {

        String in(int decade) {
            return Quotes.whole(run.get((decade - 1870) / 10));
        }

        String recordIn(int decade) {
            return Quotes.whole(record.get((decade - 1870) / 10));
        }

        String all() {
            return Quotes.whole(run.stream().mapToDouble(d -> d).sum());
        }

        String recordAll() {
            return Quotes.whole(record.stream().mapToDouble(d -> d).sum());
        }
    }

    /** The record has crises of the ten years to a year that ends in nine; no row is none. */
    private Crises crises(String event, String record) {
        return new Crises(
                decades("SELECT count(*) FROM event WHERE kind = ? AND quarter // 40 = ?", event),
                decades(
                        """
                        SELECT coalesce(sum(value), 0) FROM record
                        WHERE name = ? AND territory = 'WORLD' AND year // 10 = ?
                        """,
                        record));
    }

    private List<Double> decades(String sql, String name) {
        List<Double> decades = new ArrayList<>();
        for (int decade = 187; decade < 200; decade++) {
            decades.add(run.number(sql, name, decade));
        }
        return decades;
    }

    void print() {
        readme.heading("Limits, Debts and money");
        crises();
        abroad();
    }

    private void crises() {
        Crises defaults = crises("sovereignDefault", "sovereignDefaults");
        readme.phrase(
                "%s sovereign defaults (%s in the record) come in waves, %s in the 1870s, %s in the"
                        + " 1930s, %s in the 1940s and %s in the 1990s, where the record has %s,"
                        + " %s, %s and %s; its waves of the 1890s (%s) and 1980s (%s) are %s and"
                        + " %s (",
                defaults.all(),
                defaults.recordAll(),
                defaults.in(1870),
                defaults.in(1930),
                defaults.in(1940),
                defaults.in(1990),
                defaults.recordIn(1870),
                defaults.recordIn(1930),
                defaults.recordIn(1940),
                defaults.recordIn(1990),
                defaults.recordIn(1890),
                defaults.recordIn(1980),
                defaults.in(1890),
                defaults.in(1980));
        Crises currency = crises("currencyCrisis", "currencyCrises");
        readme.phrase(
                "%s currency crises stand beside %s, too few",
                currency.all(), currency.recordAll());
        List<Quotes.Told> early = new ArrayList<>();
        for (int d = 2; d <= 6; d++) {
            double over = currency.run().get(d) / currency.record().get(d);
            early.add(new Quotes.Told(1870 + 10 * d + "s", over));
        }
        readme.words("too few from 1890 to 1939", 0, 0.9, early);
        Crises banking = crises("bankingCrisis", "bankingCrises");
        readme.phrase(
                "%s banking crises beside %s come most in the 1920s (%s),",
                banking.all(), banking.recordAll(), banking.in(1920));
        double most = banking.run().stream().mapToDouble(d -> d).max().orElseThrow();
        readme.words("come most in the 1920s", 1, 1, banking.run().get(5) / most);
        var calm = banking.run().subList(8, 11).stream().mapToDouble(d -> d).summaryStatistics();
        readme.phrase(
                "%s a decade from the 1950s to the 1970s, %s in the 1980s and %s in the 1990s.",
                between(calm.getMin(), calm.getMax()), banking.in(1980), banking.in(1990));
        byDecade("defaults", defaults);
        byDecade("currency crises", currency);
        byDecade("banking crises", banking);
    }

    private static String between(double least, double most) {
        String word = most - least > 1 ? " to " : " or ";
        return Quotes.whole(least) + (most > least ? word + Quotes.whole(most) : "");
    }

    private void byDecade(String what, Crises crises) {
        readme.note(
                what + ", 1870s to 1990s",
                join(crises.run()) + " [record " + join(crises.record()) + "]");
    }

    private static String join(List<Double> numbers) {
        return String.join(" ", numbers.stream().map(Quotes::whole).toList());
    }

    private void abroad() {
        readme.phrase(
                "What is owned abroad over output is %s in 1913, %s in 1920, %s in 1929, %s in"
                        + " 1950, %s in 1973 and %s in 1999 (record %s in 1913, %s in 1945, %s in"
                        + " 2000)",
                owned(1913),
                owned(1920),
                owned(1929),
                owned(1950),
                owned(1973),
                owned(1999),
                recorded(1913),
                recorded(1945),
                recorded(2000));
        String direct =
                """
                SELECT year::VARCHAR, %s FROM %s WHERE name = 'directInvestmentShare'
                AND territory = 'WORLD' AND year IN (%s) ORDER BY year
                """;
        readme.words(
                "direct investment is a third of it or more to 1973",
                0.3,
                0.45,
                run.told(direct.formatted("final", "yearly", "1913, 1929, 1950, 1973")));
        readme.phrase(
                "and %s in 1980 and %s in 1999",
                Quotes.percent(run.end("directInvestmentShare", WORLD, 1980)),
                Quotes.percent(run.end("directInvestmentShare", WORLD, 1999)));
        readme.note("record", run.told(direct.formatted("value", "record", "1914, 1980, 2000")));
        readme.phrase(
                "Parts from abroad are %s of imports of manufactures in 1973, %s in 1985 and %s in"
                        + " 1999, too few",
                parts(1973), parts(1985), parts(1999));
    }

    private String owned(int year) {
        return Quotes.percent(run.end("foreignAssetsOpenness", WORLD, year));
    }

    private String recorded(int year) {
        return Quotes.percent(run.record("foreignAssetsOpenness", WORLD, year));
    }

    private String parts(int year) {
        return Quotes.percent(run.end("partsTradeShare", WORLD, year));
    }
}
