package org.conjuncture.accounts.algebra;

import java.util.Arrays;

/**
 * Products of blocks of matrices that lie inside larger arrays: {@code C ← C − A·B} or {@code C ←
 * A·B}, with A of m × k, B of k × n.
 *
 * <p>After Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication" (ACM TOMS 34,
 * 2008): both factors are copied into strips that the kernel reads in order; B once for all, A by
 * blocks of rows that stay in the cache of one thread.
 */
final class Product {

    private static final int INNER = 256;
    private static final int BLOCK_ROWS = 96;

    private final Kernel kernel;
    private final Workers workers;
    private final ThreadLocal<double[]> leftPack;
    private final ThreadLocal<double[]> tile;
    private double[] rightPack = new double[0];

    Product(Kernel kernel, Workers workers) {
        this.kernel = kernel;
        this.workers = workers;
        this.leftPack = ThreadLocal.withInitial(() -> new double[BLOCK_ROWS * INNER]);
        int size = kernel.tileRows() * kernel.tileColumns();
        this.tile = ThreadLocal.withInitial(() -> new double[size]);
    }

    /** A block in a larger array: where it starts and how far apart its rows are. */
    record Block(double[] values, int at, int stride) {

        Block from(int row, int column) {
            return new Block(values, at + row * stride + column, stride);
        }
    }

    /** {@code C ← C − A·B}. C: modified; A, B: not modified, and not overlapping C. */
    void subtract(int m, int n, int k, Block a, Block b, Block c) {
        for (int from = 0; from < k; from += INNER) {
            int inner = Math.min(INNER, k - from);
            step(m, n, inner, a.from(0, from), b.from(from, 0), c, false);
        }
    }

    /** {@code C ← A·B} with k at most 256; C may be the array of A or of B. */
    void assign(int m, int n, int k, Block a, Block b, Block c) {
        if (k > INNER) {
            throw new IllegalArgumentException("inner length " + k);
        }
        step(m, n, k, a, b, c, true);
    }

    private void step(int m, int n, int k, Block a, Block b, Block c, boolean assign) {
        if (m == 0 || n == 0 || k == 0) {
            return;
        }
        int width = kernel.tileColumns();
        int strips = (n + width - 1) / width;
        long size = (long) strips * width * k;
        if (rightPack.length < size) {
            rightPack = new double[Math.toIntExact(size)];
        }
        double[] right = rightPack;
        int share = Math.max(1, (strips + 8 * workers.threads() - 1) / (8 * workers.threads()));
        workers.run(
                (strips + share - 1) / share,
                piece -> {
                    for (int s = piece * share; s < Math.min(strips, (piece + 1) * share); s++) {
                        packRight(b, s * width, Math.min(width, n - s * width), k, right, s);
                    }
                });
        int height = kernel.tileRows();
        int block = BLOCK_ROWS / height * height;
        int rowBlocks = (m + block - 1) / block;
        // Few rows and many columns (right-hand sides, the first rows of U): cut the columns too.
        // Not where the result overwrites A, of which each piece reads all columns.
        boolean overwritesLeft = assign && c.values() == a.values() && c.at() == a.at();
        boolean tall = rowBlocks >= 4 * workers.threads();
        int columnCuts = tall || overwritesLeft ? 1 : 4 * workers.threads();
        int stripShare = (strips + columnCuts - 1) / columnCuts;
        int cuts = (strips + stripShare - 1) / stripShare;
        workers.run(
                rowBlocks * cuts,
                piece -> {
                    int rowFrom = piece / cuts * block;
                    int stripFrom = piece % cuts * stripShare;
                    int rows = Math.min(block, m - rowFrom);
                    int stripTo = Math.min(strips, stripFrom + stripShare);
                    multiplyBlock(rowFrom, rows, stripFrom, stripTo, n, k, a, right, c, assign);
                });
    }

    private void multiplyBlock(
            int rowFrom,
            int rows,
            int stripFrom,
            int stripTo,
            int n,
            int k,
            Block a,
            double[] right,
            Block c,
            boolean assign) {
        double[] left = leftPack.get();
        double[] result = tile.get();
        int height = kernel.tileRows();
        int width = kernel.tileColumns();
        packLeft(a, rowFrom, rows, k, left);
        for (int s = stripFrom; s < stripTo; s++) {
            int columns = Math.min(width, n - s * width);
            for (int i = 0; i < rows; i += height) {
                kernel.tile(k, left, i * k, right, s * width * k, result);
                int tall = Math.min(height, rows - i);
                store(result, width, tall, columns, c.from(rowFrom + i, s * width), assign);
            }
        }
    }

    private static void store(
            double[] tile, int width, int rows, int columns, Block c, boolean assign) {
        double[] values = c.values();
        for (int i = 0; i < rows; i++) {
            int to = c.at() + i * c.stride();
            int from = i * width;
            if (assign) {
                System.arraycopy(tile, from, values, to, columns);
            } else {
                for (int j = 0; j < columns; j++) {
                    values[to + j] -= tile[from + j];
                }
            }
        }
    }

    private void packLeft(Block a, int rowFrom, int rows, int k, double[] pack) {
        int height = kernel.tileRows();
        for (int i = 0; i < rows; i += height) {
            int tall = Math.min(height, rows - i);
            int to = i * k;
            if (tall < height) {
                Arrays.fill(pack, to, to + height * k, 0);
            }
            for (int r = 0; r < tall; r++) {
                int from = a.at() + (rowFrom + i + r) * a.stride();
                for (int p = 0, at = to + r; p < k; p++, at += height) {
                    pack[at] = a.values()[from + p];
                }
            }
        }
    }

    private void packRight(Block b, int column, int columns, int k, double[] pack, int strip) {
        int width = kernel.tileColumns();
        int to = strip * width * k;
        for (int p = 0; p < k; p++, to += width) {
            System.arraycopy(b.values(), b.at() + p * b.stride() + column, pack, to, columns);
            if (columns < width) {
                Arrays.fill(pack, to + columns, to + width, 0);
            }
        }
    }
}
