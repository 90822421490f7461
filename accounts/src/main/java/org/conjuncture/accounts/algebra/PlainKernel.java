package org.conjuncture.accounts.algebra;

/**
 * Tiles of 4 × 4 in plain Java, for a virtual machine started without the vector module, and for
 * small systems, where compiling the vector loop takes longer than the work.
 */
public final class PlainKernel implements Kernel {

    @Override
    public int tileRows() {
        return 4;
    }

    @Override
    public int tileColumns() {
        return 4;
    }

    @Override
    public void tile(
            int inner, double[] left, int leftAt, double[] right, int rightAt, double[] tile) {
        double c00 = 0, c01 = 0, c02 = 0, c03 = 0;
        double c10 = 0, c11 = 0, c12 = 0, c13 = 0;
        double c20 = 0, c21 = 0, c22 = 0, c23 = 0;
        double c30 = 0, c31 = 0, c32 = 0, c33 = 0;
        for (int k = 0, l = leftAt, r = rightAt; k < inner; k++, l += 4, r += 4) {
            double b0 = right[r], b1 = right[r + 1], b2 = right[r + 2], b3 = right[r + 3];
            double a0 = left[l];
            c00 = Math.fma(a0, b0, c00);
            c01 = Math.fma(a0, b1, c01);
            c02 = Math.fma(a0, b2, c02);
            c03 = Math.fma(a0, b3, c03);
            double a1 = left[l + 1];
            c10 = Math.fma(a1, b0, c10);
            c11 = Math.fma(a1, b1, c11);
            c12 = Math.fma(a1, b2, c12);
            c13 = Math.fma(a1, b3, c13);
            double a2 = left[l + 2];
            c20 = Math.fma(a2, b0, c20);
            c21 = Math.fma(a2, b1, c21);
            c22 = Math.fma(a2, b2, c22);
            c23 = Math.fma(a2, b3, c23);
            double a3 = left[l + 3];
            c30 = Math.fma(a3, b0, c30);
            c31 = Math.fma(a3, b1, c31);
            c32 = Math.fma(a3, b2, c32);
            c33 = Math.fma(a3, b3, c33);
        }
        tile[0] = c00;
        tile[1] = c01;
        tile[2] = c02;
        tile[3] = c03;
        tile[4] = c10;
        tile[5] = c11;
        tile[6] = c12;
        tile[7] = c13;
        tile[8] = c20;
        tile[9] = c21;
        tile[10] = c22;
        tile[11] = c23;
        tile[12] = c30;
        tile[13] = c31;
        tile[14] = c32;
        tile[15] = c33;
    }
}
