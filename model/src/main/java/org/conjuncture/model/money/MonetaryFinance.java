package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * Deficits that the central bank pays: it buys from banks the bonds of a state that taxes too
 * little and that nobody else lends to, and what is printed beyond what people want to hold takes
 * the worth of money.
 *
 * <p>A weak state (w between 0 and 1, falling with output a head beside the world's: who is poor
 * has few he can tax) means to get s = w·φ·G + w·D from its central bank instead of tax, G what it
 * means to spend, D what it owes abroad a year where lenders have left it. In war every state gets
 * the part ω of what it lacks. Money grows beyond demand by x = s/m − g, m = m₀·e^(−α·x) what
 * people hold (Cagan 1956; beyond x = 1/α nothing more is to be had, and no state prints more).
 * People expect prices to rise by π = x at least (Sargent and Wallace 1981; {@code interestRates}),
 * and a floating rate falls with what prices rise by it. Under a peg it is π = (1 − λ)·x, since the
 * rest spills over the border. What prices have not used up, h' = x − p, hangs over: under a peg
 * λ·(1 − κ) of it leaves in a year, κ what control of capital stops, as owners buy claims abroad
 * and gold goes (Krugman 1979; Kouri and Porter 1974 for the part), and a peg breaks when what the
 * rate would fall by is more than a devaluation ({@code exchangeRegime}).
 *
 * <p>It is forbidden where gold is defended, by a rule averse to inflation, in a currency union, to
 * a dependency (currency boards) and in a lender's programme; and money that is to keep its old
 * worth (rule 0) is printed in war alone. Fischer, Sahay and Végh (2002) for its size; Cukierman,
 * Edwards and Tabellini (1992) for states that live on it since they cannot tax.
 */
@Explained(
        does =
                "The central bank pays deficits of states that tax too little or are at war; what"
                        + " is printed beyond demand takes the worth of money.",
        equation =
                "s = w·(φ·G + D), in war ω·deficit; x = s/(m₀·e^(−α·x)) − g; π = x, under a peg"
                        + " (1 − λ)·x; h' = x − p, less λ·(1 − κ)·h under a peg",
        source =
                "Sargent & Wallace 1981; Cagan 1956; Krugman 1979; Fischer, Sahay & Végh 2002;"
                        + " Cukierman, Edwards & Tabellini 1992",
        without = "banks and owners buy what a state owes at home, and tax pays for all of it",
        reads = {
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateExternal",
            "levers.blockade",
            "levers.capitalControl",
            "levers.exchangeRegime",
            "levers.mobilization",
            "levers.monetaryRule",
            "levers.planned",
            "states.currency",
            "states.currentAccountTrend",
            "states.dueNorm",
            "states.exports",
            "states.externalRate",
            "states.imports",
            "states.isPegged",
            "states.isTrusted",
            "states.mobilizationAtStart",
            "states.officialDue",
            "states.programme",
            "states.publicNorm",
            "states.purse",
            "states.railwayCharge",
            "states.ruler",
            "states.transferNorm",
            "territories.inflation",
            "territories.output",
            "territories.outputTrend",
            "territories.population",
            "territories.priceLevel",
            "territories.rate"
        },
        writes = {
            "ledger.bankBonds",
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.bankReserves",
            "ledger.centralBankBonds",
            "ledger.stateBonds",
            "ledger.stateDeposits",
            "owners.deposits",
            "owners.foreign",
            "states.fiscalInflation",
            "states.fledCapital",
            "states.moneyFinance",
            "states.moneyGrowth",
            "states.moneyOverhang",
            "states.seigniorage"
        })
public final class MonetaryFinance implements Mechanism {

