package org.conjuncture.model.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;

/** What sectors use up and pay, and what households, investors and governments buy. */
final class ProductionTables {

    private static final List<String> SECTORS = WorldTables.SECTORS;

    /** Inputs leave at least a tenth of output as value added. */
    private static final double MAX_INPUTS = 0.9;

    private ProductionTables() {}

    static Technique technique(Path folder) {
        int sectors = SECTORS.size();
        List<String> columns =
                new ArrayList<>(
                        List.of("sector", "labour_share", "capital_output", "depreciation"));
        columns.addAll(WorldTables.OCCUPATIONS);
        columns.add("source");
        Path file = folder.resolve("production.csv");
        CsvTable table = WorldReader.table(file, columns).uniqueBy("sector");
        double[] labour = new double[sectors];
        double[] capital = new double[sectors];
        double[] depreciation = new double[sectors];
        double[][] occupations = new double[sectors][WorldTables.OCCUPATIONS.size()];
        int[] cells = new int[sectors];
        for (CsvRow row : table.rows()) {
            int sector = SECTORS.indexOf(row.oneOf("sector", SECTORS));
            labour[sector] = row.number("labour_share", 0.05, 0.98);
            capital[sector] = row.number("capital_output", 0.1, 100);
            depreciation[sector] = row.number("depreciation", 0, 0.2);
            for (int job = 0; job < occupations[sector].length; job++) {
                occupations[sector][job] = row.number(WorldTables.OCCUPATIONS.get(job), 0, 1);
            }
            Completeness.sumsToOne(
                    occupations[sector],
                    row,
                    WorldTables.OCCUPATIONS.getLast(),
                    "occupations of " + SECTORS.get(sector));
            row.text("source");
            cells[sector]++;
        }
        Completeness.check(file, SECTORS, cells, 1, "values");
        return new Technique(
                inputs(folder.resolve("technique.csv")),
                labour,
                capital,
                depreciation,
                occupations);
    }

    private static double[][] inputs(Path file) {
        CsvTable table =
                WorldReader.table(file, List.of("good", "sector", "input", "source"))
                        .uniqueBy("good", "sector");
        int sectors = SECTORS.size();
        double[][] inputs = new double[sectors][sectors];
        double[] sums = new double[sectors];
        int[] cells = new int[sectors];
        for (CsvRow row : table.rows()) {
            int good = SECTORS.indexOf(row.oneOf("good", SECTORS));
            int sector = SECTORS.indexOf(row.oneOf("sector", SECTORS));
            inputs[good][sector] = row.number("input", 0, MAX_INPUTS);
            row.text("source");
            if (inputs[good][sector] > 0 && (good == 0 || sector == 0)) {
                throw row.error("input", "0: subsistence neither buys nor sells");
            }
            sums[sector] += inputs[good][sector];
            cells[sector]++;
            if (sums[sector] > MAX_INPUTS) {
                throw new UserError(
                        row.place("input"),
                        "the inputs of " + SECTORS.get(sector) + " leave too little value added",
                        Completeness.plain(sums[sector]),
                        "at most " + MAX_INPUTS + " in all");
            }
        }
        Completeness.check(file, SECTORS, cells, sectors, "inputs");
        return inputs;
    }

    static Composition composition(Path folder) {
        return new Composition(
                shares(
                        folder.resolve("consumption.csv"),
                        "share_450",
                        List.of("good", "share_450", "share_3000", "source")),
                shares(
                        folder.resolve("consumption.csv"),
                        "share_3000",
                        List.of("good", "share_450", "share_3000", "source")),
                450,
                3000,
                shares(
                        folder.resolve("investment.csv"),
                        "share",
                        List.of("good", "share", "source")),
                shares(folder.resolve("public.csv"), "share", List.of("good", "share", "source")));
    }

    private static double[] shares(Path file, String column, List<String> columns) {
        CsvTable table = WorldReader.table(file, columns).uniqueBy("good");
        double[] shares = new double[SECTORS.size()];
        int[] cells = new int[shares.length];
        for (CsvRow row : table.rows()) {
            int good = SECTORS.indexOf(row.oneOf("good", SECTORS));
            shares[good] = row.number(column, 0, 1);
            row.text("source");
            if (good == 0 && shares[good] > 0) {
                throw row.error(column, "0: subsistence produce is not sold");
            }
            cells[good]++;
        }
        Completeness.check(file, SECTORS, cells, 1, "shares");
        Completeness.sumsToOne(shares, table.rows().getLast(), column, "goods");
        return shares;
    }
}
