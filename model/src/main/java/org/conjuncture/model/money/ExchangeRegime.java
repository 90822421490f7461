package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * What is left over of trade and capital flows meets the exchange regime: under a peg gold and
 * reserves move, and a peg without reserves breaks; a float moves the rate; surpluses are placed
 * abroad by owners, deficits financed by the state's borrowing while lenders will.
 *
 * <p>Float: Δ ln e = a·CA/trade + b·NFA/Y, bounded. Peg: a part of the bank's position is settled
 * in gold each quarter; when gold is below a month of imports and the bank still owes, the peg
 * breaks and the rate falls (Krugman 1979), to be pegged again after some years.
 */
@Explained(
        does =
                "What is left over of trade and capital flows moves gold and reserves under a peg,"
                        + " the rate under a float.",
        equation = "Δ ln e = a·CA/trade + b·NFA/Y, bounded",
        source = "Krugman 1979",
        reads = {
            "ledger.stateBonds",
            "levers.capitalControl",
            "levers.exchangeRegime",
            "owners.equityShare",
            "states.creditCrunch",
            "states.currency",
            "states.exports",
            "states.externalInterest",
            "states.imports",
            "states.isPegged",
            "states.purse",
            "territories.output",
            "territories.outputTrend",
            "territories.population",
            "territories.priceLevel"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.bankReserves",
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateDeposits",
            "ledger.stateExternal",
            "owners.deposits",
            "owners.foreign",
            "states.currentAccount",
            "states.currentAccountTrend",
            "states.isTrusted",
            "states.sinceCurrencyCrisis",
            "states.sinceDefault",
            "states.sinceSuddenStop",
            "territories.rate"
        })
public final class ExchangeRegime implements Mechanism {

    public record Parameters(
            @Doc("answer of a floating rate to the current account over trade")
                    @Unit("1/quarter")
                    @Range({0.02, 0.5})
                    @Source("fitted; 0.05–0.5 equally good")
                    double currentAccount,
            @Doc("answer to net claims abroad of banks and state over yearly output")
                    @Unit("1/quarter")
                    @Range({0, 0.03})
                    @Source("0.05 overshoots")
                    double netClaims,
            @Doc("largest move of a rate")
                    @Unit("1/quarter")
                    @Range({0.02, 0.3})
                    @Source("estimate")
                    double largestMove,
            @Doc("part of the bank's position settled in gold")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("estimate")
                    double goldSettlement,
            @Doc("part of a surplus position that owners place abroad")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("Edelstein 1982")
                    double placement,
            @Doc("part of a deficit position that the state funds by borrowing abroad")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("estimate; Stone 1999 for British lending to governments")
                    double funding,
            @Doc("years of exports of external debt at which lending stops")
                    @Unit("years of exports")
                    @Range({1, 20})
                    @Source("Reinhart & Rogoff 2009: trouble from 1.5–3 up")
                    double suddenStop,
            @Doc("position owed over yearly output at which a peg without gold breaks")
                    @Unit("1")
                    @Range({0.02, 0.5})
                    @Source("estimate")
                    double breaking,
            @Doc("fall of the rate when a peg breaks")
                    @Unit("1")
                    @Range({0.05, 0.6})
                    @Source("Frankel & Rose 1996: 25% marks a crash")
                    double devaluation,
            @Doc("debt over yearly output at which a state that lenders have left defaults")
                    @Unit("1")
                    @Range({0.3, 3})
                    @Source("Reinhart & Rogoff 2009")
                    double defaultAt,
            @Doc("part of external debt written off in a default")
                    @Unit("1")
                    @Range({0.1, 0.9})
                    @Source("Meyer, Reinhart & Trebesch 2022: about 0.4–0.5")
                    double haircut) {

        public static Parameters defaults() {
            return new Parameters(0.15, 0.004, 0.08, 0.1, 0.1, 0.1, 6, 0.1, 0.25, 1.2, 0.5);
        }
    }

    private final Parameters parameters;

    public ExchangeRegime(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        States states = world.states;
        for (int t = 0; t < world.count; t++) {
            states.currentAccount[t] =
                    states.exports[t] - states.imports[t] + states.externalInterest[t];
            states.currentAccountTrend[t] +=
                    0.25 * (states.currentAccount[t] - states.currentAccountTrend[t]);
            states.sinceDefault[t]++;
            states.sinceCurrencyCrisis[t]++;
        }
        new GoldSettlement(world, parameters.goldSettlement()).settle();
        Purses purses = new Purses(world);
        double alarm = BankingCrisis.alarm(world);
        for (int t = 0; t < world.count; t++) {
            trust(world, t, purses, alarm, now);
            place(world, t);
            fund(world, t);
        }
        purses = new Purses(world);
        for (int t = 0; t < world.count; t++) {
            if (states.currency[t] == t) {
                moveRate(world, t, purses, now);
            }
        }
        for (int t = 0; t < world.count; t++) {
            states.isPegged[t] = states.isPegged[states.currency[t]];
            states.sinceCurrencyCrisis[t] = states.sinceCurrencyCrisis[states.currency[t]];
        }
        SovereignDefault.judge(world, now, parameters.defaultAt(), parameters.haircut());
    }

