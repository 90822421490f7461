import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * territories.csv: one row each, every cell filled; where a figure is missing the rule that fills
 * it is named in {@code sources}.
 */
final class Territories {

    private static final String[] COLUMNS = {
        "id",
        "name",
        "region",
        "group30",
        "people",
        "town_share",
        "gdp_per_head",
        "price_level",
        "agriculture_share",
        "literacy",
        "years_of_schooling",
        "annual_hours",
        "labour_share",
        "export_share",
        "public_share",
        "tariff",
        "energy_kt",
        "iron_steel_kt",
        "polyarchy",
        "dominated_share",
        "union_density",
        "foreign_assets_share",
        "foreign_liabilities_share",
        "state_debt_share",
        "gold_reserve_share",
        "top_wealth_share",
        "birth_rate",
        "death_rate",
        "life_expectancy",
        "migrant_share",
        "forced_labour_share",
        "land_km2",
        "monetary_standard",
        "sources"
    };

    private final World1870 world;
    private final Map<String, Map<String, String>> general;
    private final Map<String, Map<String, String>> parents;
    private final Map<String, Double> bilateral = new HashMap<>();
    private final double meanLabourShare;
    private final double medianHours;
    private final double[] literacyLine;
    private StringBuilder sources = new StringBuilder();

    Territories(World1870 world) throws IOException {
        this.world = world;
        general = Sheet.read(world.general).by("id");
        parents = Sheet.read(world.history.resolve("world-1870/parents-1870.csv")).by("old_id");
        for (Map<String, String> row : Trade.measured(world).values()) {
            bilateral.merge(row.get("exporter"), Double.parseDouble(row.get("value")), Double::sum);
        }
        meanLabourShare =
                world.source.stream()
                        .mapToDouble(row -> Sheet.number(row, "labour_share"))
                        .filter(x -> x > 0)
                        .average()
                        .orElseThrow();
        List<Double> hours = new ArrayList<>();
        for (Map<String, String> row : world.source) {
            if (Sheet.number(row, "annual_hours_fulltime", 0) > 0) {
                hours.add(Sheet.number(row, "annual_hours_fulltime"));
            }
        }
        Collections.sort(hours);
        medianHours = hours.get(hours.size() / 2);
        literacyLine = fitLiteracy();
    }

    /**
     * Logit of literacy on the logarithm of a tenth of a year plus schooling, where both are known
     * (least squares).
     */
    private double[] fitLiteracy() {
        double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
        for (Map<String, String> row : world.source) {
            double literacy = Sheet.number(row, "literacy") / 100;
            if (literacy > 0) {
                double x = StrictMath.log(0.1 + Sheet.number(row, "years_of_schooling"));
                double y = StrictMath.log(literacy / (1 - literacy));
                n++;
                sx += x;
                sy += y;
                sxx += x * x;
                sxy += x * y;
            }
        }
        double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
        return new double[] {(sy - slope * sx) / n, slope};
    }

    Sheet derive() {
        Sheet sheet = new Sheet(COLUMNS);
        double scale = liabilityScale();
        for (Map<String, String> from : world.source) {
            sheet.add(row(from, scale));
        }
        return sheet;
    }

    private Object[] row(Map<String, String> from, double scale) {
        String id = from.get("id");
        Map<String, String> record = general.get(id);
        sources = new StringBuilder();
        double people = 1000 * Sheet.number(from, "population_thousand");
        double pounds = gdpPounds(from);
        note(
                "people, gdp_per_head",
                from.get("source_pop_gdp") + estimated(from.get("estimate_pop_gdp")));
        note("price_level", from.get("price_level_method"));
        note("agriculture_share", from.get("agri_source"));
        note("years_of_schooling", from.get("schooling_source"));
        Object[] row = {
            id,
            from.get("name"),
            from.get("region"),
            from.get("group30"),
            people,
            townShare(from, record),
            Sheet.number(from, "gdp_per_head_1990intusd"),
            Sheet.number(from, "price_level_relative_gbr"),
            Sheet.number(from, "agri_employment_share") / 100,
            literacy(from, record),
            Sheet.number(from, "years_of_schooling"),
            hours(from),
            labourShare(from),
            exportShare(from, record, pounds),
            publicShare(from, record),
            tariff(from, record),
            energy(from, "energy_kt_coal", "energy_kt"),
            energy(from, "iron_steel_kt", "iron_steel_kt"),
            polyarchy(from),
            Sheet.number(record, "dominated_share"),
            Sheet.number(record, "union_density"),
            Sheet.number(record, "foreign_assets_mgbp") * 1e6 / pounds,
            Sheet.number(record, "foreign_liabilities_mgbp") * 1e6 * scale / pounds,
            Sheet.number(record, "state_debt_share"),
            Sheet.number(record, "gold_reserve_mgbp") * 1e6 / pounds,
            Sheet.number(record, "top_wealth_share"),
            Sheet.number(record, "birth_rate"),
            Sheet.number(record, "death_rate"),
            Sheet.number(record, "life_expectancy"),
            Sheet.number(record, "migrant_share"),
            Sheet.number(record, "forced_labour_share"),
            1000 * Sheet.number(record, "land_thousand_km2"),
            record.get("monetary_standard"),
            ""
        };
        noteGeneralRecord(id, scale);
        row[row.length - 1] = sources.toString();
        return row;
    }

