package org.conjuncture.model.opening;

import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.tables.WorldTables;

/**
 * Bilateral trade of the first quarter, world money: recorded flows, with a little gravity where
 * nothing was recorded, fitted by rows and columns (Deming and Stephan 1940) to each territory's
 * exports and to imports that spend its income from abroad.
 */
final class BilateralTrade {
    /** Part of a territory's trade that is spread by gravity over pairs without a record. */
    private static final double UNRECORDED = 0.08;

    private static final int ROUNDS = 300;

    /** Largest trade of a territory over its output outside subsistence. */
    private static final double MOST_TRADED = 0.45;

    private final WorldTables tables;
    private final double[] rate;
    private final double[] foreignIncome;

    /** Output outside subsistence over all output, about. */
    private final double[] marketShare;

    BilateralTrade(
            WorldTables tables, double[] rate, double[] foreignIncome, double[] marketShare) {
        this.tables = tables;
        this.rate = rate;
        this.foreignIncome = foreignIncome;
        this.marketShare = marketShare;
    }

    double[][] fitted() {
        int count = rate.length;
        double[] exports = new double[count];
        double[] imports = new double[count];
        double worldExports = 0;
        double worldImports = 0;
        for (int t = 0; t < count; t++) {
            TerritoryRow row = tables.territories().get(t);
            double gdp = row.people() * row.gdpPerHead() / 4 * rate[t];
            // Entrepots ship more than they make: what passes through is left out, and nobody
            // trades more than part of his market.
            double most = MOST_TRADED * marketShare[t] * gdp;
            exports[t] =
                    StrictMath.min(
                            StrictMath.max(
                                    row.exportShare() * gdp,
                                    1.5 * StrictMath.max(0, -foreignIncome[t])),
                            most - StrictMath.max(0, foreignIncome[t]));
            imports[t] = StrictMath.max(0.2 * exports[t], exports[t] + foreignIncome[t]);
            worldExports += exports[t];
            worldImports += imports[t];
        }
        if (count == 1 || worldExports == 0) {
            return new double[count][count];
        }
        for (int t = 0; t < count; t++) {
            imports[t] *= worldExports / worldImports;
        }
        double[][] flows = seed(exports, imports);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < count; i++) {
                double sum = 0;
                for (int j = 0; j < count; j++) {
                    sum += flows[i][j];
                }
                for (int j = 0; j < count && sum > 0; j++) {
                    flows[i][j] *= exports[i] / sum;
                }
            }
            for (int j = 0; j < count; j++) {
                double sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += flows[i][j];
                }
                for (int i = 0; i < count && sum > 0; i++) {
                    flows[i][j] *= imports[j] / sum;
                }
            }
        }
        return flows;
    }

    private double[][] seed(double[] exports, double[] imports) {
        int count = rate.length;
        double[][] flows = new double[count][count];
        for (int i = 0; i < count; i++) {
            double recorded = 0;
            double gravity = 0;
            for (int j = 0; j < count; j++) {
                if (i != j) {
                    recorded += tables.trade()[i][j];
                    gravity += pull(i, j, imports);
                }
            }
            double known = recorded > 0 ? 1 - UNRECORDED : 0;
            for (int j = 0; j < count; j++) {
                if (i != j) {
                    flows[i][j] =
                            exports[i]
                                    * ((recorded > 0 ? known * tables.trade()[i][j] / recorded : 0)
                                            + (1 - known) * pull(i, j, imports) / gravity);
                }
            }
        }
        return flows;
    }

    private double pull(int i, int j, double[] imports) {
        return imports[j] / StrictMath.max(200, tables.distance()[i][j]);
    }
}
