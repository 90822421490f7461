package org.conjuncture.model.world;

import org.conjuncture.base.state.State;
import org.conjuncture.model.ledger.Balance;
import org.conjuncture.model.ledger.Holder;

/**
 * Owners: twenty classes of wealth in each territory, poorest first, and after them what workers
 * have put by in shares; slot territory × {@link #CLASSES} + class. They hold deposits, bonds of
 * their state, and together the territory's shares in companies everywhere.
 */
@State
public final class Owners {
    /** Classes of owners, without workers' funds. */
    public static final int OF_OWNERS = 20;

    /**
     * Workers' funds: houses, savings and pensions that belong to all workers of a territory. No
     * person lives off them alone; what they spend is spent by workers.
     */
    public static final int FUNDS = OF_OWNERS;

    public static final int CLASSES = OF_OWNERS + 1;

    /** Persons in the class. */
    public final double[] people;

    /** Class's part of the territory's pool of shares; a territory's parts sum to 1. */
    public final double[] equityShare;

    /** Paid into companies for new shares since they were last reckoned up, home currency. */
    public final double[] paidIn;

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
        paidIn = new double[slots];
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
