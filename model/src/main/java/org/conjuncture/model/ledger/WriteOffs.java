package org.conjuncture.model.ledger;

/**
 * The operation {@code writeOff} of a {@link Ledger}: a debt and a claim end without payment. Loans
 * end on both sides at once; what a state does not pay abroad ends by one operation, and who bears
 * it is named by others.
 */
public final class WriteOffs {

    private final Ledger ledger;

    WriteOffs(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Write off a loan: the borrower's debt and the bank's claim end without payment. */
    public void loan(int territory, Balance loans, int borrower, double amount) {
        loans.add(borrower, -amount);
        ledger.bankLoans.add(territory, -amount);
        ledger.revalue(territory, loans.holder(), Instrument.LOANS, Cause.BANKRUPTCY, amount);
        ledger.revalue(territory, Holder.BANK, Instrument.LOANS, Cause.BANKRUPTCY, -amount);
    }

    /** Write off bonds in a holder's hands. */
    public void bonds(int territory, Balance bonds, int holder, double amount, Cause cause) {
        ledger.stateBonds.add(territory, -amount);
        bonds.add(holder, -amount);
        ledger.revalue(territory, Holder.STATE, Instrument.BONDS, cause, amount);
        ledger.revalue(territory, bonds.holder(), Instrument.BONDS, cause, -amount);
    }

    /**
     * Write off external debt that a state does not pay, world money; who bears it is named by
     * {@link #claim}.
     */
    public void external(int territory, double worldMoney, double rate) {
        external(territory, worldMoney, rate, Cause.DEFAULT);
    }

    /** Write off external debt of a state, world money; who bears it is named by {@link #claim}. */
    public void external(int territory, double worldMoney, double rate, Cause cause) {
        ledger.stateExternal.add(territory, -worldMoney);
        ledger.revalue(
                territory, Holder.STATE, Instrument.FOREIGN_CLAIMS, cause, worldMoney / rate);
    }

    /**
     * Write off a holder's claim on the world market: its part of a default abroad, world money.
     */
    public void foreign(
            int territory, Balance foreign, int holder, double worldMoney, double rate) {
        foreign(territory, foreign, holder, worldMoney, rate, Cause.DEFAULT);
    }

    /** Write off a holder's claim on the world market, world money. */
    public void foreign(
            int territory,
            Balance foreign,
            int holder,
            double worldMoney,
            double rate,
            Cause cause) {
        foreign.add(holder, -worldMoney);
        Instrument instrument =
                foreign == ledger.centralBankForeign
                        ? Instrument.KEY_CURRENCY
                        : Instrument.FOREIGN_CLAIMS;
        ledger.revalue(territory, foreign.holder(), instrument, cause, -worldMoney / rate);
    }

    /**
     * Write off a bank's position against the world market: its part of a default abroad (or of its
     * own), world money.
     */
    public void claim(int territory, double worldMoney, double rate) {
        claim(territory, worldMoney, rate, Cause.DEFAULT);
    }

    /** Write off a bank's position against the world market, world money. */
    public void claim(int territory, double worldMoney, double rate, Cause cause) {
        ledger.bankForeign.add(territory, -worldMoney);
        ledger.revalue(
                territory, Holder.BANK, Instrument.FOREIGN_CLAIMS, cause, -worldMoney / rate);
    }
}
