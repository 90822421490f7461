package org.conjuncture.model.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;

/** People by age and what they do, and the claims of territories on one another. */
final class PeopleTables {

    private static final List<String> POPULATION =
            List.of("territory", "sex", "age_from", "age_to", "place", "people", "source");

    private static final List<String> SECTORS =
            List.of("territory", "sector", "employment_share", "source");

    private static final List<String> MIGRANTS = List.of("territory", "origin", "people", "source");

    private static final List<String> SECTORS_WITH_PERSONS =
            List.of("territory", "sector", "employment_share", "persons", "source");

    /** How far shares that sum to one, and claims that sum to zero, may be off by rounding. */
    static final double ROUNDING = 1e-5;

    /** How far two tables may differ in a share that both give, each rounded in its own way. */
    private static final double SHARES_AGREE = 1e-3;

    private PeopleTables() {}

    static double[][][][] people(Path file, List<TerritoryRow> territories) {
        List<String> ids = territories.stream().map(TerritoryRow::id).toList();
        CsvTable table =
                WorldReader.table(file, POPULATION)
                        .uniqueBy("territory", "sex", "age_from", "place");
        double[][][][] people = new double[ids.size()][2][WorldTables.AGE_BANDS][2];
        int[] cells = new int[ids.size()];
        double[] sums = new double[ids.size()];
        for (CsvRow row : table.rows()) {
            int territory = ids.indexOf(row.oneOf("territory", ids));
            int sex = WorldTables.SEXES.indexOf(row.oneOf("sex", WorldTables.SEXES));
            int place = WorldTables.PLACES.indexOf(row.oneOf("place", WorldTables.PLACES));
            int band = band(row);
            double number = row.number("people", 0, 1e10);
            if (number != Math.rint(number)) {
                throw row.error("people", "whole persons");
            }
            row.text("source");
            people[territory][sex][band][place] = number;
            cells[territory]++;
            sums[territory] += number;
        }
        Completeness.check(
                file,
                "territory",
                ids,
                cells,
                4 * WorldTables.AGE_BANDS,
                "population",
                "sex",
                "age_from",
                "place");
        for (int territory = 0; territory < ids.size(); territory++) {
            if (sums[territory] != territories.get(territory).people()) {
                CsvRow row = Completeness.lastOf(table, "territory", ids.get(territory));
                throw new UserError(
                        row.place("people"),
                        "the people of "
                                + ids.get(territory)
                                + " do not add up to those of territories.csv",
                        Completeness.plain(sums[territory]),
                        Completeness.plain(territories.get(territory).people()));
            }
        }
        requireTowns(table, territories, people);
        return people;
    }

    /** Towns of territories.csv hold those whom population.csv has there. */
    private static void requireTowns(
            CsvTable table, List<TerritoryRow> territories, double[][][][] people) {
        int town = WorldTables.PLACES.indexOf("town");
        for (int t = 0; t < territories.size(); t++) {
            TerritoryRow territory = territories.get(t);
            double inTowns = 0;
            for (double[][] ofSex : people[t]) {
                for (double[] band : ofSex) {
                    inTowns += band[town];
                }
            }
            double share = inTowns / territory.people();
            if (Math.abs(share - territory.townShare()) > SHARES_AGREE) {
                throw new UserError(
                        Completeness.lastOf(table, "territory", territory.id()).place("place"),
                        "the share of "
                                + territory.id()
                                + "'s people in towns is not that of"
                                + " territories.csv",
                        Completeness.plain(share),
                        Completeness.plain(territory.townShare()));
            }
        }
    }

    /** Work on the land of territories.csv is that of sectors.csv. */
    static void checkAgriculture(Path file, List<TerritoryRow> territories, double[][] shares) {
        for (int t = 0; t < territories.size(); t++) {
            TerritoryRow territory = territories.get(t);
            double share =
                    shares[t][WorldTables.SECTORS.indexOf("subsistence")]
                            + shares[t][WorldTables.SECTORS.indexOf("agriculture")];
            if (Math.abs(share - territory.agricultureShare()) > SHARES_AGREE) {
                CsvTable table = CsvTable.read(file, "id", "agriculture_share");
                throw new UserError(
                        Completeness.lastOf(table, "id", territory.id()).place("agriculture_share"),
                        "the share of "
                                + territory.id()
                                + "'s work in agriculture is not that of"
                                + " sectors.csv, subsistence included",
                        Completeness.plain(territory.agricultureShare()),
                        Completeness.plain(share));
            }
        }
    }

