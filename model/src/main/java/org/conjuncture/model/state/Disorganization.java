package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.trade.SupplyQuotas;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * Where a plan ends, and where war destroys and foreign troops take a land, the links between
 * suppliers and users break faster than new ones are tied, and what needs many suppliers cannot be
 * made.
 *
 * <p>f ← (1 − r·(δ + (1 − δ)·m))·f + b·max(0, −Δδ) + (1 − f)·(w·destroyed + o·max(0, Δ occupied)),
 * δ the part planned; m ← m − δ·m/G + (1 − δ)·(1 − m)/L the part of those at work who know markets,
 * for what no plan ties anew people must find each other for; a chain of n_s suppliers holds with
 * (1 − f)^n_s, n_s = N·m_s with m_s the inputs in a unit of the sector's output; y ≤ (1 −
 * f)^n_s·min(yᵖ, K/κ), yᵖ what was planned: machines that stand still have no suppliers either.
 *
 * <p>Blanchard and Kremer (1997), "Disorganization", eq. 1–4: each supplier finds a better outside
 * offer with some probability, and one that leaves stops the chain, so output falls more the more
 * complex the good. Ours lets links be tied anew at r. A plan that ends in steps breaks as many
 * links, but not at once: the depth goes with the speed, the less so the longer the plan ruled. De
 * Melo, Denizer, Gelb and Tenev (2001) for years under a plan as the want of memory of markets; G
 * is a working life. Hard budgets come from the end of {@code planning}, lost markets from that of
 * {@code plannedTrade}, sales of plants from {@code ownership}.
 *
 * <p>War and occupation do the same to railways, ports, zones and fuel. In lands that were taken
 * output a head fell by a fifth or a quarter (Norway, Denmark, Belgium), by half (France, the
 * Netherlands, Japan, Korea, the Philippines) or by three fifths (western Germany, Greece) from
 * 1939 to its least, far beyond what was destroyed, and came back in five to ten years (Maddison
 * 2010).
 */
@Explained(
        does =
                "Where a plan ends, and where war destroys and troops take a land, links between"
                        + " suppliers and users break, and complex goods cannot be made.",
        equation =
                "f ← (1 − r·(δ + (1 − δ)·m))·f + b·max(0, −Δδ) + (1 − f)·(w·destroyed + o·max(0, Δ"
                        + " occupied)); m ← m − δ·m/G + (1 − δ)·(1 − m)/L; y ≤ (1 −"
                        + " f)^n·min(yᵖ, K/κ)",
        source =
                "Blanchard & Kremer 1997; de Melo, Denizer, Gelb & Tenev 2001 for memory of"
                        + " markets",
        without = "a plan ends, and a war passes, without loss of links",
        reads = {
            "levers.destruction",
            "levers.occupation",
            "levers.planned",
            "plants.capitalPerOutput",
            "plants.capitalStock",
            "plants.employed",
            "plants.intensity",
            "plants.labourPerOutput",
            "plants.offshored",
            "plants.planned",
            "plants.staffed",
            "territories.mobilized",
            "units.effectiveness",
            "units.intensity"
        },
        writes = {
            "plants.ceiling",
            "plants.layoff",
            "plants.planned",
            "plants.wanted",
            "states.brokenLinks",
            "states.marketMemory",
            "states.occupationBefore",
            "states.plannedBefore"
        })
public final class Disorganization implements Mechanism {

    public record Parameters(
            @Doc("part of links that break when a whole plan ends at once, b")
                    @Unit("1")
                    @Range({0, 0.6})
                    @Source("set so that output falls by 15–45% (Roland 2000), less when slow")
                    double broken,
            @Doc("links that break over the part of capital that war destroys, w")
                    @Unit("1")
                    @Range({0, 5})
                    @Source("estimate: bridges and junctions were aimed at")
                    double destroyed,
            @Doc("part of links that break where foreign troops take the whole land, o")
                    @Unit("1")
                    @Range({0, 0.8})
                    @Source(
                            "set so that output falls by a fifth to a half, a little less than the"
                                    + " record's: Maddison 2010")
                    double taken,
            @Doc("part of broken links tied anew, r")
                    @Unit("1/quarter")
                    @Range({0.01, 0.5})
                    @Source("Campos & Coricelli 2002: output turned after three to six years")
                    double tied,
            @Doc("time in which a plan's new workers replace those who know markets, G")
                    @Unit("quarters")
                    @Range({20, 1000})
                    @Source("a working life of forty years")
                    double forgetting,
            @Doc("time in which those at work learn to find and use markets, L")
                    @Unit("quarters")
                    @Range({1, 1000})
                    @Source("estimate: ten years")
                    double learning,
            @Doc("suppliers in a chain for a good made of inputs alone, N")
                    @Unit("suppliers")
                    @Range({0, 20})
                    @Source("estimate; Blanchard & Kremer 1997 let it vary with the good")
                    double suppliers,
            @Doc("staff without work that is laid off")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate; employment fell by far less than output")
                    double layoffs) {

        public static Parameters defaults() {
            return new Parameters(0.38, 0.5, 0.4, 0.08, 160, 40, 5, 0.08);
        }
    }

    private final Parameters parameters;

    public Disorganization(Parameters parameters) {
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
            double planned = world.levers.planned[t];
            double occupied = world.levers.occupation[t];
            if (now.since() > 0) {
                double ended = StrictMath.max(0, states.plannedBefore[t] - planned);
                double taken = StrictMath.max(0, occupied - states.occupationBefore[t]);
                double inWar =
                        parameters.destroyed() * world.levers.destruction[t]
                                + parameters.taken() * taken;
                double before = states.brokenLinks[t];
                double memory = states.marketMemory[t];
                double tied = parameters.tied() * (planned + (1 - planned) * memory);
                states.marketMemory[t] =
                        memory
                                - planned * memory / parameters.forgetting()
                                + (1 - planned) * (1 - memory) / parameters.learning();
                double broken =
                        (1 - tied) * before + parameters.broken() * ended + (1 - before) * inWar;
                states.brokenLinks[t] = broken > 1e-4 ? StrictMath.min(1, broken) : 0;
            }
            states.plannedBefore[t] = planned;
            states.occupationBefore[t] = occupied;
        }
        now.forEachTerritory(world.count, t -> hold(world, t));
    }

    private void hold(World world, int t) {
        double links = 1 - world.states.brokenLinks[t];
        if (links >= 1) {
            return;
        }
        Plants plants = world.plants;
        double[][] inputs = world.tables.technique(t).inputs();
        for (int s = 1; s < Sectors.COUNT; s++) {
            double materials = 0;
            for (int g = 1; g < Sectors.COUNT; g++) {
                materials += inputs[g][s];
            }
            double part = StrictMath.pow(links, parameters.suppliers() * materials);
            int cell = t * Sectors.COUNT + s;
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                int p = plants.cellPlant[k];
                double capacity = plants.capitalStock[p] / plants.capitalPerOutput[p];
                double most = part * StrictMath.min(plants.planned[p], capacity);
                SupplyQuotas.bound(plants, p, most, world.workOfAPerson(p), parameters.layoffs());
            }
        }
    }
}
