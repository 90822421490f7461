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
    public final ShareMarkets shareMarkets;
    public final Agreements agreements;
    public final Levers levers;
    public final Markets markets;
    public final BargainingUnits units;
    public final Plants plants;
    public final Capitals capitals;
    public final Owners owners;
    public final YearAccounts year;
    public final WealthAtStart wealthAtStart;

    /** By territory. */
    public final Workers[] workers;

    /** How freight grows with the way between two territories; 1 at 5,000 km. */
    @Derived public final double[][] freightByDistance;

    /** Persons that a row of workers stands for where people are many. */
    public double scale;

    /** Largest misfit of the opening's real accounts, a share of output. */
    public double openingMisfit;

    private long lastName;

    public World(WorldTables tables, int plantCapacity) {
        this.tables = tables;
        this.count = tables.territories().size();
        ledger = new Ledger(count);
        territories = new Territories(count);
        states = new States(count);
        shareMarkets = new ShareMarkets(count);
        agreements = new Agreements(count);
        levers = new Levers(count);
        markets = new Markets(count);
        units = new BargainingUnits(count);
        plants = new Plants(plantCapacity, count * Sectors.COUNT);
        capitals = new Capitals(plantCapacity);
        owners = new Owners(count);
        year = new YearAccounts(count);
        wealthAtStart = new WealthAtStart(count);
        for (int unit = 0; unit < count * Sectors.COUNT; unit++) {
            System.arraycopy(
                    tables.technique(unit / Sectors.COUNT).occupationShare()[unit % Sectors.COUNT],
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
        freightByDistance = freightByDistance(tables.distance());
    }

    private static double[][] freightByDistance(double[][] distance) {
        double[][] freight = new double[distance.length][];
        for (int i = 0; i < distance.length; i++) {
            freight[i] = new double[distance[i].length];
            for (int j = 0; j < distance[i].length; j++) {
                freight[i][j] = StrictMath.pow(distance[i][j] / 5000, 0.3);
            }
        }
        return freight;
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
        double[] sums = new double[count];
        sums[territory] = depositsOfRows(territory);
        addDepositsOfCompanies(sums);
        return sums[territory]
                + ledger.stateDeposits.at(territory)
                + ledger.unionFunds.at(territory)
                + ledger.clearing.at(territory);
    }

    /**
     * Deposits of a territory's workers, owners and plants; territories may be told side by side.
     */
    public double depositsOfRows(int territory) {
        double sum = workers[territory].deposits.sum(0, workers[territory].count);
        sum += owners.deposits.sum(territory * Owners.CLASSES, (territory + 1) * Owners.CLASSES);
        return sum + sumOfPlants(plants.deposits, territory);
    }

    /** Adds to each territory's sum what companies at home there have. */
    public void addDepositsOfCompanies(double[] sums) {
        for (int company = 0; company < capitals.count; company++) {
            sums[capitals.home[company]] += capitals.deposits.at(company);
        }
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

    /**
     * An entrant of a company, which asks for people as its trade does until its own place on the
     * sequence of techniques is told; list the cells anew before they are used.
     */
    public int addPlant(int territory, int sector, int company) {
        int plant = plants.add(newName(), territory, sector, company);
        System.arraycopy(
                units.occupationShare,
                plants.cell(plant) * Occupations.COUNT,
                plants.occupationShare,
                plant * Occupations.COUNT,
                Occupations.COUNT);
        return plant;
    }

    /** Hours a week that a plant's people work this quarter, a year's hours over 52. */
    public double weeklyHours(int plant) {
        return units.weeklyHours[plants.cell(plant)]
                * (1 + plants.extraHours[plant])
                * (1 + plants.overtime[plant]);
    }

    /** Intensity of work in a plant; a new one begins with what is usual in its unit. */
    public double intensity(int plant) {
        double own = plants.intensity[plant];
        return own > 0 ? own : units.intensity[plants.cell(plant)];
    }

    /** What people of a plant do in their places over what they would where staffed as asked. */
    public double effectiveness(int plant) {
        return units.effectiveness[plants.cell(plant)] * plants.staffed[plant];
    }

    /**
     * What a person of a plant does in a quarter over what is usual: effort, those called up, and
     * who has the work.
     */
    public double workOfAPerson(int plant) {
        return intensity(plant)
                * (1 - territories.mobilized[plants.territory[plant]])
                * effectiveness(plant);
    }

    /**
     * Wage that a plant reckons its costs with, home currency: members of a cooperative reckon with
     * what their work would be paid elsewhere, or what they draw would raise what they draw; who
     * gives work out reckons with what it costs there, at home or abroad.
     */
    public double wageReckoned(int plant) {
        double wage =
                capitals.isCooperative[plants.capital[plant]]
                        ? units.wage[plants.cell(plant)]
                        : plants.wage[plant] * plants.workCost[plant];
        return wage * plants.taskCost[plant];
    }
}
