package org.conjuncture.model.capital;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.technique.TechnicalChange;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * How far a company at home in one territory can place capital in another: what law, ownership
 * rules, plans, war and distance leave.
 *
 * <p>access = μ·(1 − control_h)·(1 − control_j·(1 − welcome_j))·(1 − limit_j)·(1 − closed_j)·(1 −
 * plan)·(1 − war)·exp(−(d/D)·c^φ), c the cost of information; controls do not bind between members
 * of what frees capital, nor do controls and limits where a treaty protects owners. At home it is
 * 1. Location, threat and takeovers share it, so that one number makes capital mobile or immobile.
 *
 * <p>What a company is ahead by comes along as far as the host's people can take it in: a =
 * a_own^(τ·Hs)·a_host^(1 − τ·Hs), Hs = H²(1 + h²)/(H² + h²), H the host's capability. Machines can
 * be shipped, those who run them well cannot: Clark (1987) for what the same machines made in
 * different hands; Borensztein, De Gregorio and Lee (1998) and Xu (2000), who find that companies
 * from abroad raise technique only where schooling is beyond a threshold; Cohen and Levinthal
 * (1990) for why. Ours has no spillover of its own: others learn from such plants as from any.
 */
public record Mobility(
        @Doc(
                        "mobility of capital across borders where nothing hinders it, μ; 0 holds"
                                + " all capital at home")
                @Unit("1")
                @Range({0, 1})
                @Source(
                        "1: what hinders it is in law and distance; 0 is the comparison of claim"
                                + " C4")
                double freedom,
        @Doc(
                        "whether capital is in fact placed, shifted and bought abroad, beside the"
                                + " threat of it; 0 or 1")
                @Unit("1")
                @Range({0, 1})
                @Source("switch of claim C4")
                double relocation,
        @Doc("distance at which access falls to 1/e at the information cost of 1870, D")
                @Unit("km")
                @Range({1000, 40000})
                @Source("estimate; Portes & Rey 2005: distance stands for information")
                double reach,
        @Doc("how falling cost of information widens the reach, φ")
                @Unit("1")
                @Range({0, 0.5})
                @Source("estimate; Portes & Rey 2005")
                double information,
        @Doc(
                        "part of a company's lead in technique that goes with it to a host that can"
                                + " take in all of it, τ; the rest is the host's")
                @Unit("1")
                @Range({0, 1})
                @Source(
                        "Clark 1987: the same machines, half the labour's product in the mean of"
                                + " hosts; fitted with h, see decision 0033")
                double transfer,
        @Doc(
                        "capability of a host at which about half of that comes into its own, h; 0"
                                + " is all of it everywhere")
                @Unit("1")
                @Range({0, 2})
                @Source(
                        "Borensztein, De Gregorio & Lee 1998, Xu 2000: plants from abroad raise"
                                + " technique where schooling is beyond a threshold; size fitted by"
                                + " hand, see decision 0033")
                double hostThreshold) {

    public static Mobility defaults() {
        return new Mobility(1, 1, 8000, 0.15, 0.65, 0.1);
    }

    /**
     * Access for capital that is in fact placed abroad: none where relocation is switched off, less
     * where owners remember losses ({@code lendersMemory}).
     */
    public double[][] placement(World world) {
        double[][] access =
                new Mobility(
                                freedom * relocation,
                                relocation,
                                reach,
                                information,
                                transfer,
                                hostThreshold)
                        .access(world);
        for (int h = 0; h < world.count; h++) {
            for (int j = 0; j < world.count; j++) {
                access[h][j] *= h == j ? 1 : world.states.placementWill[h];
            }
        }
        return access;
    }

    /** Access of a home to a host before what concerns single sectors, {@code [home][host]}. */
    double[][] access(World world) {
        int count = world.count;
        Levers levers = world.levers;
        double[] cost = new double[count];
        for (int t = 0; t < count; t++) {
            cost[t] = StrictMath.pow(levers.informationCost[t], information);
        }
        double[][] access = new double[count][count];
        for (int h = 0; h < count; h++) {
            for (int j = 0; j < count; j++) {
                double treaty = world.states.protection[j * count + h];
                double barred =
                        1
                                - StrictMath.max(
                                        treaty,
                                        world.agreements.freeCapital[world.agreements.pair(h, j)]);
                double leaving =
                        freedom * (1 - barred * levers.capitalControl[h]) * peace(levers, h);
                double uninvited = 1 - StrictMath.min(1, levers.foreignInvestmentWelcome[j]);
                double entering =
                        (1 - barred * levers.capitalControl[j] * uninvited)
                                * peace(levers, j)
                                * (1 - (1 - treaty) * levers.foreignOwnershipLimit[j]);
                double open = leaving * entering;
                double far = world.tables.distance()[h][j] / reach * 0.5 * (cost[h] + cost[j]);
                access[h][j] = h == j ? 1 : open == 0 ? 0 : open * StrictMath.exp(-far);
            }
        }
        return access;
    }

    /** What war and plans leave of dealings of companies with a territory. */
    static double peace(Levers levers, int t) {
        return (1 - levers.planned[t]) * (1 - levers.embargo[t]) * (1 - levers.blockade[t]);
    }

    /**
     * What a host leaves open in a sector: closure of industry bars manufactures, not the land,
     * mines and railways.
     */
    public static double opening(World world, int host, int sector) {
        boolean isIndustry = sector == Sectors.LIGHT_MANUFACTURING || sector == Sectors.MACHINERY;
        return isIndustry ? 1 - world.levers.restrictedIndustry[host] : 1;
    }

    /**
     * Technique a company has in a host: its own a to the part of it that comes into its own there,
     * times the host's to the rest; both are told by their logs, of which each meets many others.
     */
    double carried(World world, int host, double logOwn, double logHosts) {
        double part = part(world, host);
        return StrictMath.exp(part * logOwn + (1 - part) * logHosts);
    }

    /** What of technique is the host's where people can take in all that comes: a^(1 − τ). */
    double hosts(double technique) {
        return StrictMath.pow(technique, 1 - transfer);
    }

    /** Stage of that technique. */
    double carriedStage(World world, int host, double own, double hosts) {
        double part = part(world, host);
        return part * own + (1 - part) * hosts;
    }

    /** Part of a company's lead that comes into its own in a host. */
    private double part(World world, int host) {
        double capability = StrictMath.max(0, world.territories.capability[host]);
        return hostThreshold > 0
                ? transfer * TechnicalChange.absorption(capability, hostThreshold)
                : transfer;
    }
}
