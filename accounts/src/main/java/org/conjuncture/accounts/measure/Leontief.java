package org.conjuncture.accounts.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conjuncture.accounts.algebra.LuFactors;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.table.WorldTable;
import org.jspecify.annotations.Nullable;

/**
 * The open static model of a table: A = Z x̂⁻¹ and L = (I − A)⁻¹, without ever forming L unless it
 * is asked for (Leontief 1936; Miller and Blair, "Input–Output Analysis", 2009, ch. 2).
 *
 * <p>Columns of sectors without output are 0: such a sector buys nothing and its product needs
 * nothing. Solutions are checked once against the table; where columns of A that sum above 1 spoil
 * them, the factors are made again with pivoting.
 */
public final class Leontief {

    /** Most cells whose columns of L are solved at once. */
    private static final int TOGETHER = 288;

    private static final double TOLERANCE = 1e-9;

    private final WorldTable table;
    private final LuFactors factors;
    private final LuFactors[] local;
    private final Workers workers;
    private final boolean pivoted;
    private final Matrix outputByConsumer;
    private @Nullable Matrix inverse;

    private Leontief(WorldTable table, Workers workers) {
        this.table = table;
        this.workers = workers;
        this.local = new LuFactors[table.regions.size()];
        Matrix demand = demand(table.finalDemandByRegion());
        LuFactors lu = null;
        Matrix x = null;
        try {
            lu = LuFactors.of(system(), workers);
            x = lu.solve(demand);
        } catch (ArithmeticException zeroPivot) {
            // A leading block is singular; the whole need not be.
        }
        pivoted = lu == null || x == null || !(residual(x) < TOLERANCE);
        if (pivoted || lu == null || x == null) {
            lu = LuFactors.ofPivoted(system(), workers);
            x = lu.solve(demand);
        }
        factors = lu;
        outputByConsumer = x.columns == local.length ? x : x.leftColumns(local.length);
    }

    public static Leontief of(WorldTable table, Workers workers) {
        return new Leontief(table, workers);
    }

    /** I − A, all of it. */
    private Matrix system() {
        int n = table.cells();
        Matrix m = new Matrix(n, n);
        double[] divisor = divisor();
        workers.run(
                n,
                i -> {
                    // A row by itself: so the compiler divides several elements at once.
                    double[] row = table.flows.rowValues(i);
                    for (int j = 0; j < n; j++) {
                        row[j] = -row[j] / divisor[j];
                    }
                    row[i] += 1;
                    System.arraycopy(row, 0, m.values, i * n, n);
                });
        return m;
    }

    /** Output, and what makes any quotient 0 where there is none. */
    private double[] divisor() {
        double[] x = table.output.clone();
        for (int j = 0; j < x.length; j++) {
            x[j] = x[j] == 0 ? Double.POSITIVE_INFINITY : x[j];
        }
        return x;
    }

    /**
     * Final demand y of each region, and in one more column, if there is any, what is sold to
     * sectors without output and out of the table. All of it together makes output.
     */
    private Matrix demand(Matrix y) {
        double[] other = table.exportsOut.clone();
        other = other.length == table.cells() ? other : new double[table.cells()];
        for (int j = 0; j < other.length; j++) {
            for (int i = 0; i < other.length && table.output[j] == 0; i++) {
                other[i] += table.flows.at(i, j);
            }
        }
        boolean none = Arrays.stream(other).allMatch(value -> value == 0);
        return none ? y : y.withColumn(other);
    }

    /** ‖L y − x‖ relative to the largest output. */
    private double residual(Matrix x) {
        double gap = 0;
        double largest = 0;
        double[] sums = x.rowSums();
        for (int i = 0; i < sums.length; i++) {
            gap = Math.max(gap, Math.abs(sums[i] - table.output[i]));
            largest = Math.max(largest, Math.abs(table.output[i]));
        }
        return largest == 0 ? 0 : gap / largest;
    }

    public WorldTable table() {
        return table;
    }

    public boolean isPivoted() {
        return pivoted;
    }

    Workers workers() {
        return workers;
    }

    /** A_ij. */
    public double coefficient(int i, int j) {
        return table.output[j] == 0 ? 0 : table.flows.at(i, j) / table.output[j];
    }

    /** Values per unit of output, 0 where there is no output. */
    public double[] perOutput(double[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = table.output[i] == 0 ? 0 : values[i] / table.output[i];
        }
        return result;
    }

    /** X = L·Y: output by cell for the final demand of each region; it checks the factors too. */
    public Matrix outputByConsumer() {
        return outputByConsumer;
    }

    /**
     * The same for another final demand of each region; solved in the same way, so that the table's
     * own demand gives the same bits.
     */
    public Matrix outputByConsumer(Matrix finalDemandByRegion) {
        Matrix x = factors.solve(demand(finalDemandByRegion));
        return x.columns == local.length ? x : x.leftColumns(local.length);
    }

    /** Output required for final demand, one column for each of its columns: L·F. */
    public Matrix outputFor(Matrix finalDemand) {
        return factors.solve(finalDemand);
    }

    public double[] outputFor(double[] finalDemand) {
        return factors.solve(finalDemand);
    }

    /** What a unit of each product contains, directly and through all its inputs: C·L. */
    public Matrix contents(Matrix coefficients) {
        return factors.solveFromLeft(coefficients);
    }

    public double[] contents(double[] coefficients) {
        return factors.solveFromLeft(coefficients);
    }

    /** C·L with the coefficients of each region in a row of its own: regions × cells. */
    public Matrix contentsByRegion(double[] coefficients) {
        Matrix rows = new Matrix(table.regions.size(), table.cells());
        for (int i = 0; i < coefficients.length; i++) {
            rows.set(table.regionOf[i], i, coefficients[i]);
        }
        return contents(rows);
    }

    /**
     * Rows and columns of L that belong to each region. Some regions are solved together, because
     * products of wide blocks are faster, and the blocks cut out.
     */
    public List<Matrix> ownBlocks() {
        List<Matrix> blocks = new ArrayList<>();
        int regions = table.regions.size();
        for (int first = 0; first < regions; ) {
            int last = first + 1;
            while (last < regions
                    && table.firstCell(last + 1) - table.firstCell(first) <= TOGETHER) {
                last++;
            }
            int from = table.firstCell(first);
            Matrix together = factors.inverseBlock(from, table.firstCell(last));
            for (int r = first; r < last; r++) {
                blocks.add(together.square(table.firstCell(r) - from, table.cellsOf(r)));
            }
            first = last;
        }
        return List.copyOf(blocks);
    }

    /** All of L. Formed when first asked for. */
    public Matrix inverse() {
        if (inverse == null) {
            inverse = factors.inverse();
        }
        return inverse;
    }

    /** The factors of I − A_rr, the region's own inputs only. */
    public LuFactors localSystem(int region) {
        if (local[region] == null) {
            int from = table.firstCell(region);
            int size = table.cellsOf(region);
            Matrix m = new Matrix(size, size);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    m.set(i, j, (i == j ? 1 : 0) - coefficient(from + i, from + j));
                }
            }
            local[region] = LuFactors.ofPivoted(m, workers);
        }
        return local[region];
    }

    /** Lʳ·f: output of a region for its own final deliveries, inputs from itself only. */
    public double[] localOutput(int region, double[] deliveries) {
        return localSystem(region).solve(deliveries);
    }

    /** The part of a vector over cells that belongs to one region. */
    public double[] part(double[] cells, int region) {
        return Arrays.copyOfRange(cells, table.firstCell(region), table.firstCell(region + 1));
    }
}
