package org.conjuncture.model.people;

import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Children and the old of one territory in one quarter: counts by age, sex, place and group that
 * die, age, and take in the born and those who leave working age. Everybody who leaves one count
 * enters another or dies.
 */
final class Dependants {
    /** Bands of the life table that the groups of age stand for. */
    private static final int[] BAND = {0, 1, 2, 13, 14, 15};

    private static final int OLD = 3;

    private final World world;
    private final Territories territories;
    private final int t;
    private final double[][] alive;
    private final double growth;

    /** Persons who reach working age, by sex, place and group. */
    private final double[] entered = new double[8];

    private double births;
    private double deaths;

    Dependants(World world, int t, double[] women, double[] men, double growth) {
        this.world = world;
        this.territories = world.territories;
        this.t = t;
        this.alive = new double[][] {women, men};
        this.growth = growth;
    }

    void age() {
        double[] people = territories.dependants;
        double fewerAtTheEnd = StrictMath.exp(-2.5 * growth);
        for (int sex = 0; sex < 2; sex++) {
            double[] risk = LifeTable.deathRates(alive[sex]);
            for (int place = 0; place < 2; place++) {
                for (int group = 0; group < 2; group++) {
                    double older = 0;
                    for (int a = 0; a < Territories.AGE_GROUPS; a++) {
                        int cell = Territories.dependant(t, a, sex, place, group);
                        double arriving = a == OLD ? 0 : older;
                        double dying = people[cell] * risk[BAND[a]] / 4;
                        boolean isLast = a == Territories.AGE_GROUPS - 1;
                        double leaving =
                                isLast
                                        ? 0
                                        : people[cell]
                                                * LifeTable.leavingRate(alive[sex], BAND[a])
                                                * fewerAtTheEnd
                                                / 4;
                        if (a == OLD - 1) {
                            entered[(sex * 2 + place) * 2 + group] += leaving;
                        }
                        people[cell] += arriving - dying - leaving;
                        deaths += dying;
                        older = leaving;
                    }
                }
            }
        }
    }

    /**
     * @param natural births of the schedule of natural fertility by place and group of the mothers,
     *     this quarter
     */
    void bear(double[] natural, double scale, double boysPerGirl) {
        for (int place = 0; place < 2; place++) {
            for (int group = 0; group < 2; group++) {
                double born = scale * natural[place * 2 + group];
                double girls = born / (1 + boysPerGirl);
                territories.dependants[Territories.dependant(t, 0, Workers.FEMALE, place, group)] +=
                        girls;
                territories.dependants[Territories.dependant(t, 0, Workers.MALE, place, group)] +=
                        born - girls;
                births += born;
            }
        }
    }

    /** Takes in those who leave working age, by sex, place and group. */
    void retire(double[] persons) {
        for (int cell = 0; cell < 8; cell++) {
            territories
                            .dependants[
                            Territories.dependant(t, OLD, cell >> 2, (cell >> 1) & 1, cell & 1)] +=
                    persons[cell];
        }
    }

    /**
     * Owners age as workers do; tells the part of those who come of age who are owners' children
     * and takes them in.
     *
     * @param retiredShare part of the people of working age who left it this quarter
     * @param deathRate deaths a year over people
     */
    double owners(double retiredShare, double deathRate) {
        double[] people = world.owners.people;
        int from = t * Owners.CLASSES;
        double owners = 0;
        for (int slot = from; slot < from + Owners.CLASSES; slot++) {
            owners += people[slot];
        }
        if (owners <= 0) {
            return 0;
        }
        double workers =
                territories.wageWorkers[t]
                        + territories.unemployed[t]
                        + territories.ownAccount[t]
                        + territories.outworkers[t]
                        + territories.subsistence[t]
                        + territories.household[t];
        double share = owners / (owners + StrictMath.max(1, workers));
        double comingOfAge = 0;
        for (double persons : entered) {
            comingOfAge += share * persons;
        }
        double dying = owners * deathRate / 4;
        double leaving = owners * StrictMath.min(0.1, retiredShare);
        double factor = (owners - dying - leaving + comingOfAge) / owners;
        for (int slot = from; slot < from + Owners.CLASSES; slot++) {
            people[slot] *= factor;
        }
        deaths += dying;
        double[] old = territories.dependants;
        old[Territories.dependant(t, OLD, Workers.FEMALE, Workers.TOWN, Workers.DOMINANT)] +=
                leaving / 2;
        old[Territories.dependant(t, OLD, Workers.MALE, Workers.TOWN, Workers.DOMINANT)] +=
                leaving / 2;
        return share;
    }

    double[] entered() {
        return entered;
    }

    double births() {
        return births;
    }

    double deaths() {
        return deaths;
    }
}
