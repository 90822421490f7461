package org.conjuncture.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The world of {@link MadeFormats} in the other layouts: FIGARO's two, the sheets of WIOD 2016 and
 * of ADB, WIOD's national tables, plain matrices, tables of one's own with their description, and
 * labour accounts in the layouts of WIOD 2016 and of one's own.
 */
public final class MadeLayouts {

    private static final int N = MadeFormats.SECTORS.size();
    private static final int CELLS = MadeFormats.CELLS;
    private static final int USES = MadeFormats.USES.size();
    private static final String[] INDUSTRIES = {"A01", "B", "C10T12", "T"};
    private static final String[] FIGARO_USES = {"P3_S14", "P5M"};

    private final MadeFormats made;

    public MadeLayouts(MadeFormats made) {
        this.made = made;
    }

    private static String region(int cell) {
        return MadeFormats.REGIONS.get(cell / N);
    }

    private static String useRegion(int use) {
        return MadeFormats.REGIONS.get(use / USES);
    }

    private static Path write(Path file, List<? extends List<?>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<?> row : rows) {
            List<String> cells = row.stream().map(c -> c == null ? "" : c.toString()).toList();
            text.append(String.join(",", cells)).append('\n');
        }
        return write(file, text.toString());
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private static List<Object> numbers(Object label, double[]... parts) {
        List<Object> row = row(label);
        for (double[] part : parts) {
            Arrays.stream(part).forEach(row::add);
        }
        return row;
    }

    /** Value added in the three parts that FIGARO has it in. */
    private double[] part(double share) {
        return Arrays.stream(made.valueAdded).map(v -> v * share).toArray();
    }

    /** The matrix: columns {@code AUS_A01} and {@code AUS_P3_S14}, rows {@code W2_D1} below. */
    public Path figaro(Path folder, int year) {
        List<Object> header = row("rowLabels");
        for (int i = 0; i < CELLS; i++) {
            header.add(region(i) + "_" + INDUSTRIES[i % N]);
        }
        for (int u = 0; u < made.demand[0].length; u++) {
            header.add(useRegion(u) + "_" + FIGARO_USES[u % USES]);
        }
        List<List<Object>> rows = new ArrayList<>(List.of(header));
        for (int i = 0; i < CELLS; i++) {
            rows.add(numbers(header.get(i + 1), made.flows[i], made.demand[i]));
        }
        double[] none = new double[made.demand[0].length];
        rows.add(numbers("W2_D21X31", made.taxes, none));
        rows.add(numbers("W2_D1", part(0.5), none));
        rows.add(numbers("W2_D29X39", part(0.25), none));
        rows.add(numbers("W2_B2A3G", part(0.25), none));
        return write(folder.resolve("matrix_eu-ic-io_ind-by-ind_24ed_" + year + ".csv"), rows);
    }

    /** One line for each flow; value added at the end. */
    public Path figaroFlat(Path folder, int year) {
        List<List<Object>> rows =
                new ArrayList<>(
                        List.of(
                                row(
                                        "icioiRow",
                                        "icioiCol",
                                        "refArea",
                                        "rowIi",
                                        "counterpartArea",
                                        "colIi",
                                        "obsValue")));
        flows(rows, INDUSTRIES, FIGARO_USES, "x", "x");
        for (int i = 0; i < CELLS; i++) {
            String sector = INDUSTRIES[i % N];
            rows.add(row("x", "x", "W2", "D1", region(i), sector, made.valueAdded[i] / 2));
            rows.add(row("x", "x", "W2", "D29X39", region(i), sector, made.valueAdded[i] / 4));
            rows.add(row("x", "x", "W2", "B2A3G", region(i), sector, made.valueAdded[i] / 4));
        }
        return write(folder.resolve("flat_eu-ic-io_ind-by-ind_24ed_" + year + ".csv"), rows);
    }

    private void flows(List<List<Object>> rows, String[] sectors, String[] uses, Object... before) {
        for (int i = 0; i < CELLS; i++) {
            String seller = sectors[i % N];
            for (int j = 0; j < CELLS; j++) {
                List<Object> row = row(before);
                row.addAll(row(region(i), seller, region(j), sectors[j % N], made.flows[i][j]));
                rows.add(row);
            }
            for (int u = 0; u < made.demand[i].length; u++) {
                List<Object> row = row(before);
                row.addAll(row(region(i), seller, useRegion(u), uses[u % USES], made.demand[i][u]));
                rows.add(row);
            }
        }
    }

