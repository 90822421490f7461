package org.conjuncture.model.money;

import java.util.Locale;
import org.conjuncture.base.Numbers;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * Banks that lost much of their own worth are run: owners turn deposits into bonds and claims
 * abroad, the bank lends less for years, and the state makes it good.
 *
 * <p>doubt = min(1, max(0, 1 − (W − λ·G·L − β·F·L)/(s·L)) + χ·alarm·(1 − control) + ς·stop); a run
 * with probability h·(1 − regulation)·doubt a quarter; a crisis without a run where −W &gt; θ·4Y.
 * Then credit · (1 − φ), recovering at ρ; b of what the bank lacks to its norm is filled a quarter,
 * all by the state, or γ of it where it defends gold: there closed banks' owners turn deposits into
 * their capital. W the bank's own worth, L its loans, alarm the crunch in creditors' territories by
 * claims. G = max(0, ln(L/4Y) − its habit) is how far credit has outrun output: depositors take
 * part λ of that for loans that will not come back; F is what a crash of shares frightens ({@link
 * Valuation}), β the part of loans that stand on shares. Schularick and Taylor (2012): credit that
 * grows faster than output foretells crises as nothing else does; Minsky (1986).
 *
 * <p>Where lenders abroad have left the state, credit is lower by φ·min(1, D/(η·4Y)), D what banks
 * owe abroad: they cannot go on lending what they can borrow no more (Calvo 1998).
 *
 * <p>Diamond and Dybvig (1983) for runs; Bernanke (1983) and Bernanke and James (1991) for the
 * crunch and for gold that binds the state's hands; Kaminsky and Reinhart (1999) for flight abroad.
 * Losses come from plants that fail, from claims abroad that are written down and from debts in
 * foreign money whose rate falls. There is no cash, so money that flees goes into bonds and abroad.
 */
@Explained(
        does = "Banks that lost their own worth are run, lend less and are made good by the state.",
        equation =
                "P(run) = h·(1 − regulation)·min(1, max(0, 1 − (W − λ·G·L − β·F·L)/(s·L)) +"
                        + " χ·alarm·(1 − control) + ς·stop); credit·(1 − φ)",
        source =
                "Diamond & Dybvig 1983; Bernanke & James 1991; Kaminsky & Reinhart 1999; Schularick"
                        + " & Taylor 2012; without cash, flight goes into bonds and abroad",
        without = "banks below water are filled up slowly by their state, and lend as before",
        reads = {
            "ledger.bankBonds",
            "ledger.bankClearing",
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.bankKeyCurrency",
            "ledger.bankLoans",
            "ledger.bankReserves",
            "ledger.stateDeposits",
            "levers.bankRegulation",
            "levers.blockade",
            "levers.capitalControl",
            "levers.mobilization",
            "levers.monetaryRule",
            "levers.planned",
            "owners.bonds",
            "owners.equityShare",
            "owners.foreign",
            "shareMarkets.fright",
            "states.bondsAtCost",
            "states.isTrusted",
            "states.mobilizationAtStart",
            "states.purse",
            "states.ruler",
            "states.sinceSuddenStop",
            "territories.output",
            "territories.rate"
        },
        writes = {
            "owners.deposits",
            "states.bailOut",
            "states.creditCrunch",
            "states.sinceBankingCrisis",
            "states.usualCredit"
        })
public final class BankingCrisis implements Mechanism {

