package org.conjuncture.accounts.algebra;

import org.conjuncture.accounts.algebra.Product.Block;
import org.conjuncture.accounts.algebra.Product.Triangle;

/**
 * The factors L and U of a square matrix M = L·U, and what is solved with them.
 *
 * <p>Right-looking by blocks of {@value #BLOCK} columns (Golub and Van Loan, "Matrix Computations",
 * 3.2.10). Leontief matrices I − A are diagonally dominant by columns in value terms, so that no
 * pivoting is needed; tables with columns of A that sum above 1 may need it, and {@link #ofPivoted}
 * does it. The small triangles on the diagonal are inverted, so that everything else is a product.
 */
public final class LuFactors {

    private static final int BLOCK = 256;

    private final int size;
    private final double[] factors;
    private final int[] order;
    private final Product product;
    private final Triangles triangles;

    /** Inverses of the diagonal triangles: unit lower ones, then upper ones, block after block. */
    private final double[][] lowerInverse;

    private final double[][] upperInverse;

    private LuFactors(Matrix matrix, Workers workers) {
        if (matrix.rows != matrix.columns) {
            throw new IllegalArgumentException(matrix.rows + " × " + matrix.columns);
        }
        size = matrix.rows;
        factors = matrix.values;
        order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        product = Product.by(workers);
        triangles = new Triangles(product);
        int blocks = (size + BLOCK - 1) / BLOCK;
        lowerInverse = new double[blocks][];
        upperInverse = new double[blocks][];
    }

    /**
     * Factors without pivoting. The matrix is overwritten by its factors.
     *
     * @throws ArithmeticException where a pivot is zero
     */
    public static LuFactors of(Matrix matrix, Workers workers) {
        LuFactors lu = new LuFactors(matrix, workers);
        for (int from = 0; from < lu.size; from += BLOCK) {
            int width = Math.min(BLOCK, lu.size - from);
            lu.triangles.factor(lu.block(from, from), width);
            lu.invertTriangles(from, width);
            int rest = lu.size - from - width;
            Block below = lu.block(from + width, from);
            Block upper = new Block(lu.upperInverse[from / BLOCK], 0, width);
            lu.product.multiply(rest, width, upper, Triangle.RIGHT_UPPER, below);
            lu.updateRest(from, width);
        }
        return lu;
    }

    /** Factors with partial pivoting. The matrix is overwritten by its factors. */
    public static LuFactors ofPivoted(Matrix matrix, Workers workers) {
        LuFactors lu = new LuFactors(matrix, workers);
        for (int from = 0; from < lu.size; from += BLOCK) {
            int width = Math.min(BLOCK, lu.size - from);
            lu.factorPanel(from, width);
            lu.invertTriangles(from, width);
            lu.updateRest(from, width);
        }
        return lu;
    }

    private Block block(int row, int column) {
        return new Block(factors, row * size + column, size);
    }

    /** Columns [from, from + width) and all rows below, one column after the other, pivoting. */
    private void factorPanel(int from, int width) {
        for (int k = from; k < from + width; k++) {
            swapRows(k, largestBelow(k));
            double pivot = factors[k * size + k];
            if (pivot == 0 || Double.isNaN(pivot)) {
                throw new ArithmeticException("pivot " + k + " is " + pivot);
            }
            for (int i = k + 1; i < size; i++) {
                double factor = factors[i * size + k] / pivot;
                factors[i * size + k] = factor;
                if (factor != 0) {
                    int row = i * size;
                    int top = k * size;
                    for (int j = k + 1; j < from + width; j++) {
                        factors[row + j] -= factor * factors[top + j];
                    }
                }
            }
        }
    }

    private int largestBelow(int k) {
        int best = k;
        for (int i = k + 1; i < size; i++) {
            if (Math.abs(factors[i * size + k]) > Math.abs(factors[best * size + k])) {
                best = i;
            }
        }
        return best;
    }

    private void swapRows(int a, int b) {
        if (a == b) {
            return;
        }
        int one = order[a];
        order[a] = order[b];
        order[b] = one;
        for (int j = 0, p = a * size, q = b * size; j < size; j++, p++, q++) {
            double value = factors[p];
            factors[p] = factors[q];
            factors[q] = value;
        }
    }

    private void updateRest(int from, int width) {
        int rest = size - from - width;
        Block right = block(from, from + width);
        Block lower = new Block(lowerInverse[from / BLOCK], 0, width);
        product.multiply(width, rest, lower, Triangle.LEFT_LOWER, right);
        Block left = block(from + width, from);
        product.subtract(rest, rest, width, left, right, block(from + width, from + width));
    }

