package org.conjuncture.model.people;

import java.util.Arrays;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * People of working age of one territory in one quarter: rows that age, bear children, die, leave
 * at 65, and come in at 15. All rows age each quarter; what happens once a year happens to a
 * quarter of the rows.
 */
final class WorkingAge {
    /**
     * Births a year of a woman under natural fertility, by bands of age from 15 (Henry 1961; Coale
     * and Trussell 1974).
     */
    private static final double[] NATURAL = {0.06, 0.20, 0.25, 0.22, 0.16, 0.08, 0.02};

    /** Bands of five years of age in which a woman first bears, and in which work ends. */
    private static final int FIRST_BAND = 3;

    private static final int LAST_BAND = 12;

    /** Bands of age in which families are founded, from twenty up to forty. */
    private static final int FIRST_MARRYING = 4;

    private static final int LAST_MARRYING = 8;

    private static final float FIRST_AGE = 15;
    private static final float LAST_AGE = 65;
    private static final int HEIR_DRAWS = 40;

    private final World world;
    private final Territories territories;
    private final int t;
    private final Population.Parameters parameters;
    private final Workers workers;
    private final int phase;
    private final long death;
    private final long heir;
    private final Upbringing upbringing;

    /** Natural fertility, and 1 where a woman can bear, by sex and band of age from 0 on. */
    private final double[] natural = new double[2 * LifeTable.BANDS];

    private final double[] isFertile = new double[2 * LifeTable.BANDS];

    private final double[] bySchooling = new double[24];
    private final double[] byPlace;

    /** 1 at the ages in which families are founded, by sex and band of age from 0 on. */
    private final double[] isMarrying = new double[2 * LifeTable.BANDS];

    /** By place and group of the mothers. */
    private final double[] births = new double[4];

    /** Rows that end this quarter, in the order they are met. */
    private int[] ending = new int[16];

    private int endings;

    /** By sex, place and group. */
    private final double[] retired = new double[8];

    private double least;
    private double scale;
    private double inclination;
    private double women;

    /** People at those ages who lived through their year, by sex. */
    private final double[] marrying = new double[2];

    private double deaths;
    private double retiredPeople;

    WorkingAge(World world, int t, Population.Parameters parameters, Now now) {
        this.world = world;
        this.t = t;
        this.parameters = parameters;
        territories = world.territories;
        workers = world.workers[t];
        phase = now.quarterOfYear();
        death = now.draws(Stream.DEATH);
        heir = now.draws(Stream.HEIR);
        upbringing = new Upbringing(world, t, parameters.skillAtEntry(), now);
        for (int band = 0; band < NATURAL.length; band++) {
            int at = Workers.FEMALE * LifeTable.BANDS + FIRST_BAND + band;
            natural[at] = NATURAL[band];
            isFertile[at] = 1;
        }
        for (int band = FIRST_MARRYING; band < LAST_MARRYING; band++) {
            isMarrying[Workers.FEMALE * LifeTable.BANDS + band] = 1;
            isMarrying[Workers.MALE * LifeTable.BANDS + band] = 1;
        }
        for (int years = 0; years < bySchooling.length; years++) {
            double beyond = StrictMath.max(0, years + 0.5 - parameters.firstYears());
            bySchooling[years] = StrictMath.exp(-parameters.schoolingEffect() * beyond);
        }
        byPlace = new double[] {1, StrictMath.exp(-parameters.townEffect())};
    }

    /**
     * How births go by the schedule of natural fertility.
     *
     * @param least part of it that nothing lowers
     * @param scale part of it that schooling and town life lower
     */
    void bear(double least, double scale) {
        this.least = least;
        this.scale = scale;
    }

    /** Births a year under the schedule of natural fertility, over all rows. */
    double naturalBirths() {
        bear(1, 0);
        return plannedBirths();
    }

    /** Births of the year to come as they go, over all rows, each a year older when it passes. */
    double plannedBirths() {
        double sum = 0;
        for (int i = 0; i < workers.count; i++) {
            if (workers.state[i] != Workers.GONE) {
                int kind = sexAndBand(workers.sex[i], workers.age[i] + 1);
                double inclined = inclined(workers.schooling[i], workers.place[i]);
                sum += workers.people[i] * natural[kind] * inclined;
            }
        }
        return sum;
    }

