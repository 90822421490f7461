package org.conjuncture.accounts.algebra;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of 4 rows by 3 vectors, for machines with 16 vector registers (AVX2) or short vectors.
 *
 * <p>The accumulators are local variables, not an array, because only so does the compiler keep
 * them in registers.
 */
final class NarrowVectorKernel implements Kernel {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int ROWS = 4;
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
    public void tile(
            int inner, double[] left, int leftAt, double[] right, int rightAt, double[] tile) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector c00 = zero, c01 = zero, c02 = zero;
        DoubleVector c10 = zero, c11 = zero, c12 = zero;
        DoubleVector c20 = zero, c21 = zero, c22 = zero;
        DoubleVector c30 = zero, c31 = zero, c32 = zero;
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
        }
        c00.intoArray(tile, 0);
        c01.intoArray(tile, LANES);
        c02.intoArray(tile, 2 * LANES);
        c10.intoArray(tile, 3 * LANES);
        c11.intoArray(tile, 4 * LANES);
        c12.intoArray(tile, 5 * LANES);
        c20.intoArray(tile, 6 * LANES);
        c21.intoArray(tile, 7 * LANES);
        c22.intoArray(tile, 8 * LANES);
        c30.intoArray(tile, 9 * LANES);
        c31.intoArray(tile, 10 * LANES);
        c32.intoArray(tile, 11 * LANES);
    }
}
