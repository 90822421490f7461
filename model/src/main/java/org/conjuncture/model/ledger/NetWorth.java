package org.conjuncture.model.ledger;

import java.util.Arrays;
import java.util.List;
import org.conjuncture.base.state.State;

/**
 * What each sector of a territory has in claims and gold over what it owes, and the proof that it
 * changes by flows and by changes that are told, and by nothing else:
 *
 * <p>worth at the end = worth at the start + income less spending + revaluations and other changes
 * in volume.
 *
 * <p>Flows that only change one claim for another leave it as it is. Shares and real capital are
 * counted from plants and stand beside.
 */
@State
final class NetWorth {
    static final List<Holder> SECTORS =
            List.of(
                    Holder.WORKERS,
                    Holder.OWNERS,
                    Holder.UNIONS,
                    Holder.COMPANIES,
                    Holder.BANK,
                    Holder.CENTRAL_BANK,
                    Holder.STATE);

    /** At the end of the quarter before: territory × sector, home currency. */
    private final double[] before;

    NetWorth(int territories) {
        before = new double[territories * SECTORS.size()];
        Arrays.fill(before, Double.NaN);
    }

    void remember(Ledger ledger, Books.Holdings holdings, int t) {
        for (int k = 0; k < SECTORS.size(); k++) {
            before[t * SECTORS.size() + k] = of(ledger, holdings, t, SECTORS.get(k));
        }
    }

    /**
     * What a sector's change leaves unexplained, home currency; nothing before the first quarter.
     */
    double unexplained(Ledger ledger, Books.Holdings holdings, int t, int sector) {
        double start = before[t * SECTORS.size() + sector];
        Holder holder = SECTORS.get(sector);
        double change = of(ledger, holdings, t, holder) - start;
        return Double.isNaN(start) ? 0 : change - explained(ledger, t, holder);
    }

    private static double explained(Ledger ledger, int t, Holder holder) {
        double sum = ledger.changes().ofQuarter(t, holder, false);
        for (int f = 0; f < Flow.count(); f++) {
            sum += Flow.at(f).isExchangeOfClaims() ? 0 : ledger.flow(t, Flow.at(f), holder);
        }
        return sum;
    }

    /** What a sector has over what it owes, home currency. */
    static double of(Ledger ledger, Books.Holdings holdings, int t, Holder holder) {
        double rate = holdings.rate(t);
        return switch (holder) {
            case WORKERS -> holdings.deposits(t, holder);
            case OWNERS ->
                    holdings.deposits(t, holder)
                            + holdings.ownersBonds(t)
                            + holdings.ownersForeign(t) / rate;
            case UNIONS -> ledger.unionFunds.at(t);
            case COMPANIES -> holdings.deposits(t, holder) - holdings.loans(t);
            case BANK ->
                    ledger.bankLoans.at(t)
                            + ledger.bankBonds.at(t)
                            + ledger.bankReserves.at(t)
                            + banksPosition(ledger, t) / rate
                            - ledger.bankDeposits.at(t);
            case CENTRAL_BANK ->
                    ledger.centralBankBonds.at(t)
                            + (ledger.centralBankGold.at(t) + ledger.centralBankForeign.at(t))
                                    / rate
                            - ledger.bankReserves.at(t);
            case STATE ->
                    ledger.stateDeposits.at(t)
                            - ledger.stateBonds.at(t)
                            - (ledger.stateExternal.at(t) - ledger.stateOfficial.at(t)) / rate;
            case CLEARING, ABROAD -> 0;
        };
    }

    /**
     * What sectors have together, less gold and what they claim abroad over what they owe there:
     * claims among residents, which must cancel.
     */
    static double amongResidents(Ledger ledger, Books.Holdings holdings, int t) {
        double sum = 0;
        for (Holder holder : SECTORS) {
            sum += of(ledger, holdings, t, holder);
        }
        double abroad =
                banksPosition(ledger, t)
                        + ledger.centralBankForeign.at(t)
                        + holdings.ownersForeign(t)
                        + ledger.stateOfficial.at(t)
                        - ledger.stateExternal.at(t);
        return sum - (ledger.centralBankGold.at(t) + abroad) / holdings.rate(t);
    }

    /** How large the accounts are that a gap is measured against, home currency. */
    static double size(Ledger ledger, Books.Holdings holdings, int t) {
        double abroad =
                StrictMath.abs(ledger.bankForeign.at(t))
                        + StrictMath.abs(ledger.bankClearing.at(t))
                        + StrictMath.abs(ledger.bankKeyCurrency.at(t))
                        + StrictMath.abs(ledger.bankBondsAbroad.at(t))
                        + StrictMath.abs(ledger.centralBankForeign.at(t))
                        + StrictMath.abs(ledger.centralBankGold.at(t))
                        + StrictMath.abs(ledger.stateOfficial.at(t))
                        + StrictMath.abs(ledger.stateExternal.at(t));
        return StrictMath.abs(ledger.bankDeposits.at(t))
                + StrictMath.abs(ledger.bankLoans.at(t))
                + StrictMath.abs(ledger.stateBonds.at(t))
                + StrictMath.abs(ledger.bankReserves.at(t))
                + abroad / holdings.rate(t);
    }

    private static double banksPosition(Ledger ledger, int t) {
        return ledger.bankForeign.at(t)
                + ledger.bankClearing.at(t)
                + ledger.bankBondsAbroad.at(t)
                - ledger.bankKeyCurrency.at(t);
    }
}
