package org.conjuncture.accounts.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.table.WorldTable;
import org.jspecify.annotations.Nullable;

/** A table under analysis, with what several measures need computed once. */
public final class Analysis {

    private final WorldTable table;
    private final Workers workers;
    private final Map<String, Object> known = new HashMap<>();

    private final @Nullable Analysis earlier;
    private final @Nullable DemandChanges demandChanges;

    public Analysis(WorldTable table, Workers workers) {
        this(table, workers, null);
    }

    /** With an earlier table, for measures of change. */
    public Analysis(WorldTable table, Workers workers, @Nullable Analysis earlier) {
        this(table, workers, earlier, null);
    }

    /** With changes of final demand, for what another demand would call for. */
    public Analysis(
            WorldTable table,
            Workers workers,
            @Nullable Analysis earlier,
            @Nullable DemandChanges demandChanges) {
        this.table = table;
        this.workers = workers;
        this.earlier = earlier;
        this.demandChanges = demandChanges;
    }

    public Optional<DemandChanges> demandChanges() {
        return Optional.ofNullable(demandChanges);
    }

    public Optional<Analysis> earlier() {
        return Optional.ofNullable(earlier);
    }

    public WorldTable table() {
        return table;
    }

    public Workers workers() {
        return workers;
    }

    @SuppressWarnings("unchecked")
    private <T> T once(String name, Supplier<T> value) {
        Object found = known.get(name);
        if (found == null) {
            found = value.get();
            known.put(name, found);
        }
        return (T) found;
    }

    public Leontief leontief() {
        return once("leontief", () -> Leontief.of(table, workers));
    }

    /** Gross value added by cell. */
    public double[] valueAdded() {
        return once("valueAdded", table::valueAdded);
    }

    /** Y with the categories of a region added up: cells × regions. */
    public Matrix finalDemand() {
        return once("finalDemand", table::finalDemandByRegion);
    }

    /** X = L·Y: output by cell for the final demand of each region. */
    public Matrix outputByConsumer() {
        return leontief().outputByConsumer();
    }

    /** v_s'L: value added of each region (row) in a unit of each product. */
    public Matrix valueAddedContents() {
        return once(
                "valueAddedContents",
                () -> leontief().contentsByRegion(leontief().perOutput(valueAdded())));
    }

    /** 1_s'L: output of each region (row) needed for a unit of each product. */
    public Matrix outputContents() {
        return once(
                "outputContents",
                () -> {
                    double[] ones = new double[table.cells()];
                    java.util.Arrays.fill(ones, 1);
                    return leontief().contentsByRegion(ones);
                });
    }

    /** Gross exports by cell: intermediate and final deliveries to all other regions. */
    public double[] exports() {
        return once(
                "exports",
                () -> {
                    Matrix bilateral = exportsTo();
                    return bilateral.rowSums();
                });
    }

    /** Gross exports of each cell to each region, 0 to its own. */
    public Matrix exportsTo() {
        return once(
                "exportsTo",
                () -> {
                    int n = table.cells();
                    int regions = table.regions.size();
                    Matrix result = new Matrix(n, regions);
                    Matrix y = finalDemand();
                    for (int i = 0; i < n; i++) {
                        for (int j = 0; j < n; j++) {
                            result.add(i, table.regionOf[j], table.flows.at(i, j));
                        }
                        for (int r = 0; r < regions; r++) {
                            result.add(i, r, y.at(i, r));
                        }
                        result.set(i, table.regionOf[i], 0);
                    }
                    return result;
                });
    }

    /** Diagonal blocks of L, one for each region. */
    public List<Matrix> ownBlocks() {
        return once("ownBlocks", () -> leontief().ownBlocks());
    }

    /** Row sums over the cells of each region of a matrix of cells × columns, weighted by cell. */
    public Matrix byRegion(double[] weights, Matrix cells) {
        Matrix result = new Matrix(table.regions.size(), cells.columns);
        for (int i = 0; i < cells.rows; i++) {
            for (int c = 0; c < cells.columns; c++) {
                result.add(table.regionOf[i], c, weights[i] * cells.at(i, c));
            }
        }
        return result;
    }

    /** A row of a matrix of regions × cells, its cells of one region, times a vector of them. */
    public double dot(Matrix rows, int row, int region, double[] right) {
        int from = table.firstCell(region);
        double sum = 0;
        for (int i = 0; i < right.length; i++) {
            sum += rows.at(row, from + i) * right[i];
        }
        return sum;
    }
}
