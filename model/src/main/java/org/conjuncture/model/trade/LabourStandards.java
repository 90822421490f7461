package org.conjuncture.model.trade;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Where access to a market is tied to labour standards, goods from where these are lower pay a duty
 * as far as that is seen; who sells much to such markets raises them, and members of a body that
 * lays standards down are watched by it and keep to what they signed.
 *
 * <p>shortfall_ij = max(0, s_j − s_i), with s the mean of freedom to organize, free labour, age
 * kept free of work and a week of no more than 48 hours; duty_ij = σ·μ_ij·λ_ij·shortfall_ij, λ_ij
 * the larger of the buyer's lever and the rule of an institution that both belong to, μ_ij the part
 * seen: more among members. A seller closes the part c·Σ_j x_ij·λ_ij of its largest shortfall a
 * year, x_ij the part of its exports that goes to j, and as a member the part k·λ, whatever it
 * sells.
 *
 * <p>Bagwell and Staiger (2001) and Basu (1999) for standards and market access; Elliott and
 * Freeman (2003), Kucera (2002) for what monitoring and sanctions did; Greenhill, Mosley and
 * Prakash (2009) for standards that are traded up; ILO conventions 1, 29, 87 and 138 for what a
 * standard is. A clandestine or unregistered place is under no standard: only law moves here, not
 * how it is kept.
 */
@Explained(
        does =
                "Where access to a market is tied to labour standards, goods from where these are"
                        + " lower pay a duty; who sells much to such markets, or has signed,"
                        + " raises them.",
        equation =
                "duty_ij = σ·μ_ij·λ_ij·max(0, s_j − s_i); Δs_i = (c·Σ_j x_ij·λ_ij + k·λ of members)"
                        + " · shortfall a year",
        source = "Bagwell & Staiger 2001; Basu 1999; Elliott & Freeman 2003; Greenhill et al. 2009",
        without = "no duty follows from labour standards and nobody raises them for market access",
        reads = {
            "levers.childLabourAge",
            "levers.forcedLabour",
            "levers.labourStandards",
            "levers.statutoryHours",
            "levers.unionRights",
            "markets.share",
            "markets.wanted",
            "territories.rate",
            "territories.weeklyHours"
        },
        writes = {
            "levers.childLabourAge",
            "levers.forcedLabour",
            "levers.statutoryHours",
            "levers.unionRights",
            "markets.sanction",
            "territories.labourStandard"
        })
public final class LabourStandards implements Mechanism {

    public record Parameters(
            @Doc("duty on goods from where no standard is kept, at full tie and watch, σ")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("estimate; withdrawal of tariff preferences costs a tenth or two")
                    double sanction,
            @Doc("part of what happens that a buyer alone sees, μ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Elliott & Freeman 2003; Locke 2013: about half")
                    double monitoring,
            @Doc("part of what happens that is seen among members of a body that watches, μ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Polaski 2006 on Cambodia's inspected factories")
                    double membersMonitoring,
            @Doc(
                            "part of the shortfall that one who sells all it exports to such"
                                    + " markets closes, c")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("estimate; Greenhill, Mosley & Prakash 2009: over five to ten years")
                    double compliance,
            @Doc("part of the shortfall that a member closes because it signed, k")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("estimate; Weisband 2000; Strang & Chang 1993: slow and partial")
                    double commitment) {

        public static Parameters defaults() {
            return new Parameters(0.4, 0.5, 0.9, 0.2, 0.05);
        }
    }

    private static final double FULL_AGE = 15;
    private static final double FULL_WEEK = 48;

    private final Parameters parameters;

    public LabourStandards(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double[] standard = world.territories.labourStandard;
        for (int t = 0; t < world.count; t++) {
            standard[t] = standard(world, t);
        }
        double[] before = standard.clone();
        now.forEachTerritory(
                world.count,
                i -> {
                    Demand demand = demand(world, i, before);
                    if (demand.shortfall > 0) {
                        raise(world, i, demand);
                    }
                });
    }

    /** How well labour is protected by law in a territory, 0 to 1. */
    static double standard(World world, int t) {
        Levers levers = world.levers;
        return (levers.unionRights[t]
                        + (1 - levers.forcedLabour[t])
                        + StrictMath.min(1, levers.childLabourAge[t] / FULL_AGE)
                        + StrictMath.min(1, FULL_WEEK / legalWeek(world, t)))
                / 4;
    }

    /** Hours a week that law allows; where it sets none, what is worked. */
    private static double legalWeek(World world, int t) {
        double legal = world.levers.statutoryHours[t];
        return legal > 0 ? legal : StrictMath.max(FULL_WEEK, world.territories.weeklyHours[t]);
    }

    /** What is asked of a seller: how far it falls short, and the part of that it closes a year. */
    private static final class Demand {
        private double shortfall;
        private double part;
    }

    /** Puts the duty on what one territory sells, and tells what is asked of it. */
    private Demand demand(World world, int i, double[] standard) {
        Demand demand = new Demand();
        double exports = 0;
        double tied = 0;
        double signed = 0;
        for (int j = 0; j < world.count; j++) {
            double rule = world.agreements.labourStandards[world.agreements.pair(i, j)];
            double tie = StrictMath.max(world.levers.labourStandards[j], rule);
            double shortfall = j == i ? 0 : StrictMath.max(0, standard[j] - standard[i]);
            double seen = rule > 0 ? parameters.membersMonitoring() : parameters.monitoring();
            world.markets.sanction[j * world.count + i] =
                    parameters.sanction() * seen * tie * shortfall;
            if (tie > 0) {
                demand.shortfall = StrictMath.max(demand.shortfall, shortfall);
            }
            signed = StrictMath.max(signed, rule);
        }
        if (demand.shortfall > 0) {
            for (int j = 0; j < world.count; j++) {
                if (j != i) {
                    double rule = world.agreements.labourStandards[world.agreements.pair(i, j)];
                    double sold = sold(world.markets, i, j) * world.territories.rate[j];
                    exports += sold;
                    tied += sold * StrictMath.max(world.levers.labourStandards[j], rule);
                }
            }
            double byTrade = exports > 0 ? parameters.compliance() * tied / exports : 0;
            demand.part = StrictMath.min(1, byTrade + parameters.commitment() * signed);
        }
        return demand;
    }

    private static void raise(World world, int i, Demand demand) {
        double step = demand.part / 4 * demand.shortfall;
        Levers levers = world.levers;
        levers.unionRights[i] = StrictMath.min(1, levers.unionRights[i] + step);
        levers.forcedLabour[i] = StrictMath.max(0, levers.forcedLabour[i] - step);
        levers.childLabourAge[i] =
                StrictMath.min(
                        StrictMath.max(FULL_AGE, levers.childLabourAge[i]),
                        levers.childLabourAge[i] + step * FULL_AGE);
        double week = legalWeek(world, i);
        if (week > FULL_WEEK) {
            levers.statutoryHours[i] = StrictMath.max(FULL_WEEK, week * (1 - step));
        }
    }

    /** Money that buyers of j meant for goods of i in the last market, their currency. */
    private static double sold(Markets markets, int i, int j) {
        double sum = 0;
        for (int g : Sectors.TRADED) {
            sum += markets.share[markets.origins(g, j) + i] * markets.wanted[j * Sectors.COUNT + g];
        }
        return sum;
    }
}
