package org.conjuncture.model.indicator;

import java.util.Arrays;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * How growth rates of companies' sales over a year are spread: the likeliest b of Subbotin's family
 * exp(−|x/a|^b), a the likeliest to it (Bottazzi and Secchi 2006, eq. 2): 1 is Laplace's tent, 2 a
 * bell. Sales are quantities in the last quarter of two years, in all of a company's plants; x is
 * log growth less the mean of the company's territory and sector, that of its first plant. What
 * states own is left out.
 */
public final class CompanyGrowth {

    /** Companies of a territory and sector whose mean tells what befell them all. */
    private static final int FEWEST = 5;

    /** Rates from which on a shape is told. */
    private static final int FEW = 100;

    /** Bins of ln |x|, their width and the least that is told apart. */
    private static final double WIDTH = 0.05;

    private static final double LEAST = -15;
    private static final int BINS = 360;

    private CompanyGrowth() {}

    static double shape(World world) {
        double[] rates = rates(world);
        return rates.length < FEW ? Double.NaN : shape(rates);
    }

    /** Of companies that sold in this year's last quarter and in that of the year before. */
    public static double[] rates(World world) {
        Capitals capitals = world.capitals;
        double[] before = world.year.soldYearBefore;
        double[] sold = new double[capitals.count];
        int[] cell = new int[capitals.count];
        sum(world.plants, sold, cell);
        double[] sum = new double[world.count * Sectors.COUNT];
        int[] size = new int[sum.length];
        for (int company = 0; company < before.length; company++) {
            if (before[company] > 0 && sold[company] > 0 && !capitals.isPublic[company]) {
                sold[company] = StrictMath.log(sold[company] / before[company]);
                sum[cell[company]] += sold[company];
                size[cell[company]]++;
            } else {
                sold[company] = Double.NaN;
            }
        }
        int count = 0;
        for (int company = 0; company < before.length; company++) {
            int at = cell[company];
            if (!Double.isNaN(sold[company]) && size[at] >= FEWEST) {
                sold[count++] = sold[company] - sum[at] / size[at];
            }
        }
        return Arrays.copyOf(sold, count);
    }

    /** What each company sold, and the cell of its first plant. */
    private static void sum(Plants plants, double[] sold, int[] cell) {
        boolean[] isFound = new boolean[sold.length];
        for (int p = 0; p < plants.count; p++) {
            if (plants.alive[p]) {
                int company = plants.capital[p];
                cell[company] = isFound[company] ? cell[company] : plants.cell(p);
                isFound[company] = true;
                sold[company] += plants.sold[p];
            }
        }
    }

    /** The likeliest b, to two hundredths. */
    public static double shape(double[] rates) {
        int[] many = new int[BINS];
        for (double rate : rates) {
            double log = StrictMath.log(StrictMath.max(Double.MIN_NORMAL, StrictMath.abs(rate)));
            int bin = (int) ((log - LEAST) / WIDTH);
            many[StrictMath.max(0, StrictMath.min(BINS - 1, bin))]++;
        }
        double best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (double b = 0.3; b < 3; b += 0.02) {
            double sum = 0;
            for (int bin = 0; bin < BINS; bin++) {
                double middle = LEAST + (bin + 0.5) * WIDTH;
                sum += many[bin] > 0 ? many[bin] * StrictMath.exp(b * middle) : 0;
            }
            double logOfA = StrictMath.log(b * sum / rates.length) / b;
            double likely = StrictMath.log(b) - logOfA - logGamma(1 / b) - 1 / b;
            if (likely > most) {
                most = likely;
                best = b;
            }
        }
        return best;
    }

    /** Stirling's series after a shift to where it is exact enough. */
    private static double logGamma(double x) {
        double shift = 0;
        double z = x;
        while (z < 10) {
            shift -= StrictMath.log(z++);
        }
        return shift
                + (z - 0.5) * StrictMath.log(z)
                - z
                + 0.5 * StrictMath.log(2 * Math.PI)
                + 1 / (12 * z)
                - 1 / (360 * z * z * z);
    }
}
