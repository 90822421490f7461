package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Pay stays within reach of what the land gives, as far as work is on the land.
 *
 * <p>claim = −λ·S·[(ln r − ln r_high)⁺ − (ln r_low − ln r)⁺], r mean pay over what a subsistence
 * producer has at the farm price, S the share of subsistence in paid and subsistence work. Between
 * the two bounds pay answers to claims, power and slack alone. Above, those who would come for much
 * less hold it down; below, nobody comes who has land, and employers bid.
 *
 * <p>Lewis (1954): pay stands by what those earn who could come for it, plus a gap. How wide it is:
 * some 30 to 50% (Lewis), 2.2 times after hours and schooling and 3.5 before (Gollin, Lagakos and
 * Waugh 2014, 151 countries). Harris and Todaro (1970) for a gap that stays open.
 */
@Explained(
        does = "Pay stays within reach of what the land gives, as far as work is on the land.",
        equation = "claim = −λ·S·[(ln r − ln r_high)⁺ − (ln r_low − ln r)⁺], r = pay / produce",
        source = "Lewis 1954; Harris & Todaro 1970; Gollin, Lagakos & Waugh 2014",
        without = "pay may leave what the land gives as far behind as claims and slack allow",
        reads = {
            "levers.moneyTax",
            "levers.planned",
            "markets.price",
            "territories.meanPay",
            "territories.subsistence",
            "territories.subsistenceProduct",
            "territories.wageWorkers"
        },
        writes = {"units.landClaim"})
public final class LandPay implements Mechanism {

    public record Parameters(
            @Doc("speed of pay towards the bound it is beyond where all work is on the land")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("estimate: rounds of a year that give way by a fifth")
                    double speed,
            @Doc("pay over produce of the land below which employers bid")
                    @Unit("1")
                    @Range({0.5, 2})
                    @Source("Lewis 1954: gap of 30% and more to draw people off the land")
                    double low,
            @Doc("pay over produce of the land above which the land holds it down")
                    @Unit("1")
                    @Range({1, 10})
                    @Source("Gollin, Lagakos & Waugh 2014: 2.2 after hours and schooling")
                    double high) {

        public static Parameters defaults() {
            return new Parameters(0.2, 1.2, 2.2);
        }
    }

    private final Parameters parameters;

    public LandPay(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        for (int t = 0; t < world.count; t++) {
            world.units.landClaim[t] = claim(world, t);
        }
    }

    private double claim(World world, int t) {
        Territories territories = world.territories;
        double onTheLand = TerritoryMarket.onTheLand(world, t);
        double pay = territories.meanPay[t];
        if (onTheLand <= 0 || pay <= 0) {
            return 0;
        }
        double share =
                territories.subsistence[t]
                        / StrictMath.max(
                                1, territories.subsistence[t] + territories.wageWorkers[t]);
        double ratio = StrictMath.log(pay / onTheLand);
        double above = StrictMath.max(0, ratio - StrictMath.log(parameters.high()));
        double below = StrictMath.max(0, StrictMath.log(parameters.low()) - ratio);
        double free = 1 - world.levers.planned[t];
        return -parameters.speed() * free * share * (above - below);
    }
}
