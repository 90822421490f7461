package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * Interest across borders, through the world market for capital: debtors pay the world rate and a
 * spread, creditors share what came in.
 *
 * <p>i = world rate + s·(debt / exports a year), capped. The world rate is the creditors', weighted
 * by claims, in world money: i = i_home + expected rise of the home rate (Fisher 1896). Creditors
 * are paid in proportion to their claims; the largest takes the rounding, or it would grow by (1 +
 * r) a quarter.
 *
 * <p>Edelstein (1982); Flandreau and Zumer (2004) for spreads by debt.
 */
@Explained(
        does =
                "Debtors across borders pay the world rate and a spread; creditors share what came"
                        + " in.",
        equation = "i = world rate + s·(debt / exports a year), capped",
        source = "Edelstein 1982; Flandreau & Zumer 2004",
        reads = {
            "ledger.centralBankBonds",
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateBonds",
            "ledger.stateExternal",
            "owners.foreign",
            "states.bondRate",
            "states.currentAccountTrend",
            "states.expectedRise",
            "states.exports",
            "states.imports",
            "states.purse",
            "states.taxRate",
            "territories.output",
            "territories.outputTrend",
            "territories.population",
            "territories.priceLevel",
            "territories.rate"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.stateDeposits",
            "owners.deposits",
            "owners.income",
            "states.externalInterest",
            "states.externalRate"
        })
public final class ExternalInterest implements Mechanism {

    public record Parameters(
            @Doc("rise of the spread per year of exports owed")
                    @Unit("1/year")
                    @Range({0, 0.03})
                    @Source("Flandreau & Zumer 2004; fitted 0.004")
                    double spread,
            @Doc("highest spread") @Unit("1/year") @Range({0, 0.2}) @Source("estimate")
                    double highestSpread) {

        public static Parameters defaults() {
            return new Parameters(0.004, 0.06);
        }

        /** What a debt costs above the world's rate, a year. */
        public double spreadOn(double owed, double exportsOfAYear) {
            return StrictMath.min(
                    highestSpread, spread * owed / StrictMath.max(1e-9, exportsOfAYear));
        }
    }

    private final Parameters parameters;

    public ExternalInterest(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double worldRate = worldRate(world);
        double pool = collect(world, worldRate);
        payOut(world, pool);
    }

    private static double claims(World world, int t) {
        double sum =
                StrictMath.max(0, world.ledger.bankForeign.at(t))
                        + world.ledger.centralBankForeign.at(t);
        return sum + world.owners.foreign.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
    }

    private static double worldRate(World world) {
        double weighted = 0;
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            double held = StrictMath.max(0, claims(world, t));
            // Debts are in world money: what its own money is expected to lose is no interest.
            weighted += held * (world.states.bondRate[t] + world.states.expectedRise[t]);
            all += held;
        }
        return all > 0 ? StrictMath.max(0, weighted / all) : world.states.bondRate[0];
    }

    private double collect(World world, double worldRate) {
        Ledger ledger = world.ledger;
        States states = world.states;
        double[] rate = world.territories.rate;
        Purses purses = new Purses(world);
        double pool = 0;
        for (int t = 0; t < world.count; t++) {
            double bank = StrictMath.max(0, -ledger.bankForeign.at(t));
            double owed = purses.owedAbroad(t);
            states.externalRate[t] = worldRate + parameters.spreadOn(owed, 4 * purses.exports(t));
            double fromState = states.externalRate[t] / 4 * ledger.stateExternal.at(t);
            ledger.payStateAbroad(t, fromState, rate[t], Flow.INTEREST);
            double fromBank = states.externalRate[t] / 4 * bank;
            ledger.payBankFromAbroad(t, -fromBank, rate[t], Flow.INTEREST);
            states.externalInterest[t] = -fromState - fromBank;
            pool += fromState + fromBank;
        }
        return pool;
    }

    private void payOut(World world, double pool) {
        Ledger ledger = world.ledger;
        Owners owners = world.owners;
        double all = 0;
        int largest = 0;
        for (int t = 0; t < world.count; t++) {
            all += positive(world, t);
            if (positive(world, t) > positive(world, largest)) {
                largest = t;
            }
        }
        if (all <= 0 || pool <= 0) {
            return;
        }
        double paid = 0;
        for (int t = 0; t < world.count; t++) {
            double rate = world.territories.rate[t];
            double taxRate = world.states.taxRate[t];
            for (int c = 0; c < Owners.CLASSES; c++) {
                int slot = t * Owners.CLASSES + c;
                double held = StrictMath.max(0, owners.foreign.at(slot));
                if (held > 0) {
                    double interest = pool * held / all;
                    ledger.payFromAbroad(t, owners.deposits, slot, interest, rate, Flow.INTEREST);
                    paid += interest;
                    world.states.externalInterest[t] += interest;
                    double income = interest / rate;
                    owners.income[slot] += income * (1 - taxRate);
                    ledger.pay(
                            t,
                            owners.deposits,
                            slot,
                            ledger.stateDeposits,
                            t,
                            income * taxRate,
                            Flow.INCOME_TAX);
                }
            }
            double bank =
                    pool
                            * (StrictMath.max(0, ledger.bankForeign.at(t))
                                    + StrictMath.max(0, ledger.centralBankForeign.at(t)))
                            / all;
            if (t != largest && bank > 0) {
                ledger.payBankFromAbroad(t, bank, rate, Flow.INTEREST);
                world.states.externalInterest[t] += bank;
                paid += bank;
            }
        }
        // The largest creditor's bank takes what is left, its own part and the rounding of all.
        ledger.payBankFromAbroad(
                largest, pool - paid, world.territories.rate[largest], Flow.INTEREST);
        world.states.externalInterest[largest] += pool - paid;
    }

    private static double positive(World world, int t) {
        double held =
                StrictMath.max(0, world.ledger.bankForeign.at(t))
                        + StrictMath.max(0, world.ledger.centralBankForeign.at(t));
        for (int c = 0; c < Owners.CLASSES; c++) {
            held += StrictMath.max(0, world.owners.foreign.at(t * Owners.CLASSES + c));
        }
        return held;
    }
}
