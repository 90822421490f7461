package org.conjuncture.model.technique;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Owners choose a technique for the command of work that it gives them too, and the more the
 * stronger labour is; organized crafts hold up what would do without their skill, where law lets
 * them.
 *
 * <p>V* = ω·min(1, B + σ·L + χ·c·v) is what the command that one more stage of technique gives is
 * worth to owners, as a part of the pay that a unit of output takes: B the power of the union, L
 * the part of labour lost to strikes, c the part of the work that is craft and v the part of places
 * that stay vacant; V moves to it at λ. H = η·min(1, n/c)·r·z is the chance that a technique is
 * held up which takes work further along the sequence, n the members of craft unions over the
 * employed, r the rights of unions and z how far employers recognize them. {@link TechnicalChange}
 * adopts when Δc − V·(w·a)·Δstage < 0, and then, where Δstage > 0, with the chance 1 − H.
 *
 * <p>Marglin (1974) for techniques that are taken up because they command; Braverman (1974) for
 * crafts that are done without; Edwards (1979) for technical control; Bowles (1985, 1989) and
 * Skillman and Ryder (1993) for owners who choose what weakens labour in the bargain, even where it
 * costs more; Noble (1984) for the case of machine tools; Lazonick (1981) for mule spinners in
 * Lancashire, whom Leunig (2003) finds of less weight than demand. Not theirs: one measure of what
 * command is worth, and a chance instead of a contest over each machine. What is held up may be
 * found again: crafts delay. The sizes are estimates.
 */
@Explained(
        does =
                "Owners choose a technique for the command of work that it gives them too, the more"
                        + " the stronger labour is; organized crafts hold up what does without"
                        + " them, where law lets them.",
        equation =
                "V = ω·min(1, B + σ·L + χ·c·v); H = η·min(1, n/c)·r·z; adopted when Δc −"
                        + " V·(w·a)·Δstage < 0, with the chance 1 − H where Δstage > 0",
        source =
                "Marglin 1974; Braverman 1974; Edwards 1979; Bowles 1985, 1989; Skillman & Ryder"
                        + " 1993; Noble 1984; Lazonick 1981",
        without = "techniques are adopted by cost alone",
        reads = {
            "levers.unionRights",
            "units.occupationShare",
            "units.power",
            "units.recognition",
            "units.strikeLoss",
            "units.typeDensity",
            "units.unfilled"
        },
        writes = {"units.controlWorth", "units.craftHold"})
public final class ControlOfWork implements Mechanism {

    public record Parameters(
            @Doc("pay of a unit that the command of one more stage is worth at full power, ω")
                    @Unit("1/stage")
                    @Range({0, 0.5})
                    @Source("estimate; Marglin 1974, Noble 1984: more than nothing")
                    double weight,
            @Doc("what labour lost to strikes adds to power as owners see it, σ")
                    @Unit("1")
                    @Range({0, 100})
                    @Source("estimate: a year's strikes of 1% of labour count a fifth")
                    double strikes,
            @Doc("what scarce crafts add to power as owners see it, χ")
                    @Unit("1")
                    @Range({0, 5})
                    @Source("estimate; Habakkuk 1962")
                    double scarcity,
            @Doc("speed at which owners learn what to reckon with, λ")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate: some three years")
                    double speed,
            @Doc("part of what deskills that crafts hold up where all are organized and free, η")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Lazonick 1981, disputed by Leunig 2003")
                    double hold) {

        public static Parameters defaults() {
            return new Parameters(0.1, 20, 1, 0.08, 0.3);
        }
    }

    private final Parameters parameters;

    public ControlOfWork(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        BargainingUnits units = world.units;
        for (int t = 0; t < world.count; t++) {
            double rights = world.levers.unionRights[t];
            for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
                double worth = parameters.weight() * power(units, unit);
                units.controlWorth[unit] += parameters.speed() * (worth - units.controlWorth[unit]);
                units.craftHold[unit] =
                        parameters.hold()
                                * organized(units, unit)
                                * rights
                                * units.recognition[unit];
            }
        }
    }

    /** Power of labour as owners reckon with it. */
    private double power(BargainingUnits units, int unit) {
        double felt =
                units.power[unit]
                        + parameters.strikes() * units.strikeLoss[unit]
                        + parameters.scarcity() * craft(units, unit) * units.unfilled[unit];
        return StrictMath.max(0, StrictMath.min(1, felt));
    }

    /** Members of craft unions over the people of the crafts. */
    private static double organized(BargainingUnits units, int unit) {
        double members =
                units.typeDensity[unit * BargainingUnits.UNION_TYPES + BargainingUnits.CRAFT_UNION];
        double craft = craft(units, unit);
        return craft > 0 ? StrictMath.min(1, members / craft) : 0;
    }

    private static double craft(BargainingUnits units, int unit) {
        return units.occupationShare[unit * Occupations.COUNT + Occupations.CRAFT];
    }
}
