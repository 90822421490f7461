package org.conjuncture.model.people;

import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/** Who among the people of the opening was born in another territory; see {@link Migration}. */
final class BornElsewhere {
    /** Part of those born elsewhere who are of working age; in the census of 1870 some 0.85. */
    private static final double WORKING_AGE = 0.85;

    private static final double MOST_BORN_ABROAD = 0.95;

    private BornElsewhere() {}

    /**
     * Those of the opening's people who were born elsewhere.
     *
     * @param foreign part of them who are no citizens
     */
    static void settle(World world, int t, Attraction attraction, double foreign, long draws) {
        Workers workers = world.workers[t];
        double[] origins = attraction.cumulatedOrigins(t);
        double all = origins[origins.length - 1];
        double adults = 0;
        for (int i = 0; i < workers.count; i++) {
            adults += workers.people[i];
        }
        double share = StrictMath.min(MOST_BORN_ABROAD, WORKING_AGE * all / adults);
        for (int i = 0; i < workers.count && all > 0; i++) {
            if (workers.state[i] != Workers.GONE
                    && Draw.uniform(draws, workers.identity[i], 0) < share) {
                int origin =
                        Departures.firstAbove(
                                origins, all * Draw.uniform(draws, workers.identity[i], 1));
                workers.origin[i] = (short) origin;
                if (Draw.uniform(draws, workers.identity[i], 2) < foreign) {
                    workers.rights[i] = Workers.MIGRANT;
                }
                world.territories.migrants[t * world.count + origin] += workers.people[i];
            }
        }
    }
}
