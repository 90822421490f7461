package org.conjuncture.accounts.algebra;

/**
 * Products of blocks of matrices that lie inside larger arrays. Everything that takes time in a
 * factorization and in its solutions is one of the two.
 */
interface Product {

    /** The product of these threads, by who multiplies for them. */
    static Product by(Workers workers) {
        return switch (workers.algebra()) {
            case JAVA -> new JavaProduct(workers);
            case OPENBLAS -> new BlasProduct(workers, OpenBlas.required());
        };
    }

    /**
     * {@code C ← C − A·B}, A of m × k, B of k × n. C: modified; A, B: not modified, and not
     * overlapping C.
     */
    void subtract(int m, int n, int k, Block a, Block b, Block c);

    /**
     * {@code C ← T·C} or {@code C ← C·T}, C of m × n, where T is a triangle of at most 256 rows;
     * its other half is zeros. C: modified; T: not modified, and not overlapping C.
     */
    void multiply(int m, int n, Block triangle, Triangle which, Block c);

    /** Where a triangle stands in a product and which half of it is there. */
    enum Triangle {
        LEFT_LOWER,
        LEFT_UPPER,
        RIGHT_LOWER,
        RIGHT_UPPER;

        boolean isLeft() {
            return this == LEFT_LOWER || this == LEFT_UPPER;
        }

        boolean isUpper() {
            return this == LEFT_UPPER || this == RIGHT_UPPER;
        }
    }

    /** A block in a larger array: where it starts and how far apart its rows are. */
    record Block(double[] values, int at, int stride) {

        Block from(int row, int column) {
            return new Block(values, at + row * stride + column, stride);
        }
    }
}
