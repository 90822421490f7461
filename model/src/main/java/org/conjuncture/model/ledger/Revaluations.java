package org.conjuncture.model.ledger;

/**
 * The operation {@code revalue} of a {@link Ledger} where a rate of exchange moves: what is held
 * and owed in world money stays as it is and is worth more or less at home.
 */
public final class Revaluations {

    private final Ledger ledger;

    Revaluations(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Revalue: the rate of a territory's money changes, and with it what residents have and owe in
     * world money.
     *
     * @param before world money for one unit of it
     * @param ownersForeign what owners claim abroad, world money
     */
    public void abroad(int territory, double ownersForeign, double before, double after) {
        double gain = 1 / after - 1 / before;
        atRate(territory, Holder.BANK, Instrument.FOREIGN_CLAIMS, ledger.bankForeign, gain);
        atRate(territory, Holder.BANK, Instrument.CLEARING_CLAIMS, ledger.bankClearing, gain);
        atRate(territory, Holder.BANK, Instrument.KEY_CURRENCY, ledger.bankKeyCurrency, -gain);
        atRate(territory, Holder.BANK, Instrument.BONDS_ABROAD, ledger.bankBondsAbroad, gain);
        atRate(
                territory,
                Holder.CENTRAL_BANK,
                Instrument.KEY_CURRENCY,
                ledger.centralBankForeign,
                gain);
        atRate(territory, Holder.CENTRAL_BANK, Instrument.GOLD, ledger.centralBankGold, gain);
        atRate(territory, Holder.STATE, Instrument.FOREIGN_CLAIMS, ledger.stateExternal, -gain);
        atRate(territory, Holder.STATE, Instrument.OFFICIAL_LOANS, ledger.stateOfficial, gain);
        ledger.revalue(
                territory,
                Holder.OWNERS,
                Instrument.FOREIGN_CLAIMS,
                Cause.EXCHANGE_RATE,
                ownersForeign * gain);
    }

    /**
     * Revalue: a loan in foreign money is worth more in home currency (less, when negative); what
     * the borrower owes more the bank is owed more.
     */
    public void loan(int territory, Balance loans, int borrower, double amount) {
        loans.add(borrower, amount);
        ledger.bankLoans.add(territory, amount);
        ledger.revalue(territory, loans.holder(), Instrument.LOANS, Cause.EXCHANGE_RATE, -amount);
        ledger.revalue(territory, Holder.BANK, Instrument.LOANS, Cause.EXCHANGE_RATE, amount);
    }

    private void atRate(
            int territory, Holder holder, Instrument instrument, Balance balance, double gain) {
        double value = balance.at(territory) * gain;
        ledger.revalue(territory, holder, instrument, Cause.EXCHANGE_RATE, value);
    }

    /**
     * Revalue: what an issuer's bank owes central banks abroad in its own money is worth less in
     * world money (more, when negative); who bears it is named by {@link WriteOffs#foreign}.
     */
    public void keyCurrency(int issuer, double worldMoney, double rate) {
        ledger.bankKeyCurrency.add(issuer, -worldMoney);
        double gain = worldMoney / rate;
        ledger.revalue(issuer, Holder.BANK, Instrument.KEY_CURRENCY, Cause.EXCHANGE_RATE, gain);
    }
}
