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
 * Slack holds pay down: where more people are out of work, the wage of the next round settles
 * lower.
 *
 * <p>claim = −ε·(ln s − ln s̄) − γ·h, Δh = claim, with s = φ + (U + D + x·N) / (U + D + x·N + E), N
 * the reserve near the market (those who searched from the land in vain, and those who went back),
 * D who is on own account as far as that gives less than would keep one there (Robinson 1936), φ
 * what there is of it where nobody is out of work, the norm s̄ following experience at half a
 * percent a quarter, and h what slack has put into pay so far.
 *
 * <p>Blanchflower and Oswald, "The Wage Curve" (1994): a relation of levels, with an elasticity
 * near −0.1 to unemployment. Ours has −ε/γ to slack, which moves by less than half of what
 * unemployment moves by. What slack puts into pay it takes back to the full when slack is as usual
 * again, so that swings leave no trace in prices. With γ nought pay's change answers, as with
 * Phillips (1958) and, in the United States, Blanchard and Katz (1999). Hysteresis: Blanchard and
 * Summers (1986). Counting the whole hidden reserve holds growing poor territories down; counting
 * none of it lets the world at rest drift.
 */
@Explained(
        does =
                "Slack holds pay down: where more people are out of work, the next round settles"
                        + " lower.",
        equation = "claim = −ε·(ln s − ln s̄) − γ·h, Δh = claim",
        source =
                "Blanchflower & Oswald 1994: a relation of levels; ours counts the reserve near the"
                        + " market",
        without = "slack does not bear on pay",
        reads = {
            "territories.meanPay",
            "territories.nearReserve",
            "territories.ownAccount",
            "territories.ownAccountIncome",
            "territories.unemployed",
            "territories.wageWorkers"
        },
        writes = {"units.logSlackNorm", "units.slackClaim", "units.slackHeld"})
public final class WageCurve implements Mechanism {

    public record Parameters(
            @Doc("elasticity of pay to slack")
                    @Unit("1/year")
                    @Range({0.0, 0.3})
                    @Source(
                            "fitted: pay over output a person answers to unemployment by −0.1,"
                                    + " Blanchflower & Oswald 1994")
                    double elasticity,
            @Doc("part of what slack has put into pay that a round takes back: 0 Phillips curve")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("Blanchard & Katz 1999: 0.25 in Europe, less in the USA")
                    double level,
            @Doc("weight of the reserve near the market in slack")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("0.1–1 all work at rest")
                    double reserveWeight,
            @Doc("slack where nobody is out of work")
                    @Unit("1")
                    @Range({0, 0.1})
                    @Source("estimate: 0.01–0.03; who is between jobs is counted apart")
                    double friction,
            @Doc("speed at which the norm of slack follows experience")
                    @Unit("1/quarter")
                    @Range({0, 0.05})
                    @Source("Blanchard & Summers 1986; at rest 0.005–0.02")
                    double normSpeed) {

        public static Parameters defaults() {
            return new Parameters(0.15, 0.3, 0.3, 0.02, 0.005);
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
            double change = -parameters.elasticity() * (slack - units.logSlackNorm[t]);
            for (int s = 1; s < Sectors.COUNT; s++) {
                int unit = t * Sectors.COUNT + s;
                if (Bargaining.isRound(unit, now)) {
                    units.slackClaim[unit] = change - parameters.level() * units.slackHeld[unit];
                    units.slackHeld[unit] += units.slackClaim[unit];
                }
            }
        }
    }

    private double slack(Territories territories, int t) {
        double idle =
                territories.unemployed[t]
                        + OwnAccount.disguised(territories, t)
                        + parameters.reserveWeight() * territories.nearReserve[t];
        return parameters.friction()
                + idle / (idle + StrictMath.max(1, territories.wageWorkers[t]));
    }
}
