package org.conjuncture.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prices of what a territory sells abroad over prices of what it buys there, chained from year to
 * year with Törnqvist's weights, first year = 1.
 *
 * <p>Δ ln P = Σ ½ (w₀ + w₁) Δ ln p over goods that are traded in both years, p the value of a unit,
 * w its share of the value (Törnqvist 1936; Diewert 1976, equation 2.16).
 */
final class TermsOfTrade {

    /** What a territory trades: values and quantities by year and good. */
    private final Map<String, double[][]> values = new TreeMap<>();

    private final Map<String, double[][]> quantities = new TreeMap<>();
    private final int from;
    private final int length;

    TermsOfTrade(int from, int to) {
        this.from = from;
        this.length = Math.max(0, to - from + 1);
    }

    private static final int GOODS = 16;

    /**
     * By place in the order of the page: the terms by year, 0 where there are none; and the good
     * that made most of the exports of the first ten years, empty where there were none.
     */
    record Told(List<Object> byPlace, List<String> mainExports) {}

    /**
     * Reads exports and imports of every territory; origins that are told together are left out.
     */
    static Told of(RunFolder run, Territories territories, int from, int to) {
        TermsOfTrade terms = new TermsOfTrade(from, to);
        Texts goods = new Texts();
        run.query(
                "trade",
                """
                SELECT year, place, isExport, good, value, quantity FROM (
                SELECT year, origin AS territory, TRUE AS isExport, good, sum(value) AS value, sum(quantity) AS quantity FROM trade
                WHERE origin <> buyer AND origin <> 'OTHERS' GROUP BY ALL
                UNION ALL SELECT year, buyer, FALSE, good, sum(value), sum(quantity) FROM trade
                WHERE origin <> buyer AND origin <> 'OTHERS' GROUP BY ALL
                ) JOIN %s USING (territory) ORDER BY year, territory, isExport, good\
                """
                        .formatted(territories.places()),
                row ->
                        terms.take(
                                (row.getBoolean(3) ? "x" : "m") + territories.id(row.getInt(2)),
                                row.getInt(1),
                                goods.number(row.getString(4)),
                                row.getDouble(5),
                                row.getDouble(6)));
        Object[] byPlace = new Object[territories.count()];
        String[] main = new String[territories.count()];
        Arrays.fill(byPlace, 0);
        Arrays.fill(main, "");
        for (String id : territories.ids()) {
            int place = territories.index(id);
            byPlace[place] = terms.of(id);
            int good = terms.mainExport(id);
            main[place] = good < 0 ? "" : goods.all().get(good);
        }
        return new Told(Arrays.asList(byPlace), Arrays.asList(main));
    }

    void take(String who, int year, int good, double value, double quantity) {
        int at = year - from;
        if (at >= 0 && at < length && good < GOODS && value > 0 && quantity > 0) {
            values.computeIfAbsent(who, any -> new double[length][GOODS])[at][good] = value;
            quantities.computeIfAbsent(who, any -> new double[length][GOODS])[at][good] = quantity;
        }
    }

    /** Export prices over import prices by year; NaN where a territory does not trade. */
    double[] of(String id) {
        double[] exports = index("x" + id);
        double[] imports = index("m" + id);
        double[] terms = new double[length];
        for (int y = 0; y < length; y++) {
            terms[y] = exports[y] / imports[y];
        }
        return terms;
    }

    private double[] index(String who) {
        double[] index = new double[length];
        Arrays.fill(index, Double.NaN);
        double[][] value = values.getOrDefault(who, new double[0][]);
        double[][] quantity = quantities.getOrDefault(who, new double[0][]);
        int before = -1;
        for (int y = 0; y < value.length; y++) {
            if (Arrays.stream(value[y]).sum() <= 0) {
                continue;
            }
            index[y] = before < 0 ? 1 : index[before] * step(value, quantity, before, y);
            before = y;
        }
        return index;
    }

    private static double step(double[][] value, double[][] quantity, int before, int now) {
        double all = Arrays.stream(value[now]).sum();
        double allBefore = Arrays.stream(value[before]).sum();
        double sum = 0;
        double weights = 0;
        for (int g = 0; g < GOODS; g++) {
            if (value[now][g] > 0 && value[before][g] > 0) {
                double weight = (value[now][g] / all + value[before][g] / allBefore) / 2;
                double price = value[now][g] / quantity[now][g];
                double priceBefore = value[before][g] / quantity[before][g];
                sum += weight * StrictMath.log(price / priceBefore);
                weights += weight;
            }
        }
        return weights > 0 ? StrictMath.exp(sum / weights) : 1;
    }

    /** The good with the largest value of exports over the first ten years; −1 where none. */
    private int mainExport(String id) {
        double[][] value = values.getOrDefault("x" + id, new double[0][]);
        double[] sums = new double[GOODS];
        for (int y = 0; y < Math.min(10, value.length); y++) {
            for (int g = 0; g < GOODS; g++) {
                sums[g] += value[y][g];
            }
        }
        int best = -1;
        for (int g = 0; g < GOODS; g++) {
            best = sums[g] > 0 && (best < 0 || sums[g] > sums[best]) ? g : best;
        }
        return best;
    }
}
