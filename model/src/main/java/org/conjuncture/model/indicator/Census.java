package org.conjuncture.model.indicator;

import org.conjuncture.model.labour.HouseholdWork;
import org.conjuncture.model.technique.SkillNeeds;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Sums over people in the last quarter of a year, territory by territory, in one pass over workers.
 */
public final class Census {

    static final double WEEKS = 52;

    private final World world;
    private final LabourCells[] cells;

    private final Spread[] incomes;
    private final Spread[] wealth;
    private final Spread[] wages;
    private final double[] wageTheilBetweenPlants;
    private final PlantPay plantPay = new PlantPay();
    private final double[] inTown;
    private final double[] ofWorkingAge;
    private final double[] women;
    private final double[] womenActive;
    private final double[] migrants;
    private final double[] clandestine;
    private final double[] schooling;

    public Census(World world) {
        this.world = world;
        int count = world.count;
        cells = new LabourCells[count];
        incomes = new Spread[count];
        wealth = new Spread[count];
        wages = new Spread[count];
        wageTheilBetweenPlants = new double[count];
        for (int t = 0; t < count; t++) {
            cells[t] = new LabourCells();
            incomes[t] = new Spread();
            wealth[t] = new Spread();
            wages[t] = new Spread();
        }
        inTown = new double[count];
        ofWorkingAge = new double[count];
        women = new double[count];
        womenActive = new double[count];
        migrants = new double[count];
        clandestine = new double[count];
        schooling = new double[count];
    }

    /** Counts one territory; territories may be counted side by side. */
    public void take(int t) {
        incomes[t].clear();
        wealth[t].clear();
        wages[t].clear();
        workers(t);
        owners(t);
        cells[t].sumUp();
    }

    private void workers(int t) {
        Workers rows = world.workers[t];
        Territories territories = world.territories;
        double[] sums = cells[t].empty();
        // Produce that subsistence eats is income too; what it sells is in pay already.
        double ownProduce =
                (1 - territories.marketedShare[t])
                        * territories.subsistenceProduct[t]
                        * world.markets.price[t * Sectors.COUNT + Sectors.AGRICULTURE];
        Workplace at = new Workplace(world, t);
        double[] unpaid = unpaidHours(t);
        // By state of work, sex and place; and by rights.
        double[] heads = new double[Workers.STATES * 4];
        double[] withRights = new double[Workers.RIGHTS];
        PlantPay.Sums plants = plantPay.of(world.plants, t);
        double years = 0;
        for (int i = 0; i < rows.count; i++) {
            int state = rows.state[i];
            if (state == Workers.GONE) {
                continue;
            }
            double people = rows.people[i];
            boolean isHired = state == Workers.WAGE;
            boolean works = works(state);
            int occupation = isHired ? rows.occupation[i] : 0;
            // Rows of one plant stand side by side.
            at.turnTo(isHired ? rows.plant[i] : Workers.NOBODY);
            double pay = rows.pay[i];
            double had = rows.schooling[i];
            int sum =
                    LabourCells.cell(
                                    at.sector(),
                                    state,
                                    occupation,
                                    rows.sex[i],
                                    rows.group[i],
                                    LabourCells.skill(had),
                                    rows.place[i])
                            * LabourCells.SUMS;
            sums[sum + LabourCells.PERSONS] += people;
            sums[sum + LabourCells.PAY] += pay;
            sums[sum + LabourCells.UNPAID] += people * unpaid[state * 2 + rows.sex[i]];
            sums[sum + LabourCells.MEMBERS] += people * (rows.member[i] ? 1 : 0);
            sums[sum + LabourCells.SCHOOLING] += people * had;
            if (works) {
                double asked = at.asked(occupation);
                sums[sum + LabourCells.HOURS] += people * at.yearlyHours();
                sums[sum + LabourCells.OVERQUALIFIED] +=
                        had >= asked + SkillNeeds.BEYOND ? people : 0;
                sums[sum + LabourCells.ASKED] += people * asked;
                sums[sum + LabourCells.USED] += people * StrictMath.min(had, asked);
            }
            if (isHired) {
                int place = Spread.place(people, pay);
                incomes[t].add(place, people, pay);
                wages[t].add(place, people, pay);
                plants.add(rows.plant[i], people, pay);
            } else if (works || state == Workers.UNEMPLOYED) {
                incomes[t].add(
                        people, pay + (state == Workers.SUBSISTENCE ? ownProduce * people : 0));
            }
            wealth[t].add(people, rows.deposits.at(i));
            years += people * had;
            heads[(state * 2 + rows.sex[i]) * 2 + rows.place[i]] += people;
            withRights[rows.rightsIfFree(i)] += people;
        }
        wageTheilBetweenPlants[t] = plants.theil();
        countHeads(t, heads);
        migrants[t] = withRights[Workers.MIGRANT] + withRights[Workers.CLANDESTINE];
        clandestine[t] = withRights[Workers.CLANDESTINE];
        schooling[t] = ofWorkingAge[t] > 0 ? years / ofWorkingAge[t] : 0;
    }

