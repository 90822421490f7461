package org.conjuncture.model.indicator;

import org.conjuncture.model.labour.HouseholdWork;
import org.conjuncture.model.technique.SkillNeeds;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Sums over people in the last quarter of a year, territory by territory, in one pass over workers.
 */
public final class Census {

    /** Classes of skill by years of schooling: primary or less, secondary, beyond. */
    public static final int SKILLS = 3;

    private static final double MIDDLE_SKILL = 6;
    private static final double HIGH_SKILL = 12;

    /** Cells of one sector, state of work and occupation: sex, group, skill, place. */
    private static final int PEOPLE = 8 * SKILLS;

    /**
     * Cells of the table of labour. Sectors and occupations are told apart in wage work only: the
     * sums of one territory stay in a processor's second cache.
     */
    static final int CELLS = (Workers.STATES + (Sectors.COUNT - 1) * Occupations.COUNT) * PEOPLE;

    /**
     * What a cell sums: persons, hours, pay, unpaid hours, members, overqualified; years of
     * schooling that people have, that their places ask for, and that their work uses.
     */
    public static final int SUMS = 9;

    static final int HOURS = 1;
    static final int PAY = 2;
    static final int UNPAID = 3;
    static final int SCHOOLING = 6;
    static final int ASKED = 7;
    static final int USED = 8;

    static final double WEEKS = 52;

    private final World world;

    /** {@code [territory][cell × SUMS + sum]}. */
    private final double[][] cells;

    /** Hours of wage workers by territory and sector. */
    private final double[] hoursInSector;

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
        cells = new double[count][CELLS * SUMS];
        hoursInSector = new double[count * Sectors.COUNT];
        incomes = new Spread[count];
        wealth = new Spread[count];
        wages = new Spread[count];
        wageTheilBetweenPlants = new double[count];
        for (int t = 0; t < count; t++) {
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

    public static int cell(
            int sector, int state, int occupation, int sex, int group, int skill, int place) {
        return cells(sector, state, occupation) + ((sex * 2 + group) * SKILLS + skill) * 2 + place;
    }

    /** The first of the cells of a sector, state of work and occupation. */
    private static int cells(int sector, int state, int occupation) {
        return state == Workers.WAGE
                ? (Workers.STATES + (sector - 1) * Occupations.COUNT + occupation) * PEOPLE
                : state * PEOPLE;
    }

    /** Cells of a sector and state of work, one after another. */
    public static int cells(int state) {
        return (state == Workers.WAGE ? Occupations.COUNT : 1) * PEOPLE;
    }

    static int skill(double schooling) {
        return schooling < MIDDLE_SKILL ? 0 : schooling < HIGH_SKILL ? 1 : 2;
    }

    /** Counts one territory; territories may be counted side by side. */
    public void take(int t) {
        java.util.Arrays.fill(cells[t], 0);
        incomes[t].clear();
        wealth[t].clear();
        wages[t].clear();
        workers(t);
        owners(t);
        for (int s = 1; s < Sectors.COUNT; s++) {
            hoursInSector[t * Sectors.COUNT + s] = inSector(t, s, HOURS, -1, -1, -1);
        }
    }

    private void workers(int t) {
        Workers rows = world.workers[t];
        Territories territories = world.territories;
        double[] sums = cells[t];
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
                    cell(
                                    at.sector(),
                                    state,
                                    occupation,
                                    rows.sex[i],
                                    rows.group[i],
                                    skill(had),
                                    rows.place[i])
                            * SUMS;
            sums[sum] += people;
            sums[sum + PAY] += pay;
            sums[sum + UNPAID] += people * unpaid[state * 2 + rows.sex[i]];
            sums[sum + 4] += people * (rows.member[i] ? 1 : 0);
            sums[sum + SCHOOLING] += people * had;
            if (works) {
                double asked = at.asked(occupation);
                sums[sum + HOURS] += people * at.yearlyHours();
                sums[sum + 5] += had >= asked + SkillNeeds.BEYOND ? people : 0;
                sums[sum + ASKED] += people * asked;
                sums[sum + USED] += people * StrictMath.min(had, asked);
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

    /** A sum of a cell of the table of labour. */
    public double of(int t, int cell, int sum) {
        return cells[t][cell * SUMS + sum];
    }

    /** Pay per hour of wage workers of a sex (or −1) and group (or −1). */
    double hourlyPay(int t, int sex, int group) {
        double hours = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            hours += inSector(t, s, HOURS, sex, group, -1);
        }
        return hours > 0 ? pay(t, sex, group, -1) / hours : Double.NaN;
    }

    /** Pay per hour of wage workers in a sector. */
    double hourlyPayIn(int t, int sector) {
        double hours = hoursInSector[t * Sectors.COUNT + sector];
        return hours > 0 ? inSector(t, sector, PAY, -1, -1, -1) / hours : Double.NaN;
    }

    /** Hours a year of a wage worker in a sector. */
    double hoursPerWorker(int t, int sector) {
        double people = inSector(t, sector, 0, -1, -1, -1);
        return people > 0 ? hoursInSector[t * Sectors.COUNT + sector] / people : Double.NaN;
    }

    /** Pay per hour of wage workers in occupations from one to another. */
    double hourlyPayOf(int t, int from, int to) {
        double hours = 0;
        double pay = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int end = cells(s, Workers.WAGE, to + 1);
            for (int cell = cells(s, Workers.WAGE, from); cell < end; cell++) {
                hours += of(t, cell, HOURS);
                pay += of(t, cell, PAY);
            }
        }
        return hours > 0 ? pay / hours : Double.NaN;
    }

    /** Pay of wage workers of a sex, group and class of skill; −1 stands for all. */
    double pay(int t, int sex, int group, int skill) {
        double pay = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            pay += inSector(t, s, PAY, sex, group, skill);
        }
        return pay;
    }

