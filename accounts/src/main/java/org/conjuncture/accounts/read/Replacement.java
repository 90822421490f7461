package org.conjuncture.accounts.read;

import java.util.Locale;
import java.util.Map;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.TableDraft;

/**
 * What is worn out of fixed capital and made good in a year, from accounts of investment and
 * stocks: δK_{t−1} = I_t − (K_t − K_{t−1}) in constant prices, at the price of investment goods of
 * the year. That is how such stocks are made (perpetual inventory: Erumban, Gouma, de Vries, de
 * Vries and Timmer 2012, "WIOD Socio-Economic Accounts"). Where the stock grew by more than
 * investment it is counted as 0.
 */
final class Replacement {

    /** The stock at the end of the year before, as long as the accounts are being read. */
    static final String STOCK_BEFORE = "K_GFCF of the year before";

    private Replacement() {}

    /**
     * Puts the account on a table, if the stocks of both years are known.
     *
     * @param found series by cell, of which the earlier stock is taken away
     * @param rate of exchange, by cell
     */
    static void put(TableDraft draft, Map<String, double[]> found, double[] rate, String unit) {
        double[] before = found.remove(STOCK_BEFORE);
        double[] stock = found.get("K_GFCF");
        double[] investment = found.get("GFCF");
        double[] prices = found.get("GFCF_P");
        if (before == null || stock == null || investment == null || prices == null) {
            return;
        }
        double[] values = new double[rate.length];
        int missing = 0;
        int below = 0;
        for (int i = 0; i < values.length; i++) {
            double price = prices[i] / 100;
            double worn = investment[i] - price * (stock[i] - before[i]);
            missing += Double.isNaN(worn) ? 1 : 0;
            below += worn < 0 ? 1 : 0;
            values[i] = worn > 0 ? worn * rate[i] : 0;
        }
        if (missing == values.length) {
            return;
        }
        draft.account(new Account("REPLACEMENT", unit, true, values, new double[0], missing));
        if (below > 0) {
            draft.note(
                    String.format(
                            Locale.ROOT,
                            "REPLACEMENT below 0 in %d sectors, whose stock grew by more than"
                                    + " their investment, counted as 0",
                            below));
        }
    }
}
