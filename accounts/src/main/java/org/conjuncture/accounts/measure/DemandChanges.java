package org.conjuncture.accounts.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;

/**
 * Changes of final demand as a user writes them: a file with the columns {@code
 * seller,sector,buyer,use,times,plus}. Each line takes the final demand of the region {@code buyer}
 * in category {@code use} for products of {@code sector} of the region {@code seller}, {@code *}
 * standing for any, multiplies it and then adds money to it, in proportion to what is there.
 */
public final class DemandChanges {

    private static final String ANY = "*";

    private final List<CsvRow> rows;

    private DemandChanges(List<CsvRow> rows) {
        this.rows = rows;
    }

    public static DemandChanges read(Path file) {
        return new DemandChanges(
                List.copyOf(
                        CsvTable.read(file, "seller", "sector", "buyer", "use", "times", "plus")
                                .rows()));
    }

    /** Final demand by cell and column of use, changed; the same bits where no line changes it. */
    Matrix of(WorldTable table) {
        Matrix demand = table.finalDemand.copy();
        for (CsvRow row : rows) {
            change(table, demand, row);
        }
        return demand;
    }

    private static void change(WorldTable table, Matrix demand, CsvRow row) {
        List<String> regions = table.regionCodes();
        List<String> sectors = table.sectors.stream().map(each -> each.code()).toList();
        List<String> uses = table.uses.stream().map(each -> each.code()).toList();
        String seller = known(row, "seller", regions);
        String sector = known(row, "sector", sectors);
        String buyer = known(row, "buyer", regions);
        String use = known(row, "use", uses);
        double times = row.isEmpty("times") ? 1 : row.number("times");
        double plus = row.isEmpty("plus") ? 0 : row.number("plus");
        List<Integer> places = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < demand.rows; i++) {
            if (!is(seller, regions.get(table.regionOf[i]))
                    || !is(sector, sectors.get(table.sectorOf[i]))) {
                continue;
            }
            for (int u = 0; u < demand.columns; u++) {
                if (is(buyer, regions.get(table.useRegion[u]))
                        && is(use, uses.get(table.useCategory[u]))) {
                    places.add(i * demand.columns + u);
                    sum += demand.at(i, u);
                }
            }
        }
        if (places.isEmpty() || (plus != 0 && sum <= 0 && places.size() > 1)) {
            throw row.error(
                    "seller", "final demand that is there to be changed, or one cell of it");
        }
        for (int place : places) {
            double before = demand.values[place];
            double share = places.size() == 1 ? 1 : plus == 0 ? 0 : before / sum;
            demand.values[place] = before * times + plus * share;
        }
    }

    private static String known(CsvRow row, String column, List<String> codes) {
        String code = row.text(column);
        if (!code.equals(ANY) && !codes.contains(code)) {
            throw new UserError(
                    row.place(column),
                    "no such code in the table",
                    "'" + code + "'",
                    "* or a code of the table",
                    Nearest.of(code, codes));
        }
        return code;
    }

    private static boolean is(String wanted, String code) {
        return wanted.equals(ANY) || wanted.equals(code);
    }
}
