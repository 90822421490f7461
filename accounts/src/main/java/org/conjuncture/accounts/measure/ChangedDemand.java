package org.conjuncture.accounts.measure;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * What other final demand would call for, technique and sourcing as they are: x* = L·y*, and of
 * every account q* = q̂ x̂⁻¹ x* (Miller and Blair 2009, ch. 2).
 *
 * <p>{@code before} is L·y with the table's own demand, solved in the same way: where nothing is
 * changed both are equal to the last digit. Changes are given with {@code --demand}; see {@link
 * DemandChanges}. Units: the table's money and those of the accounts. Nothing answers: no prices,
 * no capacity, no income that is spent again.
 */
public final class ChangedDemand implements Measure {

    @Override
    public String name() {
        return "changed-demand";
    }

    @Override
    public List<String> files() {
        return List.of(name(), "changed-demand-output");
    }

    @Override
    public String says() {
        return "output and accounts for another final demand, given with --demand";
    }

    @Override
    public boolean isLarge() {
        return true;
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        DemandChanges changes =
                analysis.demandChanges()
                        .orElseThrow(() ->
                                new UserError(
                                        Place.of("changed-demand"),
                                        "no other demand is given",
                                        "nothing",
                                        "--demand FILE with columns seller,sector,buyer,use,times,"
                                                + "plus"));
        double[] before = analysis.outputByConsumer().rowSums();
        Matrix demand = table.byRegionOfUse(changes.of(table));
        double[] after = analysis.leontief().outputByConsumer(demand).rowSums();
        return List.of(accounts(analysis, before, after), output(table, before, after));
    }

    private ResultTable accounts(Analysis analysis, double[] before, double[] after) {
        WorldTable table = analysis.table();
        ResultTable result =
                ResultTable.of(
                                name(),
                                "units of the accounts",
                                3,
                                "account",
                                "unit",
                                "country",
                                "before",
                                "after",
                                "difference")
                        .sumsAll();
        List<Account> accounts = new ArrayList<>();
        accounts.add(Account.of("output", table.source.unit(), table.output));
        accounts.add(Account.of("value_added", table.source.unit(), analysis.valueAdded()));
        table.accounts.values().stream().filter(Account::additive).forEach(accounts::add);
        for (Account account : accounts) {
            double[] perOutput = analysis.leontief().perOutput(account.values());
            double[] old = table.byRegion(times(perOutput, before));
            double[] fresh = table.byRegion(times(perOutput, after));
            for (int r = 0; r < old.length; r++) {
                result.add(
                        new String[] {account.name(), account.unit(), table.regions.get(r).code()},
                        old[r],
                        fresh[r],
                        fresh[r] - old[r]);
            }
        }
        return result;
    }

    private static ResultTable output(WorldTable table, double[] before, double[] after) {
        ResultTable result =
                ResultTable.of(
                                "changed-demand-output",
                                table.source.unit(),
                                1,
                                "label",
                                "before",
                                "after",
                                "difference")
                        .sumsAll();
        for (int i = 0; i < before.length; i++) {
            result.add(table.label(i), before[i], after[i], after[i] - before[i]);
        }
        return result;
    }

    private static double[] times(double[] one, double[] other) {
        double[] result = new double[one.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = one[i] * other[i];
        }
        return result;
    }
}
