package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * Debts across borders are owed in the moneys of the issuers of key currency, and lose or gain with
 * them: what war and devaluation take from the pound or the dollar, creditors lose and debtors are
 * rid of.
 *
 * <p>V ← V·Σ s_i·e_i/e_i′ for what banks, owners and states have and owe on the world market, s_i ←
 * s_i + ρ·(w_i − s_i) the part of debts in the money of issuer i, e_i its rate and w_i its weight
 * among issuers ({@link KeyCurrency}). What moneys are expected to lose, lenders ask for as
 * interest ({@link ExternalInterest}; Fisher 1896), so that only what nobody expected is lost.
 *
 * <p>Eichengreen and Hausmann (1999): poor states cannot borrow abroad in their own money; Lindert
 * (1969) and Eichengreen and Flandreau (2009) for sterling and dollars; Feis (1930) for what the
 * war took from creditors. Debts are pooled, so all are in the same mixture; gold clauses are left
 * out, since the courts of 1933 to 1937 did not uphold them.
 */
@Explained(
        does =
                "Debts across borders are in the moneys of the issuers of key currency and lose or"
                        + " gain with them.",
        equation = "V ← V·Σ s_i·e_i/e_i′, s_i ← s_i + ρ·(w_i − s_i)",
        source = "Eichengreen & Hausmann 1999; Lindert 1969; Feis 1930",
        without =
                "debts across borders are in world money, which no inflation and no fall of a"
                        + " rate touches",
        reads = {
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "levers.keyCurrencyWeight",
            "states.keyCurrencyTrust",
            "states.purse",
            "territories.rate"
        },
        writes = {
            "ledger.bankForeign",
            "ledger.stateExternal",
            "owners.foreign",
            "states.debtMoneyRate",
            "states.debtMoneyShare",
            "states.newLossAbroad"
        })
public final class MoneyOfDebts implements Mechanism {

    public record Parameters(
            @Doc("speed at which debts come to be in the moneys that reserves are held in, ρ")
                    @Unit("1/quarter")
                    @Range({0, 0.2})
                    @Source("estimate: bonds of some twenty years, sovereignDebt.repayment")
                    double turnover) {

        public static Parameters defaults() {
            return new Parameters(0.0125);
        }
    }

    private final Parameters parameters;

    public MoneyOfDebts(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double change = change(world) - 1;
        if (change != 0) {
            revalue(world, change);
        }
        turnOver(world);
    }

    /** Rise of the moneys that debts are in, a year, as lenders expect it, log points. */
    static double expectedRise(World world) {
        double sum = 0;
        for (int t = 0; t < world.count; t++) {
            sum += world.states.debtMoneyShare[t] * world.states.expectedRise[t];
        }
        return sum;
    }

    /** What the mixture of moneys is worth, over what it was worth a quarter ago. */
    static double change(World world) {
        States states = world.states;
        double all = 0;
        double worth = 0;
        for (int t = 0; t < world.count; t++) {
            double share = states.debtMoneyShare[t];
            all += share;
            worth += share > 0 ? share * world.territories.rate[t] / states.debtMoneyRate[t] : 0;
        }
        return all > 0 ? worth / all : 1;
    }

    private void turnOver(World world) {
        States states = world.states;
        Issuers issuers = new Issuers(world);
        double all = 0;
        double wanted = 0;
        for (int t = 0; t < world.count; t++) {
            all += states.debtMoneyShare[t];
            wanted += issuers.weight(t);
        }
        double speed = all > 0 ? parameters.turnover() : 1;
        for (int t = 0; t < world.count; t++) {
            if (wanted > 0) {
                states.debtMoneyShare[t] += speed * (issuers.weight(t) - states.debtMoneyShare[t]);
            }
            states.debtMoneyRate[t] = world.territories.rate[t];
        }
    }

    /** The largest position of a bank takes what rounding leaves. */
    private static void revalue(World world, double change) {
        double left = 0;
        int largest = 0;
        for (int t = 0; t < world.count; t++) {
            double rate = world.territories.rate[t];
            double owed = change * world.ledger.stateExternal.at(t);
            world.ledger.writeOff().external(t, -owed, rate);
            double gained = change * world.ledger.bankForeign.at(t);
            world.ledger.writeOff().claim(t, -gained, rate);
            for (int c = 0; c < Owners.CLASSES; c++) {
                int slot = t * Owners.CLASSES + c;
                double ofOwners = change * world.owners.foreign.at(slot);
                world.ledger.writeOff().foreign(t, world.owners.foreign, slot, -ofOwners, rate);
                gained += ofOwners;
            }
            left += gained - owed;
            world.states.newLossAbroad[t] -= StrictMath.log1p(change);
            largest =
                    StrictMath.abs(world.ledger.bankForeign.at(t))
                                    > StrictMath.abs(world.ledger.bankForeign.at(largest))
                            ? t
                            : largest;
        }
        world.ledger.writeOff().claim(largest, left, world.territories.rate[largest]);
    }
}
