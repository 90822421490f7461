package org.conjuncture.model.trade;

import java.util.Arrays;
import org.conjuncture.model.tables.Composition;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * How each kind of buyer's money divides over goods: households by Engel curves, the others in
 * fixed quantities at delivered prices.
 */
public final class Spending {

    private Spending() {}

    /**
     * Shares of goods in market consumption at an income (constant prices a head and year): linear
     * in its logarithm.
     */
    public static double[] consumptionShares(Composition composition, double income) {
        double place =
                StrictMath.log(income / composition.poorIncome())
                        / StrictMath.log(composition.richIncome() / composition.poorIncome());
        double[] shares = new double[Sectors.COUNT];
        double sum = 0;
        for (int g = 0; g < shares.length; g++) {
            double poor = composition.consumptionPoor()[g];
            double rich = composition.consumptionRich()[g];
            // Engel curves are read at the two incomes of the tables and bend outside them, so that
            // no share turns negative.
            double low = StrictMath.min(poor, rich) * 0.2;
            double high = StrictMath.max(poor, rich) * 1.6;
            shares[g] = StrictMath.max(low, StrictMath.min(high, poor + (rich - poor) * place));
            sum += shares[g];
        }
        for (int g = 0; g < shares.length; g++) {
            shares[g] /= sum;
        }
        return shares;
    }

    /** Part of market consumption that goes to goods which people on own account make too. */
    public static double ownAccountTrades(double[] consumptionShares) {
        return ownAccountTrades(consumptionShares, 0);
    }

    private static double ownAccountTrades(double[] shares, int first) {
        double sum = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            sum += Sectors.isOwnAccountTrade(g) ? shares[first + g] : 0;
        }
        return sum;
    }

    /** Part of households' money that goes to plants for a good. */
    static double onPlants(World world, int t, int good) {
        double share = world.markets.consumptionShare[t * Sectors.COUNT + good];
        return Sectors.isOwnAccountTrade(good)
                ? share * (1 - world.territories.ownAccountShare[t])
                : share;
    }

    /** Part of households' money that goes to people on own account. */
    static double onOwnAccount(World world, int t) {
        return ownAccountTrades(world.markets.consumptionShare, t * Sectors.COUNT)
                * world.territories.ownAccountShare[t];
    }

    /** What households mean to spend. */
    public static double households(World world, int t) {
        double money = world.territories.workersBudget[t];
        for (int c = 0; c < Owners.CLASSES; c++) {
            money += world.owners.budget[t * Owners.CLASSES + c];
        }
        return money;
    }

    /**
     * Money shares of a basket of fixed quantities at the delivered prices known when they were
     * ordered.
     */
    public static double[] quantityShares(World world, int t, double[] quantities) {
        double[] shares = new double[Sectors.COUNT];
        double sum = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            shares[g] = quantities[g] * world.markets.knownPrice[t * Sectors.COUNT + g];
            sum += shares[g];
        }
        for (int g = 1; g < Sectors.COUNT; g++) {
            shares[g] /= sum;
        }
        return shares;
    }

    /** Money shares of goods in what the state orders. */
    static double[] publicShares(World world, int t) {
        int first = t * Sectors.COUNT;
        return quantityShares(
                world,
                t,
                Arrays.copyOfRange(world.states.publicBasket, first, first + Sectors.COUNT));
    }

    /**
     * Money shares of goods in a sector's inputs at the delivered prices known when they were
     * ordered.
     */
    public static double[] inputShares(World world, int t, int sector) {
        double[][] inputs = world.tables.technique(t).inputs();
        double[] shares = new double[Sectors.COUNT];
        double sum = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            shares[g] = inputs[g][sector] * world.markets.knownPrice[t * Sectors.COUNT + g];
            sum += shares[g];
        }
        for (int g = 1; g < Sectors.COUNT && sum > 0; g++) {
            shares[g] /= sum;
        }
        return shares;
    }
}
