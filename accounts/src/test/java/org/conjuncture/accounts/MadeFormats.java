package org.conjuncture.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One small world made by lot, written in the layouts that publishers document: the sheets of WIOD
 * 2013 and its socio-economic accounts, OECD ICIO 2016 with parts of China, Eora26, EXIOBASE 1 and
 * 3, GLORIA and the folder format of pymrio. What a reader must find stands in the fields.
 */
public final class MadeFormats {

    public static final List<String> REGIONS = List.of("AUS", "CHN", "ROM");
    public static final List<String> SECTORS = List.of("farms", "mines", "works", "homes");
    public static final List<String> USES =
            List.of("Final consumption expenditure by households", "Changes in inventories");
    public static final int CELLS = REGIONS.size() * SECTORS.size();

    /** Sectors of WIOD and of the OECD, by their codes. */
    private static final String[] NACE = {"AtB", "C", "15t16", "P"};

    private static final String[] WIOD = {"c1", "c2", "c3", "c35"};
    private static final String[] ISIC = {"C01T05AGR", "C10T14MIN", "C15T16FOD", "C95PVH"};

    public final double[][] flows = new double[CELLS][CELLS];
    public final double[][] demand = new double[CELLS][REGIONS.size() * USES.size()];
    public final double[] output = new double[CELLS];
    public final double[] valueAdded = new double[CELLS];
    public final double[] taxes = new double[CELLS];
    public final double[][] emissions = new double[2][CELLS];
    public final double[][] emissionsOfUse = new double[2][REGIONS.size() * USES.size()];

    /** Persons by cell. */
    public final double[] persons = new double[CELLS];

