package org.conjuncture.model.world;

import java.util.Arrays;
import org.conjuncture.base.state.State;

/**
 * Sums of the year so far by territory × sectors + sector: with trade and inputs they make the
 * year's input–output table and its labour accounts. World money is converted quarter by quarter.
 */
@State
public final class YearAccounts {
    /** Kinds of final use: households, the public purse, investment. */
    public static final int USES = 3;

    public static final int HOUSEHOLDS = 0;
    public static final int PUBLIC = 1;
    public static final int INVESTMENT = 2;

    /** Persons at work, mean of the quarters so far times their number. */
    public final double[] people;

    /** Hours worked. */
    public final double[] hours;

    /** Of them, those of people on own account, by territory. */
    public final double[] ownAccountHours;

    /** And of outworkers, by territory. */
    public final double[] outworkHours;

    /** Pay of the employed, home currency. */
    public final double[] wages;

    /** The same in world money; for subsistence, the worth of its produce. */
    public final double[] labourIncome;

    /** Goods bought for production, duties included, world money. */
    public final double[] inputs;

    /** Goods sold, and goods made, at sellers' prices, world money. */
    public final double[] sales;

    public final double[] output;

    /** Worth of fixed capital at its price, world money, summed over quarters. */
    public final double[] capital;

    /** Final use of a good, home currency, duties included: cell × {@link #USES} + kind. */
    public final double[] use;

    /**
     * Moves of people between states of work, from one count of heads to the next: (territory ×
     * {@link Workers#STATES} + from) × {@link Workers#STATES} + to. Who comes of age or from abroad
     * comes from 0.
     */
    public final double[] moves;

    /** What is told of who moves: all, those without rights, who go home, who are indentured. */
    public static final int MIGRATIONS = 4;

    public static final int ALL = 0;
    public static final int CLANDESTINE = 1;
    public static final int RETURNED = 2;
    public static final int INDENTURED = 3;

    /**
     * People who moved between territories, children included: (origin × territories + destination)
     * × {@link #MIGRATIONS} + what.
     */
    public final double[] migrations;

    /** What each company sold in the last quarter of the year before, units; empty at first. */
    public double[] soldYearBefore = new double[0];

    /** Quarters counted. */
    public int quarters;

    public YearAccounts(int territories) {
        int cells = territories * Sectors.COUNT;
        people = new double[cells];
        hours = new double[cells];
        ownAccountHours = new double[territories];
        outworkHours = new double[territories];
        wages = new double[cells];
        labourIncome = new double[cells];
        inputs = new double[cells];
        sales = new double[cells];
        output = new double[cells];
        capital = new double[cells];
        use = new double[cells * USES];
        migrations = new double[territories * territories * MIGRATIONS];
        moves = new double[territories * Workers.STATES * Workers.STATES];
    }

    /** Begins a year. */
    public void clear() {
        quarters = 0;
        for (double[] column :
                new double[][] {
                    people,
                    hours,
                    ownAccountHours,
                    outworkHours,
                    wages,
                    labourIncome,
                    inputs,
                    sales,
                    output,
                    capital,
                    use
                }) {
            Arrays.fill(column, 0);
        }
    }
}