    private void noteGeneralRecord(String id, double scale) {
        String estimate = "estimate from the general historical record, unverified";
        note(
                "dominated_share",
                estimate
                        + ": peoples, castes and classes below the law or the market inside the"
                        + " territory, colonial rule itself not counted");
        note(
                "union_density",
                estimate
                        + (id.equals("GBR")
                                ? ": some 400,000 members (Trades Union Congress 1870) of 8 million"
                                        + " wage workers"
                                : ""));
        note(
                "foreign_assets_share",
                switch (id) {
                    case "GBR" ->
                            "£692 million (Imlah 1958) over GDP in pounds; single cited figure,"
                                    + " unverified";
                    case "FRA" ->
                            "12.5 billion francs, £495 million (Feis 1930) over GDP in pounds;"
                                    + " single cited figure, unverified";
                    case "NLD" ->
                            "300 million dollars, £62 million (Obstfeld & Taylor 2004) over GDP in"
                                    + " pounds; single cited figure, unverified";
                    case "USA" ->
                            "100 million dollars, £20 million (Obstfeld & Taylor 2004) over GDP in"
                                    + " pounds; single cited figure, unverified";
                    default -> estimate + ": millions of pounds over GDP in pounds";
                });
        note(
                "foreign_liabilities_share",
                estimate
                        + ": millions of pounds over GDP in pounds, all scaled by "
                        + Sheet.number(scale)
                        + " so that the world's liabilities equal its assets");
        note("state_debt_share", estimate);
        note(
                "gold_reserve_share",
                estimate + ": gold of central banks and treasuries over GDP in pounds");
        note(
                "top_wealth_share",
                List.of("GBR", "FRA", "SWE", "USA").contains(id)
                        ? "Piketty 2014, wealth of the richest tenth about 1870; single cited"
                                + " figure, unverified"
                        : estimate + ": by region, in reach of Piketty 2014 for Europe");
        note(
                "birth_rate, death_rate, life_expectancy",
                estimate + ": rates of about 1870, war and famine of that year left out");
        note(
                "migrant_share",
                List.of("USA", "CAN", "AUS", "NZL", "ARG", "BRA").contains(id)
                        ? "census of 1869–1872, general historical record, unverified"
                        : estimate);
        note("forced_labour_share", estimate);
        note("land_km2", "area in present-day borders, general geographical record");
        note(
                "monetary_standard",
                "general historical record, unverified: the standard in law or, where notes were"
                        + " inconvertible, paper");
    }

    private void note(String column, String text) {
        if (!sources.isEmpty()) {
            sources.append("; ");
        }
        sources.append(column).append(": ").append(text.replace(';', ','));
    }

    private static String estimated(String how) {
        return how.isBlank() ? "" : ", estimate: " + how;
    }

    private double gdpPounds(Map<String, String> from) {
        return 1000
                * Sheet.number(from, "population_thousand")
                * Sheet.number(from, "gdp_per_head_1990intusd")
                * Sheet.number(from, "price_level_relative_gbr")
                * World1870.POUNDS_PER_DOLLAR;
    }

    private double liabilityScale() {
        double assets = 0;
        double liabilities = 0;
        for (String id : world.ids) {
            assets += Sheet.number(general.get(id), "foreign_assets_mgbp");
            liabilities += Sheet.number(general.get(id), "foreign_liabilities_mgbp");
        }
        return assets / liabilities;
    }

    private double townShare(Map<String, String> from, Map<String, String> record) {
        double own = Sheet.number(record, "town_share");
        if (own > 0) {
            note(
                    "town_share",
                    "estimate from the general historical record, unverified: towns of 5,000 and"
                            + " more, in reach of Bairoch 1988");
            return own;
        }
        note("town_share", from.get("urban_source"));
        return Sheet.number(from, "urban_share") / 100;
    }

    private double literacy(Map<String, String> from, Map<String, String> record) {
        double own = Sheet.number(record, "literacy");
        if (own > 0) {
            note("literacy", "estimate from the general historical record, unverified");
            return own;
        }
        double known = Sheet.number(from, "literacy");
        if (known > 0) {
            note("literacy", from.get("literacy_source"));
            return known / 100;
        }
        double x =
                literacyLine[0]
                        + literacyLine[1]
                                * StrictMath.log(0.1 + Sheet.number(from, "years_of_schooling"));
        note(
                "literacy",
                "estimate: logit on the logarithm of schooling plus a tenth of a year, fitted on"
                        + " the territories with both");
        return 1 / (1 + StrictMath.exp(-x));
    }

