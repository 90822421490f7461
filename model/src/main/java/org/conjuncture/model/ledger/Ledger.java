package org.conjuncture.model.ledger;

import org.conjuncture.base.state.State;

/**
 * Who owes whom. Six kinds of operation, and nothing else, change a balance, each written once and
 * in quadruple entry: {@code pay}, {@code lend} (and repay) and {@code sell} here, {@code revalue}
 * in {@link Revaluations}, {@code writeOff} in {@link WriteOffs}, {@code found} in {@link
 * Founding}.
 *
 * <p>A territory's accounts are in its home currency; positions against the world market for
 * capital, foreign reserves, gold and the state's external debt are in world money. One payment is
 * recorded twice in balances (payer, payee) and twice in the transactions-flow matrix of {@link
 * Transactions} (a row for what it is for, a column for each holder), so rows close by construction
 * and columns are checked against balances by {@link Books}. Godley and Lavoie, "Monetary
 * Economics" (2007), ch. 2 and 6.
 *
 * <p>Operations inside one territory touch only that territory's part of every array, so
 * territories may work side by side; operations across borders run one after another.
 */
@State
public final class Ledger {
    static final int HOLDERS = Holder.values().length;

    private final int territories;

    /** What was received and paid. */
    private final Transactions transactions;

    /** Holding gains, write-offs and what is found. */
    private final OtherChanges changes;

    /** Deposits: what the bank owes, home currency. */
    public final Balance bankDeposits;

    /** Loans to companies, home currency. */
    public final Balance bankLoans;

    /** Bonds of the territory's state in the bank's hands, home currency. */
    public final Balance bankBonds;

    /** The bank's net position against the world market for capital, world money. */
    public final Balance bankForeign;

    /**
     * The bank's claims on other members of a clearing less its debts to them, world money; sums to
     * zero over the world, bears no interest and is no key currency.
     */
    public final Balance bankClearing;

    /**
     * Deposits of central banks abroad, which hold the territory's money as reserves, world money;
     * over the world what {@link #centralBankForeign} claims.
     */
    public final Balance bankKeyCurrency;

    /**
     * What banks have lent to each other across borders, each in the debtor's money: holder ×
     * territories + debtor, world money; operations in {@link BondsAcross}.
     */
    public final Balance bondsAbroad;

    /** What banks abroad owe the bank on such bonds less what it owes them, world money. */
    public final Balance bankBondsAbroad;

    /** The bank's deposits at the central bank, home currency. */
    public final Balance bankReserves;

    /** Bonds of the territory's state in the central bank's hands, home currency. */
    public final Balance centralBankBonds;

    /** The central bank's claims in key currency, on those who issue it, world money. */
    public final Balance centralBankForeign;

    /** Monetary gold, world money at parity. */
    public final Balance centralBankGold;

    /** Bonds outstanding, home currency. */
    public final Balance stateBonds;

    /** Loans and bonds the state owes to the world market, world money. */
    public final Balance stateExternal;

    /**
     * What a state has lent to each other: lender × territories + borrower, world money; operations
     * in {@link OfficialLoans}.
     */
    public final Balance officialLoans;

    /** What other states owe a state on such loans less what it owes them, world money. */
    public final Balance stateOfficial;

    /** The state's deposit, home currency. */
    public final Balance stateDeposits;

    /** Strike funds of the unions, home currency. */
    public final Balance unionFunds;

    /** What one side of a market has paid and the other not yet received, home currency. */
    public final Balance clearing;

