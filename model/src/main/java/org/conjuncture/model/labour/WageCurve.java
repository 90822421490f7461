package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Slack holds the level of pay down: where more people are out of work than is usual, pay settles
 * lower, round by round, and comes back with work.
 *
 * <p>claim = λ·(−ε·(ln s − ln s̄) − h), Δh = claim, with s = φ + (U + x·N) / (U + x·N + E), N the
 * reserve near the market (those who searched from the land in vain, those who went back), φ those
 * between two jobs in any state of the market, h what slack has put into pay so far, and the norm
 * s̄ following experience at half a percent a quarter.
 *
 * <p>Blanchflower and Oswald, "The Wage Curve" (1994): a relation of levels, −0.1 for the rate of
 * unemployment; hysteresis: Blanchard and Summers (1986); a part of the way in a year: Blanchard
 * and Katz (1999). Slack moves by about half of what the log of unemployment moves by, since it
 * counts frictions and a reserve, so that ε is twice the literature's. A claim for a change of pay
 * in each round without h, as with Phillips (1958), either leaves the curve too flat or makes pay
 * change twice as fast with unemployment as he found. Counting the whole hidden reserve holds
 * growing poor territories down; counting none of it lets the world at rest drift.
 */
@Explained(
        does =
                "Slack holds the level of pay down: where more people are out of work than is usual"
                        + " pay settles lower, and comes back with work.",
        equation = "claim = λ·(−ε·(ln s − ln s̄) − h), Δh = claim",
        source =
                "Blanchflower & Oswald 1994: a relation of levels; ours counts the reserve near the"
                        + " market",
        without = "slack does not bear on pay",
        reads = {"territories.nearReserve", "territories.unemployed", "territories.wageWorkers"},
        writes = {"units.logSlackNorm", "units.slackClaim", "units.slackHeld"})
public final class WageCurve implements Mechanism {

    public record Parameters(
            @Doc("elasticity of pay to slack")
                    @Unit("1")
                    @Range({0.0, 0.3})
                    @Source(
                            "Blanchflower & Oswald 1994: 0.1 for unemployment, of which slack moves"
                                    + " by half")
                    double elasticity,
            @Doc("part of the way to the curve that a round goes")
                    @Unit("1/year")
                    @Range({0.05, 1})
                    @Source("Blanchard & Katz 1999: 0.25 in Europe")
                    double speed,
            @Doc("weight of the reserve near the market in slack")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("0.1–1 all work at rest")
                    double reserveWeight,
            @Doc("people between jobs whatever the market, counted as slack")
                    @Unit("1")
                    @Range({0, 0.1})
                    @Source("frictional unemployment, 2–3%: Beveridge 1944")
                    double friction,
            @Doc("speed at which the norm of slack follows experience")
                    @Unit("1/quarter")
                    @Range({0, 0.05})
                    @Source("Blanchard & Summers 1986; at rest 0.005–0.02")
                    double normSpeed) {

        public static Parameters defaults() {
            return new Parameters(0.2, 0.3, 0.3, 0.03, 0.005);
        }
    }

    /** Quarters at the start in which the norm is set by what is found. */
    private static final int SETTING = 8;

    private final Parameters parameters;

    public WageCurve(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Territories territories = world.territories;
        BargainingUnits units = world.units;
        for (int t = 0; t < world.count; t++) {
            double slack = StrictMath.log(slack(territories, t));
            double norm = units.logSlackNorm[t];
            double speed = now.since() < SETTING ? 1.0 / (now.since() + 1) : parameters.normSpeed();
            units.logSlackNorm[t] = norm + speed * (slack - norm);
            double curve = -parameters.elasticity() * (slack - units.logSlackNorm[t]);
            for (int s = 1; s < Sectors.COUNT; s++) {
                int unit = t * Sectors.COUNT + s;
                if (Bargaining.isRound(unit, now)) {
                    units.slackClaim[unit] = parameters.speed() * (curve - units.slackHeld[unit]);
                    units.slackHeld[unit] += units.slackClaim[unit];
                }
            }
        }
    }

    private double slack(Territories territories, int t) {
        double idle =
                territories.unemployed[t] + parameters.reserveWeight() * territories.nearReserve[t];
        return parameters.friction()
                + idle / (idle + StrictMath.max(1, territories.wageWorkers[t]));
    }
}
