package org.conjuncture.model.people;

import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Who would move where at today's wages, distances and networks; law comes after. See {@link
 * Migration}.
 */
final class Attraction {
    /**
     * How much likelier people move without kin inside one state, from a ruler's land to what it
     * rules and from one colony to another; judgement. Subjects were carried between colonies, not
     * to the ruler's land (Tinker 1974; Northrup 1995).
     */
    private static final double SAME_EMPIRE = 8;

    /** Years of schooling below which nobody counts as schooled; a primary school's. */
    private static final double LEAST_SCHOOLED = 6;

    /** Distance of the fare and of its cost, km; about Liverpool to New York. */
    private static final double VOYAGE = 5000;

    /** Part of the fare of a voyage that the shortest way costs, in search and loss of pay. */
    private static final double SHORTEST = 0.2;

    /** Children under fifteen for one at work, at home or out of work; usual in Europe of 1870. */
    private static final double CHILDREN = 0.72;

    /** Groups of age under fifteen. */
    private static final int YOUNG_GROUPS = 3;

    private final World world;
    private final Territories territories;
    private final Migration.Parameters parameters;

    /** What people of a territory have now, 1990 dollars a quarter. */
    private final double[] have;

    /** The same at the world's mean prices: fares are paid in world money. */
    private final double[] means;

    /** Logs of what a labourer can hope to earn and of what one has, with what land makes of it. */
    private final double[] logHope;

    private final double[] logHave;

    private final double[] size;

    /** How many more go where cohorts that come of age are large. */
    private final double[] crowding;

    /** What the schooled have over what others have. */
    private final double meansOfSchooled;

    Attraction(World world, Migration.Parameters parameters) {
        this.world = world;
        this.parameters = parameters;
        territories = world.territories;
        int count = world.count;
        have = new double[count];
        means = new double[count];
        logHope = new double[count];
        logHave = new double[count];
        size = new double[count];
        crowding = new double[count];
        meansOfSchooled = StrictMath.exp(parameters.schooledGain());
        double all = 0;
        double earned = 0;
        double worldMoney = 0;
        for (int t = 0; t < count; t++) {
            double work = territories.wageWorkers[t];
            double idle = territories.unemployed[t];
            double land = territories.subsistence[t];
            double market = StrictMath.max(1, work + idle);
            double pay = StrictMath.max(1e-9, territories.realPay[t]);
            double own = territories.ownAccount[t];
            double outwork = territories.outworkers[t];
            double income =
                    pay * work
                            + territories.subsistenceProduct[t] * land
                            + (own * territories.ownAccountIncome[t]
                                            + outwork * territories.outworkIncome[t])
                                    / territories.priceLevel[t];
            double people = work + idle + land + own + outwork;
            have[t] = StrictMath.max(1e-9, income / StrictMath.max(1, people));
            double pounds = territories.priceLevel[t] * territories.rate[t];
            means[t] = have[t] * pounds;
            earned += income;
            worldMoney += income * pounds;
            double frontier = StrictMath.pow(landOfOne(t), parameters.frontier());
            crowding[t] =
                    StrictMath.pow(
                            children(t) / StrictMath.max(1, people) / CHILDREN,
                            parameters.crowding());
            double cover = parameters.insured() * world.levers.socialInsurance[t];
            double chance = StrictMath.max(0.1, work / market);
            logHope[t] = StrictMath.log(pay * chance * frontier) + cover;
            logHave[t] = StrictMath.log(have[t] * frontier) + cover;
            size[t] = work;
            all += work;
        }
        for (int t = 0; t < count; t++) {
            size[t] /= StrictMath.max(1, all);
            means[t] *= worldMoney > 0 ? earned / worldMoney : 1;
        }
    }

    /** Farmland for one of the people, as far as one can farm it, square kilometres. */
    private double landOfOne(int t) {
        double land = world.tables.territories().get(t).farmlandKm2();
        return StrictMath.min(parameters.homestead(), land / territories.population[t]);
    }

    /** Those under fifteen, at work or not. */
    private double children(int t) {
        double sum = 0;
        for (int k = 0; k < YOUNG_GROUPS * 8; k++) {
            sum += territories.dependants[Territories.dependant(t, 0, 0, 0, 0) + k];
        }
        for (int k = 0; k < 4; k++) {
            sum += territories.childRows[4 * t + k];
        }
        return sum;
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
        double worth = schooled ? parameters.schooledGain() : 0;
        double rate =
                parameters.mobility() * world.levers.emigrationFreedom[origin] * crowding[origin];
        double held = schooled ? parameters.schooledCost() : 1;
        double left = logHave[origin] + worth;
        double sum = 0;
        for (int j = 0; j < count; j++) {
            if (j != origin && rate > 0) {
                double taken = schooled ? worth * recognized(origin, j) : 0;
                double cost = held * leaving(origin, j) + wayCost(origin, j);
                double gain = expected(logHope[j] + taken - left - cost);
                sum += rate * gain / (1 + gain) * drawn(origin, j, schooled);
            }
            sums[j] = sum;
        }
        return sums;
    }

