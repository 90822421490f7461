package org.conjuncture.model.money;

import java.util.Locale;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;

/**
 * A state whose country owes more than it can carry writes debts down; its creditors abroad bear it
 * in proportion to their claims.
 */
final class SovereignDefault {

    private SovereignDefault() {}

    static void judge(World world, Now now, double limit, double haircut) {
        Ledger ledger = world.ledger;
        for (int t = 0; t < world.count; t++) {
            double yearly =
                    StrictMath.max(
                            1e-9, 4 * world.territories.output[t] * world.territories.rate[t]);
            double bank = StrictMath.max(0, -ledger.bankForeign.at(t));
            double owed = ledger.stateExternal.at(t) + bank;
            if (owed / yearly < limit || world.states.sinceDefault[t] < 20) {
                continue;
            }
            double offState = haircut * ledger.stateExternal.at(t);
            double offBank = haircut * bank;
            double all = claims(world, t);
            double borne = StrictMath.min(1, (offState + offBank) / StrictMath.max(1e-12, all));
            double lost = spread(world, t, borne);
            double part = lost / StrictMath.max(1e-12, offState + offBank);
            ledger.writeOffExternal(t, offState * part, world.territories.rate[t]);
            ledger.writeOffClaim(t, -(lost - offState * part), world.territories.rate[t]);
            world.states.sinceDefault[t] = 0;
            now.chronicle()
                    .tell(
                            new Chronicle.Event(
                                    now.quarter(),
                                    t,
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
                                                            1e-9, 4 * world.states.exports[t]))));
        }
    }

    /** Claims on the world market outside the defaulting territory. */
    private static double claims(World world, int debtor) {
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            if (t != debtor) {
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
            if (t == debtor) {
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
