package org.conjuncture.accounts.algebra;

import java.util.Arrays;

/** What both kernels on vectors share: strips without gaps, and tiles cut off by an edge. */
final class Strips {

    private Strips() {}

    /** Row by row, padded with zeros. */
    static void pack(
            double[] values,
            int at,
            int stride,
            int columns,
            int inner,
            int width,
            double[] strip) {
        for (int k = 0, to = 0; k < inner; k++, to += width) {
            System.arraycopy(values, at + k * stride, strip, to, columns);
            if (columns < width) {
                Arrays.fill(strip, to + columns, to + width, 0);
            }
        }
    }

    /** A tile that is cut off, put into a whole one. */
    static void load(Kernel.Tile tile, int width, double[] whole) {
        for (int i = 0; i < tile.rows; i++) {
            int at = tile.at + i * tile.stride;
            System.arraycopy(tile.values, at, whole, i * width, tile.columns);
        }
    }

    static void store(double[] whole, int width, Kernel.Tile tile) {
        for (int i = 0; i < tile.rows; i++) {
            int at = tile.at + i * tile.stride;
            System.arraycopy(whole, i * width, tile.values, at, tile.columns);
        }
    }
}
