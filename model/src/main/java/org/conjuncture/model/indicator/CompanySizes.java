package org.conjuncture.model.indicator;

import java.util.Arrays;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;

/**
 * How the sizes of companies are spread: the exponent ζ of their upper tail, P(size &gt; x) ∝ x^−ζ,
 * by Hill's estimator (Hill 1975) over the largest tenth, ζ = k / Σ ln(x_i / x_k+1). Size is people
 * at work in all a company's plants, wherever they are; what states own is left out. Axtell (2001)
 * finds 1.06 for the United States.
 */
final class CompanySizes {
    private static final double LARGEST = 0.1;
    private static final int FEWEST = 10;

    private CompanySizes() {}

    static double tail(World world) {
        Capitals capitals = world.capitals;
        Plants plants = world.plants;
        double[] people = new double[capitals.count];
        for (int p = 0; p < plants.count; p++) {
            if (plants.alive[p] && plants.capital[p] >= 0) {
                people[plants.capital[p]] += plants.employed[p];
            }
        }
        int count = 0;
        for (int c = 0; c < capitals.count; c++) {
            if (capitals.alive[c] && !capitals.isPublic[c] && people[c] > 0) {
                people[count++] = people[c];
            }
        }
        return hill(Arrays.copyOf(people, count));
    }

    /** Of sizes above nothing; NaN where the tail has too few or all are of one size. */
    static double hill(double[] sizes) {
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        int tail = (int) (LARGEST * sorted.length);
        if (tail < FEWEST) {
            return Double.NaN;
        }
        double least = sorted[sorted.length - tail - 1];
        double sum = 0;
        for (int k = sorted.length - tail; k < sorted.length; k++) {
            sum += StrictMath.log(sorted[k] / least);
        }
        return sum > 0 ? tail / sum : Double.NaN;
    }
}
