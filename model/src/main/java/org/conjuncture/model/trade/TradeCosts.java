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
import org.conjuncture.model.world.World;

/**
 * What it costs to bring goods across a border: carriage by distance, duties with preference inside
 * empires and customs unions, and what wars, embargoes and clearing cut off. All relative to the
 * start, whose costs are in the first shares.
 *
 * <p>cost = (1 + h·c·(d/5000)^0.3) / (1 + h·(d/5000)^0.3) · (1 + duty) / (1 + duty₀) · 1/(1 − cut),
 * c the index of carriage costs, the mean of both ends. Jacks, Meissner and Novy (2011); Limão and
 * Venables (2001) for the exponent.
 */
@Explained(
        does =
                "Bringing goods across a border costs carriage by distance and duty, less inside"
                        + " empires and unions, more in war and embargo.",
        equation =
                "cost = (1 + h·c·(d/5000)^0.3) / (1 + h·(d/5000)^0.3) · (1 + duty) / (1 + duty₀) ·"
                        + " 1/(1 − cut)",
        source = "Jacks, Meissner & Novy 2011; Limão & Venables 2001 for the exponent",
        reads = {
            "levers.blockade",
            "levers.embargo",
            "levers.exportPromotion",
            "levers.exportRestriction",
            "levers.importPreference",
            "levers.tariffManufactures",
            "levers.tariffPrimary",
            "levers.transportCost",
            "markets.sanction",
            "states.conditionOnTariff",
            "states.customs",
            "states.ruler"
        },
        writes = {"markets.access", "markets.duty", "markets.dutyAtStart", "markets.relativeCost"})
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
                    double elasticity) {

        public static Parameters defaults() {
            return new Parameters(0.6, 4);
        }
    }

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
        for (int kind = 0; kind < 2; kind++) {
            boolean isPrimary = kind == 0;
            double[] tariff = isPrimary ? levers.tariffPrimary : levers.tariffManufactures;
            for (int i = 0; i < count; i++) {
                int pair = (kind * count + j) * count + i;
                if (i == j) {
                    markets.relativeCost[pair] = 1;
                    markets.access[pair] = 1;
                    continue;
                }
                double duty = duty(world, tariff[j], j, i) + markets.sanction[j * count + i];
                if (isStart) {
                    markets.dutyAtStart[pair] = duty;
                }
                markets.duty[pair] = duty;
                double far = parameters.carriage() * world.freightByDistance[i][j];
                double index = 0.5 * (levers.transportCost[i] + levers.transportCost[j]);
                double cost =
                        (1 + far * index)
                                / (1 + far)
                                * (1 + duty)
                                / (1 + markets.dutyAtStart[pair]);
                cost *= 1 - 0.5 * levers.exportPromotion[i];
                double cut =
                        1
                                - (1 - levers.blockade[i])
                                        * (1 - levers.blockade[j])
                                        * (1 - levers.embargo[i])
                                        * (1 - levers.embargo[j]);
                if (isPrimary) {
                    cut = 1 - (1 - cut) * (1 - levers.exportRestriction[i]);
                }
                cost /= StrictMath.max(0.05, 1 - 0.6 * cut);
                if (cost != markets.relativeCost[pair]) {
                    markets.relativeCost[pair] = cost;
                    markets.access[pair] = StrictMath.pow(cost, 1 - parameters.elasticity());
                }
            }
        }
    }

    private static double duty(World world, double byLaw, int buyer, int origin) {
        Agreements agreements = world.agreements;
        double tariff =
                byLaw
                        * agreements.tariffFactor[agreements.pair(origin, buyer)]
                        * (1 - world.states.conditionOnTariff[buyer]);
        if (world.states.customs[buyer] == world.states.customs[origin]) {
            return 0;
        }
        if (world.states.ruler[buyer] == world.states.ruler[origin]) {
            return tariff * (1 - world.levers.importPreference[buyer]);
        }
        return tariff;
    }
}
