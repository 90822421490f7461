package org.conjuncture.accounts.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.UserError;
import org.jspecify.annotations.Nullable;

/**
 * A table with its regions and sectors added up to groups. Money stays the same; multipliers and
 * footprints by region do not, because inputs within a group mix (Morimoto 1970).
 */
public final class Aggregation {

    private static final String MISSING = "\u0000";

    private final WorldTable table;
    private final Map<String, Integer> regionNumber = new LinkedHashMap<>();
    private final Map<String, Integer> sectorNumber = new LinkedHashMap<>();
    private final int[] regionGroup;
    private final int[] sectorGroup;

    private Aggregation(
            WorldTable table, @Nullable Concordance regions, @Nullable Concordance sectors) {
        this.table = table;
        regionGroup = new int[table.regions.size()];
        for (int r = 0; r < regionGroup.length; r++) {
            String code = table.regions.get(r).code();
            String group = regions == null ? code : regions.groupOr(code, MISSING);
            regionGroup[r] = number(regionNumber, group, regions, "region", code);
        }
        sectorGroup = new int[table.sectors.size()];
        for (int s = 0; s < sectorGroup.length; s++) {
            Sector sector = table.sectors.get(s);
            String group = sectors == null ? sector.code() : sectors.sectorGroupOr(sector, MISSING);
            sectorGroup[s] = number(sectorNumber, group, sectors, "sector", sector.code());
        }
    }

    private static int number(
            Map<String, Integer> numbers,
            String group,
            @Nullable Concordance concordance,
            String kind,
            String code) {
        if (group.equals(MISSING)) {
            throw new UserError(
                    "The concordance '%s' has no group for %s '%s'."
                            .formatted(concordance == null ? "" : concordance.name(), kind, code));
        }
        if (group.isEmpty()) {
            return -1;
        }
        Integer number = numbers.get(group);
        if (number == null) {
            number = numbers.size();
            numbers.put(group, number);
        }
        return number;
    }

    /** Adds up; a null concordance leaves regions or sectors as they are. */
    public static WorldTable of(
            WorldTable table, @Nullable Concordance regions, @Nullable Concordance sectors) {
        return new Aggregation(table, regions, sectors).make();
    }

    private WorldTable make() {
        List<Region> regions = new ArrayList<>();
        regionNumber.keySet().forEach(code -> regions.add(new Region(code, name(code))));
        List<Sector> sectors = new ArrayList<>();
        sectorNumber.keySet().forEach(code -> sectors.add(sector(code)));
        TableDraft draft = new TableDraft(table.source);
        draft.rectangular(regions, sectors, table.uses);
        int perRegion = sectors.size();
        int[] cell = new int[table.cells()];
        for (int i = 0; i < cell.length; i++) {
            int region = regionGroup[table.regionOf[i]];
            int sector = sectorGroup[table.sectorOf[i]];
            cell[i] = region < 0 || sector < 0 ? -1 : region * perRegion + sector;
        }
        int[] use = new int[table.useRegion.length];
        for (int u = 0; u < use.length; u++) {
            int region = regionGroup[table.useRegion[u]];
            use[u] = region < 0 ? -1 : region * table.uses.size() + table.useCategory[u];
        }
        add(table.flows, cell, cell, draft.flows());
        add(table.finalDemand, cell, use, draft.finalDemand());
        boolean isCut = Arrays.stream(cell).anyMatch(at -> at < 0);
        if (isCut || (table.importedInputs != null && table.importedUse != null)) {
            outside(draft, cell, use);
        }
        List<String> dropped = new ArrayList<>();
        for (Account account : table.accounts.values()) {
            if (account.additive()) {
                draft.account(account(account, cell, use, draft));
            } else {
                dropped.add(account.name());
            }
        }
        table.notes.forEach(draft::note);
        draft.note("added up to " + regions.size() + " regions and " + perRegion + " sectors");
        if (!dropped.isEmpty()) {
            draft.note("indices cannot be added up and are left out: " + dropped);
        }
        if (isCut) {
            draft.note(
                    "cut out: "
                            + cutOut(table.regionCodes(), regionGroup)
                            + cutOut(table.sectors.stream().map(Sector::code).toList(), sectorGroup)
                            + "; sales to them are exports out of the table and stay in output,"
                            + " inputs from regions cut out are imports, those from sectors cut out"
                            + " count as value added");
        }
        return draft.finish();
    }

