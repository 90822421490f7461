package org.conjuncture.model.state;

import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.OfficialLoans;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.World;

/**
 * What passes between treasuries. Those of one purse settle before it taxes and borrows: those that
 * took in more than their part of what the purse has or lacks pay those that took in less, so that
 * every part of the state borrows in step with its output.
 */
final class Treasuries {

    private Treasuries() {}

    static void settle(World world, Purses purses) {
        double[] beyond = new double[world.count];
        double[] total = new double[world.count];
        double[] rate = world.territories.rate;
        for (int t = 0; t < world.count; t++) {
            total[world.states.purse[t]] += world.ledger.stateDeposits.at(t) * rate[t];
        }
        for (int t = 0; t < world.count; t++) {
            if (purses.isShared(t)) {
                beyond[t] =
                        world.ledger.stateDeposits.at(t) * rate[t]
                                - purses.part(t) * total[world.states.purse[t]];
            }
        }
        for (int seat = 0; seat < world.count; seat++) {
            settle(world, seat, beyond);
        }
    }

    private static void settle(World world, int seat, double[] beyond) {
        int[] purse = world.states.purse;
        double lacking = 0;
        for (int t = 0; t < world.count; t++) {
            lacking += purse[t] == seat ? StrictMath.max(0, -beyond[t]) : 0;
        }
        if (lacking <= 0) {
            return;
        }
        for (int from = 0; from < world.count; from++) {
            for (int to = 0; purse[from] == seat && beyond[from] > 0 && to < world.count; to++) {
                if (purse[to] == seat && beyond[to] < 0) {
                    double part = -beyond[to] / lacking;
                    pay(world, from, to, beyond[from] * part, Flow.STATE_TRANSFERS);
                }
            }
        }
    }

    /** Pays from one treasury to another, where there is anything to pay, world money. */
    static void pay(World world, int from, int to, double worldMoney, Flow flow) {
        if (worldMoney > 0 && from != to) {
            new OfficialLoans(world.ledger, world.territories.rate).pay(from, to, worldMoney, flow);
            world.states.externalInterest[from] -= worldMoney;
            world.states.externalInterest[to] += worldMoney;
        }
    }
}
