package org.conjuncture.model.ledger;

/**
 * Loans of states to states (System of National Accounts 2008, 11.72): a claim of one treasury on
 * another, apart from the world market for capital. What is lent, paid as interest and paid back
 * passes through the states' banks like any payment abroad, so that reserves or the rate must bear
 * it. Over the world claims and debts cancel pair by pair.
 */
public final class OfficialLoans {
    private final Ledger ledger;
    private final double[] rate;

    /**
     * @param rate world money for one unit of each territory's currency
     */
    public OfficialLoans(Ledger ledger, double[] rate) {
        this.ledger = ledger;
        this.rate = rate;
    }

    /** What a state has lent to another and not got back, world money. */
    public double between(int lender, int borrower) {
        return ledger.officialLoans.at(pair(lender, borrower));
    }

    /** What other states owe a state, world money. */
    public static double claims(Ledger ledger, int lender) {
        int first = lender * ledger.territories();
        return ledger.officialLoans.sum(first, first + ledger.territories());
    }

    /** What a state owes to other states, world money. */
    public static double debts(Ledger ledger, int borrower) {
        double sum = 0;
        for (int lender = 0; lender < ledger.territories(); lender++) {
            sum += ledger.officialLoans.at(lender * ledger.territories() + borrower);
        }
        return sum;
    }

    /** What other states owe a state less what it owes them, pair by pair, world money. */
    public static double net(Ledger ledger, int state) {
        return claims(ledger, state) - debts(ledger, state);
    }

    /** Lend (repay, when negative), world money: the claim and the payment come to be together. */
    public void lend(int lender, int borrower, double worldMoney) {
        pay(lender, borrower, worldMoney, Flow.EXTERNAL_LOANS);
        move(lender, borrower, worldMoney);
    }

    /** Pay: from one treasury to another, world money. */
    public void pay(int from, int to, double worldMoney, Flow flow) {
        ledger.payAbroad(
                from,
                ledger.stateDeposits,
                from,
                to,
                ledger.stateDeposits,
                to,
                worldMoney,
                rate[from],
                rate[to],
                flow);
    }

    /** Revalue: the money that was lent is worth more (less, when negative), world money. */
    public void revalue(int lender, int borrower, double worldMoney) {
        change(lender, borrower, worldMoney, Cause.EXCHANGE_RATE);
    }

    /** Write off: the borrower owes less and the lender has lost it, world money. */
    public void writeOff(int lender, int borrower, double worldMoney) {
        change(lender, borrower, -worldMoney, Cause.DEFAULT);
    }

    private void change(int lender, int borrower, double worldMoney, Cause cause) {
        move(lender, borrower, worldMoney);
        gain(lender, cause, worldMoney);
        gain(borrower, cause, -worldMoney);
    }

    private void gain(int territory, Cause cause, double worldMoney) {
        double gain = worldMoney / rate[territory];
        ledger.revalue(territory, Holder.STATE, Instrument.OFFICIAL_LOANS, cause, gain);
    }

    private void move(int lender, int borrower, double worldMoney) {
        ledger.officialLoans.add(pair(lender, borrower), worldMoney);
        ledger.stateOfficial.add(lender, worldMoney);
        ledger.stateOfficial.add(borrower, -worldMoney);
    }

    private int pair(int lender, int borrower) {
        return lender * ledger.territories() + borrower;
    }
}