    /** Who was born where {@code [territory][origin]}; zeros where there is no such table. */
    static double[][] migrants(Path file, List<TerritoryRow> territories) {
        List<String> ids = territories.stream().map(TerritoryRow::id).toList();
        double[][] migrants = new double[ids.size()][ids.size()];
        if (!Files.exists(file)) {
            return migrants;
        }
        CsvTable table = WorldReader.table(file, MIGRANTS).uniqueBy("territory", "origin");
        double[] sums = new double[ids.size()];
        for (CsvRow row : table.rows()) {
            int territory = ids.indexOf(row.oneOf("territory", ids));
            int origin = ids.indexOf(row.oneOf("origin", ids));
            if (origin == territory) {
                throw row.error("origin", "another territory than the one they live in");
            }
            migrants[territory][origin] = row.number("people", 0, 1e10);
            row.text("source");
            sums[territory] += migrants[territory][origin];
            if (sums[territory] > territories.get(territory).people()) {
                throw row.error(
                        "people",
                        "no more than the people of " + ids.get(territory) + " taken together");
            }
        }
        return migrants;
    }

    private static int band(CsvRow row) {
        int last = WorldTables.AGE_BANDS - 1;
        int from = row.integer("age_from", 0, 5 * last);
        if (from % 5 != 0) {
            throw row.error("age_from", "0, 5, 10 … " + 5 * last);
        }
        int to = row.integer("age_to", 1, 120);
        int end = from == 5 * last ? 120 : from + 5;
        if (to != end) {
            throw row.error("age_to", String.valueOf(end));
        }
        return from / 5;
    }

    static double[][] sectorShares(Path file, List<String> ids) {
        boolean isCounted = CsvTable.read(file).has("persons");
        CsvTable table =
                WorldReader.table(file, isCounted ? SECTORS_WITH_PERSONS : SECTORS)
                        .uniqueBy("territory", "sector");
        int sectors = WorldTables.SECTORS.size();
        double[][] share = new double[ids.size()][sectors];
        int[] cells = new int[ids.size()];
        for (CsvRow row : table.rows()) {
            int territory = ids.indexOf(row.oneOf("territory", ids));
            int sector = WorldTables.SECTORS.indexOf(row.oneOf("sector", WorldTables.SECTORS));
            share[territory][sector] = row.number("employment_share", 0, 1);
            row.text("source");
            cells[territory]++;
        }
        Completeness.check(file, "territory", ids, cells, sectors, "sectors", "sector");
        for (int territory = 0; territory < ids.size(); territory++) {
            String id = ids.get(territory);
            Completeness.sumsToOne(
                    share[territory],
                    Completeness.lastOf(table, "territory", id),
                    "employment_share",
                    id);
        }
        return share;
    }

    /**
     * Persons in work, where sectors.csv counts them in a column {@code persons}, of which the
     * shares must be shares; else empty.
     */
    static double[] employed(Path file, List<String> ids, double[][] share) {
        CsvTable table = CsvTable.read(file);
        if (!table.has("persons")) {
            return new double[0];
        }
        double[] employed = new double[ids.size()];
        for (CsvRow row : table.rows()) {
            employed[ids.indexOf(row.oneOf("territory", ids))] += row.number("persons", 0, 1e10);
        }
        for (CsvRow row : table.rows()) {
            int territory = ids.indexOf(row.oneOf("territory", ids));
            int sector = WorldTables.SECTORS.indexOf(row.oneOf("sector", WorldTables.SECTORS));
            double expected = share[territory][sector] * employed[territory];
            if (!(Math.abs(row.number("persons") - expected)
                    <= ROUNDING * employed[territory] + 1)) {
                throw row.error(
                        "persons", Completeness.plain(expected) + ", as its employment_share");
            }
        }
        return employed;
    }

    /**
     * What territories own abroad is what others owe: over the world the two are equal in world
     * money.
     */
    static void checkClaims(Path file, List<TerritoryRow> territories) {
        double assets = 0;
        double liabilities = 0;
        for (TerritoryRow row : territories) {
            double output = row.people() * row.gdpPerHead() * row.priceLevel();
            assets += output * row.foreignAssetsShare();
            liabilities += output * row.foreignLiabilitiesShare();
        }
        if (Math.abs(assets - liabilities) > ROUNDING * Math.max(assets, liabilities)) {
            CsvTable table = CsvTable.read(file, "foreign_liabilities_share");
            throw new UserError(
                    table.rows().getLast().place("foreign_liabilities_share"),
                    "the world's claims and liabilities abroad are not equal",
                    "liabilities of "
                            + Completeness.plain(liabilities / assets)
                            + " times the claims",
                    "1");
        }
    }
}
