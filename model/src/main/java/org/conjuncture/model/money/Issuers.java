package org.conjuncture.model.money;

import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.World;

/**
 * Issuers of key currency and what central banks hold of it, by purse and in world money; see
 * {@link KeyCurrency}.
 */
final class Issuers {
    private final World world;
    private final double[] weight;
    private final double trust;
    private final double[] position;
    private final double[] gold;
    private final double[] claims;

    Issuers(World world) {
        this.world = world;
        weight = new double[world.count];
        position = new double[world.count];
        gold = new double[world.count];
        claims = new double[world.count];
        double declared = 0;
        double trusted = 0;
        for (int t = 0; t < world.count; t++) {
            weight[t] = world.levers.keyCurrencyWeight[t] * world.states.keyCurrencyTrust[t];
            declared += world.levers.keyCurrencyWeight[t];
            trusted += weight[t];
            position[world.states.purse[t]] += world.ledger.bankForeign.at(t);
        }
        for (int t = 0; t < world.count && trusted > 0; t++) {
            weight[t] /= trusted;
        }
        trust = declared > 0 ? trusted / declared : 0;
        count();
    }

    /** Counts reserves as they stand now. */
    void count() {
        for (int t = 0; t < world.count; t++) {
            gold[t] = 0;
            claims[t] = 0;
        }
        for (int t = 0; t < world.count; t++) {
            gold[world.states.purse[t]] += world.ledger.centralBankGold.at(t);
            claims[world.states.purse[t]] += world.ledger.centralBankForeign.at(t);
        }
    }

    /** Its part among issuers, by what custom and trust make of it. */
    double weight(int t) {
        return weight[t];
    }

    /** Banks' position against the world market when the quarter's settlement began. */
    double position(int seat) {
        return position[seat];
    }

    double gold(int seat) {
        return gold[seat];
    }

    double claims(int seat) {
        return claims[seat];
    }

    double allClaims() {
        double sum = 0;
        for (double each : claims) {
            sum += each;
        }
        return sum;
    }

    /** Claims that a central bank means to hold when its reserves have changed by a flow. */
    double meant(int seat, double flow) {
        boolean isIssuer = world.levers.keyCurrencyWeight[seat] > 0;
        double share = isIssuer ? 0 : world.levers.keyCurrencyShare[seat] * trust;
        return share * StrictMath.max(0, gold[seat] + claims[seat] + flow);
    }

    /** What issuers owe who give gold for it. */
    double owedInGold() {
        double sum = 0;
        for (int t = 0; t < world.count; t++) {
            sum += KeyCurrency.paysGold(world, t) ? world.ledger.bankKeyCurrency.at(t) : 0;
        }
        return sum;
    }

    /** Places with issuers by their shares; draws, when negative, on what they owe. */
    void deposit(double worldMoney) {
        Ledger ledger = world.ledger;
        double owed = ledger.bankKeyCurrency.sum(0, world.count);
        for (int t = 0; t < world.count; t++) {
            double debt = owed > 0 ? ledger.bankKeyCurrency.at(t) / owed : 0;
            double part = worldMoney > 0 ? weight[t] : debt;
            if (part * worldMoney != 0) {
                ledger.depositReserves(t, part * worldMoney);
            }
        }
    }

    /** Deposits move to the issuers whose money is wanted more than it is held. */
    void reshuffle(double speed) {
        double owed = world.ledger.bankKeyCurrency.sum(0, world.count);
        for (int t = 0; t < world.count && trust > 0; t++) {
            double gap = weight[t] * owed - world.ledger.bankKeyCurrency.at(t);
            if (gap != 0) {
                world.ledger.depositReserves(t, speed * gap);
            }
        }
    }
}
