package org.conjuncture.model.technique;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * A plant may let its people learn and take turns at many kinds of its work instead of dividing
 * them: that saves idle time, waiting and supervision, costs training and the dexterity of who does
 * one thing only, is paid for as skill, and gives away control over the pace of work.
 *
 * <p>g = γ·m(stage) − τ·max(0, s* − s), with s the years of schooling there are and s* those that
 * the work of all asks for; advantage A = g − π − κ·(1 − v), v the larger of the power of the union
 * and the reach of works councils; the part r of a plant that rotates moves yearly by k·(r* − r),
 * r* = 1/(1 + e^(−A/d)). Labour a unit of output is 1 − g·Δr of what it was, pay 1 + π·Δr.
 *
 * <p>Marx, "Capital" I, ch. 14, and Smith (1776) for what the detail division gains in manufacture,
 * Braverman (1974) and Marglin (1974) for control as its reason; Piore and Sabel (1984), Adler
 * (1992) for what automation changes; Ichniowski, Shaw and Prennushi (1997) and Cappelli and
 * Neumark (2001) for sizes; Osterman (1994) for its reach: about a quarter of plants in the USA of
 * 1992. Plants start with what the tables contain. Switched off, no plant rotates.
 */
@Explained(
        does =
                "A plant may let its people take turns at many kinds of its work instead of"
                        + " dividing them, as far as that pays at today's schooling, technique and"
                        + " power relations.",
        equation =
                "A = γ·m(stage) − τ·max(0, s* − s) − π − κ·(1 − v); Δr = k·(1/(1 + e^(−A/d)) − r);"
                        + " labour a unit · (1 − g·Δr), pay · (1 + π·Δr)",
        source =
                "Braverman 1974; Marglin 1974; Piore & Sabel 1984; Ichniowski, Shaw & Prennushi"
                        + " 1997; Cappelli & Neumark 2001; Osterman 1994",
        without = "no plant rotates",
        reads = {
            "levers.worksCouncils",
            "plants.stage",
            "territories.meanSchooling",
            "units.power"
        },
        writes = {"plants.labourPerOutput", "plants.rent", "plants.rotation"})
public final class Rotation implements Mechanism {

    public record Parameters(
            @Doc("labour saved where all rotate, at automation, γ")
                    @Unit("1")
                    @Range({0, 0.3})
                    @Source("Ichniowski, Shaw & Prennushi 1997: 7% more output, hours alike")
                    double gain,
            @Doc("labour that training takes, of a year of schooling that is missing, τ")
                    @Unit("1/year")
                    @Range({0, 0.05})
                    @Source("estimate; Lynch & Black 1998: training follows schooling")
                    double training,
            @Doc("pay for skill where all rotate, π")
                    @Unit("1")
                    @Range({0, 0.2})
                    @Source("Cappelli & Neumark 2001; Osterman 2006: 1–4%")
                    double pay,
            @Doc("worth of control over the pace of work that is given away, κ")
                    @Unit("1")
                    @Range({0, 0.1})
                    @Source("Marglin 1974; size estimated")
                    double control,
            @Doc("spread of advantage between plants, d")
                    @Unit("1")
                    @Range({0.002, 0.1})
                    @Source("estimate; Ichniowski et al. 1997: plants of one trade differ widely")
                    double spread,
            @Doc("speed of reorganizing, k")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("Osterman 2000: from a quarter to half of plants in five years")
                    double speed) {

        public static Parameters defaults() {
            return new Parameters(0.07, 0.008, 0.015, 0.015, 0.01, 0.1);
        }
    }

    /** What rotation gains at the five stages, over what it gains at automation; m. */
    private static final double[] GAIN = {0, 0.2, -0.5, 0.2, 1};

    private final Parameters parameters;

    public Rotation(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(
                world.count,
                t -> {
                    if ((t + now.quarter()) % 4 == 0) {
                        organize(world, t, now.since() < 4);
                    }
                });
    }

    private void organize(World world, int t, boolean isStart) {
        Plants plants = world.plants;
        double years = world.territories.meanSchooling[t];
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            double voice = StrictMath.max(world.units.power[unit], world.levers.worksCouncils[t]);
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                int p = plants.cellPlant[k];
                double gain = gain(plants.stage[p], years);
                double wanted = wanted(gain, voice);
                double before = plants.rotation[p];
                if (isStart) {
                    plants.rotation[p] = wanted;
                } else {
                    double after = before + parameters.speed() * (wanted - before);
                    plants.rotation[p] = after;
                    plants.labourPerOutput[p] *= 1 - gain * (after - before);
                    plants.rent[p] *=
                            (1 + parameters.pay() * after) / (1 + parameters.pay() * before);
                }
            }
        }
    }

    /** Part of the labour of a plant that rotation of all its work would save. */
    double gain(double stage, double years) {
        double within = StrictMath.max(0, StrictMath.min(4, stage));
        int below = StrictMath.min(3, (int) within);
        double part = within - below;
        double ofStage = (1 - part) * GAIN[below] + part * GAIN[below + 1];
        double missing = StrictMath.max(0, SkillNeeds.askedOfRotation(stage) - years);
        return parameters.gain() * ofStage - parameters.training() * missing;
    }

    /** Part of plants in which it pays. */
    double wanted(double gain, double voice) {
        double advantage =
                gain - parameters.pay() - parameters.control() * (1 - StrictMath.min(1, voice));
        return 1 / (1 + StrictMath.exp(-advantage / parameters.spread()));
    }
}
