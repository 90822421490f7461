package org.conjuncture.model.ledger;

/**
 * The operation {@code found} of a {@link Ledger}: what is there that nobody paid for, the balances
 * of a world's opening and the gold that is mined.
 */
public final class Founding {

    private final Ledger ledger;

    Founding(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Found: gold is mined and enters reserves at parity; the bank's foreign position and the
     * miners' deposits are not touched.
     */
    public void gold(int territory, double worldMoney, double rate) {
        ledger.centralBankGold.add(territory, worldMoney);
        double gain = worldMoney / rate;
        ledger.revalue(territory, Holder.CENTRAL_BANK, Instrument.GOLD, Cause.MINING, gain);
    }

    /**
     * Found: gold is mined and the central bank buys it at parity from who found it, through the
     * bank: gold, the bank's reserves, its debt to depositors and the finder's deposit rise
     * together.
     */
    public void gold(int territory, Balance to, int finder, double worldMoney, double rate) {
        double amount = worldMoney / rate;
        ledger.revalue(territory, to.holder(), Instrument.GOLD, Cause.MINING, amount);
        ledger.centralBankGold.add(territory, worldMoney);
        ledger.bankReserves.add(territory, amount);
        ledger.bankDeposits.add(territory, amount);
        to.add(finder, amount);
        ledger.record(territory, Flow.GOLD, Holder.CENTRAL_BANK, to.holder(), amount);
    }

    /** Found: an opening deposit, with the bank's debt for it. */
    public void deposit(int territory, Balance deposits, int holder, double amount) {
        deposits.add(holder, amount);
        ledger.bankDeposits.add(territory, amount);
    }

    /** Found: an opening loan. */
    public void loan(int territory, Balance loans, int borrower, double amount) {
        loans.add(borrower, amount);
        ledger.bankLoans.add(territory, amount);
    }

    /** Found: opening bonds in the hands of a holder. */
    public void bonds(int territory, Balance bonds, int holder, double amount) {
        ledger.stateBonds.add(territory, amount);
        bonds.add(holder, amount);
    }

    /**
     * Found: an opening claim on the world market, world money; over the world claims and debts
     * must sum to zero.
     */
    public void foreign(Balance foreign, int holder, double worldMoney) {
        foreign.add(holder, worldMoney);
    }

    /** Found: opening external debt of a state, world money. */
    public void external(int territory, double worldMoney) {
        ledger.stateExternal.add(territory, worldMoney);
    }

    /** Found: opening reserves of the bank at the central bank. */
    public void reserves(int territory, double amount) {
        ledger.bankReserves.add(territory, amount);
    }
}
