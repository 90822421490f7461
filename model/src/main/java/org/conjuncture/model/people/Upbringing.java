package org.conjuncture.model.people;

import java.util.Arrays;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * What those who come of working age bring with them, and where they begin: schooling as the state
 * provides it, spread by person, place and group, and a first place on the family's land, in the
 * household, at school or among those who seek work.
 */
final class Upbringing {
    /** School begins at six, so who has more than nine years is at school at fifteen. */
    static final int SCHOOL_BEGINS = 6;

    private static final double LEAST_SPREAD = 0.3;
    private static final double SPREAD = 1.4;
    private static final double TOWN = 1.4;
    private static final double COUNTRY = 0.9;
    private static final double DOMINANT = 1.1;
    private static final double DOMINATED = 0.7;
    private static final double MOST_SCHOOLING = 18;

    private static final int ANY = -1;

    private final World world;
    private final int t;
    private final Workers workers;
    private final long draws;
    private final double skill;

    /** People seen, by ((state of work × 2 + sex) × 2 + place) × 2 + group. */
    private final double[] seen = new double[Workers.STATES * 8];

    /** Rows that are through with school. */
    private int[] leavers = new int[16];

    private int leaving;

    private double shareOfWomenAtHome;

    /** Of country people who are neither at home nor at school. */
    private double shareOnTheLand;

    /** What a cohort has in the mean is what the state provides, wherever its people live. */
    private double evenness;

    Upbringing(World world, int t, double skill, Now now) {
        this.world = world;
        this.t = t;
        this.skill = skill;
        workers = world.workers[t];
        draws = now.draws(Stream.SCHOOLING);
    }

    /** Part of those of twelve and a half who are at school where the state gives these years. */
    static double pupils(double years) {
        double most = (LEAST_SPREAD + SPREAD) * years;
        double beyond = most - (12.5 - SCHOOL_BEGINS);
        return years > 0 ? StrictMath.max(0, StrictMath.min(1, beyond / (SPREAD * years))) : 0;
    }

    /** Takes note of how people of a row live, which is how the young begin. */
    void see(byte state, byte sex, byte place, byte group, double people) {
        seen[((state * 2 + sex) * 2 + place) * 2 + group] += people;
    }

    /** Takes note of a row that is through with school. */
    void leaves(int i) {
        if (leaving == leavers.length) {
            leavers = Arrays.copyOf(leavers, 2 * leaving);
        }
        leavers[leaving++] = i;
    }

    /** All have been seen: who is through with school and alive takes a first place. */
    void conclude() {
        double women = seen(ANY, Workers.FEMALE, ANY, ANY);
        shareOfWomenAtHome =
                women > 0 ? seen(Workers.HOUSEHOLD, Workers.FEMALE, ANY, ANY) / women : 0;
        double active =
                seen(ANY, ANY, Workers.COUNTRY, ANY)
                        - seen(Workers.HOUSEHOLD, ANY, Workers.COUNTRY, ANY)
                        - seen(Workers.SCHOOL, ANY, Workers.COUNTRY, ANY);
        shareOnTheLand =
                active > 0 ? seen(Workers.SUBSISTENCE, ANY, Workers.COUNTRY, ANY) / active : 0;
        evenness = evenness();
        for (int k = 0; k < leaving; k++) {
            if (workers.state[leavers[k]] == Workers.SCHOOL) {
                leaveSchool(leavers[k]);
            }
        }
    }

    double townShare(double before) {
        double all = seen(ANY, ANY, ANY, ANY);
        return all > 0 ? seen(ANY, ANY, Workers.TOWN, ANY) / all : before;
    }

    private double seen(int state, int sex, int place, int group) {
        double sum = 0;
        for (int cell = 0; cell < seen.length; cell++) {
            boolean isMeant =
                    (state == ANY || cell >> 3 == state)
                            && (sex == ANY || (cell >> 2 & 1) == sex)
                            && (place == ANY || (cell >> 1 & 1) == place)
                            && (group == ANY || (cell & 1) == group);
            sum += isMeant ? seen[cell] : 0;
        }
        return sum;
    }

    /** Gives a new row its schooling and its first place. */
    void begin(int i) {
        long name = workers.identity[i];
        double spread = LEAST_SPREAD + SPREAD * Draw.uniform(draws, name, 0);
        double place = workers.place[i] == Workers.TOWN ? TOWN : COUNTRY;
        double group = workers.group[i] == Workers.DOMINATED ? DOMINATED : DOMINANT;
        double years = world.levers.schoolingProvision[t] * spread * place * group * evenness;
        workers.schooling[i] = (float) StrictMath.min(MOST_SCHOOLING, years);
        workers.skill[i] = (float) skill;
        if (workers.age[i] < SCHOOL_BEGINS + workers.schooling[i]) {
            workers.state[i] = Workers.SCHOOL;
        } else {
            leaveSchool(i);
        }
    }

    /** A first place: girls as women live, country people as the country does. */
    private void leaveSchool(int i) {
        long name = workers.identity[i];
        boolean atHome =
                workers.sex[i] == Workers.FEMALE
                        && Draw.uniform(draws, name, 1) < shareOfWomenAtHome;
        boolean staysOnTheLand =
                workers.place[i] == Workers.COUNTRY
                        && Draw.uniform(draws, name, 2) < shareOnTheLand;
        if (atHome) {
            workers.state[i] = Workers.HOUSEHOLD;
        } else {
            workers.state[i] = staysOnTheLand ? Workers.SUBSISTENCE : Workers.UNEMPLOYED;
        }
    }

    private double evenness() {
        double all = seen(ANY, ANY, ANY, ANY);
        if (all <= 0) {
            return 1;
        }
        double inTown = seen(ANY, ANY, Workers.TOWN, ANY) / all;
        double dominated = seen(ANY, ANY, ANY, Workers.DOMINATED) / all;
        return 1 / (mean(inTown, TOWN, COUNTRY) * mean(dominated, DOMINATED, DOMINANT));
    }

    private static double mean(double share, double ofThese, double ofOthers) {
        return share * ofThese + (1 - share) * ofOthers;
    }
}
