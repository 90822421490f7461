package org.conjuncture.model.state;

import org.conjuncture.base.Numbers;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Cause;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.ledger.Instrument;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * War destroys capital and stocks, takes people from work, and is paid for by the state.
 *
 * <p>K ← (1 − d)·K and stocks likewise; m = (armed − armed₀)·N / workforce is lost to production;
 * the state pays the wages of those called up, who stay on the rolls of their employers, and buys
 * κ·w̄ of goods for each of them a quarter.
 *
 * <p>Broadberry and Harrison (2005) for the shares of output that went to war; Harrison (1998).
 * Ours acts on armed forces beyond those of the start, which the starting tables count as public
 * service. It adds to what {@link PublicDemand} decided, and so runs after it.
 */
@Explained(
        does = "War destroys capital, takes people from work and adds to public demand.",
        equation = "K ← (1 − d)·K; m = (armed − armed₀)·N / workforce; G ← G + κ·w̄·m·workforce",
        source =
                "Broadberry & Harrison 2005; Harrison 1998; forces of the start are public service",
        without = "levers of war, destruction and mobilization, change nothing",
        reads = {
            "levers.destruction",
            "levers.mobilization",
            "plants.payroll",
            "plants.price",
            "plants.unitCost",
            "territories.investmentPrice",
            "territories.meanPay",
            "territories.population",
            "territories.rate",
            "territories.subsistence",
            "territories.unemployed",
            "territories.wageWorkers"
        },
        writes = {
            "ledger.stateDeposits",
            "plants.capitalStock",
            "plants.deposits",
            "plants.inputStock",
            "plants.inventory",
            "states.mobilizationAtStart",
            "territories.destroyedCapital",
            "territories.mobilized",
            "territories.publicBudget"
        })
public final class War implements Mechanism {

    public record Parameters(
            @Doc("goods bought for one called up, over mean pay, κ")
                    @Unit("1")
                    @Range({0, 8})
                    @Source(
                            "Broadberry & Harrison 2005: war took 30–60% of output with 10–15% of"
                                    + " people under arms")
                    double supplies,
            @Doc("part of the workforce that can be called up at most")
                    @Unit("1")
                    @Range({0.1, 0.6})
                    @Source("Harrison 1998: a third, Soviet Union 1942")
                    double most,
            @Doc("destruction that is forgotten, as claims to reparations go")
                    @Unit("1/quarter")
                    @Range({0.01, 0.1})
                    @Source("a decade")
                    double forgotten) {

        public static Parameters defaults() {
            return new Parameters(1.5, 0.35, 0.025);
        }
    }

    private final Parameters parameters;

    public War(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        if (now.since() == 0) {
            System.arraycopy(
                    world.levers.mobilization, 0, world.states.mobilizationAtStart, 0, world.count);
        }
        now.forEachTerritory(
                world.count,
                t -> {
                    mobilize(world, t);
                    world.territories.destroyedCapital[t] *= 1 - parameters.forgotten();
                    double part = world.levers.destruction[t];
                    if (part > 0) {
                        destroy(world, t, part, now);
                    }
                });
    }

    private void mobilize(World world, int t) {
        Territories territories = world.territories;
        double beyond = world.levers.mobilization[t] - world.states.mobilizationAtStart[t];
        double workforce =
                territories.wageWorkers[t] + territories.unemployed[t] + territories.subsistence[t];
        double part =
                StrictMath.max(0, beyond)
                        * territories.population[t]
                        / StrictMath.max(1, workforce);
        territories.mobilized[t] = StrictMath.min(parameters.most(), part);
        if (territories.mobilized[t] <= 0) {
            return;
        }
        double people = territories.mobilized[t] * workforce;
        territories.publicBudget[t] += parameters.supplies() * territories.meanPay[t] * people;
        Plants plants = world.plants;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            double pay = territories.mobilized[t] * plants.payroll[p];
            world.ledger.pay(
                    t, world.ledger.stateDeposits, t, plants.deposits, p, pay, Flow.SUBSIDIES);
        }
    }

    private static void tell(World world, int t, Instrument instrument, double lost) {
        world.ledger.revalue(t, Holder.COMPANIES, instrument, Cause.DESTRUCTION, -lost);
    }

    private static void destroy(World world, int t, double part, Now now) {
        Plants plants = world.plants;
        double lost = 0;
        double capital = 0;
        double stocks = 0;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            lost += part * plants.capitalStock[p] * world.territories.investmentPrice[t];
            lost += part * plants.inventory[p] * plants.price[p];
            capital += part * plants.capitalStock[p] * world.territories.investmentPrice[t];
            stocks += part * plants.inventory[p] * plants.unitCost[p];
            plants.capitalStock[p] *= 1 - part;
            plants.inventory[p] *= 1 - part;
            plants.inputStock[p] *= 1 - part;
        }
        tell(world, t, Instrument.FIXED_CAPITAL, capital);
        tell(world, t, Instrument.STOCKS, stocks);
        double worldMoney = lost * world.territories.rate[t];
        world.territories.destroyedCapital[t] += worldMoney;
        now.chronicle()
                .tell(
                        new Chronicle.Event(
                                now.quarter(),
                                t,
                                "warDestruction",
                                "capital and stocks destroyed",
                                part,
                                "worth " + Numbers.about(worldMoney) + " in world money"));
    }
}
