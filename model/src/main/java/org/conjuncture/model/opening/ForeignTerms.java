package org.conjuncture.model.opening;

import java.util.List;
import org.conjuncture.model.money.ExternalInterest;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.tables.WorldTables;

/**
 * What debts and claims abroad cost and bring in the first quarter: debtors pay the world's rate
 * and a spread by what they owe over exports; creditors share what comes in.
 */
final class ForeignTerms {
    /** Interest paid on debts to abroad, by territory, a year. */
    final double[] paid;

    /** Interest earned on claims abroad, a year; the same for all creditors. */
    final double earned;

    ForeignTerms(
            WorldTables tables,
            double[] rate,
            double worldRate,
            ExternalInterest.Parameters interest) {
        List<TerritoryRow> rows = tables.territories();
        paid = new double[rows.size()];
        double pool = 0;
        double claims = 0;
        for (int t = 0; t < paid.length; t++) {
            TerritoryRow row = rows.get(t);
            double output = row.people() * row.gdpPerHead() * rate[t];
            double owed = row.foreignLiabilitiesShare() * output;
            paid[t] = worldRate + interest.spreadOn(owed, row.exportShare() * output);
            pool += owed * paid[t];
            claims += row.foreignAssetsShare() * output;
        }
        earned = claims > 0 ? pool / claims : worldRate;
    }
}