    /** The sheet of WIOD 2016; as xlsb if the file is called so. */
    public Path wiod16(Path file, int year) {
        List<List<Object>> rows = new ArrayList<>(List.of(row("Intercountry table"), row(year)));
        sheet(rows, true, new String[] {"CONS_h", "INVEN"}, new String[] {"c57", "c61"}, "c62");
        if (file.toString().endsWith(".xlsb")) {
            Workbooks.xlsb(file, "" + year, rows);
        } else {
            Workbooks.xlsx(file, "" + year, rows);
        }
        return file;
    }

    /** The sheet of ADB: one row of labels fewer, and lower. */
    public Path adb(Path folder, int year) {
        List<List<Object>> rows =
                new ArrayList<>(
                        List.of(
                                row("MRIO"),
                                row(year),
                                row("Millions of US$"),
                                row((Object) null)));
        String[] uses = {"F1", "F5"};
        sheet(rows, false, uses, uses, "TOTAL");
        Path file = folder.resolve("ADB-MRIO-" + year + ".xlsx");
        Workbooks.xlsx(file, "ADB MRIO " + year, rows);
        return file;
    }

    private void sheet(
            List<List<Object>> rows,
            boolean hasIndustries,
            String[] uses,
            String[] useCodes,
            String outputCode) {
        List<Object> industry = row("(industry-by-industry)", null, null, null);
        List<Object> name = row("(millions of US$)", null, null, null);
        List<Object> region = row(null, null, null, null);
        List<Object> code = row(null, null, null, null);
        for (int i = 0; i < CELLS; i++) {
            industry.add(INDUSTRIES[i % N]);
            name.add(MadeFormats.SECTORS.get(i % N));
            region.add(region(i));
            code.add("c" + (i % N + 1));
        }
        for (int u = 0; u < made.demand[0].length; u++) {
            industry.add(uses[u % USES]);
            name.add(MadeFormats.USES.get(u % USES));
            region.add(useRegion(u));
            code.add(useCodes[u % USES]);
        }
        industry.add("GO");
        name.add("Total output");
        region.add("TOT");
        code.add(outputCode);
        rows.addAll(
                hasIndustries
                        ? List.of(industry, name, region, code)
                        : List.of(name, region, code));
        for (int i = 0; i < CELLS; i++) {
            List<Object> row =
                    row(
                            hasIndustries ? INDUSTRIES[i % N] : "c" + (i % N + 1),
                            MadeFormats.SECTORS.get(i % N),
                            region(i));
            row.addAll(numbers("c" + (i % N + 1), made.flows[i], made.demand[i]));
            row.add(made.output[i]);
            rows.add(row);
        }
        below(rows, "TXSP", "taxes less subsidies on products", "r66", made.taxes);
        below(rows, "VA", "Value added at basic prices", "r70", made.valueAdded);
        below(rows, "GO", "Output at basic prices", "r73", made.output);
    }

    private void below(
            List<List<Object>> rows, String industry, String words, String code, double[] values) {
        List<Object> row = row(industry, words, "TOT");
        row.addAll(numbers(code, values));
        rows.add(row);
    }

    /** National tables of WIOD 2016: each region's own, what it imports as one. */
    public Path national(Path folder, int year) {
        for (int r = 0; r < MadeFormats.REGIONS.size(); r++) {
            List<Object> header = row("code", "origin");
            header.addAll(List.of(INDUSTRIES));
            header.addAll(List.of("CONS_h", "INVEN", "EXP", "GO"));
            List<List<Object>> rows = new ArrayList<>(List.of(header));
            for (String origin : List.of("Domestic", "Imports")) {
                for (int s = 0; s < N; s++) {
                    rows.add(national(r, s, origin));
                }
            }
            List<Object> added = row("VA", "TOT");
            for (int s = 0; s < N; s++) {
                added.add(made.valueAdded[r * N + s]);
            }
            added.addAll(List.of(0, 0, 0, 0));
            rows.add(added);
            write(folder.resolve(MadeFormats.REGIONS.get(r) + "-" + year + ".csv"), rows);
        }
        return folder;
    }

