package org.conjuncture.model.labour;

/**
 * What a law on least pay makes of the mean pay of people in one kind of work, who are not all paid
 * the same: a row stands for many.
 *
 * <p>Pay is lognormal about its mean m with spread σ. Under a floor F the mean is F·Φ(a) + m·(1 −
 * Φ(a − σ)) with a = (ln(F/m) + σ²/2)/σ, and Φ(a) of the people are paid the floor (Aitchison and
 * Brown 1957, ch. 2). Both are tabulated over F/m.
 */
final class LegalFloor {
    private static final int STEPS = 512;
    private static final double MOST = 4;

    /** Mean pay with the floor over mean pay without it, and the part of the people lifted. */
    private final double[] lift = new double[STEPS + 1];

    private final double[] lifted = new double[STEPS + 1];

    /**
     * @param spread standard deviation of log pay within a kind of work
     */
    LegalFloor(double spread) {
        for (int k = 0; k <= STEPS; k++) {
            double floor = MOST * k / STEPS;
            double a = (StrictMath.log(floor) + spread * spread / 2) / spread;
            lifted[k] = normal(a);
            lift[k] = StrictMath.max(1, floor * lifted[k] + 1 - normal(a - spread));
        }
    }

    /**
     * Where the floor stands for a kind of work: what the other two ask for.
     *
     * @param pay mean pay, in the same units as the floor
     */
    double place(double pay, double floor) {
        return floor >= MOST * pay ? STEPS : floor / pay * (STEPS / MOST);
    }

    /** Mean pay under the floor. */
    double paid(double pay, double floor, double place) {
        return place >= STEPS ? floor : pay * at(lift, place);
    }

    /** Part of the people whose pay the floor lifts. */
    double lifted(double place) {
        return place >= STEPS ? 1 : at(lifted, place);
    }

    private static double at(double[] values, double place) {
        int below = (int) place;
        return values[below] + (place - below) * (values[below + 1] - values[below]);
    }

    /** The normal distribution; Abramowitz and Stegun (1964), 26.2.17, to 1e-7. */
    private static double normal(double x) {
        double t = 1 / (1 + 0.2316419 * StrictMath.abs(x));
        double tail =
                StrictMath.exp(-x * x / 2)
                        / StrictMath.sqrt(2 * StrictMath.PI)
                        * t
                        * (0.319381530
                                + t
                                        * (-0.356563782
                                                + t
                                                        * (1.781477937
                                                                + t
                                                                        * (-1.821255978
                                                                                + t
                                                                                        * 1.330274429))));
        return x >= 0 ? 1 - tail : tail;
    }
}
