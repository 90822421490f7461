package org.conjuncture.model.world;

/**
 * Puts columns into another order: row k becomes what row order[k] was. Columns keep their arrays;
 * what they held passes through one spare array of their type, so that a year's reordering leaves
 * little behind.
 */
final class Spare {
    private final int[] order;
    private final long[] longs;
    private final double[] doubles;
    private final int[] ints;
    private final float[] floats;
    private final short[] shorts;
    private final byte[] bytes;
    private final boolean[] booleans;

    Spare(int[] order) {
        this.order = order;
        longs = new long[order.length];
        doubles = new double[order.length];
        ints = new int[order.length];
        floats = new float[order.length];
        shorts = new short[order.length];
        bytes = new byte[order.length];
        booleans = new boolean[order.length];
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
