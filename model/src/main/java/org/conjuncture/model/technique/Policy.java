package org.conjuncture.model.technique;

import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * What a state's policy makes of search in its plants; see {@link TechnicalChange}.
 *
 * <p>A plan rewards the plan's fulfilment, which what is new endangers (Berliner 1976). Finance
 * given against exports asks firms to meet what others make (Amsden 1989; Wade 1990), and helps the
 * sectors that do ({@link org.conjuncture.model.state.ExportTargets}); a tariff without that asks
 * nothing (Krueger 1974). Law of an empire keeps industry out. War takes engineers and machines,
 * and cuts the ways by which others are known (Broadberry and Harrison 2005; Field 2008).
 */
final class Policy {
    /** Export promotion of East Asia's developmental states, as {@code regimes.csv} has it. */
    private static final double FULL_PROMOTION = 0.06;

    private final World world;
    private final Levers levers;
    private final int t;
    private final TechnicalChange.Parameters parameters;

    Policy(World world, int t, TechnicalChange.Parameters parameters) {
        this.world = world;
        levers = world.levers;
        this.t = t;
        this.parameters = parameters;
    }

    /** Part of inventions and looking that a plan and a war leave. */
    double pressed() {
        double war = parameters.warHolds() * world.territories.mobilized[t];
        return (1 - parameters.planHolds() * levers.planned[t]) * StrictMath.max(0, 1 - war);
    }

    /** Looking in a sector over what it is without industrial policy. */
    double learning(int sector) {
        return 1 + parameters.reciprocity() * reciprocity(sector);
    }

    /** Finance that the state gives a sector against exports. */
    private double reciprocity(int sector) {
        return levers.developmentFinance[t]
                * StrictMath.min(1, levers.exportPromotion[t] / FULL_PROMOTION)
                * world.markets.exportSupport[t * Sectors.COUNT + sector];
    }

    /** Part of what a sector looks at abroad that can be learned from. */
    double abroadOpen(int sector) {
        double sheltered =
                parameters.shelter() * levers.tariffManufactures[t] * (1 - reciprocity(sector));
        return (1 - levers.restrictedIndustry[t]) * StrictMath.exp(-sheltered);
    }
}
