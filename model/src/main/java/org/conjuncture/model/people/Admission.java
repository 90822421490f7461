package org.conjuncture.model.people;

import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * What law says to those who come in a quarter: with which rights one enters, and how many in all;
 * see {@link Migration}.
 */
final class Admission {
    /** One who stays away. */
    static final byte REFUSED = -1;

    /** Number of the draw for a place among those whom law lets in. */
    private static final int PLACE = 5;

    private final World world;
    private final Migration.Parameters parameters;
    private final PairLaws laws;
    private final long draws;

    /** Those who come in the quarter, by destination and under each ceiling of its own. */
    private final double[] come;

    private final double[] comeUnder;

    Admission(World world, Migration.Parameters parameters, PairLaws laws, long draws) {
        this.world = world;
        this.parameters = parameters;
        this.laws = laws;
        this.draws = draws;
        come = new double[world.count];
        comeUnder = new double[laws.ceilings()];
    }

    static boolean isOneEmpire(World world, int one, int other) {
        int ruler = world.states.ruler[one];
        return ruler >= 0 && ruler == world.states.ruler[other];
    }

    /** Whether a territory is part of the state that rules it, and not its colony. */
    static boolean isAtHome(World world, int t) {
        return world.states.integral[t] == world.states.ruler[t];
    }

    /**
     * Rights with which one comes in. Inside a state nobody asks, nor whom its citizens tell that
     * they settle in what it rules; subjects are citizens nowhere else (Mamdani 1996; Torpey 2000).
     */
    byte rights(int origin, int i, int destination) {
        States states = world.states;
        if (isOneEmpire(world, origin, destination)
                && (states.integral[origin] == states.integral[destination]
                        || isAtHome(world, origin))) {
            return Workers.CITIZEN;
        }
        double agreed = agreed(origin, destination);
        double open = StrictMath.max(world.levers.immigrationOpenness[destination], agreed);
        if (world.workers[origin].schooling[i]
                >= StrictMath.max(6, world.territories.schoolingForConception[destination])) {
            open = StrictMath.sqrt(open);
        }
        open *= laws.admission(origin, destination);
        return Draw.uniform(draws, name(origin, i), 1) < open
                ? Workers.MIGRANT
                : withoutLeave(origin, i, destination);
    }

    private double agreed(int origin, int destination) {
        return world.agreements.freeMovement[world.agreements.pair(origin, destination)];
    }

    /** Whether law counts one who comes; it does not count members of a common market. */
    private boolean isCounted(int origin, int destination, byte rights) {
        return rights == Workers.MIGRANT && agreed(origin, destination) < 1;
    }

    /** Whom a treaty exempts, or lets employers fetch, is not counted in the quota for all. */
    private boolean isInQuota(int origin, int destination) {
        return laws.admission(origin, destination) <= 1 && !laws.isRecruited(origin, destination);
    }

    /** Counts people, children included, who come. */
    void count(int origin, int destination, byte rights, double people) {
        if (isCounted(origin, destination, rights)) {
            come[destination] += isInQuota(origin, destination) ? people : 0;
            int ceiling = laws.ceiling(origin, destination);
            if (ceiling >= 0) {
                comeUnder[ceiling] += people;
            }
        }
    }

    /** Some of those refused come without leave, more where hands are short and the way is near. */
    private byte withoutLeave(int origin, int i, int destination) {
        double near = 1 / (1 + world.tables.distance()[origin][destination] / 2000);
        double chance =
                parameters.clandestine() * near * (0.3 + 0.7 * unfilled(world, destination));
        return Draw.uniform(draws, name(origin, i), 2) < chance ? Workers.CLANDESTINE : REFUSED;
    }

    private long name(int origin, int i) {
        return world.workers[origin].identity[i];
    }

    /**
     * Holds those who come to what law lets in: Q = κ·o / (1 − o) of the people there a year, and
     * of those named together no more than their ceiling. Where more come, lot decides.
     */
    void ration(Movers[] movers) {
        for (Movers leaving : movers) {
            leaving.count(world, this);
        }
        for (Movers leaving : movers) {
            leaving.ration(this);
        }
    }

    /** Those whom law lets in in a quarter; all where it lets everybody in. */
    private double places(int t) {
        double open = world.levers.immigrationOpenness[t];
        return open < 1
                ? parameters.quota() * open / (1 - open) * world.territories.population[t] / 4
                : Double.POSITIVE_INFINITY;
    }

    /** Part of those who come on these rights that finds a place. */
    private double part(int origin, int destination, byte rights) {
        if (!isCounted(origin, destination, rights)) {
            return 1;
        }
        double part =
                isInQuota(origin, destination) ? part(places(destination), come[destination]) : 1;
        int ceiling = laws.ceiling(origin, destination);
        return ceiling < 0
                ? part
                : StrictMath.min(part, part(laws.places(ceiling) / 4, comeUnder[ceiling]));
    }

    private static double part(double places, double come) {
        return come > places ? places / come : 1;
    }

    /** Rights of one who comes when all are counted. */
    byte byLot(int origin, int i, int destination, byte rights) {
        double part = part(origin, destination, rights);
        return part == 1 || Draw.uniform(draws, name(origin, i), PLACE) < part
                ? rights
                : withoutLeave(origin, i, destination);
    }

    private static double unfilled(World world, int t) {
        double sum = 0;
        double people = 0;
        int units = world.units.unfilled.length / world.count;
        for (int unit = t * units; unit < (t + 1) * units; unit++) {
            sum += world.units.employed[unit] * world.units.unfilled[unit];
            people += world.units.employed[unit];
        }
        return people > 0 ? sum / people : 0;
    }
}
