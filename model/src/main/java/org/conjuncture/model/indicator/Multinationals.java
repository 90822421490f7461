package org.conjuncture.model.indicator;

import java.util.Arrays;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;

/**
 * Companies across borders at a year's end: affiliates in their host, and companies with plants
 * abroad in their home. Sums are over assets, sales of the quarter (world money) and people at
 * work; profit moved and royalties are of the quarter, world money. Another territory is abroad, of
 * the same state too; cooperatives have no owners abroad.
 */
public final class Multinationals {
    static final int ASSETS = 0;
    static final int SALES = 1;
    static final int STAFF = 2;
    private static final int SUMS = 3;

    /** By host × sums: all plants, and those that owners abroad hold by more than half. */
    private final double[] plants;

    private final double[] affiliates;

    /** By home × sums: companies with plants abroad, and those plants of theirs. */
    private final double[] companies;

    private final double[] abroad;

    /** By host: profit of companies with plants abroad, that booked elsewhere, and that let in. */
    private final double[] profit;

    private final double[] bookedAbroad;
    private final double[] bookedHere;

    /** By territory: royalties its plants pay and receive. */
    private final double[] royaltiesPaid;

    private final double[] royaltiesReceived;

    public Multinationals(int territories) {
        plants = new double[territories * SUMS];
        affiliates = new double[territories * SUMS];
        companies = new double[territories * SUMS];
        abroad = new double[territories * SUMS];
        profit = new double[territories];
        bookedAbroad = new double[territories];
        bookedHere = new double[territories];
        royaltiesPaid = new double[territories];
        royaltiesReceived = new double[territories];
    }

    void count(World world) {
        for (double[] sums :
                new double[][] {
                    plants,
                    affiliates,
                    companies,
                    abroad,
                    profit,
                    bookedAbroad,
                    bookedHere,
                    royaltiesPaid,
                    royaltiesReceived
                }) {
            Arrays.fill(sums, 0);
        }
        boolean[] isMultinational = multinationals(world);
        Plants rows = world.plants;
        double[] price = world.territories.investmentPrice;
        double[] rate = world.territories.rate;
        double[] has = new double[SUMS];
        for (int p = 0; p < rows.count; p++) {
            if (!rows.alive[p]) {
                continue;
            }
            int host = rows.territory[p];
            int company = rows.capital[p];
            int home = world.capitals.home[company];
            has[ASSETS] = rows.capitalStock[p] * price[host] * rate[host];
            has[SALES] = rows.output[p] * rows.price[p] * rate[host];
            has[STAFF] = rows.employed[p];
            add(plants, host, has);
            if (heldAbroad(world.capitals, company, host) > 0.5) {
                add(affiliates, host, has);
            }
            countPayments(rows, p, rate[host], isMultinational[company]);
            if (isMultinational[company]) {
                add(companies, home, has);
                if (home != host) {
                    add(abroad, home, has);
                }
            }
        }
    }

    private void countPayments(Plants rows, int p, double rate, boolean isMultinational) {
        int t = rows.territory[p];
        double royalties = rows.royalties[p] * rate;
        royaltiesPaid[t] += StrictMath.max(0, -royalties);
        royaltiesReceived[t] += StrictMath.max(0, royalties);
        double moved = rows.profitMoved[p] * rate;
        bookedAbroad[t] += StrictMath.max(0, -moved);
        bookedHere[t] += StrictMath.max(0, moved);
        profit[t] += isMultinational ? StrictMath.max(0, rows.profit[p]) * rate : 0;
    }

    private static boolean[] multinationals(World world) {
        boolean[] isMultinational = new boolean[world.capitals.count];
        for (int p = 0; p < world.plants.count; p++) {
            int company = world.plants.capital[p];
            if (world.plants.alive[p] && !world.capitals.isCooperative[company]) {
                isMultinational[company] |=
                        world.capitals.home[company] != world.plants.territory[p];
            }
        }
        return isMultinational;
    }

    /** Part of a company that owners outside a territory hold. */
    private static double heldAbroad(Capitals capitals, int company, int host) {
        if (capitals.isPublic[company]) {
            return capitals.home[company] == host ? 0 : 1;
        }
        double held = 0;
        for (int k = company * Capitals.HOLDERS; k < (company + 1) * Capitals.HOLDERS; k++) {
            int holder = capitals.isCooperative[company] ? -1 : capitals.holder[k];
            held += holder >= 0 && holder != host ? capitals.share[k] : 0;
        }
        return held;
    }

    private static void add(double[] sums, int t, double[] has) {
        for (int k = 0; k < SUMS; k++) {
            sums[t * SUMS + k] += has[k];
        }
    }

    double plants(int host, int sum) {
        return plants[host * SUMS + sum];
    }

    double profit(int host) {
        return profit[host];
    }

    double bookedAbroad(int host) {
        return bookedAbroad[host];
    }

    double bookedHere(int host) {
        return bookedHere[host];
    }

    double royaltiesPaid(int t) {
        return royaltiesPaid[t];
    }

    double royaltiesReceived(int t) {
        return royaltiesReceived[t];
    }

    double affiliates(int host, int sum) {
        return affiliates[host * SUMS + sum];
    }

    /** Mean of the parts of assets, sales and people abroad; NaN where no company is abroad. */
    double transnationality(int home) {
        double sum = 0;
        for (int k = 0; k < SUMS; k++) {
            sum += abroad[home * SUMS + k] / companies[home * SUMS + k];
        }
        return sum / SUMS;
    }

    /** The same over the companies of all homes. */
    double transnationality() {
        double sum = 0;
        for (int k = 0; k < SUMS; k++) {
            double all = 0;
            double part = 0;
            for (int at = k; at < companies.length; at += SUMS) {
                all += companies[at];
                part += abroad[at];
            }
            sum += part / all;
        }
        return sum / SUMS;
    }
}
