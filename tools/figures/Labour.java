import java.util.ArrayList;
import java.util.List;

/** Limits: labour and wealth, laws of labour. */
final class Labour {

    private final Results run;
    private final Laws laws;
    private final Quotes readme;

    Labour(Results run, Laws laws, Quotes readme) {
        this.run = run;
        this.laws = laws;
        this.readme = readme;
    }

    void print() {
        readme.heading("Limits, Labour and wealth");
        organized();
        places();
        wealth();
        readme.heading("Limits, Laws of labour");
        laws();
        movers();
        ownersAndGroups();
    }

    private void organized() {
        readme.note("unions in Britain", unions("GBR", 1913, 1920, 1938, 1948, 1970));
        readme.words("in Austria and Norway", 0, 0.9, unionsOverRecord("'AUT', 'NOR'", 1960, 2000));
        readme.words(
                "too many in France after 1970", 1.1, 9, unionsOverRecord("'FRA'", 1971, 2000));
        List<Quotes.Told> hours = new ArrayList<>();
        for (String period : List.of("1914–1949", "1950–1979", "1980–2000")) {
            Laws.Law law = laws.get("Hours, " + period);
            hours.add(new Quotes.Told(period, law.value() / law.central()));
        }
        readme.words("hours are a tenth above the record from 1914 on", 1.05, 1.15, hours);
    }

    private List<Quotes.Told> unions(String territory, int... years) {
        List<Quotes.Told> told = new ArrayList<>();
        for (int year : years) {
            told.add(new Quotes.Told("" + year, run.end("unionDensity", territory, year)));
        }
        return told;
    }

    /** Means of years on record. */
    private List<Quotes.Told> unionsOverRecord(String territories, int from, int to) {
        return run.told(
                """
                SELECT territory, avg(final) / avg(value) FROM yearly
                JOIN record USING (name, territory, year)
                WHERE name = 'unionDensity' AND territory IN (%s) AND year BETWEEN %d AND %d
                GROUP BY territory ORDER BY territory
                """
                        .formatted(territories, from, to));
    }

    private void places() {
        readme.phrase(
                "(segregation %s in 1870, %s in 1999)",
                Quotes.index(run.end("sexSegregation", "WORLD", 1870)),
                Quotes.index(run.end("sexSegregation", "WORLD", 1999)));
        ladder();
    }

    /** Where it does, as a part of territories; weighted with people the world tells otherwise. */
    private void ladder() {
        String stages =
                """
                SELECT %s FROM production AS a JOIN production AS l USING (territory, year)
                WHERE year = 1999 AND a.sector = 'agriculture' AND l.sector = 'lightManufacturing'
                    AND isfinite(a.techniqueStage) AND isfinite(l.techniqueStage)
                """;
        readme.words(
                "agriculture stands above light manufacture on the ladder of techniques in 1999",
                0.5,
                1,
                run.number(
                        stages.formatted("avg((a.techniqueStage > l.techniqueStage)::INTEGER)")));
        for (String weight : List.of("output", "people")) {
            String mean = "sum(%2$s.techniqueStage * %2$s.%1$s) / sum(%2$s.%1$s)";
            String both =
                    "['agriculture', 'light manufacture']), unnest(["
                            + mean.formatted(weight, "a")
                            + ", "
                            + mean.formatted(weight, "l")
                            + "])";
            readme.note(
                    "world, weighted with " + weight, run.told(stages.formatted("unnest(" + both)));
        }
    }

    /** The middle one of three in 1913. */
    private void wealth() {
        String three =
                """
                SELECT territory, final AS part FROM yearly WHERE name = 'top10Share'
                AND territory IN ('GBR', 'FRA', 'USA') AND year = %d ORDER BY part
                """;
        var before = run.told(three.formatted(1913));
        var after = run.told(three.formatted(1999));
        readme.phrase(
                "falls from %s in 1913 to %s in 1999 in Britain, France and the United States",
                Quotes.percent(before.get(1).value()),
                Quotes.range(
                        Quotes.percent(after.getFirst().value()),
                        Quotes.percent(after.getLast().value())));
        readme.note("1913", before);
        readme.note("1999", after);
    }

