package org.conjuncture.model.technique;

import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * From whom a territory learns abroad: from those whose machines it buys, and the more the more
 * capable they are; and a little from all who build machines.
 *
 * <p>weight_ij = (M_ij + z·W_j)·H_j^h, M the share of j in i's purchases of machines, W that in the
 * world's machine building. Coe, Helpman and Hoffmaister (1997); Caselli and Wilson (2004).
 */
public final class Partners {
    private final double[][] reached;

    public Partners(World world, double worldPart, double capabilityExponent) {
        int count = world.count;
        Markets markets = world.markets;
        double all = 0;
        double[] capable = new double[count];
        for (int j = 0; j < count; j++) {
            all += markets.capacity[j * Sectors.COUNT + Sectors.MACHINERY];
            capable[j] =
                    StrictMath.pow(
                            StrictMath.max(0, world.territories.capability[j]), capabilityExponent);
        }
        reached = new double[count][count];
        for (int i = 0; i < count; i++) {
            int row = markets.origins(Sectors.MACHINERY, i);
            double sum = 0;
            for (int j = 0; j < count; j++) {
                double built =
                        all > 0 ? markets.capacity[j * Sectors.COUNT + Sectors.MACHINERY] / all : 0;
                sum += j == i ? 0 : (markets.share[row + j] + worldPart * built) * capable[j];
                reached[i][j] = sum;
            }
        }
    }

    /** The territory a uniform draw falls on; −1 where there is nobody to learn from. */
    public int abroad(int territory, double uniform) {
        double[] sums = reached[territory];
        double target = uniform * sums[sums.length - 1];
        if (sums[sums.length - 1] <= 0) {
            return -1;
        }
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
