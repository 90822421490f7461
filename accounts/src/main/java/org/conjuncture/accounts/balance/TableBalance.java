package org.conjuncture.accounts.balance;

import java.util.Arrays;
import java.util.Locale;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.UserError;

/**
 * A table moved so that each sector's inputs and value added make its output.
 *
 * <p>Rows: output as it is or as an account says. Columns: output less the value added of an
 * account, and each column of final use as it is, scaled so that both sides have one total. By RAS
 * where nothing is negative, by GRAS otherwise.
 */
public final class TableBalance {

    private TableBalance() {}

    /** A balanced table and how it came about. */
    public record Balanced(WorldTable table, Gras.Result steps) {}

    /**
     * Balances against value added of an account, such as VA of the socio-economic accounts.
     *
     * @param outputAccount account that gives output, or empty for the table's own
     */
    public static Balanced against(
            WorldTable table, String valueAddedAccount, String outputAccount, int mostSteps) {
        double[] added = valueAdded(table, account(table, valueAddedAccount));
        double[] output =
                outputAccount.isEmpty() ? table.output.clone() : account(table, outputAccount);
        int n = table.cells();
        int uses = table.finalDemand.columns;
        Matrix whole = new Matrix(n, n + uses);
        for (int i = 0; i < n; i++) {
            System.arraycopy(table.flows.values, i * n, whole.values, i * (n + uses), n);
            System.arraycopy(
                    table.finalDemand.values, i * uses, whole.values, i * (n + uses) + n, uses);
        }
        double[] columns = new double[n + uses];
        double[] now = whole.columnSums();
        double inputs = 0;
        for (int j = 0; j < n; j++) {
            columns[j] = output[j] - added[j];
            if (columns[j] < 0 || now[j] == 0) {
                columns[j] = now[j] == 0 ? 0 : Math.max(0, columns[j]);
            }
            inputs += columns[j];
        }
        double sold = Arrays.stream(output).sum();
        double used = 0;
        for (int u = n; u < n + uses; u++) {
            used += now[u];
        }
        for (int u = n; u < n + uses; u++) {
            columns[u] = now[u] * (sold - inputs) / used;
        }
        Gras.Result result = Gras.balance(whole, output, columns, mostSteps, 1e-9);
        TableDraft draft = table.toDraft();
        Matrix flows = new Matrix(n, n);
        Matrix demand = new Matrix(n, uses);
        for (int i = 0; i < n; i++) {
            System.arraycopy(result.matrix().values, i * (n + uses), flows.values, i * n, n);
            System.arraycopy(
                    result.matrix().values, i * (n + uses) + n, demand.values, i * uses, uses);
        }
        draft.flows(flows).finalDemand(demand);
        draft.note(
                String.format(
                        Locale.ROOT,
                        "balanced against %s in %d steps, %.3g of all flows moved",
                        valueAddedAccount,
                        result.distances().size(),
                        result.moved()));
        return new Balanced(draft.finish(), result);
    }

    /** The account's values; the table's own for regions of which it knows nothing. */
    private static double[] valueAdded(WorldTable table, double[] account) {
        double[] known = table.byRegion(account);
        double[] own = table.valueAdded();
        double[] result = account.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = known[table.regionOf[i]] == 0 ? own[i] : account[i];
        }
        return result;
    }

    private static double[] account(WorldTable table, String name) {
        Account account = table.accounts.get(name);
        if (account == null) {
            throw new UserError(
                    "The table has no account '" + name + "'; it has " + table.accounts.keySet());
        }
        return account.values();
    }
}
