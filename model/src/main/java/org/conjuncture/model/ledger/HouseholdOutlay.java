package org.conjuncture.model.ledger;

/**
 * Money that single workers of a territory pay into its clearing account, where it waits for who is
 * to have it. Deposits change at once; the other side is booked once, when the outlay is closed.
 */
public final class HouseholdOutlay {
    private final Ledger ledger;
    private final int territory;
    private final Flow flow;
    private final double[] deposits;
    private double sum;

    HouseholdOutlay(Ledger ledger, int territory, Balance workers, Flow flow) {
        this.ledger = ledger;
        this.territory = territory;
        this.flow = flow;
        this.deposits = workers.amounts();
    }

    public void pay(int worker, double amount) {
        sum += amount;
        deposits[worker] -= amount;
    }

    /** What was paid. */
    public double sum() {
        return sum;
    }

    public void close() {
        ledger.clearing.add(territory, sum);
        ledger.record(territory, flow, Holder.WORKERS, ledger.clearing.holder(), sum);
    }
}
