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
    private final Contracts contracts;
    private final long draws;

    Settlement(Migration.Parameters parameters, PairLaws laws, Contracts contracts, long draws) {
        this.parameters = parameters;
        this.laws = laws;
        this.contracts = contracts;
        this.draws = draws;
    }

    /** Whether one born elsewhere goes home; those who stay gain rights with time. */
    boolean returnsOrSettles(World world, int t, int i) {
        Workers workers = world.workers[t];
        if (workers.rights[i] == Workers.INDENTURED) {
            return returnsFromContract(workers, t, i);
        }
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

    /** Whose contract is over is free, and goes home if law sends him or pays for it. */
    private boolean returnsFromContract(Workers workers, int t, int i) {
        if (!contracts.isOver(workers.contractEnds[i])) {
            return false;
        }
        workers.free(i);
        double homeward =
                switch (contracts.passageHome(workers.origin[i], t)) {
                    case NONE -> 0;
                    case PAID -> parameters.homeward();
                    case FORCED -> 1;
                };
        return Draw.uniform(draws, workers.identity[i], HOME) < homeward;
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
