package org.conjuncture.accounts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.check.Finding.Weight;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Signs that labels do not belong to their numbers, looked for when a table is read and again by
 * {@code check}. Countries buy most from themselves: a region whose sectors or final use take more
 * from another region has probably got the wrong name. Final use that is nothing has been cut off;
 * where it is another's or in another unit, rows do not make the published output, or inputs cost
 * more than is sold. Hours a person, and labour income beside value added, tell wrong units.
 */
public final class Plausibility {

    /**
     * Largest gap of a region's row sums and published output that rounding explains: Estonia's is
     * 0.025 where WIOD's cells are rounded to millions.
     */
    private static final double ROUNDING = 0.05;

    /** A gap with which the table cannot be what it says. */
    private static final double BROKEN = 0.2;

    /** Share of a region's output in sectors whose inputs cost more than it. */
    private static final double LOSSES = 0.2;

    /** Distance of two distributions of output over sectors, or of two levels of it. */
    private static final double SAME_ECONOMY = 0.05;

    private static final double SAME_LEVEL = 0.1;

    /** Hours a person in a year: nobody works less or more on average. */
    private static final double LEAST_HOURS = 200;

    private static final double MOST_HOURS = 5000;

    /** Labour income over value added of a region. */
    private static final double MOST_LABOUR_INCOME = 2;

    private Plausibility() {}

    public static List<Finding> of(WorldTable table) {
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
        publishedOutput(table, findings);
        losses(table, findings);
        unitOfValueAdded(table, findings);
        outputOfAccounts(table, findings);
        units(table, findings);
        return findings;
    }

    /** Refuses a table that cannot be what it says. */
    public static void refuseFaults(List<Finding> findings, Place read) {
        for (Finding finding : findings) {
            if (finding.weight() == Weight.FAULT) {
                throw new UserError(
                        read,
                        finding.kind() + " in '" + finding.where() + "'",
                        String.format(Locale.ROOT, "%.6g %s", finding.size(), finding.unit()),
                        "a table that can be (" + finding.says() + "); --as-it-is keeps it");
            }
        }
    }

    private static void add(
            WorldTable table,
            List<Finding> findings,
            Weight weight,
            String kind,
            int region,
            double size,
            String unit,
            String says) {
        String where = table.regions.get(region).code();
        findings.add(new Finding(weight, kind, where, 1, size, unit, says));
    }

    private static void publishedOutput(WorldTable table, List<Finding> findings) {
        if (table.publishedOutput.length == 0) {
            return;
        }
        double[] stated = table.byRegion(table.publishedOutput);
        double[] x = table.byRegion(table.output);
        for (int r = 0; r < x.length; r++) {
            double gap = stated[r] == 0 ? 0 : x[r] / stated[r] - 1;
            if (Math.abs(gap) > ROUNDING) {
                add(
                        table,
                        findings,
                        Math.abs(gap) > BROKEN ? Weight.FAULT : Weight.WARNING,
                        "brokenFinalDemand",
                        r,
                        gap,
                        "share",
                        "sales to sectors and final use do not make the published output: final"
                                + " demand is broken, another region's, or in another unit");
            }
        }
    }

    private static void losses(WorldTable table, List<Finding> findings) {
        double[] added = table.valueAdded();
        double[] x = table.byRegion(table.output);
        double[] v = table.byRegion(added);
        for (int r = 0; r < x.length; r++) {
            double losing = 0;
            for (int i : table.cellsIn(r)) {
                losing += added[i] < 0 ? Math.max(0, table.output[i]) : 0;
            }
            double share = x[r] > 0 ? losing / x[r] : 0;
            if (share > LOSSES || (x[r] > 0 && v[r] <= 0)) {
                add(
                        table,
                        findings,
                        Weight.WARNING,
                        "inputsMoreThanSales",
                        r,
                        share,
                        "share",
                        "of output is made at a loss: final demand may be missing, another region's"
                                + " or in another unit");
            }
        }
    }

    /** Stated value added of a region a tenth or ten times what its sales leave: another unit. */
    private static void unitOfValueAdded(WorldTable table, List<Finding> findings) {
        List<String> parts =
                table.accounts.containsKey("VA") ? List.of("VA") : List.of("D1", "D29X39", "B2A3G");
        double[] left = table.byRegion(table.valueAdded());
        double[] said = new double[left.length];
        for (String part : parts) {
            Account stated = table.accounts.get(part);
            if (stated == null || !stated.unit().equals(table.source.unit())) {
                return;
            }
            double[] more = table.byRegion(stated.values());
            for (int r = 0; r < said.length; r++) {
                said[r] += more[r];
            }
        }
        for (int r = 0; r < left.length; r++) {
            double ratio = said[r] / left[r];
            if (left[r] > 0 && said[r] > 0 && (ratio < 0.1 || ratio > 10)) {
                add(
                        table,
                        findings,
                        Weight.FAULT,
                        "valueAddedInAnotherUnit",
                        r,
                        ratio,
                        "times what sales leave",
                        "value added, flows and final use in one unit and of one region");
            }
        }
    }

    private static void units(WorldTable table, List<Finding> findings) {
        ratios(
                table,
                findings,
                table.accounts.get("H_EMP"),
                table.accounts.get("EMP"),
                "hoursPerPerson",
                1000,
                LEAST_HOURS,
                MOST_HOURS,
                "hours a person in a year: are hours in millions and persons in thousands?");
        ratios(
                table,
                findings,
                table.accounts.get("LAB"),
                Account.of("value added", table.source.unit(), table.valueAdded()),
                "labourIncomeOfValueAdded",
                1,
                1 / (50 * MOST_LABOUR_INCOME),
                MOST_LABOUR_INCOME,
                "labour income over value added: is it in the table's unit and of its year?");
    }

    private static void ratios(
            WorldTable table,
            List<Finding> findings,
            @Nullable Account over,
            @Nullable Account under,
            String kind,
            double factor,
            double least,
            double most,
            String says) {
        if (over == null || under == null) {
            return;
        }
        double[] a = table.byRegion(over.values());
        double[] b = table.byRegion(under.values());
        for (int r = 0; r < a.length; r++) {
            double ratio = factor * a[r] / b[r];
            if (a[r] != 0 && b[r] > 0 && (ratio < least || ratio > most)) {
                boolean absurd = ratio < least / 10 || ratio > 10 * most;
                Weight weight = absurd ? Weight.FAULT : Weight.WARNING;
                add(table, findings, weight, kind, r, ratio, over.unit(), says);
            }
        }
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
            // A run names its own territories.
            boolean isRun = table.source.format().equals("run");
            findings.add(
                    new Finding(
                            isRun ? Weight.REMARK : Weight.WARNING,
                            kind,
                            table.regions.get(region).code(),
                            1,
                            trade.at(largest, region),
                            table.source.unit(),
                            "takes more from "
                                    + table.regions.get(largest).code()
                                    + " than from itself"
                                    + (isRun ? "" : ": are the names of regions swapped?")));
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
            if (go[r] != 0 && Math.abs(x[r] / go[r] - 1) > SAME_LEVEL) {
                add(
                        table,
                        findings,
                        Weight.WARNING,
                        "levelOfAccountsDiffers",
                        r,
                        go[r] / x[r],
                        "times the table's",
                        "output in the labour accounts: another country, year, unit or exchange"
                                + " rate");
            }
            if (go[r] != 0 && distance / 2 > SAME_ECONOMY) {
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
