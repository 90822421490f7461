import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * technique.csv, production.csv, consumption.csv, investment.csv and public.csv: what is used up,
 * who earns it and what is bought.
 *
 * <p>Coefficients are the world sums of WIOD 1995, thinned to a time with fewer materials and
 * services per unit; households' purchases are what is left of the world's output when employment
 * of 1870 is set against these coefficients, so that the first quarter's demand is near its supply.
 */
final class Production {

    /** Engel elasticities of market consumption by good, in reach of Houthakker 1957. */
    private static final double[] ENGEL = {1, 0.55, 0.9, 0.95, 1.6, 1.1, 1.4, 1.3, 1.3, 1.1};

    private static final double[] WEAR = {0.8, 0.8, 1, 1.25, 1.25, 1.6, 0.9, 0.9, 0.6, 0.9};

    private static final double[][] OCCUPATIONS = {
        {0.90, 0.08, 0.00, 0.01, 0.01}, {0.85, 0.08, 0.005, 0.015, 0.05},
        {0.80, 0.13, 0.01, 0.02, 0.04}, {0.55, 0.36, 0.015, 0.025, 0.05},
        {0.45, 0.43, 0.025, 0.045, 0.05}, {0.50, 0.43, 0.005, 0.025, 0.04},
        {0.72, 0.15, 0.06, 0.02, 0.05}, {0.62, 0.12, 0.11, 0.05, 0.10},
        {0.45, 0.08, 0.15, 0.24, 0.08}, {0.55, 0.10, 0.10, 0.19, 0.06}
    };

    private final Sheet territories;
    private final Sheet sectors;
    private final WorldTable wiod;
    private final double[][] inputs;
    private final double wear;
    private final double labourScale;

    Production(World1870 world, Sheet territories, Sheet sectors) throws IOException {
        this.territories = territories;
        this.sectors = sectors;
        wiod = new WorldTable(world.mrio);
        inputs = thinned(wiod.inputs);
        double capital = 0;
        double worn = 0;
        for (Map<String, String> row : Sheet.read(world.history.resolve("pwt-10.csv")).rows) {
            if (row.get("year").equals("1950")
                    && Sheet.number(row, "capital_stock_current_natcur_million", 0) > 0) {
                capital += 1;
                worn +=
                        Sheet.number(row, "depreciation_current_natcur_million")
                                / Sheet.number(row, "capital_stock_current_natcur_million");
            }
        }
        wear = worn / capital / 4;
        labourScale = labourScale();
    }

    /**
     * What each good's 1995 coefficients are multiplied by: fuel, machines, carriage and services
     * entered less into a unit of output.
     */
    private static final double[] THINNED = {1, 1, 0.4, 1, 0.5, 0.5, 0.6, 0.5, 0.5, 0.2};

    /** Each row thinned, farm inputs a half besides, then no sector above 0.55 of its output. */
    private static double[][] thinned(double[][] of1995) {
        double[][] inputs = new double[10][10];
        for (int sector = 1; sector < 10; sector++) {
            double sum = 0;
            for (int good = 1; good < 10; good++) {
                inputs[good][sector] =
                        of1995[good][sector] * THINNED[good] * (sector == 1 ? 0.5 : 1);
                sum += inputs[good][sector];
            }
            for (int good = 1; good < 10; good++) {
                inputs[good][sector] *= Math.min(1, 0.55 / sum);
            }
        }
        return inputs;
    }

    void write(Path out) throws IOException {
        Sheet technique = new Sheet("good", "sector", "input", "source");
        Sheet production =
                new Sheet(
                        "sector",
                        "labour_share",
                        "capital_output",
                        "depreciation",
                        "execution",
                        "craft",
                        "clerical",
                        "conception",
                        "management",
                        "source");
        for (int sector = 0; sector < 10; sector++) {
            for (int good = 0; good < 10; good++) {
                technique.add(
                        World1870.SECTORS.get(good),
                        World1870.SECTORS.get(sector),
                        inputs[good][sector],
                        sector == 0
                                ? "no purchased inputs by definition"
                                : good == 0
                                        ? "not sold by definition"
                                        : "WIOD 2013 release, 1995, world sum × "
                                                + THINNED[good]
                                                + (sector == 1 ? " × 0.5" : "")
                                                + ", column held at 0.55");
            }
            double[] jobs = OCCUPATIONS[sector];
            production.add(
                    World1870.SECTORS.get(sector),
                    labourShare(sector),
                    capital(sector),
                    wear * WEAR[sector],
                    jobs[0],
                    jobs[1],
                    jobs[2],
                    jobs[3],
                    jobs[4],
                    "labour_share, capital_output: WIOD Socio-Economic Accounts 1995, world sums,"
                        + " real estate left out, labour share held in [0.45, 0.85] and scaled by "
                            + Sheet.number(labourScale)
                            + " to the mean share of the territories, capital × 1.6 for buildings"
                            + " and held in [3.5, 16], subsistence by estimate; depreciation: mean"
                            + " rate of PWT 10 in 1950 × a factor by sector, estimate; occupations:"
                            + " estimate in reach of the censuses of Britain 1871 and the USA 1870,"
                            + " unverified");
        }
        technique.write(out.resolve("technique.csv"));
        production.write(out.resolve("production.csv"));
        writePurchases(out);
    }

    private double labourShare(int sector) {
        return sector == 0 ? 0.9 : Math.clamp(wiod.labourShare[sector], 0.45, 0.85) * labourScale;
    }

