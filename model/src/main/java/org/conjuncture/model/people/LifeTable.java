package org.conjuncture.model.people;

/**
 * A model life table: who survives to which age at a given life expectancy.
 *
 * <p>logit l(x) = α + logit lˢ(x), with lˢ Brass's general standard (Brass 1971) and α such that
 * the table has the life expectancy asked for. Bands are of five years from 0, the last 75 and
 * over.
 *
 * <p>What people in a band do in a year follows from years lived: the rate of death (l₀ − l₁) / L
 * and the rate of leaving the band alive l₁ / L · e^(−2.5·r), with L the years lived in the band
 * and r growth, since in a growing people fewer stand at a band's end.
 */
final class LifeTable {
    static final int BANDS = 16;
    private static final int AGES = 19;
    private static final double FIRST = 12;
    private static final double STEP = 0.5;
    private static final int ROWS = 155;

    private static final double[] STANDARD = {
        1, .7691, .7502, .7362, .7130, .6826, .6525, .6223, .5898, .5535, .5106, .4585, .3965,
        .3210, .2380, .1516, .0768, .0276, .0059
    };

    /** Survivors by row of life expectancy and age. */
    private final double[][] grid = new double[ROWS][];

    LifeTable() {
        double high = 4;
        for (int row = 0; row < ROWS; row++) {
            double low = -6;
            double up = high;
            for (int k = 0; k < 60; k++) {
                double level = (low + up) / 2;
                if (expectancy(survivors(level)) > FIRST + row * STEP) {
                    low = level;
                } else {
                    up = level;
                }
            }
            grid[row] = survivors(low);
        }
    }

    /** Survivors at 0, 5, … 90 of one born. */
    double[] alive(double lifeExpectancy) {
        double at =
                StrictMath.max(0, StrictMath.min(ROWS - 1.001, (lifeExpectancy - FIRST) / STEP));
        int row = (int) at;
        double part = at - row;
        double[] alive = new double[AGES];
        for (int age = 0; age < AGES; age++) {
            alive[age] = (1 - part) * grid[row][age] + part * grid[row + 1][age];
        }
        return alive;
    }

    /** Deaths a year over people, by band. */
    static double[] deathRates(double[] alive) {
        double[] rate = new double[BANDS];
        for (int band = 0; band < BANDS - 1; band++) {
            rate[band] = (alive[band] - alive[band + 1]) / lived(alive, band);
        }
        double years = 0;
        for (int age = BANDS - 1; age < AGES; age++) {
            years += lived(alive, age);
        }
        rate[BANDS - 1] = alive[BANDS - 1] / years;
        return rate;
    }

    /** Those who leave a band alive in a year over the people in it, without growth. */
    static double leavingRate(double[] alive, int band) {
        return alive[band + 1] / lived(alive, band);
    }

    /** Probability of dying within a year at given deaths a year over people. */
    static double yearlyRisk(double deathRate) {
        return deathRate / (1 + 0.5 * deathRate);
    }

    private static double[] survivors(double level) {
        double[] alive = new double[AGES];
        alive[0] = 1;
        for (int age = 1; age < AGES; age++) {
            double odds = (1 - STANDARD[age]) / STANDARD[age];
            alive[age] = 1 / (1 + StrictMath.exp(2 * level) * odds);
        }
        return alive;
    }

    /**
     * Years lived in a band; under five most who die do so in the first year, so fewer than half
     * are lived.
     */
    private static double lived(double[] alive, int band) {
        double next = band + 1 < AGES ? alive[band + 1] : 0;
        return band == 0 ? 5 * (0.3 * alive[0] + 0.7 * next) : 2.5 * (alive[band] + next);
    }

    private static double expectancy(double[] alive) {
        double years = 0;
        for (int age = 0; age < AGES; age++) {
            years += lived(alive, age);
        }
        return years;
    }
}
