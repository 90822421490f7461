package org.conjuncture.accounts.algebra;

import org.jspecify.annotations.Nullable;

/**
 * Products in Java.
 *
 * <p>After Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication" (ACM TOMS 34,
 * 2008): both factors are copied into strips that the kernel reads in order; B once for all, A by
 * blocks of rows that stay in the cache of one thread.
 */
final class JavaProduct implements Product {

    private static final int INNER = 256;
    private static final int BLOCK_ROWS = 96;

    /** Columns of one piece of work where there are many rows too. */
    private static final int PIECE = 512;

    /** Multiplications below which waking other threads takes longer than the work. */
    private static final long SMALL = 400_000;

    private final Kernel kernel = new Kernel();
    private final Workers workers;
    private final ThreadLocal<Space> spaces;
    private double[][][] strips = new double[0][][];
    private int stripLength;

    JavaProduct(Workers workers) {
        this.workers = workers;
        this.spaces = ThreadLocal.withInitial(() -> new Space(kernel));
    }

    /** What one thread works in. */
    private static final class Space {
        double[] left = new double[0];
        final double[][] kernel;
        final Kernel.Tile tile = new Kernel.Tile();

        Space(Kernel kernel) {
            this.kernel = kernel.workspace();
        }

        void roomFor(int inner) {
            if (left.length < BLOCK_ROWS * inner) {
                left = new double[BLOCK_ROWS * inner];
            }
        }
    }

    /** What is to be done; the same for all its pieces. */
    private record Task(
            int m, int n, int k, Block a, Block b, Block c, @Nullable Triangle triangle) {

        boolean add() {
            return triangle == null;
        }
    }

    @Override
    public void subtract(int m, int n, int k, Block a, Block b, Block c) {
        for (int from = 0; from < k; from += INNER) {
            int inner = Math.min(INNER, k - from);
            Block left = a.from(0, from);
            Block right = b.from(from, 0);
            step(new Task(m, n, inner, left, right, c, null));
        }
    }

    @Override
    public void multiply(int m, int n, Block triangle, Triangle which, Block c) {
        int k = which.isLeft() ? m : n;
        if (k > INNER) {
            throw new IllegalArgumentException("inner length " + k);
        }
        Block left = which.isLeft() ? triangle : c;
        Block right = which.isLeft() ? c : triangle;
        step(new Task(m, n, k, left, right, c, which));
    }

    private void step(Task task) {
        if (task.m == 0 || task.n == 0 || task.k == 0) {
            return;
        }
        boolean alone = (long) task.m * task.n * task.k < SMALL;
        int threads = alone ? 1 : workers.threads();
        int strips = packRight(task, threads);
        int height = kernel.tileRows();
        int block = BLOCK_ROWS / height * height;
        int rowBlocks = (task.m + block - 1) / block;
        // Few rows and many columns (right-hand sides, the first rows of U) are cut by columns too,
        // and no piece is so large that the others wait for it at the end. Not where the result
        // overwrites A, of which each piece reads all columns.
        boolean overwritesLeft = task.triangle != null && !task.triangle.isLeft();
        boolean tall = rowBlocks >= 4 * threads;
        int columnCuts = tall ? (task.n + PIECE - 1) / PIECE : 4 * threads;
        if (overwritesLeft || threads == 1) {
            columnCuts = 1;
        }
        int stripShare = (strips + columnCuts - 1) / columnCuts;
        int cuts = (strips + stripShare - 1) / stripShare;
        run(
                threads,
                rowBlocks * cuts,
                piece -> {
                    int rowFrom = piece / cuts * block;
                    int stripFrom = piece % cuts * stripShare;
                    int rows = Math.min(block, task.m - rowFrom);
                    int stripTo = Math.min(strips, stripFrom + stripShare);
                    multiplyBlock(task, rowFrom, rows, stripFrom, stripTo);
                });
    }

    private void run(int threads, int pieces, java.util.function.IntConsumer work) {
        if (threads == 1) {
            for (int piece = 0; piece < pieces; piece++) {
                work.accept(piece);
            }
        } else {
            workers.run(pieces, work);
        }
    }

