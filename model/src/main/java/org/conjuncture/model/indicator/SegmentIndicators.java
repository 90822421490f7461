package org.conjuncture.model.indicator;

import static org.conjuncture.model.indicator.Indicators.SHARE;
import static org.conjuncture.model.indicator.Indicators.yearly;
import static org.conjuncture.model.indicator.Indicators.yearlyShare;

import java.util.List;
import org.conjuncture.model.indicator.Indicator.Measure;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;

/** Segments of wage work: who is kept to which places, and how pay is spread over plants. */
final class SegmentIndicators {

    private static final String DISSIMILARITY =
            "Duncan and Duncan 1955, over sectors and occupations; the world: mean of territories"
                    + " weighted with wage workers; few people make it larger by chance";

    static final List<Indicator> LIST =
            List.of(
                    segregation(
                            "sexSegregation",
                            "part of women in wage work who would have to change places to be"
                                    + " spread over them as men are",
                            (x, t, s, o, side) ->
                                    x.people()
                                            .cells(t)
                                            .atWork(
                                                    s,
                                                    o,
                                                    side ? Workers.FEMALE : Workers.MALE,
                                                    -1)),
                    segregation(
                            "groupSegregation",
                            "part of the dominated group in wage work who would have to change"
                                    + " places to be spread over them as the dominant group is",
                            (x, t, s, o, side) ->
                                    x.people()
                                            .cells(t)
                                            .atWork(
                                                    s,
                                                    o,
                                                    -1,
                                                    side ? Workers.DOMINATED : Workers.DOMINANT)),
                    yearlyShare(
                            "unpaidByMen",
                            SHARE,
                            "Ramey 2009; Hook 2006; over unpaid hours of people of working age",
                            "part of the work at home without pay that men do",
                            (x, t) -> x.people().cells(t).unpaid(Workers.MALE),
                            (x, t) -> x.people().cells(t).unpaid(-1)),
                    yearlyShare(
                                    "employmentRate",
                                    SHARE,
                                    "ILO, Resolution concerning statistics of work, 2013; owners"
                                            + " apart",
                                    "people at work, in subsistence, on own account and on outwork"
                                            + " too, over people of working age",
                                    (x, t) -> employed(x, t, -1, -1),
                                    (x, t) -> x.people().ofWorkingAge(t))
                            .of(Parts.people(SegmentIndicators::employmentRate)),
                    yearly(
                            "groupUnemploymentGap",
                            SHARE,
                            "Freeman 1973; Fairlie and Sundstrom 1999; counted as in"
                                    + " unemploymentRate, weighted with wage workers for the world",
                            "unemployment rate of the dominated group less that of the dominant",
                            SegmentIndicators::unemploymentGap,
                            Indicator.mean(
                                    SegmentIndicators::unemploymentGap, Indicators::wageWorkers)),
                    yearly(
                            "wageTheil",
                            "nats",
                            "Theil 1967, T; the world: mean weighted with pay, the part inside"
                                    + " territories (Shorrocks 1980)",
                            "dispersion of pay among wage workers",
                            (x, t) -> x.people().wages(t).theil(),
                            Indicator.mean(
                                    (x, t) -> x.people().wages(t).theil(),
                                    SegmentIndicators::wageBill)),
                    yearlyShare(
                            "wageTheilBetweenPlants",
                            SHARE,
                            "Shorrocks 1980; Davis and Haltiwanger 1991; Groshen 1991",
                            "part of the dispersion of pay that lies between plants; the rest is"
                                    + " inside them",
                            SegmentIndicators::betweenPlants,
                            (x, t) -> weighted(x, t, x.people().wages(t).theil())));

    private SegmentIndicators() {}

    /** People of one side or the other at work in a sector and occupation. */
    @FunctionalInterface
    private interface Side {
        double in(Survey x, int t, int sector, int occupation, boolean isLower);
    }

    private static Indicator segregation(String name, String doc, Side side) {
        Measure measure =
                (x, t) -> {
                    double[] lower = new double[Sectors.COUNT * Occupations.COUNT];
                    double[] upper = new double[lower.length];
                    for (int s = 1; s < Sectors.COUNT; s++) {
                        for (int o = 0; o < Occupations.COUNT; o++) {
                            int cell = s * Occupations.COUNT + o;
                            lower[cell] = side.in(x, t, s, o, true);
                            upper[cell] = side.in(x, t, s, o, false);
                        }
                    }
                    return dissimilarity(lower, upper);
                };
        return yearly(
                name,
                SHARE,
                DISSIMILARITY,
                doc,
                measure,
                Indicator.mean(measure, Indicators::wageWorkers));
    }

    /** Half the sum of |w/W − m/M|; NaN where there is nobody of one side. */
    static double dissimilarity(double[] one, double[] other) {
        double ones = 0;
        double others = 0;
        for (int k = 0; k < one.length; k++) {
            ones += one[k];
            others += other[k];
        }
        if (ones <= 0 || others <= 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += StrictMath.abs(one[k] / ones - other[k] / others);
        }
        return sum / 2;
    }

    private static double unemploymentGap(Survey x, int t) {
        return unemployment(x, t, -1, Workers.DOMINATED) - unemployment(x, t, -1, Workers.DOMINANT);
    }

    /**
     * Out of work over those who work for pay, on own account or on outwork, or seek to. The
     * territory's unemployed are divided as those of the quarter's end, among whom are some who
     * came of age after its market.
     */
    static double unemployment(Survey x, int t, int sex, int group) {
        double told = x.world().territories.unemployed[t];
        double seen = x.people().cells(t).inState(Workers.UNEMPLOYED, -1, -1);
        double part =
                seen > 0 ? x.people().cells(t).inState(Workers.UNEMPLOYED, sex, group) / seen : 0;
        double idle = told * part;
        double all = idle + atWork(x, t, sex, group);
        return all > 0 ? idle / all : Double.NaN;
    }

    /** Those who work for pay, on own account or on outwork. */
    private static double atWork(Survey x, int t, int sex, int group) {
        return x.people().cells(t).inState(Workers.WAGE, sex, group)
                + x.people().cells(t).inState(Workers.OWN_ACCOUNT, sex, group)
                + x.people().cells(t).inState(Workers.OUTWORK, sex, group);
    }

    private static double employed(Survey x, int t, int sex, int group) {
        return atWork(x, t, sex, group)
                + x.people().cells(t).inState(Workers.SUBSISTENCE, sex, group);
    }

    private static double employmentRate(Survey x, int t, int sex, int group) {
        double all = x.people().cells(t).ofWorkingAge(sex, group);
        return all > 0 ? employed(x, t, sex, group) / all : Double.NaN;
    }

    private static double wageBill(Survey x, int t) {
        return x.people().wages(t).amount() * Indicators.rate(x, t);
    }

    /** Classes of pay lose a little of the whole, which what lies between plants cannot exceed. */
    private static double betweenPlants(Survey x, int t) {
        double whole = x.people().wages(t).theil();
        return weighted(x, t, StrictMath.min(whole, x.people().wageTheilBetweenPlants(t)));
    }

    private static double weighted(Survey x, int t, double theil) {
        return Double.isNaN(theil) ? 0 : theil * wageBill(x, t);
    }
}
