package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Who finds no place in a town peddles, mends, sews or carries on his own account, where that gives
 * more than waiting; the more do so, the less there is for each.
 *
 * <p>Households spend θ of their money on petty trades, θ / (1 − θ) = A·(p/P)^(1−σ), and what N
 * people offer is sold: p·q·N = θ·C. So each earns y = θ·C / N, which falls as N^(−1/σ). Waiting is
 * worth v = b + (1 − h)·f·(w − b) / (r + s + f): the benefit b, and the pay w of places that are
 * found with the chance f a quarter, of which who is busy hears a part h only. Of the unemployed of
 * towns ε·(1 − v/y) a quarter set up, of those on own account ε·(1 − y/v) give up, and a part h
 * looks for a place beside the trade and takes it where it pays more. The product q grows with a
 * part of the progress of technique elsewhere.
 *
 * <p>Lewis (1954) for petty trade that shares its income out; Marx (1867, ch. 15 and 25) for trades
 * that live on labour made cheap; Hart (1973); Fields (1975) for the search of who is busy; values
 * of the states as in Pissarides (2000, ch. 1), without the gain from places yet to come. Ours has
 * no capital, inputs or credit in these trades, no outwork for plants, and puts what households
 * spend on them into the sector of trade and services; consumers' prices are those of plants. A
 * plan closes them. At the start price is that of plants and nobody gains by a change.
 */
@Explained(
        does =
                "Who finds no place in a town works on his own account where that gives more than"
                        + " waiting; the more do so, the less there is for each.",
        equation =
                "θ/(1 − θ) = A·(p/P)^(1−σ), p·q·N = θ·C, y = θ·C/N, v = b + (1 − h)·f·(w − b)/(r +"
                        + " s + f), entry ε·(1 − v/y), giving up ε·(1 − y/v)",
        source =
                "Lewis 1954; Hart 1973; Fields 1975; Pissarides 2000. Without capital, inputs or"
                        + " outwork for plants.",
        without = "nobody works on own account; who finds no place waits, or leaves for the land",
        reads = {
            "levers.planned",
            "owners.budget",
            "plants.employed",
            "plants.payUnits",
            "plants.wage",
            "states.benefit",
            "states.taxRate",
            "territories.household",
            "territories.meanPay",
            "territories.peoplePerWorker",
            "territories.priceLevel",
            "territories.productivityGrowth",
            "territories.subsistence",
            "territories.wageWorkers",
            "workers.people",
            "workers.place",
            "workers.rights"
        },
        writes = {
            "territories.jobChance",
            "territories.ownAccount",
            "territories.ownAccountEnd",
            "territories.ownAccountEntry",
            "territories.ownAccountIncome",
            "territories.ownAccountProduct",
            "territories.ownAccountShare",
            "territories.ownAccountTaste",
            "territories.unemployed",
            "territories.workersBudget",
            "workers.budget",
            "workers.state",
            "workers.stateBefore"
        })
public final class OwnAccount implements Mechanism {

    public record Parameters(
            @Doc("part of households' money spent on petty trades at the start")
                    @Unit("1")
                    @Range({0, 0.1})
                    @Source(
                            "estimate; the tables count most people on own account into plants, so"
                                    + " this is the fringe that lives off the reserve; 0.03 in a"
                                    + " world at rest lowers prices by two in a hundred more, while"
                                    + " the fringe saves what others have saved before")
                    double share,
            @Doc("elasticity of substitution between petty trades and plants, σ")
                    @Unit("1")
                    @Range({1.1, 6})
                    @Source("estimate; 2: twice as many earn 0.7 each")
                    double substitution,
            @Doc("part of technique's progress that petty trades share")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; tools spread (sewing machine, bicycle), scale does not")
                    double progress,
            @Doc("people who set up or give up where the one gives nothing, ε")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate; a year, Bosch & Maloney 2010 for moves in and out")
                    double speed,
            @Doc("what the future is discounted by, r")
                    @Unit("1/quarter")
                    @Range({0, 0.2})
                    @Source("Pissarides 2000, and dear credit of the poor: estimate")
                    double discount) {

        public static Parameters defaults() {
            return new Parameters(0.01, 2, 0.5, 0.4, 0.03);
        }
    }

    /** Of the unemployed of a territory, at most so many are on own account at the start. */
    private static final double MOST_AT_START = 0.5;

    private static final int ROUNDS = 12;

    private final Parameters parameters;
    private final LabourMarket.Parameters market;

    /** Part of income that is spent. */
    private final double spending;