    private static List<String> cutOut(List<String> codes, int[] groups) {
        List<String> cut = new ArrayList<>(codes);
        cut.removeIf(code -> groups[codes.indexOf(code)] >= 0);
        return cut;
    }

    /**
     * Exports out of the table and imports into it: those it had, and what regions that are cut out
     * bought and sold. So output and value added of those that stay are what they were.
     */
    private void outside(TableDraft draft, int[] cell, int[] use) {
        Matrix inputs = new Matrix(draft.flows().rows, draft.flows().columns);
        Matrix uses = new Matrix(draft.finalDemand().rows, draft.finalDemand().columns);
        if (table.importedInputs != null && table.importedUse != null) {
            add(table.importedInputs, cell, cell, inputs);
            add(table.importedUse, cell, use, uses);
        }
        double[] exports = new double[inputs.rows];
        for (int i = 0; i < cell.length; i++) {
            int sector = sectorGroup[table.sectorOf[i]];
            for (int j = 0; j < cell.length; j++) {
                double flow = table.flows.at(i, j);
                if (cell[i] >= 0 && cell[j] < 0) {
                    exports[cell[i]] += flow;
                } else if (cell[i] < 0 && cell[j] >= 0 && sector >= 0) {
                    inputs.add(sameRegion(draft, cell[j], sector), cell[j], flow);
                }
            }
            for (int u = 0; u < use.length; u++) {
                double flow = table.finalDemand.at(i, u);
                if (cell[i] >= 0 && use[u] < 0) {
                    exports[cell[i]] += flow;
                } else if (cell[i] < 0 && use[u] >= 0 && sector >= 0) {
                    int first = regionGroup[table.useRegion[u]] * sectorNumber.size();
                    uses.add(first + sector, use[u], flow);
                }
            }
            if (cell[i] >= 0 && table.exportsOut.length > 0) {
                exports[cell[i]] += table.exportsOut[i];
            }
        }
        draft.imports(inputs, uses, exports);
    }

    /** The cell of a sector in the region of another cell. */
    private int sameRegion(TableDraft draft, int cell, int sector) {
        return draft.regionOfCells()[cell] * sectorNumber.size() + sector;
    }

    private String name(String code) {
        int at = table.regionIndex(code);
        return at < 0 ? code : table.regions.get(at).name();
    }

    private Sector sector(String code) {
        return table.sectors.stream()
                .filter(sector -> sector.code().equals(code))
                .findFirst()
                .orElse(Sector.of(code, code));
    }

    private static void add(Matrix from, int[] rows, int[] columns, Matrix to) {
        for (int i = 0; i < from.rows; i++) {
            for (int j = 0; j < from.columns; j++) {
                if (rows[i] >= 0 && columns[j] >= 0) {
                    to.add(rows[i], columns[j], from.at(i, j));
                }
            }
        }
    }

    private static Account account(Account account, int[] cell, int[] use, TableDraft draft) {
        double[] values = new double[draft.regionOfCells().length];
        for (int i = 0; i < cell.length; i++) {
            if (cell[i] >= 0) {
                values[cell[i]] += account.values()[i];
            }
        }
        double[] ofUse = new double[account.ofUse().length == 0 ? 0 : draft.finalDemand().columns];
        for (int u = 0; u < account.ofUse().length; u++) {
            if (use[u] >= 0) {
                ofUse[use[u]] += account.ofUse()[u];
            }
        }
        return new Account(account.name(), account.unit(), true, values, ofUse, account.missing());
    }
}
