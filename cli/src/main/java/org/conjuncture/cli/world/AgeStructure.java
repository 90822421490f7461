package org.conjuncture.cli.world;

/**
 * People by age from a stable population: survival is Brass's relational model on his general
 * standard (Brass 1971) at a life expectancy, women's a year above and men's a year below; people
 * aged x are in proportion to e^(−r·x)·l(x); 105 boys are born for 100 girls.
 */
final class AgeStructure {

    private static final double[] STANDARD = {
        1, .7691, .7502, .7362, .7130, .6826, .6525, .6223, .5898, .5535, .5106, .4585, .3965,
        .3210, .2380, .1516, .0768, .0276, .0059
    };

    static final int BANDS = 16;

    private AgeStructure() {}

    /** Weights {@code [sex][band]}, women first; they need not sum to one. */
    static double[][] weights(double growth, double life) {
        double[][] weights = {years(growth, life + 1), years(growth, life - 1)};
        for (int band = 0; band < BANDS; band++) {
            weights[1][band] *= 1.05;
        }
        return weights;
    }

    /** Births a thousand people, at which a stable population of this life grows so. */
    static double birthRate(double growth, double life) {
        double sum = 0;
        for (double[] bySex : weights(growth, life)) {
            for (double band : bySex) {
                sum += band;
            }
        }
        return 1000 * 2.05 / sum;
    }

    private static double[] years(double growth, double life) {
        double low = -4;
        double high = 3;
        for (int round = 0; round < 80; round++) {
            double level = (low + high) / 2;
            if (expectancy(survivors(level)) > life) {
                low = level;
            } else {
                high = level;
            }
        }
        double[] alive = survivors(low);
        double[] bands = new double[BANDS];
        for (int band = 0; band < STANDARD.length; band++) {
            bands[Math.min(band, BANDS - 1)] +=
                    lived(alive, band) * StrictMath.exp(-growth * (5 * band + 2.5));
        }
        return bands;
    }

    private static double[] survivors(double level) {
        double[] alive = new double[STANDARD.length];
        alive[0] = 1;
        for (int band = 1; band < alive.length; band++) {
            double logit = StrictMath.log((1 - STANDARD[band]) / STANDARD[band]) / 2;
            alive[band] = 1 / (1 + StrictMath.exp(2 * (level + logit)));
        }
        return alive;
    }

    /** Most who die under five do so in the first year. */
    private static double lived(double[] alive, int band) {
        double next = band + 1 < alive.length ? alive[band + 1] : 0;
        return band == 0 ? 5 * (0.3 * alive[0] + 0.7 * next) : 2.5 * (alive[band] + next);
    }

    private static double expectancy(double[] alive) {
        double years = 0;
        for (int band = 0; band < alive.length; band++) {
            years += lived(alive, band);
        }
        return years;
    }

    /** Whole numbers in proportion to the weights that add up to the total: largest remainders. */
    static long[] wholes(double[] weights, long total) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        long[] whole = new long[weights.length];
        double[] rest = new double[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            double exact = weights[i] / sum * total;
            whole[i] = (long) Math.floor(exact);
            rest[i] = exact - whole[i];
            left -= whole[i];
        }
        for (; left > 0; left--) {
            int best = 0;
            for (int i = 1; i < rest.length; i++) {
                best = rest[i] > rest[best] ? i : best;
            }
            whole[best]++;
            rest[best] = -1;
        }
        return whole;
    }
}
