package org.conjuncture.model.technique;

import org.conjuncture.model.world.Levers;

/**
 * What a state's policy makes of search in its plants; see {@link TechnicalChange}.
 *
 * <p>A plan rewards the plan's fulfilment, which what is new endangers (Berliner 1976). Finance
 * given against exports asks firms to meet what others make (Amsden 1989; Wade 1990); a tariff
 * without that asks nothing (Krueger 1974). Law of an empire keeps industry out.
 */
final class Policy {
    /** Export promotion of East Asia's developmental states, as {@code regimes.csv} has it. */
    private static final double FULL_PROMOTION = 0.06;

    private final Levers levers;
    private final int t;
    private final TechnicalChange.Parameters parameters;

    Policy(Levers levers, int t, TechnicalChange.Parameters parameters) {
        this.levers = levers;
        this.t = t;
        this.parameters = parameters;
    }

    /** Part of inventions and looking that a plan leaves. */
    double pressed() {
        return 1 - parameters.planHolds() * levers.planned[t];
    }

    /** Looking over what it is without industrial policy. */
    double learning() {
        return 1 + parameters.reciprocity() * reciprocity();
    }

    /** Finance that the state gives against exports. */
    private double reciprocity() {
        return levers.developmentFinance[t]
                * StrictMath.min(1, levers.exportPromotion[t] / FULL_PROMOTION);
    }

    /** Part of what is looked at abroad that can be learned from. */
    double abroadOpen() {
        double sheltered =
                parameters.shelter() * levers.tariffManufactures[t] * (1 - reciprocity());
        return (1 - levers.restrictedIndustry[t]) * StrictMath.exp(-sheltered);
    }
}