    public Ledger(int territories) {
        this.territories = territories;
        transactions = new Transactions(territories);
        changes = new OtherChanges(territories);
        bankDeposits = new Balance(Holder.BANK, territories);
        bankLoans = new Balance(Holder.BANK, territories);
        bankBonds = new Balance(Holder.BANK, territories);
        bankForeign = new Balance(Holder.BANK, territories);
        bankClearing = new Balance(Holder.BANK, territories);
        bankKeyCurrency = new Balance(Holder.BANK, territories);
        bondsAbroad = new Balance(Holder.BANK, territories * territories);
        bankBondsAbroad = new Balance(Holder.BANK, territories);
        bankReserves = new Balance(Holder.BANK, territories);
        centralBankBonds = new Balance(Holder.CENTRAL_BANK, territories);
        centralBankForeign = new Balance(Holder.CENTRAL_BANK, territories);
        centralBankGold = new Balance(Holder.CENTRAL_BANK, territories);
        stateBonds = new Balance(Holder.STATE, territories);
        stateExternal = new Balance(Holder.STATE, territories);
        officialLoans = new Balance(Holder.STATE, territories * territories);
        stateOfficial = new Balance(Holder.STATE, territories);
        stateDeposits = new Balance(Holder.STATE, territories);
        unionFunds = new Balance(Holder.UNIONS, territories);
        clearing = new Balance(Holder.CLEARING, territories);
    }

    public int territories() {
        return territories;
    }

    /** Names the mechanism whose operations follow, so that a breach can be laid at its door. */
    public void workingFor(int mechanism) {
        transactions.workingFor(mechanism);
    }

    /** The mechanism that last moved this holder's accounts in this territory. */
    public int lastMover(int territory, Holder holder) {
        return transactions.lastMover(territory, holder);
    }

    /** Pay: a deposit passes from one holder to another of the same territory. */
    public void pay(
            int territory,
            Balance from,
            int payer,
            Balance to,
            int payee,
            double amount,
            Flow flow) {
        from.add(payer, -amount);
        to.add(payee, amount);
        record(territory, flow, from.holder(), to.holder(), amount);
    }

    /** Pay to the bank itself (interest): the deposit ends, and with it the bank's debt. */
    public void payBank(int territory, Balance from, int payer, double amount, Flow flow) {
        from.add(payer, -amount);
        bankDeposits.add(territory, -amount);
        record(territory, flow, from.holder(), Holder.BANK, amount);
    }

    /** The bank pays (interest, dividends): a deposit comes to be. */
    public void payFromBank(int territory, Balance to, int payee, double amount, Flow flow) {
        to.add(payee, amount);
        bankDeposits.add(territory, amount);
        record(territory, flow, Holder.BANK, to.holder(), amount);
    }

    /**
     * Pay across a border: four entries. The payer's deposit and its bank's position against the
     * world market fall, the mirror abroad.
     *
     * @param worldMoney amount in world money
     * @param rateFrom world money for one unit of the payer's currency
     * @param rateTo world money for one unit of the payee's currency
     */
    public void payAbroad(
            int fromTerritory,
            Balance from,
            int payer,
            int toTerritory,
            Balance to,
            int payee,
            double worldMoney,
            double rateFrom,
            double rateTo,
            Flow flow) {
        if (fromTerritory == toTerritory) {
            pay(fromTerritory, from, payer, to, payee, worldMoney / rateFrom, flow);
            return;
        }
        double paid = worldMoney / rateFrom;
        double received = worldMoney / rateTo;
        from.add(payer, -paid);
        bankDeposits.add(fromTerritory, -paid);
        bankForeign.add(fromTerritory, -worldMoney);
        record(fromTerritory, flow, from.holder(), Holder.ABROAD, paid);
        to.add(payee, received);
        bankDeposits.add(toTerritory, received);
        bankForeign.add(toTerritory, worldMoney);
        record(toTerritory, flow, Holder.ABROAD, to.holder(), received);
    }

    /**
     * Interest between a bank and the world market for capital, world money; positive is received.
     */
    public void payBankFromAbroad(int territory, double worldMoney, double rate, Flow flow) {
        bankForeign.add(territory, worldMoney);
        record(territory, flow, Holder.ABROAD, Holder.BANK, worldMoney / rate);
    }

