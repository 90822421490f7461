package org.conjuncture.model.results;

import java.util.List;
import org.conjuncture.base.results.Rows;
import org.conjuncture.model.indicator.Census;
import org.conjuncture.model.indicator.Survey;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;

/**
 * Rows of the table of labour: people of working age by sector, state of work, occupation, sex and
 * group. Hours and unpaid hours are of a year, pay of the year at the rate of its last quarter,
 * home currency.
 */
final class LabourRows {

    private static final List<String> STATES =
            List.of("", "wage", "unemployed", "subsistence", "household", "school");
    private static final List<String> SEXES = List.of("female", "male");
    private static final List<String> GROUPS = List.of("dominant", "dominated");

    private final Rows rows;
    private final Survey survey;
    private final double[] sums = new double[Census.SUMS];

    LabourRows(Rows rows, Survey survey) {
        this.rows = rows;
        this.survey = survey;
    }

    void write(int year) {
        for (int t = 0; t < survey.count(); t++) {
            for (int state = Workers.WAGE; state < Workers.STATES; state++) {
                boolean isWage = state == Workers.WAGE;
                for (int s = isWage ? 1 : 0; s < (isWage ? Sectors.COUNT : 1); s++) {
                    for (int o = 0; o < (isWage ? Occupations.COUNT : 1); o++) {
                        for (int sexAndGroup = 0; sexAndGroup < 4; sexAndGroup++) {
                            row(year, t, s, state, o, sexAndGroup / 2, sexAndGroup % 2);
                        }
                    }
                }
            }
        }
    }

    private void row(int year, int t, int sector, int state, int occupation, int sex, int group) {
        for (int k = 0; k < Census.SUMS; k++) {
            sums[k] = 0;
            for (int place = 0; place < 2; place++) {
                sums[k] +=
                        survey.people()
                                .of(
                                        t,
                                        Census.cell(sector, state, occupation, sex, group, place),
                                        k);
            }
        }
        if (sums[0] <= 0) {
            return;
        }
        boolean isWage = state == Workers.WAGE;
        boolean isInSector = isWage || state == Workers.SUBSISTENCE;
        rows.integer(year)
                .text(survey.world().territories.id[t])
                .text(isInSector ? Sectors.IDS.get(sector) : "")
                .text(STATES.get(state))
                .text(isWage ? Occupations.IDS.get(occupation) : "")
                .text(SEXES.get(sex))
                .text(GROUPS.get(group))
                .text("")
                .text("")
                .number(sums[0])
                .number(sums[1])
                .number(4 * sums[2])
                .number(sums[3])
                .number(sums[4])
                .number(sums[5])
                .end();
    }
}
