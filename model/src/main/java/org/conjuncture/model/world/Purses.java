package org.conjuncture.model.world;

import org.conjuncture.model.ledger.Ledger;

/**
 * Sums over the territories that share a purse, in world money, as they stand when asked for: one
 * state has one debt, one credit and one reserve. A territory with a budget of its own is its own
 * sum.
 */
public final class Purses {
    private final int[] seat;
    private final double[] output;
    private final double[] usual;
    private final double[] weight;
    private final double[] debt;
    private final double[] external;
    private final double[] position;
    private final double[] reserves;
    private final double[] exports;
    private final double[] imports;
    private final double[] currentAccount;

    public Purses(World world) {
        int count = world.count;
        seat = world.states.purse;
        output = new double[count];
        usual = new double[count];
        weight = new double[count];
        debt = new double[count];
        external = new double[count];
        position = new double[count];
        reserves = new double[count];
        exports = new double[count];
        imports = new double[count];
        currentAccount = new double[count];
        for (int t = 0; t < count; t++) {
            add(world, t);
        }
    }

    private void add(World world, int t) {
        Ledger ledger = world.ledger;
        double rate = world.territories.rate[t];
        int at = seat[t];
        weight[t] = StrictMath.max(1e-9, world.territories.output[t]) * rate;
        output[at] += weight[t];
        usual[at] +=
                StrictMath.max(
                        1e-9,
                        world.territories.outputTrend[t]
                                * world.territories.population[t]
                                * world.territories.priceLevel[t]
                                * rate);
        debt[at] +=
                (ledger.bondsOwed(t) - ledger.stateDeposits.at(t)) * rate
                        + ledger.stateExternal.at(t);
        external[at] += ledger.stateExternal.at(t);
        position[at] += ledger.bankForeign.at(t);
        reserves[at] += ledger.centralBankGold.at(t) + ledger.centralBankForeign.at(t);
        exports[at] += world.states.exports[t];
        imports[at] += world.states.imports[t];
        currentAccount[at] += world.states.currentAccountTrend[t];
    }

    /** Output of the quarter. */
    public double output(int t) {
        return output[seat[t]];
    }

    /**
     * Output of the quarter on trend, at today's prices. Debt over current output would fall in
     * every boom and call for lower tax just then.
     */
    public double usualOutput(int t) {
        return usual[seat[t]];
    }

    /** A territory's part of its purse's output. */
    public double part(int t) {
        return weight[t] / output[seat[t]];
    }

    /**
     * Bonds and external debt less deposits; what its central bank holds a state owes itself, and
     * what it owes to other states it taxes for only as it serves it.
     */
    public double debt(int t) {
        return debt[seat[t]];
    }

    /** What the state owes to the world market. */
    public double external(int t) {
        return external[seat[t]];
    }

    /** What state and banks owe abroad; what their own banks owe each other is no debt. */
    public double owedAbroad(int t) {
        return external[seat[t]] + StrictMath.max(0, -position[seat[t]]);
    }

    /** Banks' position against the world market. */
    public double position(int t) {
        return position[seat[t]];
    }

    /** Gold and claims in key currency of its central bank. */
    public double reserves(int t) {
        return reserves[seat[t]];
    }

    public double exports(int t) {
        return exports[seat[t]];
    }

    public double imports(int t) {
        return imports[seat[t]];
    }

    /** Smoothed current account. */
    public double currentAccount(int t) {
        return currentAccount[seat[t]];
    }

    public boolean isShared(int t) {
        return weight[t] != output[seat[t]];
    }

    /** A column's mean over the territories of a purse, by output. */
    public double mean(double[] column, int t) {
        if (!isShared(t)) {
            return column[t];
        }
        double sum = 0;
        for (int other = 0; other < seat.length; other++) {
            sum += seat[other] == seat[t] ? column[other] * weight[other] : 0;
        }
        return sum / output[seat[t]];
    }
}