    /**
     * Interest the state pays abroad: its deposit falls, its bank's position falls, the market's
     * other members gain.
     */
    public void payStateAbroad(int territory, double worldMoney, double rate, Flow flow) {
        double paid = worldMoney / rate;
        stateDeposits.add(territory, -paid);
        bankDeposits.add(territory, -paid);
        bankForeign.add(territory, -worldMoney);
        record(territory, flow, Holder.STATE, Holder.ABROAD, paid);
    }

    /**
     * A block of payments between the accounts of one territory's households and the rest; see
     * {@link HouseholdPass}.
     */
    public HouseholdPass households(int territory, Balance workers) {
        return new HouseholdPass(this, territory, workers);
    }

    /** What single workers of a territory pay into its clearing account. */
    public HouseholdOutlay outlay(int territory, Balance workers, Flow flow) {
        return new HouseholdOutlay(this, territory, workers, flow);
    }

    /**
     * Lend (repay, when negative): a loan and a deposit of equal size come to be (end) together.
     */
    public void lend(int territory, Balance loans, Balance deposits, int borrower, double amount) {
        loans.add(borrower, amount);
        deposits.add(borrower, amount);
        bankLoans.add(territory, amount);
        bankDeposits.add(territory, amount);
        record(territory, Flow.LOANS, Holder.BANK, deposits.holder(), amount);
    }

    /** The state borrows from its bank (repays, when negative): a bond and a deposit come to be. */
    public void issueBonds(int territory, double amount) {
        stateBonds.add(territory, amount);
        bankBonds.add(territory, amount);
        stateDeposits.add(territory, amount);
        bankDeposits.add(territory, amount);
        record(territory, Flow.BONDS, Holder.BANK, Holder.STATE, amount);
    }

    /** The state borrows from the world market (repays, when negative), world money. */
    public void borrowAbroad(int territory, double worldMoney, double rate) {
        double amount = worldMoney / rate;
        stateExternal.add(territory, worldMoney);
        bankForeign.add(territory, worldMoney);
        stateDeposits.add(territory, amount);
        bankDeposits.add(territory, amount);
        record(territory, Flow.EXTERNAL_LOANS, Holder.ABROAD, Holder.STATE, amount);
    }

    /**
     * Sell: bonds pass from the bank to a holder (back, when negative) against the holder's
     * deposit.
     */
    public void sellBonds(
            int territory, Balance bonds, Balance deposits, int buyer, double amount) {
        bankBonds.add(territory, -amount);
        bonds.add(buyer, amount);
        deposits.add(buyer, -amount);
        bankDeposits.add(territory, -amount);
        record(territory, Flow.BONDS, deposits.holder(), Holder.BANK, amount);
    }

    /**
     * Sell: bonds pass from the bank to the central bank (back, when negative) against reserves,
     * which are base money.
     */
    public void sellBondsToCentralBank(int territory, double amount) {
        bankBonds.add(territory, -amount);
        centralBankBonds.add(territory, amount);
        bankReserves.add(territory, amount);
        record(territory, Flow.BONDS, Holder.CENTRAL_BANK, Holder.BANK, amount);
    }

    /** Bonds that a state owes to others than its central bank, home currency. */
    public double bondsOwed(int territory) {
        return stateBonds.at(territory) - centralBankBonds.at(territory);
    }

    /**
     * Sell: a claim on the world market passes from the bank to a holder (back, when negative)
     * against the holder's deposit.
     */
    public void sellForeign(
            int territory,
            Balance foreign,
            Balance deposits,
            int buyer,
            double worldMoney,
            double rate) {
        double amount = worldMoney / rate;
        foreign.add(buyer, worldMoney);
        bankForeign.add(territory, -worldMoney);
        deposits.add(buyer, -amount);
        bankDeposits.add(territory, -amount);
        record(territory, Flow.EXTERNAL_LOANS, deposits.holder(), Holder.BANK, amount);
    }

