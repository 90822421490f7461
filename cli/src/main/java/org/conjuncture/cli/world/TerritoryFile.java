package org.conjuncture.cli.world;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.conjuncture.base.csv.CsvWriter;
import org.conjuncture.model.world.Sectors;

/** territories.csv and what follows from it: people by age, schooling, distances. */
final class TerritoryFile {

    /** Claims abroad above this, years of output, are a financial centre's own affair. */
    private static final double MOST_CLAIMS = 3;

    private static final double WEALTH_OF_RICHEST_TENTH = 0.65;
    private static final double RESERVES = 0.06;
    private static final double DEBT = 0.6;
    private static final double DOMINATED = 0.1;

    /** Part of the world's land that is farmed or grazed: FAO, some 37%. */
    private static final double FARMED = 0.37;

    private static final List<String> COLUMNS =
            List.of(
                    ("id,name,region,group30,people,town_share,gdp_per_head,price_level,"
                                    + "agriculture_share,literacy,years_of_schooling,annual_hours,"
                                    + "labour_share,export_share,public_share,tariff,energy_kt,"
                                    + "iron_steel_kt,polyarchy,dominated_share,union_density,"
                                    + "foreign_assets_share,foreign_liabilities_share,"
                                    + "state_debt_share,gold_reserve_share,top_wealth_share,"
                                    + "birth_rate,death_rate,life_expectancy,migrant_share,"
                                    + "forced_labour_share,land_km2,farmland_km2,"
                                    + "monetary_standard,sources")
                            .split(","));

    private final Built built;
    private final String table;
    private final double poundsPerDollar;
    private final double dollarsPerPound;
    private final double[] assets;
    private final double[] liabilities;

    TerritoryFile(Built built, String table, double dollarsPerPound) {
        this.built = built;
        this.table = table;
        this.dollarsPerPound = dollarsPerPound;
        int anchor = Math.max(0, built.ten.places.indexOf("GBR"));
        poundsPerDollar =
                pounds(anchor) / (people(anchor) * built.land.entries.get(anchor).income());
        int count = built.ten.places.size();
        assets = new double[count];
        liabilities = new double[count];
        double owned = 0;
        double owed = 0;
        for (int t = 0; t < count; t++) {
            Gazetteer.Entry entry = built.land.entries.get(t);
            double scale = entry.weight() / built.product[t];
            assets[t] = scale * entry.number("total_assets_ex_gold_gdp", 0.3);
            liabilities[t] = scale * entry.number("total_liabilities_gdp", 0.6);
            double beyond = Math.max(0, Math.max(assets[t], liabilities[t]) - MOST_CLAIMS);
            assets[t] = Math.max(0, assets[t] - beyond);
            liabilities[t] = Math.max(0, liabilities[t] - beyond);
            owned += assets[t] * built.product[t];
            owed += liabilities[t] * built.product[t];
        }
        for (int t = 0; t < count; t++) {
            liabilities[t] *= owned / owed;
        }
    }

    double poundsPerDollar() {
        return poundsPerDollar;
    }

    /** Millions of the table's dollars as pounds. */
    double pounds(double millions) {
        return millions * 1e6 / dollarsPerPound;
    }

    private double pounds(int t) {
        return pounds(built.product[t]);
    }

    double people(int t) {
        return Math.rint(1000 * built.land.entries.get(t).number("population_thousand", 1));
    }

    private double life(int t) {
        double income = built.land.entries.get(t).income();
        return built.land
                .entries
                .get(t)
                .number("life_expectancy", Math.min(78, 7.5 * StrictMath.log(income) + 5));
    }

    private double growth(int t) {
        double life = life(t);
        double usual = Math.max(0.001, Math.min(0.03, 0.03 - 0.0012 * (life - 50)));
        return built.land.entries.get(t).number("natural_increase", usual);
    }

    /** Growth of births over the last decades, by which ages lie; where unknown that of now. */
    private double growthOfAges(int t) {
        return built.land.entries.get(t).number("growth_of_ages", growth(t));
    }

