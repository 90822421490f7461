package org.conjuncture.model.ledger;

/**
 * One quarter's income and spending of a territory's workers as one block of payments: each
 * worker's deposit changes as it would by single payments, and the other side is booked once, when
 * the pass is closed. Whoever pays sets down what some rows get and give, then has them settled
 * together.
 *
 * <p>Wages, mixed incomes and consumption pass through the territory's clearing account, where the
 * other side of the market has paid or waits to be paid; benefits and taxes are the state's, dues
 * and strike pay the unions'.
 */
public final class HouseholdPass {
    /** Workers settled together: what stands beside them stays in the processor's nearest cache. */
    public static final int ROWS = 512;

    // Columns of {@link #rows}, each of ROWS places; home currency.

    public static final int WAGE = 0;
    public static final int MIXED_INCOME = WAGE + ROWS;
    public static final int BENEFIT = MIXED_INCOME + ROWS;

    /** What comes from those who work abroad. */
    public static final int FROM_ABROAD = BENEFIT + ROWS;

    public static final int TAX = FROM_ABROAD + ROWS;
    public static final int CONSUMPTION = TAX + ROWS;

    /** What goes to the strike fund, or below 0 comes from it. */
    public static final int TO_UNION = CONSUMPTION + ROWS;

    /** What is held once {@link #settle} is done. */
    public static final int HELD = TO_UNION + ROWS;

    private static final int COLUMNS = 8;

    /**
     * Of the rows that are settled together, the first at 0 of each column. The columns are one
     * array, so that a compiler sees that they are apart and has the processor work on several rows
     * at once.
     */
    public final double[] rows = new double[COLUMNS * ROWS];

    private final Ledger ledger;
    private final int territory;
    private final double[] deposits;
    private double wages;
    private double mixed;
    private double benefits;
    private double taxes;
    private double spending;
    private double received;
    private double dues;
    private double strikePay;

    HouseholdPass(Ledger ledger, int territory, Balance workers) {
        this.ledger = ledger;
        this.territory = territory;
        this.deposits = workers.amounts();
    }

    /** Settles the workers [from, to), at most {@link #ROWS}, by what was set down for them. */
    public void settle(int from, int to) {
        int count = to - from;
        double[] row = rows;
        System.arraycopy(deposits, from, row, HELD, count);
        for (int k = 0; k < count; k++) {
            row[HELD + k] +=
                    (row[WAGE + k]
                                    + row[MIXED_INCOME + k]
                                    + row[BENEFIT + k]
                                    + row[FROM_ABROAD + k])
                            - (row[TAX + k] + row[CONSUMPTION + k] + row[TO_UNION + k]);
        }
        System.arraycopy(row, HELD, deposits, from, count);
        sum(count);
    }

    private void sum(int count) {
        double[] row = rows;
        double sumOfWages = wages;
        double sumOfMixed = mixed;
        double sumOfBenefits = benefits;
        double sumFromAbroad = 0;
        double sumOfTaxes = taxes;
        double sumOfSpending = spending;
        double sumOfDues = dues;
        double sumOfStrikePay = strikePay;
        for (int k = 0; k < count; k++) {
            sumOfWages += row[WAGE + k];
            sumOfMixed += row[MIXED_INCOME + k];
            sumOfBenefits += row[BENEFIT + k];
            sumFromAbroad += row[FROM_ABROAD + k];
            sumOfTaxes += row[TAX + k];
            sumOfSpending += row[CONSUMPTION + k];
            sumOfDues += Math.max(0, row[TO_UNION + k]);
            sumOfStrikePay += Math.max(0, -row[TO_UNION + k]);
        }
        wages = sumOfWages;
        mixed = sumOfMixed;
        benefits = sumOfBenefits;
        received += sumFromAbroad;
        taxes = sumOfTaxes;
        spending = sumOfSpending;
        dues = sumOfDues;
        strikePay = sumOfStrikePay;
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

    /**
     * Books the other side. What comes from abroad has waited in the clearing account since it came
     * over the border.
     */
    public void close() {
        book(Flow.WAGES, ledger.clearing, -wages);
        book(Flow.MIXED_INCOME, ledger.clearing, -mixed);
        book(Flow.BENEFITS, ledger.stateDeposits, -benefits);
        book(Flow.INCOME_TAX, ledger.stateDeposits, taxes);
        book(Flow.CONSUMPTION, ledger.clearing, spending);
        book(Flow.REMITTANCES, ledger.clearing, -received);
        book(Flow.UNION_DUES, ledger.unionFunds, dues);
        book(Flow.STRIKE_PAY, ledger.unionFunds, -strikePay);
    }

    private void book(Flow flow, Balance other, double fromWorkers) {
        other.add(territory, fromWorkers);
        ledger.record(territory, flow, Holder.WORKERS, other.holder(), fromWorkers);
    }
}