    private void place(World world, int t) {
        double position = world.ledger.bankForeign.at(t);
        if (position <= 0) {
            return;
        }
        Owners owners = world.owners;
        double free = 1 - world.levers.capitalControl[t];
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double wanted = parameters.placement() * free * position * owners.equityShare[slot];
            double can =
                    0.1 * StrictMath.max(0, owners.deposits.at(slot)) * world.territories.rate[t];
            world.ledger.sellForeign(
                    t,
                    owners.foreign,
                    owners.deposits,
                    slot,
                    StrictMath.min(wanted, can),
                    world.territories.rate[t]);
        }
    }

    private void fund(World world, int t) {
        Ledger ledger = world.ledger;
        double rate = world.territories.rate[t];
        double position = ledger.bankForeign.at(t);
        if (position < 0) {
            double owned = world.owners.foreign.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
            repatriate(
                    world,
                    t,
                    StrictMath.min(parameters.placement() * -position, 0.1 * owned),
                    owned);
            if (world.states.isTrusted[t]) {
                ledger.borrowAbroad(t, parameters.funding() * -position, rate);
            }
        } else if (ledger.stateExternal.at(t) > 0) {
            double repaid = StrictMath.min(0.1 * position, ledger.stateExternal.at(t));
            ledger.borrowAbroad(t, -repaid, rate);
        }
    }

    /**
     * Lenders leave a state that owes too much for its exports, sooner where they are in crisis
     * themselves (Calvo 1998), or that has lately defaulted; they come back at four fifths.
     */
    private void trust(World world, int t, Purses purses, double alarm, Now now) {
        States states = world.states;
        double exports = StrictMath.max(1e-9, 4 * purses.exports(t));
        double limit = parameters.suddenStop() * (1 - alarm) * (states.isTrusted[t] ? 1 : 0.8);
        boolean isTrusted = purses.external(t) < limit * exports && states.sinceDefault[t] > 20;
        // Whom lenders had left before the start is no event of the run.
        boolean isNews = states.isTrusted[t] && !isTrusted && now.since() > 0;
        states.sinceSuddenStop[t] = isNews ? 0 : states.sinceSuddenStop[t] + 1;
        if (isNews && t == states.purse[t]) {
            now.chronicle()
                    .tell(
                            new Chronicle.Event(
                                    now.quarter(),
                                    t,
                                    "suddenStop",
                                    "lenders abroad stop lending",
                                    purses.external(t) / exports,
                                    String.format(
                                            java.util.Locale.ROOT,
                                            "the state owes %.1f years of exports; crunch among"
                                                    + " creditors %.0f%%",
                                            purses.external(t) / exports,
                                            100 * alarm)));
        }
        states.isTrusted[t] = isTrusted;
    }

    /** Owners bring claims home when their bank is short of exchange. */
    private void repatriate(World world, int t, double amount, double owned) {
        if (amount <= 0 || owned <= 0) {
            return;
        }
        Owners owners = world.owners;
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double part = amount * owners.foreign.at(slot) / owned;
            world.ledger.sellForeign(
                    t, owners.foreign, owners.deposits, slot, -part, world.territories.rate[t]);
        }
    }

    /** Who issues a money decides by what its purse has and owes. */
    private void moveRate(World world, int t, Purses purses, Now now) {
        States states = world.states;
        int regime = (int) world.levers.exchangeRegime[t];
        double yearly = 4 * purses.output(t);
        double claims = purses.position(t);
        double change = 0;
        boolean floats = regime == 0 || !states.isPegged[t];
        if (floats) {
            double trade = StrictMath.max(1e-9, purses.exports(t) + purses.imports(t));
            change =
                    parameters.currentAccount() * purses.currentAccount(t) / trade
                            + parameters.netClaims() * (claims - purses.external(t)) / yearly;
            double bounded =
                    StrictMath.max(
                            -parameters.largestMove(),
                            StrictMath.min(parameters.largestMove(), change));
            now.chronicle().bound("exchangeRegime.largestMove", 1, bounded == change ? 0 : 1);
            change = bounded;
            if (regime != 0 && states.sinceCurrencyCrisis[t] > 20) {
                states.isPegged[t] = true;
            }
        } else if (-claims / yearly > parameters.breaking()
                && purses.gold(t) < purses.imports(t) / 3
                && purses.currentAccount(t) < 0) {
            states.isPegged[t] = false;
            states.sinceCurrencyCrisis[t] = 0;
            change = StrictMath.log(1 - parameters.devaluation());
            now.chronicle()
                    .tell(
                            new Chronicle.Event(
                                    now.quarter(),
                                    t,
                                    "currencyCrisis",
                                    "peg broken",
                                    parameters.devaluation(),
                                    String.format(
                                            java.util.Locale.ROOT,
                                            "bank owes %.0f%% of a year's output abroad; gold"
                                                    + " covers %.1f months of imports",
                                            -100 * claims / yearly,
                                            3
                                                    * purses.gold(t)
                                                    / StrictMath.max(1e-9, purses.imports(t)))));
        }
        if (change != 0) {
            applyRate(world, t, change);
        }
    }

    /**
     * Moves the rate of a currency, and with it every territory that uses it; holdings in world
     * money are revalued.
     */
    static void applyRate(World world, int currency, double logChange) {
        Ledger ledger = world.ledger;
        for (int t = 0; t < world.count; t++) {
            if (t != currency && world.states.currency[t] != currency) {
                continue;
            }
            double before = world.territories.rate[t];
            double after = before * StrictMath.exp(logChange);
            world.territories.rate[t] = after;
            double gain = 1 / after - 1 / before;
            ledger.revalue(t, Holder.BANK, ledger.bankForeign.at(t) * gain);
            ledger.revalue(
                    t,
                    Holder.CENTRAL_BANK,
                    (ledger.centralBankForeign.at(t) + ledger.centralBankGold.at(t)) * gain);
            ledger.revalue(t, Holder.STATE, -ledger.stateExternal.at(t) * gain);
            ledger.revalue(
                    t,
                    Holder.OWNERS,
                    world.owners.foreign.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES) * gain);
        }
    }
}