    private List<Object> national(int region, int sector, String origin) {
        List<Object> row = row(INDUSTRIES[sector], origin);
        double sum = 0;
        boolean domestic = origin.equals("Domestic");
        for (int c = 0; c < N + USES; c++) {
            double value = 0;
            for (int seller = 0; seller < MadeFormats.REGIONS.size(); seller++) {
                if ((seller == region) == domestic) {
                    int i = seller * N + sector;
                    value +=
                            c < N
                                    ? made.flows[i][region * N + c]
                                    : made.demand[i][region * USES + c - N];
                }
            }
            sum += value;
            row.add(value);
        }
        double output = domestic ? made.output[region * N + sector] : sum;
        row.add(output - sum);
        row.add(output);
        return row;
    }

    private static String label(int cell) {
        return region(cell) + ":" + MadeFormats.SECTORS.get(cell % N);
    }

    /** Plain matrices with labels and the published output. */
    public Path matrix(Path folder, int year) {
        List<Object> cells = row("label");
        List<Object> uses = row("label");
        List<List<Object>> labels = new ArrayList<>(List.of(row("country", "sector")));
        List<List<Object>> output = new ArrayList<>(List.of(row("label", "output_published")));
        for (int i = 0; i < CELLS; i++) {
            cells.add(label(i));
            labels.add(row(region(i), MadeFormats.SECTORS.get(i % N)));
            output.add(row(label(i), made.output[i]));
        }
        for (int u = 0; u < made.demand[0].length; u++) {
            uses.add(useRegion(u) + ":" + (u % USES == 0 ? "c37" : "c42"));
        }
        List<List<Object>> z = new ArrayList<>(List.of(cells));
        List<List<Object>> y = new ArrayList<>(List.of(uses));
        for (int i = 0; i < CELLS; i++) {
            z.add(numbers(label(i), made.flows[i]));
            y.add(numbers(label(i), made.demand[i]));
        }
        write(folder.resolve("Z-" + year + ".csv"), z);
        write(folder.resolve("Y-" + year + ".csv"), y);
        write(folder.resolve("labels.csv"), labels);
        write(folder.resolve("x-" + year + ".csv"), output);
        return folder;
    }

    /** One line for each flow, and a description. */
    public Path described(Path folder) {
        List<List<Object>> rows =
                new ArrayList<>(List.of(row("from", "what", "to", "who", "money")));
        flows(
                rows,
                MadeFormats.SECTORS.toArray(String[]::new),
                new String[] {"families", "stores"});
        for (int i = 0; i < CELLS; i++) {
            String sector = MadeFormats.SECTORS.get(i % N);
            rows.add(row("", "income", region(i), sector, made.valueAdded[i]));
        }
        write(folder.resolve("flows.csv"), rows);
        write(
                folder.resolve("table.yaml"),
                """
                name: Three regions
                unit: pounds
                file: flows.csv
                columns: {sellerRegion: from, seller: what, buyerRegion: to, buyer: who, value: money}
                uses: {families: households, stores: inventories}
                primary: {income: VA}
                """);
        return folder;
    }

    /** Socio-economic accounts of WIOD 2016: a row for a country, industry and year. */
    public Path labour16(Path folder, int year) {
        List<List<Object>> rows =
                new ArrayList<>(List.of(row("country", "code", "year", "GO", "EMP", "H_EMP")));
        for (int i = 0; i < CELLS; i++) {
            double hours = made.persons[i] * 1.75;
            rows.add(
                    row(
                            region(i),
                            INDUSTRIES[i % N],
                            year,
                            made.output[i],
                            made.persons[i],
                            hours));
        }
        return write(folder.resolve("sea.csv"), rows);
    }

    /** Accounts of one's own, a line for each sector of a region. */
    public Path ownAccounts(Path file, List<String> labels) {
        List<List<Object>> rows =
                new ArrayList<>(
                        List.of(
                                row(
                                        "label",
                                        "EMP (thousand persons)",
                                        "H_EMP (million hours)",
                                        "water (litres)")));
        for (int i = 0; i < CELLS; i++) {
            rows.add(row(labels.get(i), made.persons[i], made.persons[i] * 1.75, i + 0.5));
        }
        return write(file, rows);
    }
}