    /** Deaths of the stable population of these ages and this life. */
    private double deaths(int t) {
        double ages = growthOfAges(t);
        return AgeStructure.birthRate(ages, life(t)) - 1000 * ages;
    }

    void write(Path folder) {
        CsvWriter.write(
                folder.resolve("territories.csv"),
                COLUMNS,
                out -> {
                    for (int t = 0; t < built.ten.places.size(); t++) {
                        out.row(row(t));
                    }
                });
        CsvWriter.write(
                folder.resolve("groups.csv"),
                List.of("territory", "group30", "name"),
                out -> {
                    for (Gazetteer.Entry entry : built.land.entries) {
                        out.row(entry.id(), entry.id(), name(entry));
                    }
                });
        people(folder);
        schooling(folder);
        distances(folder);
    }

    private static String name(Gazetteer.Entry entry) {
        return entry.more().getOrDefault("name", entry.row().text("name"));
    }

    private Object[] row(int t) {
        Gazetteer.Entry entry = built.land.entries.get(t);
        double people = people(t);
        double level = pounds(t) / (people * entry.income()) / poundsPerDollar;
        double workers = 0;
        double pay = built.ownProduce[t];
        double made = built.ownProduce[t];
        double sold = 0;
        for (int s = 0; s < TenSectors.SECTORS; s++) {
            int cell = TenSectors.cell(t, s);
            workers += built.persons[cell];
            if (s > 0) {
                double added = built.valueAdded(cell);
                pay += built.labourShare[cell] * added;
                made += added;
                for (int j = 0; j < built.ten.places.size(); j++) {
                    sold += j == t ? 0 : built.ten.sales(cell, j);
                }
            }
        }
        double farm =
                built.persons[TenSectors.cell(t, Sectors.SUBSISTENCE)]
                        + built.persons[TenSectors.cell(t, Sectors.AGRICULTURE)];
        double state = Arrays.stream(built.bought[t][TenSectors.GOVERNMENT]).sum();
        double schooling = schooling(t);
        double births = Math.max(7, deaths(t) + 1000 * growth(t));
        double migrants = 1e0 * entry.number("immigrant_stock", 0.02 * people) / people;
        return new Object[] {
            entry.id(),
            name(entry),
            entry.more().getOrDefault("region", "the world"),
            entry.id(),
            people,
            n(entry.number("urban_share", 50) / 100),
            n(entry.income()),
            n(level),
            n(farm / workers),
            n(entry.number("literacy", Math.min(99, 100 * schooling / 7)) / 100),
            n(schooling),
            n(entry.number("annual_hours_pwt", 2000)),
            n(pay / made),
            n(Math.min(0.5, sold / built.product[t])),
            n(state / built.product[t]),
            n(built.tariff(t)),
            0.0,
            0.0,
            n(Math.min(1, entry.number("vdem_polyarchy", 0.3))),
            DOMINATED,
            n(entry.number("union_density", 10) / 100),
            n(assets[t]),
            n(liabilities[t]),
            DEBT,
            RESERVES,
            WEALTH_OF_RICHEST_TENTH,
            n(births),
            n(deaths(t)),
            n(life(t)),
            n(Math.min(0.6, migrants)),
            0.0,
            n(entry.number("land_km2", 100_000)),
            n(entry.number("farmland_km2", FARMED * entry.number("land_km2", 100_000))),
            "paper",
            sources(t, entry)
        };
    }

    static double n(double value) {
        return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.8g", value));
    }

    private double schooling(int t) {
        Gazetteer.Entry entry = built.land.entries.get(t);
        double usual = Math.max(1, Math.min(13, 2.2 * StrictMath.log(entry.income()) - 11));
        return entry.number("years_of_schooling", usual);
    }

