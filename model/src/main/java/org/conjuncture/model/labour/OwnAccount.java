package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.trade.Spending;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * People peddle, mend, sew, carry or build on their own account, with small tools, where that gives
 * more than waiting for a place or than the places to be had, or where they cannot wait; the more
 * do so, the less there is for each.
 *
 * <p>Of what households spend on goods of these trades (light manufactures, building, transport,
 * services) the part φ goes to them and the rest to plants, φ / (1 − φ) = A·(p/P)^(1−σ), and what N
 * people offer is sold: p·q·N = φ·C. So each sells φ·C / N, which falls as N^(−1/σ), puts the part
 * τ of it into tools, and earns y of the rest. A person makes q = a·((K/N + β·k₀) / ((1 + β)·k₀))^α
 * with tools K that wear out; a grows with a part of the progress of technique in plants. So plants
 * that grow more productive undersell them, and what they earn falls behind pay.
 *
 * <p>Waiting is worth v = b + (1 − h)·f·(w − b) / (r + s + f): the benefit b, and the pay w of
 * places that are found with the chance f a quarter, of which who is busy hears a part h only.
 * Waiting takes something to live by: of U people out of work the part c = min(1, (b·U + κ·E) /
 * (ℓ·w·U)) can, by the benefit and by what kin spare of all that is earned, E. The others take up
 * what there is, whatever they would choose. So ε·(1 − c + c·(1 − v/y)) of the unemployed set up in
 * a quarter, and of those on own account ε·c·(1 − y/v) give up. Who is out of work and finds a
 * place sets up instead where it pays less than x·y, with x between 1 − δ and 1 + δ as trades and
 * people differ; of those on own account a part h looks for a place beside the trade and takes it
 * where it pays more than that.
 *
 * <p>Lewis (1954) for petty trade that shares its income out; Marx (1867, ch. 15 and 25) for trades
 * that live on labour made cheap; Gollin (2008) for own account that falls as plants grow more
 * productive; Hart (1973); Fields (1975) for the search of who is busy; values of the states as in
 * Pissarides (2000, ch. 1), without the gain from places yet to come. That the poor cannot afford
 * to be out of work: Myrdal (1968), Turnham (1993), Udall and Sinclair (1982); kin: Rempel and
 * Lobdell (1978), Cox and Jimenez (1990). Ours counts no savings. The opening puts people on own
 * account by output a head (parameters {@code opening.ownAccount…}), who then earn by its rule and
 * sell at plants' prices. Tools are bought as plants buy machines and count as inputs. Ours has no
 * credit and no family help in these trades, and consumers' prices are those of plants. A plan
 * closes them.
 */
@Explained(
        does =
                "People work on their own account, with small tools, where that gives more than"
                        + " waiting for a place or than the places to be had, or where they cannot"
                        + " wait; the more do so, the less there is for each.",
        equation =
                "φ/(1 − φ) = A·(p/P)^(1−σ), p·q·N = φ·C, y = (1 − τ)·φ·C/N, q ~ (K/N)^α, v = b + (1"
                        + " − h)·f·(w − b)/(r + s + f), c = min(1, (b·U + κ·E)/(ℓ·w·U)), entry"
                        + " ε·(1 − c + c·(1 − v/y)), giving up ε·c·(1 − y/v)",
        source =
                "Lewis 1954; Hart 1973; Fields 1975; Gollin 2008; Pissarides 2000; Turnham 1993."
                        + " Without credit or family help.",
        without =
                "nobody works on own account, from the first quarter on: plants have all work"
                        + " outside the land, and who finds no place waits, or leaves for the land",
        reads = {
            "levers.moneyTax",
            "levers.planned",
            "markets.deliveredPrice",
            "markets.price",
            "owners.budget",
            "states.benefit",
            "territories.household",
            "territories.meanPay",
            "territories.outputTrend",
            "territories.ownAccount",
            "territories.ownAccountTaste",
            "territories.ownAccountToolsAtStart",
            "territories.peoplePerWorker",
            "territories.productivityGrowth",
            "territories.subsistence",
            "territories.subsistenceProduct",
            "territories.unemployed",
            "territories.wageWorkers",
            "territories.workersBudget"
        },
        writes = {
            "territories.jobChance",
            "territories.ownAccountEnd",
            "territories.ownAccountEntry",
            "territories.ownAccountIncome",
            "territories.ownAccountOrders",
            "territories.ownAccountProduct",
            "territories.ownAccountShare",
            "territories.ownAccountTechnique",
            "territories.ownAccountTools"
        })
public final class OwnAccount implements Mechanism {

