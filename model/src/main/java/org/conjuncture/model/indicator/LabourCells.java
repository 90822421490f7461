package org.conjuncture.model.indicator;

import java.util.Arrays;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;

/**
 * One territory's cells of the table of labour, and what is asked of them; {@link Census} fills
 * them.
 */
public final class LabourCells {

    /** Classes of skill by years of schooling: primary or less, secondary, beyond. */
    public static final int SKILLS = 3;

    private static final double MIDDLE_SKILL = 6;
    private static final double HIGH_SKILL = 12;

    /** Cells of one sector, state of work and occupation: sex, group, skill, place. */
    private static final int PEOPLE = 8 * SKILLS;

    /** Kinds of people in them: sex, group, skill. */
    private static final int KINDS = 4 * SKILLS;

    /**
     * Cells of the table of labour. Sectors and occupations are told apart in wage work only: the
     * sums of one territory stay in a processor's second cache.
     */
    private static final int CELLS =
            (Workers.STATES + (Sectors.COUNT - 1) * Occupations.COUNT) * PEOPLE;

    /**
     * What a cell sums: persons, hours, pay, unpaid hours, members, overqualified; years of
     * schooling that people have, that their places ask for, and that their work uses.
     */
    public static final int SUMS = 9;

    static final int PERSONS = 0;
    static final int HOURS = 1;
    static final int PAY = 2;
    static final int UNPAID = 3;
    static final int MEMBERS = 4;
    static final int OVERQUALIFIED = 5;
    static final int SCHOOLING = 6;
    static final int ASKED = 7;
    static final int USED = 8;

    /** Persons, hours and pay, which are asked for sector by sector. */
    private static final int OF_WORK = 3;

    /** {@code [cell × SUMS + sum]}. */
    private final double[] sums = new double[CELLS * SUMS];

    /**
     * Wage work in all occupations and places, {@code [(sector × KINDS + kind) × OF_WORK + sum]}:
     * indicators ask for the same sums many times over.
     */
    private final double[] wageWork = new double[Sectors.COUNT * KINDS * OF_WORK];

    /** Persons by state of work, sex and group. */
    private final double[] inState = new double[Workers.STATES * 4];

    /** Hours of wage workers by sector. */
    private final double[] hoursInSector = new double[Sectors.COUNT];

    /** Every sum over all wage workers. */
    private final double[] ofWageWorkers = new double[SUMS];

    /** Unpaid hours of both sexes, one after the other, and of all. */
    private final double[] unpaid = new double[3];

    public static int cell(
            int sector, int state, int occupation, int sex, int group, int skill, int place) {
        return first(sector, state, occupation) + ((sex * 2 + group) * SKILLS + skill) * 2 + place;
    }

    /** The first of the cells of a sector, state of work and occupation. */
    private static int first(int sector, int state, int occupation) {
        return state == Workers.WAGE
                ? (Workers.STATES + (sector - 1) * Occupations.COUNT + occupation) * PEOPLE
                : state * PEOPLE;
    }

    /** Cells of a sector and state of work, one after another. */
    public static int count(int state) {
        return (state == Workers.WAGE ? Occupations.COUNT : 1) * PEOPLE;
    }

    static int skill(double schooling) {
        return schooling < MIDDLE_SKILL ? 0 : schooling < HIGH_SKILL ? 1 : 2;
    }

    /** The cells, empty, to be filled. */
    double[] empty() {
        Arrays.fill(sums, 0);
        return sums;
    }

    /** Sums what is asked for often, when the cells are filled. */
    void sumUp() {
        sumWageWork();
        for (int s = 1; s < Sectors.COUNT; s++) {
            hoursInSector[s] = inSector(s, HOURS, -1, -1, -1);
        }
        for (int state = 0; state < Workers.STATES; state++) {
            for (int sexAndGroup = 0; sexAndGroup < 4; sexAndGroup++) {
                inState[state * 4 + sexAndGroup] = inState(state, sexAndGroup);
            }
        }
        sumWageWorkers();
        sumUnpaid();
    }

    private void sumWageWorkers() {
        Arrays.fill(ofWageWorkers, 0);
        for (int s = 1; s < Sectors.COUNT; s++) {
            int end = first(s, Workers.WAGE, Occupations.COUNT);
            for (int cell = first(s, Workers.WAGE, 0); cell < end; cell++) {
                for (int sum = 0; sum < SUMS; sum++) {
                    ofWageWorkers[sum] += of(cell, sum);
                }
            }
        }
    }

    private void sumUnpaid() {
        Arrays.fill(unpaid, 0);
        for (int cell = 0; cell < CELLS; cell++) {
            int sex = cell % PEOPLE / (2 * SKILLS * 2);
            unpaid[sex] += of(cell, UNPAID);
            unpaid[2] += of(cell, UNPAID);
        }
    }

    private void sumWageWork() {
        Arrays.fill(wageWork, 0);
        for (int s = 1; s < Sectors.COUNT; s++) {
            for (int o = 0; o < Occupations.COUNT; o++) {
                int first = first(s, Workers.WAGE, o);
                for (int cell = 0; cell < PEOPLE; cell++) {
                    int to = (s * KINDS + cell / 2) * OF_WORK;
                    for (int sum = 0; sum < OF_WORK; sum++) {
                        wageWork[to + sum] += of(first + cell, sum);
                    }
                }
            }
        }
    }

