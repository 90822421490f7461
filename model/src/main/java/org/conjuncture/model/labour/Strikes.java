package org.conjuncture.model.labour;

import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Organized workers strike when what they claim and what they have part further than both sides
 * have come to expect.
 *
 * <p>rate = r · d · √rights · e^(k·x), x = 100·(gap − expected gap), gap = claim − wage share;
 * length exponential, longer where funds (density) are. Where strikes are forbidden few dare. Hicks
 * (1932), Ashenfelter and Johnson (1969), Kennan (1986).
 *
 * <p>Days not worked are labour the plants of the unit lack this quarter.
 */
final class Strikes {
    private static final double WORKDAYS = 65;
    private static final double MOST_OF_A_QUARTER = 0.5;
    private static final double EXPECTATION_SPEED = 0.1;

    /** Share of a territory's labour of a quarter that makes a strike wave. */
    private static final double WAVE = 0.01;

    private final Unions.Parameters parameters;

    Strikes(Unions.Parameters parameters) {
        this.parameters = parameters;
    }

    void hold(World world, int t, Now now) {
        BargainingUnits units = world.units;
        double days = 0;
        double workdays = 0;
        long draws = now.draws(Stream.STRIKE);
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            double claim =
                    units.wageShareNorm[unit]
                            + parameters.claimSpan()
                                    * (units.power[unit] - units.powerAtStart[unit]);
            double gap = claim - units.wageShare[unit];
            if (now.since() == 0) {
                units.expectedGap[unit] = gap;
            }
            double surprise = gap - units.expectedGap[unit];
            units.expectedGap[unit] += EXPECTATION_SPEED * surprise;
            units.strikeLoss[unit] = loss(world, t, unit, surprise, draws);
            units.strikeDays[unit] = units.strikeLoss[unit] * units.employed[unit] * WORKDAYS;
            days += units.strikeDays[unit];
            workdays += units.employed[unit] * WORKDAYS;
            withhold(world.plants, unit, 1 - units.strikeLoss[unit]);
        }
        if (days > WAVE * workdays && workdays > 0) {
            String cause =
                    "claims on the wage share beyond what both sides expected; "
                            + Math.round(days)
                            + " days not worked";
            now.chronicle()
                    .tell(new Chronicle.Event(now.quarter(), t, "strikeWave", "", days, cause));
        }
    }

    /** Share of the unit's labour of the quarter that is withheld. */
    private double loss(World world, int t, int unit, double surprise, long draws) {
        double rights = world.levers.unionRights[t];
        double density = world.units.density[unit];
        double heat =
                StrictMath.exp(
                        StrictMath.max(
                                -3,
                                StrictMath.min(3, 100 * parameters.surpriseEffect() * surprise)));
        double rate = parameters.strikeRate() / 4 * density * StrictMath.sqrt(rights) * heat;
        if (rate <= 0 || Draw.uniform(draws, unit, 0) >= rate) {
            return 0;
        }
        double length =
                parameters.strikeDays()
                        * StrictMath.sqrt(density)
                        * Draw.exponential(draws, unit, 1);
        return StrictMath.min(MOST_OF_A_QUARTER, density * length / WORKDAYS);
    }

    private static void withhold(Plants plants, int unit, double kept) {
        if (kept < 1) {
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                plants.labour[plants.cellPlant[k]] *= kept;
            }
        }
    }
}
