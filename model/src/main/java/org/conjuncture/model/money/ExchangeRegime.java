package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.money.CurrencyCrises.Reason;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * What is left over of trade and capital flows meets the exchange regime: under a peg gold and
 * reserves move, and a peg without reserves breaks; a float moves the rate; surpluses are placed
 * abroad by owners, deficits met by what owners bring home and for the rest by the state's
 * borrowing while lenders will.
 *
 * <p>Float: Δ ln e = a·(CA + equity − flight)/trade + b·NFA/Y − mean, bounded, a larger where
 * lenders have left ({@link FloatingRates}). Peg: a part of the bank's position is settled in gold
 * each quarter, at the declared parity, which a state may change; the peg breaks and the rate falls
 * when gold would last less than n·(1 − control) quarters at its present drain d, so that owners
 * run before it is gone: at T = R₀/d − n; or when gold is below a month of imports and the bank
 * still owes; or when money printed for the state ({@link MonetaryFinance}), in prices or still
 * beyond them, would have a free rate fall by more than the devaluation. A parity is declared again
 * when it can be held.
 *
 * <p>Members of an order with a band float together ({@link RateBands}); members of a currency
 * union are one issuer of money, judged by the sums of their states ({@link Moneys}).
 *
 * <p>Krugman (1979) and Flood and Garber (1984), eq. 13, where n is the semi-elasticity of money
 * demand. Ours lets the rate fall by a fixed part, since the shadow rate is not known to anybody.
 */
