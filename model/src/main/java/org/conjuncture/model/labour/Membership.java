package org.conjuncture.model.labour;

import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Who the members are: rows join or leave so that in each unit and occupation they are what the
 * density of the unions that reach it says; see {@link Unions}.
 */
final class Membership {

    private Membership() {}

    /**
     * Chance to be a member by sector and occupation, so that the unit's density stays what it is.
     */
    private static double[] joining(World world, int t) {
        BargainingUnits units = world.units;
        double[] joining = new double[Sectors.COUNT * Occupations.COUNT];
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            for (int k = 0; k < UnionType.COUNT; k++) {
                double density = units.typeDensity[unit * UnionType.COUNT + k];
                UnionType type = UnionType.of(k);
                double mean = 0;
                for (int o = 0; o < Occupations.COUNT; o++) {
                    mean += type.reached(o) * units.occupationShare[unit * Occupations.COUNT + o];
                }
                for (int o = 0; o < Occupations.COUNT && mean > 0; o++) {
                    joining[s * Occupations.COUNT + o] += density * type.reached(o) / mean;
                }
            }
        }
        return joining;
    }

    /** A quarter of the rows each quarter, the same persons first. */
    static void enrol(World world, int t, Now now) {
        Workers workers = world.workers[t];
        Plants plants = world.plants;
        double[] joining = joining(world, t);
        long leaning = Draw.address(now.seed(), -1, Stream.MEMBERSHIP.ordinal());
        for (int i = now.quarterOfYear(); i < workers.count; i += 4) {
            if (workers.state[i] != Workers.WAGE) {
                workers.member[i] = workers.member[i] && workers.state[i] == Workers.UNEMPLOYED;
                continue;
            }
            int sector = plants.sector[workers.plant[i]];
            double chance = joining[sector * Occupations.COUNT + workers.occupation[i]];
            workers.member[i] =
                    chance > 0
                            && !Workers.isHeld(workers.rights[i])
                            && Draw.once(leaning, workers.identity[i]) < chance;
        }
    }
}
