package org.conjuncture.model;

import java.util.List;
import org.conjuncture.model.indicator.NationalAccounts;
import org.conjuncture.model.indicator.Observation;
import org.conjuncture.model.indicator.Wealth;
import org.conjuncture.model.ledger.Books;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.ledger.Ledger;
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
    private final Observation plants;

    /**
     * @param steps mechanisms that are on, in the order of {@link Mechanisms}
     */
    public Quarter(World world, List<Mechanism> steps) {
        this.world = world;
        this.steps = List.copyOf(steps);
        this.names = steps.stream().map(Mechanism::name).toList();
        this.accounts = new NationalAccounts(world);
        this.books = new Books(world.ledger);
        this.plants = new Observation(world);
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
        if (now.quarterOfYear() == 0 || now.since() == 0) {
            Wealth.begin(world, plants);
        }
        books.begin(holdings(now));
        for (int k = 0; k < steps.size(); k++) {
            ledger.workingFor(k);
            steps.get(k).step(world, now);
            laps.ended(names.get(k));
        }
        accounts.take(world, now);
        laps.ended("national accounts");
        books.close(holdings(now), names::get);
        laps.ended("books");
    }

    public Books books() {
        return books;
    }

    private Books.Holdings holdings(Now now) {
        double[] workers = new double[world.count];
        double[] companies = new double[world.count];
        double[] loans = new double[world.count];
        now.forEachTerritory(
                world.count,
                t -> {
                    workers[t] = world.workers[t].deposits.sum(0, world.workers[t].count);
                    companies[t] = world.sumOfPlants(world.plants.deposits, t);
                    loans[t] = world.sumOfPlants(world.plants.loans, t);
                });
        world.addDepositsOfCompanies(companies);
        return new Books.Holdings() {
            @Override
            public double deposits(int t, Holder holder) {
                return switch (holder) {
                    case COMPANIES -> companies[t];
                    case OWNERS -> world.owners.sum(world.owners.deposits, t);
                    case WORKERS -> workers[t];
                    default -> throw new IllegalArgumentException(holder.id());
                };
            }

            @Override
            public double loans(int t) {
                return loans[t];
            }

            @Override
            public double ownersBonds(int t) {
                return world.owners.sum(world.owners.bonds, t);
            }

            @Override
            public double ownersForeign(int t) {
                return world.owners.sum(world.owners.foreign, t);
            }

            @Override
            public double rate(int t) {
                return world.territories.rate[t];
            }
        };
    }
}
