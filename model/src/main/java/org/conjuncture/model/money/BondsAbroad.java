package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.capital.Diversification;
import org.conjuncture.model.ledger.BondsAcross;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.World;

/**
 * Banks of two territories, for those whose money they keep, exchange bonds of equal worth, each in
 * its own money, until they hold as much abroad as law and news let them: gross claims grow both
 * ways, and net claims move only by what is paid as interest, by what falls due, and by rates of
 * exchange.
 *
 * <p>exchanged by i and j = σ·g_i·g_j/max(G − g_i, G − g_j), g = (f*·D − H)⁺ where lenders trust
 * the state, else 0, G = Σ g. f* = a·(1 − κ)·(1 − planned)·ω/(1 + c/c₀) as of shares ({@link
 * Diversification}), D what companies and the state owe at home, ω the part of it that others owe,
 * H the larger of what is held abroad and owed there. A debtor pays his own rate for bonds,
 * i_j·H_ij/4, and δ·H_ij falls due a quarter and is paid out of banks' positions abroad. What a
 * money loses, who holds its bonds loses and who owes them is rid of; banks keep bonds at cost, so
 * that such gains and losses, U ← (1 − δ)·U + gain, count in their own worth as bonds fall due.
 *
 * <p>Lewis (1999), Coeurdacier and Rey (2013) and Fidora, Fratzscher and Thimann (2007) for the
 * bias for home; Portes, Rey and Oh (2001) for news as its reason, which weigh less on bonds than
 * on shares; Obstfeld and Taylor (2004) for controls; Lane and Milesi-Ferretti (2007) for gross
 * positions that grow two ways among the rich, more than half of them in debt, and what rates of
 * exchange do to them. Companies and states borrow of their own banks in the model, so banks stand
 * between them and who holds their bonds abroad; what owners lend states there is another thing
 * ({@link ForeignLending}).
 */
@Explained(
        does =
                "Banks of two territories exchange bonds in their own moneys, as far as law and"
                        + " the cost of news let them hold abroad.",
        equation =
                "exchanged = σ·g_i·g_j/max(G − g_i, G − g_j), g = (f*·D − H)⁺, f* = a·(1 − κ)·(1 −"
                        + " planned)·ω/(1 + c/c₀); paid i_j·H/4 and"
                        + " δ·H; at cost: worth − U, U ← (1 − δ)·U + gain",
        source =
                "Lewis 1999; Coeurdacier & Rey 2013; Fidora, Fratzscher & Thimann 2007; Portes,"
                        + " Rey & Oh 2001; Lane & Milesi-Ferretti 2007",
        without = "debts of companies and states in their own money are held at home",
        reads = {
            "ledger.bankLoans",
            "ledger.centralBankBonds",
            "ledger.stateBonds",
            "levers.blockade",
            "levers.capitalControl",
            "levers.embargo",
            "levers.informationCost",
            "levers.planned",
            "states.bondRate",
            "states.isTrusted",
            "territories.rate"
        },
        writes = {
            "ledger.bankBondsAbroad",
            "ledger.bankForeign",
            "ledger.bondsAbroad",
            "states.bondsAtCost",
            "states.externalInterest"
        })
public final class BondsAbroad implements Mechanism {

