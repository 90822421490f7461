package org.conjuncture.model.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;

/**
 * What sectors use up and pay. Each table may begin with a column {@code territory}: then every
 * territory has coefficients of its own, else all have the world's.
 */
final class ProductionTables {

    static final List<String> SECTORS = WorldTables.SECTORS;

    /** Inputs leave at least a tenth of output as value added. */
    private static final double MAX_INPUTS = 0.9;

    /** Stands for all territories in messages. */
    private static final String WORLD = "the world";

    private ProductionTables() {}

    static List<Technique> techniques(Path folder, List<String> ids) {
        Path inputFile = folder.resolve("technique.csv");
        Path file = folder.resolve("production.csv");
        List<double[][]> inputs = inputs(inputFile, places(inputFile, ids));
        List<Technique> production = production(file, places(file, ids));
        List<Technique> techniques = new ArrayList<>();
        for (int t = 0; t < ids.size(); t++) {
            Technique made = production.get(Math.min(t, production.size() - 1));
            double[][] used = inputs.get(Math.min(t, inputs.size() - 1));
            boolean isShared = t > 0 && production.size() == 1 && inputs.size() == 1;
            techniques.add(
                    isShared
                            ? techniques.getFirst()
                            : new Technique(
                                    used,
                                    made.labourShare(),
                                    made.capitalOutput(),
                                    made.depreciation(),
                                    made.occupationShare()));
        }
        return Collections.unmodifiableList(techniques);
    }

    /** Whose values a table gives: each territory's, or the world's. */
    static List<String> places(Path file, List<String> ids) {
        return CsvTable.read(file).has("territory") ? ids : List.of(WORLD);
    }

    /** A table with these columns, a territory before them where it gives territories apart. */
    static CsvTable table(Path file, List<String> places, List<String> columns, String... keys) {
        boolean isWorld = places.getFirst().equals(WORLD);
        List<String> all = new ArrayList<>(columns);
        List<String> unique = new ArrayList<>(List.of(keys));
        if (!isWorld) {
            all.addFirst("territory");
            unique.addFirst("territory");
        }
        return WorldReader.table(file, all).uniqueBy(unique.toArray(String[]::new));
    }

    static int place(CsvRow row, List<String> places) {
        return places.getFirst().equals(WORLD) ? 0 : places.indexOf(row.oneOf("territory", places));
    }

    private static List<Technique> production(Path file, List<String> places) {
        int sectors = SECTORS.size();
        List<String> columns =
                new ArrayList<>(
                        List.of("sector", "labour_share", "capital_output", "depreciation"));
        columns.addAll(WorldTables.OCCUPATIONS);
        columns.add("source");
        List<Technique> made = new ArrayList<>();
        for (int p = 0; p < places.size(); p++) {
            made.add(
                    new Technique(
                            new double[0][],
                            new double[sectors],
                            new double[sectors],
                            new double[sectors],
                            new double[sectors][WorldTables.OCCUPATIONS.size()]));
        }
        int[] cells = new int[places.size()];
        for (CsvRow row : table(file, places, columns, "sector").rows()) {
            int place = place(row, places);
            Technique of = made.get(place);
            int sector = SECTORS.indexOf(row.oneOf("sector", SECTORS));
            of.labourShare()[sector] = row.number("labour_share", 0.05, 0.98);
            of.capitalOutput()[sector] = row.number("capital_output", 0.1, 100);
            of.depreciation()[sector] = row.number("depreciation", 0, 0.2);
            double[] jobs = of.occupationShare()[sector];
            for (int job = 0; job < jobs.length; job++) {
                jobs[job] = row.number(WorldTables.OCCUPATIONS.get(job), 0, 1);
            }
            Completeness.sumsToOne(
                    jobs,
                    row,
                    WorldTables.OCCUPATIONS.getLast(),
                    "occupations of " + SECTORS.get(sector));
            row.text("source");
            cells[place]++;
        }
        Completeness.check(file, "territory", places, cells, sectors, "values", "sector");
        return made;
    }

    private static List<double[][]> inputs(Path file, List<String> places) {
        int sectors = SECTORS.size();
        List<double[][]> inputs = new ArrayList<>();
        places.forEach(place -> inputs.add(new double[sectors][sectors]));
        double[][] sums = new double[places.size()][sectors];
        int[] cells = new int[places.size()];
        List<String> columns = List.of("good", "sector", "input", "source");
        for (CsvRow row : table(file, places, columns, "good", "sector").rows()) {
            int place = place(row, places);
            int good = SECTORS.indexOf(row.oneOf("good", SECTORS));
            int sector = SECTORS.indexOf(row.oneOf("sector", SECTORS));
            double input = row.number("input", 0, MAX_INPUTS);
            inputs.get(place)[good][sector] = input;
            row.text("source");
            if (input > 0 && (good == 0 || sector == 0)) {
                throw row.error("input", "0: subsistence neither buys nor sells");
            }
            sums[place][sector] += input;
            cells[place]++;
            if (sums[place][sector] > MAX_INPUTS) {
                throw new UserError(
                        row.place("input"),
                        "the inputs of " + SECTORS.get(sector) + " leave too little value added",
                        Completeness.plain(sums[place][sector]),
                        "at most " + MAX_INPUTS + " in all");
            }
        }
        Completeness.check(
                file, "territory", places, cells, sectors * sectors, "inputs", "good", "sector");
        return inputs;
    }
}