    private void countHeads(int t, double[] heads) {
        inTown[t] = 0;
        ofWorkingAge[t] = 0;
        women[t] = 0;
        womenActive[t] = 0;
        for (int state = 0; state < Workers.STATES; state++) {
            boolean isActive = works(state) || state == Workers.UNEMPLOYED;
            for (int sex = 0; sex < 2; sex++) {
                int at = (state * 2 + sex) * 2;
                double people = heads[at + Workers.COUNTRY] + heads[at + Workers.TOWN];
                ofWorkingAge[t] += people;
                inTown[t] += heads[at + Workers.TOWN];
                women[t] += sex == Workers.FEMALE ? people : 0;
                womenActive[t] += sex == Workers.FEMALE && isActive ? people : 0;
            }
        }
    }

    private static boolean works(int state) {
        return state == Workers.WAGE
                || state == Workers.SUBSISTENCE
                || state == Workers.OWN_ACCOUNT
                || state == Workers.OUTWORK;
    }

    /** Unpaid hours a year by state of work and sex. */
    private double[] unpaidHours(int t) {
        Territories territories = world.territories;
        double[] hours = new double[Workers.STATES * 2];
        for (int state = 0; state < Workers.STATES; state++) {
            double[] ofWomen =
                    HouseholdWork.isWithoutWork(state)
                            ? territories.womensHouseworkAtHome
                            : territories.womensHousework;
            hours[state * 2 + Workers.FEMALE] = WEEKS * ofWomen[t];
            hours[state * 2 + Workers.MALE] = WEEKS * territories.mensHousework[t];
        }
        return hours;
    }

    private void owners(int t) {
        Owners owners = world.owners;
        incomes[t].share(owners.income[t * Owners.CLASSES + Owners.FUNDS]);
        for (int c = 0; c < Owners.OF_OWNERS; c++) {
            int slot = t * Owners.CLASSES + c;
            incomes[t].add(owners.people[slot], owners.income[slot]);
        }
    }

    /** Adds the worth of the territory's pool of shares, home currency, to what its owners have. */
    void addEquity(int t, double pool) {
        Owners owners = world.owners;
        double rate = world.territories.rate[t];
        for (int c = Owners.CLASSES - 1; c >= 0; c--) {
            int slot = t * Owners.CLASSES + c;
            double held =
                    owners.deposits.at(slot)
                            + owners.bonds.at(slot)
                            + owners.foreign.at(slot) / rate
                            + pool * owners.equityShare[slot];
            if (c == Owners.FUNDS) {
                wealth[t].share(held);
            } else {
                wealth[t].add(owners.people[slot], held);
            }
        }
    }

    /** Cells of a territory's people. */
    public LabourCells cells(int t) {
        return cells[t];
    }

    double townPeople(int t) {
        double people = inTown[t];
        double[] dependants = world.territories.dependants;
        for (int age = 0; age < Territories.AGE_GROUPS; age++) {
            for (int rest = 0; rest < 4; rest++) {
                people +=
                        dependants[Territories.dependant(t, age, rest / 2, Workers.TOWN, rest % 2)];
            }
        }
        return people;
    }

    Spread incomes(int t) {
        return incomes[t];
    }

    Spread wealth(int t) {
        return wealth[t];
    }

    /** Pay of wage workers. */
    Spread wages(int t) {
        return wages[t];
    }

    /** Theil's index of the mean pay of plants, in nats. */
    double wageTheilBetweenPlants(int t) {
        return wageTheilBetweenPlants[t];
    }

    public double ofWorkingAge(int t) {
        return ofWorkingAge[t];
    }

    double women(int t) {
        return women[t];
    }

    double womenActive(int t) {
        return womenActive[t];
    }

    double migrants(int t) {
        return migrants[t];
    }

    double clandestine(int t) {
        return clandestine[t];
    }

    double schooling(int t) {
        return schooling[t];
    }
}
