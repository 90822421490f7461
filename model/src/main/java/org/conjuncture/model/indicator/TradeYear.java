package org.conjuncture.model.indicator;

import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/** Trade of the year by origin and buyer, all goods together, world money at sellers' prices. */
public final class TradeYear {

    /** Gain of modularity below which two blocs are as well apart: rounding of sums. */
    private static final double LEAST_GAIN = 1e-12;

    private final int count;

    /** Origin × territories + buyer; at home nothing. */
    private final double[] flows;

    public TradeYear(int territories) {
        count = territories;
        flows = new double[territories * territories];
    }

    void count(World world) {
        for (int buyer = 0; buyer < count; buyer++) {
            for (int origin = 0; origin < count; origin++) {
                double sum = 0;
                for (int g = 1; g < Sectors.COUNT && origin != buyer; g++) {
                    sum += world.markets.yearValue[world.markets.origins(g, buyer) + origin];
                }
                flows[origin * count + buyer] = sum;
            }
        }
    }

    double flow(int origin, int buyer) {
        return flows[origin * count + buyer];
    }

    double imports(int buyer) {
        double sum = 0;
        for (int origin = 0; origin < count; origin++) {
            sum += flow(origin, buyer);
        }
        return sum;
    }

    double modularity() {
        double[] both = new double[count * count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                both[i * count + j] = flow(i, j) + flow(j, i);
            }
        }
        return modularity(both, count);
    }

    /**
     * Modularity Q = Σ_c (e_cc − a_c²) of a network with weights on its links, for the blocs that
     * Clauset, Newman and Moore (2004) find: each territory alone at first, then whichever two
     * blocs gain most are put together, 2·(e_ij − a_i·a_j), while any gain. NaN where there is no
     * link.
     *
     * @param weights the same in both directions, nothing from a territory to itself
     */
    static double modularity(double[] weights, int count) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        if (all <= 0) {
            return Double.NaN;
        }
        double[] links = new double[weights.length];
        double[] ends = new double[count];
        double modularity = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                links[i * count + j] = weights[i * count + j] / all;
                ends[i] += links[i * count + j];
            }
            modularity -= ends[i] * ends[i];
        }
        double gain = join(links, ends);
        while (gain > 0) {
            modularity += gain;
            gain = join(links, ends);
        }
        return modularity;
    }

    /** Puts together the two blocs that gain most and tells the gain; 0 where none would. */
    private static double join(double[] links, double[] ends) {
        int count = ends.length;
        double most = LEAST_GAIN;
        int one = -1;
        int other = -1;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                double gain = 2 * (links[i * count + j] - ends[i] * ends[j]);
                if (gain > most) {
                    most = gain;
                    one = i;
                    other = j;
                }
            }
        }
        if (one < 0) {
            return 0;
        }
        for (int k = 0; k < count; k++) {
            links[one * count + k] += links[other * count + k];
            links[k * count + one] = links[one * count + k];
            links[other * count + k] = 0;
            links[k * count + other] = 0;
        }
        ends[one] += ends[other];
        ends[other] = 0;
        return most;
    }
}
