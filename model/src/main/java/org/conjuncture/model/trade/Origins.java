package org.conjuncture.model.trade;

import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Where buyers' money goes: shares of origins, moved by capacity, delivered price and being served;
 * then orders to each cell.
 */
final class Origins {
    private final GoodsMarkets.Parameters parameters;

    Origins(GoodsMarkets.Parameters parameters) {
        this.parameters = parameters;
    }

    void move(World world) {
        int count = world.count;
        Markets markets = world.markets;
        double[] attraction = new double[count];
        double[] exported = world.states.exportLicence;
        double[] imported = world.states.importLicence;
        for (int g : Sectors.TRADED) {
            for (int i = 0; i < count; i++) {
                attraction[i] = attraction(world, i, g);
            }
            for (int j = 0; j < count; j++) {
                int row = markets.origins(g, j);
                double sum = 0;
                double[] target = markets.scratch;
                for (int i = 0; i < count; i++) {
                    double pull =
                            markets.preference[row + i]
                                    * attraction[i]
                                    * markets.access[accessIndex(count, g, j, i)]
                                    * (i == j ? 1 : exported[i] * imported[j]);
                    target[i] = pull;
                    sum += pull;
                }
                if (sum <= 0) {
                    continue;
                }
                double speed = parameters.shareSpeed();
                for (int i = 0; i < count; i++) {
                    markets.share[row + i] += speed * (target[i] / sum - markets.share[row + i]);
                }
            }
        }
    }

    /**
     * Capacity, price in world money against the start, and service, as one factor of an origin.
     */
    private double attraction(World world, int i, int g) {
        int cell = i * Sectors.COUNT + g;
        Markets markets = world.markets;
        if (markets.capacityAtStart[cell] <= 0 || markets.capacity[cell] <= 0) {
            return 0;
        }
        double price =
                markets.price[cell] * world.territories.rate[i] / world.territories.rateAtStart[i];
        double log =
                parameters.variety()
                                * StrictMath.log(
                                        markets.capacity[cell] / markets.capacityAtStart[cell])
                        + (1 - parameters.elasticity()) * StrictMath.log(price)
                        + parameters.servedWeight()
                                * StrictMath.log(StrictMath.max(0.01, markets.servedMemory[cell]));
        return StrictMath.exp(log);
    }

    /** Where what concerns a good on its way across a border stands. */
    static int accessIndex(int count, int good, int buyer, int origin) {
        return (Markets.kind(good) * count + buyer) * count + origin;
    }

    /** Orders to each cell, in the sellers' money, net of duty; those for parts go abroad only. */
    void distribute(World world) {
        int count = world.count;
        Markets markets = world.markets;
        java.util.Arrays.fill(markets.orders, 0);
        for (int j = 0; j < count; j++) {
            for (int g = 1; g < Sectors.COUNT; g++) {
                int buyer = j * Sectors.COUNT + g;
                double money = markets.wanted[buyer];
                if (!Sectors.isTraded(g)) {
                    markets.orders[buyer] += money;
                    continue;
                }
                order(world, j, g, money, markets.share, markets.origins(g, j));
            }
            for (int g : Sectors.MANUFACTURES) {
                double money = markets.partsWanted[j * Sectors.COUNT + g];
                if (money > 0) {
                    order(world, j, g, money, markets.partsShare, markets.parts(g, j));
                }
            }
        }
    }

    private static void order(
            World world, int buyer, int good, double money, double[] shares, int row) {
        Markets markets = world.markets;
        double[] rate = world.territories.rate;
        double toWorldMoney = money * rate[buyer];
        for (int i = 0; i < world.count; i++) {
            double share = shares[row + i];
            if (share > 0) {
                double duty =
                        i == buyer ? 0 : markets.duty[accessIndex(world.count, good, buyer, i)];
                markets.orders[i * Sectors.COUNT + good] +=
                        toWorldMoney * share / (1 + duty) / rate[i];
            }
        }
    }
}
