package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.grid.Grid;
import org.conjuncture.accounts.grid.Member;
import org.conjuncture.accounts.grid.Workbook;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * GLORIA: supply and use in one file ({@code …T-Results…Markup001(full).csv}: for each region its
 * industries, then its products), final demand and value added in others, labels in the ReadMe.
 *
 * <p>Products by products under the industry-technology assumption (Eurostat manual, model B): Z =
 * U ĝ⁻¹ V, value added likewise. GLORIA's supply is diagonal, so that all models give the same.
 */
final class GloriaReader implements TableReader {

    @Override
    public WorldTable read(Reading reading) {
        List<Rows.Row> regions;
        List<Rows.Row> sectors;
        List<Rows.Row> others;
        Member readMe = reading.bundle().get("GLORIA_ReadMe_.*\\.xlsx", "GLORIA_ReadMe_….xlsx");
        try (Workbook workbook = reading.workbook(readMe)) {
            regions = Rows.of(workbook.sheet("Regions"));
            sectors = Rows.of(workbook.sheet("Sectors"));
            others = Rows.of(workbook.sheet("Value added and final demand"));
        }
        List<String> codes = texts(regions, "region_acronyms");
        List<String> names = texts(sectors, "sector_names");
        List<String> uses = texts(others, "final_demand_names");
        List<String> inputs = texts(others, "value_added_names");
        checkOnce(readMe, codes);
        checkOnce(readMe, names);
        int n = codes.size() * names.size();
        Matrix supply = new Matrix(n, n);
        Matrix use = new Matrix(n, n);
        readTransactions(reading, names.size(), codes.size(), supply, use);
        int perRegion = names.size();
        Matrix demand = new Matrix(n, codes.size() * uses.size());
        readDemand(reading, perRegion, codes.size(), demand);
        boolean[] kept = kept(supply, use, perRegion, codes.size());
        TableDraft draft = new TableDraft(source(reading));
        labels(reading, draft, regions, names, uses, kept);
        Matrix mix = industryMix(supply);
        put(draft, use, mix, demand, kept, perRegion, uses.size());
        addValueAdded(reading, draft, inputs, mix, kept, perRegion);
        return draft.finish();
    }

