package org.conjuncture.base.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Least squares on a panel with fixed effects: slopes of what varies within groups.
 *
 * <p>y = x·b + a(group of the first kind) + a(group of the second kind) + … + e. Effects are swept
 * out by taking means of each kind of group in turn until nothing changes (Guimarães and Portugal
 * 2010), which on a balanced panel is the within estimator; standard errors hold for any dependence
 * inside a cluster (Arellano 1987). Observations with a number that is none are left out.
 */
public final class Panel {

    /** Slopes in the order of what explains, their standard errors, observations used. */
    public record Fit(double[] slope, double[] error, int observations) {}

    private static final int SWEEPS = 2000;
    private static final double SMALL = 1e-11;

    private final int explaining;
    private final List<double[]> rows = new ArrayList<>();
    private final List<int[]> groups = new ArrayList<>();
    private final List<Map<Object, Integer>> names = new ArrayList<>();

    /**
     * @param explaining how many variables explain
     */
    public Panel(int explaining) {
        this.explaining = explaining;
    }

    /**
     * One observation.
     *
     * @param y what is explained
     * @param x what explains it
     * @param cluster observations of a cluster may hang together in any way
     * @param of the group of each kind that has an effect of its own; none: one constant for all
     */
    public void add(double y, double[] x, Object cluster, Object... of) {
        if (x.length != explaining) {
            throw new IllegalArgumentException("expected " + explaining + " variables");
        }
        if (!Double.isFinite(y) || !Arrays.stream(x).allMatch(Double::isFinite)) {
            return;
        }
        double[] row = new double[explaining + 1];
        row[0] = y;
        System.arraycopy(x, 0, row, 1, explaining);
        rows.add(row);
        Object[] kinds = of.length == 0 ? new Object[] {""} : of;
        int[] group = new int[kinds.length + 1];
        group[0] = number(0, cluster);
        for (int kind = 0; kind < kinds.length; kind++) {
            group[kind + 1] = number(kind + 1, kinds[kind]);
        }
        groups.add(group);
    }

    private int number(int kind, Object name) {
        while (names.size() <= kind) {
            names.add(new HashMap<>());
        }
        Map<Object, Integer> known = names.get(kind);
        return known.computeIfAbsent(name, any -> known.size());
    }

    /** The slopes; numbers that are none where observations do not tell them. */
    public Fit fit() {
        double[][] within = swept();
        double[][] inverse = inverse(products(within));
        double[] slope = new double[explaining];
        for (int i = 0; i < explaining; i++) {
            for (int j = 0; j < explaining; j++) {
                double withY = 0;
                for (double[] row : within) {
                    withY += row[j + 1] * row[0];
                }
                slope[i] += inverse[i][j] * withY;
            }
        }
        return new Fit(slope, errors(within, inverse, slope), rows.size());
    }

    private double[][] swept() {
        double[][] within = rows.stream().map(double[]::clone).toArray(double[][]::new);
        int kinds = names.size();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double moved = 0;
            for (int kind = 1; kind < kinds; kind++) {
                moved = Math.max(moved, centre(within, kind));
            }
            if (moved < SMALL || kinds == 2) {
                break;
            }
        }
        return within;
    }

    /** Takes the means of a kind of group away; tells the largest of them. */
    private double centre(double[][] within, int kind) {
        double[][] sum = new double[names.get(kind).size()][explaining + 1];
        int[] count = new int[sum.length];
        for (int i = 0; i < within.length; i++) {
            int group = groups.get(i)[kind];
            count[group]++;
            for (int k = 0; k <= explaining; k++) {
                sum[group][k] += within[i][k];
            }
        }
        double largest = 0;
        for (int i = 0; i < within.length; i++) {
            int group = groups.get(i)[kind];
            for (int k = 0; k <= explaining; k++) {
                double mean = sum[group][k] / count[group];
                within[i][k] -= mean;
                largest = Math.max(largest, Math.abs(mean));
            }
        }
        return largest;
    }

    private double[][] products(double[][] within) {
        double[][] products = new double[explaining][explaining];
        for (double[] row : within) {
            for (int i = 0; i < explaining; i++) {
                for (int j = 0; j < explaining; j++) {
                    products[i][j] += row[i + 1] * row[j + 1];
                }
            }
        }
        return products;
    }

    private double[] errors(double[][] within, double[][] inverse, double[] slope) {
        double[][] score = new double[names.isEmpty() ? 0 : names.get(0).size()][explaining];
        for (int i = 0; i < within.length; i++) {
            double left = within[i][0];
            for (int k = 0; k < explaining; k++) {
                left -= slope[k] * within[i][k + 1];
            }
            for (int k = 0; k < explaining; k++) {
                score[groups.get(i)[0]][k] += within[i][k + 1] * left;
            }
        }
        double[] error = new double[explaining];
        for (int i = 0; i < explaining; i++) {
            double variance = 0;
            for (double[] of : score) {
                double part = 0;
                for (int k = 0; k < explaining; k++) {
                    part += inverse[i][k] * of[k];
                }
                variance += part * part;
            }
            error[i] = StrictMath.sqrt(variance);
        }
        return error;
    }

    /** Gauss and Jordan with the largest pivot. */
    private static double[][] inverse(double[][] of) {
        int n = of.length;
        double[][] left = new double[n][];
        double[][] right = new double[n][n];
        for (int i = 0; i < n; i++) {
            left[i] = of[i].clone();
            right[i][i] = 1;
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(left[i][k]) > Math.abs(left[pivot][k]) ? i : pivot;
            }
            swap(left, k, pivot);
            swap(right, k, pivot);
            double by = left[k][k];
            for (int j = 0; j < n; j++) {
                left[k][j] = by == 0 ? Double.NaN : left[k][j] / by;
                right[k][j] = by == 0 ? Double.NaN : right[k][j] / by;
            }
            for (int i = 0; i < n; i++) {
                double times = left[i][k];
                for (int j = 0; j < n && i != k; j++) {
                    left[i][j] -= times * left[k][j];
                    right[i][j] -= times * right[k][j];
                }
            }
        }
        return right;
    }

    private static void swap(double[][] rows, int one, int other) {
        double[] kept = rows[one];
        rows[one] = rows[other];
        rows[other] = kept;
    }
}