    public record Parameters(
            @Doc("part of what is to be had abroad that is wanted where nothing stands between, a")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "diversification.wanted; Fidora, Fratzscher & Thimann 2007: the bias"
                                    + " for home is in bonds about what it is in shares")
                    double wanted,
            @Doc("cost of information against 1870 at which half of it is held, c₀")
                    @Unit("1")
                    @Range({0.00001, 1})
                    @Source(
                            "estimate: twice that of shares (diversification.halfway); Portes, Rey"
                                    + " & Oh 2001: news weigh less on bonds")
                    double halfway,
            @Doc("part of the gap closed by exchange, σ")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate: half of it within a year or so")
                    double speed,
            @Doc("part of bonds that falls due, δ")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("estimate: bonds of ten years")
                    double due) {

        public static Parameters defaults() {
            return new Parameters(0.8, 0.002, 0.15, 0.025);
        }
    }

    private final Parameters parameters;

    public BondsAbroad(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double[] cost = world.states.bondsAtCost;
        double[] unrealized = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            unrealized[t] = (1 - parameters.due()) * (worth(world, t) - cost[t]);
        }
        BondsAcross bonds = new BondsAcross(world.ledger, world.territories.rate);
        pay(world, bonds);
        exchange(world, bonds, gap(world));
        for (int t = 0; t < world.count; t++) {
            cost[t] = worth(world, t) - unrealized[t];
        }
    }

    /** What a bank holds abroad less what it owes there, home currency. */
    private static double worth(World world, int t) {
        return world.ledger.bankBondsAbroad.at(t) / world.territories.rate[t];
    }

    /** Each pair settles what each owes the other. */
    private void pay(World world, BondsAcross bonds) {
        double[] interest = world.states.bondRate;
        for (int one = 0; one < world.count; one++) {
            for (int other = 0; other < one; other++) {
                double held = bonds.between(one, other);
                double owed = bonds.between(other, one);
                if (held > 0 || owed > 0) {
                    double earned = (interest[other] * held - interest[one] * owed) / 4;
                    receive(world, one, earned);
                    receive(world, other, -earned);
                    bonds.repay(one, other, parameters.due() * held);
                    bonds.repay(other, one, parameters.due() * owed);
                }
            }
        }
    }

    private static void receive(World world, int t, double interest) {
        double rate = world.territories.rate[t];
        world.ledger.payBankFromAbroad(t, interest, rate, Flow.INTEREST);
        world.states.externalInterest[t] += interest;
    }

    /** By how much a bank would hold more abroad than it does, world money. */
    private double[] gap(World world) {
        double[] debts = new double[world.count];
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            debts[t] = debts(world, t);
            all += debts[t];
        }
        double[] gap = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            double open = Diversification.open(world, t, parameters.halfway());
            double wanted = parameters.wanted() * open * (1 - debts[t] / all) * debts[t];
            double held =
                    StrictMath.max(
                            BondsAcross.held(world.ledger, t), BondsAcross.owed(world.ledger, t));
            gap[t] = world.states.isTrusted[t] ? StrictMath.max(0, wanted - held) : 0;
        }
        return gap;
    }

    /** What companies and the state owe at home, world money. */
    private static double debts(World world, int t) {
        Ledger ledger = world.ledger;
        double owed = ledger.bankLoans.at(t) + ledger.bondsOwed(t);
        return StrictMath.max(0, owed) * world.territories.rate[t];
    }

    private void exchange(World world, BondsAcross bonds, double[] gap) {
        double all = 0;
        for (double each : gap) {
            all += each;
        }
        for (int one = 0; one < world.count; one++) {
            for (int other = 0; other < one && gap[one] > 0; other++) {
                if (gap[other] > 0) {
                    double ofOthers = StrictMath.max(all - gap[one], all - gap[other]);
                    double given = gap[one] * gap[other] / ofOthers;
                    bonds.exchange(one, other, parameters.speed() * given);
                }
            }
        }
    }

    /** What a money loses in world money, who holds its bonds loses, and its banks owe no more. */
    static void revalue(World world, int currency, double logChange) {
        BondsAcross bonds = new BondsAcross(world.ledger, world.territories.rate);
        double change = StrictMath.exp(logChange) - 1;
        for (int debtor = 0; debtor < world.count; debtor++) {
            if (debtor == currency || world.states.currency[debtor] == currency) {
                for (int holder = 0; holder < world.count; holder++) {
                    double held = bonds.between(holder, debtor);
                    if (held > 0) {
                        bonds.revalue(holder, debtor, change * held);
                    }
                }
            }
        }
    }
}