@Explained(
        does =
                "What is left over of trade and capital flows moves gold and reserves under a peg,"
                        + " the rate under a float.",
        equation =
                "Δ ln e = a·(CA + equity − flight)/trade + b·NFA/Y − mean −"
                        + " c·(floor − rule)⁺; a peg"
                        + " is attacked when gold < n·(1 − control)·drain",
        source = "Krugman 1979; Flood & Garber 1984",
        reads = {
            "ledger.bankClearing",
            "ledger.centralBankBonds",
            "ledger.stateBonds",
            "ledger.stateOfficial",
            "levers.capitalControl",
            "levers.exchangeRegime",
            "levers.parity",
            "owners.equityShare",
            "states.belowFloor",
            "states.capitalFlight",
            "states.crawl",
            "states.currency",
            "states.exports",
            "states.fiscalInflation",
            "states.fledCapital",
            "states.imports",
            "states.isPegged",
            "states.isTrusted",
            "states.lendingMood",
            "states.lendingWill",
            "states.keyCurrencyDrain",
            "states.keyCurrencySettled",
            "states.purse",
            "territories.inflation",
            "territories.output",
            "territories.outputTrend",
            "territories.population",
            "territories.priceLevel",
            "territories.rateAtStart"
        },
        writes = {
            "ledger.bankBondsAbroad",
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.bankKeyCurrency",
            "ledger.bankReserves",
            "ledger.bondsAbroad",
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateDeposits",
            "ledger.stateExternal",
            "owners.deposits",
            "owners.foreign",
            "states.bandPosition",
            "states.capitalInflow",
            "states.currentAccount",
            "states.currentAccountTrend",
            "states.expectedRise",
            "states.fallForMoney",
            "states.fallOfYear",
            "states.goldDrain",
            "states.isBanded",
            "states.moneyOverhang",
            "states.realRateNorm",
            "states.sinceCurrencyCrisis",
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
            @Doc("fall of a floating rate for what the rule asks of interest below its floor")
                    @Unit("1/quarter a 1/year")
                    @Range({0, 1})
                    @Source(
                            "McCallum 2000, Svensson 2001: as interest of so much less would move"
                                    + " it by parity")
                    double escape,
            @Doc("speed at which the usual ratio of prices to the world's follows experience")
                    @Unit("1/quarter")
                    @Range({0, 0.05})
                    @Source("estimate, half in 35 years; Rogoff 1996: real changes last")
                    double priceNorm,
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
            @Doc("part of its debt that a state in surplus pays back at most")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("sovereignDebt.repayment: what falls due; nobody pays sooner")
                    double repayment,
            @Doc("part of what owners bring home that the state need not borrow, h")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "1 meets a deficit once; 0 while a world at rest stands on a knife's"
                                    + " edge, see decision 0030")
                    double spared,
            @Doc(
                            "part of a surplus position that a state in full control of it buys"
                                    + " back debt with")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("exchangeRegime.funding; Eichengreen & Portes 1989 for the 1930s")
                    double buyBack,
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
            @Doc("how much stronger a floating rate answers where lenders have left")
                    @Unit("1")
                    @Range({1, 6})
                    @Source("estimate; Calvo & Reinhart 2000: deficits close within a year")
                    double stopped,
            @Doc("quarters that gold must still last for owners not to run from the currency, n")
                    @Unit("quarters")
                    @Range({0, 8})
                    @Source("Flood & Garber 1984: semi-elasticity of money demand; Cagan 1956")
                    double attack,
            @Doc("part of its gold a central bank sells in a quarter at most")
                    @Unit("1/quarter")
                    @Range({0.05, 1})
                    @Source("estimate")
                    double mostSold,
            @Doc("quarters after which a broken peg can be declared again")
                    @Unit("quarters")
                    @Range({1, 60})
                    @Source(
                            "estimate; Klein & Shambaugh 2008: half of the floats end within two"
                                    + " years")
                    int repeg,
            @Doc("fall of a rate within a year that is told as a crisis")
                    @Unit("1")
                    @Range({0.05, 0.6})
                    @Source("definition: Reinhart & Rogoff 2009, 15%")
                    double crash) {

        public static Parameters defaults() {
            return new Parameters(
                    0.15, 0.005, 0.25, 0.005, 0.08, 0.1, 0.1, 0.1, 0.0125, 0, 0.1, 0.1, 0.25, 3, 2,
                    0.5, 12, 0.15);
        }
    }

    /** A fall within this time of the last, quarters, is the same crisis. */
    private static final int CRISES_APART = 4;

    /** Drain of gold over imports that owners notice. */
    private static final double LEAST_DRAIN = 0.1;

    /** Plants abroad are few and large: speed at which what came in for them is smoothed. */
    private static final double INFLOW = 0.1;

    /** Speed at which lenders learn how a rate moves, 1/quarter. */
    private static final double EXPECTATION = 0.04;

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
            states.currentAccount[t] = world.ledger.currentAccount(t) * world.territories.rate[t];
            states.currentAccountTrend[t] +=
                    0.25 * (states.currentAccount[t] - states.currentAccountTrend[t]);
            double inflow = world.ledger.capitalInflow(t) * world.territories.rate[t];
            states.capitalInflow[t] += INFLOW * (inflow - states.capitalInflow[t]);
            states.sinceCurrencyCrisis[t]++;
        }
        double[] before = world.territories.rate.clone();
        settleInGold(world);
        ExternalFunding funding = new ExternalFunding(world, parameters);
        for (int t = 0; t < world.count; t++) {
            funding.place(t);
            funding.fund(t);
        }
        Moneys moneys = new Moneys(world);
        getUsed(world);
        double[] alone = new FloatingRates(world, moneys, parameters, now).moves();
        double[] floating = new RateBands(world, moneys, parameters.repeg()).hold(alone);
        CurrencyCrises crises = new CurrencyCrises(world, moneys, now);
        for (int t = 0; t < world.count; t++) {
            if (states.currency[t] == t) {
                moveRate(world, t, moneys, floating[t], crises);
            }
        }
        for (int t = 0; t < world.count; t++) {
            double rise = 4 * StrictMath.log(world.territories.rate[t] / before[t]);
            states.expectedRise[t] += EXPECTATION * (rise - states.expectedRise[t]);
            states.isPegged[t] = states.isPegged[states.currency[t]];
            // What is printed is seen: its effect is expected before it is learnt.
            double fall =
                    FloatingRates.floats(world, states.currency[t])
                            ? FloatingRates.fallForMoney(world, states.currency[t])
                            : 0;
            states.expectedRise[t] -= fall - states.fallForMoney[t];
            states.fallForMoney[t] = fall;
            states.isBanded[t] = states.isBanded[states.currency[t]];
            states.sinceCurrencyCrisis[t] = states.sinceCurrencyCrisis[states.currency[t]];
        }
    }

    /** The usual ratio of prices follows the one there is. */
    private void getUsed(World world) {
        double mean = FloatingRates.meanGap(world);
        for (int t = 0; t < world.count; t++) {
            double gap = FloatingRates.gap(world, t) - mean;
            world.states.realRateNorm[t] +=
                    parameters.priceNorm() * (gap - world.states.realRateNorm[t]);
        }
    }

    private void settleInGold(World world) {
        double[] before = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            before[t] = world.ledger.centralBankGold.at(t);
        }
        new GoldSettlement(world, parameters.goldSettlement(), parameters.mostSold()).settle();
        for (int t = 0; t < world.count; t++) {
            double left = before[t] - world.ledger.centralBankGold.at(t);
            left += world.states.keyCurrencyDrain[t];
            world.states.goldDrain[t] += 0.5 * (left - world.states.goldDrain[t]);
        }
    }

    /** Who issues a money decides by what its purse has and owes. */
    private void moveRate(
            World world, int t, Moneys moneys, double floating, CurrencyCrises crises) {
        States states = world.states;
        int regime = (int) world.levers.exchangeRegime[t];
        double owed = -moneys.position(t) / (4 * moneys.output(t));
        boolean isDefended = !FloatingRates.floats(world, t);
        double change = isDefended ? FloatingRates.declared(world, t) : floating;
        if (isDefended || states.isBanded[t]) {
            boolean isBare =
                    owed > parameters.breaking() && moneys.reserves(t) < moneys.imports(t) / 3;
            boolean isRun = isAttacked(world, t, moneys);
            boolean isHollow = isHollow(world, t);
            if ((isBare || isRun || isHollow) && moneys.currentAccount(t) < 0) {
                change = breakPeg(world, t, crises, reason(isRun, isBare));
            }
        }
        if (!isDefended && regime != 0 && states.sinceCurrencyCrisis[t] > parameters.repeg()) {
            // A parity is declared again only where it can be held.
            states.isPegged[t] =
                    owed < 0.5 * parameters.breaking() && moneys.currentAccount(t) >= 0;
        }
        watch(world, t, change, isDefended, crises);
        if (change != 0) {
            applyRate(world, t, change);
        }
    }

    /**
     * Whether what is left of the gold would not last long enough at its present drain; controls
     * keep owners from running.
     */
    private boolean isAttacked(World world, int t, Moneys moneys) {
        double drain = moneys.drain(t);
        double free = 1 - world.levers.capitalControl[t];
        return drain > LEAST_DRAIN * moneys.imports(t)
                && drain * parameters.attack() * free > moneys.reserves(t);
    }

    /**
     * Whether the rate would fall by more than a devaluation were it left alone, since money has
     * been printed that is not yet in prices or has made them dear beside the world's: the shadow
     * rate of Krugman.
     */
    private boolean isHollow(World world, int t) {
        double overhang = world.states.moneyOverhang[t];
        return overhang > 0
                && overhang + dear(world, t) > -StrictMath.log(1 - parameters.devaluation());
    }

    /** How much dearer prices are beside the world's than usual, log points. */
    static double dear(World world, int t) {
        return FloatingRates.gap(world, t)
                - FloatingRates.meanGap(world)
                - world.states.realRateNorm[t];
    }

    private static Reason reason(boolean isRun, boolean isBare) {
        return isRun ? Reason.ATTACKED : isBare ? Reason.BROKEN : Reason.GIVEN_UP;
    }

    private double breakPeg(World world, int t, CurrencyCrises crises, Reason reason) {
        String what = world.states.isBanded[t] ? "band" : "peg";
        crises.broke(t, what, reason, parameters.devaluation());
        world.states.isPegged[t] = false;
        world.states.isBanded[t] = false;
        world.states.sinceCurrencyCrisis[t] = 0;
        double fall = StrictMath.log(1 - parameters.devaluation());
        // Prices follow: what the rate has lost is no longer to come.
        world.states.moneyOverhang[t] = StrictMath.max(0, world.states.moneyOverhang[t] + fall);
        return fall;
    }

    /**
     * Tells of a rate that falls far without a peg that breaks: once, in the first year of those in
     * which it goes on falling, as onsets are counted in the record.
     */
    private void watch(
            World world, int t, double change, boolean isDefended, CurrencyCrises crises) {
        States states = world.states;
        states.fallOfYear[t] = 0.75 * states.fallOfYear[t] - change;
        double fall = 1 - StrictMath.exp(-states.fallOfYear[t]);
        if (fall <= parameters.crash()) {
            return;
        }
        boolean isOnset = states.sinceCurrencyCrisis[t] > CRISES_APART;
        states.sinceCurrencyCrisis[t] = 0;
        if (isOnset) {
            crises.fell(t, fall, isDefended);
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
            double ofOwners =
                    world.owners.foreign.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
            ledger.revaluation().abroad(t, ofOwners, before, after);
        }
        KeyCurrency.revalue(world, currency, logChange);
        BondsAbroad.revalue(world, currency, logChange);
    }
}
