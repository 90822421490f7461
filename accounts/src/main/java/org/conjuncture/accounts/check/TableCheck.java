package org.conjuncture.accounts.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.check.Finding.Weight;
import org.conjuncture.accounts.measure.Leontief;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.WorldTable;

/** Goes through a table once and lists what a user should know before trusting a result. */
public final class TableCheck {

    private static final double TINY = 1e-9;

    private final WorldTable table;
    private final List<Finding> findings = new ArrayList<>();
    private final String money;

    private TableCheck(WorldTable table) {
        this.table = table;
        this.money = table.source.unit();
    }

    /** All findings, the weightiest first. */
    public static List<Finding> of(WorldTable table, Leontief leontief) {
        TableCheck check = new TableCheck(table);
        check.output();
        check.valueAdded();
        check.signs();
        check.system(leontief);
        check.labour();
        check.findings.addAll(Plausibility.of(table));
        check.findings.sort(Comparator.comparing(Finding::weight).reversed());
        return List.copyOf(check.findings);
    }

    private void cells(
            Weight weight, String kind, IntPredicate is, IntToDoubleFunction size, String says) {
        cells(weight, kind, is, size, money, says);
    }

    private void cells(
            Weight weight,
            String kind,
            IntPredicate is,
            IntToDoubleFunction size,
            String unit,
            String says) {
        int count = 0;
        int largest = -1;
        for (int i = 0; i < table.cells(); i++) {
            if (is.test(i)) {
                count++;
                boolean larger =
                        largest < 0
                                || Math.abs(size.applyAsDouble(i))
                                        > Math.abs(size.applyAsDouble(largest));
                largest = larger ? i : largest;
            }
        }
        if (count > 0) {
            String where = table.label(largest);
            double value = size.applyAsDouble(largest);
            findings.add(new Finding(weight, kind, where, count, value, unit, says));
        }
    }

    private void output() {
        double[] x = table.output;
        double[] inputs = table.flows.columnSums();
        cells(
                Weight.REMARK,
                "noOutput",
                i -> x[i] == 0,
                i -> inputs[i],
                "sectors without output; their coefficients count as 0");
        cells(
                Weight.WARNING,
                "inputsWithoutOutput",
                i -> x[i] == 0 && Math.abs(inputs[i]) > TINY,
                i -> inputs[i],
                "a sector without output buys inputs; they are in no footprint");
        cells(
                Weight.WARNING,
                "negativeOutput",
                i -> x[i] < 0,
                i -> x[i],
                "output below 0, from negative changes in inventories");
        double[] sold = table.flows.rowSums();
        double[] used = table.finalDemand.rowSums();
        cells(
                Weight.REMARK,
                "salesCancel",
                i -> x[i] == 0 && (sold[i] != 0 || Math.abs(used[i]) > 0),
                i -> sold[i],
                "a sector without output whose positive and negative sales cancel");
    }

    private void valueAdded() {
        double[] v = table.valueAdded();
        cells(
                Weight.REMARK,
                "negativeValueAdded",
                i -> v[i] < -TINY * Math.max(1, Math.abs(table.output[i])),
                i -> v[i],
                "inputs cost more than the output is worth");
        Account published = table.accounts.get("VA");
        if (published != null) {
            double[] given = published.values();
            cells(
                    Weight.REMARK,
                    "valueAddedDiffers",
                    i ->
                            given[i] != 0
                                    && Math.abs(v[i] - given[i])
                                            > 0.05 * Math.max(1, Math.abs(v[i])),
                    i -> v[i] - given[i],
                    "gross value added of the table and published value added differ by over 5 %:"
                            + " taxes and margins are in the first");
        }
    }

    private void signs() {
        negative("negativeFlows", table.flows, Weight.WARNING, "sales between sectors below 0");
        negative(
                "negativeFinalDemand",
                table.finalDemand,
                Weight.REMARK,
                "final demand below 0, usually changes in inventories");
    }

    private void negative(String kind, Matrix matrix, Weight weight, String says) {
        int count = 0;
        int worst = -1;
        for (int at = 0; at < matrix.values.length; at++) {
            if (matrix.values[at] < 0) {
                count++;
                worst = worst < 0 || matrix.values[at] < matrix.values[worst] ? at : worst;
            }
        }
        if (count > 0) {
            String where = table.label(worst / matrix.columns);
            double size = matrix.values[worst];
            findings.add(new Finding(weight, kind, where, count, size, money, says));
        }
    }

    private void system(Leontief leontief) {
        double[] sums = new double[table.cells()];
        double[] inputs = table.flows.columnSums();
        for (int j = 0; j < sums.length; j++) {
            sums[j] = table.output[j] == 0 ? 0 : inputs[j] / table.output[j];
        }
        cells(
                Weight.REMARK,
                "inputsAboveOutput",
                j -> sums[j] > 1,
                j -> sums[j],
                "share",
                "the column of A sums above 1");
        if (leontief.isPivoted()) {
            findings.add(
                    new Finding(
                            Weight.WARNING,
                            "pivoting",
                            "all",
                            1,
                            1,
                            "",
                            "I − A is not dominated by its diagonal and was solved with pivoting"));
        }
        double[] x = leontief.outputFor(allDemand());
        cells(
                Weight.FAULT,
                "balance",
                i -> Math.abs(x[i] - table.output[i]) > 1e-6 * Math.max(1, table.output[i]),
                i -> x[i] - table.output[i],
                "L·y is not x");
    }

    /** Final demand, sales out of the table and to sectors without output: all but inputs. */
    private double[] allDemand() {
        double[] y = table.finalDemand.rowSums();
        for (int i = 0; i < y.length; i++) {
            y[i] += table.exportsOut.length == 0 ? 0 : table.exportsOut[i];
            for (int j = 0; j < y.length; j++) {
                y[i] += table.output[j] == 0 ? table.flows.at(i, j) : 0;
            }
        }
        return y;
    }

    private void labour() {
        for (Account account : table.accounts.values()) {
            if (account.name().matches("EMP|H_EMP|EMPE|H_EMPE")) {
                double[] q = account.values();
                double[] all = all(account);
                cells(
                        Weight.REMARK,
                        "labourWithoutOutput:" + account.name(),
                        i -> table.output[i] == 0 && q[i] != 0,
                        i -> q[i],
                        account.unit(),
                        "labour of sectors without output serves no product");
                cells(
                        Weight.WARNING,
                        "outputWithoutLabour:" + account.name(),
                        i -> table.output[i] > 0 && q[i] == 0 && all[i] == 0,
                        i -> table.output[i],
                        money,
                        "sectors with output and no labour; the rest of the world is imputed");
            }
        }
        missing();
    }

    /** Of an account of employees that of all at work: who works for himself needs no employee. */
    private double[] all(Account account) {
        String name = account.name().replace("EMPE", "EMP");
        return table.account(name).orElse(account).values();
    }

    private void missing() {
        double missing = table.accounts.values().stream().mapToInt(Account::missing).sum();
        if (missing > 0) {
            findings.add(
                    new Finding(
                            Weight.REMARK,
                            "missingInAccounts",
                            "all",
                            (int) missing,
                            missing,
                            "values",
                            "values the accounts leave out, counted as 0"));
        }
    }
}
