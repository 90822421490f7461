package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Planned economies that clear their trade reckon with each other at plan prices, a mean of past
 * world prices; plants get and pay the prices at home, and the difference is a line of the budget.
 *
 * <p>P̂_ik ← P̂_ik + s·(P_ik − P̂_ik), P_ik the price in world money of an origin's goods of a
 * kind, by capacity; the buyer's state pays c·bill·(P̂/P − 1) to the seller's, or gets it back
 * where P̂ is below P; c is the part cleared times the lesser part planned of the two.
 *
 * <p>The formula of Bucharest of 1958, in yearly steps since 1975: prices of the five years before;
 * Marrese and Vaňous (1983) for what it gave the buyers of fuel. How much members order from each
 * other is in {@code tradeCosts.bloc}; the account they owe it on is {@code clearing}.
 */
@Explained(
        does =
                "Planned economies trade with each other at plan prices, and their budgets bear the"
                        + " difference.",
        equation = "P̂ ← P̂ + s·(P − P̂); budget line = c·bill·(P̂/P − 1)",
        source = "Bucharest formula 1958, 1975; Marrese & Vaňous 1983",
        without = "planned economies trade with each other at market prices",
        reads = {
            "levers.planned",
            "markets.bill",
            "markets.capacity",
            "markets.price",
            "territories.rate",
            "territories.rateAtStart"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.stateDeposits",
            "markets.planPrice",
            "states.externalInterest",
            "states.planTransfer"
        })
public final class PlannedTrade implements Mechanism {

    public record Parameters(
            @Doc("speed at which plan prices follow the world's, s")
                    @Unit("1/quarter")
                    @Range({0.01, 1})
                    @Source("mean of five years since 1975: 2/(20 + 1)")
                    double speed) {

        public static Parameters defaults() {
            return new Parameters(0.095);
        }
    }

    private final Parameters parameters;

    public PlannedTrade(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Markets markets = world.markets;
        int count = world.count;
        double[] premium = new double[Markets.KINDS * count];
        for (int kind = 0; kind < Markets.KINDS; kind++) {
            for (int i = 0; i < count; i++) {
                int at = kind * count + i;
                double price = price(world, kind, i);
                double before = now.since() == 0 ? price : markets.planPrice[at];
                markets.planPrice[at] = before + parameters.speed() * (price - before);
                premium[at] = price > 0 ? markets.planPrice[at] / price - 1 : 0;
            }
        }
        java.util.Arrays.fill(world.states.planTransfer, 0);
        for (int j = 0; j < count; j++) {
            for (int i = 0; i < count; i++) {
                double cleared =
                        world.agreements.clearing[world.agreements.pair(i, j)]
                                * StrictMath.min(world.levers.planned[i], world.levers.planned[j]);
                if (i != j && cleared > 0) {
                    double due = 0;
                    for (int kind = 0; kind < Markets.KINDS; kind++) {
                        due += markets.bill[markets.pair(kind, j, i)] * premium[kind * count + i];
                    }
                    transfer(world, j, i, cleared * due);
                }
            }
        }
    }

    /** Price of an origin's goods of a kind in world money against the start, by capacity. */
    private static double price(World world, int kind, int i) {
        double sum = 0;
        double weight = 0;
        for (int g : Sectors.TRADED) {
            if (Markets.kind(g) == kind) {
                int cell = i * Sectors.COUNT + g;
                sum += world.markets.capacity[cell] * world.markets.price[cell];
                weight += world.markets.capacity[cell];
            }
        }
        return weight > 0
                ? sum / weight * world.territories.rate[i] / world.territories.rateAtStart[i]
                : 0;
    }

    /** From the buyer's state to the seller's, world money; back, when negative. */
    private static void transfer(World world, int buyer, int seller, double worldMoney) {
        Ledger ledger = world.ledger;
        double[] rate = world.territories.rate;
        ledger.payAbroad(
                buyer,
                ledger.stateDeposits,
                buyer,
                seller,
                ledger.stateDeposits,
                seller,
                worldMoney,
                rate[buyer],
                rate[seller],
                Flow.PLAN_PRICES);
        world.states.planTransfer[buyer] -= worldMoney;
        world.states.planTransfer[seller] += worldMoney;
        world.states.externalInterest[buyer] -= worldMoney;
        world.states.externalInterest[seller] += worldMoney;
    }
}
