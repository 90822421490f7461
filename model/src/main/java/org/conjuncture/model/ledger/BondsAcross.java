package org.conjuncture.model.ledger;

/**
 * Bonds that banks hold of banks abroad, each in the debtor's own money, apart from the world
 * market for capital. Where one bank gives as much of its own as it takes of the other's no money
 * moves and nobody's net claim does; what is repaid passes through the banks' positions like any
 * payment abroad. Over the world claims and debts cancel pair by pair.
 */
public final class BondsAcross {
    private final Ledger ledger;
    private final double[] rate;

    /**
     * @param rate world money for one unit of each territory's currency
     */
    public BondsAcross(Ledger ledger, double[] rate) {
        this.ledger = ledger;
        this.rate = rate;
    }

    /** What a territory's bank holds of another's bonds, world money. */
    public double between(int holder, int debtor) {
        return ledger.bondsAbroad.at(pair(holder, debtor));
    }

    /** What a territory's bank holds of all, world money. */
    public static double held(Ledger ledger, int holder) {
        int first = holder * ledger.territories();
        return ledger.bondsAbroad.sum(first, first + ledger.territories());
    }

    /** What a territory's bank owes all, world money. */
    public static double owed(Ledger ledger, int debtor) {
        double sum = 0;
        for (int holder = 0; holder < ledger.territories(); holder++) {
            sum += ledger.bondsAbroad.at(holder * ledger.territories() + debtor);
        }
        return sum;
    }

    /** What banks abroad owe a territory's bank less what it owes them, world money. */
    public static double net(Ledger ledger, int bank) {
        return held(ledger, bank) - owed(ledger, bank);
    }

    /** Lend: two banks give each other bonds of equal worth, world money. */
    public void exchange(int one, int other, double worldMoney) {
        ledger.bondsAbroad.add(pair(one, other), worldMoney);
        ledger.bondsAbroad.add(pair(other, one), worldMoney);
    }

    /** Repay: the debtor's bank pays the holder's out of its position abroad, world money. */
    public void repay(int holder, int debtor, double worldMoney) {
        move(holder, debtor, -worldMoney);
        ledger.payBankFromAbroad(holder, worldMoney, rate[holder], Flow.EXTERNAL_LOANS);
        ledger.payBankFromAbroad(debtor, -worldMoney, rate[debtor], Flow.EXTERNAL_LOANS);
    }

    /** Revalue: the debtor's money is worth more (less, when negative), world money. */
    public void revalue(int holder, int debtor, double worldMoney) {
        move(holder, debtor, worldMoney);
        gain(holder, worldMoney);
        gain(debtor, -worldMoney);
    }

    private void gain(int territory, double worldMoney) {
        double gain = worldMoney / rate[territory];
        ledger.revalue(territory, Holder.BANK, Instrument.BONDS_ABROAD, Cause.EXCHANGE_RATE, gain);
    }

    private void move(int holder, int debtor, double worldMoney) {
        ledger.bondsAbroad.add(pair(holder, debtor), worldMoney);
        ledger.bankBondsAbroad.add(holder, worldMoney);
        ledger.bankBondsAbroad.add(debtor, -worldMoney);
    }

    private int pair(int holder, int debtor) {
        return holder * ledger.territories() + debtor;
    }
}