    public MadeFormats(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CELLS; i++) {
            for (int j = 0; j < CELLS; j++) {
                // Eighths have few digits and are exact in text and in binary.
                flows[i][j] = random.nextInt(1, 200) / 8.0;
                output[i] += flows[i][j];
            }
            for (int u = 0; u < demand[i].length; u++) {
                demand[i][u] = u % 2 == 0 ? random.nextInt(800, 2000) / 8.0 : random.nextInt(-4, 9);
                output[i] += demand[i][u];
            }
            taxes[i] = random.nextInt(0, 9);
            persons[i] = random.nextInt(1, 4000) / 4.0;
            emissions[0][i] = random.nextInt(1, 10_000);
            emissions[1][i] = random.nextInt(1, 10_000);
        }
        for (int j = 0; j < CELLS; j++) {
            valueAdded[j] = output[j] - taxes[j];
            for (double[] row : flows) {
                valueAdded[j] -= row[j];
            }
        }
        for (double[] row : emissionsOfUse) {
            for (int u = 0; u < row.length; u += 2) {
                row[u] = random.nextInt(1, 1000);
            }
        }
    }

    private static String region(int cell) {
        return REGIONS.get(cell / SECTORS.size());
    }

    private static String sector(int cell) {
        return SECTORS.get(cell % SECTORS.size());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String line(char between, String labels, double[] values) {
        StringBuilder text = new StringBuilder(labels);
        for (double value : values) {
            text.append(text.isEmpty() ? "" : "" + between).append(value);
        }
        return text.append('\n').toString();
    }

    /** Two header rows, regions and then sectors or categories, behind some empty fields. */
    private static String blockHeader(int labels, boolean uses) {
        StringBuilder regions = new StringBuilder("\t".repeat(labels - 1));
        StringBuilder codes = new StringBuilder("\t".repeat(labels - 1));
        int count = uses ? REGIONS.size() * USES.size() : CELLS;
        for (int c = 0; c < count; c++) {
            regions.append('\t').append(uses ? REGIONS.get(c / USES.size()) : region(c));
            codes.append('\t').append(uses ? USES.get(c % USES.size()) : sector(c));
        }
        return regions + "\n" + codes + "\n";
    }

    private static String block(boolean uses, double[][] rows, String unit) {
        StringBuilder text = new StringBuilder(blockHeader(3, uses));
        for (int i = 0; i < rows.length; i++) {
            text.append(line('\t', region(i) + "\t" + sector(i) + "\t" + unit, rows[i]));
        }
        return text.toString();
    }

    private static String stressors(boolean uses, double[][] rows, String unit) {
        StringBuilder text = new StringBuilder(blockHeader(3, uses));
        for (int s = 0; s < rows.length; s++) {
            String labels = "stressor " + s + "\t" + (s == 0 ? "air" : "water") + "\t" + unit;
            text.append(line('\t', labels, rows[s]));
        }
        return text.toString();
    }

    /** The same divided by output, column by column. */
    public double[][] perOutput(double[][] rows) {
        double[][] result = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            result[i] = rows[i].clone();
            for (int j = 0; j < CELLS; j++) {
                result[i][j] /= output[j];
            }
        }
        return result;
    }

    public Path pymrio(Path folder) {
        write(folder.resolve("trade_flows_Z.txt"), block(false, flows, "Mill USD"));
        write(folder.resolve("finald_demand_Y.txt"), block(true, demand, "Mill USD"));
        write(folder.resolve("emissions.txt"), stressors(false, emissions, "kg"));
        write(folder.resolve("FDemissions.txt"), stressors(true, emissionsOfUse, "kg"));
        String inputs = blockHeader(2, false) + line('\t', "Value Added\tMill USD", valueAdded);
        write(folder.resolve("factor_input.txt"), inputs);
        return folder;
    }

    public Path exiobase1(Path folder) {
        write(folder.resolve("mrIot.txt"), block(false, perOutput(flows), "M.EUR/M.EUR"));
        write(folder.resolve("mrFinalDemand.txt"), block(true, demand, "M.EUR"));
        write(
                folder.resolve("mrEmissions.txt"),
                stressors(false, perOutput(emissions), "kg/M.EUR"));
        write(folder.resolve("mrFDEmissions.txt"), stressors(true, emissionsOfUse, "kg"));
        return folder;
    }

    /** The folder of EXIOBASE 3: names of the label columns in the corner and in a third row. */
    public Path exiobase3(Path folder) {
        write(folder.resolve("A.txt"), exiobase3(false, perOutput(flows)));
        write(folder.resolve("Y.txt"), exiobase3(true, demand));
        StringBuilder units = new StringBuilder("region\tsector\tunit\n");
        for (int i = 0; i < CELLS; i++) {
            units.append(region(i) + "\t" + sector(i) + "\tM.EUR\n");
        }
        write(folder.resolve("unit.txt"), units.toString());
        write(folder.resolve("satellite/F.txt"), exiobase3Stressors(false, emissions));
        write(folder.resolve("satellite/F_Y.txt"), exiobase3Stressors(true, emissionsOfUse));
        write(
                folder.resolve("satellite/unit.txt"),
                "stressor\tunit\nstressor 0\tkg\nstressor 1\tkg\n");
        return folder;
    }

    private static String exiobase3(boolean uses, double[][] rows) {
        String[] header = blockHeader(2, uses).split("\n");
        String second = uses ? "category" : "sector";
        StringBuilder text =
                new StringBuilder("region" + header[0] + "\n" + second + header[1] + "\n");
        text.append("region\tsector").append("\t".repeat(rows[0].length)).append('\n');
        for (int i = 0; i < rows.length; i++) {
            text.append(line('\t', region(i) + "\t" + sector(i), rows[i]));
        }
        return text.toString();
    }

    private static String exiobase3Stressors(boolean uses, double[][] rows) {
        String[] header = blockHeader(1, uses).split("\n");
        StringBuilder text = new StringBuilder("region" + header[0] + "\n");
        text.append(uses ? "category" : "sector").append(header[1]).append('\n');
        text.append("stressor").append("\t".repeat(rows[0].length)).append('\n');
        for (int s = 0; s < rows.length; s++) {
            text.append(line('\t', "stressor " + s, rows[s]));
        }
        return text.toString();
    }

    public Path eora26(Path folder, int year) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < CELLS; i++) {
            cells.append("Land\t" + region(i) + "\tIndustries\t" + sector(i) + "\n");
        }
        StringBuilder uses = new StringBuilder();
        for (String region : REGIONS) {
            for (String use : USES) {
                uses.append("Land\t" + region + "\tFinal Demand\t" + use + "\n");
            }
        }
        write(folder.resolve("labels_T.txt"), cells.toString());
        write(folder.resolve("labels_FD.txt"), uses.toString());
        write(folder.resolve("labels_VA.txt"), "Primary Inputs\tValue Added\n");
        write(folder.resolve("labels_Q.txt"), "I-GHG (kg)\tstressor 0\nI-GHG (kg)\tstressor 1\n");
        double[][][] parts = {flows, demand, {valueAdded}, emissions, emissionsOfUse};
        String[] names = {"T", "FD", "VA", "Q", "QY"};
        for (int p = 0; p < parts.length; p++) {
            write(
                    folder.resolve("Eora26_" + year + "_bp_" + names[p] + ".txt"),
                    bare('\t', parts[p]));
        }
        return folder;
    }

    private static String bare(char between, double[][] rows) {
        StringBuilder text = new StringBuilder();
        for (double[] row : rows) {
            text.append(line(between, "", row));
        }
        return text.toString();
    }

    /** Column {@code HFCE_AUS} before rows of regions; flows of China come in three parts. */
    public Path icio2016(Path folder, int year) {
        int n = SECTORS.size();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            cells.add(region(i) + "_" + ISIC[i % n]);
        }
        for (String part : List.of("CN1", "CN2")) {
            for (String code : ISIC) {
                cells.add(part + "_" + code);
            }
        }
        StringBuilder csv = new StringBuilder("\"\"");
        cells.forEach(cell -> csv.append(",\"").append(cell).append('"'));
        for (String use : List.of("HFCE", "INV")) {
            REGIONS.forEach(r -> csv.append(",\"" + use + "_" + r + "\""));
        }
        csv.append(",\"DISC\"\n");
        for (int row = 0; row < cells.size(); row++) {
            csv.append('"').append(cells.get(row)).append('"');
            int i = whole(row);
            // A quarter stays with the whole; a quarter and a half are with the parts.
            double share = share(row);
            for (int column = 0; column < cells.size(); column++) {
                csv.append(',').append(flows[i][whole(column)] * share * share(column));
            }
            for (int u = 0; u < USES.size(); u++) {
                for (int r = 0; r < REGIONS.size(); r++) {
                    csv.append(',').append(demand[i][r * USES.size() + u] * share);
                }
            }
            csv.append(',').append(row < CELLS ? 1.5 : 0).append('\n');
        }
        csv.append("\"VA+TAXSUB\"");
        for (int column = 0; column < cells.size(); column++) {
            csv.append(',').append(valueAdded[whole(column)] * share(column));
        }
        csv.append(",0".repeat(demand[0].length + 1)).append('\n');
        write(folder.resolve("ICIO2016_" + year + ".csv"), csv.toString());
        return folder;
    }

    private static int whole(int cell) {
        return cell < CELLS ? cell : SECTORS.size() + (cell - CELLS) % SECTORS.size();
    }

    private static double share(int cell) {
        if (cell >= CELLS) {
            return cell < CELLS + SECTORS.size() ? 0.25 : 0.5;
        }
        return region(cell).equals("CHN") ? 0.25 : 1;
    }

    /** Supply and use: each industry of a region makes its own product. */
    public Path gloria(Path folder, int year) {
        int n = SECTORS.size();
        double[][] t = new double[2 * CELLS][2 * CELLS];
        double[][] y = new double[2 * CELLS][demand[0].length];
        double[][] v = new double[REGIONS.size()][2 * CELLS];
        for (int i = 0; i < CELLS; i++) {
            int industry = i / n * 2 * n + i % n;
            t[industry][industry + n] = output[i];
            y[industry + n] = demand[i].clone();
            v[i / n][industry] = valueAdded[i];
            for (int j = 0; j < CELLS; j++) {
                t[industry + n][j / n * 2 * n + j % n] = flows[i][j];
            }
        }
        String name =
                "0_120secMother_AllCountries_002_%s-Results_" + year + "_059_Markup001(full).csv";
        write(folder.resolve("tables").resolve(name.formatted("T")), bare(',', t));
        write(folder.resolve("tables").resolve(name.formatted("Y")), bare(',', y));
        write(folder.resolve("tables").resolve(name.formatted("V")), bare(',', v));
        List<List<Object>> regions = rows("Lfd_Nr", "Region_acronyms", "Region_names");
        REGIONS.forEach(r -> regions.add(Arrays.asList(regions.size(), r, "Land of " + r)));
        List<List<Object>> sectors = rows("Lfd_Nr", "Sector_names");
        SECTORS.forEach(s -> sectors.add(Arrays.asList(sectors.size(), s)));
        List<List<Object>> others = rows("Lfd_Nr", "Value_added_names", "Final_demand_names");
        others.add(List.of(1, "Compensation of employees D.1", USES.get(0)));
        others.add(Arrays.asList(2, null, USES.get(1)));
        Workbooks.xlsx(
                folder.resolve("GLORIA_ReadMe_059.xlsx"),
                List.of("Regions", "Sectors", "Value added and final demand"),
                List.of(regions, sectors, others));
        return folder;
    }

    private static List<List<Object>> rows(Object... header) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList(header));
        return rows;
    }

    /** Sheet WIOT_YYYY: labels in rows 3 to 6 and columns A to D, totals behind and below. */
    public Path wiod13(Path file, int year) {
        List<List<Object>> rows = rows("World Input-Output Table, made by lot");
        rows.add(Arrays.asList("3 countries, in current prices"));
        List<Object> industry = start("(industry-by-industry)");
        List<Object> name = start("(millions of US$)");
        List<Object> region = start(null);
        List<Object> code = start(null);
        for (int c = 0; c < CELLS; c++) {
            industry.add(NACE[c % SECTORS.size()]);
            name.add(sector(c));
            region.add(region(c));
            code.add(WIOD[c % SECTORS.size()]);
        }
        for (int u = 0; u < demand[0].length; u++) {
            industry.add(null);
            name.add(USES.get(u % USES.size()));
            region.add(REGIONS.get(u / USES.size()));
            code.add(u % USES.size() == 0 ? "c37" : "c42");
        }
        name.add("Total output");
        rows.addAll(List.of(industry, name, region, code));
        for (int i = 0; i < CELLS; i++) {
            int s = i % SECTORS.size();
            List<Object> row = new ArrayList<>(List.of(NACE[s], sector(i), region(i), WIOD[s]));
            Arrays.stream(flows[i]).forEach(row::add);
            Arrays.stream(demand[i]).forEach(row::add);
            row.add(output[i]);
            rows.add(row);
        }
        rows.add(below("taxes less subsidies on products", "r99", taxes));
        rows.add(below("Value added at basic prices", "r64", valueAdded));
        rows.add(below("Output at basic prices", "r69", output));
        Workbooks.xlsx(file, "WIOT_" + year, rows);
        return file;
    }

    private static List<Object> start(@org.jspecify.annotations.Nullable Object first) {
        return new ArrayList<>(Arrays.asList(first, null, null, null));
    }

    private static List<Object> below(String words, String code, double[] values) {
        List<Object> row = new ArrayList<>(Arrays.asList(null, words, "TOT", code));
        Arrays.stream(values).forEach(row::add);
        return row;
    }

    /** Sheet DATA of the socio-economic accounts: a row for a country, variable and industry. */
    public Path wiod13Labour(Path file, int year) {
        List<List<Object>> rows =
                rows("Country", "Variable", "Description", "Code", "_" + (year - 1), "_" + year);
        for (int r = 0; r < REGIONS.size(); r++) {
            for (String variable : List.of("GO", "EMP", "H_EMP")) {
                double[] of = variable.equals("GO") ? output : persons;
                double hours = variable.equals("H_EMP") ? 1.75 : 1;
                double total = 0;
                int at = rows.size();
                for (int s = 0; s < SECTORS.size(); s++) {
                    double value = of[r * SECTORS.size() + s] * hours;
                    total += value;
                    rows.add(list(r, variable, SECTORS.get(s), NACE[s], value));
                }
                rows.add(at, list(r, variable, "TOTAL INDUSTRIES", "TOT", total));
            }
        }
        Workbooks.xlsx(
                file, List.of("Notes", "DATA"), List.of(rows("Socio-economic accounts"), rows));
        return file;
    }

    private static List<Object> list(
            int region, String variable, String words, String code, double value) {
        return List.of(REGIONS.get(region), variable, words, code, value / 2, value);
    }
}
