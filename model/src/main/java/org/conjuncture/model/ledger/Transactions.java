package org.conjuncture.model.ledger;

import java.util.Arrays;
import org.conjuncture.base.state.State;

/**
 * The transactions-flow matrix: what each holder of a territory received (+) and paid (−) under
 * each flow, home currency, and which mechanism moved its accounts last. Rows close by
 * construction, since one record has two sides. Godley and Lavoie, "Monetary Economics" (2007), ch.
 * 2.
 */
@State
final class Transactions {

    /** Of the quarter: territory × flow × holder. */
    private final double[] ofQuarter;

    /** The same, of the year so far. */
    private final double[] ofYear;

    private final int[] lastMover;
    private int mover;

    Transactions(int territories) {
        ofQuarter = new double[territories * Flow.count() * Ledger.HOLDERS];
        ofYear = new double[ofQuarter.length];
        lastMover = new int[territories * Ledger.HOLDERS];
    }

    void workingFor(int mechanism) {
        mover = mechanism;
    }

    int lastMover(int territory, Holder holder) {
        return lastMover[territory * Ledger.HOLDERS + holder.ordinal()];
    }

    void record(int territory, Flow flow, Holder payer, Holder payee, double amount) {
        ofQuarter[index(territory, flow, payer)] -= amount;
        ofQuarter[index(territory, flow, payee)] += amount;
        lastMover[territory * Ledger.HOLDERS + payer.ordinal()] = mover;
        lastMover[territory * Ledger.HOLDERS + payee.ordinal()] = mover;
    }

    double of(int territory, Flow flow, Holder holder) {
        return ofQuarter[index(territory, flow, holder)];
    }

    double ofYear(int territory, Flow flow, Holder holder) {
        return ofYear[index(territory, flow, holder)];
    }

    /**
     * What came from abroad this quarter less what went there, claims that changed hands aside:
     * goods, interest, dividends, remittances, transfers; home currency.
     */
    double currentAccount(int territory) {
        double sum = 0;
        for (int f = 0; f < Flow.count(); f++) {
            if (Flow.at(f).isCurrent()) {
                sum -= of(territory, Flow.at(f), Holder.ABROAD);
            }
        }
        return sum;
    }

    /**
     * What came from abroad this quarter for shares and plants, and as loans to the state, less
     * what went there for them.
     */
    double capitalInflow(int territory) {
        return of(territory, Flow.EXTERNAL_LOANS, Holder.STATE)
                - of(territory, Flow.EQUITY_ISSUE, Holder.ABROAD)
                - of(territory, Flow.EQUITY_SALE, Holder.ABROAD);
    }

    void open(boolean firstOfYear) {
        if (firstOfYear) {
            Arrays.fill(ofYear, 0);
        }
        Arrays.fill(ofQuarter, 0);
    }

    void close() {
        for (int entry = 0; entry < ofQuarter.length; entry++) {
            ofYear[entry] += ofQuarter[entry];
        }
    }

    private static int index(int territory, Flow flow, Holder holder) {
        return (territory * Flow.count() + flow.ordinal()) * Ledger.HOLDERS + holder.ordinal();
    }
}