    /**
     * Real estate was left out of the accounts; six tenths more stand for the buildings that go
     * with it.
     */
    private double capital(int sector) {
        return sector == 0 ? 4 : Math.clamp(1.6 * wiod.capitalOutput[sector], 3.5, 16);
    }

    /**
     * What the sectors' labour shares of 1995 are multiplied by, so that with the employment of
     * 1870 labour gets the mean share of the territories.
     */
    private double labourScale() {
        Map<String, Map<String, String>> byId = territories.by("id");
        double pay = 0;
        double value = 0;
        double share = 0;
        for (Map<String, String> row : sectors.rows) {
            int sector = World1870.SECTORS.indexOf(row.get("sector"));
            if (sector > 0) {
                Map<String, String> territory = byId.get(row.get("territory"));
                double labour =
                        Sheet.number(row, "employment_share")
                                * Sheet.number(territory, "people")
                                * Sheet.number(territory, "gdp_per_head");
                pay += labour;
                value += labour / Math.clamp(wiod.labourShare[sector], 0.45, 0.85);
                share += labour * Sheet.number(territory, "labour_share");
            }
        }
        return share / pay * value / pay;
    }

    private void writePurchases(Path out) throws IOException {
        double[] output = new double[10];
        double value = 0;
        double spending = 0;
        Map<String, Map<String, String>> byId = territories.by("id");
        for (Map<String, String> row : sectors.rows) {
            int sector = World1870.SECTORS.indexOf(row.get("sector"));
            Map<String, String> territory = byId.get(row.get("territory"));
            double income =
                    Sheet.number(territory, "people") * Sheet.number(territory, "gdp_per_head");
            if (sector > 0) {
                double added = Sheet.number(row, "employment_share") * income / labourShare(sector);
                double used = 0;
                for (int good = 1; good < 10; good++) {
                    used += inputs[good][sector];
                }
                output[sector] += added / (1 - used);
                value += added;
                spending += added * Sheet.number(territory, "public_share");
            }
        }
        double[] left = new double[10];
        double sum = 0;
        for (int good = 1; good < 10; good++) {
            left[good] = output[good];
            for (int sector = 1; sector < 10; sector++) {
                left[good] -= inputs[good][sector] * output[sector];
            }
            left[good] -=
                    0.1 * value * wiod.investment[good] + 0.45 * spending * wiod.government[good];
            left[good] = Math.max(left[good], 0.002 * value);
            sum += left[good];
        }
        double[] target = new double[10];
        for (int good = 0; good < 10; good++) {
            target[good] = left[good] / sum;
        }
        double[][] shares = engel(target);
        String rule =
                "estimate: residual of the world's output of 1870 (employment × WIOD coefficients)"
                    + " after inputs, investment of 10% and public purchases of 45% of spending,"
                    + " spread over incomes by Engel elasticities in reach of Houthakker 1957";
        Sheet consumption = new Sheet("good", "share_450", "share_3000", "source");
        Sheet investment = new Sheet("good", "share", "source");
        Sheet government = new Sheet("good", "share", "source");
        for (int good = 0; good < 10; good++) {
            String name = World1870.SECTORS.get(good);
            consumption.add(
                    name,
                    shares[0][good],
                    shares[1][good],
                    good == 0 ? "not sold by definition" : rule);
            investment.add(
                    name,
                    wiod.investment[good],
                    "WIOD 2013 release, 1995, gross fixed capital formation, world sum");
            government.add(
                    name,
                    wiod.government[good],
                    "WIOD 2013 release, 1995, government consumption, world sum");
        }
        consumption.write(out.resolve("consumption.csv"));
        investment.write(out.resolve("investment.csv"));
        government.write(out.resolve("public.csv"));
    }

    /**
     * Shares at 450 and at 3,000 dollars a head that give the world's shares when every territory's
     * market consumption is added up.
     */
    private double[][] engel(double[] target) {
        double[] level = target.clone();
        double[][] shares = new double[2][];
        for (int round = 0; round < 300; round++) {
            shares[0] = shares(level, 450);
            shares[1] = shares(level, 3000);
            double[] bought = new double[10];
            double all = 0;
            for (Map<String, String> row : territories.rows) {
                double income = Sheet.number(row, "gdp_per_head");
                double market = Sheet.number(row, "people") * income * marketShare(row);
                double rich =
                        Math.clamp(
                                StrictMath.log(income / 450) / StrictMath.log(3000.0 / 450), 0, 1);
                for (int good = 1; good < 10; good++) {
                    bought[good] +=
                            market * ((1 - rich) * shares[0][good] + rich * shares[1][good]);
                }
                all += market;
            }
            for (int good = 1; good < 10; good++) {
                level[good] *= target[good] * all / bought[good];
            }
        }
        return shares;
    }

    private double marketShare(Map<String, String> territory) {
        for (Map<String, String> row : sectors.rows) {
            if (row.get("territory").equals(territory.get("id"))
                    && row.get("sector").equals("subsistence")) {
                return 1 - Sheet.number(row, "employment_share");
            }
        }
        throw new IllegalArgumentException(territory.get("id"));
    }

    private static double[] shares(double[] level, double income) {
        double[] shares = new double[10];
        double sum = 0;
        for (int good = 1; good < 10; good++) {
            shares[good] = level[good] * StrictMath.pow(income / 1000, ENGEL[good] - 1);
            sum += shares[good];
        }
        for (int good = 1; good < 10; good++) {
            shares[good] /= sum;
        }
        return shares;
    }
}