    private void invertTriangles(int from, int width) {
        Block here = block(from, from);
        lowerInverse[from / BLOCK] = triangles.invertLower(here, width);
        upperInverse[from / BLOCK] = triangles.invertUpper(here, width);
    }

    /** X of {@code M·X = B}. */
    public Matrix solve(Matrix right) {
        Matrix x = new Matrix(size, right.columns);
        for (int i = 0; i < size; i++) {
            System.arraycopy(
                    right.values,
                    order[i] * right.columns,
                    x.values,
                    i * right.columns,
                    right.columns);
        }
        int width = right.columns;
        Block whole = new Block(x.values, 0, width);
        forward(whole, width, 0);
        for (int from = (size - 1) / BLOCK * BLOCK; from >= 0; from -= BLOCK) {
            int height = Math.min(BLOCK, size - from);
            Block here = whole.from(from, 0);
            Block upper = new Block(upperInverse[from / BLOCK], 0, height);
            product.multiply(height, width, upper, Triangle.LEFT_UPPER, here);
            product.subtract(from, width, height, block(0, from), here, whole);
        }
        return x;
    }

    /** L⁻¹ times the rows from {@code start} on; those above are zero. */
    private void forward(Block whole, int width, int start) {
        for (int from = start; from < size; from += BLOCK) {
            int height = Math.min(BLOCK, size - from);
            Block here = whole.from(from, 0);
            Block lower = new Block(lowerInverse[from / BLOCK], 0, height);
            product.multiply(height, width, lower, Triangle.LEFT_LOWER, here);
            int rest = size - from - height;
            Block below = whole.from(from + height, 0);
            product.subtract(rest, width, height, block(from + height, from), here, below);
        }
    }

    /** x of {@code M·x = b}. */
    public double[] solve(double[] right) {
        return solve(Matrix.column(right)).values;
    }

    /** Y of {@code Y·M = B}: one system for each row of B. */
    public Matrix solveFromLeft(Matrix right) {
        Matrix y = right.copy();
        int height = right.rows;
        Block whole = new Block(y.values, 0, size);
        for (int from = 0; from < size; from += BLOCK) {
            int width = Math.min(BLOCK, size - from);
            Block here = whole.from(0, from);
            Block upper = new Block(upperInverse[from / BLOCK], 0, width);
            product.multiply(height, width, upper, Triangle.RIGHT_UPPER, here);
            int rest = size - from - width;
            Block ahead = whole.from(0, from + width);
            product.subtract(height, rest, width, here, block(from, from + width), ahead);
        }
        for (int from = (size - 1) / BLOCK * BLOCK; from >= 0; from -= BLOCK) {
            int width = Math.min(BLOCK, size - from);
            Block here = whole.from(0, from);
            Block lower = new Block(lowerInverse[from / BLOCK], 0, width);
            product.multiply(height, width, lower, Triangle.RIGHT_LOWER, here);
            product.subtract(height, from, width, here, block(from, 0), whole);
        }
        Matrix result = new Matrix(height, size);
        for (int r = 0; r < height; r++) {
            for (int j = 0; j < size; j++) {
                result.values[r * size + order[j]] = y.values[r * size + j];
            }
        }
        return result;
    }

    /** y of {@code y'·M = b'}. */
    public double[] solveFromLeft(double[] right) {
        return solveFromLeft(Matrix.row(right)).values;
    }

    /** The rows and columns [from, to) of the inverse of M, */
    public Matrix inverseBlock(int from, int to) {
        int width = to - from;
        int start = from / BLOCK * BLOCK;
        Matrix x = new Matrix(size, width);
        for (int i = 0; i < width; i++) {
            int row = from + i;
            int at = 0;
            while (order[at] != row) {
                at++;
            }
            x.values[at * width + i] = 1;
            start = Math.min(start, at / BLOCK * BLOCK);
        }
        Block whole = new Block(x.values, 0, width);
        forward(whole, width, start);
        int stop = from / BLOCK * BLOCK;
        for (int at = (size - 1) / BLOCK * BLOCK; at >= stop; at -= BLOCK) {
            int height = Math.min(BLOCK, size - at);
            Block here = whole.from(at, 0);
            Block upper = new Block(upperInverse[at / BLOCK], 0, height);
            product.multiply(height, width, upper, Triangle.LEFT_UPPER, here);
            Block above = whole.from(stop, 0);
            product.subtract(at - stop, width, height, block(stop, at), here, above);
        }
        Matrix result = new Matrix(width, width);
        System.arraycopy(x.values, from * width, result.values, 0, width * width);
        return result;
    }

    /** The inverse of M, for the few measures that need all of its elements. */
    public Matrix inverse() {
        Matrix identity = new Matrix(size, size);
        for (int i = 0; i < size; i++) {
            identity.values[i * size + i] = 1;
        }
        return solve(identity);
    }
}