    public OwnAccount(Parameters parameters, LabourMarket.Parameters market, double spending) {
        this.parameters = parameters;
        this.market = market;
        this.spending = spending;
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
                    boolean isFirst = world.territories.ownAccountProduct[t] == 0;
                    double pay = isFirst ? payInPlants(world, t) : world.territories.meanPay[t];
                    if (isFirst) {
                        setUp(world, t, pay, now.draws(Stream.OWN_ACCOUNT));
                    }
                    sell(world, t);
                    decide(world, t, pay);
                });
    }

    /** What the trades get of households' money in the coming market, and each in them of that. */
    private void sell(World world, int t) {
        Territories territories = world.territories;
        territories.ownAccountProduct[t] *=
                StrictMath.exp(parameters.progress() * territories.productivityGrowth[t]);
        double people = territories.ownAccount[t];
        double money = householdsMoney(world, t);
        double taste =
                territories.ownAccountTaste[t] * StrictMath.max(0, 1 - world.levers.planned[t]);
        territories.ownAccountShare[t] = 0;
        territories.ownAccountIncome[t] = 0;
        if (taste <= 0 || money <= 0) {
            return;
        }
        // Where nobody is, what the first would earn.
        double sellers = StrictMath.max(people, territories.peoplePerWorker[t]);
        double worth = sellers * territories.ownAccountProduct[t] * territories.priceLevel[t];
        double share = share(taste, money / worth, parameters.substitution());
        territories.ownAccountIncome[t] = share * money / sellers;
        territories.ownAccountShare[t] = share * (people / sellers);
    }

    /**
     * Part θ of money spent on what is sold at the price that clears it: θ^σ / (1 − θ) = A·m^(1−σ),
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
    private void decide(World world, int t, double pay) {
        Territories territories = world.territories;
        double income = territories.ownAccountIncome[t];
        double waiting = waiting(world.states.benefit[t], pay, territories.jobChance[t]);
        double speed = parameters.speed();
        territories.ownAccountEntry[t] =
                income > waiting ? speed * (1 - StrictMath.max(0, waiting) / income) : 0;
        territories.ownAccountEnd[t] = income < waiting ? speed * (1 - income / waiting) : 0;
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

    /**
     * At the start as many of the unemployed of towns are on own account as live off the share of
     * households' money at plants' prices, earning what waiting is worth.
     */
    private void setUp(World world, int t, double pay, long draws) {
        Territories territories = world.territories;
        Workers workers = world.workers[t];
        double money = householdsMoney(world, t);
        double idle = territories.unemployed[t];
        double wanted = 0;
        double income = 0;
        for (int round = 0; round < ROUNDS; round++) {
            territories.jobChance[t] = chance(world, t, idle - wanted, wanted);
            income = waiting(world.states.benefit[t], pay, territories.jobChance[t]);
            wanted = StrictMath.min(MOST_AT_START * idle, parameters.share() * money / income);
        }
        double inTowns = 0;
        for (int i = 0; i < workers.count; i++) {
            inTowns += canSetUp(workers, i) ? workers.people[i] : 0;
        }
        double part = StrictMath.min(MOST_AT_START, wanted / StrictMath.max(1, inTowns));
        double spent = spending * (1 - world.states.taxRate[t]) * income;
        double people = 0;
        for (int i = 0; i < workers.count; i++) {
            if (canSetUp(workers, i) && Draw.uniform(draws, workers.identity[i], 0) < part) {
                workers.state[i] = Workers.OWN_ACCOUNT;
                workers.stateBefore[i] = Workers.OWN_ACCOUNT;
                // Earned in the same quarter.
                workers.budget[i] += spent * workers.people[i];
                people += workers.people[i];
            }
        }
        territories.workersBudget[t] += spent * people;
        territories.unemployed[t] -= people;
        territories.ownAccount[t] = people;
        territories.ownAccountProduct[t] = income / territories.priceLevel[t];
        double share = people > 0 ? people * income / (money + spent * people) : parameters.share();
        territories.ownAccountTaste[t] = share / (1 - share);
    }

    /** In a town, out of work, and not a child. */
    static boolean canSetUp(Workers workers, int i) {
        return workers.state[i] == Workers.UNEMPLOYED
                && workers.place[i] == Workers.TOWN
                && workers.rights[i] != Workers.CHILD;
    }

    /** Chance to find a place in a quarter where as many are found as end. */
    private double chance(World world, int t, double idle, double busy) {
        Territories territories = world.territories;
        double found = market.separation() * territories.wageWorkers[t];
        double seekers =
                found
                        + idle
                        + market.ownAccountSearch() * busy
                        + market.subsistenceSearch() * territories.subsistence[t]
                        + market.homeSearch() * territories.household[t];
        return found / StrictMath.max(1, seekers);
    }

    /** Pay of a person, as this quarter's plants will pay it. */
    private static double payInPlants(World world, int t) {
        Plants plants = world.plants;
        double pay = 0;
        double people = 0;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            pay += plants.wage[p] * plants.payUnits[p];
            people += plants.employed[p];
        }
        return people > 0 ? pay / people : 0;
    }

    private static double householdsMoney(World world, int t) {
        double money = world.territories.workersBudget[t];
        for (int c = 0; c < Owners.CLASSES; c++) {
            money += world.owners.budget[t * Owners.CLASSES + c];
        }
        return money;
    }
}
