package org.conjuncture.model.labour;

import java.util.Arrays;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Rows of one territory that look for work this quarter, in the order they are met, and what
 * employers ask of them: kept beside each other, since their turns come in an order in which the
 * rows lie far apart. See {@link TerritoryMarket}.
 */
final class Seekers {
    private static final double GOLDEN_SECTION = 0.6180339887498949;

    /** Number of a seeker's draw for whether one stands last; see {@link TerritoryMarket}'s. */
    private static final int STANDS_LAST = 73;

    /** What stands in {@link #kind}: the state of work, and whether employers ask beyond it. */
    private static final int STATE = 15;

    private static final int MAY_RISE = 1 << 4;
    private static final int IS_WOMAN = 1 << 5;
    private static final int IS_DOMINATED = 1 << 6;
    private static final int FOR_CONCEPTION = 1 << 7;
    private static final int FOR_CLERICAL = 1 << 8;
    private static final int IS_CHILD = 1 << 9;
    private static final int IS_NEW = 1 << 10;

    /** Where and when nothing is drawn anew: what is drawn here holds for one's life. */
    private static final long FOR_LIFE = Draw.address(0, 0, 0);

    private final Workers workers;
    private final long search;
    private final double schoolingForConception;
    private final double schoolingForClerical;

    private int count;
    private int[] row = new int[1024];
    private int[] kind = new int[1024];
    private long[] draws = new long[1024];
    private double people;

    /**
     * @param search address of the draws
     */
    Seekers(World world, int t, long search) {
        workers = world.workers[t];
        this.search = search;
        schoolingForConception = world.territories.schoolingForConception[t];
        schoolingForClerical = world.territories.schoolingForClerical[t];
    }

    /**
     * Adds a row, which is free from now on if it was not.
     *
     * @param isNew whether it has lost or left its work this quarter
     */
    void add(int i, boolean isNew) {
        if (count == row.length) {
            row = Arrays.copyOf(row, 2 * count);
            kind = Arrays.copyOf(kind, 2 * count);
            draws = Arrays.copyOf(draws, 2 * count);
        }
        workers.free(i);
        row[count] = i;
        kind[count] = kind(i) + (isNew ? IS_NEW : 0);
        draws[count++] = Draw.of(search, workers.identity[i]);
        people += workers.people[i];
    }

    private int kind(int i) {
        int rights = workers.rights[i];
        double schooling = workers.schooling[i];
        return workers.state[i]
                + (rights != Workers.CHILD && rights != Workers.CLANDESTINE ? MAY_RISE : 0)
                + (rights == Workers.CHILD ? IS_CHILD : 0)
                + (workers.sex[i] == Workers.FEMALE ? IS_WOMAN : 0)
                + (workers.group[i] == Workers.DOMINATED ? IS_DOMINATED : 0)
                + (schooling >= schoolingForConception ? FOR_CONCEPTION : 0)
                + (schooling >= schoolingForClerical ? FOR_CLERICAL : 0);
    }

    int count() {
        return count;
    }

    /** Persons. */
    double people() {
        return people;
    }

    int row(int k) {
        return row[k];
    }

    /** The address of what one draws in the search. */
    long draws(int k) {
        return draws[k];
    }

    /** The state of work out of which one seeks. */
    int state(int k) {
        return kind[k] & STATE;
    }

    /** One without work sets up a trade of his own. */
    void setUp(int k) {
        kind[k] += Workers.OWN_ACCOUNT - Workers.UNEMPLOYED;
        workers.state[row[k]] = Workers.OWN_ACCOUNT;
    }

    boolean isChild(int k) {
        return (kind[k] & IS_CHILD) != 0;
    }

    boolean isNew(int k) {
        return (kind[k] & IS_NEW) != 0;
    }

    /** Whether law and custom let one try for more than execution. */
    boolean mayRise(int k) {
        return (kind[k] & MAY_RISE) != 0;
    }

    boolean isWoman(int k) {
        return (kind[k] & IS_WOMAN) != 0;
    }

    boolean isDominated(int k) {
        return (kind[k] & IS_DOMINATED) != 0;
    }

    /** Custom lets the same few into a trade whenever they come. */
    boolean isLetInForLife(int k, double access, int number) {
        return Draw.uniform(FOR_LIFE, workers.identity[row[k]], number) < access;
    }

    boolean isSchooledForConception(int k) {
        return (kind[k] & FOR_CONCEPTION) != 0;
    }

    boolean isSchooledForClerical(int k) {
        return (kind[k] & FOR_CLERICAL) != 0;
    }

    /**
     * Numbers below one in the order of turns. Rows stand by state of work, sex and place; steps of
     * the golden section from a drawn start let every kind come up as often early as late.
     */
    static int[] queue(int number, int start) {
        int step = (int) (GOLDEN_SECTION * number);
        while (number >= 3 && !areCoprime(step, number)) {
            step--;
        }
        int[] queue = new int[number];
        int next = number < 3 ? 0 : start;
        for (int k = 0; k < number; k++) {
            queue[k] = next;
            next += number < 3 ? 1 : step;
            next -= next < number ? 0 : number;
        }
        return queue;
    }

    /**
     * The same turns, with a part of the dominated behind all others.
     *
     * @param queue numbers in the order of turns
     * @param last part of the dominated who stand behind
     */
    int[] byNorm(int[] queue, double last) {
        if (last <= 0) {
            return queue;
        }
        int[] behind = new int[queue.length];
        int waiting = 0;
        int next = 0;
        for (int k : queue) {
            if (isDominated(k) && Draw.uniform(draws[k], STANDS_LAST) < last) {
                behind[waiting++] = k;
            } else {
                queue[next++] = k;
            }
        }
        System.arraycopy(behind, 0, queue, next, waiting);
        return queue;
    }

    private static boolean areCoprime(int a, int b) {
        while (b != 0) {
            int rest = a % b;
            a = b;
            b = rest;
        }
        return a == 1;
    }
}
