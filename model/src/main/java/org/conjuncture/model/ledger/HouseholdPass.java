package org.conjuncture.model.ledger;

/**
 * One quarter's income and spending of a territory's workers as one block of payments: each
 * worker's deposit changes as it would by single payments, and the other side is booked once, when
 * the pass is closed.
 *
 * <p>Wages, mixed incomes and consumption pass through the territory's clearing account, where the
 * other side of the market has paid or waits to be paid; benefits and taxes are the state's.
 */
public final class HouseholdPass {
    private final Ledger ledger;
    private final int territory;
    private final double[] deposits;
    private double wages;
    private double mixed;
    private double benefits;
    private double taxes;
    private double spending;
    private double remitted;

    HouseholdPass(Ledger ledger, int territory, Balance workers) {
        this.ledger = ledger;
        this.territory = territory;
        this.deposits = workers.amounts();
    }

    /** Settles one worker and tells the deposit that is left. */
    public double settle(
            int worker,
            double wage,
            double mixedIncome,
            double benefit,
            double tax,
            double consumption,
            double remittance) {
        wages += wage;
        mixed += mixedIncome;
        benefits += benefit;
        taxes += tax;
        spending += consumption;
        remitted += remittance;
        double left =
                deposits[worker]
                        + ((wage + mixedIncome + benefit) - (tax + consumption + remittance));
        deposits[worker] = left;
        return left;
    }

    public double wages() {
        return wages;
    }

    public double taxes() {
        return taxes;
    }

    public double benefits() {
        return benefits;
    }

    public double spending() {
        return spending;
    }

    public double remitted() {
        return remitted;
    }

    /**
     * Books the other side. Remittances wait in the clearing account until they are sent abroad.
     */
    public void close() {
        book(Flow.WAGES, ledger.clearing, -wages);
        book(Flow.MIXED_INCOME, ledger.clearing, -mixed);
        book(Flow.BENEFITS, ledger.stateDeposits, -benefits);
        book(Flow.INCOME_TAX, ledger.stateDeposits, taxes);
        book(Flow.CONSUMPTION, ledger.clearing, spending);
        book(Flow.REMITTANCES, ledger.clearing, remitted);
    }

    private void book(Flow flow, Balance other, double fromWorkers) {
        other.add(territory, fromWorkers);
        ledger.record(territory, flow, Holder.WORKERS, other.holder(), fromWorkers);
    }
}
