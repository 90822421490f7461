package org.conjuncture.model.people;

import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/** Who leaves a territory in a quarter: a quarter of the rows decide; see {@link Migration}. */
final class Departures {
    private static final float YOUNG = 40;

    /** Number of the draw that tells who leaves of himself. */
    private static final int LEAVES = 0;

    private final World world;
    private final Migration.Parameters parameters;
    private final Attraction attraction;
    private final Admission admission;
    private final Recruiters recruiters;
    private final Settlement settlement;
    private final int phase;
    private final long draws;

    Departures(
            World world,
            Migration.Parameters parameters,
            Attraction attraction,
            Admission admission,
            Recruiters recruiters,
            Settlement settlement,
            Now now) {
        this.world = world;
        this.parameters = parameters;
        this.attraction = attraction;
        this.admission = admission;
        this.recruiters = recruiters;
        this.settlement = settlement;
        phase = now.quarterOfYear();
        draws = now.draws(Stream.MIGRATION);
    }

    Movers from(int t) {
        Movers movers = new Movers(t);
        Workers workers = world.workers[t];
        double[] ordinary = attraction.cumulatedRates(t, false);
        double[] ofSchooled = attraction.cumulatedRates(t, true);
        double threshold = attraction.schooledFrom(t);
        // The older are no more mobile than the young.
        double most = StrictMath.max(ordinary[world.count - 1], ofSchooled[world.count - 1]);
        long[] identity = workers.identity;
        short[] origin = workers.origin;
        for (int i = phase; i < workers.count; i += 4) {
            boolean isNative = origin[i] < 0;
            // Most stay whoever they are, which their names tell before any other column does.
            if (isNative
                            && Draw.uniform(draws, identity[i], LEAVES) >= most
                            && !recruiters.mayTake(t, identity[i])
                    || mayNotLeave(workers, i)) {
                continue;
            }
            if (!isNative && settlement.returnsOrSettles(world, t, i)) {
                movers.add(i, workers.origin[i], Workers.CITIZEN, false);
                continue;
            }
            if (workers.rights[i] == Workers.INDENTURED) {
                continue;
            }
            boolean isSchooled = workers.schooling[i] >= threshold;
            boolean isYoung = workers.age[i] < YOUNG;
            if (!isYoung || !recruiters.take(movers, t, i, isSchooled)) {
                decide(movers, t, i, isYoung, isSchooled, isSchooled ? ofSchooled : ordinary);
            }
        }
        movers.gather(world, parameters.children());
        return movers;
    }

    private static boolean mayNotLeave(Workers workers, int i) {
        byte state = workers.state[i];
        byte rights = workers.rights[i];
        return state == Workers.GONE
                || state == Workers.SCHOOL
                || rights == Workers.CHILD
                || rights == Workers.BOUND;
    }

    private void decide(
            Movers movers, int t, int i, boolean isYoung, boolean isSchooled, double[] rates) {
        double all = rates[rates.length - 1];
        double rate = isYoung ? all : all * parameters.older();
        double draw = Draw.uniform(draws, world.workers[t].identity[i], LEAVES);
        if (draw < rate) {
            int destination = firstAbove(rates, all * draw / rate);
            byte rights = admission.rights(t, i, destination);
            if (rights != Admission.REFUSED) {
                movers.add(i, destination, rights, isSchooled);
            }
        }
    }

    static int firstAbove(double[] sums, double draw) {
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > draw) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