    public record Parameters(
            @Doc("elasticity of substitution between own account and plants, σ")
                    @Unit("1")
                    @Range({1.1, 6})
                    @Source("estimate; 2: twice as many earn 0.7 each")
                    double substitution,
            @Doc("part of technique's progress that comes to own account without tools")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "estimate: trades spread tools and ways (sewing machine, bicycle),"
                                    + " scale they do not; at 0.3 own account is half of the"
                                    + " record in rich territories of 1999")
                    double progress,
            @Doc("part of what they sell that goes into tools, τ")
                    @Unit("1")
                    @Range({0, 0.4})
                    @Source(
                            "De Mel, McKenzie & Woodruff 2008: tools and stocks of 4–5 months'"
                                    + " profit")
                    double tools,
            @Doc("answer of what a person makes to tools, α")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source(
                            "De Mel, McKenzie & Woodruff 2008: 5% a month on 4–5 months' profit,"
                                    + " that is a fifth of it")
                    double toolsEffect,
            @Doc("people who set up or give up where the one gives nothing, ε")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate; a year, Bosch & Maloney 2010 for moves in and out")
                    double speed,
            @Doc("what the future is discounted by, r")
                    @Unit("1/quarter")
                    @Range({0, 0.2})
                    @Source("Pissarides 2000, and dear credit of the poor: estimate")
                    double discount,
            @Doc("part of earnings that kin at work can spare for those out of work, κ")
                    @Unit("1")
                    @Range({0, 0.3})
                    @Source(
                            "Rempel & Lobdell 1978: 10% of urban earnings go to all kin; Altonji,"
                                    + " Hayashi & Kotlikoff 1997: 13 cents of a dollar lost;"
                                    + " estimate")
                    double kin,
            @Doc("what it takes to wait for a place, over mean pay, ℓ")
                    @Unit("1")
                    @Range({0.1, 1})
                    @Source("Townsend 1979: half of what is usual")
                    double living) {

        public static Parameters defaults() {
            return new Parameters(2, 0.5, 0.1, 0.2, 0.4, 0.03, 0.04, 0.5);
        }
    }

    /** Tools that wear out in a quarter: what is bought keeps up a third of a year's sales. */
    public static final double WEAR = 0.07;

    /** Tools that everybody has, over those of the start, β; judgement. */
    private static final double BARE = 0.25;

    /** How far what it gives differs from one to the next, δ; judgement. */
    private static final double SPREAD = 0.25;

    /** Pay over what is earned for oneself that draws people into plants; Lewis 1954: 30% more. */
    private static final double GAP = 1.3;

    private static final int ROUNDS = 12;

    private final Parameters parameters;
    private final LabourMarket.Parameters market;

    public OwnAccount(Parameters parameters, LabourMarket.Parameters market) {
        this.parameters = parameters;
        this.market = market;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(
                world.count,
                t -> {
                    if (now.since() == 0) {
                        world.territories.jobChance[t] = chance(world, t);
                    }
                    make(world, t);
                    sell(world, t);
                    decide(world, t);
                });
    }

    /** What a person makes with the tools there are. */
    private void make(World world, int t) {
        Territories territories = world.territories;
        territories.ownAccountTools[t] *= 1 - WEAR;
        territories.ownAccountTechnique[t] *=
                StrictMath.exp(parameters.progress() * territories.productivityGrowth[t]);
        territories.ownAccountProduct[t] =
                territories.ownAccountTechnique[t]
                        * withTools(
                                territories.ownAccountTools[t] / sellers(territories, t),
                                territories.ownAccountToolsAtStart[t],
                                parameters.toolsEffect());
    }

    /** What a person makes with these tools over what one made with those of the start. */
    static double withTools(double tools, double atStart, double effect) {
        if (atStart <= 0) {
            return 1;
        }
        return StrictMath.pow((tools / atStart + BARE) / (1 + BARE), effect);
    }

    /** People on own account; where nobody is, the first. */
    private static double sellers(Territories territories, int t) {
        return StrictMath.max(territories.ownAccount[t], territories.peoplePerWorker[t]);
    }

    /** What the trades get of households' money in the coming market, and each in them of that. */
    private void sell(World world, int t) {
        Territories territories = world.territories;
        double[] shares =
                Spending.consumptionShares(
                        world.tables.composition(t), 4 * territories.outputTrend[t]);
        double part = Spending.ownAccountTrades(shares);
        double money = part * Spending.households(world, t);
        double taste =
                territories.ownAccountTaste[t] * StrictMath.max(0, 1 - world.levers.planned[t]);
        territories.ownAccountShare[t] = 0;
        territories.ownAccountOrders[t] = 0;
        territories.ownAccountIncome[t] = 0;
        if (taste <= 0 || money <= 0) {
            return;
        }
        double sellers = sellers(territories, t);
        double offered = sellers * territories.ownAccountProduct[t] / (1 - parameters.tools());
        double worth = offered * priceOfPlants(world, t, shares) / part;
        double share = share(taste, money / worth, parameters.substitution());
        double present = territories.ownAccount[t] / sellers;
        territories.ownAccountIncome[t] = (1 - parameters.tools()) * share * money / sellers;
        territories.ownAccountShare[t] = share * present;
        territories.ownAccountOrders[t] = parameters.tools() * share * present * money;
    }

    /** What plants' goods of these trades cost in all that is consumed. */
    private static double priceOfPlants(World world, int t, double[] shares) {
        double price = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            price +=
                    Sectors.isOwnAccountTrade(g)
                            ? shares[g] * world.markets.deliveredPrice[t * Sectors.COUNT + g]
                            : 0;
        }
        return price;
    }

    /**
     * Part φ of money spent on what is sold at the price that clears it: φ^σ / (1 − φ) = A·m^(1−σ),
     * with m the money over what is offered, at plants' prices. Newton's steps in the log odds, in
     * which the slope is between 1 and σ.
     */
    static double share(double taste, double plenty, double substitution) {
        double wanted = StrictMath.log(taste) + (1 - substitution) * StrictMath.log(plenty);
        double odds = wanted;
        for (int round = 0; round < ROUNDS; round++) {
            double share = 1 / (1 + StrictMath.exp(-odds));
            double miss =
                    StrictMath.log1p(StrictMath.exp(odds))
                            - substitution * StrictMath.log1p(StrictMath.exp(-odds))
                            - wanted;
            odds -= miss / (substitution * (1 - share) + share);
        }
        return 1 / (1 + StrictMath.exp(-odds));
    }

    /** Chances at the next labour market. */
    private void decide(World world, int t) {
        Territories territories = world.territories;
        double income = territories.ownAccountIncome[t];
        double waiting =
                waiting(world.states.benefit[t], territories.meanPay[t], territories.jobChance[t]);
        double speed = parameters.speed();
        double choosing = income > 0 ? canWait(world, t) : 1;
        double drawn = income > waiting ? 1 - StrictMath.max(0, waiting) / income : 0;
        territories.ownAccountEntry[t] = speed * (1 - choosing + choosing * drawn);
        territories.ownAccountEnd[t] =
                income < waiting ? speed * choosing * (1 - income / waiting) : 0;
    }

    /** Part of those out of work whom the benefit and their kin can keep while they wait. */
    private double canWait(World world, int t) {
        Territories territories = world.territories;
        double pay = territories.meanPay[t];
        double earned =
                pay * territories.wageWorkers[t]
                        + territories.ownAccountIncome[t] * territories.ownAccount[t]
                        + TerritoryMarket.onTheLand(world, t) * territories.subsistence[t];
        return canWait(world.states.benefit[t], pay, earned, territories.unemployed[t]);
    }

    /**
     * @param benefit of a person out of work
     * @param pay mean pay
     * @param earned what all at work have
     * @param idle people out of work
     */
    double canWait(double benefit, double pay, double earned, double idle) {
        double kept = benefit * idle + parameters.kin() * earned;
        double needed = parameters.living() * pay * idle;
        return kept < needed ? kept / needed : 1;
    }

    /**
     * People on own account as far as they earn less than would keep them from places in plants:
     * Robinson (1936) calls them disguised unemployed.
     */
    static double disguised(Territories territories, int t) {
        double pay = territories.meanPay[t];
        double lacking = pay > 0 ? 1 - GAP * territories.ownAccountIncome[t] / pay : 0;
        return StrictMath.max(0, lacking) * territories.ownAccount[t];
    }

    /** Pay above which one of those on own account, or who could be, takes a place. */
    static double reservation(double income, double draw) {
        return income * (1 - SPREAD + 2 * SPREAD * draw);
    }

    /** Earnings at which own account is as good as waiting for a place, v. */
    double waiting(double benefit, double pay, double chance) {
        return waiting(market, parameters, benefit, pay, chance);
    }

    static double waiting(
            LabourMarket.Parameters market,
            Parameters parameters,
            double benefit,
            double pay,
            double chance) {
        double lost = market.separation() + parameters.discount();
        return benefit
                + (1 - market.ownAccountSearch())
                        * StrictMath.max(0, pay - benefit)
                        * chance
                        / (lost + chance);
    }

    /** Out of work, and not a child. */
    static boolean canSetUp(Workers workers, int i) {
        return workers.state[i] == Workers.UNEMPLOYED && workers.rights[i] != Workers.CHILD;
    }

    /** Chance to find a place in a quarter where as many are found as end. */
    private double chance(World world, int t) {
        Territories territories = world.territories;
        double found = market.separation() * territories.wageWorkers[t];
        double seekers =
                found
                        + territories.unemployed[t]
                        + market.subsistenceSearch() * territories.subsistence[t]
                        + market.homeSearch() * territories.household[t];
        return found / StrictMath.max(1, seekers);
    }
}
