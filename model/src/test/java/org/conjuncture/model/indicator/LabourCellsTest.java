package org.conjuncture.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.junit.jupiter.api.Test;

/** What is worked out once is what the cells sum to. */
class LabourCellsTest {

    private static final int[] STATES = {
        Workers.WAGE, Workers.SUBSISTENCE, Workers.UNEMPLOYED, Workers.HOUSEHOLD
    };

    private final LabourCells cells = filled();

    /** Every sum of every cell is another number, and all of them are whole. */
    private static LabourCells filled() {
        LabourCells cells = new LabourCells();
        double[] sums = cells.empty();
        for (int k = 0; k < sums.length; k++) {
            sums[k] = 1 + k % 9973;
        }
        // Wage work stands by sector and occupation; nobody is counted by its state alone.
        int ofAState = 8 * LabourCells.SKILLS * LabourCells.SUMS;
        Arrays.fill(sums, Workers.WAGE * ofAState, (Workers.WAGE + 1) * ofAState, 0);
        cells.sumUp();
        return cells;
    }

    /** A sum over the cells of a state, one by one; −1 stands for all. */
    private double one(int state, int sector, int sum, int sex, int group, int skill) {
        double all = 0;
        for (int s = 1; s < (state == Workers.WAGE ? Sectors.COUNT : 2); s++) {
            for (int o = 0; o < (state == Workers.WAGE ? Occupations.COUNT : 1); o++) {
                for (int kind = 0; kind < 8 * LabourCells.SKILLS; kind++) {
                    int place = kind % 2;
                    int k = kind / 2 % LabourCells.SKILLS;
                    int g = kind / (2 * LabourCells.SKILLS) % 2;
                    int x = kind / (4 * LabourCells.SKILLS);
                    boolean isMeant =
                            (sector < 0 || s == sector)
                                    && (sex < 0 || x == sex)
                                    && (group < 0 || g == group)
                                    && (skill < 0 || k == skill);
                    int cell = LabourCells.cell(s, state, o, x, g, k, place);
                    all += isMeant ? cells.of(cell, sum) : 0;
                }
            }
        }
        return all;
    }

    @Test
    void peopleByStateSexAndGroupAreThoseOfTheCells() {
        for (int state : STATES) {
            for (int sex = -1; sex < 2; sex++) {
                for (int group = -1; group < 2; group++) {
                    assertThat(cells.inState(state, sex, group))
                            .isEqualTo(one(state, -1, LabourCells.PERSONS, sex, group, -1));
                }
            }
        }
    }

    @Test
    void payAndHoursAreThoseOfTheCells() {
        for (int sex = -1; sex < 2; sex++) {
            for (int group = -1; group < 2; group++) {
                double hours = one(Workers.WAGE, -1, LabourCells.HOURS, sex, group, -1);
                double pay = one(Workers.WAGE, -1, LabourCells.PAY, sex, group, -1);
                assertThat(cells.hourlyPay(sex, group)).isCloseTo(pay / hours, within(1e-15));
                for (int skill = -1; skill < LabourCells.SKILLS; skill++) {
                    assertThat(cells.pay(sex, group, skill))
                            .isEqualTo(one(Workers.WAGE, -1, LabourCells.PAY, sex, group, skill));
                }
            }
        }
    }

    @Test
    void sumsOverAllWageWorkersAreThoseOfTheCells() {
        for (int sum = 0; sum < LabourCells.SUMS; sum++) {
            assertThat(cells.overWageWorkers(sum))
                    .isEqualTo(one(Workers.WAGE, -1, sum, -1, -1, -1));
        }
    }

    @Test
    void unpaidHoursAreThoseOfTheCellsOfAllStates() {
        for (int sex = -1; sex < 2; sex++) {
            double hours = 0;
            for (int state = 0; state < Workers.STATES; state++) {
                hours += one(state, -1, LabourCells.UNPAID, sex, -1, -1);
            }
            assertThat(cells.unpaid(sex)).isEqualTo(hours);
        }
    }

    @Test
    void cellsFilledAnewForgetWhatWasThere() {
        cells.empty();
        cells.sumUp();
        assertThat(cells.pay(-1, -1, -1)).isZero();
        assertThat(cells.inState(Workers.WAGE, -1, -1)).isZero();
    }
}
