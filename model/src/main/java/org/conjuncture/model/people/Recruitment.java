package org.conjuncture.model.people;

import java.util.Arrays;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Whom employers call from abroad where their state has agreed on it: R_j = ρ·V_j people a year, V
 * places that nobody took, from each origin by its people and their gain beyond the cost of leaving
 * home. The employer pays the way, so that the poor can come; see {@link Migration}. Those called
 * under contract are decided by {@link Indenture}.
 */
final class Recruitment {
    /** Most that one land loses to all its recruiters, of its people of working age in a year. */
    private static final double MOST = 0.03;

    private final int count;

    /** Number of the draw. */
    private final int number;

    /** Yearly rates cumulated over destinations, by pair; empty where nobody recruits. */
    private final double[] sums;

    /**
     * @param rates yearly, by pair; empty where nobody recruits
     */
    private Recruitment(int count, double[] rates, int number) {
        this.count = count;
        this.number = number;
        sums = rates;
        for (int i = 0; i < count && sums.length > 0; i++) {
            cumulate(i);
        }
    }

    /** Guests whom treaties let employers fetch. */
    static Recruitment ofGuests(
            World world,
            Migration.Parameters parameters,
            PairLaws laws,
            Attraction hopes,
            int number) {
        int count = world.count;
        boolean isAny = laws.isRecruiting() && parameters.recruitment() > 0;
        double[] rates = new double[isAny ? count * count : 0];
        for (int j = 0; j < count && isAny; j++) {
            double wish = 0;
            for (int i = 0; i < count; i++) {
                if (laws.isRecruited(i, j)) {
                    rates[i * count + j] = hopes.wishToBeFetched(i, j);
                    wish += rates[i * count + j] * ofWorkingAge(world.territories, i);
                }
            }
            double rate = wish > 0 ? parameters.recruitment() * untaken(world, j) / wish : 0;
            for (int i = 0; i < count; i++) {
                rates[i * count + j] *= rate;
            }
        }
        return new Recruitment(count, rates, number);
    }

    /** People whom employers have called under contract, see {@link Indenture}. */
    static Recruitment underContract(World world, int number) {
        int count = world.count;
        double[] called = world.territories.indentureCalled;
        boolean isAny = Arrays.stream(called).anyMatch(people -> people > 0);
        double[] rates = new double[isAny ? called.length : 0];
        for (int pair = 0; pair < rates.length; pair++) {
            double people = ofWorkingAge(world.territories, pair / count);
            rates[pair] = people > 0 ? called[pair] / people : 0;
        }
        return new Recruitment(count, rates, number);
    }

    private void cumulate(int origin) {
        double all = 0;
        for (int j = 0; j < count; j++) {
            all += sums[origin * count + j];
        }
        double part = all > MOST ? MOST / all : 1;
        double sum = 0;
        for (int j = 0; j < count; j++) {
            sum += part * sums[origin * count + j];
            sums[origin * count + j] = sum;
        }
    }

    /** Places offered of late that nobody took, persons. */
    private static double untaken(World world, int t) {
        BargainingUnits units = world.units;
        int each = units.offered.length / world.count;
        double sum = 0;
        for (int unit = t * each; unit < (t + 1) * each; unit++) {
            sum += StrictMath.max(0, units.offered[unit] - units.filled[unit]);
        }
        return sum;
    }

    private static double ofWorkingAge(Territories territories, int t) {
        return territories.wageWorkers[t]
                + territories.unemployed[t]
                + territories.subsistence[t]
                + territories.ownAccount[t]
                + territories.outworkers[t]
                + territories.household[t];
    }

    /** Whether one of this name is fetched anywhere. */
    boolean isFetched(int origin, long name, long draws) {
        double all = sums.length == 0 ? 0 : sums[(origin + 1) * count - 1];
        return all > 0 && Draw.uniform(draws, name, number) < all;
    }

    /** Where one of this name is fetched to; −1 for nowhere. */
    int destination(int origin, long name, long draws) {
        if (!isFetched(origin, name, draws)) {
            return -1;
        }
        int first = origin * count;
        double draw = Draw.uniform(draws, name, number);
        int j = 0;
        while (draw >= sums[first + j]) {
            j++;
        }
        return j;
    }
}
