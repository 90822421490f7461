package org.conjuncture.model.trade;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.capital.Plans;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Plants set prices as a mark-up on normal unit cost and move to them part of the way; prices rise
 * where orders stay unfilled. Primary goods have a normal price formed the same way, and clear
 * around it in {@link GoodsMarkets}.
 *
 * <p>p ← p̂ + s·((1 + μ)·(1 + m)·c − p̂), p̂ = p·e^(a·πᵉ/4), c = w·units/y at normal use + inputs
 * at delivered prices, smoothed the same way; m ← m + κ·unfilled − f·m the margin that scarcity
 * leaves to sellers. What prices are expected to rise by, sellers put in before they look at their
 * costs again: else steady inflation of a tenth would hold prices a tenth below cost and mark-up,
 * since costs reach them after some five quarters.
 *
 * <p>The closure of distribution is a named alternative: {@code UNION} — the norm of the mark-up is
 * given and shrinks with the power of unions, μ·(1 − χ·(B − B₀)) (Kalecki 1971); {@code MARGIN} —
 * the norm drifts to margins realized; {@code FOREIGN} — the mark-up is held to what foreign
 * sellers ask, with weight ψ.
 */
@Explained(
        does =
                "Plants set prices as a mark-up on normal unit cost and move to them part of the"
                        + " way.",
        equation = "p ← p̂ + s·((1 + μ)·c·(1 + scarcity) − p̂), p̂ = p·e^(a·πᵉ/4)",
        source =
                "Kalecki 1971; Blinder et al. 1998; Yun 1996 for what is expected; the closure of"
                        + " distribution has three forms",
        without = "normal prices stay as they are; primary goods still clear around them",
        reads = {
            "capitals.isCooperative",
            "levers.planned",
            "markets.deliveredPrice",
            "markets.price",
            "markets.served",
            "markets.share",
            "plants.capital",
            "plants.employed",
            "plants.inputIntensity",
            "plants.intensity",
            "plants.labourPerOutput",
            "plants.markUp",
            "plants.payUnits",
            "plants.sold",
            "plants.staffed",
            "plants.taskCost",
            "plants.wage",
            "plants.workCost",
            "states.expectedInflation",
            "units.effectiveness",
            "units.intensity",
            "units.power",
            "units.powerAtStart",
            "units.wage"
        },
        writes = {
            "markets.scarcityMargin",
            "plants.normalPrice",
            "plants.price",
            "plants.unitCost"
        })
public final class Pricing implements Mechanism {

    /** Who sets the mark-up. */
    public enum Closure {
        UNION,
        MARGIN,
        FOREIGN
    }

    public record Parameters(
            @Doc("closure of distribution: UNION, MARGIN or FOREIGN")
                    @Unit("name")
                    @Source("Kalecki 1971; Dornbusch 1987 for FOREIGN; the default is a judgement")
                    Closure closure,
            @Doc("speed of prices")
                    @Unit("1/quarter")
                    @Range({0.1, 0.8})
                    @Source("Blinder et al. 1998: a year between changes")
                    double speed,
            @Doc("margin that a quarter of unfilled orders adds, per unfilled part")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source(
                            "Kaldor 1956 and 1985; fitted by hand: without it rationing stands for"
                                    + " prices")
                    double scarcity,
            @Doc("part of that margin that fades")
                    @Unit("1/quarter")
                    @Range({0.005, 0.2})
                    @Source("fitted 0.06: a margin lasts four years")
                    double scarcityFades,
            @Doc("answer of the mark-up to unions' power, χ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Kalecki 1971; not determined by data; estimate")
                    double unionEffect,
            @Doc("weight of foreign sellers' prices, ψ")
                    @Unit("1")
                    @Range({0, 0.6})
                    @Source("estimate; Dornbusch 1987")
                    double foreignWeight,
            @Doc("speed at which the norm follows realized margins")
                    @Unit("1/quarter")
                    @Range({0, 0.2})
                    @Source("estimate")
                    double marginSpeed,
            @Doc("part of expected inflation that sellers put into prices between reviews, a")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Yun 1996 and Nakamura & Steinsson 2018: margins do not shrink with"
                                    + " inflation, since sellers reckon with it or change prices"
                                    + " the oftener")
                    double anticipation) {

        public static Parameters defaults() {
            return new Parameters(Closure.UNION, 0.3, 0.1, 0.06, 0.3, 0.2, 0.02, 1);
        }
    }

    /** Speed of prices under a plan relative to a market's. */
    private static final double PLANNED_SPEED = 0.2;

    private final Parameters parameters;

    public Pricing(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(world.count, t -> price(world, t));
    }

    private void price(World world, int t) {
        Plants plants = world.plants;
        double speed = parameters.speed();
        double scarcity = parameters.scarcity();
        // Planners revise price lists seldom, and not because goods are short.
        double planned = world.levers.planned[t];
        speed *= 1 - planned * (1 - PLANNED_SPEED);
        scarcity *= 1 - planned;
        double rise =
                StrictMath.exp(
                        (1 - planned)
                                * parameters.anticipation()
                                * world.states.expectedInflation[t]
                                / 4);
        for (int s = 1; s < Sectors.COUNT; s++) {
            int cell = t * Sectors.COUNT + s;
            double inputs = Plans.inputPrice(world, t, s);
            double unserved = 1 - world.markets.served[cell];
            double margin = world.markets.scarcityMargin[cell];
            margin += scarcity * unserved - parameters.scarcityFades() * margin;
            world.markets.scarcityMargin[cell] = margin;
            double power = world.units.power[cell] - world.units.powerAtStart[cell];
            double abroad = foreignPressure(world, t, s);
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                int p = plants.cellPlant[k];
                double units = plants.employed[p] > 0 ? plants.payUnits[p] / plants.employed[p] : 1;
                double work = world.intensity(p) * world.effectiveness(p);
                double labour = world.wageReckoned(p) * units * plants.labourPerOutput[p] / work;
                double cost = labour + inputs * plants.inputIntensity[p];
                plants.unitCost[p] *= rise;
                plants.unitCost[p] += 0.3 * (cost - plants.unitCost[p]);
                double markUp = plants.markUp[p];
                switch (parameters.closure()) {
                    case UNION -> markUp *= 1 - parameters.unionEffect() * power;
                    case MARGIN -> {
                        if (plants.sold[p] > 0) {
                            double realized = plants.price[p] / cost - 1;
                            plants.markUp[p] += parameters.marginSpeed() * (realized - markUp);
                        }
                    }
                    case FOREIGN ->
                            markUp =
                                    (1 + markUp)
                                                    * StrictMath.exp(
                                                            parameters.foreignWeight() * abroad)
                                            - 1;
                }
                double target = (1 + markUp) * plants.unitCost[p];
                if (Sectors.isPrimary(s)) {
                    plants.normalPrice[p] = target;
                } else {
                    plants.price[p] *= rise;
                    plants.price[p] += speed * (target * (1 + margin) - plants.price[p]);
                }
            }
        }
    }

    /**
     * Log of what the good costs from abroad over what it costs at home, weighted by the foreign
     * share.
     */
    private double foreignPressure(World world, int t, int s) {
        if (parameters.closure() != Closure.FOREIGN || !Sectors.isTraded(s)) {
            return 0;
        }
        double home = world.markets.share[world.markets.origins(s, t) + t];
        int cell = t * Sectors.COUNT + s;
        return (1 - home)
                * StrictMath.log(world.markets.deliveredPrice[cell] / world.markets.price[cell]);
    }
}
