package org.conjuncture.accounts.check;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.check.Finding.Weight;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Signs that labels do not belong to their numbers. Countries buy most from themselves: a region
 * whose sectors or final use take more from another region has probably got the wrong name; final
 * use that is nothing has been cut off.
 */
final class Plausibility {

    private Plausibility() {}

    static List<Finding> of(WorldTable table) {
        List<Finding> findings = new ArrayList<>();
        int regions = table.regions.size();
        Matrix inputs = new Matrix(regions, regions);
        Matrix use = new Matrix(regions, regions);
        for (int i = 0; i < table.cells(); i++) {
            int seller = table.regionOf[i];
            for (int j = 0; j < table.cells(); j++) {
                inputs.add(seller, table.regionOf[j], table.flows.at(i, j));
            }
            for (int u = 0; u < table.useRegion.length; u++) {
                use.add(seller, table.useRegion[u], table.finalDemand.at(i, u));
            }
        }
        for (int r = 0; r < regions; r++) {
            mostFromAbroad(table, inputs, r, "inputsMostlyFrom", findings);
            mostFromAbroad(table, use, r, "finalUseMostlyFrom", findings);
            if (use.columnValues(r).length > 0 && sum(use.columnValues(r)) <= 0) {
                findings.add(
                        new Finding(
                                Weight.FAULT,
                                "noFinalUse",
                                table.regions.get(r).code(),
                                1,
                                sum(use.columnValues(r)),
                                table.source.unit(),
                                "a region that uses nothing"));
            }
        }
        outputOfAccounts(table, findings);
        return findings;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static void mostFromAbroad(
            WorldTable table, Matrix trade, int region, String kind, List<Finding> findings) {
        int largest = region;
        for (int s = 0; s < trade.rows; s++) {
            largest = trade.at(s, region) > trade.at(largest, region) ? s : largest;
        }
        if (largest != region) {
            findings.add(
                    new Finding(
                            Weight.WARNING,
                            kind,
                            table.regions.get(region).code(),
                            1,
                            trade.at(largest, region),
                            table.source.unit(),
                            "takes more from "
                                    + table.regions.get(largest).code()
                                    + " than from itself: are the names of regions swapped?"));
        }
    }

    private static void outputOfAccounts(WorldTable table, List<Finding> findings) {
        Account reported = table.accounts.get("GO");
        if (reported == null) {
            return;
        }
        double[] go = table.byRegion(reported.values());
        double[] x = table.byRegion(table.output);
        for (int r = 0; r < go.length; r++) {
            double distance = 0;
            for (int i : table.cellsIn(r)) {
                distance +=
                        Math.abs(
                                (go[r] == 0 ? 0 : reported.values()[i] / go[r])
                                        - (x[r] == 0 ? 0 : table.output[i] / x[r]));
            }
            if (go[r] != 0 && distance / 2 > 0.05) {
                findings.add(
                        new Finding(
                                Weight.WARNING,
                                "outputOfAccountsDiffers",
                                table.regions.get(r).code(),
                                1,
                                distance / 2,
                                "share",
                                "output by sector in the labour accounts is that of another"
                                        + " country or year"));
            }
        }
    }
}
