package org.conjuncture.cli.world;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conjuncture.base.csv.CsvWriter;
import org.conjuncture.model.world.Sectors;

/** technique.csv, production.csv, what is bought, who works where, and trade by good. */
final class AccountFiles {

    /** The reader lets no sector use up more than this part of its output. */
    private static final double MOST_INPUTS = 0.9;

    /** Occupations of subsistence: execution, craft, clerical, conception, management. */
    private static final double[] SUBSISTENCE = {0.9, 0.08, 0, 0.01, 0.01};

    private final Built built;
    private final String source;

    /** Sectors whose inputs were cut to what the reader allows. */
    int cut;

    AccountFiles(Built built, String source) {
        this.built = built;
        this.source = source;
    }

    void write(Path folder, TerritoryFile money) {
        CsvWriter.write(
                folder.resolve("technique.csv"),
                List.of("territory", "good", "sector", "input", "source"),
                out -> {
                    for (int cell = 0; cell < built.ten.cells(); cell++) {
                        technique(out, cell);
                    }
                });
        CsvWriter.write(
                folder.resolve("production.csv"),
                List.of(
                        "territory",
                        "sector",
                        "labour_share",
                        "capital_output",
                        "depreciation",
                        "execution",
                        "craft",
                        "clerical",
                        "conception",
                        "management",
                        "source"),
                out -> {
                    for (int cell = 0; cell < built.ten.cells(); cell++) {
                        production(out, cell);
                    }
                });
        baskets(folder);
        sectors(folder);
        trade(folder, money);
    }

    private String place(int cell) {
        return built.ten.places.get(cell / TenSectors.SECTORS);
    }

    private static String sector(int cell) {
        return Sectors.IDS.get(cell % TenSectors.SECTORS);
    }

    private String of(int cell) {
        return built.work.isKnown[cell / TenSectors.SECTORS]
                ? source
                : source + ", cut from its region by rule";
    }

    private void technique(CsvWriter out, int cell) {
        double[] inputs = new double[TenSectors.SECTORS];
        int sector = cell % TenSectors.SECTORS;
        boolean isMade = sector > 0 && built.output[cell] > 0;
        double sum = 0;
        for (int g = 1; g < TenSectors.SECTORS && sector > 0; g++) {
            inputs[g] = isMade ? built.inputs[cell][g] / built.output[cell] : world(g, sector);
            sum += inputs[g];
        }
        boolean isCut = sum > MOST_INPUTS;
        cut += isCut ? 1 : 0;
        for (int g = 0; g < TenSectors.SECTORS; g++) {
            double input = isCut ? inputs[g] * (MOST_INPUTS - 1e-6) / sum : inputs[g];
            out.row(
                    place(cell),
                    Sectors.IDS.get(g),
                    sector(cell),
                    TerritoryFile.n(input),
                    sector == 0 || g == 0
                            ? "subsistence neither buys nor sells, by definition"
                            : !isMade
                                    ? source + ", world sum, as the sector makes nothing here"
                                    : of(cell)
                                            + ", duties in it"
                                            + (isCut ? ", column held at 0.9" : ""));
        }
    }

    private double world(int good, int sector) {
        double used = 0;
        double made = 0;
        for (int t = 0; t < built.ten.places.size(); t++) {
            int cell = TenSectors.cell(t, sector);
            used += built.inputs[cell][good];
            made += built.output[cell];
        }
        return made > 0 ? used / made : 0;
    }

    private void production(CsvWriter out, int cell) {
        int sector = cell % TenSectors.SECTORS;
        double[] jobs =
                sector == 0
                        ? SUBSISTENCE
                        : jobs(sector, built.work.high[cell], built.work.middle[cell]);
        out.row(
                place(cell),
                sector(cell),
                sector == 0 ? 0.9 : TerritoryFile.n(Math.max(0.06, built.labourShare[cell])),
                TerritoryFile.n(built.capitalOutput[cell]),
                TerritoryFile.n(built.wear[cell]),
                TerritoryFile.n(jobs[0]),
                TerritoryFile.n(jobs[1]),
                TerritoryFile.n(jobs[2]),
                TerritoryFile.n(jobs[3]),
                TerritoryFile.n(jobs[4]),
                sector == 0
                        ? "estimate: as in the world of 1870"
                        : "labour_share, capital_output: "
                                + of(cell)
                                + ", labour accounts"
                                + (built.work.isKnown[cell / TenSectors.SECTORS]
                                        ? ""
                                        : " of poorer places")
                                + "; depreciation: the year's investment over capital; occupations:"
                                + " estimate from hours by skill");
    }

    /**
     * The highly skilled conceive, manage and keep the books; the middling do craft and clerical.
     */
    private static double[] jobs(int sector, double high, double middle) {
        boolean isService = sector >= Sectors.TRANSPORT;
        double conception = (isService ? 0.5 : 0.4) * high;
        double management = (isService ? 0.25 : 0.3) * high;
        double clerical = (isService ? 0.25 : 0.3) * high + (isService ? 0.35 : 0.05) * middle;
        double craft = (isService ? 0.1 : 0.5) * middle;
        double execution = Math.max(0, 1 - conception - management - clerical - craft);
        return new double[] {execution, craft, clerical, conception, management};
    }

