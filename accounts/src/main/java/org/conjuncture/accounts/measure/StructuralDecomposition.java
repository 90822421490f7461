package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.UserError;

/**
 * Why labour in each region, and labour in each region's footprint, changed between two years: M =
 * l̂ L Y, by labour per output (l), technique and sourcing (L), and final demand (Y).
 *
 * <pre>
 * polar    mean of ΔM taken apart in the orders l, L, Y and Y, L, l   (Dietzenbacher and Los 1998)
 * shapley  mean over all six orders, exact and symmetric              (Shorrocks 2013)
 * </pre>
 *
 * <p>Effects sum to the change to rounding. Where both tables have prices of output (GO_P, one
 * index for both years) the earlier table is put into the later one's prices and exchange rates
 * first, row by row, and {@code prices} says constant; otherwise inflation and exchange rates are
 * in all effects. The rest of the world counts 0. Unit: that of the account, by default persons.
 */
public final class StructuralDecomposition implements Measure {

    private static final int[][] ORDERS = {
        {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
    };

    @Override
    public String name() {
        return "change";
    }

    @Override
    public String says() {
        return "change of labour between two years by productivity, technique and demand (--from)";
    }

    @Override
    public List<String> needs() {
        return List.of("EMP");
    }

    @Override
    public boolean isLarge() {
        return true;
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        Analysis before =
                analysis.earlier()
                        .orElseThrow(() ->
                                new UserError("A change needs an earlier table: --from TABLE."));
        WorldTable table = analysis.table();
        checkSame(before.table(), table);
        ResultTable result =
                ResultTable.of(
                                name(),
                                "thousand persons, million hours",
                                4,
                                "account",
                                "view",
                                "country",
                                "prices",
                                "before",
                                "after",
                                "change",
                                "shapley_productivity",
                                "shapley_technique",
                                "shapley_demand",
                                "polar_productivity",
                                "polar_technique",
                                "polar_demand")
                        .sumsAll();
        boolean constant = hasPrices(before.table()) && hasPrices(table);
        Analysis base = constant ? inPricesOf(before, table) : before;
        for (String account : List.of("EMP", "H_EMP")) {
            if (table.account(account).isPresent() && base.table().account(account).isPresent()) {
                add(result, base, analysis, account, constant ? "constant" : "current");
            }
        }
        return List.of(result);
    }

    private static boolean hasPrices(WorldTable table) {
        return table.account("GO_P").isPresent() && table.account("EXCHANGE_RATE").isPresent();
    }

    private static void checkSame(WorldTable a, WorldTable b) {
        boolean same = a.cells() == b.cells();
        for (int i = 0; same && i < a.cells(); i++) {
            same = a.label(i).equals(b.label(i));
        }
        if (!same) {
            throw new UserError(
                    "The tables of "
                            + a.source.name()
                            + " and "
                            + b.source.name()
                            + " do not have the same sectors; aggregate them to common ones.");
        }
    }

    /** Rows of the earlier table times the change of the price of their product since. */
    private static Analysis inPricesOf(Analysis before, WorldTable after) {
        WorldTable table = before.table();
        double[] then = LabourCoefficients.account(table, "GO_P").values();
        double[] now = LabourCoefficients.account(after, "GO_P").values();
        double[] rateThen = LabourCoefficients.account(table, "EXCHANGE_RATE").values();
        double[] rateNow = LabourCoefficients.account(after, "EXCHANGE_RATE").values();
        Matrix flows = table.flows.copy();
        Matrix demand = table.finalDemand.copy();
        for (int i = 0; i < table.cells(); i++) {
            double price = then[i] > 0 && now[i] > 0 ? now[i] / then[i] : 1;
            double rate = rateThen[i] > 0 && rateNow[i] > 0 ? rateNow[i] / rateThen[i] : 1;
            double factor = price * rate;
            for (int j = 0; j < flows.columns; j++) {
                flows.set(i, j, flows.at(i, j) * factor);
            }
            for (int u = 0; u < demand.columns; u++) {
                demand.set(i, u, demand.at(i, u) * factor);
            }
        }
        WorldTable moved = table.toDraft().flows(flows).finalDemand(demand).finish();
        return new Analysis(moved, before.workers());
    }

    private static void add(
            ResultTable result, Analysis base, Analysis now, String account, String prices) {
        Analysis[] years = {base, now};
        double[][] l = new double[2][];
        for (int k = 0; k < 2; k++) {
            double[] q = LabourCoefficients.account(years[k].table(), account).values();
            l[k] = years[k].leontief().perOutput(q);
        }
        // m[a][b][c]: labour of year a, technique of year b, demand of year c.
        Matrix[][][] m = new Matrix[2][2][2];
        for (int b = 0; b < 2; b++) {
            for (int c = 0; c < 2; c++) {
                Matrix output = years[b].leontief().outputFor(years[c].finalDemand());
                for (int a = 0; a < 2; a++) {
                    m[a][b][c] = now.byRegion(l[a], output);
                }
            }
        }
        for (String view : List.of("worked", "footprint")) {
            double[][][][] sums = new double[2][2][2][];
            for (int a = 0; a < 8; a++) {
                Matrix one = m[a >> 2][a >> 1 & 1][a & 1];
                sums[a >> 2][a >> 1 & 1][a & 1] =
                        view.equals("worked") ? one.rowSums() : one.columnSums();
            }
            for (int r = 0; r < now.table().regions.size(); r++) {
                double[] shapley = effects(sums, r, ORDERS);
                double[] polar = effects(sums, r, new int[][] {ORDERS[0], ORDERS[5]});
                double from = sums[0][0][0][r];
                double to = sums[1][1][1][r];
                result.add(
                        new String[] {account, view, now.table().regions.get(r).code(), prices},
                        from,
                        to,
                        to - from,
                        shapley[0],
                        shapley[1],
                        shapley[2],
                        polar[0],
                        polar[1],
                        polar[2]);
            }
        }
    }

    private static double[] effects(double[][][][] sums, int region, int[][] orders) {
        double[] effects = new double[3];
        for (int[] order : orders) {
            int[] at = new int[3];
            for (int factor : order) {
                double before = sums[at[0]][at[1]][at[2]][region];
                at[factor] = 1;
                effects[factor] += sums[at[0]][at[1]][at[2]][region] - before;
            }
        }
        for (int k = 0; k < 3; k++) {
            effects[k] /= orders.length;
        }
        return effects;
    }
}
