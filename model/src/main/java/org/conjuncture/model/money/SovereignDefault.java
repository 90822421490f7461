package org.conjuncture.model.money;

import java.util.Locale;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.World;

/**
 * A state whose country owes more than it can carry writes debts down; its creditors abroad bear it
 * in proportion to their claims.
 */
final class SovereignDefault {

    private SovereignDefault() {}

    static void judge(World world, Now now, double limit, double haircut) {
        int[] purse = world.states.purse;
        for (int seat = 0; seat < world.count; seat++) {
            if (purse[seat] != seat) {
                continue;
            }
            Purses purses = new Purses(world);
            double owed = purses.owedAbroad(seat);
            double yearly = 4 * purses.output(seat);
            if (owed / yearly < limit || world.states.sinceDefault[seat] < 20) {
                continue;
            }
            writeDown(world, seat, purses, haircut);
            for (int t = 0; t < world.count; t++) {
                world.states.sinceDefault[t] = purse[t] == seat ? 0 : world.states.sinceDefault[t];
            }
            now.chronicle()
                    .tell(
                            new Chronicle.Event(
                                    now.quarter(),
                                    seat,
                                    "sovereignDefault",
                                    "external debt written down",
                                    haircut,
                                    String.format(
                                            Locale.ROOT,
                                            "external debt %.0f%% of a year's output, %.1f years of"
                                                    + " exports",
                                            100 * owed / yearly,
                                            owed
                                                    / StrictMath.max(
                                                            1e-9, 4 * purses.exports(seat)))));
        }
    }

    /**
     * Takes the same part off what the state owes in all its territories, and off what its banks
     * owe, where they are in debt, as far as others have claims to lose.
     */
    private static void writeDown(World world, int seat, Purses purses, double haircut) {
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
                ledger.writeOffExternal(t, off, rate[t]);
                left -= off;
            }
        }
        for (int t = 0; t < world.count; t++) {
            double owed = StrictMath.max(0, -ledger.bankForeign.at(t));
            if (world.states.purse[t] == seat && owed > 0) {
                double off = part * haircut * ofBanks * owed / inDebt;
                ledger.writeOffClaim(t, -off, rate[t]);
                left -= off;
                last = t;
            }
        }
        // Rounding: what creditors lost is what debtors are rid of.
        ledger.writeOffClaim(last >= 0 ? last : seat, -left, rate[last >= 0 ? last : seat]);
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
            double rate = world.territories.rate[t];
            double bank = borne * StrictMath.max(0, ledger.bankForeign.at(t));
            ledger.writeOffClaim(t, bank, rate);
            lost += bank;
            for (int c = 0; c < Owners.CLASSES; c++) {
                int slot = t * Owners.CLASSES + c;
                double part = borne * StrictMath.max(0, world.owners.foreign.at(slot));
                ledger.writeOffForeign(t, world.owners.foreign, slot, part, rate);
                lost += part;
            }
        }
        return lost;
    }
}