    /**
     * The world market pays a resident (interest on claims abroad), world money: the bank's
     * position rises with the deposit.
     */
    public void payFromAbroad(
            int territory, Balance to, int payee, double worldMoney, double rate, Flow flow) {
        double amount = worldMoney / rate;
        to.add(payee, amount);
        bankDeposits.add(territory, amount);
        bankForeign.add(territory, worldMoney);
        record(territory, flow, Holder.ABROAD, to.holder(), amount);
    }

    /**
     * Sell: the bank's foreign exchange passes to the central bank (back, when negative) against
     * reserves, world money.
     */
    public void sellExchange(int territory, double worldMoney, double rate) {
        bankForeign.add(territory, -worldMoney);
        centralBankForeign.add(territory, worldMoney);
        bankReserves.add(territory, worldMoney / rate);
        record(territory, Flow.RESERVES, Holder.CENTRAL_BANK, Holder.BANK, worldMoney / rate);
    }

    /**
     * Sell: gold passes between a central bank and the world market against key currency, world
     * money; positive is a sale.
     */
    public void sellGold(int territory, double worldMoney) {
        centralBankGold.add(territory, -worldMoney);
        centralBankForeign.add(territory, worldMoney);
    }

    /**
     * Lend (repay, when negative): central banks abroad place exchange with the issuer's bank,
     * which then has more on the world market and owes it to them, world money.
     */
    public void depositReserves(int issuer, double worldMoney) {
        bankForeign.add(issuer, worldMoney);
        bankKeyCurrency.add(issuer, worldMoney);
    }

    /**
     * Sell: a bank's position against the world market becomes one in a clearing (back, when
     * negative), world money. Over the members of a clearing what passes sums to zero.
     */
    public void clear(int territory, double worldMoney) {
        bankForeign.add(territory, -worldMoney);
        bankClearing.add(territory, worldMoney);
    }

    /**
     * Revalue: a holding gain outside the flows, or another change in volume, home currency. Of
     * shares and real things, which no account of the ledger keeps, it is told only.
     */
    public void revalue(
            int territory, Holder holder, Instrument instrument, Cause cause, double gain) {
        changes.add(territory, instrument, holder, cause, gain);
    }

    /** Revalue what is in world money. */
    public Revaluations revaluation() {
        return new Revaluations(this);
    }

    /** Write off: debts and claims that end without payment. */
    public WriteOffs writeOff() {
        return new WriteOffs(this);
    }

    /** Found: the balances of an opening, and gold that is mined. */
    public Founding found() {
        return new Founding(this);
    }

    /** This quarter's receipts (+) or payments (−) of a holder under a flow, home currency. */
    public double flow(int territory, Flow flow, Holder holder) {
        return transactions.of(territory, flow, holder);
    }

    /** The year's receipts (+) or payments (−) of a holder under a flow, home currency. */
    public double yearFlow(int territory, Flow flow, Holder holder) {
        return transactions.ofYear(territory, flow, holder);
    }

    /** What came from abroad this quarter less what went there, claims aside, home currency. */
    public double currentAccount(int territory) {
        return transactions.currentAccount(territory);
    }

    /** What came from abroad this quarter for claims and plants less what went there for them. */
    public double capitalInflow(int territory) {
        return transactions.capitalInflow(territory);
    }

    /** This quarter's holding gains and write-offs of a holder, home currency. */
    public double gain(int territory, Holder holder) {
        return changes.ofQuarter(territory, holder, true);
    }

    /** Changes of balances that no flow brought. */
    public OtherChanges changes() {
        return changes;
    }

    /** Begins a quarter (and, in its first, a year) of recording. */
    public void open(boolean firstOfYear) {
        transactions.open(firstOfYear);
        changes.open(firstOfYear);
    }

    /** Adds the quarter to the year. */
    public void close() {
        transactions.close();
        changes.close();
    }

    void record(int territory, Flow flow, Holder payer, Holder payee, double amount) {
        transactions.record(territory, flow, payer, payee, amount);
    }
}