    /** Packs B and tells how many strips it fills. */
    private int packRight(Task task, int threads) {
        int width = kernel.tileColumns();
        int count = (task.n + width - 1) / width;
        if (strips.length < count || stripLength < task.k) {
            stripLength = Math.max(stripLength, task.k);
            strips = new double[Math.max(strips.length, count)][][];
            java.util.Arrays.setAll(strips, s -> kernel.strip(stripLength));
        }
        int share = Math.max(1, (count + 8 * threads - 1) / (8 * threads));
        Block b = task.b;
        run(
                threads,
                (count + share - 1) / share,
                piece -> {
                    for (int s = piece * share; s < Math.min(count, (piece + 1) * share); s++) {
                        int columns = Math.min(width, task.n - s * width);
                        int at = b.at() + s * width;
                        kernel.pack(b.values(), at, b.stride(), columns, task.k, strips[s]);
                    }
                });
        return count;
    }

    private void multiplyBlock(Task task, int rowFrom, int rows, int stripFrom, int stripTo) {
        Space space = spaces.get();
        space.roomFor(task.k);
        int height = kernel.tileRows();
        packLeft(task.a, rowFrom, rows, task.k, task.add(), space.left);
        Kernel.Tile tile = space.tile;
        tile.values = task.c.values();
        tile.stride = task.c.stride();
        for (int s = stripFrom; s < stripTo; s++) {
            for (int i = 0; i < rows; i += height) {
                space.tile.rows = Math.min(height, rows - i);
                multiplyTile(task, rowFrom, i, s, space);
            }
        }
    }

    private void multiplyTile(Task task, int rowFrom, int i, int s, Space space) {
        int row = rowFrom + i;
        int column = s * kernel.tileColumns();
        Kernel.Tile tile = space.tile;
        tile.columns = Math.min(kernel.tileColumns(), task.n - column);
        tile.at = task.c.at() + row * tile.stride + column;
        int from = 0;
        int to = task.k;
        switch (task.triangle) {
            case null -> {}
            case LEFT_LOWER -> to = Math.min(to, row + kernel.tileRows());
            case LEFT_UPPER -> from = row;
            case RIGHT_LOWER -> from = column;
            case RIGHT_UPPER -> to = Math.min(to, column + kernel.tileColumns());
        }
        kernel.tile(from, to, space.left, i * task.k, strips[s], tile, task.add(), space.kernel);
    }

    /** Copies rows of A into strips, with the other sign where the product is subtracted. */
    private void packLeft(Block a, int rowFrom, int rows, int k, boolean negate, double[] pack) {
        int height = kernel.tileRows();
        double sign = negate ? -1 : 1;
        for (int i = 0; i < rows; i += height) {
            int tall = Math.min(height, rows - i);
            int to = i * k;
            if (tall < height) {
                java.util.Arrays.fill(pack, to, to + height * k, 0);
            }
            int r = 0;
            for (; r + 4 <= tall; r += 4) {
                packFour(a.from(rowFrom + i + r, 0), k, height, sign, pack, to + r);
            }
            for (; r < tall; r++) {
                int from = a.at() + (rowFrom + i + r) * a.stride();
                for (int p = 0, at = to + r; p < k; p++, at += height) {
                    pack[at] = sign * a.values()[from + p];
                }
            }
        }
    }

    /** Four rows side by side, so that what is written lies together. */
    private static void packFour(Block a, int k, int height, double sign, double[] pack, int to) {
        double[] values = a.values();
        int first = a.at();
        int second = first + a.stride();
        int third = second + a.stride();
        int fourth = third + a.stride();
        for (int p = 0, at = to; p < k; p++, at += height) {
            pack[at] = sign * values[first + p];
            pack[at + 1] = sign * values[second + p];
            pack[at + 2] = sign * values[third + p];
            pack[at + 3] = sign * values[fourth + p];
        }
    }
}
