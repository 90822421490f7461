package org.conjuncture.model.ledger;

import java.util.Arrays;
import org.conjuncture.base.state.State;

/**
 * Changes of balances that no flow brings, by territory, instrument, holder and cause: the other
 * changes in assets of the System of National Accounts. Home currency, gains of the holder
 * positive.
 */
@State
public final class OtherChanges {
    private final double[] ofQuarter;
    private final double[] ofYear;

    OtherChanges(int territories) {
        ofQuarter = new double[territories * PLACES];
        ofYear = new double[ofQuarter.length];
    }

    void add(int territory, Instrument instrument, Holder holder, Cause cause, double gain) {
        ofQuarter[at(territory, instrument, holder, cause)] += gain;
    }

    /** The year's gain of a holder by an instrument for a cause. */
    public double ofYear(int territory, Instrument instrument, Holder holder, Cause cause) {
        return ofYear[at(territory, instrument, holder, cause)];
    }

    /** The quarter's gains of a holder; with those that the ledger does not keep, or without. */
    double ofQuarter(int territory, Holder holder, boolean withAll) {
        double sum = 0;
        for (int k = 0; k < Instrument.count(); k++) {
            if (withAll || Instrument.at(k).isInLedger()) {
                int first = at(territory, Instrument.at(k), holder, Cause.at(0));
                for (int cause = 0; cause < Cause.count(); cause++) {
                    sum += ofQuarter[first + cause];
                }
            }
        }
        return sum;
    }

    void open(boolean firstOfYear) {
        if (firstOfYear) {
            Arrays.fill(ofYear, 0);
        }
        Arrays.fill(ofQuarter, 0);
    }

    void close() {
        for (int k = 0; k < ofYear.length; k++) {
            ofYear[k] += ofQuarter[k];
        }
    }

    private static final int PLACES = Instrument.count() * Ledger.HOLDERS * Cause.count();

    private static int at(int territory, Instrument instrument, Holder holder, Cause cause) {
        int row = territory * Instrument.count() + instrument.ordinal();
        return (row * Ledger.HOLDERS + holder.ordinal()) * Cause.count() + cause.ordinal();
    }
}
