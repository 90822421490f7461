package org.conjuncture.model.results;

import java.util.List;
import org.conjuncture.base.results.Rows;
import org.conjuncture.model.indicator.LabourCells;
import org.conjuncture.model.indicator.Survey;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.YearAccounts;

/**
 * Rows of the table of labour: people of working age by sector, state of work, occupation, sex,
 * group, skill (schooling of under six years, of six to twelve, of more) and place. People are
 * those of the last quarter; hours and pay are the year's, as the sector had them, divided as in
 * its last quarter, home currency; unpaid hours and what comes without work are at a year's rate.
 * Schooling is counted in years: what people have, what their places ask for, what their work uses
 * ({@code technique/SkillNeeds}); overqualified is who has three years more than his place asks
 * for. By quarter, hours and pay are the quarter's.
 *
 * <p>A small cell stands with its neighbour of the other place, a smaller one with those of other
 * skills, and what is next to nothing even then with the other sex and group; what is not told is
 * left empty. So sex and group are told of nearly everybody, and the table stays within what a run
 * may leave.
 */
final class LabourRows {

    static final List<String> STATES =
            List.of(
                    "",
                    "wage",
                    "unemployed",
                    "subsistence",
                    "household",
                    "school",
                    "ownAccount",
                    "outwork");
    private static final List<String> SEXES = List.of("female", "male");
    private static final List<String> GROUPS = List.of("dominant", "dominated");
    private static final List<String> SKILLS = List.of("low", "middle", "high");
    private static final List<String> PLACES = List.of("country", "town");

    /** Parts of a territory's people of working age below which a cell stands with others. */
    private static final double LEAST_IN_PLACE = 0.03;

    private static final double LEAST_OF_SKILL = 0.012;
    private static final double LEAST_OF_GROUP = 0.001;

    private static final int UNTOLD = -1;

    private static final int HOURS = 1;
    private static final int PAY = 2;
    private static final int UNPAID = 3;

    private final Rows rows;
    private final Survey survey;
    private final Told told;
    private final double[] shares = new double[LabourCells.SUMS];
    private final double[] cell = new double[LabourCells.SUMS];
    private final double[] ofSkill = new double[LabourCells.SUMS];
    private final double[] ofGroup = new double[LabourCells.SUMS];
    private final double[] rest = new double[LabourCells.SUMS];
    private final double[] carried = new double[LabourCells.SUMS];

    LabourRows(Rows rows, Survey survey, Told told) {
        this.rows = rows;
        this.survey = survey;
        this.told = told;
    }

    /** The year that ends with the quarter counted last. */
    void ofYear(int year) {
        write(year, false);
    }

    /** The quarter counted last. */
    void ofQuarter(int quarter) {
        write(quarter, true);
    }

    private void write(int time, boolean isQuarter) {
        for (int t = 0; t < survey.count(); t++) {
            if (!told.of(t)) {
                continue;
            }
            for (int state = Workers.WAGE; state < Workers.STATES; state++) {
                boolean isWage = state == Workers.WAGE;
                for (int s = isWage ? 1 : 0; s < (isWage ? Sectors.COUNT : 1); s++) {
                    ofTheYear(t, s, state, isQuarter);
                    java.util.Arrays.fill(carried, 0);
                    for (int o = 0; o < (isWage ? Occupations.COUNT : 1); o++) {
                        cells(time, t, s, state, o);
                    }
                }
            }
        }
    }

    /** What a sum of the last quarter is multiplied by to tell the year's. */
    private void ofTheYear(int t, int sector, int state, boolean isQuarter) {
        java.util.Arrays.fill(shares, 1);
        if (isQuarter) {
            shares[HOURS] = 0.25;
            shares[UNPAID] = 0.25;
            return;
        }
        shares[PAY] = 4;
        int cell = t * Sectors.COUNT + sector;
        YearAccounts year = survey.world().year;
        if (state == Workers.WAGE) {
            double others =
                    sector == Sectors.BUSINESS
                            ? toldWith(t, Workers.OWN_ACCOUNT, year.ownAccountHours[t])
                            : 0;
            others +=
                    sector == Sectors.LIGHT_MANUFACTURING
                            ? toldWith(t, Workers.OUTWORK, year.outworkHours[t])
                            : 0;
            shares[HOURS] = over(year.hours[cell] - others, sum(t, sector, state, HOURS));
            shares[PAY] = over(year.wages[cell], sum(t, sector, state, PAY));
        } else if (state == Workers.SUBSISTENCE) {
            shares[HOURS] = over(year.hours[cell], sum(t, sector, state, HOURS));
        } else if (state == Workers.OWN_ACCOUNT) {
            shares[HOURS] = over(year.ownAccountHours[t], sum(t, sector, state, HOURS));
        } else if (state == Workers.OUTWORK) {
            shares[HOURS] = over(year.outworkHours[t], sum(t, sector, state, HOURS));
        }
    }

