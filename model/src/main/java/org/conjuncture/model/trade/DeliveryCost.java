package org.conjuncture.model.trade;

import org.conjuncture.model.world.World;

/**
 * What bringing a good across a border adds to its price, in all and not against the start as in
 * {@link TradeCosts}: carriage, duty and what war and embargo cut off.
 *
 * @param carriage freight over 5,000 km at the start, ad valorem: {@code tradeCosts.carriage}
 */
public record DeliveryCost(double carriage) {

    /** Delivered price over the price at the gate. */
    public double factor(World world, int good, int buyer, int origin) {
        if (buyer == origin) {
            return 1;
        }
        int pair = Origins.accessIndex(world.count, good, buyer, origin);
        double far = carriage * world.freightByDistance[origin][buyer];
        return world.markets.relativeCost[pair] * (1 + far) * (1 + world.markets.dutyAtStart[pair]);
    }
}
