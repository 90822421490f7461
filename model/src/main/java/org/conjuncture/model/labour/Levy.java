package org.conjuncture.model.labour;

import java.util.Arrays;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Producers of one territory whom recruiters reach this quarter, and who of them is taken into
 * bound work; see {@link ForcedLabour}.
 */
final class Levy {
    private final Workers workers;
    private final Plants plants;
    private final double wanted;
    private final double reach;
    private final long draws;

    /** Rows within reach by group. */
    private final int[][] rows = new int[2][16];

    private final int[] count = new int[2];

    /** Rows that have come under contracts of indenture, and persons of them who found a place. */
    private int[] contracted = new int[16];

    private int contracts;
    private double placed;

    /** The vacancy to look at next. */
    private int next;

    private double taken;

    /** What becomes of one who is taken. */
    @FunctionalInterface
    interface Engagement {
        void at(int row, int plant);
    }

    Levy(World world, int t, long draws) {
        workers = world.workers[t];
        plants = world.plants;
        wanted = world.territories.boundWanted[t];
        reach = wanted > 0 ? ForcedLabour.REACH : 0;
        this.draws = draws;
    }

    /** Draws above it are within reach. */
    double threshold() {
        return 1 - reach;
    }

    void add(int i) {
        int group = workers.group[i];
        if (count[group] == rows[group].length) {
            rows[group] = Arrays.copyOf(rows[group], 2 * count[group]);
        }
        rows[group][count[group]++] = i;
    }

    /** One who has come under a contract and has no place yet. */
    void addContracted(int i) {
        if (contracts == contracted.length) {
            contracted = Arrays.copyOf(contracted, 2 * contracts);
        }
        contracted[contracts++] = i;
    }

    /**
     * Who has come under a contract gets a place of execution in agriculture and mines; where none
     * is left, the contract is void and he is free.
     */
    void place(Vacancies vacancies, Engagement engagement) {
        for (int k = 0; k < contracts; k++) {
            int slot = place(vacancies);
            if (slot < 0) {
                workers.free(contracted[k]);
                continue;
            }
            placed += workers.people[contracted[k]];
            engagement.at(contracted[k], vacancies.take(Occupations.EXECUTION, slot));
        }
    }

    /**
     * Places of execution in agriculture and mines are filled with as many as are wanted, the
     * dominated first.
     */
    void take(Vacancies vacancies, Engagement engagement) {
        for (int group : new int[] {Workers.DOMINATED, Workers.DOMINANT}) {
            for (int k = 0; k < count[group]; k++) {
                int i = rows[group][k];
                // Of the last row, which stands for more than are wanted yet, by chance.
                double part = (wanted - taken) / workers.people[i];
                if (part <= 0 || part < 1 && Draw.uniform(draws, workers.identity[i], 0) >= part) {
                    return;
                }
                int slot = place(vacancies);
                if (slot < 0) {
                    return;
                }
                workers.rights[i] = Workers.BOUND;
                taken += workers.people[i];
                engagement.at(i, vacancies.take(Occupations.EXECUTION, slot));
            }
        }
    }

    private int place(Vacancies vacancies) {
        int[] list = vacancies.plants(Occupations.EXECUTION);
        for (; next < vacancies.offered(Occupations.EXECUTION); next++) {
            if (list[next] != Vacancies.TAKEN && Sectors.isPrimary(plants.sector[list[next]])) {
                return next++;
            }
        }
        return -1;
    }

    /** Persons taken or placed, none of whom has sought. */
    double taken() {
        return taken + placed;
    }
}