    private String sources(int t, Gazetteer.Entry entry) {
        String measured =
                built.work.isKnown[t]
                        ? table
                        : table + ", cut from region " + entry.region() + " by rule (README.md)";
        return "people, gdp_per_head, town_share, years_of_schooling, annual_hours, polyarchy,"
                + " tariff, migrant_share: territories.csv (NOTICE.md)"
                + (entry.knows("gdp_per_head_1990intusd")
                        ? ""
                        : ", gdp_per_head: estimate, 0.62 of the figure at 2011 prices")
                + (entry.knows("years_of_schooling")
                        ? ""
                        : ", years_of_schooling: estimate from output per head")
                + "; price_level, agriculture_share, labour_share, export_share, public_share: "
                + measured
                + "; foreign_assets_share, foreign_liabilities_share: External Wealth of Nations,"
                + " at most "
                + (int) MOST_CLAIMS
                + " years of output net kept, liabilities scaled to the world's claims"
                + "; life_expectancy: "
                + (entry.knows("life_expectancy")
                        ? entry.more().getOrDefault("source", "")
                        : "estimate from output per head")
                + "; death_rate: estimate, stable population; birth_rate: estimate, deaths and"
                + " growth of 1990-2000"
                + "; union_density: "
                + (entry.knows("union_density") ? "ICTWSS 6" : "estimate, one figure for all")
                + "; literacy: "
                + (entry.knows("literacy") ? "territories.csv" : "estimate from schooling")
                + "; dominated_share, state_debt_share, gold_reserve_share, top_wealth_share:"
                + " estimates, one figure for all; energy_kt, iron_steel_kt: not counted;"
                + " forced_labour_share: none counted";
    }

    private void people(Path folder) {
        CsvWriter.write(
                folder.resolve("population.csv"),
                List.of("territory", "sex", "age_from", "age_to", "place", "people", "source"),
                out -> {
                    for (int t = 0; t < built.ten.places.size(); t++) {
                        double[][] ages = AgeStructure.weights(growthOfAges(t), life(t));
                        double town = built.land.entries.get(t).number("urban_share", 50) / 100;
                        double[] weights =
                                IntStream.range(0, 64)
                                        .mapToDouble(cell ->
                                                ages[cell / 32][cell / 2 % 16]
                                                        * (cell % 2 == 0 ? 1 - town : town))
                                        .toArray();
                        long[] whole = AgeStructure.wholes(weights, (long) people(t));
                        for (int cell = 0; cell < 64; cell++) {
                            int age = cell / 2 % 16;
                            out.row(
                                    built.ten.places.get(t),
                                    cell < 32 ? "female" : "male",
                                    5 * age,
                                    age == 15 ? 120 : 5 * age + 5,
                                    cell % 2 == 0 ? "country" : "town",
                                    whole[cell],
                                    "estimate: stable population, Brass standard (README.md)");
                        }
                    }
                });
    }

    private void schooling(Path folder) {
        CsvWriter.write(
                folder.resolve("schooling.csv"),
                List.of("territory", "year", "years", "source"),
                out -> {
                    for (int t = 0; t < built.ten.places.size(); t++) {
                        Gazetteer.Entry entry = built.land.entries.get(t);
                        int year = built.year;
                        out.row(
                                entry.id(),
                                year,
                                n(schooling(t)),
                                entry.knows("years_of_schooling")
                                        ? "territories.csv: Lee & Lee 2016, Barro & Lee"
                                        : "estimate from output per head");
                        double later = entry.number("years_of_schooling_later", Double.NaN);
                        if (!Double.isNaN(later)) {
                            out.row(
                                    entry.id(),
                                    year + 15,
                                    n(later),
                                    entry.more().getOrDefault("source", ""));
                        }
                    }
                });
    }

    private void distances(Path folder) {
        CsvWriter.write(
                folder.resolve("distances.csv"),
                List.of("from", "to", "km", "source"),
                out -> {
                    for (int i = 0; i < built.ten.places.size(); i++) {
                        for (int j = 0; j < built.ten.places.size(); j++) {
                            out.row(
                                    built.ten.places.get(i),
                                    built.ten.places.get(j),
                                    n(built.land.km[i][j]),
                                    "distances.csv: GeoDist (Mayer & Zignago 2011), weighted by"
                                            + " people");
                        }
                    }
                });
    }
}
