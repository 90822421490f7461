package org.conjuncture.model.world;

import org.conjuncture.base.state.State;
import org.conjuncture.model.ledger.Balance;
import org.conjuncture.model.ledger.Holder;

/**
 * Owners: twenty classes of wealth in each territory, slot territory × {@link #CLASSES} + class,
 * poorest first. They hold deposits, bonds of their state, and together the territory's shares in
 * companies everywhere.
 */
@State
public final class Owners {
    public static final int CLASSES = 20;

    /** Persons in the class. */
    public final double[] people;

    /** Class's part of the territory's pool of shares; a territory's parts sum to 1. */
    public final double[] equityShare;

    /** What will be spent in the next market, home currency a quarter. */
    public final double[] budget;

    /** Income of the quarter after tax, home currency. */
    public final double[] income;

    public final Balance deposits;

    /** Bonds of the territory's state, home currency. */
    public final Balance bonds;

    /** Claims on the world market for capital, world money. */
    public final Balance foreign;

    public Owners(int territories) {
        int slots = territories * CLASSES;
        people = new double[slots];
        equityShare = new double[slots];
        budget = new double[slots];
        income = new double[slots];
        deposits = new Balance(Holder.OWNERS, slots);
        bonds = new Balance(Holder.OWNERS, slots);
        foreign = new Balance(Holder.OWNERS, slots);
    }

    /** What the owners of a territory have on an account together. */
    public double sum(Balance balance, int territory) {
        return balance.sum(territory * CLASSES, (territory + 1) * CLASSES);
    }
}
