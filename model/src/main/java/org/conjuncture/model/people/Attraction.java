package org.conjuncture.model.people;

import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Who would move where at today's wages, distances and networks; law comes after. See {@link
 * Migration}.
 */
final class Attraction {
    /** How much likelier people of one empire were to have moved inside it; judgement. */
    private static final double SAME_EMPIRE = 8;

    /** Years of schooling below which nobody counts as schooled; a primary school's. */
    private static final double LEAST_SCHOOLED = 6;

    private final World world;
    private final Territories territories;
    private final Migration.Parameters parameters;

    /**
     * What a mover can hope to earn, and what people of a territory have now: 1990 dollars a
     * quarter.
     */
    private final double[] hope;

    private final double[] have;
    private final double[] size;

    Attraction(World world, Migration.Parameters parameters) {
        this.world = world;
        this.parameters = parameters;
        territories = world.territories;
        int count = world.count;
        hope = new double[count];
        have = new double[count];
        size = new double[count];
        double all = 0;
        double worldsLand = landPerHead(world);
        for (int t = 0; t < count; t++) {
            double frontier =
                    world.tables.territories().get(t).landKm2()
                            / territories.population[t]
                            / worldsLand;
            double work = territories.wageWorkers[t];
            double idle = territories.unemployed[t];
            double land = territories.subsistence[t];
            double market = StrictMath.max(1, work + idle);
            double pay = StrictMath.max(1e-9, territories.realPay[t]);
            hope[t] =
                    pay
                            * StrictMath.max(0.1, work / market)
                            * StrictMath.pow(frontier, parameters.frontier());
            double own = territories.ownAccount[t];
            double income =
                    pay * work
                            + territories.subsistenceProduct[t] * land
                            + own * territories.ownAccountIncome[t] / territories.priceLevel[t];
            have[t] = StrictMath.max(1e-9, income / StrictMath.max(1, work + idle + land + own));
            size[t] = work;
            all += work;
        }
        for (int t = 0; t < count; t++) {
            size[t] /= StrictMath.max(1, all);
        }
    }

    private static double landPerHead(World world) {
        double land = 0;
        double people = 0;
        for (int t = 0; t < world.count; t++) {
            land += world.tables.territories().get(t).landKm2();
            people += world.territories.population[t];
        }
        return land / people;
    }

    /**
     * Sums of yearly rates over destinations in their order: a draw below the last names one of
     * them.
     *
     * @param schooled whether of those schooled for conception at home
     */
    double[] cumulatedRates(int origin, boolean schooled) {
        int count = world.count;
        double[] sums = new double[count];
        double abroad = 0;
        for (int j = 0; j < count; j++) {
            abroad += territories.migrants[j * count + origin];
        }
        double free = world.levers.emigrationFreedom[origin];
        double worth = schooled ? parameters.schooledGain() : 0;
        double rate = parameters.mobility() * free * affordable(origin, StrictMath.exp(worth));
        double held = parameters.uprooting() * (schooled ? parameters.schooledCost() : 1);
        double logHave = StrictMath.log(have[origin]) + worth;
        double sum = 0;
        for (int j = 0; j < count; j++) {
            if (j != origin && rate > 0 && hope[j] > have[origin]) {
                double taken = schooled ? worth * recognized(origin, j) : 0;
                double gain = StrictMath.log(hope[j]) + taken - logHave - held - passage(origin, j);
                if (gain > 0) {
                    double kin =
                            abroad > 0
                                    ? territories.migrants[j * count + origin] / abroad
                                    : size[j];
                    double known =
                            parameters.network() * kin + (1 - parameters.network()) * size[j];
                    sum += rate * gain / (1 + gain) * StrictMath.sqrt(known * size[j]);
                }
            }
            sums[j] = sum;
        }
        return sums;
    }

    /** Years of schooling from which one is schooled for conception where he lives. */
    double schooledFrom(int t) {
        return StrictMath.max(LEAST_SCHOOLED, territories.schoolingForConception[t]);
    }

    /** Part of what schooling is worth that is paid for elsewhere, where more may be asked. */
    private double recognized(int origin, int destination) {
        return StrictMath.min(1, schooledFrom(origin) / schooledFrom(destination));
    }

    /**
     * Cost of the way as a part of log income, less what the receiving state pays of the passage.
     */
    private double passage(int origin, int destination) {
        double carriage =
                0.5
                        * (world.levers.transportCost[origin]
                                + world.levers.transportCost[destination]);
        double far = StrictMath.sqrt(world.tables.distance()[origin][destination] / 5000);
        return parameters.distanceCost()
                * far
                * carriage
                * (1 - world.levers.migrationSubsidy[destination]);
    }

    /** The poorest cannot pay the passage (Hatton and Williamson 2005, ch. 4). */
    private double affordable(int origin, double more) {
        double means =
                4
                        * more
                        * have[origin]
                        / (parameters.passage() * world.levers.transportCost[origin]);
        double fourth = means * means * means * means;
        return fourth / (1 + fourth);
    }

    /**
     * Where those born elsewhere came from at the start: many, able to pay, near or of the same
     * empire.
     */
    double[] cumulatedOrigins(int destination) {
        int count = world.count;
        double[] sums = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            if (i != destination) {
                double near = StrictMath.exp(-world.tables.distance()[i][destination] / 6000);
                double tie =
                        world.states.ruler[i] == world.states.ruler[destination] ? SAME_EMPIRE : 1;
                sum += territories.population[i] * affordable(i, 1) * near * tie;
            }
            sums[i] = sum;
        }
        return sums;
    }
}
