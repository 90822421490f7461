package org.conjuncture.accounts.algebra;

/**
 * Products through OpenBLAS. Each is cut into pieces whose sizes follow from its own size alone,
 * and each piece is done by one thread with the same call; so the bytes are the same for any number
 * of threads.
 */
final class BlasProduct implements Product {

    /** Rows and columns of a piece: large enough to make up for the copies the library makes. */
    private static final int LEAST = 256;

    private static final int MOST = 1024;

    /** Pieces of a large product, so that no thread waits long for another at its end. */
    private static final int PIECES = 40;

    /** Multiplications below which waking other threads takes longer than the work. */
    private static final long SMALL = 400_000;

    private final Workers workers;
    private final OpenBlas blas;

    BlasProduct(Workers workers, OpenBlas blas) {
        this.workers = workers;
        this.blas = blas;
    }

    @Override
    public void subtract(int m, int n, int k, Block a, Block b, Block c) {
        if (m == 0 || n == 0 || k == 0) {
            return;
        }
        if ((long) m * n * k < SMALL) {
            blas.subtract(m, n, k, a, b, c);
            return;
        }
        int side = side((long) m * n);
        int across = (n + side - 1) / side;
        int down = (m + side - 1) / side;
        workers.run(
                across * down,
                piece -> {
                    int row = piece / across * side;
                    int column = piece % across * side;
                    int rows = Math.min(side, m - row);
                    int columns = Math.min(side, n - column);
                    Block left = a.from(row, 0);
                    Block right = b.from(0, column);
                    blas.subtract(rows, columns, k, left, right, c.from(row, column));
                });
    }

    @Override
    public void multiply(int m, int n, Block triangle, Triangle which, Block c) {
        if (m == 0 || n == 0) {
            return;
        }
        // Columns are apart from one another with a triangle on the left, rows with one on the
        // right.
        boolean left = which.isLeft();
        int length = left ? n : m;
        int side = (long) m * n * (left ? m : n) < SMALL ? length : LEAST;
        workers.run(
                (length + side - 1) / side,
                piece -> {
                    int from = piece * side;
                    int size = Math.min(side, length - from);
                    if (left) {
                        blas.multiply(m, size, triangle, which, c.from(0, from));
                    } else {
                        blas.multiply(size, n, triangle, which, c.from(from, 0));
                    }
                });
    }

    private static int side(long elements) {
        int side = (int) Math.sqrt(elements / (double) PIECES) / 32 * 32;
        return Math.clamp(side, LEAST, MOST);
    }
}
