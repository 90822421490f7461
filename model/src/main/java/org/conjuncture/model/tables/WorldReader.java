package org.conjuncture.model.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;

/**
 * Reads a world's folder and checks it once and fully: columns, units' ranges, keys, references
 * between tables, sums and completeness. What is wrong is a {@link UserError} with file, line and
 * column.
 */
public final class WorldReader {

    /** Largest number of territories. */
    public static final int MAX_TERRITORIES = 250;

    /**
     * Tables of a world's folder; trade-odbl.csv, trade-estimates.csv, languages.csv, migrants.csv,
     * migration-law.csv and indenture.csv may be missing.
     */
    public static final List<String> TABLES =
            List.of(
                    "world.csv",
                    "territories.csv",
                    "groups.csv",
                    "population.csv",
                    "sectors.csv",
                    "technique.csv",
                    "production.csv",
                    "consumption.csv",
                    "investment.csv",
                    "public.csv",
                    "trade.csv",
                    "trade-odbl.csv",
                    "trade-estimates.csv",
                    "distances.csv",
                    "languages.csv",
                    "migrants.csv",
                    "migration-law.csv",
                    "indenture.csv",
                    "states.csv",
                    "schooling.csv",
                    "gold.csv",
                    "borders.csv",
                    "record.csv");

    private static final List<String> WORLD_COLUMNS =
            List.of("name", "title", "start_year", "pounds_per_dollar", "source");

    private static final List<String> STANDARDS = List.of("gold", "silver", "bimetallic", "paper");

    private WorldReader() {}

    public static WorldTables read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    Place.of(folder.toString()),
                    "there is no such world",
                    "no folder",
                    "a folder of tables such as worlds/1870");
        }
        CsvRow world = world(folder);
        int start = world.integer("start_year", 1, 9999);
        double pounds = world.number("pounds_per_dollar", 1e-6, 1e6);
        List<TerritoryRow> territories = territories(folder.resolve("territories.csv"));
        List<String> ids = territories.stream().map(TerritoryRow::id).toList();
        PeopleTables.checkClaims(folder.resolve("territories.csv"), territories);
        PlaceTables.checkGroups(folder.resolve("groups.csv"), territories);
        double[][] shares = PeopleTables.sectorShares(folder.resolve("sectors.csv"), ids);
        PeopleTables.checkAgriculture(folder.resolve("territories.csv"), territories, shares);
        double[] employed = PeopleTables.employed(folder.resolve("sectors.csv"), ids, shares);
        double[][][] byGood = PlaceTables.tradeByGood(folder, ids);
        if (byGood.length > 0) {
            requireMeasured(folder, employed);
        }
        double[][] trade = PlaceTables.trade(folder, ids, byGood);
        PlaceTables.checkTrade(folder, territories, trade, pounds);
        return new WorldTables(
                world.text("name"),
                world.text("title"),
                start,
                pounds,
                territories,
                PeopleTables.people(folder.resolve("population.csv"), territories),
                shares,
                employed,
                ProductionTables.techniques(folder, ids),
                BasketTables.compositions(folder, territories),
                trade,
                byGood,
                PlaceTables.distances(folder.resolve("distances.csv"), ids),
                LanguageTable.nearness(folder.resolve("languages.csv"), ids),
                PeopleTables.migrants(folder.resolve("migrants.csv"), territories),
                MigrationLawTable.read(folder.resolve("migration-law.csv"), ids),
                IndentureLawTable.read(folder.resolve("indenture.csv"), ids),
                RulerTable.read(folder.resolve("states.csv"), ids, 4 * start),
                RecordTables.schooling(folder.resolve("schooling.csv"), ids, start),
                PlaceTables.goldFields(folder.resolve("gold.csv"), ids),
                PlaceTables.borders(folder.resolve("borders.csv"), ids),
                RecordTables.facts(folder.resolve("record.csv"), ids));
    }

    /** Trade by good closes only with the technique, the baskets and the work of each territory. */
    private static void requireMeasured(Path folder, double[] employed) {
        if (employed.length == 0) {
            throw new UserError(
                    Place.of(folder.resolve("sectors.csv").toString()),
                    "trade.csv tells goods apart, so work must be counted",
                    "no column 'persons'",
                    "a column 'persons'");
        }
        for (String name :
                List.of(
                        "technique.csv",
                        "production.csv",
                        "consumption.csv",
                        "investment.csv",
                        "public.csv")) {
            Path file = folder.resolve(name);
            if (!CsvTable.read(file).has("territory")) {
                throw new UserError(
                        Place.of(file.toString()),
                        "trade.csv tells goods apart, so this table must tell territories apart",
                        "no column 'territory'",
                        "a column 'territory'");
            }
        }
    }

    /** A table with exactly these columns. */
    static CsvTable table(Path file, List<String> columns) {
        return CsvTable.read(file, columns.toArray(String[]::new)).allowOnly(columns);
    }

    private static CsvRow world(Path folder) {
        Path file = folder.resolve("world.csv");
        CsvTable table = table(file, WORLD_COLUMNS);
        if (table.rows().size() != 1) {
            throw new UserError(
                    Place.of(file.toString()),
                    "a world has one row",
                    table.rows().size() + " rows",
                    "1");
        }
        CsvRow row = table.rows().getFirst();
        row.text("source");
        return row;
    }

    private static List<TerritoryRow> territories(Path file) {
        RowReader<TerritoryRow> reader = new RowReader<>(TerritoryRow.class);
        CsvTable table = table(file, reader.columns()).uniqueBy("id").uniqueBy("name");
        int found = table.rows().size();
        if (found < 1 || found > MAX_TERRITORIES) {
            throw new UserError(
                    Place.of(file.toString()),
                    "the number of territories",
                    found + " rows",
                    "1 to " + MAX_TERRITORIES);
        }
        List<TerritoryRow> territories = new ArrayList<>(found);
        for (CsvRow row : table.rows()) {
            TerritoryRow territory = reader.read(row);
            row.oneOf("monetary_standard", STANDARDS);
            if (!territory.id().matches("[A-Z][A-Z0-9]{1,7}")
                    || territory.id().equals("WORLD")
                    || territory.id().equals("MARKET")) {
                throw row.error(
                        "id", "two to eight capital letters and figures, not WORLD or MARKET");
            }
            if (territory.people() != Math.rint(territory.people())) {
                throw row.error("people", "whole persons");
            }
            territories.add(territory);
        }
        return List.copyOf(territories);
    }
}
