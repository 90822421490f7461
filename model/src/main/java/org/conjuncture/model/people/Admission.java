package org.conjuncture.model.people;

import java.util.Arrays;
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
    private final long draws;

    Admission(World world, Migration.Parameters parameters, long draws) {
        this.world = world;
        this.parameters = parameters;
        this.draws = draws;
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
        return Draw.uniform(draws, name(origin, i), 1) < open
                ? Workers.MIGRANT
                : withoutLeave(origin, i, destination);
    }

    private double agreed(int origin, int destination) {
        return world.agreements.freeMovement[world.agreements.pair(origin, destination)];
    }

    /** Whether law counts one who comes; it does not count members of a common market. */
    boolean isCounted(int origin, int destination, byte rights) {
        return rights == Workers.MIGRANT && agreed(origin, destination) < 1;
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
     * Holds those who come to what law lets in: Q = κ·o / (1 − o) of the people there a year. Where
     * more come, lot decides.
     */
    void ration(Movers[] movers) {
        double[] come = new double[world.count];
        for (Movers leaving : movers) {
            leaving.count(world, this, come);
        }
        double[] part = new double[world.count];
        Arrays.fill(part, 1);
        boolean isFull = false;
        for (int t = 0; t < world.count; t++) {
            double places = places(t);
            if (come[t] > places) {
                part[t] = places / come[t];
                isFull = true;
            }
        }
        for (int t = 0; isFull && t < world.count; t++) {
            movers[t].ration(world, this, part);
        }
    }

    /** Those whom law lets in in a quarter; all where it lets everybody in. */
    private double places(int t) {
        double open = world.levers.immigrationOpenness[t];
        return open < 1
                ? parameters.quota() * open / (1 - open) * world.territories.population[t] / 4
                : Double.POSITIVE_INFINITY;
    }

    /** Rights of one of those counted, of whom a part finds a place. */
    byte byLot(int origin, int i, int destination, double part) {
        return Draw.uniform(draws, name(origin, i), PLACE) < part
                ? Workers.MIGRANT
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
