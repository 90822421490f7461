import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * territories.csv: one row each, every cell filled; where a figure is missing the rule that fills
 * it is named in {@code sources}.
 */
final class Territories {

    private static final String[] COLUMNS =
            """
            id name region group30 people town_share gdp_per_head price_level
            agriculture_share literacy years_of_schooling annual_hours labour_share
            export_share public_share tariff energy_kt iron_steel_kt polyarchy
            dominated_share union_density foreign_assets_share foreign_liabilities_share
            state_debt_share gold_reserve_share top_wealth_share birth_rate death_rate
            life_expectancy migrant_share forced_labour_share land_km2 farmland_km2
            monetary_standard sources
            """
                    .strip()
                    .split("\\s+");

    private final World1870 world;
    private final Map<String, Map<String, String>> general;
    private final Estimates estimates;

    Territories(World1870 world) throws IOException {
        this.world = world;
        general = Sheet.read(world.general).by("id");
        estimates = new Estimates(world);
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
        estimates.sources = new StringBuilder();
        double people = 1000 * Sheet.number(from, "population_thousand");
        double pounds = gdpPounds(from);
        estimates.note(
                "people, gdp_per_head",
                from.get("source_pop_gdp") + estimated(from.get("estimate_pop_gdp")));
        estimates.note("price_level", from.get("price_level_method"));
        estimates.note("agriculture_share", from.get("agri_source"));
        estimates.note("years_of_schooling", from.get("schooling_source"));
        Object[] row = {
            id,
            from.get("name"),
            from.get("region"),
            from.get("group30"),
            people,
            estimates.townShare(from, record),
            Sheet.number(from, "gdp_per_head_1990intusd"),
            Sheet.number(from, "price_level_relative_gbr"),
            Sheet.number(from, "agri_employment_share") / 100,
            estimates.literacy(from, record),
            Sheet.number(from, "years_of_schooling"),
            estimates.hours(from),
            estimates.labourShare(from),
            estimates.exportShare(from, record, pounds),
            estimates.publicShare(from, record),
            estimates.tariff(from, record),
            estimates.energy(from, "energy_kt_coal", "energy_kt"),
            estimates.energy(from, "iron_steel_kt", "iron_steel_kt"),
            estimates.polyarchy(from),
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
            1000 * Sheet.number(record, "farmland_thousand_km2"),
            record.get("monetary_standard"),
            ""
        };
        noteGeneralRecord(id, scale);
        row[row.length - 1] = estimates.sources.toString();
        return row;
    }

    private void noteGeneralRecord(String id, double scale) {
        String estimate = "estimate from the general historical record, unverified";
        estimates.note(
                "dominated_share",
                estimate
                        + ": peoples, castes and classes below the law or the market inside the"
                        + " territory, colonial rule itself not counted");
        estimates.note(
                "union_density",
                estimate
                        + (id.equals("GBR")
                                ? ": some 400,000 members (Trades Union Congress 1870) of 8 million"
                                        + " wage workers"
                                : ""));
        estimates.note(
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
        estimates.note(
                "foreign_liabilities_share",
                estimate
                        + ": millions of pounds over GDP in pounds, all scaled by "
                        + Sheet.number(scale)
                        + " so that the world's liabilities equal its assets");
        estimates.note("state_debt_share", estimate);
        estimates.note(
                "gold_reserve_share",
                estimate + ": gold of central banks and treasuries over GDP in pounds");
        estimates.note(
                "top_wealth_share",
                List.of("GBR", "FRA", "SWE", "USA").contains(id)
                        ? "Piketty 2014, wealth of the richest tenth about 1870; single cited"
                                + " figure, unverified"
                        : estimate + ": by region, in reach of Piketty 2014 for Europe");
        estimates.note(
                "birth_rate, death_rate, life_expectancy",
                estimate + ": rates of about 1870, war and famine of that year left out");
        estimates.note(
                "migrant_share",
                List.of("USA", "CAN", "AUS", "NZL", "ARG", "BRA").contains(id)
                        ? "census of 1869–1872, general historical record, unverified"
                        : estimate);
        estimates.note("forced_labour_share", estimate);
        estimates.note("land_km2", "area in present-day borders, general geographical record");
        estimates.note(
                "farmland_km2",
                switch (id) {
                    case "SGP", "HKG" ->
                            "judgement: what was farmed before the town took it; today next to"
                                    + " nothing is";
                    case "DEU", "DDR" ->
                            "FAO, agricultural land (crops and pasture) of the two German states"
                                    + " about 1990, from memory, rounded, unverified";
                    default ->
                            "FAO, agricultural land (crops and pasture) about 2000 in present-day"
                                    + " borders, from memory, rounded, unverified";
                });
        estimates.note(
                "monetary_standard",
                "general historical record, unverified: the standard in law or, where notes were"
                        + " inconvertible, paper");
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
}
