package org.conjuncture.model.capital;

import java.util.Arrays;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.trade.DeliveryCost;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * The threat to move: what the companies that own a bargaining unit's plants could save by
 * producing elsewhere and bringing the goods back, given how freely they can go, and unless unions
 * along the chain act together.
 *
 * <p>threat = Σ_h n_h·max_j { access_hj·(1 − exp(−β·max(0, ln(c_t / (c_j·d_jt)) − h)))·(1 −
 * χ·min(k_t, k_j)) }, n_h the part of the unit's people employed by companies of home h, c unit
 * cost in world money against the start, d the cost of delivery with duty, k works councils, less
 * what unions along the chain take away ({@code coordination}), and what closures have left ({@link
 * Relocation}). Looked at when the unit's round of bargaining comes.
 *
 * <p>Burgoon and Raess (2009) and Bronfenbrenner (2000) for the threat without the move; Clark
 * (1987) for what technique costs abroad. Without it nobody fears that the plant will go: threat is
 * 0.
 */
@Explained(
        does =
                "What the owners of a unit's plants could save by producing elsewhere and bringing"
                        + " the goods back, given how freely they can go, weighs on bargaining.",
        equation =
                "threat = Σ_h n_h·max_j access_hj·(1 − exp(−β·max(0, ln(c_t/(c_j·d_jt)) − h)))·(1 −"
                        + " χ·min(k_t, k_j))",
        source = "Bronfenbrenner 2000; Burgoon & Raess 2009; Clark 1987 for technique abroad",
        without = "nobody fears that the plant will go: threat is 0",
        reads = {
            "capitals.home",
            "levers.blockade",
            "levers.capitalControl",
            "levers.embargo",
            "levers.foreignInvestmentWelcome",
            "levers.foreignOwnershipLimit",
            "levers.informationCost",
            "levers.planned",
            "levers.restrictedIndustry",
            "levers.worksCouncils",
            "markets.deliveredPrice",
            "markets.dutyAtStart",
            "markets.price",
            "markets.relativeCost",
            "plants.capital",
            "plants.capitalPerOutput",
            "plants.capitalStock",
            "plants.employed",
            "plants.expectedDemand",
            "plants.inputIntensity",
            "plants.labourPerOutput",
            "plants.markUp",
            "plants.payUnits",
            "plants.stage",
            "states.expectedInflation",
            "states.loanRate",
            "states.protection",
            "units.intensity",
            "territories.capability",
            "territories.investmentPrice",
            "territories.rate",
            "territories.rateAtStart",
            "units.closed",
            "units.coordination",
            "units.effectiveness",
            "units.stagePay",
            "units.wage"
        },
        writes = {"units.threat"})
public final class Threat implements Mechanism {

    public record Parameters(
            @Doc("whether the chance to move is used in bargaining; 0 or 1")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("switch of claim C4")
                    double threat,
            @Doc("how sharply a saving threatens, β")
                    @Unit("1/log point")
                    @Range({0, 12})
                    @Source("estimate; Slaughter 2001 for elastic demand")
                    double sharpness,
            @Doc("saving that would only pay for the move, h")
                    @Unit("log points")
                    @Range({0, 0.5})
                    @Source("estimate")
                    double hurdle,
            @Doc("how far works councils at both ends disarm the threat, χ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Whittall, Knudsen & Huijgen 2007")
                    double coordination) {

        public static Parameters defaults() {
            return new Parameters(1, 3, 0.05, 0.8);
        }
    }

    private final Parameters parameters;
    private final Mobility mobility;
    private final DeliveryCost delivery;

    public Threat(Parameters parameters, Mobility mobility, DeliveryCost delivery) {
        this.parameters = parameters;
        this.mobility = mobility;
        this.delivery = delivery;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        if (parameters.threat() <= 0) {
            Arrays.fill(world.units.threat, 0);
            return;
        }
        Conditions conditions = new Conditions(world, now);
        double[][] access = mobility.access(world);
        now.forEachTerritory(
                world.count,
                t -> {
                    double[] best = new double[world.count];
                    for (int s : Sectors.TRADED) {
                        int unit = t * Sectors.COUNT + s;
                        if (now.since() == 0 || (unit + now.quarter()) % 4 == 0) {
                            double felt =
                                    threat(world, conditions, access, t, s, best)
                                            + world.units.closed[unit];
                            world.units.threat[unit] =
                                    StrictMath.min(1, felt) * (1 - world.units.coordination[unit]);
                        }
                    }
                });
    }

    private double threat(
            World world, Conditions conditions, double[][] access, int t, int s, double[] saving) {
        int unit = t * Sectors.COUNT + s;
        if (!conditions.isWorked(unit)) {
            return 0;
        }
        for (int j = 0; j < world.count; j++) {
            double advantage = advantage(world, conditions, t, j, s) - parameters.hurdle();
            double hold =
                    1
                            - parameters.coordination()
                                    * StrictMath.min(
                                            world.levers.worksCouncils[t],
                                            world.levers.worksCouncils[j]);
            saving[j] =
                    j == t || advantage <= 0
                            ? 0
                            : (1 - StrictMath.exp(-parameters.sharpness() * advantage))
                                    * Mobility.opening(world, j, s)
                                    * hold;
        }
        double[] people = peopleByOwnersHome(world, unit);
        double all = 0;
        double sum = 0;
        for (int h = 0; h < world.count; h++) {
            if (people[h] > 0) {
                double worst = 0;
                for (int j = 0; j < world.count; j++) {
                    worst = StrictMath.max(worst, access[h][j] * saving[j]);
                }
                // A company from elsewhere must first get its capital out of here.
                double leaving =
                        h == t ? 1 : access[h][t] > 0 ? 1 - world.levers.capitalControl[t] : 0;
                sum += people[h] * worst * leaving;
                all += people[h];
            }
        }
        return all > 0 ? parameters.threat() * sum / all : 0;
    }

    private static double[] peopleByOwnersHome(World world, int unit) {
        Plants plants = world.plants;
        double[] people = new double[world.count];
        for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
            int p = plants.cellPlant[k];
            people[world.capitals.home[plants.capital[p]]] += plants.employed[p];
        }
        return people;
    }

    /**
     * Log of what a unit costs here over what it costs from there, delivered here; costs compared
     * as buyers compare prices.
     */
    double advantage(World world, Conditions conditions, int t, int j, int s) {
        int here = t * Sectors.COUNT + s;
        int there = j * Sectors.COUNT + s;
        if (!conditions.isWorked(there)) {
            return -1;
        }
        double stage = conditions.stage[here];
        double labour = conditions.labourPerOutput[here];
        double materials = conditions.inputIntensity[here];
        double capital = conditions.capitalPerOutput[here];
        double atHome =
                conditions.unitCost(here, stage, labour, materials, capital)
                        * againstStart(world, t);
        double abroad =
                conditions.unitCost(
                                there,
                                mobility.carriedStage(world, j, stage, conditions.stage[there]),
                                mobility.carried(
                                        world,
                                        j,
                                        conditions.logLabour[here],
                                        conditions.logLabour[there]),
                                materials,
                                capital)
                        * againstStart(world, j)
                        * delivery.factor(world, s, t, j);
        return StrictMath.log(atHome / abroad);
    }

    private static double againstStart(World world, int t) {
        return world.territories.rate[t] / world.territories.rateAtStart[t];
    }
}
