package org.conjuncture.accounts.balance;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;

/**
 * The matrix nearest to a given one that has given row and column sums, keeping signs and zeros.
 *
 * <p>With P the positive and N the negative parts, multipliers r, s solve r_i Σ P_ij s_j − r_i⁻¹ Σ
 * N_ij s_j⁻¹ = u_i and the same for columns: Junius and Oosterhaven, "The Solution of Updating or
 * Regionalizing a Matrix with both Positive and Negative Entries" (Economic Systems Research 15,
 * 2003), in the form of Lenzen, Wood and Gallego (2007) and Temurshoev, Miller and Bouwmeester
 * (2013), where r = (u + √(u² + 4pn)) / 2p, and −n/u where p is 0. Without negative entries it is
 * RAS (Stone 1961; Bacharach 1970).
 */
public final class Gras {

    private Gras() {}

    /**
     * What came of balancing.
     *
     * @param matrix the balanced matrix
     * @param distances largest distance from the row sums after each step, the last being reached
     * @param converged whether all sums are met to the tolerance
     * @param moved Σ |new − old| over Σ |old|
     */
    public record Result(Matrix matrix, List<Double> distances, boolean converged, double moved) {}

    /**
     * Balances.
     *
     * @param start not modified
     * @param tolerance largest distance from a sum, relative to the largest sum
     */
    public static Result balance(
            Matrix start, double[] rowSums, double[] columnSums, int mostSteps, double tolerance) {
        double scale = 0;
        for (double u : rowSums) {
            scale = Math.max(scale, Math.abs(u));
        }
        double[] r = ones(start.rows);
        double[] s = ones(start.columns);
        List<Double> distances = new ArrayList<>();
        boolean converged = false;
        for (int step = 0; step < mostSteps && !converged; step++) {
            double[][] columns = weigh(start, r, false);
            for (int j = 0; j < s.length; j++) {
                s[j] = factor(columns[0][j], columns[1][j], columnSums[j], s[j]);
            }
            double[][] rows = weigh(start, s, true);
            double distance = 0;
            for (int i = 0; i < r.length; i++) {
                double sum = r[i] * rows[0][i] - (rows[1][i] == 0 ? 0 : rows[1][i] / r[i]);
                distance = Math.max(distance, Math.abs(sum - rowSums[i]));
                r[i] = factor(rows[0][i], rows[1][i], rowSums[i], r[i]);
            }
            distances.add(distance);
            converged = distance <= tolerance * scale;
        }
        Matrix balanced = apply(start, r, s);
        return new Result(balanced, List.copyOf(distances), converged, moved(start, balanced));
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * Sums of positive parts times, and of negative parts over, the multipliers of the other side.
     */
    private static double[][] weigh(Matrix m, double[] multipliers, boolean byRow) {
        int length = byRow ? m.rows : m.columns;
        double[] positive = new double[length];
        double[] negative = new double[length];
        for (int i = 0; i < m.rows; i++) {
            for (int j = 0, at = i * m.columns; j < m.columns; j++, at++) {
                double value = m.values[at];
                double factor = multipliers[byRow ? j : i];
                int to = byRow ? i : j;
                if (value > 0) {
                    positive[to] += value * factor;
                } else if (value < 0) {
                    negative[to] -= value / factor;
                }
            }
        }
        return new double[][] {positive, negative};
    }

    private static double factor(double p, double n, double sum, double before) {
        if (p > 0) {
            double root = (sum + Math.sqrt(sum * sum + 4 * p * n)) / (2 * p);
            return root > 0 ? root : 1e-300;
        }
        return n > 0 && sum < 0 ? -n / sum : before;
    }

    private static Matrix apply(Matrix m, double[] r, double[] s) {
        Matrix result = new Matrix(m.rows, m.columns);
        for (int i = 0; i < m.rows; i++) {
            for (int j = 0; j < m.columns; j++) {
                double value = m.at(i, j);
                double factor = r[i] * s[j];
                result.set(i, j, value > 0 ? value * factor : value < 0 ? value / factor : 0);
            }
        }
        return result;
    }

    private static double moved(Matrix before, Matrix after) {
        double moved = 0;
        double all = 0;
        for (int at = 0; at < before.values.length; at++) {
            moved += Math.abs(after.values[at] - before.values[at]);
            all += Math.abs(before.values[at]);
        }
        return all == 0 ? 0 : moved / all;
    }
}