    /** Part who would go if called, the way being paid; 0 where leaving is forbidden. */
    double wishToBeFetched(int origin, int j) {
        double gain = expected(logHope[j] - logHave[origin] - leaving(origin, j));
        return world.levers.emigrationFreedom[origin] * gain / (1 + gain);
    }

    /** Cost of leaving home for a land where another language is spoken, part of log income. */
    private double leaving(int origin, int j) {
        double strange = 1 - world.tables.nearness()[origin][j];
        return parameters.uprooting() + parameters.strangeness() * strange;
    }

    /** Gain of those who gain, where hopes and costs differ from one to the next. */
    private double expected(double gain) {
        double spread = parameters.spread();
        return gain > 8 * spread ? gain : spread * StrictMath.log1p(StrictMath.exp(gain / spread));
    }

    /** Those who know the way and can pay it, or have it paid. */
    private double drawn(int origin, int j, boolean schooled) {
        double means = schooled ? meansOfSchooled : 1;
        double elasticity = schooled ? parameters.schooledNetwork() : parameters.network();
        double kin =
                territories.migrants[j * world.count + origin]
                        / StrictMath.max(1, territories.population[origin]);
        double followers =
                kin > 0 ? kin * StrictMath.pow(parameters.known() + kin, elasticity - 1) : 0;
        double first =
                parameters.pioneers()
                        * size[j]
                        * tie(origin, j)
                        / StrictMath.sqrt(1 + km(origin, j) / 1000);
        double able = affordable(origin, j, means);
        return able * first + (able + (1 - able) * parameters.prepaid()) * followers;
    }

    private double tie(int origin, int destination) {
        return Admission.isOneEmpire(world, origin, destination)
                        && (Admission.isAtHome(world, origin)
                                || !Admission.isAtHome(world, destination))
                ? SAME_EMPIRE
                : 1;
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
    private double wayCost(int origin, int destination) {
        return parameters.distanceCost()
                * (km(origin, destination) / VOYAGE)
                * carriage(world, origin, destination)
                * (1 - world.levers.migrationSubsidy[destination]);
    }

    private static double carriage(World world, int origin, int destination) {
        return 0.5 * (world.levers.transportCost[origin] + world.levers.transportCost[destination]);
    }

    private double km(int origin, int destination) {
        return world.tables.distance()[origin][destination];
    }

    /** Fare over that of a voyage in 1870. */
    static double passage(World world, int origin, int destination) {
        return fareOver(world.tables.distance()[origin][destination] / VOYAGE)
                * carriage(world, origin, destination);
    }

    /**
     * Fare over that of a voyage: beyond it by the root of distance, since Genoa to Buenos Aires
     * cost as much as to New York and Australia £15 (Hatton and Williamson 2005, ch. 3).
     */
    private static double fareOver(double voyages) {
        return voyages > 1 ? StrictMath.sqrt(voyages) : StrictMath.max(SHORTEST, voyages);
    }

    /** The poorest cannot pay the passage (Hatton and Williamson 2005, ch. 4). */
    private double affordable(int origin, int destination, double more) {
        double fare =
                parameters.passage()
                        * passage(world, origin, destination)
                        * (1 - world.levers.migrationSubsidy[destination]);
        double afforded = 4 * more * means[origin] / StrictMath.max(1e-9, fare);
        double fourth = afforded * afforded * afforded * afforded;
        return Double.isInfinite(fourth) ? 1 : fourth / (1 + fourth);
    }

    /**
     * Where those born elsewhere came from at the start, persons: as the tables tell, and the rest
     * many, able to pay, near or of the same empire.
     */
    double[] cumulatedOrigins(int destination) {
        int count = world.count;
        double[] told = world.tables.migrants()[destination];
        double rest =
                world.tables.territories().get(destination).migrantShare()
                        * territories.population[destination];
        double weights = 0;
        double[] weight = new double[count];
        for (int i = 0; i < count; i++) {
            rest -= told[i];
            if (i != destination && told[i] == 0) {
                double near = StrictMath.exp(-km(i, destination) / 2000);
                weight[i] =
                        territories.population[i]
                                * affordable(i, destination, 1)
                                * near
                                * tie(i, destination);
                weights += weight[i];
            }
        }
        double[] sums = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double guessed = weights > 0 ? StrictMath.max(0, rest) * weight[i] / weights : 0;
            sum += told[i] + guessed;
            sums[i] = sum;
        }
        return sums;
    }
}
