package org.conjuncture.model.ledger;

import java.util.Locale;
import org.conjuncture.base.state.Derived;
import org.conjuncture.base.state.State;

/**
 * Closes the quarter's books and proves them: what banks owe is what residents hold, every row of
 * the transactions-flow matrix sums to zero and every column to the change of deposits, and over
 * the world claims and debts cancel.
 *
 * <p>A residual is |Σ| / Σ|entries|; above 10⁻⁹ the run stops with the account and the mechanism
 * that moved it last. What clearing accounts keep from rounding goes to the bank under a flow of
 * its own, so that it shows.
 */
@State
public final class Books {
    public static final double TOLERANCE = 1e-9;

    @Derived private final Ledger ledger;
    private final NetWorth worth;
    private double largest;
    private double largestEver;

    public Books(Ledger ledger) {
        this.ledger = ledger;
        worth = new NetWorth(ledger.territories());
    }

    /** What the world tells of what residents hold, holder by holder. */
    public interface Holdings {
        /** Of workers, owners or companies. */
        double deposits(int territory, Holder holder);

        double loans(int territory);

        double ownersBonds(int territory);

        double ownersForeign(int territory);

        /** World money for one unit of home currency. */
        double rate(int territory);
    }

    /** Before a quarter's first step: the worth that its changes start from. */
    public void begin(Holdings holdings) {
        isBegun = true;
        for (int t = 0; t < ledger.territories(); t++) {
            worth.remember(ledger, holdings, t);
        }
    }

    private boolean isBegun;

    /**
     * @param name of a mechanism, for the message
     */
    public void close(Holdings holdings, java.util.function.IntFunction<String> name) {
        largest = 0;
        double external = 0;
        double externalSize = 0;
        for (int t = 0; t < ledger.territories(); t++) {
            clear(t);
            double held = residents(holdings, t);
            check(
                    t,
                    "deposits",
                    held - ledger.bankDeposits.at(t),
                    StrictMath.abs(held),
                    Holder.BANK,
                    name);
            double lent = holdings.loans(t);
            check(
                    t,
                    "loans",
                    lent - ledger.bankLoans.at(t),
                    StrictMath.abs(lent),
                    Holder.COMPANIES,
                    name);
            double bonds =
                    holdings.ownersBonds(t)
                            + ledger.bankBonds.at(t)
                            + ledger.centralBankBonds.at(t);
            check(
                    t,
                    "bonds",
                    bonds - ledger.stateBonds.at(t),
                    StrictMath.abs(bonds) + StrictMath.abs(lent),
                    Holder.STATE,
                    name);
            double official = OfficialLoans.net(ledger, t);
            check(
                    t,
                    "official loans",
                    (official - ledger.stateOfficial.at(t)) / holdings.rate(t),
                    StrictMath.abs(held) + StrictMath.abs(official) / holdings.rate(t),
                    Holder.STATE,
                    name);
            double across = BondsAcross.net(ledger, t);
            check(
                    t,
                    "bonds across borders",
                    (across - ledger.bankBondsAbroad.at(t)) / holdings.rate(t),
                    StrictMath.abs(held) + StrictMath.abs(across) / holdings.rate(t),
                    Holder.BANK,
                    name);
            rows(t, name);
            worth(t, holdings, name);
            double foreign =
                    ledger.bankForeign.at(t)
                            + ledger.bankClearing.at(t)
                            + ledger.centralBankForeign.at(t)
                            + holdings.ownersForeign(t);
            external += foreign - ledger.stateExternal.at(t) - ledger.bankKeyCurrency.at(t);
            externalSize +=
                    StrictMath.abs(ledger.bankForeign.at(t))
                            + StrictMath.abs(ledger.bankClearing.at(t))
                            + StrictMath.abs(ledger.centralBankForeign.at(t))
                            + StrictMath.abs(holdings.ownersForeign(t))
                            + StrictMath.abs(ledger.bankKeyCurrency.at(t))
                            + StrictMath.abs(ledger.stateExternal.at(t));
        }
        // Claims of the opening are rounded in the tables; from then on the world's sum may not
        // move.
        if (Double.isNaN(openingGap)) {
            openingGap = external;
        }
        check(
                -1,
                "external positions of the world",
                external - openingGap,
                externalSize,
                Holder.ABROAD,
                name);
        largestEver = StrictMath.max(largestEver, largest);
        ledger.close();
    }