    private double inState(int state, int sexAndGroup) {
        double people = 0;
        if (state == Workers.WAGE) {
            for (int s = 1; s < Sectors.COUNT; s++) {
                for (int skill = 0; skill < SKILLS; skill++) {
                    int kind = s * KINDS + sexAndGroup * SKILLS + skill;
                    people += wageWork[kind * OF_WORK + PERSONS];
                }
            }
            return people;
        }
        int first = first(0, state, 0) + sexAndGroup * SKILLS * 2;
        for (int cell = first; cell < first + SKILLS * 2; cell++) {
            people += of(cell, PERSONS);
        }
        return people;
    }

    /** A sum of a cell. */
    public double of(int cell, int sum) {
        return sums[cell * SUMS + sum];
    }

    /** Pay per hour of wage workers of a sex (or −1) and group (or −1). */
    double hourlyPay(int sex, int group) {
        double hours = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            hours += inSector(s, HOURS, sex, group, -1);
        }
        return hours > 0 ? pay(sex, group, -1) / hours : Double.NaN;
    }

    /** Pay per hour of wage workers in occupations from one to another. */
    double hourlyPayOf(int from, int to) {
        double hours = 0;
        double pay = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int end = first(s, Workers.WAGE, to + 1);
            for (int cell = first(s, Workers.WAGE, from); cell < end; cell++) {
                hours += of(cell, HOURS);
                pay += of(cell, PAY);
            }
        }
        return hours > 0 ? pay / hours : Double.NaN;
    }

    /** Pay of wage workers of a sex, group and class of skill; −1 stands for all. */
    double pay(int sex, int group, int skill) {
        double pay = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            pay += inSector(s, PAY, sex, group, skill);
        }
        return pay;
    }

    /**
     * Value added of sectors, divided by hours inside each, that falls to wage workers of a sex,
     * group and class of skill; −1 stands for all.
     *
     * @param first place of the territory's first sector among the values added
     */
    double valueAdded(double[] values, int first, int sex, int group, int skill) {
        double sum = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            double hours = hoursInSector[s];
            double part = hours > 0 ? inSector(s, HOURS, sex, group, skill) / hours : 0;
            sum += values[first + s] * part;
        }
        return sum;
    }

    /** Persons, hours or pay of wage workers in a sector; −1 stands for all. */
    private double inSector(int sector, int sum, int sex, int group, int skill) {
        double all = 0;
        for (int x = StrictMath.max(0, sex); x <= (sex < 0 ? 1 : sex); x++) {
            for (int g = StrictMath.max(0, group); g <= (group < 0 ? 1 : group); g++) {
                int first = sector * KINDS + (x * 2 + g) * SKILLS;
                int last = first + (skill < 0 ? SKILLS - 1 : skill);
                for (int kind = first + StrictMath.max(0, skill); kind <= last; kind++) {
                    all += wageWork[kind * OF_WORK + sum];
                }
            }
        }
        return all;
    }

    /** Unpaid hours of a sex; −1 stands for both. */
    double unpaid(int sex) {
        return unpaid[sex < 0 ? 2 : sex];
    }

    /** One of the sums over wage workers. */
    double overWageWorkers(int sum) {
        return ofWageWorkers[sum];
    }

    /** Wage workers in a sector and occupation, of a sex and group; −1 stands for all. */
    double atWork(int sector, int occupation, int sex, int group) {
        double people = 0;
        for (int x = StrictMath.max(0, sex); x <= (sex < 0 ? 1 : sex); x++) {
            for (int g = StrictMath.max(0, group); g <= (group < 0 ? 1 : group); g++) {
                int from = cell(sector, Workers.WAGE, occupation, x, g, 0, 0);
                for (int cell = from; cell < from + SKILLS * 2; cell++) {
                    people += of(cell, PERSONS);
                }
            }
        }
        return people;
    }

    /** People of a sex and group of working age; −1 stands for all. */
    double ofWorkingAge(int sex, int group) {
        double people = 0;
        for (int state = Workers.WAGE; state < Workers.STATES; state++) {
            people += inState(state, sex, group);
        }
        return people;
    }

    /** People of a sex and group in a state of work; −1 stands for all. */
    double inState(int state, int sex, int group) {
        double people = 0;
        for (int x = StrictMath.max(0, sex); x <= (sex < 0 ? 1 : sex); x++) {
            for (int g = StrictMath.max(0, group); g <= (group < 0 ? 1 : group); g++) {
                people += inState[(state * 2 + x) * 2 + g];
            }
        }
        return people;
    }

    /** Wage workers in an occupation. */
    double inOccupation(int occupation) {
        double people = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int from = first(s, Workers.WAGE, occupation);
            for (int cell = from; cell < from + PEOPLE; cell++) {
                people += of(cell, PERSONS);
            }
        }
        return people;
    }
}