    /**
     * Value added of sectors, divided by hours inside each, that falls to wage workers of a sex,
     * group and class of skill; −1 stands for all.
     */
    double valueAdded(int t, double[] ofCells, int sex, int group, int skill) {
        double sum = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            double hours = hoursInSector[t * Sectors.COUNT + s];
            double part = hours > 0 ? inSector(t, s, HOURS, sex, group, skill) / hours : 0;
            sum += ofCells[t * Sectors.COUNT + s] * part;
        }
        return sum;
    }

    /**
     * Looks only at cells that are meant, in their order: a third less time than a look at every
     * cell of the sector, which was 4% of a run's time in Java.
     */
    private double inSector(int t, int sector, int sum, int sex, int group, int skill) {
        double[] sums = cells[t];
        double all = 0;
        for (int o = 0; o < Occupations.COUNT; o++) {
            int first = cells(sector, Workers.WAGE, o);
            for (int x = StrictMath.max(0, sex); x <= (sex < 0 ? 1 : sex); x++) {
                for (int g = StrictMath.max(0, group); g <= (group < 0 ? 1 : group); g++) {
                    int from = first + (x * 2 + g) * SKILLS * 2;
                    int to = from + (skill < 0 ? SKILLS : skill + 1) * 2;
                    from += StrictMath.max(0, skill) * 2;
                    for (int cell = from; cell < to; cell++) {
                        all += sums[cell * SUMS + sum];
                    }
                }
            }
        }
        return all;
    }

    /** Unpaid hours of a sex; −1 stands for both. */
    double unpaid(int t, int sex) {
        double hours = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            boolean isMeant = sex < 0 || cell % PEOPLE / (2 * SKILLS * 2) == sex;
            hours += isMeant ? of(t, cell, UNPAID) : 0;
        }
        return hours;
    }

    /** One of the sums over wage workers. */
    double overWageWorkers(int t, int sum) {
        double all = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int end = cells(s, Workers.WAGE, Occupations.COUNT);
            for (int cell = cells(s, Workers.WAGE, 0); cell < end; cell++) {
                all += of(t, cell, sum);
            }
        }
        return all;
    }

    /** Wage workers in a sector and occupation, of a sex and group; −1 stands for all. */
    double atWork(int t, int sector, int occupation, int sex, int group) {
        double people = 0;
        for (int x = StrictMath.max(0, sex); x <= (sex < 0 ? 1 : sex); x++) {
            for (int g = StrictMath.max(0, group); g <= (group < 0 ? 1 : group); g++) {
                int from = cell(sector, Workers.WAGE, occupation, x, g, 0, 0);
                for (int cell = from; cell < from + SKILLS * 2; cell++) {
                    people += of(t, cell, 0);
                }
            }
        }
        return people;
    }

    /** People of a sex and group of working age; −1 stands for all. */
    double ofWorkingAge(int t, int sex, int group) {
        double people = 0;
        for (int state = Workers.WAGE; state < Workers.STATES; state++) {
            people += inState(t, state, sex, group);
        }
        return people;
    }

    /** People of a sex and group in a state of work; −1 stands for all. */
    double inState(int t, int state, int sex, int group) {
        double people = 0;
        int end = state == Workers.WAGE ? Sectors.COUNT : 2;
        for (int s = 1; s < end; s++) {
            int first = cells(s, state, 0);
            for (int cell = 0; cell < cells(state); cell++) {
                boolean isMeant =
                        (group < 0 || cell / (SKILLS * 2) % 2 == group)
                                && (sex < 0 || cell / (SKILLS * 2 * 2) % 2 == sex);
                people += isMeant ? of(t, first + cell, 0) : 0;
            }
        }
        return people;
    }

    /** Wage workers in an occupation. */
    double inOccupation(int t, int occupation) {
        double people = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            for (int rest = 0; rest < PEOPLE; rest++) {
                people += of(t, cells(s, Workers.WAGE, occupation) + rest, 0);
            }
        }
        return people;
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