    private double hours(Map<String, String> from) {
        double known = Sheet.number(from, "annual_hours_fulltime");
        note(
                "annual_hours",
                known > 0
                        ? "Huberman & Minns 2007"
                        : "estimate: median of the territories in Huberman & Minns 2007");
        return known > 0 ? known : medianHours;
    }

    private double labourShare(Map<String, String> from) {
        double known = Sheet.number(from, "labour_share");
        note(
                "labour_share",
                known > 0
                        ? "Piketty 2014, tables S6.1–S6.2"
                        : "estimate: mean of Britain and France (Piketty 2014)");
        return known > 0 ? known : meanLabourShare;
    }

    private double exportShare(
            Map<String, String> from, Map<String, String> record, double pounds) {
        double own = Sheet.number(record, "export_share");
        if (own > 0) {
            note("export_share", "estimate from the general historical record, unverified");
            return own;
        }
        double known = Sheet.number(from, "exports_gdp_1870_tradhist");
        Map<String, String> parent = parents.get(from.get("parent_old_id").split(";")[0]);
        double dollars = Sheet.number(from, "exports_1870_musd_cow");
        String text;
        double share;
        if (known > 0) {
            text = "TRADHIST (Fouquin & Hugot 2016)";
            share = known / 100;
        } else if (dollars > 0) {
            text = "exports of 1870 (COW Trade 4.0, 4.866 dollars to the pound) over GDP in pounds";
            share = dollars * 1e6 / 4.866 / pounds;
        } else if (parent != null && Sheet.number(parent, "exports_1870_musd_cow") > 0) {
            text =
                    "estimate: exports of the old state (COW Trade 4.0) over its GDP, at the"
                            + " territory's price level";
            share =
                    Sheet.number(parent, "exports_1870_musd_cow")
                            * 1e6
                            / 4.866
                            / (1000
                                    * Sheet.number(parent, "population_thousand")
                                    * Sheet.number(parent, "gdp_per_head_1990intusd")
                                    * Sheet.number(from, "price_level_relative_gbr")
                                    * World1870.POUNDS_PER_DOLLAR);
        } else if (bilateral.containsKey(from.get("id"))) {
            text =
                    "estimate: exports to Britain, France and the United States (TRADHIST) taken as"
                            + " 60% of all, over GDP in pounds";
            share = bilateral.get(from.get("id")) / 0.6 / pounds;
        } else {
            text = "estimate: no figure in a source that may be shipped, 4% of GDP";
            share = 0.04;
        }
        note("export_share", text + (share > 0.5 ? ", capped at one half" : ""));
        return Math.min(share, 0.5);
    }

    private double publicShare(Map<String, String> from, Map<String, String> record) {
        double known = Sheet.number(from, "gov_expenditure_gdp_pct_1880") / 100;
        double own = Sheet.number(record, "public_share");
        if (own > 0) {
            note(
                    "public_share",
                    "estimate from the general historical record, unverified: central and local"
                            + " government");
            return own;
        }
        double share = Math.clamp(known, 0.03, 0.2);
        note(
                "public_share",
                "Mauro et al. 2015, year "
                        + from.get("gov_expenditure_gdp_pct_1880_year").replace(".0", "")
                        + (share == known ? "" : ", held between 3% and 20%"));
        return share;
    }

    private double tariff(Map<String, String> from, Map<String, String> record) {
        double rating = Sheet.number(from, "hiel_tariff_rating");
        double own = Sheet.number(record, "tariff");
        if (own >= 0) {
            note(
                    "tariff",
                    "estimate from the general historical record, unverified: treaty, colonial or"
                            + " state tariff of about 1870");
            return own;
        }
        note(
                "tariff",
                "no measured table: 3% + 47% × (1 − rating/10) from the tariff rating of HIEL"
                        + " (Prados de la Escosura), which puts the USA at 38% and Britain at 9%");
        return 0.03 + 0.47 * (1 - rating / 10);
    }

    private double energy(Map<String, String> from, String column, String name) {
        double known = Sheet.number(from, column);
        if (known >= 0) {
            note(name, "COW National Material Capabilities");
            return known;
        }
        Map<String, String> parent = parents.get(from.get("parent_old_id").split(";")[0]);
        double whole = parent == null ? 0 : Sheet.number(parent, column, 0);
        if (whole == 0) {
            note(name, "no state in COW: taken as 0");
            return 0;
        }
        note(name, "estimate: the old state's figure (COW) by share of its output");
        double old =
                1000
                        * Sheet.number(parent, "population_thousand")
                        * Sheet.number(parent, "gdp_per_head_1990intusd");
        double own =
                1000
                        * Sheet.number(from, "population_thousand")
                        * Sheet.number(from, "gdp_per_head_1990intusd");
        return whole * Math.min(1, own / old);
    }

    private double polyarchy(Map<String, String> from) {
        double known = Sheet.number(from, "vdem_polyarchy");
        note(
                "polyarchy",
                known >= 0
                        ? "V-Dem, state of 1870 (" + from.get("regime_from") + ")"
                        : "estimate: no V-Dem score, 0.05");
        return known >= 0 ? known : 0.05;
    }
}
