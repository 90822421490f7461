package org.conjuncture.accounts.algebra;

import org.conjuncture.accounts.algebra.Product.Block;
import org.conjuncture.accounts.algebra.Product.Triangle;

/**
 * The square blocks on the diagonal of a factorization: their factors and the inverses of these, by
 * smaller blocks, so that even here most of the work is products.
 */
final class Triangles {

    private static final int PART = 32;

    private final Product product;

    Triangles(Product product) {
        this.product = product;
    }

    /** Overwrites a block by its factors, without pivoting. */
    void factor(Block block, int width) {
        for (int k = 0; k < width; k += PART) {
            int part = Math.min(PART, width - k);
            Block here = block.from(k, k);
            factorPart(here, part);
            int rest = width - k - part;
            if (rest == 0) {
                return;
            }
            Block below = block.from(k + part, k);
            Block right = block.from(k, k + part);
            double[] inverse = new double[part * part];
            Block to = new Block(inverse, 0, part);
            invertUpperPart(here, part, to);
            product.multiply(rest, part, to, Triangle.RIGHT_UPPER, below);
            java.util.Arrays.fill(inverse, 0);
            invertLowerPart(here, part, to);
            product.multiply(part, rest, to, Triangle.LEFT_LOWER, right);
            product.subtract(rest, rest, part, below, right, block.from(k + part, k + part));
        }
    }

    private static void factorPart(Block block, int width) {
        double[] a = block.values();
        for (int k = 0; k < width; k++) {
            int top = block.at() + k * block.stride();
            double pivot = a[top + k];
            if (pivot == 0 || Double.isNaN(pivot)) {
                throw new ArithmeticException("pivot is " + pivot);
            }
            for (int i = k + 1; i < width; i++) {
                int row = block.at() + i * block.stride();
                double factor = a[row + k] / pivot;
                a[row + k] = factor;
                if (factor != 0) {
                    for (int j = k + 1; j < width; j++) {
                        a[row + j] -= factor * a[top + j];
                    }
                }
            }
        }
    }

    /** The inverse of the unit lower triangle of a block, width × width. */
    double[] invertLower(Block block, int width) {
        double[] result = new double[width * width];
        Block inverse = new Block(result, 0, width);
        for (int i = 0; i < width; i += PART) {
            int part = Math.min(PART, width - i);
            invertLowerPart(block.from(i, i), part, inverse.from(i, i));
            Block row = inverse.from(i, 0);
            product.subtract(part, i, i, block.from(i, 0), inverse, row);
            product.multiply(part, i, inverse.from(i, i), Triangle.LEFT_LOWER, row);
        }
        return result;
    }

    /** The inverse of the upper triangle of a block, width × width. */
    double[] invertUpper(Block block, int width) {
        double[] result = new double[width * width];
        Block inverse = new Block(result, 0, width);
        for (int i = (width - 1) / PART * PART; i >= 0; i -= PART) {
            int part = Math.min(PART, width - i);
            int rest = width - i - part;
            invertUpperPart(block.from(i, i), part, inverse.from(i, i));
            Block row = inverse.from(i, i + part);
            Block after = inverse.from(i + part, i + part);
            product.subtract(part, rest, rest, block.from(i, i + part), after, row);
            product.multiply(part, rest, inverse.from(i, i), Triangle.LEFT_UPPER, row);
        }
        return result;
    }

    private static void invertLowerPart(Block block, int width, Block to) {
        double[] a = block.values();
        double[] inverse = to.values();
        for (int i = 0; i < width; i++) {
            int row = to.at() + i * to.stride();
            inverse[row + i] = 1;
            for (int k = 0; k < i; k++) {
                double factor = a[block.at() + i * block.stride() + k];
                int other = to.at() + k * to.stride();
                for (int j = 0; j <= k; j++) {
                    inverse[row + j] -= factor * inverse[other + j];
                }
            }
        }
    }

    private static void invertUpperPart(Block block, int width, Block to) {
        double[] a = block.values();
        double[] inverse = to.values();
        for (int i = width - 1; i >= 0; i--) {
            int row = to.at() + i * to.stride();
            int from = block.at() + i * block.stride();
            inverse[row + i] = 1;
            for (int k = i + 1; k < width; k++) {
                double factor = a[from + k];
                int other = to.at() + k * to.stride();
                for (int j = k; j < width; j++) {
                    inverse[row + j] -= factor * inverse[other + j];
                }
            }
            double pivot = a[from + i];
            for (int j = i; j < width; j++) {
                inverse[row + j] /= pivot;
            }
        }
    }
}
