package org.conjuncture.accounts.algebra;

/**
 * The innermost loop of every product: a tile of the result, 4 rows by up to 256 columns, from
 * packed strips of its factors.
 *
 * <p>Left factors are packed in strips of {@link #tileRows} rows, right factors in strips of {@link
 * #tileColumns} columns, both running along the inner index. Each element of the result is one
 * chain of fused multiply-adds in the order of the inner index, whatever tile it falls into; so the
 * result does not depend on how the work is cut among threads.
 *
 * <p>The compiler turns the inner loop into vector instructions by itself, but only where all
 * arrays are separate and indexed by the loop's own index: so every row of a strip, and every row
 * of a tile while it is computed, is an array of its own.
 */
final class Kernel {

    private static final int ROWS = 4;
    private static final int COLUMNS = 256;

    /** Inner indices taken together, so that a row of the tile is loaded and stored less often. */
    private static final int DEPTH = 4;

    int tileRows() {
        return ROWS;
    }

    int tileColumns() {
        return COLUMNS;
    }

    /** Room for a packed strip of a right factor of that inner length. */
    double[][] strip(int inner) {
        return new double[inner][COLUMNS];
    }

    /**
     * Copies columns of a right factor into a strip.
     *
     * @param values where the factor lies, its first element at {@code at}. Not modified
     * @param columns at most {@link #tileColumns}
     * @param strip from {@link #strip}. Modified
     */
    void pack(double[] values, int at, int stride, int columns, int inner, double[][] strip) {
        for (int k = 0; k < inner; k++) {
            System.arraycopy(values, at + k * stride, strip[k], 0, columns);
        }
    }

    /** Room that a thread works in. */
    double[][] workspace() {
        return new double[ROWS][COLUMNS];
    }

    /**
     * One tile: {@code C ← C + left · right}, or {@code C ← left · right}, over the inner indices
     * [from, to).
     *
     * @param left packed strip, from {@code leftAt}. Not modified
     * @param right packed strip. Not modified
     * @param result where the tile lies. Modified
     * @param space from {@link #workspace}, of this thread alone. Modified
     */
    void tile(
            int from,
            int to,
            double[] left,
            int leftAt,
            double[][] right,
            Tile result,
            boolean add,
            double[][] space) {
        int columns = result.columns;
        for (int i = 0; i < ROWS; i++) {
            if (add && i < result.rows) {
                int at = result.at + i * result.stride;
                System.arraycopy(result.values, at, space[i], 0, columns);
            } else {
                java.util.Arrays.fill(space[i], 0, columns, 0);
            }
        }
        int k = from;
        int l = leftAt + from * ROWS;
        for (; k + DEPTH <= to; k += DEPTH, l += DEPTH * ROWS) {
            four(columns, left, l, right, k, space[0], space[1], space[2], space[3]);
        }
        for (; k < to; k++, l += ROWS) {
            for (int i = 0; i < ROWS; i++) {
                one(columns, left[l + i], right[k], space[i]);
            }
        }
        for (int i = 0; i < result.rows; i++) {
            int at = result.at + i * result.stride;
            System.arraycopy(space[i], 0, result.values, at, columns);
        }
    }

    private static void one(int columns, double a, double[] b, double[] c) {
        for (int j = 0; j < columns; j++) {
            c[j] = Math.fma(a, b[j], c[j]);
        }
    }

    private static void four(
            int columns,
            double[] left,
            int l,
            double[][] right,
            int k,
            double[] c0,
            double[] c1,
            double[] c2,
            double[] c3) {
        double[] b0 = right[k], b1 = right[k + 1], b2 = right[k + 2], b3 = right[k + 3];
        double a00 = left[l], a10 = left[l + 1], a20 = left[l + 2], a30 = left[l + 3];
        double a01 = left[l + 4], a11 = left[l + 5], a21 = left[l + 6], a31 = left[l + 7];
        double a02 = left[l + 8], a12 = left[l + 9], a22 = left[l + 10], a32 = left[l + 11];
        double a03 = left[l + 12], a13 = left[l + 13], a23 = left[l + 14], a33 = left[l + 15];
        for (int j = 0; j < columns; j++) {
            double x0 = b0[j], x1 = b1[j], x2 = b2[j], x3 = b3[j];
            double s0 = Math.fma(a01, x1, Math.fma(a00, x0, c0[j]));
            c0[j] = Math.fma(a03, x3, Math.fma(a02, x2, s0));
            double s1 = Math.fma(a11, x1, Math.fma(a10, x0, c1[j]));
            c1[j] = Math.fma(a13, x3, Math.fma(a12, x2, s1));
            double s2 = Math.fma(a21, x1, Math.fma(a20, x0, c2[j]));
            c2[j] = Math.fma(a23, x3, Math.fma(a22, x2, s2));
            double s3 = Math.fma(a31, x1, Math.fma(a30, x0, c3[j]));
            c3[j] = Math.fma(a33, x3, Math.fma(a32, x2, s3));
        }
    }

    /** Rows × columns of a larger array. The one of a thread is moved along, not made anew. */
    static final class Tile {
        double[] values = new double[0];
        int at;
        int stride;
        int rows;
        int columns;
    }
}
