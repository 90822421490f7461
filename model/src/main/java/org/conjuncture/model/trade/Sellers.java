package org.conjuncture.model.trade;

import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * The sellers of a territory serve the orders their cells received. No cell rations while a plant
 * of it stands idle: what one plant cannot serve passes to those with goods left, in proportion to
 * what they have left.
 */
final class Sellers {
    private final GoodsMarkets.Parameters parameters;

    Sellers(GoodsMarkets.Parameters parameters) {
        this.parameters = parameters;
    }

    void serve(World world, int t) {
        for (int g = 1; g < Sectors.COUNT; g++) {
            int cell = t * Sectors.COUNT + g;
            if (Sectors.isPrimary(g)) {
                clear(world, t, cell, g == Sectors.AGRICULTURE);
            } else {
                serveAtPrice(world, cell);
            }
            Markets markets = world.markets;
            markets.servedMemory[cell] +=
                    parameters.memorySpeed() * (markets.served[cell] - markets.servedMemory[cell]);
        }
    }

    /**
     * Primary goods: holders offer κ·(p/pₙ) of their stock, κ = 1/(1 + normal stock), never more
     * than all of it; the price is where that meets the money ordered: p = √(M·pₙ/(κ·stock)), or
     * M/stock where everything is offered.
     */
    private void clear(World world, int t, int cell, boolean isFood) {
        Plants plants = world.plants;
        Markets markets = world.markets;
        double money = markets.orders[cell];
        double stock = 0;
        double normal = 0;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            stock += plants.inventory[p];
            normal += plants.inventory[p] * plants.normalPrice[p];
        }
        double surplus = isFood ? world.territories.marketedSurplus(t) : 0;
        double kept = 1 / (1 + parameters.primaryStock());
        if (stock + surplus <= 0) {
            soldOut(plants, cell, money);
            markets.served[cell] = 0;
            return;
        }
        double normalPrice = stock > 0 ? normal / stock : markets.price[cell];
        // Peasants bring their surplus to market whatever the price; holders of stocks wait for a
        // better one.
        double price = price(money, normalPrice, kept * stock, stock, surplus);
        double offeredShare = StrictMath.min(1, kept * price / normalPrice);
        double offered = offeredShare * stock + surplus;
        double sold = offered > 0 ? StrictMath.min(offered, money / price) : 0;
        double part = offered > 0 ? sold / offered : 0;
        markets.price[cell] = price;
        markets.served[cell] = money > 0 ? StrictMath.min(1, sold * price / money) : 1;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            double quantity = plants.inventory[p] * offeredShare * part;
            plants.price[p] = price;
            plants.sold[p] = quantity;
            plants.ordered[p] = quantity;
            plants.revenue[p] = quantity * price;
            plants.inventory[p] = StrictMath.max(0, plants.inventory[p] - quantity);
        }
        if (isFood) {
            world.territories.surplusRevenue[t] = surplus * part * price;
        }
    }

    /** Nothing to offer: orders are noted, so that plans know of them. */
    private static void soldOut(Plants plants, int cell, double money) {
        int from = plants.cellStart[cell];
        int to = plants.cellStart[cell + 1];
        for (int k = from; k < to; k++) {
            int p = plants.cellPlant[k];
            plants.sold[p] = 0;
            plants.revenue[p] = 0;
            plants.ordered[p] = money / plants.price[p] / (to - from);
        }
    }

    /**
     * The price at which money buys what is offered: offered(p) = a·p/pₙ + surplus up to stock +
     * surplus.
     */
    static double price(
            double money, double normal, double atNormal, double stock, double surplus) {
        if (money <= 0) {
            return normal * 0.5;
        }
        if (atNormal <= 0) {
            return money / surplus;
        }
        // a/pₙ·p² + surplus·p − M = 0, in the form that does not cancel where stocks are nearly
        // gone.
        double slope = atNormal / normal;
        double price =
                2 * money / (StrictMath.sqrt(surplus * surplus + 4 * slope * money) + surplus);
        return slope * price > stock ? money / (stock + surplus) : price;
    }

    private void serveAtPrice(World world, int cell) {
        Plants plants = world.plants;
        Markets markets = world.markets;
        int from = plants.cellStart[cell];
        int to = plants.cellStart[cell + 1];
        double money = markets.orders[cell];
        double customers = 0;
        double mean = 0;
        for (int k = from; k < to; k++) {
            customers += plants.customers[plants.cellPlant[k]];
        }
        if (from == to || customers <= 0) {
            soldOut(plants, cell, money);
            markets.served[cell] = 0;
            return;
        }
        double refused = 0;
        double spare = 0;
        for (int k = from; k < to; k++) {
            int p = plants.cellPlant[k];
            plants.customers[p] /= customers;
            double ordered = money * plants.customers[p] / plants.price[p];
            double sold = StrictMath.min(ordered, plants.inventory[p]);
            plants.ordered[p] = ordered;
            plants.sold[p] = sold;
            mean += plants.customers[p] / plants.price[p];
            refused += (ordered - sold) * plants.price[p];
            spare += (plants.inventory[p] - sold) * plants.price[p];
        }
        // Orders passed on are money: they find what they can at the prices of those who have goods
        // left.
        double passed = spare > 0 ? StrictMath.min(1, refused / spare) : 0;
        double found = refused > 0 ? StrictMath.min(1, spare / refused) : 1;
        double servedMoney = 0;
        for (int k = from; k < to; k++) {
            int p = plants.cellPlant[k];
            double extra = (plants.inventory[p] - plants.sold[p]) * passed;
            double wanted = plants.ordered[p];
            // Each order counts once: with the plant that served it, or, when nobody could, with
            // the plant that was asked first.
            plants.ordered[p] = plants.sold[p] + extra + (wanted - plants.sold[p]) * (1 - found);
            plants.sold[p] += extra;
            plants.revenue[p] = plants.sold[p] * plants.price[p];
            plants.inventory[p] = StrictMath.max(0, plants.inventory[p] - plants.sold[p]);
            servedMoney += plants.revenue[p];
            moveCustomers(plants, p, wanted, mean);
        }
        markets.price[cell] = 1 / mean;
        markets.served[cell] = money > 0 ? StrictMath.min(1, servedMoney / money) : 1;
    }

    /**
     * Customers move by how far they were served, and to the cheaper: Metcalfe's replicator, in
     * small steps.
     */
    private void moveCustomers(Plants plants, int p, double wanted, double meanInverse) {
        double fill = wanted > 0 ? StrictMath.min(1, plants.sold[p] / wanted) : 1;
        double cheap = 1 - plants.price[p] * meanInverse;
        double step =
                parameters.customerSpeed() * (fill - 1)
                        + parameters.competition()
                                * StrictMath.max(-0.3, StrictMath.min(0.3, cheap));
        plants.customers[p] = StrictMath.max(1e-6, plants.customers[p] * (1 + step));
        if (plants.capitalStock[p] <= 0) {
            plants.customers[p] = 0;
        }
    }
}
