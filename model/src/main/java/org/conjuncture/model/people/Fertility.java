package org.conjuncture.model.people;

import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * What moves births of one territory beside the schooling and the places of its women; see {@link
 * Population}.
 */
final class Fertility {
    /** Part of the people under arms in peace; see the lever. */
    private static final double FORCES_OF_PEACE = 0.005;

    /** Part of the people called up beyond those of peace from which on births are put off. */
    private static final double AT_WAR = 0.01;

    /** Births that no advance or setback of the young more than doubles or halves. */
    private static final double MOST_ADVANCE = 0.7;

    private final World world;
    private final Territories territories;
    private final int t;
    private final Population.Parameters parameters;

    Fertility(World world, int t, Population.Parameters parameters) {
        this.world = world;
        this.t = t;
        this.parameters = parameters;
        territories = world.territories;
    }

    /** Births start as in the tables. */
    void begin(WorkingAge working) {
        TerritoryRow row = world.tables.territories().get(t);
        double births = row.birthRate() / 1000 * territories.population[t];
        double least = StrictMath.min(leastBirths(), 0.8 * births / working.naturalBirths());
        working.bear(least, 0);
        double beyond = births - working.plannedBirths();
        working.bear(0, prosperity());
        territories.fertilityScale[t] = beyond / StrictMath.max(1e-9, working.plannedBirths());
        territories.fewestChildren[t] = least;
        territories.menPerWoman[t] = working.menPerWomanOfAll();
        territories.menPerWomanAtStart[t] = territories.menPerWoman[t];
        territories.payGrownUpWith[t] = pay();
    }

    /** The young grow up with the pay of their time, and come to expect that it rises. */
    void growUp() {
        double[] before = territories.payGrownUpWith;
        before[t] += (pay() - before[t]) / (4 * parameters.generation());
        territories.usualAdvance[t] += unusualAdvance() / (4 * parameters.custom());
    }

    /** Log of pay. */
    private double pay() {
        return StrictMath.log(StrictMath.max(1e-9, territories.realPay[t]));
    }

    private double unusualAdvance() {
        return pay() - territories.payGrownUpWith[t] - territories.usualAdvance[t];
    }

    /** Births over those of usual times: of men at home, of couples, of how the young do. */
    double inclined() {
        double advance =
                StrictMath.max(-MOST_ADVANCE, StrictMath.min(MOST_ADVANCE, unusualAdvance()));
        return together()
                * (couples(territories.menPerWoman[t]) / couples(territories.menPerWomanAtStart[t]))
                * StrictMath.exp(parameters.advanceEffect() * advance);
    }

    /** Couples for a woman: harmonic mean of men and women, over women. */
    private static double couples(double men) {
        return 2 * men / (1 + men);
    }

    private double calledUp() {
        return StrictMath.max(0, world.levers.mobilization[t] - FORCES_OF_PEACE);
    }

    /** What is left of births while men are called up beyond the forces of peace. */
    private double together() {
        return StrictMath.max(0.1, 1 - parameters.separation() * calledUp());
    }

    /** What moves births beyond the least a woman bears. */
    double beyondTheLeast() {
        double health =
                StrictMath.pow(
                        territories.lifeExpectancy[t] / territories.lifeExpectancyAtStart[t],
                        parameters.healthEffect());
        double wanted = 1 - parameters.controlEffect() * world.levers.birthControl[t];
        return prosperity() * health * wanted;
    }

    /** Income beyond a living makes for fewer births. */
    private double prosperity() {
        double income = 4 * territories.outputTrend[t];
        return StrictMath.pow(
                StrictMath.max(1, income / parameters.living()), -parameters.incomeEffect());
    }

    /**
     * Births put off while men were called up are made up for when they are home, as far as the
     * women have not given them up.
     *
     * @return births with those made up for, over births
     */
    double withThoseMadeUp(double births) {
        double[] postponed = territories.postponedBirths;
        boolean isWar = calledUp() > AT_WAR;
        double madeUp = isWar ? 0 : parameters.catchUp() / 4 * postponed[t];
        double givenUp = parameters.forgone() / 4 * postponed[t];
        double putOff = isWar ? births * (1 / together() - 1) : 0;
        postponed[t] += putOff - madeUp - givenUp;
        return births > 0 ? 1 + madeUp / births : 1;
    }

    /** The least number of children over that of the schedule. */
    private double leastBirths() {
        return parameters.fewest() / WorkingAge.childrenOfTheSchedule();
    }
}
