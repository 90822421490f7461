package org.conjuncture.model.money;

import org.conjuncture.model.ledger.Balance;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.ledger.Succession;
import org.conjuncture.model.world.World;

/**
 * A state's central bank serves the banks of all its territories out of one vault: reserves go from
 * and to its branches in step with what they hold.
 */
final class Vault {
    private final World world;
    private final int[] purse;

    Vault(World world) {
        this.world = world;
        purse = world.states.purse;
    }

    /** How a branch turns what it holds into claims on the world market, or them into that. */
    interface Exchange {
        void sell(int branch, double worldMoney);
    }

    /**
     * Settles a part of banks' positions in reserves of one kind.
     *
     * @param amount that reserves fall by, world money; below 0 they rise
     * @param position of the state's banks together
     * @param reserves of the kind, by branch
     * @param all of them in the state
     */
    void serve(
            int seat,
            double amount,
            double position,
            Balance reserves,
            double all,
            Exchange exchange) {
        Ledger ledger = world.ledger;
        double[] rate = world.territories.rate;
        Succession branches = new Succession(ledger);
        double[] held = new double[world.count];
        double inNeed = 0;
        for (int t = 0; t < world.count; t++) {
            held[t] = all > 0 ? reserves.at(t) / all : t == seat ? 1 : 0;
            inNeed += needs(t, seat, position) ? ledger.bankForeign.at(t) : 0;
        }
        for (int t = 0; t < world.count; t++) {
            if (purse[t] != seat) {
                continue;
            }
            double served = needs(t, seat, position) ? ledger.bankForeign.at(t) / inNeed : 0;
            exchange.sell(t, held[t] * amount);
            // What a branch sold for another's banks is the other's to pass on.
            if (t != seat) {
                branches.passKeyCurrency(t, seat, held[t] * amount, rate[t], rate[seat]);
                branches.passKeyCurrency(seat, t, served * amount, rate[seat], rate[t]);
            }
            ledger.sellExchange(t, -served * amount, rate[t]);
        }
    }

    /** Whether a territory's bank is on the side its state's banks are on together. */
    private boolean needs(int t, int seat, double position) {
        double own = world.ledger.bankForeign.at(t);
        return purse[t] == seat && (position < 0 ? own < 0 : own > 0);
    }
}
