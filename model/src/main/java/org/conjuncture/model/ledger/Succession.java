package org.conjuncture.model.ledger;

/**
 * What passes from one state to another when states part or join: written off by one and found by
 * the other in one act, outside the flows, as other changes in volume (System of National Accounts
 * 2008, 12.47). Over the world nothing is made or lost.
 */
public final class Succession {
    private final Ledger ledger;

    public Succession(Ledger ledger) {
        this.ledger = ledger;
    }

    /** External debt passes to another state, world money. */
    public void passExternalDebt(
            int from, int to, double worldMoney, double rateFrom, double rateTo) {
        ledger.writeOff().external(from, worldMoney, rateFrom, Cause.SUCCESSION);
        ledger.writeOff().external(to, -worldMoney, rateTo, Cause.SUCCESSION);
    }

    /** Monetary gold passes to another central bank, world money. */
    public void passGold(int from, int to, double worldMoney, double rateFrom, double rateTo) {
        pass(ledger.centralBankGold, Instrument.GOLD, from, to, worldMoney, rateFrom, rateTo);
    }

    /** Claims in key currency pass to another central bank, world money. */
    public void passKeyCurrency(
            int from, int to, double worldMoney, double rateFrom, double rateTo) {
        pass(
                ledger.centralBankForeign,
                Instrument.KEY_CURRENCY,
                from,
                to,
                worldMoney,
                rateFrom,
                rateTo);
    }

    private void pass(
            Balance reserves,
            Instrument instrument,
            int from,
            int to,
            double worldMoney,
            double rateFrom,
            double rateTo) {
        reserves.add(from, -worldMoney);
        passed(from, instrument, -worldMoney / rateFrom);
        reserves.add(to, worldMoney);
        passed(to, instrument, worldMoney / rateTo);
    }

    private void passed(int territory, Instrument instrument, double gain) {
        ledger.revalue(territory, Holder.CENTRAL_BANK, instrument, Cause.SUCCESSION, gain);
    }

    /**
     * Bonds in the bank's hands become claims on the world market, since another state will owe
     * them; home currency.
     */
    public void exchangeBanksBonds(int territory, double amount, double rate) {
        ledger.writeOff().bonds(territory, ledger.bankBonds, territory, amount, Cause.SUCCESSION);
        ledger.writeOff().claim(territory, -amount * rate, rate, Cause.SUCCESSION);
        owe(territory, amount, rate);
    }

    /** The same of bonds in another holder's hands. */
    public void exchangeBonds(
            int territory, Balance bonds, Balance foreign, int holder, double amount, double rate) {
        ledger.writeOff().bonds(territory, bonds, holder, amount, Cause.SUCCESSION);
        ledger.writeOff()
                .foreign(territory, foreign, holder, -amount * rate, rate, Cause.SUCCESSION);
        owe(territory, amount, rate);
    }

    /** The world market's claim against the state; it passes on from here. */
    private void owe(int territory, double amount, double rate) {
        ledger.writeOff().external(territory, -amount * rate, rate, Cause.SUCCESSION);
    }
}
