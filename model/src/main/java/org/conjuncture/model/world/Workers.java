package org.conjuncture.model.world;

import java.util.Arrays;
import org.conjuncture.base.state.State;
import org.conjuncture.model.ledger.Balance;
import org.conjuncture.model.ledger.Holder;

/**
 * The workers of one territory, in columns: people of working age (15–64), in or out of the labour
 * force. Each row stands for {@link #people} persons. Rows [0, count) are in use; a row whose state
 * is {@link #GONE} is empty until the next compaction.
 */
@State
public final class Workers {
    public static final byte GONE = 0;
    public static final byte WAGE = 1;
    public static final byte UNEMPLOYED = 2;
    public static final byte SUBSISTENCE = 3;
    public static final byte HOUSEHOLD = 4;
    public static final byte SCHOOL = 5;

    /** Trades, crafts and services without a plant. */
    public static final byte OWN_ACCOUNT = 6;

    /** Work given out by plants, by the piece and mostly at home. */
    public static final byte OUTWORK = 7;

    public static final int STATES = 8;

    public static final byte FEMALE = 0;
    public static final byte MALE = 1;
    public static final byte DOMINANT = 0;
    public static final byte DOMINATED = 1;
    public static final byte COUNTRY = 0;
    public static final byte TOWN = 1;
    public static final byte CITIZEN = 0;
    public static final byte MIGRANT = 1;
    public static final byte CLANDESTINE = 2;

    /** Under fifteen and at work. */
    public static final byte CHILD = 3;

    /** Held by law at the place where one works. */
    public static final byte BOUND = 4;

    /** Held by a contract of indenture where one was carried to. */
    public static final byte INDENTURED = 5;

    /** Kinds of rights. */
    public static final int RIGHTS = 6;

    public static final int NOBODY = -1;

    /** The quarter of a year that has not begun. */
    public static final int BEFORE_THE_YEAR = -1;

    /** Stretches of rows without a plant: by state, sex and place. */
    private static final int WITHOUT_PLANT = STATES * 4;

    public int count;

    /** A name given once and never reused; the slot is only where the columns are. */
    public long[] identity;

    /** Persons the row stands for. */
    public float[] people;

    public byte[] state;

    /** State when heads were counted last; {@link #GONE} of who came since. */
    public byte[] stateBefore;

    public byte[] sex;
    public byte[] group;
    public byte[] place;
    public byte[] occupation;
    public byte[] rights;

    /** Quarter in which a contract of indenture ends; 0 for who has none. */
    public short[] contractEnds;

    /** Territory of birth of those born elsewhere; −1 for the native-born. */
    public short[] origin;

    /** Whether a union member. */
    public boolean[] member;

    /**
     * Years when the row's year last passed: of every four rows one grows a year older each
     * quarter, the one whose number over four leaves the quarter's.
     */
    public float[] age;

    /** Years of schooling. */
    public float[] schooling;

    /** Skill from experience, 1 = that of a newcomer. */
    public float[] skill;

    /** Plant that employs, or −1. */
    public int[] plant;

    /** What will be spent in the next market, home currency a quarter. */
    public double[] budget;

    /** Of who is employed, pay over the plant's wage. */
    public float[] payUnits;

    /** Last quarter's pay or mixed income, home currency. */
    public float[] pay;

    /** Home currency. */
    public final Balance deposits;

    public Workers(int capacity) {
        identity = new long[capacity];
        people = new float[capacity];
        state = new byte[capacity];
        stateBefore = new byte[capacity];
        sex = new byte[capacity];
        group = new byte[capacity];
        place = new byte[capacity];
        occupation = new byte[capacity];
        rights = new byte[capacity];
        contractEnds = new short[capacity];
        origin = new short[capacity];
        member = new boolean[capacity];
        age = new float[capacity];
        schooling = new float[capacity];
        skill = new float[capacity];
        plant = new int[capacity];
        budget = new double[capacity];
        payUnits = new float[capacity];
        pay = new float[capacity];
        deposits = new Balance(Holder.WORKERS, capacity);
    }

    /** Adds an empty row and tells its slot; the caller fills the columns. */
    public int add(long name) {
        if (count == identity.length) {
            resize(count + count / 4 + 64);
        }
        int slot = count++;
        identity[slot] = name;
        plant[slot] = NOBODY;
        skill[slot] = 1;
        stateBefore[slot] = GONE;
        occupation[slot] = 0;
        rights[slot] = CITIZEN;
        contractEnds[slot] = 0;
        origin[slot] = NOBODY;
        member[slot] = false;
        budget[slot] = 0;
        payUnits[slot] = 0;
        pay[slot] = 0;
        return slot;
    }

