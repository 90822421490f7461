package org.conjuncture.model.labour;

import java.util.Arrays;
import org.conjuncture.model.world.Occupations;

/**
 * Vacancies of one territory as flat arrays, one entry for each row wanted: its plant; by
 * occupation. See {@link TerritoryMarket}.
 */
final class Vacancies {
    static final int TAKEN = -1;

    private final int[][] slots = new int[Occupations.COUNT][64];
    private final int[] open = new int[Occupations.COUNT];
    private final int[] left = new int[Occupations.COUNT];

    /**
     * Places that stand open at a time, where so many are offered in a quarter, found at a constant
     * hazard and so many left: the logarithmic mean of the two. The correction for what happens
     * within a period of Shimer (2012), for vacancies.
     *
     * @param least what can be told: of fewer that are left, this many are taken to be
     */
    static double open(double offered, double left, double least) {
        double seen = StrictMath.max(left, least);
        return offered > seen ? (offered - seen) / StrictMath.log(offered / seen) : offered;
    }

    void offer(int occupation, int plant) {
        if (open[occupation] == slots[occupation].length) {
            slots[occupation] = Arrays.copyOf(slots[occupation], 2 * open[occupation]);
        }
        slots[occupation][open[occupation]++] = plant;
        left[occupation]++;
    }

    /** Places that found nobody with the schooling go to whoever comes, as execution work. */
    void openUnfilledToAll() {
        for (int o = 1; o < Occupations.COUNT; o++) {
            for (int k = 0; k < open[o]; k++) {
                if (slots[o][k] >= 0) {
                    offer(Occupations.EXECUTION, slots[o][k]);
                    slots[o][k] = TAKEN;
                }
            }
            left[o] = 0;
        }
    }

    boolean areLeft(int occupation) {
        return left[occupation] > 0;
    }

    /** Vacancies there were, taken or not. */
    int offered(int occupation) {
        return open[occupation];
    }

    /** The plants of an occupation's vacancies; {@link #TAKEN} where one has been filled. */
    int[] plants(int occupation) {
        return slots[occupation];
    }

    /** Fills one and tells its plant. */
    int take(int occupation, int slot) {
        int plant = slots[occupation][slot];
        slots[occupation][slot] = TAKEN;
        left[occupation]--;
        return plant;
    }
}