    public record Parameters(
            @Doc("own worth over loans below which depositors begin to doubt, s")
                    @Unit("1")
                    @Range({0, 0.04})
                    @Source("estimate: three quarters of what banks keep (banking.ownWorth)")
                    double sound,
            @Doc("chance of a run where nothing of it is left and nothing holds banks in, h")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate")
                    double run,
            @Doc("weight of crises among creditors, χ")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("estimate; Kaminsky & Reinhart 2000 for common lenders")
                    double contagion,
            @Doc("part of credit beyond its usual proportion to output that depositors give up, λ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "estimate: half of loans lost where a sixth of them fails; Drehmann,"
                                    + " Borio & Tsatsaronis 2011 for the threshold")
                    double stretched,
            @Doc("speed at which a proportion of credit to output becomes usual")
                    @Unit("1/quarter")
                    @Range({0.002, 0.2})
                    @Source("estimate: a decade; Schularick & Taylor 2012 use five years")
                    double habit,
            @Doc("part of loans that stand on shares, which a crash makes doubtful")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source(
                            "estimate; White 1990: brokers' loans of 1929, a tenth of banks'"
                                    + " assets")
                    double onShares,
            @Doc("weight of lenders abroad who have left, ς")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("estimate; Kaminsky & Reinhart 1999: twin crises")
                    double twin,
            @Doc("hole over a year's output that is a crisis without a run, θ")
                    @Unit("1")
                    @Range({0.005, 0.2})
                    @Source("Laeven & Valencia 2020: 2–3% of output")
                    double hole,
            @Doc("part of deposits that owners take out in a run")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("Bernanke & James 1991: Germany lost a sixth in 1931")
                    double flight,
            @Doc("part of credit that ceases, φ")
                    @Unit("1")
                    @Range({0, 0.9})
                    @Source("estimate; Bernanke 1983")
                    double crunch,
            @Doc("speed at which lending recovers, ρ")
                    @Unit("1/quarter")
                    @Range({0.02, 0.5})
                    @Source("Reinhart & Rogoff 2009: output falls for two years")
                    double recovery,
            @Doc("part of what a bank lacks that is filled in a crisis, b")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("estimate; on top of banking.recapitalization")
                    double bailOut,
            @Doc("part of it that the state bears where its central bank defends a parity, γ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Bernanke & James 1991, Eichengreen 1992")
                    double onGold,
            @Doc("own worth over loans up to which banks in crisis are filled")
                    @Unit("1")
                    @Range({0, 0.1})
                    @Source("banking.ownWorth")
                    double filled,
            @Doc("what banks owe abroad over a year's output at which a stop is a crunch, η")
                    @Unit("1")
                    @Range({0.02, 2})
                    @Source("estimate; Calvo, Izquierdo & Mejia 2004")
                    double stop) {

        public static Parameters defaults() {
            return new Parameters(
                    0.03, 0.3, 0.5, 0.06, 0.025, 0.01, 0.6, 0.03, 0.1, 0.5, 0.12, 0.15, 0.3, 0.04,
                    0.2);
        }
    }

    /** A bank's crises are one within this time. */
    private static final int QUARTERS = 12;

    private final Parameters parameters;

    public BankingCrisis(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        States states = world.states;
        double alarm = alarm(world);
        long draws = now.draws(Stream.BANK_RUN);
        for (int t = 0; t < world.count; t++) {
            states.creditCrunch[t] =
                    StrictMath.max(
                            states.creditCrunch[t] * (1 - parameters.recovery()),
                            stopped(world, t));
            states.sinceBankingCrisis[t]++;
            double worth = Banking.bankNetWorth(world, t);
            double gap = creditGap(world, t, now.since() == 0);
            if (world.levers.planned[t] <= 0.5
                    && states.sinceBankingCrisis[t] > QUARTERS
                    && !Wartime.isAtWar(world, t)) {
                judge(world, t, worth, gap, alarm, Draw.uniform(draws, t, 0), now);
            }
            if (states.sinceBankingCrisis[t] <= QUARTERS) {
                makeGood(world, t, worth, now);
            }
        }
    }

    /** Banks that nobody abroad lends to any more lend the less, the more they owe there. */
    private double stopped(World world, int t) {
        if (world.states.isTrusted[t]) {
            return 0;
        }
        return parameters.crunch() * stop(world, t);
    }

    /** What banks owe abroad beside output, as far as a stop makes itself felt. */
    private double stop(World world, int t) {
        double yearly =
                4 * StrictMath.max(1e-9, world.territories.output[t] * world.territories.rate[t]);
        double owed = StrictMath.max(0, -world.ledger.bankForeign.at(t)) / yearly;
        return StrictMath.min(1, owed / parameters.stop());
    }

    /** How far credit has outrun output, log points, and what is usual. */
    private double creditGap(World world, int t, boolean isStart) {
        double output = StrictMath.max(1e-9, world.territories.output[t]);
        double proportion =
                StrictMath.log(StrictMath.max(1e-9, world.ledger.bankLoans.at(t)) / output);
        double speed = isStart ? 1 : parameters.habit();
        double gap = proportion - world.states.usualCredit[t];
        world.states.usualCredit[t] += speed * gap;
        return isStart ? 0 : StrictMath.max(0, gap);
    }

    /** What banks and owners have lent the world, world money. */
    static double claims(World world, int t) {
        double owned = world.owners.foreign.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
        return StrictMath.max(0, world.ledger.bankForeign.at(t)) + StrictMath.max(0, owned);
    }

