package org.conjuncture.model.trade;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Agreements;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * What it costs to bring goods across a border: carriage by distance, duties with preference inside
 * empires and customs unions, and what wars, embargoes and clearing cut off. All relative to the
 * start, whose costs are in the first shares.
 *
 * <p>cost = (1 + h·c·(d/5000)^0.3) / (1 + h·(d/5000)^0.3) · (1 + duty) / (1 + duty₀) · 1/(1 − cut),
 * c the index of carriage costs, the mean of both ends; times what standards of goods add and save
 * ({@link GoodsStandards}), and what railways for export save on primary goods ({@link
 * org.conjuncture.model.state.ExportRailways}). Members of a union with a common tariff levy that
 * on manufactures from outside. Quotas of the textile arrangements keep out q·(1 − w_i/w_j) of
 * light manufactures from where wages w are lower: they were laid on "low-cost" sellers.
 *
 * <p>Jacks, Meissner and Novy (2011); Limão and Venables (2001) for the exponent; Keesing and Wolf
 * (1980) for the textile arrangements.
 */
@Explained(
        does =
                "Bringing goods across a border costs carriage by distance and duty, less inside"
                        + " empires and unions, more in war and embargo.",
        equation =
                "cost = (1 + h·c·(d/5000)^0.3) / (1 + h·(d/5000)^0.3) · (1 + duty) / (1 + duty₀) ·"
                        + " 1/(1 − cut); q·(1 − w_i/w_j) of light manufactures kept out by quota",
        source =
                "Jacks, Meissner & Novy 2011; Limão & Venables 2001 for the exponent; Keesing &"
                        + " Wolf 1980 for textile quotas",
        reads = {
            "levers.blockade",
            "levers.embargo",
            "levers.exportPromotion",
            "levers.exportRestriction",
            "levers.importPreference",
            "levers.planned",
            "levers.tariffManufactures",
            "levers.tariffPrimary",
            "levers.transportCost",
            "markets.dutyAnswer",
            "markets.sanction",
            "markets.standardsCost",
            "states.conditionOnTariff",
            "states.customs",
            "states.dutyWeight",
            "states.exportCarriage",
            "states.ruler",
            "territories.rate",
            "units.wage"
        },
        writes = {
            "markets.access",
            "markets.admission",
            "markets.duty",
            "markets.dutyAtStart",
            "markets.relativeCost"
        })
public final class TradeCosts implements Mechanism {

    public record Parameters(
            @Doc("freight and other cost of carriage over 5,000 km at the start, ad valorem")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("Jacks, Meissner & Novy 2011; fitted 0.6")
                    double carriage,
            @Doc("elasticity of substitution by which cost moves shares; that of the goods markets")
                    @Unit("1")
                    @Range({2, 6})
                    @Source("goodsMarkets.elasticity")
                    double elasticity,
            @Doc("pull that a plan adds to trade between planned economies that clear it")
                    @Unit("1")
                    @Range({0, 5})
                    @Source(
                            "Havrylyshyn & Pritchett 1991: three fifths of members' trade was with"
                                    + " each other, a fifth by size and distance")
                    double bloc) {

        public static Parameters defaults() {
            return new Parameters(0.6, 4, 2);
        }
    }

    private static final int LIGHT = Markets.kind(Sectors.LIGHT_MANUFACTURING);

    private final Parameters parameters;

    public TradeCosts(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(world.count, j -> costsOf(world, j, now.since() == 0));
    }