    private void laws() {
        readme.phrase(
                "with an elasticity of %s within decades (literature:",
                Quotes.signed(laws.value("Wage curve, decades"), 2));
        readme.phrase(
                "real pay over the whole run with %s;", Quotes.signed(laws.value("Wage curve"), 2));
        readme.phrase(
                "steeper than its band (%s; −0.029 to −0.007)",
                Quotes.signed(laws.value("Phillips curve"), 3));
        readme.phrase(
                "Okun's slope is %s in western Europe and its offshoots (%s) and %s elsewhere"
                        + " (%s);",
                Quotes.signed(laws.value("Okun, advanced"), 2),
                Quotes.signed(laws.get("Okun, advanced").central(), 1),
                Quotes.signed(laws.value("Okun, others"), 2),
                Quotes.signed(laws.get("Okun, others").central(), 1));
        readme.phrase(
                "vacancies and unemployment are correlated by %s (%s)",
                Quotes.signed(laws.value("Beveridge, closeness"), 2),
                Quotes.signed(laws.get("Beveridge, closeness").central(), 1));
    }

    private void movers() {
        readme.phrase(
                "Ireland loses to other continents %s a thousand and year (record %s) and the"
                        + " British Isles %s (%s), but Norway and Sweden %s (%s), Italy %s (%s),"
                        + " Spain and Portugal %s (%s), and Germany %s (%s) and France %s (%s);",
                both(
                        "From Ireland",
                        "From British Isles",
                        "From Norway, Sweden",
                        "From Italy",
                        "From Spain, Portugal",
                        "From Germany",
                        "From France"));
        readme.phrase(
                "the United States draw %s (%s), Argentina %s (%s), Canada %s (%s):",
                both("To United States", "To Argentina", "To Canada"));
        readme.phrase(
                "(people born elsewhere in 1973: western Germany %s, France %s, Switzerland %s)",
                born("DEU"), born("FRA"), born("CHE"));
    }

    /** Run and record of each. */
    private Object[] both(String... names) {
        List<Object> figures = new ArrayList<>();
        for (String name : names) {
            figures.add(Quotes.decimals(laws.value(name), 1));
            figures.add(Quotes.decimals(laws.get(name).central(), 1));
        }
        return figures.toArray();
    }

    /** Among people of working age. */
    private String born(String territory) {
        return Quotes.percent(run.end("migrantsShare", territory, 1973));
    }

    private void ownersAndGroups() {
        List<Quotes.Told> growth = new ArrayList<>();
        for (String period : List.of("1870–1920", "1920–1960", "1960–1980")) {
            double rate = laws.value("Output/capital, " + period);
            growth.add(new Quotes.Told(period + ", % a year", 100 * rate));
        }
        readme.words("In the United States output over capital hardly moves", -0.25, 0.25, growth);
        readme.words(
                "Theil between plants an eighth of the whole",
                0.1,
                0.155,
                List.of(
                        new Quotes.Told("1913", plants(1913)),
                        new Quotes.Told("1973", plants(1973)),
                        new Quotes.Told("1999", plants(1999))));
        readme.phrase(
                "dominated groups are out of work %s times as often as others in the United States"
                        + " in 1950 and %s times in 1999",
                Quotes.decimals(dominatedOverDominant(1950), 1),
                Quotes.decimals(dominatedOverDominant(1999), 1));
    }

    private double plants(int year) {
        return run.end("wageTheilBetweenPlants", "WORLD", year);
    }

    private double dominatedOverDominant(int year) {
        return run.number(
                """
                SELECT max(value) FILTER (grp = 'dominated') / max(value) FILTER (grp = 'dominant')
                FROM indicator WHERE name = 'unemploymentRate' AND territory = 'USA'
                AND quarter = 4 * ? + 3
                """,
                year);
    }
}
