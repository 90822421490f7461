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
 * States that tie access to their market to labour standards put a duty on goods from where these
 * are lower than at home, as far as they are watched; who sells much to such states raises them.
 *
 * <p>shortfall_ij = max(0, s_j − s_i), with s the mean of freedom to organize, free labour and
 * schooling age kept free of work; duty_ij = σ·μ·λ_j·shortfall, λ_j the lever of the buyer j; the
 * seller closes the part c·Σ_j x_ij·λ_j of its largest shortfall a year, x_ij the part of its
 * exports that goes to j.
 *
 * <p>Bagwell and Staiger (2001) and Basu (1999) for standards and market access; Elliott and
 * Freeman (2003), Kucera (2002) for what monitoring and sanctions did; Greenhill, Mosley and
 * Prakash (2009) for standards that are traded up. A coalition's strategy sets the lever for its
 * members.
 */
@Explained(
        does =
                "States that tie access to their market to labour standards put a duty on goods"
                        + " from where these are lower; who sells much to such states raises them.",
        equation = "duty_ij = σ·μ·λ_j·max(0, s_j − s_i); Δs_i = c·Σ_j x_ij·λ_j·shortfall a year",
        source = "Bagwell & Staiger 2001; Basu 1999; Elliott & Freeman 2003; Greenhill et al. 2009",
        without = "no duty follows from labour standards and nobody raises them for market access",
        reads = {
            "levers.labourStandards",
            "levers.unionRights",
            "levers.forcedLabour",
            "levers.childLabourAge",
            "markets.share",
            "markets.wanted"
        },
        writes = {
            "markets.sanction",
            "levers.unionRights",
            "levers.forcedLabour",
            "levers.childLabourAge"
        })
public final class LabourStandards implements Mechanism {

    public record Parameters(
            @Doc("duty on goods from where no standard is kept, at full tie and watch, σ")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("estimate; withdrawal of tariff preferences costs a tenth or two")
                    double sanction,
            @Doc("part of what happens that is seen, μ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Elliott & Freeman 2003; Locke 2013: about half")
                    double monitoring,
            @Doc("part of the shortfall that one who sells all it exports to such states closes")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("estimate; Greenhill, Mosley & Prakash 2009: over five to ten years")
                    double compliance) {

        public static Parameters defaults() {
            return new Parameters(0.4, 0.5, 0.2);
        }
    }

    private static final double FULL_AGE = 15;

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
        Levers levers = world.levers;
        double[] standard = new double[world.count];
        boolean isTied = false;
        for (int t = 0; t < world.count; t++) {
            standard[t] = standard(levers, t);
            isTied |= levers.labourStandards[t] > 0;
        }
        if (!isTied) {
            // What was put on before is taken off.
            java.util.Arrays.fill(world.markets.sanction, 0);
            return;
        }
        for (int j = 0; j < world.count; j++) {
            for (int i = 0; i < world.count; i++) {
                double shortfall = StrictMath.max(0, standard[j] - standard[i]);
                world.markets.sanction[j * world.count + i] =
                        parameters.sanction()
                                * parameters.monitoring()
                                * levers.labourStandards[j]
                                * shortfall;
            }
        }
        for (int i = 0; i < world.count; i++) {
            comply(world, i, standard);
        }
    }

    /** How well labour is protected in a territory, 0 to 1. */
    static double standard(Levers levers, int t) {
        return (levers.unionRights[t]
                        + (1 - levers.forcedLabour[t])
                        + StrictMath.min(1, levers.childLabourAge[t] / FULL_AGE))
                / 3;
    }

    private void comply(World world, int i, double[] standard) {
        Markets markets = world.markets;
        double exports = 0;
        double tied = 0;
        double demanded = standard[i];
        for (int j = 0; j < world.count; j++) {
            if (j == i) {
                continue;
            }
            double sold = sold(markets, i, j) * world.territories.rate[j];
            exports += sold;
            double tie = world.levers.labourStandards[j];
            tied += tie * sold;
            demanded = tie > 0 ? StrictMath.max(demanded, standard[j]) : demanded;
        }
        double shortfall = demanded - standard[i];
        if (exports <= 0 || tied <= 0 || shortfall <= 0) {
            return;
        }
        double step = parameters.compliance() / 4 * tied / exports * shortfall;
        Levers levers = world.levers;
        levers.unionRights[i] = StrictMath.min(1, levers.unionRights[i] + step);
        levers.forcedLabour[i] = StrictMath.max(0, levers.forcedLabour[i] - step);
        levers.childLabourAge[i] =
                StrictMath.min(FULL_AGE, levers.childLabourAge[i] + step * FULL_AGE);
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
