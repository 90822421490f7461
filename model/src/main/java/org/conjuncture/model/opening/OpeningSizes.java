package org.conjuncture.model.opening;

import java.util.Arrays;

/**
 * Sizes at which the companies of a sector and territory open: that of rank r, 0 the largest, is
 * proportional to (r + ½)^−σ, by which P(size &gt; x) ∝ x^(−1/σ) without a draw (Gabaix and
 * Ibragimov 2011 for the half). None has more than the largest part allowed, or an equal one where
 * that is more, so that a sector of few companies opens with equal ones.
 */
final class OpeningSizes {
    /** A company has this many rows of workers, or an equal part where there are not so many. */
    private static final double FEWEST_ROWS = 2;

    private static final int ROUNDS = 60;

    private OpeningSizes() {}

    /**
     * Rows of a sector by company: each row is given to the company that lacks most of what it is
     * due of the rows so far, so that whoever comes first in the order of rows is spread over all.
     *
     * @param spread σ; 0 makes all alike
     * @param largest largest part of the rows that a company has
     * @return the company's rank, for each row
     */
    static int[] places(int rows, int companies, double spread, double largest) {
        int[] place = new int[rows];
        if (spread <= 0) {
            Arrays.setAll(place, k -> k % companies);
            return place;
        }
        double[] part = parts(companies, spread, FEWEST_ROWS / rows, largest);
        int[] given = new int[companies];
        for (int k = 0; k < rows; k++) {
            int next = 0;
            for (int r = 1; r < companies; r++) {
                // Sainte-Laguë: who is due a row soonest.
                if (part[r] * (given[next] + 0.5) > part[next] * (given[r] + 0.5)) {
                    next = r;
                }
            }
            given[next]++;
            place[k] = next;
        }
        return place;
    }

    /** Parts by rank that sum to 1, each between bounds that leave room for an equal part. */
    static double[] parts(int companies, double spread, double least, double largest) {
        double equal = 1.0 / companies;
        double low = StrictMath.min(least, equal);
        double high = StrictMath.max(largest, equal);
        double[] part = new double[companies];
        for (int r = 0; r < companies; r++) {
            part[r] = StrictMath.pow(r + 0.5, -spread);
        }
        // What all are multiplied with, so that those between the bounds fill what these leave.
        double few = 0;
        double many = 1 / part[companies - 1];
        for (int round = 0; round < ROUNDS; round++) {
            double factor = 0.5 * (few + many);
            if (sum(part, factor, low, high) < 1) {
                few = factor;
            } else {
                many = factor;
            }
        }
        for (int r = 0; r < companies; r++) {
            part[r] = bounded(many * part[r], low, high);
        }
        return part;
    }

    private static double sum(double[] part, double factor, double low, double high) {
        double sum = 0;
        for (double one : part) {
            sum += bounded(factor * one, low, high);
        }
        return sum;
    }

    private static double bounded(double part, double low, double high) {
        return StrictMath.max(low, StrictMath.min(high, part));
    }
}
