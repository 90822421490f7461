package org.conjuncture.accounts.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.jspecify.annotations.Nullable;

/**
 * A table being made: by a reader, by aggregation, by balancing. Give it its labels, then its
 * numbers, then call {@link #finish}.
 */
public final class TableDraft {

    List<Region> regions = new ArrayList<>();
    List<Sector> sectors = new ArrayList<>();
    List<FinalUse> uses = new ArrayList<>();
    int[] regionOf = new int[0];
    int[] sectorOf = new int[0];
    int[] useRegion = new int[0];
    int[] useCategory = new int[0];
    Matrix flows = new Matrix(0, 0);
    Matrix finalDemand = new Matrix(0, 0);
    @Nullable Matrix importedInputs;
    @Nullable Matrix importedUse;
    double[] exports = new double[0];
    double[] published = new double[0];
    final Map<String, Account> accounts = new LinkedHashMap<>();
    final List<String> notes = new ArrayList<>();
    TableSource source;

    public TableDraft(TableSource source) {
        this.source = source;
    }

    static TableDraft from(WorldTable table) {
        TableDraft draft = new TableDraft(table.source);
        draft.regions.addAll(table.regions);
        draft.sectors.addAll(table.sectors);
        draft.uses.addAll(table.uses);
        draft.regionOf = table.regionOf;
        draft.sectorOf = table.sectorOf;
        draft.useRegion = table.useRegion;
        draft.useCategory = table.useCategory;
        draft.flows = table.flows;
        draft.finalDemand = table.finalDemand;
        draft.importedInputs = table.importedInputs;
        draft.importedUse = table.importedUse;
        draft.accounts.putAll(table.accounts);
        draft.notes.addAll(table.notes);
        draft.exports = table.exportsOut;
        draft.published = table.publishedOutput;
        return draft;
    }

    /** Regions that all have the same sectors, and final uses that all regions have. */
    public TableDraft rectangular(
            List<Region> newRegions, List<Sector> newSectors, List<FinalUse> newUses) {
        int perRegion = newSectors.size();
        int cells = newRegions.size() * perRegion;
        int[] ofRegion = new int[cells];
        int[] ofSector = new int[cells];
        for (int i = 0; i < cells; i++) {
            ofRegion[i] = i / perRegion;
            ofSector[i] = i % perRegion;
        }
        int columns = newRegions.size() * newUses.size();
        int[] columnRegion = new int[columns];
        int[] columnUse = new int[columns];
        for (int u = 0; u < columns; u++) {
            columnRegion[u] = u / newUses.size();
            columnUse[u] = u % newUses.size();
        }
        return labels(newRegions, newSectors, newUses, ofRegion, ofSector, columnRegion, columnUse);
    }

    /** Any cells and columns of final use; cells of a region must lie together, in order. */
    public TableDraft labels(
            List<Region> newRegions,
            List<Sector> newSectors,
            List<FinalUse> newUses,
            int[] ofRegion,
            int[] ofSector,
            int[] columnRegion,
            int[] columnUse) {
        for (int i = 1; i < ofRegion.length; i++) {
            if (ofRegion[i] < ofRegion[i - 1]) {
                throw new IllegalArgumentException("cells out of the order of regions at " + i);
            }
        }
        requireSize(ofRegion.length, StrictMath.max(ofRegion.length, columnRegion.length));
        regions = new ArrayList<>(newRegions);
        sectors = new ArrayList<>(newSectors);
        uses = new ArrayList<>(newUses);
        regionOf = ofRegion;
        sectorOf = ofSector;
        useRegion = columnRegion;
        useCategory = columnUse;
        flows = new Matrix(ofRegion.length, ofRegion.length);
        finalDemand = new Matrix(ofRegion.length, columnRegion.length);
        return this;
    }

    /** An array has at most 2³¹ numbers. */
    private void requireSize(int rows, int columns) {
        if ((long) rows * columns > Integer.MAX_VALUE) {
            throw new UserError(
                    Place.of(source.name()),
                    "a table larger than can be held",
                    rows + " sectors of regions, " + columns + " columns",
                    "at most 46340 of each; add up regions or sectors before");
        }
    }

    /** The region of each cell. */
    public int[] regionOfCells() {
        return regionOf;
    }

    public String label(int cell) {
        return regions.get(regionOf[cell]).code() + ":" + sectors.get(sectorOf[cell]).code();
    }

    public Matrix flows() {
        return flows;
    }

    public Matrix finalDemand() {
        return finalDemand;
    }

    public TableDraft flows(Matrix values) {
        flows = values;
        return this;
    }

    public TableDraft finalDemand(Matrix values) {
        finalDemand = values;
        return this;
    }

    /** Exports out of the table, for tables of single countries: part of output. */
    public TableDraft imports(Matrix inputs, Matrix use, double[] exportsOfCells) {
        importedInputs = inputs;
        importedUse = use;
        exports = Arrays.copyOf(exportsOfCells, exportsOfCells.length);
        return this;
    }

    /** Output as the publisher states it, by cell; only compared with the row sums. */
    public TableDraft publishedOutput(double[] values) {
        published = values.clone();
        return this;
    }

    public TableDraft account(Account account) {
        if (account.values().length != regionOf.length) {
            throw new IllegalArgumentException(
                    account.name() + " has " + account.values().length + " values");
        }
        accounts.put(account.name(), account);
        return this;
    }

    public TableDraft note(String note) {
        notes.add(note);
        return this;
    }

    public TableDraft source(TableSource other) {
        source = other;
        return this;
    }

    public TableSource source() {
        return source;
    }

    public WorldTable finish() {
        return WorldTable.of(this);
    }
}
