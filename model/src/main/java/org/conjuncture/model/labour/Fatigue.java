package org.conjuncture.model.labour;

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
 * Long and hard work tires, and the tired make less in an hour: what a shorter week takes from
 * output, rest gives back in part, and what is squeezed out of intensity is lost in part to
 * tiredness.
 *
 * <p>ln f = −φ·max(0, ln(h/h̄) + ψ·ln e), with h the week that is worked in a plant, overtime
 * included, h̄ the week from which one tires at usual effort, and e the effort there ({@code
 * workingTime}); output of an hour moves with f over what it was in the trade at the start. Beyond
 * h̄ the elasticity of a person's output to hours is thus less by φ than below.
 *
 * <p>Pencavel (2015), fig. 3: output in proportion to hours up to 49 a week, hardly more of it from
 * 56 on, in British munition works of 1914–18; Vernon (1921) for effort and rest; Denison (1962)
 * for what the shorter week gave back. Ours has one kink instead of a curve, and the same for all
 * kinds of work. Effort lags by a quarter.
 */
@Explained(
        does =
                "Long and hard work tires, and the tired make less in an hour, so that rest gives"
                        + " back part of what a shorter week takes.",
        equation = "ln f = −φ·max(0, ln(h/h̄) + ψ·ln e)",
        source = "Pencavel 2015, fig. 3; Vernon 1921; Denison 1962",
        without = "an hour yields what it did at the start but for the last hours' elasticity",
        reads = {
            "plants.effort",
            "plants.employed",
            "plants.extraHours",
            "plants.overtime",
            "units.weeklyHours",
            "units.weeklyHoursAtStart"
        },
        writes = {"plants.rested", "territories.rested"})
public final class Fatigue implements Mechanism {

    public record Parameters(
            @Doc("fall of the elasticity of output to hours beyond the tiring week, φ")
                    @Unit("1")
                    @Range({0, 0.8})
                    @Source("Pencavel 2015: from 1 to half and less; 0.6 in all")
                    double loss,
            @Doc("week from which one tires, a year's hours over 52, h̄")
                    @Unit("hours")
                    @Range({30, 70})
                    @Source("Pencavel 2015: 49")
                    double tiringWeek,
            @Doc("hours' worth of effort in what tires, ψ")
                    @Unit("1")
                    @Range({0, 3})
                    @Source("estimate: work done is what tires; Vernon 1921")
                    double ofEffort) {

        public static Parameters defaults() {
            return new Parameters(0.3, 48, 1);
        }
    }

    private final Parameters parameters;

    public Fatigue(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(world.count, t -> tire(world, t));
    }

    private void tire(World world, int t) {
        Plants plants = world.plants;
        double left = 0;
        double people = 0;
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            double atStart = rested(world.units.weeklyHoursAtStart[unit], 1);
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                int p = plants.cellPlant[k];
                double effort = plants.effort[p] > 0 ? plants.effort[p] : 1;
                double rested = rested(world.weeklyHours(p), effort);
                plants.rested[p] = rested / atStart;
                left += plants.employed[p] * rested;
                people += plants.employed[p];
            }
        }
        world.territories.rested[t] = people > 0 ? left / people : 1;
    }

    /** Part of what the rested make in an hour that is made after such weeks at such effort. */
    double rested(double week, double effort) {
        double strain =
                StrictMath.log(week / parameters.tiringWeek())
                        + parameters.ofEffort() * StrictMath.log(effort);
        return StrictMath.exp(-parameters.loss() * StrictMath.max(0, strain));
    }
}
