package org.conjuncture.model.money;

import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.World;

/**
 * Writes down what a state and the banks of its territories owe abroad; creditors abroad bear it in
 * proportion to their claims. For a dependency its ruler pays.
 */
final class DebtRelief {

    private DebtRelief() {}

    /**
     * Takes the same part off what the state owes in all its territories, and off what its banks
     * owe, where they are in debt, as far as others have claims to lose.
     */
    static void writeDown(World world, int seat, Purses purses, double haircut) {
        Ledger ledger = world.ledger;
        double[] rate = world.territories.rate;
        double inDebt = 0;
        for (int t = 0; t < world.count; t++) {
            inDebt +=
                    world.states.purse[t] == seat
                            ? StrictMath.max(0, -ledger.bankForeign.at(t))
                            : 0;
        }
        double ofBanks = StrictMath.max(0, -purses.position(seat));
        double wanted = haircut * (purses.external(seat) + ofBanks);
        double all = claims(world, seat);
        double lost = spread(world, seat, StrictMath.min(1, wanted / StrictMath.max(1e-12, all)));
        double part = lost / StrictMath.max(1e-12, wanted);
        double left = lost;
        int last = -1;
        for (int t = 0; t < world.count; t++) {
            if (world.states.purse[t] == seat) {
                double off = part * haircut * ledger.stateExternal.at(t);
                ledger.writeOff().external(t, off, rate[t]);
                left -= off;
            }
        }
        for (int t = 0; t < world.count; t++) {
            double owed = StrictMath.max(0, -ledger.bankForeign.at(t));
            if (world.states.purse[t] == seat && owed > 0) {
                double off = part * haircut * ofBanks * owed / inDebt;
                ledger.writeOff().claim(t, -off, rate[t]);
                left -= off;
                last = t;
            }
        }
        // Rounding: what creditors lost is what debtors are rid of.
        ledger.writeOff().claim(last >= 0 ? last : seat, -left, rate[last >= 0 ? last : seat]);
    }

    /** A ruler pays so much of what a dependency owes abroad, world money. */
    static void pay(World world, int ruler, int dependency, double paid) {
        double[] rate = world.territories.rate;
        Ledger ledger = world.ledger;
        ledger.payAbroad(
                ruler,
                ledger.stateDeposits,
                ruler,
                dependency,
                ledger.stateDeposits,
                dependency,
                paid,
                rate[ruler],
                rate[dependency],
                Flow.STATE_TRANSFERS);
        world.states.externalInterest[ruler] -= paid;
        world.states.externalInterest[dependency] += paid;
        double owed = StrictMath.max(0, ledger.stateExternal.at(dependency));
        ledger.borrowAbroad(dependency, -StrictMath.min(paid, owed), rate[dependency]);
    }

    /** Claims on the world market outside the defaulting state. */
    private static double claims(World world, int debtor) {
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            if (world.states.purse[t] != debtor) {
                all += StrictMath.max(0, world.ledger.bankForeign.at(t));
                for (int c = 0; c < Owners.CLASSES; c++) {
                    all += StrictMath.max(0, world.owners.foreign.at(t * Owners.CLASSES + c));
                }
            }
        }
        return all;
    }

    private static double spread(World world, int debtor, double borne) {
        Ledger ledger = world.ledger;
        double lost = 0;
        for (int t = 0; t < world.count; t++) {
            if (world.states.purse[t] == debtor) {
                continue;
            }
            world.states.lossAbroad[t] += borne;
            world.states.newLossAbroad[t] += borne;
            double rate = world.territories.rate[t];
            double bank = borne * StrictMath.max(0, ledger.bankForeign.at(t));
            ledger.writeOff().claim(t, bank, rate);
            lost += bank;
            for (int c = 0; c < Owners.CLASSES; c++) {
                int slot = t * Owners.CLASSES + c;
                double part = borne * StrictMath.max(0, world.owners.foreign.at(slot));
                ledger.writeOff().foreign(t, world.owners.foreign, slot, part, rate);
                lost += part;
            }
        }
        return lost;
    }
}
