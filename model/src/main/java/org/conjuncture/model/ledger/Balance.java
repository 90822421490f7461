package org.conjuncture.model.ledger;

import java.util.Arrays;
import org.conjuncture.base.state.State;

/**
 * One kind of account of one kind of holder: an amount for each holder, by slot. It has no setter:
 * amounts change by the ledger's operations alone. Slots are added, emptied and moved here, which
 * leaves amounts as they are.
 */
@State
public final class Balance {
    private final Holder holder;
    private double[] amounts;

    public Balance(Holder holder, int slots) {
        this.holder = holder;
        this.amounts = new double[slots];
    }

    public Holder holder() {
        return holder;
    }

    public double at(int slot) {
        return amounts[slot];
    }

    /** Sum over the slots [from, to), in order. */
    public double sum(int from, int to) {
        double sum = 0;
        for (int slot = from; slot < to; slot++) {
            sum += amounts[slot];
        }
        return sum;
    }

    public int slots() {
        return amounts.length;
    }

    /** Makes room: new slots are empty. */
    public void grow(int slots) {
        amounts = Arrays.copyOf(amounts, slots);
    }

    /** Storage moves a holder from one slot to another; the old slot is left empty. */
    public void move(int from, int to) {
        if (from != to) {
            amounts[to] = amounts[from];
            amounts[from] = 0;
        }
    }

    /**
     * Storage puts holders into another order: slot k becomes what slot order[k] was, for k below
     * count.
     */
    public void reorder(int[] order, int count) {
        double[] sorted = new double[count];
        for (int slot = 0; slot < count; slot++) {
            sorted[slot] = amounts[order[slot]];
        }
        System.arraycopy(sorted, 0, amounts, 0, count);
        Arrays.fill(amounts, count, amounts.length, 0);
    }

    void add(int slot, double amount) {
        amounts[slot] += amount;
    }

    double[] amounts() {
        return amounts;
    }
}
