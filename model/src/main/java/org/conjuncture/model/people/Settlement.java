package org.conjuncture.model.people;

import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/** Whether those born elsewhere go home, and gain rights where they stay; see {@link Migration}. */
final class Settlement {
    private static final int IDLE_RETURN = 3;

    /** How much slower a citizen by now returns: he has put down roots. */
    private static final double ROOTED = 0.25;

    /** How much slower one without papers gets them than a migrant becomes a citizen. */
    private static final double REGULARIZED = 0.25;

    private static final int HOME = 3;
    private static final int RIGHTS = 4;

    private final Migration.Parameters parameters;
    private final PairLaws laws;
    private final long draws;

    Settlement(Migration.Parameters parameters, PairLaws laws, long draws) {
        this.parameters = parameters;
        this.laws = laws;
        this.draws = draws;
    }

    /** Whether one born elsewhere goes home; those who stay gain rights with time. */
    boolean returnsOrSettles(World world, int t, int i) {
        Workers workers = world.workers[t];
        long name = workers.identity[i];
        boolean isGuest =
                workers.rights[i] == Workers.MIGRANT && laws.isRecruited(workers.origin[i], t);
        if (Draw.uniform(draws, name, HOME) < homecoming(world, t, i, isGuest)) {
            return true;
        }
        double settling =
                isGuest ? 0 : parameters.naturalization() * world.levers.immigrationOpenness[t];
        if (workers.rights[i] == Workers.CLANDESTINE) {
            settling *= REGULARIZED;
        }
        if (Draw.uniform(draws, name, RIGHTS) < settling) {
            workers.rights[i] =
                    workers.rights[i] == Workers.CLANDESTINE ? Workers.MIGRANT : Workers.CITIZEN;
        }
        return false;
    }

    private double homecoming(World world, int t, int i, boolean isGuest) {
        Workers workers = world.workers[t];
        double freely = parameters.homecoming();
        if (workers.state[i] == Workers.UNEMPLOYED) {
            freely *= IDLE_RETURN;
        }
        if (workers.rights[i] == Workers.CITIZEN) {
            freely *= ROOTED;
        }
        if (isGuest) {
            freely = StrictMath.max(freely, parameters.rotation());
        }
        double rate = freely * world.levers.emigrationFreedom[t];
        if (workers.rights[i] == Workers.CLANDESTINE) {
            rate += parameters.expulsion() * (1 - world.levers.immigrationOpenness[t]);
        }
        return rate;
    }
}