    /** Sets an age of today, as it has to stand to be right when the row's year passes. */
    public void enter(int slot, double years, int quarterOfYear) {
        int quarters = (slot - quarterOfYear - 1 & 3) + 1;
        age[slot] = (float) (years + quarters / 4.0 - 1);
    }

    /**
     * Ends a row whose people and deposit have gone elsewhere; the slot is empty until the year's
     * compaction.
     */
    public void remove(int slot) {
        people[slot] = 0;
        state[slot] = GONE;
        plant[slot] = NOBODY;
        origin[slot] = NOBODY;
        member[slot] = false;
        budget[slot] = 0;
        pay[slot] = 0;
    }

    /** Ends bondage, where there is any: what rights the row has without. */
    public void free(int slot) {
        rights[slot] = rightsIfFree(slot);
        contractEnds[slot] = 0;
    }

    /** Whether who has these rights is held at the place where he works. */
    public static boolean isHeld(byte rights) {
        return rights >= BOUND;
    }

    /** The rights a row has, or would have if law or contract did not hold it. */
    public byte rightsIfFree(int slot) {
        if (!isHeld(rights[slot])) {
            return rights[slot];
        }
        return origin[slot] == NOBODY ? CITIZEN : MIGRANT;
    }

    /** Rows that are not empty. */
    public int alive() {
        int alive = 0;
        for (int i = 0; i < count; i++) {
            alive += state[i] == GONE ? 0 : 1;
        }
        return alive;
    }

    /**
     * Storage: drops empty rows and puts side by side who is of one plant, and of those of none who
     * is in one state, of one sex and place. Passes over rows then meet long stretches of one kind,
     * whose branches a processor foresees.
     *
     * @param among where a plant stands among those of the territory
     * @param spare holds one column at a time
     */
    public void compact(int[] among, Spare spare) {
        int[] stretch = new int[count];
        int last = 0;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            stretch[i] = stretch(i, among);
            last = StrictMath.max(last, stretch[i]);
            kept += state[i] == GONE ? 0 : 1;
        }
        int[] start = new int[last + 2];
        for (int i = 0; i < count; i++) {
            start[stretch[i] + 1] += state[i] == GONE ? 0 : 1;
        }
        for (int s = 1; s < start.length; s++) {
            start[s] += start[s - 1];
        }
        int[] order = new int[kept];
        for (int i = 0; i < count; i++) {
            if (state[i] != GONE) {
                order[start[stretch[i]]++] = i;
            }
        }
        spare.take(order);
        spare.reorder(identity);
        spare.reorder(people);
        spare.reorder(state);
        spare.reorder(stateBefore);
        spare.reorder(sex);
        spare.reorder(group);
        spare.reorder(place);
        spare.reorder(occupation);
        spare.reorder(rights);
        spare.reorder(contractEnds);
        spare.reorder(origin);
        spare.reorder(member);
        spare.reorder(age);
        spare.reorder(schooling);
        spare.reorder(skill);
        spare.reorder(plant);
        spare.reorder(budget);
        spare.reorder(payUnits);
        spare.reorder(pay);
        deposits.reorder(order, kept);
        count = kept;
    }

    private int stretch(int i, int[] among) {
        return plant[i] == NOBODY
                ? (state[i] * 2 + sex[i]) * 2 + place[i]
                : WITHOUT_PLANT + among[plant[i]];
    }

    private void resize(int capacity) {
        identity = Arrays.copyOf(identity, capacity);
        people = Arrays.copyOf(people, capacity);
        state = Arrays.copyOf(state, capacity);
        stateBefore = Arrays.copyOf(stateBefore, capacity);
        sex = Arrays.copyOf(sex, capacity);
        group = Arrays.copyOf(group, capacity);
        place = Arrays.copyOf(place, capacity);
        occupation = Arrays.copyOf(occupation, capacity);
        rights = Arrays.copyOf(rights, capacity);
        contractEnds = Arrays.copyOf(contractEnds, capacity);
        origin = Arrays.copyOf(origin, capacity);
        member = Arrays.copyOf(member, capacity);
        age = Arrays.copyOf(age, capacity);
        schooling = Arrays.copyOf(schooling, capacity);
        skill = Arrays.copyOf(skill, capacity);
        plant = Arrays.copyOf(plant, capacity);
        budget = Arrays.copyOf(budget, capacity);
        payUnits = Arrays.copyOf(payUnits, capacity);
        pay = Arrays.copyOf(pay, capacity);
        deposits.grow(capacity);
    }
}
