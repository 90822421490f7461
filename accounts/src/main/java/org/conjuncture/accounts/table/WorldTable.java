package org.conjuncture.accounts.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conjuncture.accounts.algebra.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A world input–output table of one year.
 *
 * <p>A row or column of the flows is a sector of a region, here a <em>cell</em>: cells of one
 * region lie together, {@code [firstCell(r), firstCell(r + 1))}. Output is the sum of the row,
 * flows and final uses, so that the table balances exactly whatever total the publisher rounded.
 */
public final class WorldTable {

    public final List<Region> regions;
    public final List<Sector> sectors;
    public final List<FinalUse> uses;

    /** Region and sector of each cell. */
    public final int[] regionOf;

    public final int[] sectorOf;

    /** Region and category of each column of final use. */
    public final int[] useRegion;

    public final int[] useCategory;

    /** Z: from the selling cell (row) to the buying cell (column), money of a year. */
    public final Matrix flows;

    /** Y: from the selling cell (row) to a category of final use of a region (column). */
    public final Matrix finalDemand;

    /**
     * For tables of single countries: inputs bought abroad, by product (row) and buying cell, and
     * the same for final use. Null for tables that say which country they come from.
     */
    public final @Nullable Matrix importedInputs;

    public final @Nullable Matrix importedUse;

    /** Sales out of a table of single countries, part of output; empty for world tables. */
    public final double[] exportsOut;

    /** x: row sums of flows and final demand. */
    public final double[] output;

    /** Output as the file that was read states it, only to be compared; empty where it does not. */
    public final double[] publishedOutput;

    /** Accounts by name, in the order they were read. */
    public final Map<String, Account> accounts;

    public final TableSource source;

    /** What the reader found and decided, in words. */
    public final List<String> notes;

    private final int[] firstCell;

    private WorldTable(TableDraft draft) {
        regions = List.copyOf(draft.regions);
        sectors = List.copyOf(draft.sectors);
        uses = List.copyOf(draft.uses);
        regionOf = draft.regionOf;
        sectorOf = draft.sectorOf;
        useRegion = draft.useRegion;
        useCategory = draft.useCategory;
        flows = draft.flows;
        finalDemand = draft.finalDemand;
        importedInputs = draft.importedInputs;
        importedUse = draft.importedUse;
        accounts = Collections.unmodifiableMap(new LinkedHashMap<>(draft.accounts));
        source = draft.source;
        notes = List.copyOf(draft.notes);
        exportsOut = draft.exports;
        publishedOutput =
                draft.published.length == regionOf.length ? draft.published : new double[0];
        output = outputOf(draft);
        firstCell = new int[regions.size() + 1];
        for (int region : regionOf) {
            firstCell[region + 1]++;
        }
        for (int r = 0; r < regions.size(); r++) {
            firstCell[r + 1] += firstCell[r];
        }
    }

    private static double[] outputOf(TableDraft draft) {
        double[] sums = draft.flows.rowSums();
        double[] uses = draft.finalDemand.rowSums();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += uses[i];
        }
        if (draft.exports.length == sums.length) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += draft.exports[i];
            }
        }
        return sums;
    }

    static WorldTable of(TableDraft draft) {
        return new WorldTable(draft);
    }

    public int cells() {
        return regionOf.length;
    }

    /** Whether this is national tables side by side: imports known by product, nothing between. */
    public boolean isOfSingleCountries() {
        if (importedInputs == null) {
            return false;
        }
        for (int i = 0; i < cells(); i++) {
            for (int j = 0; j < cells(); j++) {
                if (regionOf[i] != regionOf[j] && flows.at(i, j) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    public int firstCell(int region) {
        return firstCell[region];
    }

    public int cellsOf(int region) {
        return firstCell[region + 1] - firstCell[region];
    }

    /** The label of a cell in result files, {@code AUS:c1}. */
    public String label(int cell) {
        return regions.get(regionOf[cell]).code() + ":" + sectors.get(sectorOf[cell]).code();
    }

    public int regionIndex(String code) {
        for (int r = 0; r < regions.size(); r++) {
            if (regions.get(r).code().equals(code)) {
                return r;
            }
        }
        return -1;
    }

    public List<String> regionCodes() {
        return regions.stream().map(Region::code).toList();
    }

    /** Gross value added: output less all inputs, taxes and margins included. */
    public double[] valueAdded() {
        double[] inputs = flows.columnSums();
        if (importedInputs != null) {
            double[] bought = importedInputs.columnSums();
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] += bought[i];
            }
        }
        double[] result = new double[inputs.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = output[i] - inputs[i];
        }
        return result;
    }

    /** Final demand of each region (column) for each cell (row), all categories together. */
    public Matrix finalDemandByRegion() {
        return byRegionOfUse(finalDemand);
    }

    /** Any final demand by cell and column of use, its columns added up to regions. */
    public Matrix byRegionOfUse(Matrix demand) {
        Matrix result = new Matrix(cells(), regions.size());
        for (int i = 0; i < cells(); i++) {
            for (int u = 0; u < useRegion.length; u++) {
                result.add(i, useRegion[u], demand.at(i, u));
            }
        }
        return result;
    }

    /** What all regions' final use of one kind takes from each cell. */
    public double[] finalDemandOf(UseKind kind) {
        double[] result = new double[cells()];
        for (int i = 0; i < cells(); i++) {
            for (int u = 0; u < useRegion.length; u++) {
                if (uses.get(useCategory[u]).kind() == kind) {
                    result[i] += finalDemand.at(i, u);
                }
            }
        }
        return result;
    }

    /** The final use of one kind in one region, by cell it comes from. */
    public double[] finalDemandOf(int region, UseKind kind) {
        double[] result = new double[cells()];
        for (int u = 0; u < useRegion.length; u++) {
            if (useRegion[u] == region && uses.get(useCategory[u]).kind() == kind) {
                for (int i = 0; i < cells(); i++) {
                    result[i] += finalDemand.at(i, u);
                }
            }
        }
        return result;
    }

    public Optional<Account> account(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    /** A draft that holds the same table, to be changed. */
    public TableDraft toDraft() {
        return TableDraft.from(this);
    }

    /** The sum of an account or another vector over the cells of each region. */
    public double[] byRegion(double[] values) {
        double[] result = new double[regions.size()];
        for (int i = 0; i < values.length; i++) {
            result[regionOf[i]] += values[i];
        }
        return result;
    }

    /** The cells of one region, as a list of their indices. */
    public List<Integer> cellsIn(int region) {
        List<Integer> cells = new ArrayList<>();
        for (int i = firstCell[region]; i < firstCell[region + 1]; i++) {
            cells.add(i);
        }
        return cells;
    }
}