    private static List<String> texts(List<Rows.Row> rows, String column) {
        List<String> texts = new ArrayList<>();
        for (Rows.Row row : rows) {
            String text = row.text(column);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static void checkOnce(Member readMe, List<String> labels) {
        Set<String> met = new HashSet<>();
        for (String label : labels) {
            if (!met.add(label)) {
                throw new UserError(
                        Place.of(readMe.shown()),
                        "a label twice",
                        "'" + label + "'",
                        "each region and sector once");
            }
        }
    }

    private static TableSource source(Reading reading) {
        return new TableSource(
                "GLORIA " + reading.year(),
                reading.year(),
                "thousands of US$",
                "gloria",
                "CC BY 4.0 with the restrictions in its ReadMe",
                "Lenzen et al. (2022), Nature Sustainability 5: 157-166");
    }

    private static Grid grid(Reading reading, String part) {
        String pattern =
                ".*_" + part + "-Results_" + reading.year() + "_.*Markup001\\(full\\)\\.csv";
        return reading.text(
                reading.bundle().get(pattern, "…" + part + "-Results…Markup001(full).csv"));
    }

    /** The position of a row or column of T: industries of a region, then its products. */
    private static void readTransactions(
            Reading reading, int sectors, int regions, Matrix supply, Matrix use) {
        Grid grid = grid(reading, "T");
        int all = 2 * sectors * regions;
        List<List<String>> first = grid.peek(1);
        int found = first.isEmpty() ? 0 : first.get(0).size();
        if (found != all) {
            throw new UserError(
                    new Place(grid.shown(), 1, 1),
                    "another number of columns than its ReadMe says",
                    found + " columns",
                    all + " columns");
        }
        int[] industry = new int[all];
        int[] product = new int[all];
        for (int at = 0; at < all; at++) {
            int within = at % (2 * sectors);
            int cell = at / (2 * sectors) * sectors + within % sectors;
            industry[at] = within < sectors ? cell : -1;
            product[at] = within < sectors ? -1 : cell;
        }
        PlainFill toSupply = new PlainFill(grid.shown(), supply, industry, product);
        PlainFill toUse = new PlainFill(grid.shown(), use, product, industry);
        grid.read(
                0,
                0,
                new Grid.Sink() {
                    @Override
                    public void header(List<List<String>> rows) {}

                    @Override
                    public void row(
                            int row,
                            Grid.RowPlace place,
                            String[] labels,
                            double[] values,
                            int count) {
                        toSupply.row(row, place, labels, values, count);
                        toUse.row(row, place, labels, values, count);
                    }
                });
        toSupply.finish();
    }

    private static void readDemand(Reading reading, int sectors, int regions, Matrix demand) {
        Grid grid = grid(reading, "Y");
        int[] rows = new int[2 * sectors * regions];
        for (int at = 0; at < rows.length; at++) {
            int within = at % (2 * sectors);
            rows[at] = within < sectors ? -1 : at / (2 * sectors) * sectors + within % sectors;
        }
        int[] columns = new int[demand.columns];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = c;
        }
        PlainFill fill = new PlainFill(grid.shown(), demand, rows, columns);
        grid.read(0, 0, fill);
        fill.finish();
    }

    /** Regions that make or use anything; GLORIA keeps places for countries that are gone. */
    private static boolean[] kept(Matrix supply, Matrix use, int sectors, int regions) {
        boolean[] kept = new boolean[regions];
        double[] made = supply.columnSums();
        double[] used = use.rowSums();
        for (int i = 0; i < made.length; i++) {
            kept[i / sectors] |= made[i] != 0 || used[i] != 0;
        }
        return kept;
    }

    private static void labels(
            Reading reading,
            TableDraft draft,
            List<Rows.Row> regions,
            List<String> names,
            List<String> uses,
            boolean[] kept) {
        List<Region> regionList = new ArrayList<>();
        for (int r = 0; r < kept.length; r++) {
            Rows.Row row = regions.get(r);
            String code = row.text("region_acronyms");
            if (kept[r]) {
                regionList.add(new Region(code, row.text("region_names", code)));
            } else {
                draft.note("region without any transaction cut out: " + code);
            }
        }
        List<FinalUse> useList = new ArrayList<>();
        for (String use : uses) {
            UseKind kind = reading.rules().useKind(use).orElse(UseKind.OTHER);
            useList.add(new FinalUse(use, use, kind));
        }
        draft.rectangular(
                regionList, names.stream().map(name -> Sector.of(name, name)).toList(), useList);
    }

    /** ĝ⁻¹V: of each industry's output the share of each product. */
    private static Matrix industryMix(Matrix supply) {
        double[] output = supply.rowSums();
        Matrix mix = supply.copy();
        for (int i = 0; i < mix.rows; i++) {
            for (int j = 0; j < mix.columns; j++) {
                mix.set(i, j, output[i] == 0 ? 0 : supply.at(i, j) / output[i]);
            }
        }
        return mix;
    }

    private static void put(
            TableDraft draft,
            Matrix use,
            Matrix mix,
            Matrix demand,
            boolean[] kept,
            int sectors,
            int uses) {
        int[] cellAt = positions(kept, sectors);
        int[] useAt = positions(kept, uses);
        for (int i = 0; i < use.rows; i++) {
            if (cellAt[i] < 0) {
                continue;
            }
            double[] row = mix.timesFromLeft(use.rowValues(i));
            for (int j = 0; j < row.length; j++) {
                if (cellAt[j] >= 0) {
                    draft.flows().set(cellAt[i], cellAt[j], row[j]);
                }
            }
            for (int u = 0; u < demand.columns; u++) {
                if (useAt[u] >= 0) {
                    draft.finalDemand().set(cellAt[i], useAt[u], demand.at(i, u));
                }
            }
        }
    }

    private static int[] positions(boolean[] kept, int each) {
        int[] at = new int[kept.length * each];
        int next = 0;
        for (int i = 0; i < at.length; i++) {
            at[i] = kept[i / each] ? next++ : -1;
        }
        return at;
    }

    private static void addValueAdded(
            Reading reading,
            TableDraft draft,
            List<String> inputs,
            Matrix mix,
            boolean[] kept,
            int sectors) {
        Grid grid = grid(reading, "V");
        int cells = mix.rows;
        double[][] rows = PlainFill.rows(grid, kept.length * inputs.size(), 2 * cells);
        int[] cellAt = positions(kept, sectors);
        double[] whole = new double[draft.regionOfCells().length];
        for (int k = 0; k < inputs.size(); k++) {
            double[] industries = new double[cells];
            for (int r = 0; r < kept.length; r++) {
                for (int c = 0; c < 2 * cells; c++) {
                    int within = c % (2 * sectors);
                    if (within < sectors) {
                        industries[c / (2 * sectors) * sectors + within] +=
                                rows[r * inputs.size() + k][c];
                    }
                }
            }
            double[] products = mix.timesFromLeft(industries);
            double[] values = new double[whole.length];
            for (int i = 0; i < cells; i++) {
                if (cellAt[i] >= 0) {
                    values[cellAt[i]] = products[i];
                    whole[cellAt[i]] += products[i];
                }
            }
            draft.account(Account.of(inputs.get(k), draft.source().unit(), values));
        }
        draft.account(Account.of("VA", draft.source().unit(), whole));
    }
}
