package org.conjuncture.model.opening;

import org.conjuncture.model.world.Owners;

/**
 * Size and wealth of the owners' classes at the start: each has 0.75 of the people of the one
 * below; wealth is Pareto over rank.
 */
final class WealthClasses {
    private static final double SHRINK = 0.75;

    private WealthClasses() {}

    /** Part of the owners who are in a class. */
    static double peopleShare(int wealthClass) {
        return StrictMath.pow(SHRINK, wealthClass)
                * (1 - SHRINK)
                / (1 - StrictMath.pow(SHRINK, Owners.OF_OWNERS));
    }

    /**
     * Part of the owners' wealth that a class has, for a Pareto exponent: the part of those richer
     * than a rank p is p^(1 − 1/α).
     */
    static double wealthShare(int wealthClass, double exponent) {
        double above = 0;
        for (int c = wealthClass + 1; c < Owners.OF_OWNERS; c++) {
            above += peopleShare(c);
        }
        double lorenz = 1 - 1 / exponent;
        return StrictMath.pow(above + peopleShare(wealthClass), lorenz)
                - (above > 0 ? StrictMath.pow(above, lorenz) : 0);
    }

    /**
     * The Pareto exponent at which a tenth of the people hold the given share of wealth: share =
     * 0.1^(1 − 1/α).
     */
    static double exponent(double shareOfRichestTenth) {
        double lorenz = StrictMath.log(shareOfRichestTenth) / StrictMath.log(0.1);
        return 1 / (1 - StrictMath.min(0.9, StrictMath.max(0.05, lorenz)));
    }
}