    public record Parameters(
            @Doc("part of its spending that the weakest state gets from its central bank, φ")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source(
                            "Cukierman, Edwards & Tabellini 1992: of all revenue 1–4% in strong"
                                    + " states, 10–28% in weak ones, 1971–82")
                    double habitual,
            @Doc("output a head over the world's from which a state is strong")
                    @Unit("1")
                    @Range({1, 8})
                    @Source("estimate; Besley & Persson 2011: capacity to tax grows with income")
                    double strongAt,
            @Doc("the same below which it is wholly weak")
                    @Unit("1")
                    @Range({0.05, 1})
                    @Source("estimate; Besley & Persson 2011")
                    double weakAt,
            @Doc("part of what it lacks in war that a state prints, ω")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Friedman & Schwartz 1963: the Federal Reserve took a ninth of the"
                                    + " deficits of 1942–45; Broadberry & Harrison 2005: more on"
                                    + " the continent")
                    double war,
            @Doc("base money over output of a year where prices stand, m₀")
                    @Unit("years")
                    @Range({0.03, 0.3})
                    @Source("Fischer, Sahay & Végh 2002: some 0.05–0.15")
                    double moneyHeld,
            @Doc("semi-elasticity of money demand to its loss of worth, α")
                    @Unit("years")
                    @Range({0.1, 2})
                    @Source("Cagan 1956: 0.25–0.75; Easterly, Mauro & Schmidt-Hebbel 1995")
                    double semiElasticity,
            @Doc("growth of demand for money that printing meets, g")
                    @Unit("1/year")
                    @Range({0, 0.06})
                    @Source("growth of output of the century")
                    double absorbed,
            @Doc("part of money beyond demand that leaves under a peg without controls, λ")
                    @Unit("1/year")
                    @Range({0, 2})
                    @Source("Kouri & Porter 1974: 0.4–0.8")
                    double offset,
            @Doc("part of what control of capital forbids that leaks")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("capitalFlight.leak")
                    double leak,
            @Doc("time within which people see what is printed, T")
                    @Unit("years")
                    @Range({0.25, 4})
                    @Source("Friedman 1970: a year and a half from money to prices; estimate")
                    double delay) {

        public static Parameters defaults() {
            return new Parameters(0.12, 5, 0.7, 0.15, 0.1, 0.4, 0.02, 0.6, 0.3, 1);
        }
    }

    /** Money beyond demand, log points, that nobody would wait with any longer. */
    private static final double MOST_HELD = 1;

    private static final int GOLD = 1;
    private static final int MANAGED = 1;

    private final Parameters parameters;

    public MonetaryFinance(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Purses purses = new Purses(world);
        double usual = SovereignDebt.outputPerHead(world);
        double[] printed = new double[world.count];
        double[] output = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            int issuer = world.states.currency[t];
            double yearly = 4 * StrictMath.max(1e-9, world.territories.output[t]);
            double bought = buy(world, t, purses, usual);
            world.states.seigniorage[t] = 4 * bought / yearly;
            printed[issuer] += 4 * bought * world.territories.rate[t];
            output[issuer] += yearly * world.territories.rate[t];
        }
        for (int t = 0; t < world.count; t++) {
            int issuer = world.states.currency[t];
            grow(world, t, printed[issuer] / output[issuer]);
        }
    }

    /** What the central bank buys of the state's bonds this quarter, home currency. */
    private double buy(World world, int t, Purses purses, double usual) {
        States states = world.states;
        Ledger ledger = world.ledger;
        int seat = states.purse[t];
        boolean isAtWar = Wartime.isAtWar(world, seat);
        boolean isOwn = hasOwnMoney(world, seat);
        states.moneyFinance[t] =
                isOwn && !isAtWar && isLawful(world, seat)
                        ? StrictMath.min(most(), meant(world, seat, purses, usual))
                        : 0;
        double meant = states.moneyFinance[t] * world.territories.output[t];
        if (meant > 0) {
            ledger.issueBonds(t, meant);
            ledger.sellBondsToCentralBank(t, meant);
            return meant;
        }
        if (isAtWar && isOwn) {
            double lacked = parameters.war() * ledger.flow(t, Flow.BONDS, Holder.STATE);
            lacked = StrictMath.min(lacked, most() * world.territories.output[t]);
            double bought = StrictMath.min(lacked, ledger.bankBonds.at(t));
            ledger.sellBondsToCentralBank(t, StrictMath.max(0, bought));
            return StrictMath.max(0, bought);
        }
        double back =
                StrictMath.min(
                        ledger.stateDeposits.at(t),
                        StrictMath.min(ledger.centralBankBonds.at(t), ledger.bankReserves.at(t)));
        if (back > 0) {
            ledger.sellBondsToCentralBank(t, -back);
        }
        return -StrictMath.max(0, back);
    }

    /** Seigniorage over output beyond which printing more brings no more. */
    private double most() {
        double beyond = 1 / parameters.semiElasticity();
        return parameters.moneyHeld() * StrictMath.exp(-1) * (beyond + parameters.absorbed());
    }

    /** Whether a state has a central bank that no other commands and no union shares. */
    private static boolean hasOwnMoney(World world, int seat) {
        States states = world.states;
        int issuer = states.currency[seat];
        boolean isOwn = states.purse[issuer] == seat;
        int ruler = states.ruler[seat];
        boolean isRuled = ruler < world.count && ruler != seat;
        for (int t = 0; t < world.count && isOwn; t++) {
            isOwn = states.currency[t] != issuer || !Moneys.shares(world, t, issuer);
        }
        return isOwn && !isRuled;
    }

    /** Whether neither gold nor law nor a lender forbids it. */
    private static boolean isLawful(World world, int seat) {
        boolean isGold = (int) world.levers.exchangeRegime[seat] == GOLD;
        return !(isGold && world.states.isPegged[seat])
                && (int) world.levers.monetaryRule[seat] == MANAGED
                && world.states.programme[seat] == 0;
    }

    /** What a state means to get from its central bank over output. */
    private double meant(World world, int seat, Purses purses, double usual) {
        States states = world.states;
        double richer = StrictMath.max(1e-9, world.territories.outputTrend[seat]) / usual;
        double weak =
                StrictMath.log(parameters.strongAt() / richer)
                        / StrictMath.log(parameters.strongAt() / parameters.weakAt());
        weak = StrictMath.max(0, StrictMath.min(1, weak)) * (1 - world.levers.planned[seat]);
        double spending =
                purses.mean(states.publicNorm, seat)
                        + purses.mean(states.transferNorm, seat)
                        + purses.mean(states.dueNorm, seat)
                        + purses.mean(states.officialDue, seat)
                        + purses.mean(states.railwayCharge, seat);
        double due =
                states.isTrusted[seat]
                        ? 0
                        : states.externalRate[seat]
                                * purses.external(seat)
                                / (4 * purses.output(seat));
        return weak * (parameters.habitual() * spending + due);
    }

    /** What is printed beyond demand and not yet in prices, and what people expect it to do. */
    private void grow(World world, int t, double seigniorage) {
        States states = world.states;
        double beyond = states.moneyGrowth[t];
        double held = held(beyond);
        double target = StrictMath.max(0, seigniorage / held - parameters.absorbed());
        beyond += (target - beyond) / (4 * parameters.delay());
        states.moneyGrowth[t] = StrictMath.min(1 / parameters.semiElasticity(), beyond);
        boolean isPegged = !FloatingRates.floats(world, states.currency[t]);
        states.fiscalInflation[t] =
                states.moneyGrowth[t] * (isPegged ? 1 - parameters.offset() : 1);
        double left = states.moneyOverhang[t];
        left += (target - StrictMath.max(0, world.territories.inflation[t])) / 4;
        left -= isPegged ? leave(world, t, left, held) : 0;
        states.moneyOverhang[t] = StrictMath.max(0, StrictMath.min(MOST_HELD, left));
    }

    /** Base money that people hold over output of a year. */
    private double held(double inflation) {
        return parameters.moneyHeld() * StrictMath.exp(-parameters.semiElasticity() * inflation);
    }

    /**
     * Under a peg owners change what is too much into claims abroad, as far as law lets them.
     *
     * @return the part of base money
     */
    private double leave(World world, int t, double overhang, double held) {
        double control = world.levers.capitalControl[t] * (1 - parameters.leak());
        double part = parameters.offset() * (1 - control) * StrictMath.max(0, overhang) / 4;
        if (part <= 0) {
            return 0;
        }
        Owners owners = world.owners;
        int from = t * Owners.CLASSES;
        int to = from + Owners.CLASSES;
        double deposits = 0;
        for (int slot = from; slot < to; slot++) {
            deposits += StrictMath.max(0, owners.deposits.at(slot));
        }
        double rate = world.territories.rate[t];
        double money = StrictMath.max(1e-9, held * 4 * world.territories.output[t]);
        double moved = StrictMath.min(part * money, 0.1 * deposits);
        for (int slot = from; slot < to && moved > 0; slot++) {
            double mine = StrictMath.max(0, owners.deposits.at(slot)) / deposits * moved * rate;
            world.ledger.sellForeign(t, owners.foreign, owners.deposits, slot, mine, rate);
        }
        // It stays away while there is fear: capitalFlight brings it home.
        world.states.fledCapital[t] += moved * rate;
        return moved / money;
    }
}
