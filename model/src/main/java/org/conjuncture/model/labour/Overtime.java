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
 * A plant that has found too few people for its orders works overtime, and one that has still too
 * many goes on short time.
 *
 * <p>δ = a·(L*⁄L − 1) within −S and O, with L* the people its plan asks for and L those it has
 * after the quarter's hires and layoffs. Labour at work is 1 + δ of what it was. Pay is 1 + (1 +
 * p)·δ in overtime, p the premium of {@code workingTime}, and 1 + (1 − κ·χ)·δ on short time: where
 * an agreement (coverage χ) or law holds, the part κ of what hours cut off is kept ({@code
 * hoursCompensation}, {@code workingTime.compensation}); else pay goes by the hour. The plan still
 * hires and lays off for the whole gap: hours are the first answer, people the lasting one.
 *
 * <p>Hart (2004), ch. 5, and Hart and Sharot (1978) for hours that move first; Bernanke and Powell
 * (1986) for short time between the wars; Rosen (1968) for the part of the gap. Members of
 * cooperatives share hours themselves, agreements on flexible hours come first ({@code
 * flexibleHours}), and a plan keeps people at the hours of the law, whatever it lacks (Kornai
 * 1980).
 */
@Explained(
        does =
                "A plant that found too few people for its orders works overtime at a premium, and"
                        + " one that has too many goes on short time.",
        equation = "δ = a·(L*/L − 1) within −S and O; pay 1 + (1 + p)·δ or 1 + (1 − κ·χ)·δ",
        source = "Hart 2004; Hart & Sharot 1978; Bernanke & Powell 1986; Rosen 1968",
        without = "hours of a plant do not answer to its orders, but where agreements let them",
        reads = {
            "capitals.isCooperative",
            "levers.hoursCompensation",
            "levers.planned",
            "plants.capital",
            "plants.employed",
            "plants.wanted",
            "units.coverage"
        },
        writes = {"plants.hoursPay", "plants.overtime"})
public final class Overtime implements Mechanism {

    public record Parameters(
            @Doc("part of the gap between people wanted and had that hours fill at once, a")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate, low; Hart & Sharot 1978, Rosen 1968: a third and more")
                    double answer,
            @Doc("most overtime, a share of hours, O")
                    @Unit("1")
                    @Range({0, 0.4})
                    @Source("Hart 2004: 4–5 hours a week of those who work any")
                    double most,
            @Doc("most that short time takes, a share of hours, S")
                    @Unit("1")
                    @Range({0, 0.6})
                    @Source("Bernanke & Powell 1986: a fifth in 1929–32, not in all plants at once")
                    double least) {

        public static Parameters defaults() {
            return new Parameters(0.2, 0.08, 0.1);
        }
    }

    private final Parameters parameters;
    private final WorkingTime.Parameters hours;

    public Overtime(Parameters parameters, WorkingTime.Parameters hours) {
        this.parameters = parameters;
        this.hours = hours;
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
                    for (int s = 1; s < Sectors.COUNT; s++) {
                        settle(world, t, t * Sectors.COUNT + s);
                    }
                });
    }

    private void settle(World world, int t, int unit) {
        Plants plants = world.plants;
        double byLaw = world.levers.hoursCompensation[t];
        double agreed = world.units.coverage[unit] * hours.compensation();
        double kept = byLaw >= 0 ? byLaw : agreed;
        double free = 1 - world.levers.planned[t];
        for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
            int p = plants.cellPlant[k];
            boolean isShared = world.capitals.isCooperative[plants.capital[p]];
            double beyond =
                    isShared || plants.employed[p] <= 0
                            ? 0
                            : free * beyond(plants.wanted[p] / plants.employed[p] - 1);
            plants.overtime[p] = beyond;
            plants.hoursPay[p] = pay(beyond, kept);
        }
    }

    /** Hours beyond the usual, a share; below 0 short time. */
    double beyond(double gap) {
        double asked = parameters.answer() * gap;
        return StrictMath.max(-parameters.least(), StrictMath.min(parameters.most(), asked));
    }

    /** What is paid for them over what usual hours are paid. */
    double pay(double beyond, double kept) {
        return 1 + (beyond > 0 ? 1 + hours.overtimePremium() : 1 - kept) * beyond;
    }
}