    /**
     * Hours that the table tells with a state of work. Where nobody is in it at the year's end they
     * are told with wage work of the sector.
     */
    private double toldWith(int t, int state, double hours) {
        return sum(t, Sectors.SUBSISTENCE, state, HOURS) > 0 ? hours : 0;
    }

    private double sum(int t, int sector, int state, int which) {
        int from = LabourCells.cell(sector, state, 0, 0, 0, 0, 0);
        int to = from + LabourCells.count(state);
        double sum = 0;
        for (int cell = from; cell < to; cell++) {
            sum += survey.people().cells(t).of(cell, which);
        }
        return sum;
    }

    private static double over(double upper, double lower) {
        return lower > 0 ? upper / lower : 0;
    }

    private void cells(int time, int t, int sector, int state, int occupation) {
        double people = survey.people().ofWorkingAge(t);
        Key key = new Key(time, t, sector, state, occupation);
        for (int sex = 0; sex < 2; sex++) {
            for (int group = 0; group < 2; group++) {
                for (int skill = 0; skill < LabourCells.SKILLS; skill++) {
                    for (int place = 0; place < 2; place++) {
                        int at =
                                LabourCells.cell(
                                        sector, state, occupation, sex, group, skill, place);
                        for (int which = 0; which < LabourCells.SUMS; which++) {
                            cell[which] = survey.people().cells(t).of(at, which);
                        }
                        tell(key, cell, LEAST_IN_PLACE * people, ofSkill, sex, group, skill, place);
                    }
                    tell(key, ofSkill, LEAST_OF_SKILL * people, ofGroup, sex, group, skill, UNTOLD);
                }
                tell(key, ofGroup, LEAST_OF_GROUP * people, rest, sex, group, UNTOLD, UNTOLD);
            }
        }
        if (rest[0] > 0) {
            tell(key, rest, 0, rest, UNTOLD, UNTOLD, UNTOLD, UNTOLD);
        }
    }

    private record Key(int time, int t, int sector, int state, int occupation) {}

    /** A row for sums that are large enough; those that are not pass on to larger ones. */
    private void tell(
            Key key,
            double[] sums,
            double least,
            double[] larger,
            int sex,
            int group,
            int skill,
            int place) {
        boolean isTold = sums[0] >= least;
        if (isTold) {
            begin(key.time(), key.t(), key.sector(), key.state(), key.occupation())
                    .text(name(SEXES, sex))
                    .text(name(GROUPS, group))
                    .text(name(SKILLS, skill))
                    .text(name(PLACES, place));
        }
        for (int which = 0; which < LabourCells.SUMS; which++) {
            double sum = sums[which];
            sums[which] = 0;
            if (isTold) {
                rows.number(whole(which, sum * shares[which]));
            } else {
                larger[which] += sum;
            }
        }
        if (isTold) {
            rows.end();
        }
    }

    /**
     * To the whole, so that the table is smaller by a fifth. Of pay and hours what rounding takes
     * from one row the next gets, so that their sums are right to the half; persons are rounded one
     * by one, so that what is part of another sum stays so.
     */
    private double whole(int which, double told) {
        if (which != HOURS && which != PAY) {
            return StrictMath.rint(told);
        }
        double due = told + carried[which];
        double whole = StrictMath.max(0, StrictMath.rint(due));
        carried[which] = due - whole;
        return whole;
    }

    private static String name(List<String> names, int which) {
        return which == UNTOLD ? "" : names.get(which);
    }

    private Rows begin(int time, int t, int sector, int state, int occupation) {
        boolean isWage = state == Workers.WAGE;
        boolean isInSector = isWage || state == Workers.SUBSISTENCE;
        return rows.integer(time)
                .text(survey.world().territories.id[t])
                .text(isInSector ? Sectors.IDS.get(sector) : "")
                .text(STATES.get(state))
                .text(isWage ? Occupations.IDS.get(occupation) : "");
    }
}
