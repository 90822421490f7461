package org.conjuncture.accounts.algebra;

/**
 * The innermost loop of every product: a tile of the result from packed strips of its factors.
 *
 * <p>Left factors are packed in strips of {@link #tileRows} rows, right factors in strips of {@link
 * #tileColumns} columns, both running along the inner index, padded with zeros. Each element of the
 * result is one chain of fused multiply-adds in the order of the inner index, whatever tile it
 * falls into; so the result does not depend on how the work is cut among threads.
 */
public interface Kernel {

    int tileRows();

    int tileColumns();

    /**
     * One full tile: {@code tile = left · right}.
     *
     * @param inner length of the inner index
     * @param left packed strip, from {@code leftAt}. Not modified
     * @param right packed strip, from {@code rightAt}. Not modified
     * @param tile tileRows × tileColumns, row by row. Modified
     */
    void tile(int inner, double[] left, int leftAt, double[] right, int rightAt, double[] tile);

    /** The fastest kernel of this machine that this virtual machine was started with. */
    static Kernel best() {
        boolean vectors =
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                        && Runtime.version().feature() >= 25;
        return vectors ? VectorKernel.create() : new PlainKernel();
    }
}
