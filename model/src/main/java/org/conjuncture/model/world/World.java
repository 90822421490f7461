package org.conjuncture.model.world;

import org.conjuncture.base.state.Derived;
import org.conjuncture.base.state.State;
import org.conjuncture.model.ledger.Balance;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.tables.WorldTables;

/**
 * All there is: the columns of every kind of thing, and the ledger of who owes whom. Mechanisms
 * change it, quarter by quarter; {@code opening} makes the first one out of a world's tables.
 */
@State
public final class World {
    /** What the world started from; never changed. */
    @Derived public final WorldTables tables;

    public final int count;
    public final Ledger ledger;
    public final Territories territories;
    public final States states;
    public final Levers levers;
    public final Markets markets;
    public final BargainingUnits units;
    public final Plants plants;
    public final Capitals capitals;
    public final Owners owners;
    public final YearAccounts year;

    /** By territory. */
    public final Workers[] workers;

    /** Largest misfit of the opening's real accounts, a share of output. */
    public double openingMisfit;

    private long lastName;

    public World(WorldTables tables, int plantCapacity) {
        this.tables = tables;
        this.count = tables.territories().size();
        ledger = new Ledger(count);
        territories = new Territories(count);
        states = new States(count);
        levers = new Levers(count);
        markets = new Markets(count);
        units = new BargainingUnits(count);
        plants = new Plants(plantCapacity, count * Sectors.COUNT);
        capitals = new Capitals(plantCapacity);
        owners = new Owners(count);
        year = new YearAccounts(count);
        double[][] needs = tables.technique().occupationShare();
        for (int unit = 0; unit < count * Sectors.COUNT; unit++) {
            System.arraycopy(
                    needs[unit % Sectors.COUNT],
                    0,
                    units.occupationShare,
                    unit * Occupations.COUNT,
                    Occupations.COUNT);
        }
        workers = new Workers[count];
        for (int t = 0; t < count; t++) {
            territories.id[t] = tables.territories().get(t).id();
            workers[t] = new Workers(64);
        }
    }

    /** A name never given before. */
    public long newName() {
        return ++lastName;
    }

    /** Reserves a row of names and tells the first; for what is named side by side. */
    public long newNames(int howMany) {
        long first = lastName + 1;
        lastName += howMany;
        return first;
    }

    /** All deposits of a territory's residents, home currency: what its bank must owe. */
    public double depositsOf(int territory) {
        double sum = workers[territory].deposits.sum(0, workers[territory].count);
        sum += owners.deposits.sum(territory * Owners.CLASSES, (territory + 1) * Owners.CLASSES);
        sum += sumOfPlants(plants.deposits, territory);
        for (int company = 0; company < capitals.count; company++) {
            if (capitals.home[company] == territory) {
                sum += capitals.deposits.at(company);
            }
        }
        return sum + ledger.stateDeposits.at(territory) + ledger.clearing.at(territory);
    }

    /** Sum of a balance over the plants of a territory, in the order of cells. */
    public double sumOfPlants(Balance balance, int territory) {
        double sum = 0;
        int end = plants.cellStart[(territory + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[territory * Sectors.COUNT]; k < end; k++) {
            sum += balance.at(plants.cellPlant[k]);
        }
        return sum;
    }
}
