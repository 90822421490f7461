package org.conjuncture.accounts.algebra;

/**
 * The innermost loop of every product: a tile of the result from packed strips of its factors.
 *
 * <p>Left factors are packed in strips of {@link #tileRows} rows, right factors in strips of {@link
 * #tileColumns} columns, both running along the inner index. Each element of the result is one
 * chain of fused multiply-adds in the order of the inner index, whatever tile it falls into; so the
 * result depends neither on how the work is cut among threads nor on the kernel.
 */
public interface Kernel {

    int tileRows();

    int tileColumns();

    /** Room for a packed strip of a right factor of that inner length. */
    double[][] strip(int inner);

    /**
     * Copies columns of a right factor into a strip.
     *
     * @param values where the factor lies, its first element at {@code at}. Not modified
     * @param columns at most {@link #tileColumns}
     * @param strip from {@link #strip}. Modified
     */
    void pack(double[] values, int at, int stride, int columns, int inner, double[][] strip);

    /** Room that a thread works in. */
    double[][] workspace();

    /**
     * One tile: {@code C ← C + left · right}, or {@code C ← left · right}, over the inner indices
     * [from, to).
     *
     * @param left packed strip, from {@code leftAt}. Not modified
     * @param right packed strip. Not modified
     * @param result where the tile lies. Modified
     * @param space from {@link #workspace}, of this thread alone. Modified
     */
    void tile(
            int from,
            int to,
            double[] left,
            int leftAt,
            double[][] right,
            Tile result,
            boolean add,
            double[][] space);

    /** Rows × columns of a larger array. The one of a thread is moved along, not made anew. */
    final class Tile {
        double[] values = new double[0];
        int at;
        int stride;
        int rows;
        int columns;
    }

    /** The fastest kernel of this machine that this virtual machine was started with. */
    static Kernel best() {
        boolean vectors =
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                        && Runtime.version().feature() >= 25;
        return vectors ? VectorKernel.create() : new PlainKernel();
    }
}
