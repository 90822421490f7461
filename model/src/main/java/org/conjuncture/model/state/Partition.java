package org.conjuncture.model.state;

import java.util.Locale;
import org.conjuncture.base.Numbers;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Balance;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.ledger.Succession;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;

/** Divides what a state that parts owes and keeps in reserve; see {@link CommonPurse}. */
final class Partition {
    private final World world;
    private final double byOutput;
    private final int[] after;
    private final double[] key;

    /**
     * @param after seat of each territory's purse from now on; the world still has the old one
     */
    Partition(World world, double byOutput, int[] after) {
        this.world = world;
        this.byOutput = byOutput;
        this.after = after;
        key = new double[world.count];
    }

    private boolean belongs(int t, int seat) {
        return world.states.purse[t] == seat;
    }

    /** Whether the territories of a purse go different ways. */
    boolean parts(int seat) {
        int first = -1;
        for (int t = 0; t < world.count; t++) {
            if (belongs(t, seat)) {
                if (first >= 0 && after[t] != first) {
                    return true;
                }
                first = after[t];
            }
        }
        return false;
    }

    void divide(int seat, Now now) {
        weigh(seat);
        double debt = 0;
        double gold = 0;
        for (int t = 0; t < world.count; t++) {
            if (belongs(t, seat)) {
                debt += debt(t);
                gold += world.ledger.centralBankGold.at(t);
            }
        }
        divideDebt(seat, debt);
        divideReserves(seat);
        tell(seat, debt, gold, now);
    }

    private void weigh(int seat) {
        double output = 0;
        double people = 0;
        for (int t = 0; t < world.count; t++) {
            if (belongs(t, seat)) {
                output += outputOf(t);
                people += world.territories.population[t];
            }
        }
        for (int t = 0; t < world.count; t++) {
            if (belongs(t, seat)) {
                key[t] =
                        byOutput * outputOf(t) / output
                                + (1 - byOutput) * world.territories.population[t] / people;
            }
        }
    }

    private double outputOf(int t) {
        return StrictMath.max(1e-9, world.territories.output[t]) * world.territories.rate[t];
    }

    /** Bonds and external debt, world money. */
    private double debt(int t) {
        return world.ledger.bondsOwed(t) * world.territories.rate[t]
                + world.ledger.stateExternal.at(t);
    }

    private void divideDebt(int seat, double debt) {
        double[] due = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            if (belongs(t, seat)) {
                due[t] = key[t] * debt;
                double excess = world.ledger.bondsOwed(t) * world.territories.rate[t] - due[t];
                if (excess > 0) {
                    exchange(t, excess / world.territories.rate[t]);
                }
            }
        }
        Succession succession = new Succession(world.ledger);
        move(
                seat,
                world.ledger.stateExternal,
                t -> due[t] - world.ledger.bondsOwed(t) * world.territories.rate[t],
                succession::passExternalDebt);
    }

    /** Bonds beyond what their own state will owe become claims on the world market. */
    private void exchange(int t, double amount) {
        Ledger ledger = world.ledger;
        Owners owners = world.owners;
        Succession succession = new Succession(ledger);
        double rate = world.territories.rate[t];
        double held = ledger.bankBonds.at(t);
        for (int c = 0; c < Owners.CLASSES; c++) {
            held += owners.bonds.at(t * Owners.CLASSES + c);
        }
        double part = StrictMath.min(1, amount / held);
        succession.exchangeBanksBonds(t, part * ledger.bankBonds.at(t), rate);
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double bonds = part * owners.bonds.at(slot);
            succession.exchangeBonds(t, owners.bonds, owners.foreign, slot, bonds, rate);
        }
    }

    private void divideReserves(int seat) {
        Ledger ledger = world.ledger;
        Succession succession = new Succession(ledger);
        for (Balance reserves : new Balance[] {ledger.centralBankGold, ledger.centralBankForeign}) {
            double sum = 0;
            for (int t = 0; t < world.count; t++) {
                sum += belongs(t, seat) ? reserves.at(t) : 0;
            }
            double all = sum;
            move(
                    seat,
                    reserves,
                    t -> key[t] * all,
                    reserves == ledger.centralBankGold
                            ? succession::passGold
                            : succession::passKeyCurrency);
        }
    }

    private interface Due {
        double of(int territory);
    }

    private interface Passing {
        void pass(int from, int to, double worldMoney, double rateFrom, double rateTo);
    }

    /** Passes amounts among the parts until each has what is due; what is due sums to what is. */
    private void move(int seat, Balance balance, Due due, Passing passing) {
        double[] beyond = new double[world.count];
        double lacking = 0;
        for (int t = 0; t < world.count; t++) {
            if (belongs(t, seat)) {
                beyond[t] = balance.at(t) - due.of(t);
                lacking += StrictMath.max(0, -beyond[t]);
            }
        }
        double[] rate = world.territories.rate;
        for (int from = 0; lacking > 0 && from < world.count; from++) {
            for (int to = 0; beyond[from] > 0 && to < world.count; to++) {
                if (beyond[to] < 0) {
                    double amount = beyond[from] * (-beyond[to] / lacking);
                    passing.pass(from, to, amount, rate[from], rate[to]);
                }
            }
        }
    }

    private void tell(int seat, double debt, double gold, Now now) {
        for (int t = 0; t < world.count; t++) {
            if (!belongs(t, seat) || !isFirst(seat, t)) {
                continue;
            }
            double part = 0;
            double output = 0;
            for (int other = t; other < world.count; other++) {
                if (belongs(other, seat) && after[other] == after[t]) {
                    part += key[other];
                    output += outputOf(other);
                }
            }
            now.chronicle()
                    .tell(
                            new Chronicle.Event(
                                    now.quarter(),
                                    t,
                                    "partition",
                                    "leaves the common purse at " + world.territories.id[seat],
                                    part,
                                    String.format(
                                            Locale.ROOT,
                                            "takes debt of %.0f%% of its year's output and %s of"
                                                    + " gold in world money",
                                            25 * part * debt / output,
                                            Numbers.about(part * gold))));
        }
    }

    /** Whether no earlier territory goes the same way. */
    private boolean isFirst(int seat, int t) {
        for (int other = 0; other < t; other++) {
            if (belongs(other, seat) && after[other] == after[t]) {
                return false;
            }
        }
        return true;
    }
}
