package org.conjuncture.model.world;

/**
 * Puts columns into another order: row k becomes what row order[k] was. Columns keep their arrays;
 * what they held passes through one spare array of their type, which serves one territory after
 * another and so stays in a near cache.
 */
public final class Spare {
    private int[] order = new int[0];
    private long[] longs = new long[0];
    private double[] doubles = new double[0];
    private int[] ints = new int[0];
    private float[] floats = new float[0];
    private short[] shorts = new short[0];
    private byte[] bytes = new byte[0];
    private boolean[] booleans = new boolean[0];

    /** The order of the columns that come next. */
    void take(int[] next) {
        order = next;
        if (longs.length < next.length) {
            longs = new long[next.length];
            doubles = new double[next.length];
            ints = new int[next.length];
            floats = new float[next.length];
            shorts = new short[next.length];
            bytes = new byte[next.length];
            booleans = new boolean[next.length];
        }
    }

    void reorder(long[] column) {
        for (int row = 0; row < order.length; row++) {
            longs[row] = column[order[row]];
        }
        System.arraycopy(longs, 0, column, 0, order.length);
    }

    void reorder(double[] column) {
        for (int row = 0; row < order.length; row++) {
            doubles[row] = column[order[row]];
        }
        System.arraycopy(doubles, 0, column, 0, order.length);
    }

    void reorder(int[] column) {
        for (int row = 0; row < order.length; row++) {
            ints[row] = column[order[row]];
        }
        System.arraycopy(ints, 0, column, 0, order.length);
    }

    void reorder(float[] column) {
        for (int row = 0; row < order.length; row++) {
            floats[row] = column[order[row]];
        }
        System.arraycopy(floats, 0, column, 0, order.length);
    }

    void reorder(short[] column) {
        for (int row = 0; row < order.length; row++) {
            shorts[row] = column[order[row]];
        }
        System.arraycopy(shorts, 0, column, 0, order.length);
    }

    void reorder(byte[] column) {
        for (int row = 0; row < order.length; row++) {
            bytes[row] = column[order[row]];
        }
        System.arraycopy(bytes, 0, column, 0, order.length);
    }

    void reorder(boolean[] column) {
        for (int row = 0; row < order.length; row++) {
            booleans[row] = column[order[row]];
        }
        System.arraycopy(booleans, 0, column, 0, order.length);
    }
}
