package org.conjuncture.accounts.algebra;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of 8 rows by 3 vectors, for machines with 32 vector registers (AVX-512).
 *
 * <p>The accumulators are local variables, not an array, because only so does the compiler keep
 * them in registers.
 */
final class WideVectorKernel implements Kernel {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int ROWS = 8;
    private static final int COLUMNS = 3 * LANES;

    @Override
    public int tileRows() {
        return ROWS;
    }

    @Override
    public int tileColumns() {
        return COLUMNS;
    }

    @Override
    public double[][] strip(int inner) {
        return new double[][] {new double[inner * COLUMNS]};
    }

    @Override
    public void pack(
            double[] values, int at, int stride, int columns, int inner, double[][] strip) {
        Strips.pack(values, at, stride, columns, inner, COLUMNS, strip[0]);
    }

    @Override
    public double[][] workspace() {
        return new double[][] {new double[ROWS * COLUMNS]};
    }

    @Override
    public void tile(
            int from,
            int to,
            double[] left,
            int leftAt,
            double[][] right,
            Tile result,
            boolean add,
            double[][] space) {
        int l = leftAt + from * ROWS;
        double[] strip = right[0];
        int r = from * COLUMNS;
        if (result.rows == ROWS && result.columns == COLUMNS) {
            whole(to - from, left, l, strip, r, result.values, result.at, result.stride, add);
            return;
        }
        double[] edge = space[0];
        Strips.load(result, COLUMNS, edge);
        whole(to - from, left, l, strip, r, edge, 0, COLUMNS, add);
        Strips.store(edge, COLUMNS, result);
    }

    private static void whole(
            int inner,
            double[] left,
            int leftAt,
            double[] right,
            int rightAt,
            double[] c,
            int at,
            int stride,
            boolean add) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector c00 = zero, c01 = zero, c02 = zero;
        DoubleVector c10 = zero, c11 = zero, c12 = zero;
        DoubleVector c20 = zero, c21 = zero, c22 = zero;
        DoubleVector c30 = zero, c31 = zero, c32 = zero;
        DoubleVector c40 = zero, c41 = zero, c42 = zero;
        DoubleVector c50 = zero, c51 = zero, c52 = zero;
        DoubleVector c60 = zero, c61 = zero, c62 = zero;
        DoubleVector c70 = zero, c71 = zero, c72 = zero;
        if (add) {
            c00 = DoubleVector.fromArray(SPECIES, c, at);
            c01 = DoubleVector.fromArray(SPECIES, c, at + LANES);
            c02 = DoubleVector.fromArray(SPECIES, c, at + 2 * LANES);
            c10 = DoubleVector.fromArray(SPECIES, c, at + stride);
            c11 = DoubleVector.fromArray(SPECIES, c, at + stride + LANES);
            c12 = DoubleVector.fromArray(SPECIES, c, at + stride + 2 * LANES);
            c20 = DoubleVector.fromArray(SPECIES, c, at + 2 * stride);
            c21 = DoubleVector.fromArray(SPECIES, c, at + 2 * stride + LANES);
            c22 = DoubleVector.fromArray(SPECIES, c, at + 2 * stride + 2 * LANES);
            c30 = DoubleVector.fromArray(SPECIES, c, at + 3 * stride);
            c31 = DoubleVector.fromArray(SPECIES, c, at + 3 * stride + LANES);
            c32 = DoubleVector.fromArray(SPECIES, c, at + 3 * stride + 2 * LANES);
            c40 = DoubleVector.fromArray(SPECIES, c, at + 4 * stride);
            c41 = DoubleVector.fromArray(SPECIES, c, at + 4 * stride + LANES);
            c42 = DoubleVector.fromArray(SPECIES, c, at + 4 * stride + 2 * LANES);
            c50 = DoubleVector.fromArray(SPECIES, c, at + 5 * stride);
            c51 = DoubleVector.fromArray(SPECIES, c, at + 5 * stride + LANES);
            c52 = DoubleVector.fromArray(SPECIES, c, at + 5 * stride + 2 * LANES);
            c60 = DoubleVector.fromArray(SPECIES, c, at + 6 * stride);
            c61 = DoubleVector.fromArray(SPECIES, c, at + 6 * stride + LANES);
            c62 = DoubleVector.fromArray(SPECIES, c, at + 6 * stride + 2 * LANES);
            c70 = DoubleVector.fromArray(SPECIES, c, at + 7 * stride);
            c71 = DoubleVector.fromArray(SPECIES, c, at + 7 * stride + LANES);
            c72 = DoubleVector.fromArray(SPECIES, c, at + 7 * stride + 2 * LANES);
        }
        for (int k = 0, l = leftAt, r = rightAt; k < inner; k++, l += ROWS, r += COLUMNS) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, right, r);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, right, r + LANES);
            DoubleVector b2 = DoubleVector.fromArray(SPECIES, right, r + 2 * LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, left[l]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            c02 = a0.fma(b2, c02);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, left[l + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            c12 = a1.fma(b2, c12);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, left[l + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            c22 = a2.fma(b2, c22);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, left[l + 3]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            c32 = a3.fma(b2, c32);
            DoubleVector a4 = DoubleVector.broadcast(SPECIES, left[l + 4]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            c42 = a4.fma(b2, c42);
            DoubleVector a5 = DoubleVector.broadcast(SPECIES, left[l + 5]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
            c52 = a5.fma(b2, c52);
            DoubleVector a6 = DoubleVector.broadcast(SPECIES, left[l + 6]);
            c60 = a6.fma(b0, c60);
            c61 = a6.fma(b1, c61);
            c62 = a6.fma(b2, c62);
            DoubleVector a7 = DoubleVector.broadcast(SPECIES, left[l + 7]);
            c70 = a7.fma(b0, c70);
            c71 = a7.fma(b1, c71);
            c72 = a7.fma(b2, c72);
        }
        c00.intoArray(c, at);
        c01.intoArray(c, at + LANES);
        c02.intoArray(c, at + 2 * LANES);
        c10.intoArray(c, at + stride);
        c11.intoArray(c, at + stride + LANES);
        c12.intoArray(c, at + stride + 2 * LANES);
        c20.intoArray(c, at + 2 * stride);
        c21.intoArray(c, at + 2 * stride + LANES);
        c22.intoArray(c, at + 2 * stride + 2 * LANES);
        c30.intoArray(c, at + 3 * stride);
        c31.intoArray(c, at + 3 * stride + LANES);
        c32.intoArray(c, at + 3 * stride + 2 * LANES);
        c40.intoArray(c, at + 4 * stride);
        c41.intoArray(c, at + 4 * stride + LANES);
        c42.intoArray(c, at + 4 * stride + 2 * LANES);
        c50.intoArray(c, at + 5 * stride);
        c51.intoArray(c, at + 5 * stride + LANES);
        c52.intoArray(c, at + 5 * stride + 2 * LANES);
        c60.intoArray(c, at + 6 * stride);
        c61.intoArray(c, at + 6 * stride + LANES);
        c62.intoArray(c, at + 6 * stride + 2 * LANES);
        c70.intoArray(c, at + 7 * stride);
        c71.intoArray(c, at + 7 * stride + LANES);
        c72.intoArray(c, at + 7 * stride + 2 * LANES);
    }
}