    /**
     * A quarter of the rows live through their year and are older by it: those who reach 65 leave
     * working age, some leave school, bear children, die.
     */
    void live(double[] womensDeaths, double[] mensDeaths) {
        double[] risks = risks(womensDeaths, mensDeaths);
        byte[] state = workers.state;
        byte[] sex = workers.sex;
        byte[] place = workers.place;
        byte[] group = workers.group;
        byte[] rights = workers.rights;
        float[] age = workers.age;
        float[] schooling = workers.schooling;
        float[] persons = workers.people;
        long[] identity = workers.identity;
        double childRows = 0;
        double inclinations = 0;
        double ofAge = 0;
        for (int i = phase; i < workers.count; i += 4) {
            if (state[i] == Workers.GONE) {
                continue;
            }
            age[i]++;
            if (age[i] >= LAST_AGE) {
                retire(i);
                continue;
            }
            if (rights[i] == Workers.CHILD && growUp(i)) {
                childRows += persons[i];
                continue;
            }
            double people = persons[i];
            upbringing.see(state[i], sex[i], place[i], group[i], people);
            if (state[i] == Workers.SCHOOL && age[i] >= 6 + schooling[i]) {
                upbringing.leaves(i);
            }
            // Men count as nothing here, so that no sex is asked for.
            int kind = sexAndBand(sex[i], age[i]);
            double inclined = people * inclined(schooling[i], place[i]);
            births[place[i] * 2 + group[i]] += natural[kind] * inclined;
            inclinations += isFertile[kind] * inclined;
            ofAge += isFertile[kind] * people;
            marrying[sex[i]] += isMarrying[kind] * people;
            if (Draw.once(death, identity[i]) < risks[kind]) {
                deaths += people;
                ends(i);
            }
        }
        inclination = inclinations;
        women = ofAge;
        bequeath();
        upbringing.conclude();
        territories.childRows[t * 4 + phase] = childRows;
    }

    /** Takes note of a row that ends with its year. */
    private void ends(int i) {
        if (endings == ending.length) {
            ending = Arrays.copyOf(ending, 2 * endings);
        }
        ending[endings++] = i;
    }

    /**
     * Ends rows one after another. All heirs are found before anything passes on: who ends before
     * is no heir, and what passes on changes nothing of that.
     */
    private void bequeath() {
        int[] heirs = new int[endings];
        for (int k = 0; k < endings; k++) {
            heirs[k] = heirOf(ending[k]);
            workers.state[ending[k]] = Workers.GONE;
        }
        for (int k = 0; k < endings; k++) {
            leave(ending[k], heirs[k]);
        }
    }

    private void retire(int i) {
        int cell = (workers.sex[i] * 2 + workers.place[i]) * 2 + workers.group[i];
        retired[cell] += workers.people[i];
        retiredPeople += workers.people[i];
        ends(i);
    }

    /** Whether a child at work is one still; law may have sent it back to school. */
    private boolean growUp(int i) {
        if (workers.age[i] >= FIRST_AGE) {
            workers.rights[i] = Workers.CITIZEN;
            workers.skill[i] = (float) StrictMath.max(workers.skill[i], parameters.skillAtEntry());
            return false;
        }
        if (workers.age[i] < world.levers.childLabourAge[t]) {
            workers.state[i] = Workers.SCHOOL;
            workers.plant[i] = Workers.NOBODY;
            workers.member[i] = false;
            workers.schooling[i] = FIRST_AGE - Upbringing.SCHOOL_BEGINS;
        }
        return true;
    }

    private static int sexAndBand(byte sex, float age) {
        int band = StrictMath.min(LAST_BAND, (int) (age * 0.2f));
        return sex * LifeTable.BANDS + band;
    }

    /** Births of a woman of the row over what they are by nature. */
    private double inclined(float schooling, byte place) {
        int years = StrictMath.min(bySchooling.length - 1, (int) schooling);
        return least + scale * bySchooling[years] * byPlace[place];
    }

    /** Chance to die within the year by sex and band of age. */
    private double[] risks(double[] womensDeaths, double[] mensDeaths) {
        double[] war = warRisk();
        double[] risks = new double[2 * LifeTable.BANDS];
        for (int band = 0; band <= LAST_BAND; band++) {
            risks[Workers.FEMALE * LifeTable.BANDS + band] =
                    LifeTable.yearlyRisk(womensDeaths[band]) + war[0];
            risks[Workers.MALE * LifeTable.BANDS + band] =
                    LifeTable.yearlyRisk(mensDeaths[band]) + war[1];
        }
        return risks;
    }