    private void baskets(Path folder) {
        double[][] households = shares(TenSectors.HOUSEHOLDS);
        double[] slopes = slopes(households);
        List<String> columns = List.of("territory", "good", "share", "source");
        CsvWriter.write(
                folder.resolve("consumption.csv"),
                List.of("territory", "good", "share", "slope", "source"),
                out -> {
                    for (int cell = 0; cell < built.ten.cells(); cell++) {
                        int g = cell % TenSectors.SECTORS;
                        out.row(
                                place(cell),
                                sector(cell),
                                TerritoryFile.n(households[cell / TenSectors.SECTORS][g]),
                                TerritoryFile.n(slopes[g]),
                                "share: "
                                        + of(cell)
                                        + ", duties in it, what subsistence eats left out; slope:"
                                        + " line of the shares on log output per head over all"
                                        + " territories");
                    }
                });
        basket(folder.resolve("investment.csv"), columns, shares(TenSectors.INVESTMENT));
        basket(folder.resolve("public.csv"), columns, shares(TenSectors.GOVERNMENT));
    }

    private void basket(Path file, List<String> columns, double[][] shares) {
        CsvWriter.write(
                file,
                columns,
                out -> {
                    for (int cell = 0; cell < built.ten.cells(); cell++) {
                        int t = cell / TenSectors.SECTORS;
                        double share = shares[t][cell % TenSectors.SECTORS];
                        out.row(place(cell), sector(cell), TerritoryFile.n(share), of(cell));
                    }
                });
    }

    private double[][] shares(int kind) {
        double[][] shares = new double[built.ten.places.size()][];
        for (int t = 0; t < shares.length; t++) {
            double sum = Arrays.stream(built.bought[t][kind]).sum();
            shares[t] = Arrays.stream(built.bought[t][kind]).map(each -> each / sum).toArray();
        }
        return shares;
    }

    /** Least squares of each share on the logarithm of output per head; they sum to zero. */
    private double[] slopes(double[][] shares) {
        int count = shares.length;
        double[] x = new double[count];
        for (int t = 0; t < count; t++) {
            x[t] = StrictMath.log(built.land.entries.get(t).income());
        }
        double mean = Arrays.stream(x).average().orElse(0);
        double square = Arrays.stream(x).map(each -> (each - mean) * (each - mean)).sum();
        double[] slopes = new double[TenSectors.SECTORS];
        for (int g = 0; g < slopes.length; g++) {
            for (int t = 0; t < count && square > 1e-9; t++) {
                slopes[g] += (x[t] - mean) * shares[t][g] / square;
            }
        }
        return slopes;
    }

    private void sectors(Path folder) {
        CsvWriter.write(
                folder.resolve("sectors.csv"),
                List.of("territory", "sector", "employment_share", "persons", "source"),
                out -> {
                    for (int t = 0; t < built.ten.places.size(); t++) {
                        double all = 0;
                        for (int s = 0; s < TenSectors.SECTORS; s++) {
                            all += Math.rint(built.persons[TenSectors.cell(t, s)]);
                        }
                        for (int s = 0; s < TenSectors.SECTORS; s++) {
                            int cell = TenSectors.cell(t, s);
                            double persons = Math.rint(built.persons[cell]);
                            out.row(
                                    place(cell),
                                    sector(cell),
                                    TerritoryFile.n(persons / all),
                                    persons,
                                    work(t, s));
                        }
                    }
                });
    }

    private String work(int t, int s) {
        String counted =
                built.work.isKnown[t]
                        ? source + ", labour accounts"
                        : "territories.csv, within branches by value added and persons of poorer"
                                + " places with labour accounts";
        return switch (s) {
            case Sectors.SUBSISTENCE ->
                    "estimate: agriculture × clamp(0.95 − 0.42·ln(output per head/450), 0.1, 0.95),"
                            + " held where agriculture makes too little";
            case Sectors.AGRICULTURE -> counted + ", less subsistence";
            case Sectors.VOLUNTARY -> "estimate: 5% of public services (" + counted + ")";
            case Sectors.PUBLIC -> counted + ", less voluntary";
            default -> counted;
        };
    }

    private void trade(Path folder, TerritoryFile money) {
        CsvWriter.write(
                folder.resolve("trade.csv"),
                List.of("exporter", "importer", "good", "value_gbp", "source"),
                out -> {
                    for (int i = 0; i < built.ten.places.size(); i++) {
                        for (int j = 0; j < built.ten.places.size(); j++) {
                            for (int g : Sectors.TRADED) {
                                double pounds =
                                        money.pounds(built.ten.sales(TenSectors.cell(i, g), j));
                                if (i != j && pounds >= 1) {
                                    out.row(
                                            built.ten.places.get(i),
                                            built.ten.places.get(j),
                                            Sectors.IDS.get(g),
                                            Math.rint(pounds),
                                            flow(i, j));
                                }
                            }
                        }
                    }
                });
    }

    private String flow(int i, int j) {
        boolean isMeasured = built.work.isKnown[i] && built.work.isKnown[j];
        return isMeasured ? source : source + ", cut by rule and GRAS";
    }
}
