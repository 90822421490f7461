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
 * <p>i = world rate + s·(debt / exports a year) − s_r·(ln(reserves / imports) − mean), between 0
 * and a cap, where something is owed. The mean is debtors', each counted once, so that reserves
 * move spreads between debtors and not all of them. The world rate is the creditors', weighted by
 * claims, in world money: i = i_home + expected rise of the home rate (Fisher 1896); for what banks
 * have abroad it is that of those whose money debts are in, who lend it on ({@link Centre}; Devlin
 * 1989: loans of the 1970s paid London's rate for dollars). Creditors are paid in proportion to
 * their claims; the largest takes the rounding, or it would grow by (1 + r) a quarter. What central
 * banks hold in key currency its issuers pay for ({@link KeyCurrency}).
 *
 * <p>Edelstein (1982); Flandreau and Zumer (2004) for spreads by debt, Edwards (1984) by reserves.
 */
@Explained(
        does =
                "Debtors across borders pay the world rate and a spread; creditors share what came"
                        + " in.",
        equation =
                "i = world rate + s·(debt / exports a year) − s_r·(ln(reserves / imports) − mean),"
                        + " within bounds",
        source = "Edelstein 1982; Flandreau & Zumer 2004; Edwards 1984",
        reads = {
            "ledger.centralBankBonds",
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateBonds",
            "ledger.stateExternal",
            "levers.capitalControl",
            "owners.foreign",
            "states.bondRate",
            "states.currentAccountTrend",
            "states.debtMoneyShare",
            "states.expectedRise",
            "states.exports",
            "states.imports",
            "states.lendingMood",
            "states.lendingWill",
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
            "states.externalRate",
            "states.spread"
        })
public final class ExternalInterest implements Mechanism {

    public record Parameters(
            @Doc("rise of the spread per year of exports owed")
                    @Unit("1/year")
                    @Range({0, 0.03})
                    @Source("Flandreau & Zumer 2004; fitted 0.004")
                    double spread,
            @Doc("highest spread") @Unit("1/year") @Range({0, 0.2}) @Source("estimate")
                    double highestSpread,
            @Doc("fall of the spread where reserves over imports are e times those of others, s_r")
                    @Unit("1/year")
                    @Range({0, 0.02})
                    @Source("estimate; Edwards 1984: dearer where reserves are short")
                    double reserves) {

        public static Parameters defaults() {
            return new Parameters(0.004, 0.06, 0.0015);
        }

        /** What a debt costs above the world's rate, a year. */
        public double spreadOn(double owed, double exportsOfAYear) {
            return StrictMath.min(
                    highestSpread, spread * owed / StrictMath.max(1e-9, exportsOfAYear));
        }
    }

    /** Months of imports that reserves count from and to: fewer or more are no worse or better. */
    private static final double FEWEST = 1;

    private static final double MOST = 12;

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
        double sum = StrictMath.max(0, world.ledger.bankForeign.at(t));
        return sum + world.owners.foreign.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
    }

    private static double worldRate(World world) {
        Centre centre = new Centre(world);
        double weighted = 0;
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            double held = StrictMath.max(0, claims(world, t));
            double ofBank = StrictMath.max(0, world.ledger.bankForeign.at(t));
            // What its own money is expected to lose is no interest.
            double own = world.states.bondRate[t] + world.states.expectedRise[t];
            weighted += held * own + ofBank * (centre.rate(own) - own);
            all += held;
        }
        if (all <= 0) {
            return world.states.bondRate[0];
        }
        // What the moneys of debts are expected to lose is.
        return StrictMath.max(0, weighted / all - MoneyOfDebts.expectedRise(world));
    }

    private double collect(World world, double worldRate) {
        Ledger ledger = world.ledger;
        States states = world.states;
        double[] rate = world.territories.rate;
        Purses purses = new Purses(world);
        double usual = usualCover(world, purses);
        double pool = 0;
        for (int t = 0; t < world.count; t++) {
            double bank = StrictMath.max(0, -ledger.bankForeign.at(t));
            double owed = purses.owedAbroad(t);
            double spread = parameters.spreadOn(owed, 4 * purses.exports(t));
            double safer = owed > 0 ? parameters.reserves() * (cover(purses, t) - usual) : 0;
            states.spread[t] =
                    StrictMath.max(0, StrictMath.min(parameters.highestSpread(), spread - safer));
            states.externalRate[t] = worldRate + states.spread[t];
            double fromState = states.externalRate[t] / 4 * ledger.stateExternal.at(t);
            ledger.payStateAbroad(t, fromState, rate[t], Flow.INTEREST);
            double fromBank = states.externalRate[t] / 4 * bank;
            ledger.payBankFromAbroad(t, -fromBank, rate[t], Flow.INTEREST);
            states.externalInterest[t] = -fromState - fromBank;
            pool += fromState + fromBank;
        }
        return pool;
    }

    /** Reserves of a purse over its imports, log of months, within bounds. */
    private static double cover(Purses purses, int t) {
        double months = 3 * purses.reserves(t) / StrictMath.max(1e-9, purses.imports(t));
        return StrictMath.log(StrictMath.max(FEWEST, StrictMath.min(MOST, months)));
    }

    /** Its mean over debtors, each counted once. */
    private static double usualCover(World world, Purses purses) {
        double sum = 0;
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            if (world.states.purse[t] == t) {
                boolean isDebtor = purses.owedAbroad(t) > 0;
                sum += isDebtor ? cover(purses, t) : 0;
                all += isDebtor ? 1 : 0;
            }
        }
        return all > 0 ? sum / all : 0;
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
            double bank = pool * StrictMath.max(0, ledger.bankForeign.at(t)) / all;
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
        double held = StrictMath.max(0, world.ledger.bankForeign.at(t));
        for (int c = 0; c < Owners.CLASSES; c++) {
            held += StrictMath.max(0, world.owners.foreign.at(t * Owners.CLASSES + c));
        }
        return held;
    }
}
