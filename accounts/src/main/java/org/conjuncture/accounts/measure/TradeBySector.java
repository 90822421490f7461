package org.conjuncture.accounts.measure;

import org.conjuncture.accounts.aggregate.Concordance;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/** Gross exports and imports of each region by sector of the product. */
final class TradeBySector {

    private TradeBySector() {}

    /** Rows: exports of each region, then imports of each region; columns: sectors. */
    static Matrix of(Analysis analysis) {
        WorldTable table = analysis.table();
        int regions = table.regions.size();
        Matrix result = new Matrix(2 * regions, table.sectors.size());
        Matrix to = analysis.exportsTo();
        for (int i = 0; i < table.cells(); i++) {
            for (int r = 0; r < regions; r++) {
                result.add(table.regionOf[i], table.sectorOf[i], to.at(i, r));
                result.add(regions + r, table.sectorOf[i], to.at(i, r));
            }
        }
        return result;
    }

    /** Which sectors are agriculture or mining. */
    static boolean[] primary(WorldTable table) {
        Concordance ten = Concordance.shipped("ten-sectors");
        boolean[] primary = new boolean[table.sectors.size()];
        for (int s = 0; s < primary.length; s++) {
            String group = ten.sectorGroupOr(table.sectors.get(s), "");
            primary[s] = group.equals("agriculture") || group.equals("mining");
        }
        return primary;
    }
}
