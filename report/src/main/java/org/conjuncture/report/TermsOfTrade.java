package org.conjuncture.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prices of what a territory sells abroad over prices of what it buys there, chained from year to
 * year with Törnqvist's weights, first year = 1.
 *
 * <p>Δ ln P = Σ ½ (w₀ + w₁) Δ ln p over what is traded in both years, p the value of a unit, w its
 * share of the value (Törnqvist 1936; Diewert 1976, equation 2.16). What has a price is a good of
 * one origin sold to one buyer: over origins, the value of a unit falls when buyers turn to cheaper
 * ones though no price does (IMF 2009, Export and Import Price Index Manual, chapter 2, on unit
 * values). So each price is told once as a seller's and once as a buyer's, and the terms of all
 * together stay at 1.
 */
final class TermsOfTrade {

    /** A good of one origin and what one buyer takes of it, by year. */
    private record Sale(int good, double[] values, double[] quantities) {}

    private final Map<String, List<Sale>> exports = new TreeMap<>();
    private final Map<String, List<Sale>> imports = new TreeMap<>();
    private final int from;
    private final int length;
    private String told = "";
    private Sale open = new Sale(-1, new double[0], new double[0]);

    TermsOfTrade(int from, int to) {
        this.from = from;
        this.length = Math.max(0, to - from + 1);
    }

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
                WITH known AS (SELECT * FROM %s)
                SELECT year, o.place, b.place, good, value, quantity
                FROM trade JOIN known o ON o.territory = origin JOIN known b ON b.territory = buyer
                WHERE origin <> buyer ORDER BY good, origin, buyer, year\
                """
                        .formatted(territories.places()),
                row ->
                        terms.take(
                                goods.number(row.getString(4)),
                                territories.id(row.getInt(2)),
                                territories.id(row.getInt(3)),
                                row.getInt(1),
                                row.getDouble(5),
                                row.getDouble(6)));
        Object[] byPlace = new Object[territories.count()];
        String[] main = new String[territories.count()];
        Arrays.fill(byPlace, 0);
        Arrays.fill(main, "");
        for (String id : territories.ids()) {
            int place = territories.index(id);
            byPlace[place] = terms.of(id);
            int good = terms.mainExport(id, goods.all().size());
            main[place] = good < 0 ? "" : goods.all().get(good);
        }
        return new Told(Arrays.asList(byPlace), Arrays.asList(main));
    }

    /** Years of one sale come one after the other. */
    void take(int good, String origin, String buyer, int year, double value, double quantity) {
        int at = year - from;
        if (at < 0 || at >= length || !(value > 0) || !(quantity > 0)) {
            return;
        }
        String sale = good + " " + origin + " " + buyer;
        if (!sale.equals(told)) {
            told = sale;
            open = new Sale(good, new double[length], new double[length]);
            exports.computeIfAbsent(origin, any -> new ArrayList<>()).add(open);
            imports.computeIfAbsent(buyer, any -> new ArrayList<>()).add(open);
        }
        open.values[at] += value;
        open.quantities[at] += quantity;
    }

    /** Export prices over import prices by year; NaN where a territory does not trade. */
    double[] of(String id) {
        double[] sold = index(exports.getOrDefault(id, List.of()));
        double[] bought = index(imports.getOrDefault(id, List.of()));
        double[] terms = new double[length];
        for (int y = 0; y < length; y++) {
            terms[y] = sold[y] / bought[y];
        }
        return terms;
    }

    private double[] index(List<Sale> sales) {
        double[] index = new double[length];
        Arrays.fill(index, Double.NaN);
        double[] all = new double[length];
        for (Sale sale : sales) {
            for (int y = 0; y < length; y++) {
                all[y] += sale.values[y];
            }
        }
        int before = -1;
        for (int y = 0; y < length; y++) {
            if (all[y] > 0) {
                index[y] = before < 0 ? 1 : index[before] * step(sales, all, before, y);
                before = y;
            }
        }
        return index;
    }

    private static double step(List<Sale> sales, double[] all, int before, int now) {
        double sum = 0;
        double weights = 0;
        for (Sale sale : sales) {
            double[] value = sale.values;
            if (value[now] > 0 && value[before] > 0) {
                double weight = (value[now] / all[now] + value[before] / all[before]) / 2;
                double price = value[now] / sale.quantities[now];
                double priceBefore = value[before] / sale.quantities[before];
                sum += weight * StrictMath.log(price / priceBefore);
                weights += weight;
            }
        }
        return weights > 0 ? StrictMath.exp(sum / weights) : 1;
    }

    /** The good with the largest value of exports over the first ten years; −1 where none. */
    private int mainExport(String id, int goods) {
        double[] sums = new double[goods];
        for (Sale sale : exports.getOrDefault(id, List.of())) {
            for (int y = 0; y < Math.min(10, length); y++) {
                sums[sale.good] += sale.values[y];
            }
        }
        int best = -1;
        for (int good = 0; good < goods; good++) {
            best = sums[good] > 0 && (best < 0 || sums[good] > sums[best]) ? good : best;
        }
        return best;
    }
}
