package org.conjuncture.model.technique;

import java.util.Arrays;
import org.conjuncture.model.world.Territories;

/**
 * Where the frontier stands: with a part of the world's people rather than one territory, so that
 * no small one sets the pace.
 */
final class Frontier {

    private Frontier() {}

    /**
     * Mean output per head of the richest territories that together hold a given part of the
     * world's people.
     */
    static double level(Territories territories, double part) {
        Integer[] order = new Integer[territories.count];
        double people = 0;
        for (int t = 0; t < territories.count; t++) {
            order[t] = t;
            people += territories.population[t];
        }
        double[] level = territories.outputTrend;
        Arrays.sort(
                order,
                (a, b) ->
                        level[a] != level[b]
                                ? Double.compare(level[b], level[a])
                                : Integer.compare(a, b));
        double left = part * people;
        double sum = 0;
        for (int t : order) {
            double counted = StrictMath.min(left, territories.population[t]);
            sum += counted * level[t];
            left -= counted;
        }
        return people > 0 ? sum / (part * people) : 0;
    }

    /** Output on trend of the largest territory. */
    static double largest(Territories territories) {
        double largest = 0;
        for (int t = 0; t < territories.count; t++) {
            largest =
                    StrictMath.max(largest, territories.outputTrend[t] * territories.population[t]);
        }
        return largest;
    }
}
