package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Labour values, prices of production and market prices of the whole world, one uniform rate of
 * profit.
 *
 * <pre>
 * A⁺ = A + b̄ ŵ           w: labour income per output, b̄: the household basket of the region, Σ = 1
 * 1/(1 + r) = ρ(A⁺)      p = (1 + r) p A⁺, wages advanced (Sraffa 1960; Morishima 1973)
 * R = 1/ρ(A) − 1         maximum rate of profit
 * direct price           d = λ · Σx / λ'x, the monetary expression of labour time constant
 * c/v, k/v               material inputs and capital stock (K_GFCF) per labour income
 * </pre>
 *
 * <p>Market prices are 1 by construction of a table in money. {@code distance} of two prices is Σ
 * x|p − q| / Σ x, {@code correlation} that of p·x with q·x in logarithms, known to be high by size
 * alone (Kliman 2002). Labour of the rest of the world imputed. Currencies at market exchange
 * rates. Pure numbers.
 */
public final class PricesOfProduction implements Measure {

    private static final String TREATMENT = "row-imputed";

    @Override
    public String name() {
        return "prices-of-production";
    }

    @Override
    public List<String> files() {
        return List.of(name(), "prices-of-production-summary");
    }

    @Override
    public String says() {
        return "labour values, prices of production and rates of profit of the world";
    }

    @Override
    public List<String> needs() {
        return List.of("H_EMP", "LAB");
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Leontief leontief = analysis.leontief();
        double[] wages = labour(table, "LAB");
        double[] w = leontief.perOutput(wages);
        Matrix baskets = FixedCapital.goods(table, UseKind.HOUSEHOLDS);
        Eigenvalue.Pair withWages =
                Eigenvalue.left(
                        table.cells(),
                        y -> {
                            double[] next = inputs(leontief, y);
                            double[] price = baskets.timesFromLeft(y);
                            for (int j = 0; j < next.length; j++) {
                                next[j] += price[table.regionOf[j]] * w[j];
                            }
                            return next;
                        });
        Eigenvalue.Pair without = Eigenvalue.left(table.cells(), y -> inputs(leontief, y));
        double[] p = scaled(withWages.vector(), table.output);
        double[] lambda = LabourValues.values(analysis, "H_EMP", TREATMENT);
        double[] d = scaled(lambda, table.output);
        double[] stock =
                table.account("K_GFCF").map(a -> a.values()).orElse(new double[table.cells()]);
        double[] inputs = table.flows.columnSums();
        ResultTable prices =
                ResultTable.of(
                        name(),
                        "market price = 1; ratios",
                        1,
                        "label",
                        "direct_price",
                        "price_of_production",
                        "c_over_v",
                        "k_over_v");
        for (int i = 0; i < table.cells(); i++) {
            prices.add(
                    table.label(i),
                    d[i],
                    p[i],
                    ExportMeasures.share(inputs[i], wages[i]),
                    ExportMeasures.share(stock[i], wages[i]));
        }
        ResultTable summary =
                ResultTable.of("prices-of-production-summary", "pure numbers", 1, "name", "value");
        summary.add("uniform_rate_of_profit", 1 / withWages.value() - 1);
        summary.add("maximal_rate_of_profit", 1 / without.value() - 1);
        double[] market = new double[table.cells()];
        java.util.Arrays.fill(market, 1);
        double[] x = table.output;
        summary.add("distance_direct_market", distance(d, market, x));
        summary.add("distance_production_market", distance(p, market, x));
        summary.add("distance_direct_production", distance(d, p, x));
        summary.add("correlation_direct_market", correlation(d, market, x));
        summary.add("correlation_production_market", correlation(p, market, x));
        summary.add("correlation_direct_production", correlation(d, p, x));
        return List.of(prices, summary);
    }

    static double[] labour(WorldTable table, String name) {
        return LabourCoefficients.values(table, LabourCoefficients.account(table, name), TREATMENT);
    }

    /** y'A. */
    private static double[] inputs(Leontief leontief, double[] y) {
        return leontief.perOutput(leontief.table().flows.timesFromLeft(y));
    }

    private static double[] scaled(double[] prices, double[] x) {
        double factor = BorinMancini.sum(x) / BorinMancini.dot(prices, x);
        double[] result = prices.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = x[i] == 0 ? 0 : result[i] * factor;
        }
        return result;
    }

    private static double distance(double[] p, double[] q, double[] x) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += x[i] * Math.abs(p[i] - q[i]);
        }
        return sum / BorinMancini.sum(x);
    }

    private static double correlation(double[] p, double[] q, double[] x) {
        double n = 0, sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] > 0 && q[i] > 0 && x[i] > 0) {
                double a = StrictMath.log(p[i] * x[i]);
                double b = StrictMath.log(q[i] * x[i]);
                n++;
                sa += a;
                sb += b;
                saa += a * a;
                sbb += b * b;
                sab += a * b;
            }
        }
        double va = saa / n - sa / n * (sa / n);
        double vb = sbb / n - sb / n * (sb / n);
        return (sab / n - sa / n * (sb / n)) / Math.sqrt(va * vb);
    }
}