    /**
     * Deaths by war and epidemic, spread over a quarter of the rows, so four times as likely to
     * each.
     */
    private double[] warRisk() {
        double dead = world.levers.warDeaths[t] * territories.population[t];
        if (dead <= 0) {
            return new double[2];
        }
        double ofEachSex =
                StrictMath.max(
                        1,
                        0.5
                                * (territories.wageWorkers[t]
                                        + territories.unemployed[t]
                                        + territories.ownAccount[t]
                                        + territories.outworkers[t]
                                        + territories.subsistence[t]
                                        + territories.household[t]));
        double men = parameters.menAmongWarDeaths();
        return new double[] {4 * dead * (1 - men) / ofEachSex, 4 * dead * men / ofEachSex};
    }

    /** Ends a row: its deposit, and what it meant to spend, pass to the heir, else to the state. */
    private void leave(int i, int to) {
        double deposit = workers.deposits.at(i);
        if (to >= 0) {
            world.ledger.pay(t, workers.deposits, i, workers.deposits, to, deposit, Flow.ESTATES);
            workers.budget[to] += workers.budget[i];
        } else {
            world.ledger.pay(
                    t, workers.deposits, i, world.ledger.stateDeposits, t, deposit, Flow.ESTATES);
            territories.workersBudget[t] -= workers.budget[i];
        }
        if (workers.origin[i] >= 0) {
            territories.migrants[t * world.count + workers.origin[i]] -= workers.people[i];
        }
        workers.remove(i);
    }

    /**
     * A living row of the same place, drawn by the identity of the one who leaves. Where
     * townspeople are one in ten, 40 draws find one in all but 15 of a thousand cases.
     */
    private int heirOf(int i) {
        long draws = Draw.of(heir, workers.identity[i]);
        for (int k = 0; k < HEIR_DRAWS; k++) {
            int drawn = Draw.below(draws, k, workers.count);
            if (isHeir(i, drawn)) {
                return drawn;
            }
        }
        return Workers.NOBODY;
    }

    private boolean isHeir(int i, int other) {
        return other != i
                && workers.state[other] != Workers.GONE
                && workers.place[other] == workers.place[i];
    }

    /** Those who come of age wait until they fill a row. */
    void enter(double[] persons, double ownersShare) {
        double weight = territories.peoplePerWorker[t];
        territories.townShare[t] = upbringing.townShare(territories.townShare[t]);
        for (int cell = 0; cell < 8; cell++) {
            int waiting = t * 8 + cell;
            territories.entrants[waiting] += persons[cell] * (1 - ownersShare);
            while (territories.entrants[waiting] >= weight) {
                territories.entrants[waiting] -= weight;
                int i = workers.add(territories.newName(t));
                workers.people[i] = (float) weight;
                workers.sex[i] = (byte) (cell >> 2);
                workers.place[i] = (byte) ((cell >> 1) & 1);
                workers.group[i] = (byte) (cell & 1);
                workers.age[i] = FIRST_AGE;
                upbringing.begin(i);
                workers.enter(i, FIRST_AGE, phase);
            }
        }
    }

    double[] births() {
        return births;
    }

    double allBirths() {
        return births[0] + births[1] + births[2] + births[3];
    }

    /** Men for a woman among those who lived through their year, at the ages of marriage. */
    double menPerWoman() {
        return menPerWoman(marrying);
    }

    /** The same of all rows. */
    double menPerWomanOfAll() {
        double[] all = new double[2];
        for (int i = 0; i < workers.count; i++) {
            if (workers.state[i] != Workers.GONE) {
                all[workers.sex[i]] +=
                        isMarrying[sexAndBand(workers.sex[i], workers.age[i])] * workers.people[i];
            }
        }
        return menPerWoman(all);
    }

    private static double menPerWoman(double[] people) {
        double men = people[Workers.MALE];
        double women = people[Workers.FEMALE];
        return men > 0 && women > 0 ? men / women : 1;
    }

    double[] retired() {
        return retired;
    }

    double deaths() {
        return deaths;
    }

    double retiredShare() {
        double all =
                territories.wageWorkers[t]
                        + territories.unemployed[t]
                        + territories.ownAccount[t]
                        + territories.outworkers[t]
                        + territories.subsistence[t]
                        + territories.household[t];
        return retiredPeople / StrictMath.max(1, all);
    }

    /** Children of a woman over her life, at today's schooling and places. */
    double childrenPerWoman() {
        return women > 0 ? childrenOfTheSchedule() * inclination / women : 0;
    }

    /** Children of a woman over her life under the schedule of natural fertility. */
    static double childrenOfTheSchedule() {
        double sum = 0;
        for (double rate : NATURAL) {
            sum += 5 * rate;
        }
        return sum;
    }
}