    /** Crunch among creditors, weighted by what they have lent the world. */
    static double alarm(World world) {
        double weighted = 0;
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            double claims = claims(world, t);
            weighted += claims * world.states.creditCrunch[t];
            all += claims;
        }
        return all > 0 ? weighted / all : 0;
    }

    private void judge(
            World world, int t, double worth, double gap, double alarm, double draw, Now now) {
        double loans = StrictMath.max(1e-9, world.ledger.bankLoans.at(t));
        double doubt = doubt(world, t, worth / loans, gap, alarm);
        boolean isRun = draw < parameters.run() * (1 - world.levers.bankRegulation[t]) * doubt;
        double yearly = 4 * StrictMath.max(1e-9, world.territories.output[t]);
        boolean isHole = -worth > parameters.hole() * yearly;
        if (!isRun && !isHole) {
            return;
        }
        if (isRun) {
            flee(world, t);
        }
        world.states.creditCrunch[t] = parameters.crunch() * (isRun ? 1 : 0.5);
        world.states.sinceBankingCrisis[t] = 0;
        world.states.bailOut[t] = 0;
        now.chronicle()
                .tell(
                        new Chronicle.Event(
                                now.quarter(),
                                t,
                                "bankingCrisis",
                                isRun ? "run on the banks" : "banks owe more than they have",
                                4 * StrictMath.max(0, -worth) / yearly,
                                String.format(
                                        Locale.ROOT,
                                        "%s; %s; crunch among creditors %.0f%%; limits on banks"
                                                + " %.2f",
                                        Numbers.percent(
                                                worth / loans,
                                                1,
                                                "banks' own worth # of loans",
                                                "banks' own worth −# of loans",
                                                "banks' own worth 0% of loans"),
                                        Numbers.percent(
                                                gap,
                                                0,
                                                "credit # beyond usual",
                                                "credit # below usual",
                                                "credit as usual"),
                                        100 * alarm,
                                        world.levers.bankRegulation[t])));
    }

    private double doubt(World world, int t, double worth, double gap, double alarm) {
        double seen =
                worth
                        - parameters.stretched() * gap
                        - parameters.onShares() * world.shareMarkets.fright[t];
        double lost = StrictMath.max(0, 1 - seen / parameters.sound());
        double abroad = alarm * (1 - world.levers.capitalControl[t]);
        boolean isStopped = world.states.sinceSuddenStop[t] < 4 && !world.states.isTrusted[t];
        double twin = isStopped ? parameters.twin() * stop(world, t) : 0;
        return StrictMath.min(1, lost + parameters.contagion() * abroad + twin);
    }

    /** Owners take deposits into claims abroad, where law lets them, and bonds of the state. */
    private void flee(World world, int t) {
        Ledger ledger = world.ledger;
        Owners owners = world.owners;
        double free = 1 - world.levers.capitalControl[t];
        double rate = world.territories.rate[t];
        double bonds = StrictMath.max(0, ledger.bankBonds.at(t));
        double deposits =
                StrictMath.max(
                        1e-9, owners.deposits.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES));
        double most = StrictMath.min(1, bonds / (parameters.flight() * deposits));
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double taken = parameters.flight() * StrictMath.max(0, owners.deposits.at(slot));
            double abroad = 0.5 * free * taken;
            ledger.sellForeign(t, owners.foreign, owners.deposits, slot, abroad * rate, rate);
            double home = most * (taken - abroad);
            ledger.sellBonds(t, owners.bonds, owners.deposits, slot, home);
        }
    }

    private void makeGood(World world, int t, double worth, Now now) {
        States states = world.states;
        boolean isBound = (int) world.levers.monetaryRule[t] == 0;
        double ofState = isBound ? parameters.onGold() : 1;
        double lacking =
                StrictMath.max(0, parameters.filled() * world.ledger.bankLoans.at(t) - worth);
        double paid = parameters.bailOut() * ofState * lacking;
        world.ledger.payBank(t, world.ledger.stateDeposits, t, paid, Flow.RECAPITALIZATION);
        // Where the state does not stand behind them, closed banks' depositors become their owners.
        double hole = (1 - ofState) * parameters.bailOut() * StrictMath.max(0, -worth);
        for (int c = 0; hole > 0 && c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double most = 0.25 * StrictMath.max(0, world.owners.deposits.at(slot));
            double borne = StrictMath.min(most, hole * world.owners.equityShare[slot]);
            world.ledger.payBank(t, world.owners.deposits, slot, borne, Flow.RECAPITALIZATION);
        }
        states.bailOut[t] += paid;
        double yearly = 4 * StrictMath.max(1e-9, world.territories.output[t]);
        if (states.sinceBankingCrisis[t] == QUARTERS && states.bailOut[t] > 0.005 * yearly) {
            now.chronicle()
                    .tell(
                            new Chronicle.Event(
                                    now.quarter(),
                                    t,
                                    "bankBailOut",
                                    "the state made banks good",
                                    states.bailOut[t] / yearly,
                                    "crisis of three years ago"));
        }
    }
}
