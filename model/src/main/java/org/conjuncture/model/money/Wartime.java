package org.conjuncture.model.money;

import org.conjuncture.model.world.World;

/**
 * When war suspends what is due: moratoria, closed exchanges and trade with the enemy forbidden.
 */
public final class Wartime {

    /** People under arms beyond those of the start that make a war, part of all people. */
    private static final double UNDER_ARMS = 0.02;

    private Wartime() {}

    /** Whether a state, a part of it or its ruler is blockaded or under arms. */
    public static boolean isAtWar(World world, int of) {
        int[] purse = world.states.purse;
        int ruler = world.states.ruler[of];
        for (int t = 0; t < world.count; t++) {
            boolean isPart = purse[t] == purse[of] || t == ruler;
            double armed = world.levers.mobilization[t] - world.states.mobilizationAtStart[t];
            if (isPart && (world.levers.blockade[t] > 0 || armed > UNDER_ARMS)) {
                return true;
            }
        }
        return false;
    }
}
