package org.conjuncture.model.capital;

import java.util.Arrays;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/** What companies that belong to owners are worth, and which plant is their largest. */
final class Companies {

    private Companies() {}

    /** Whether owners hold it, and not a state or those who work in it. */
    static boolean isPrivate(World world, int company) {
        return !world.capitals.isPublic[company] && !world.capitals.isCooperative[company];
    }

    /** Worth of companies whose shares are to be had, world money. */
    static double[] worth(World world) {
        Plants plants = world.plants;
        double[] worth = new double[world.capitals.count];
        for (int p = 0; p < plants.count; p++) {
            int company = plants.capital[p];
            if (plants.alive[p] && plants.sector[p] < Sectors.PUBLIC && isPrivate(world, company)) {
                worth[company] +=
                        Takeover.worth(world, p) * world.territories.rate[plants.territory[p]];
            }
        }
        return worth;
    }

    /**
     * The plant of each company with most capital, in home and world alike; −1 where it has none.
     */
    static int[] largestPlant(World world) {
        Plants plants = world.plants;
        int[] largest = new int[world.capitals.count];
        Arrays.fill(largest, -1);
        for (int p = 0; p < plants.count; p++) {
            int company = plants.capital[p];
            if (plants.alive[p]
                    && (largest[company] < 0
                            || plants.capitalStock[p] > plants.capitalStock[largest[company]])) {
                largest[company] = p;
            }
        }
        return largest;
    }

    /** The plant of each company that earns most on its capital; −1 where it has none. */
    static int[] bestPlant(World world) {
        Plants plants = world.plants;
        int[] best = new int[world.capitals.count];
        double[] most = new double[best.length];
        Arrays.fill(best, -1);
        for (int p = 0; p < plants.count; p++) {
            if (!plants.alive[p]) {
                continue;
            }
            int company = plants.capital[p];
            double earned = Location.earned(world, p);
            if (best[company] < 0 || earned > most[company]) {
                best[company] = p;
                most[company] = earned;
            }
        }
        return best;
    }
}
