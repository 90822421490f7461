package org.conjuncture.model;

import java.util.List;
import org.conjuncture.model.indicator.NationalAccounts;
import org.conjuncture.model.ledger.Books;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;

/**
 * One quarter: the steps in the order of time. Needs for inputs come after the plan, wages before
 * prices, prices before the market, investment when cash is known, households' budgets at the end
 * for the next quarter; heads are counted once, after hiring.
 */
public final class Quarter {
    private final World world;
    private final List<Mechanism> steps;
    private final List<String> names;
    private final NationalAccounts accounts;
    private final Books books;

    /**
     * @param steps mechanisms that are on, in the order of {@link Mechanisms}
     */
    public Quarter(World world, List<Mechanism> steps) {
        this.world = world;
        this.steps = List.copyOf(steps);
        this.names = steps.stream().map(Mechanism::name).toList();
        this.accounts = new NationalAccounts(world);
        this.books = new Books(world.ledger);
    }

    public void step(Now now) {
        step(now, Laps.NOBODY);
    }

    /**
     * @param laps told when a step has ended
     */
    public void step(Now now, Laps laps) {
        Ledger ledger = world.ledger;
        ledger.open(now.quarterOfYear() == 0);
        for (int k = 0; k < steps.size(); k++) {
            ledger.workingFor(k);
            steps.get(k).step(world, now);
            laps.ended(names.get(k));
        }
        accounts.take(world, now);
        laps.ended("national accounts");
        books.close(holdings(residentsDeposits(now)), names::get);
        laps.ended("books");
    }

    public Books books() {
        return books;
    }

    private double[] residentsDeposits(Now now) {
        double[] sums = new double[world.count];
        now.forEachTerritory(world.count, t -> sums[t] = world.depositsOfRows(t));
        world.addDepositsOfCompanies(sums);
        return sums;
    }

    private Books.Holdings holdings(double[] residents) {
        return new Books.Holdings() {
            @Override
            public double deposits(int t) {
                return residents[t]
                        + world.ledger.stateDeposits.at(t)
                        + world.ledger.unionFunds.at(t)
                        + world.ledger.clearing.at(t);
            }

            @Override
            public double loans(int t) {
                return world.sumOfPlants(world.plants.loans, t);
            }

            @Override
            public double ownersBonds(int t) {
                return world.owners.bonds.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
            }

            @Override
            public double ownersForeign(int t) {
                return world.owners.foreign.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
            }
        };
    }
}