    private double openingGap = Double.NaN;

    /** Largest relative residual of this quarter. */
    public double residual() {
        return largest;
    }

    /** Largest relative residual so far. */
    public double largestResidual() {
        return largestEver;
    }

    private void clear(int t) {
        double left = ledger.clearing.at(t);
        double size = 0;
        for (Flow flow : new Flow[] {Flow.CONSUMPTION, Flow.SALES, Flow.TRADE, Flow.WAGES}) {
            size += StrictMath.abs(ledger.flow(t, flow, Holder.CLEARING));
        }
        if (StrictMath.abs(left) > TOLERANCE * StrictMath.max(size, 1e-300)) {
            throw new IllegalStateException(
                    String.format(
                            Locale.ROOT,
                            "books do not close: clearing account of territory %d keeps %.6g of"
                                    + " %.6g that passed through",
                            t,
                            left,
                            size));
        }
        ledger.payBank(t, ledger.clearing, t, left, Flow.ROUNDING);
    }

    private double residents(Holdings holdings, int t) {
        return holdings.deposits(t, Holder.WORKERS)
                + holdings.deposits(t, Holder.OWNERS)
                + holdings.deposits(t, Holder.COMPANIES)
                + ledger.stateDeposits.at(t)
                + ledger.unionFunds.at(t)
                + ledger.clearing.at(t);
    }

    /** What the change of a sector's net worth leaves unexplained so far, home currency. */
    double unexplained(Holdings holdings, int territory, int sector) {
        return worth.unexplained(ledger, holdings, territory, sector);
    }

    /** What residents are worth is gold and claims abroad, and its change is explained. */
    private void worth(int t, Holdings holdings, java.util.function.IntFunction<String> name) {
        double size = NetWorth.size(ledger, holdings, t);
        double among = NetWorth.amongResidents(ledger, holdings, t);
        check(t, "claims among residents", among, size, Holder.BANK, name);
        for (int k = 0; k < NetWorth.SECTORS.size(); k++) {
            Holder holder = NetWorth.SECTORS.get(k);
            double gap = unexplained(holdings, t, k);
            check(t, "changes of net worth of " + holder.id(), gap, size, holder, name);
        }
        if (isBegun) {
            worth.remember(ledger, holdings, t);
        }
    }

    private void rows(int t, java.util.function.IntFunction<String> name) {
        for (int f = 0; f < Flow.count(); f++) {
            double sum = 0;
            // What a holder pays to his own kind cancels in the entry but not in its rounding: the
            // money stock sets the scale too.
            double size = 1e-6 * StrictMath.abs(ledger.bankDeposits.at(t));
            for (Holder holder : HOLDERS) {
                double entry = ledger.flow(t, Flow.at(f), holder);
                sum += entry;
                size += StrictMath.abs(entry);
            }
            check(t, Flow.at(f).id(), sum, size, Holder.COMPANIES, name);
        }
    }

    private static final Holder[] HOLDERS = Holder.values();

    private void check(
            int t,
            String account,
            double gap,
            double size,
            Holder holder,
            java.util.function.IntFunction<String> name) {
        double residual = size > 0 ? StrictMath.abs(gap) / size : StrictMath.abs(gap);
        if (!(residual <= TOLERANCE)) {
            String where = t < 0 ? "the world" : "territory " + t;
            String mover =
                    t < 0 ? "a mechanism across borders" : name.apply(ledger.lastMover(t, holder));
            throw new IllegalStateException(
                    String.format(
                            Locale.ROOT,
                            "books do not close: %s of %s are off by %.6g of %.6g; last moved by"
                                    + " %s",
                            account,
                            where,
                            gap,
                            size,
                            mover));
        }
        largest = StrictMath.max(largest, residual);
    }
}
