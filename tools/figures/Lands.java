import java.util.ArrayList;
import java.util.List;

/** Limits: growth, lands, people. */
final class Lands {

    private static final String WORLD = "WORLD";
    private static final String OUTPUT = "output / recordOutput";
    private static final String PEOPLE = "people / recordPeople";

    private final Results run;
    private final Quotes readme;

    Lands(Results run, Quotes readme) {
        this.run = run;
        this.readme = readme;
    }

    void print() {
        growth();
        lands();
        people();
    }

    private void growth() {
        readme.heading("Limits, Growth");
        readme.phrase(
                "too fast to 1913 (%s a year; record %s) and after 1973 (%s; record %s), too slow"
                        + " between 1950 and 1973 (%s; %s dollars a head where the record has %s)",
                Quotes.percent1(rate(output(1870), output(1913), 43)),
                Quotes.percent1(rate(record(1870), record(1913), 43)),
                Quotes.percent1(rate(output(1973), output(1999), 26)),
                Quotes.percent1(rate(Opening.RECORD_1973, record(2000), 27)),
                Quotes.percent1(rate(output(1950), output(1973), 23)),
                Quotes.whole(output(1973)),
                Quotes.whole(Opening.RECORD_1973));
        readme.note(
                "record, 1950 to 1973",
                Quotes.percent1(rate(record(1950), Opening.RECORD_1973, 23)));
        var least =
                run.told(
                                """
                                SELECT year::VARCHAR, final FROM yearly
                                WHERE name = 'agricultureShare' AND territory = 'WORLD'
                                ORDER BY final LIMIT 1
                                """)
                        .getFirst();
        readme.phrase(
                "The move off the land turns back: work in agriculture falls to %s in %s and is %s"
                        + " in 1999 (record %s in 1991, and falling)",
                Quotes.percent(least.value()),
                least.name(),
                Quotes.percent(run.end("agricultureShare", "WORLD", 1999)),
                Quotes.percent(run.record("agricultureShare", "WORLD", 1991)));
        String west =
                """
                SELECT territory, %s FROM beside
                WHERE region = 'Western Europe' AND territory <> 'PRT' ORDER BY output
                """;
        readme.words(
                "Western Europe has 8,000 to 17,500 dollars in 1999",
                7500,
                18500,
                run.told(west.formatted("output")));
        readme.phrase(
                "in 1999 (Portugal %s) where",
                Quotes.hundreds(run.mean("gdpPerHead", "PRT", 1999)));
        readme.note("record of 2000", run.told(west.formatted("recordOutput")));
        String whole =
                """
                SELECT '%1$s', sum(%1$s * people) / sum(people) FROM beside
                WHERE region = 'Western Europe' AND recordOutput > 0
                """;
        readme.note("as a whole", run.told(whole.formatted("output")));
        readme.note("as a whole, record", run.told(whole.formatted("recordOutput")));
    }

    private double output(int year) {
        return run.mean("gdpPerHead", WORLD, year);
    }

    private double record(int year) {
        return run.record("gdpPerHead", WORLD, year);
    }

    static double rate(double from, double to, int years) {
        return Math.pow(to / from, 1.0 / years) - 1;
    }

    private void lands() {
        readme.heading("Limits, Lands");
        readme.phrase(
                "Arabia (%s dollars in 1999), Turkey (%s), Iran, Morocco, Brazil (%s), Egypt and",
                Quotes.hundreds(run.mean("gdpPerHead", "ARB", 1999)),
                Quotes.hundreds(run.mean("gdpPerHead", "TUR", 1999)),
                Quotes.hundreds(run.mean("gdpPerHead", "BRA", 1999)));
        readme.words(
                "Egypt and Tunisia stay too poor",
                0,
                0.75,
                overRecord(OUTPUT, "ARB", "TUR", "IRN", "MAR", "BRA", "EGY", "TUN"));
        readme.words(
                "Philippines, Sri Lanka, South Africa, Uruguay, Malaysia, Argentina, the Andes and"
                        + " southern Africa grow two to five times too rich",
                1.75,
                5.5,
                overRecord(OUTPUT, "PHL", "LKA", "ZAF", "URY", "MYS", "ARG", "AND", "SAF"));
        readme.words(
                "the Soviet lands and Norway have half of the record or little more",
                0.45,
                0.6,
                overRecord(OUTPUT, "RUS", "NOR"));
        readme.note(
                "others below two thirds of the record or above one and a half of it",
                run.told(
                        """
                        SELECT territory, output / recordOutput AS over FROM beside
                        WHERE over NOT BETWEEN 0.667 AND 1.5 AND territory NOT IN (
                            'ARB', 'TUR', 'IRN', 'MAR', 'BRA', 'EGY', 'TUN', 'RUS', 'NOR',
                            'PHL', 'LKA', 'ZAF', 'URY', 'MYS', 'ARG', 'AND', 'SAF')
                        ORDER BY over
                        """));
        readme.phrase(
                "(Theil %s in 1999, record %s;",
                Quotes.index(run.mean("theilBetween", WORLD, 1999)),
                Quotes.index(run.record("theilBetween", WORLD, 2000)));
        readme.note(
                "Theil in 1980 and 1990",
                Quotes.index(run.mean("theilBetween", WORLD, 1980))
                        + " "
                        + Quotes.index(run.mean("theilBetween", WORLD, 1990)));
    }

    /** The run's figures of 1999 over the record's of 2000. */
    private List<Quotes.Told> overRecord(String parts, String... territories) {
        List<Quotes.Told> told = new ArrayList<>();
        for (String territory : territories) {
            String sql = "SELECT " + parts + " FROM beside WHERE territory = ?";
            told.add(new Quotes.Told(territory, run.number(sql, territory)));
        }
        return told;
    }

    private void people() {
        readme.heading("Limits, People");
        readme.phrase(
                "the Soviet lands have %s million in 1999 (record 290)",
                Quotes.whole(run.end("population", "RUS", 1999) / 1e6));
        people("India two fifths more than its own", 1.4, "IND");
        people("Egypt less than two fifths of its own", 0.35, "EGY");
        people("Mexico three fifths", 0.6, "MEX");
        people("Brazil, Japan and Korea two thirds", 2.0 / 3, "BRA", "JPN", "KOR");
        people("the United States seven tenths", 0.7, "USA");
        people("Australia half more", 1.5, "AUS");
        readme.words(
                "New Zealand and Uruguay two to three times",
                2,
                3.3,
                overRecord(PEOPLE, "NZL", "URY"));
        readme.words("Bulgaria twice their own", 1.9, 2.2, overRecord(PEOPLE, "BGR"));
        readme.note(
                "others below two thirds of the record or above one and a half of it",
                run.told(
                        """
                        SELECT territory, people / recordPeople AS over FROM beside
                        WHERE over NOT BETWEEN 0.667 AND 1.5
                            AND territory NOT IN ('EGY', 'MEX', 'AUS', 'NZL', 'URY', 'BGR')
                        ORDER BY over
                        """));
    }

    private void people(String words, double part, String... territories) {
        readme.words(words, part - 0.05, part + 0.05, overRecord(PEOPLE, territories));
    }
}
