package org.conjuncture.model.money;

import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.World;

/**
 * Holders of key currency turn claims into gold: what is beyond the share they mean to hold, and
 * all of it in a run; see {@link KeyCurrency}. An issuer pays as far as its gold goes.
 */
final class Redemption {

    /** Part of its gold that an issuer pays out in a quarter at most. */
    private static final double MOST_PAID = 0.5;

    private final World world;
    private final Ledger ledger;
    private final Issuers issuers;
    private final KeyCurrency.Parameters parameters;

    Redemption(World world, Issuers issuers, KeyCurrency.Parameters parameters) {
        this.world = world;
        ledger = world.ledger;
        this.issuers = issuers;
        this.parameters = parameters;
    }

    void redeem() {
        issuers.count();
        double[] beyond = beyond();
        double orderly = sum(beyond);
        double[] feared = feared();
        double run = sum(feared);
        double[] paid = paid(orderly, feared);
        double served = sum(paid) / (orderly + run);
        double all = issuers.allClaims();
        for (int t = 0; t < world.count && sum(paid) > 0 && all > 0; t++) {
            int seat = world.states.purse[t];
            double claims = ledger.centralBankForeign.at(t);
            double part = issuers.claims(seat) > 0 ? claims / issuers.claims(seat) : 0;
            double asked = beyond[seat] * part + run * claims / all;
            ledger.sellGold(t, -StrictMath.min(1, served) * asked);
            if (paid[t] > 0) {
                ledger.depositReserves(t, -paid[t]);
                ledger.sellGold(t, paid[t]);
                ledger.sellExchange(t, -paid[t], world.territories.rate[t]);
            }
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** What each seat wants in gold since it holds more than it means to. */
    private double[] beyond() {
        double[] beyond = new double[world.count];
        for (int seat = 0; seat < world.count; seat++) {
            // What is left to be settled in gold counts as if it were.
            double left = parameters.settlement() * issuers.position(seat);
            left -= world.states.keyCurrencySettled[seat];
            double excess = issuers.claims(seat) - issuers.meant(seat, left);
            beyond[seat] = parameters.conversion() * StrictMath.max(0, excess);
        }
        return beyond;
    }

    /** Claims on each issuer that frightened holders want in gold. */
    private double[] feared() {
        double[] feared = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            double owed = ledger.bankKeyCurrency.at(t);
            if (owed > 0 && KeyCurrency.paysGold(world, t) && currentAccount(t) < 0) {
                double covered = ledger.centralBankGold.at(t) / (parameters.cover() * owed);
                feared[t] = parameters.run() * StrictMath.max(0, 1 - covered) * owed;
            }
        }
        return feared;
    }

    private double currentAccount(int issuer) {
        double sum = 0;
        for (int t = 0; t < world.count; t++) {
            boolean isOfPurse = world.states.purse[t] == world.states.purse[issuer];
            sum += isOfPurse ? world.states.currentAccountTrend[t] : 0;
        }
        return sum;
    }

    /** Gold that each issuer gives: what is asked of it in order by what it owes, and in fear. */
    private double[] paid(double orderly, double[] feared) {
        double[] paid = new double[world.count];
        double all = issuers.owedInGold();
        for (int t = 0; t < world.count; t++) {
            double owed = ledger.bankKeyCurrency.at(t);
            if (owed > 0 && KeyCurrency.paysGold(world, t)) {
                double asked = StrictMath.min(owed, feared[t] + orderly * owed / all);
                double gold = StrictMath.max(0, ledger.centralBankGold.at(t));
                paid[t] = StrictMath.min(asked, MOST_PAID * gold);
            }
        }
        return paid;
    }
}