    private void costsOf(World world, int j, boolean isStart) {
        Markets markets = world.markets;
        Levers levers = world.levers;
        int count = world.count;
        for (int i = 0; i < count; i++) {
            if (i == j) {
                atHome(markets, j);
                continue;
            }
            double far = parameters.carriage() * world.freightByDistance[i][j];
            double index = 0.5 * (levers.transportCost[i] + levers.transportCost[j]);
            double carriage = (1 + far * index) / (1 + far) * (1 - 0.5 * levers.exportPromotion[i]);
            double uncut =
                    (1 - levers.blockade[i])
                            * (1 - levers.blockade[j])
                            * (1 - levers.embargo[i])
                            * (1 - levers.embargo[j]);
            double ofPlans = planned(world, j, i);
            double onPrimary = byLaw(world, 0, j, i);
            double onManufactures = byLaw(world, LIGHT, j, i);
            // Both kinds of manufactures mostly cost the same to bring: their powers are one.
            double lastCost = 1;
            double lastPower = 1;
            for (int kind = 0; kind < Markets.KINDS; kind++) {
                int pair = markets.pair(kind, j, i);
                double duty =
                        StrictMath.max(
                                        0,
                                        world.states.dutyWeight[j]
                                                        * (kind == 0 ? onPrimary : onManufactures)
                                                + markets.dutyAnswer[pair])
                                + markets.sanction[j * count + i];
                if (isStart) {
                    markets.dutyAtStart[pair] = duty;
                }
                markets.duty[pair] = duty;
                double left = kind == 0 ? uncut * (1 - levers.exportRestriction[i]) : uncut;
                double cost =
                        carriage
                                * (kind == 0
                                        ? world.states.exportCarriage[i]
                                        : markets.standardsCost[j * count + i])
                                * (1 + duty)
                                / (1 + markets.dutyAtStart[pair])
                                / StrictMath.max(0.05, 1 - 0.6 * (1 - left));
                double admission = kind == LIGHT ? ofPlans * (1 - heldBack(world, j, i)) : ofPlans;
                if (cost != markets.relativeCost[pair] || admission != markets.admission[pair]) {
                    markets.relativeCost[pair] = cost;
                    markets.admission[pair] = admission;
                    if (cost != lastCost) {
                        lastCost = cost;
                        lastPower = StrictMath.pow(cost, 1 - parameters.elasticity());
                    }
                    markets.access[pair] = admission * lastPower;
                }
            }
        }
    }

    private static void atHome(Markets markets, int j) {
        for (int kind = 0; kind < Markets.KINDS; kind++) {
            int pair = markets.pair(kind, j, j);
            markets.relativeCost[pair] = 1;
            markets.access[pair] = 1;
        }
    }

    /** Duty that the buyer's law and agreements lay on goods of an origin, answers aside. */
    static double byLaw(World world, int kind, int buyer, int origin) {
        States states = world.states;
        if (states.customs[buyer] == states.customs[origin]) {
            return 0;
        }
        Agreements agreements = world.agreements;
        Levers levers = world.levers;
        double common = agreements.commonTariff[buyer];
        double own = kind == 0 ? levers.tariffPrimary[buyer] : levers.tariffManufactures[buyer];
        double duty = kind > 0 && common >= 0 ? common : own;
        duty *=
                agreements.tariffFactor[agreements.pair(origin, buyer)]
                        * (1 - states.conditionOnTariff[buyer]);
        return states.ruler[buyer] == states.ruler[origin]
                ? duty * (1 - levers.importPreference[buyer])
                : duty;
    }

    /** Planned economies that clear their trade order from each other what they can, as planned. */
    private double planned(World world, int buyer, int origin) {
        double plan =
                StrictMath.min(world.levers.planned[buyer], world.levers.planned[origin])
                        * world.agreements.clearing[world.agreements.pair(origin, buyer)];
        return 1 + parameters.bloc() * plan;
    }

    /**
     * Part of an origin's light manufactures that quotas keep out: more, the cheaper its labour.
     */
    private static double heldBack(World world, int buyer, int origin) {
        double quota = world.agreements.textileQuota[world.agreements.pair(origin, buyer)];
        if (quota <= 0) {
            return 0;
        }
        double cheap = 1 - wage(world, origin) / StrictMath.max(1e-12, wage(world, buyer));
        return quota * StrictMath.max(0, cheap);
    }

    private static double wage(World world, int t) {
        return world.units.wage[t * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING]
                * world.territories.rate[t];
    }
}
