package org.conjuncture.model.indicator;

import static org.conjuncture.model.indicator.Indicators.SHARE;
import static org.conjuncture.model.indicator.Indicators.employment;
import static org.conjuncture.model.indicator.Indicators.of;
import static org.conjuncture.model.indicator.Indicators.share;
import static org.conjuncture.model.indicator.Indicators.yearly;
import static org.conjuncture.model.indicator.Indicators.yearlyShare;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.conjuncture.model.indicator.Indicator.Measure;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;

/** Work: who has it, where, at what pay and for how long. */
final class WorkIndicators {

    private static final String ILO =
            "ILO, Resolution concerning statistics of work, 2013, as far as 1870 allows";
    private static final String STRUCTURE =
            "sectors as in sectors.csv; subsistence counts as agriculture";
    private static final double WEEKS = 52;

    static final List<Indicator> LIST =
            List.of(
                    yearly(
                            "workforce",
                            "persons",
                            ILO,
                            "people at work or seeking it",
                            Indicators::workforce,
                            Indicator.sum(Indicators::workforce)),
                    of(
                                    "employment",
                                    "persons",
                                    ILO,
                                    "people at work, in subsistence, on own account and on outwork"
                                            + " too",
                                    Indicators::employment,
                                    Indicator.sum(Indicators::employment))
                            .of(
                                    Parts.sectors(
                                            Sectors.SUBSISTENCE,
                                            s -> Indicators.some(inSectors(s, s)))),
                    share(
                                    "unemploymentRate",
                                    SHARE,
                                    ILO,
                                    "people out of work over those who work for pay, on own account"
                                            + " or on outwork, or seek to",
                                    (x, t) -> x.world().territories.unemployed[t],
                                    (x, t) ->
                                            x.world().territories.unemployed[t]
                                                    + Indicators.ownAccount(x, t)
                                                    + Indicators.outworkers(x, t)
                                                    + Indicators.wageWorkers(x, t))
                            .of(Parts.people(SegmentIndicators::unemployment)),
                    yearlyShare(
                            "reserveArmy",
                            SHARE,
                            "Lewis 1954; Marx 1867, ch. 25: open and hidden reserve",
                            "people out of work, on own account and in subsistence over the"
                                    + " workforce",
                            (x, t) ->
                                    x.world().territories.unemployed[t]
                                            + Indicators.ownAccount(x, t)
                                            + x.world().territories.subsistence[t],
                            Indicators::workforce),
                    yearlyShare(
                            "ownAccountShare",
                            SHARE,
                            "Lewis 1954; Hart 1973: petty trades of those without a plant",
                            "people on own account over employment",
                            Indicators::ownAccount,
                            Indicators::employment),
                    yearlyShare(
                            "ownAccountPay",
                            SHARE,
                            "Hart 1973; before tax, weighted with people on own account",
                            "what is earned on own account over mean pay",
                            (x, t) ->
                                    Indicators.ownAccount(x, t)
                                            * x.world().territories.ownAccountIncome[t]
                                            * Indicators.rate(x, t),
                            (x, t) ->
                                    Indicators.ownAccount(x, t)
                                            * x.world().territories.meanPay[t]
                                            * Indicators.rate(x, t)),
                    yearlyShare(
                            "outworkShare",
                            SHARE,
                            "Bythell 1978; Castells & Portes 1989: work that plants give out",
                            "people on outwork for plants over employment",
                            Indicators::outworkers,
                            Indicators::employment),
                    yearlyShare(
                            "outworkPay",
                            SHARE,
                            "Bythell 1978; before tax, weighted with outworkers",
                            "what outworkers are paid over mean pay",
                            (x, t) ->
                                    Indicators.outworkers(x, t)
                                            * x.world().territories.outworkIncome[t]
                                            * Indicators.rate(x, t),
                            (x, t) ->
                                    Indicators.outworkers(x, t)
                                            * x.world().territories.meanPay[t]
                                            * Indicators.rate(x, t)),
                    yearlyShare(
                            "boundLabour",
                            SHARE,
                            "Domar 1970; van Waijenburg 2018",
                            "people whom law holds at the place where they work over wage workers",
                            (x, t) -> Indicators.some(x.world().territories.bound[t]),
                            Indicators::wageWorkers),
                    yearlyShare(
                            "indenturedLabour",
                            SHARE,
                            "Tinker 1974; Northrup 1995",
                            "people under contracts of indenture over wage workers",
                            (x, t) -> Indicators.some(x.world().territories.indentured[t]),
                            Indicators::wageWorkers),
                    yearlyShare(
                            "subsistenceShare",
                            SHARE,
                            STRUCTURE,
                            "people in subsistence over employment",
                            inSectors(0, 0),
                            Indicators::employment),
                    yearlyShare(
                            "agricultureShare",
                            SHARE,
                            STRUCTURE,
                            "people in agriculture and subsistence over employment",
                            inSectors(Sectors.SUBSISTENCE, Sectors.AGRICULTURE),
                            Indicators::employment),
                    yearlyShare(
                            "industryShare",
                            SHARE,
                            STRUCTURE,
                            "people in mining, manufacturing and construction over employment",
                            inSectors(Sectors.MINING, Sectors.CONSTRUCTION),
                            Indicators::employment),
                    yearlyShare(
                            "servicesShare",
                            SHARE,
                            STRUCTURE,
                            "people in transport, business, public and voluntary services over"
                                    + " employment",
                            inSectors(Sectors.TRANSPORT, Sectors.VOLUNTARY),
                            Indicators::employment),
                    of(
                                    "realWage",
                                    "1990 international dollars an hour",
                                    "mean pay over consumers' prices and hours; the world: weighted"
                                            + " with wage workers",
                                    "mean real pay of an hour of wage work",
                                    WorkIndicators::realWage,
                                    Indicator.mean(
                                            WorkIndicators::realWage, Indicators::wageWorkers))
                            .of(Parts.people(WorkIndicators::realWageOf)),
                    yearlyShare(
                            "paidTheFloor",
                            SHARE,
                            "Kaitz 1970; ILO, Global Wage Report 2020/21",
                            "wage workers whom law lifts to the least pay, over wage workers",
                            (x, t) -> Indicators.some(x.world().territories.paidTheFloor[t]),
                            Indicators::wageWorkers),
                    of(
                            "hoursPerWorker",
                            "hours a year",
                            "Huberman and Minns 2007; the world: weighted with employment",
                            "hours of work of a person at work",
                            (x, t) -> x.world().territories.weeklyHours[t] * WEEKS,
                            Indicator.mean(
                                    (x, t) -> x.world().territories.weeklyHours[t] * WEEKS,
                                    Indicators::employment)),
                    yearly(
                            "overtime",
                            SHARE,
                            "Hart 2004; the world: weighted with wage workers",
                            "hours beyond the legal or usual week over hours of work in plants",
                            (x, t) -> Indicators.some(x.world().territories.overtime[t]),
                            Indicator.mean(
                                    (x, t) -> x.world().territories.overtime[t],
                                    Indicators::wageWorkers)),
                    yearlyShare(
                            "flexibleHours",
                            SHARE,
                            "Seifert 2005; over the hours of people in plants",
                            "hours worked beyond or below the usual as orders go, over usual hours",
                            (x, t) -> overPlants(x, t, p -> StrictMath.abs(extra(x, p))),
                            (x, t) -> x.sums().staff[t]),
                    yearlyShare(
                            "shortTime",
                            SHARE,
                            "Bernanke & Powell 1986; over the hours of people in plants",
                            "hours that plants without orders take from the usual, over usual"
                                    + " hours",
                            (x, t) -> Indicators.some(overPlants(x, t, p -> shortTime(x, p))),
                            (x, t) -> x.sums().staff[t]),
                    yearly(
                            "fatigue",
                            SHARE,
                            "Pencavel 2015; the world: weighted with wage workers",
                            "part of an hour's output that is lost to tiredness",
                            (x, t) -> 1 - x.world().territories.rested[t],
                            Indicator.mean(
                                    (x, t) -> 1 - x.world().territories.rested[t],
                                    Indicators::wageWorkers)),
                    yearly(
                            "intensity",
                            "start = 1",
                            "Bowles 1985; the world: weighted with employment",
                            "work done for a person: hours, effort in each and what fatigue leaves",
                            (x, t) -> x.world().territories.intensity[t],
                            Indicator.mean(
                                    (x, t) -> x.world().territories.intensity[t],
                                    Indicators::employment)),
                    yearly(
                            "effort",
                            "start = 1",
                            "Bowles & Gintis 1990; the world: weighted with employment",
                            "effort in an hour of work, apart from hours and fatigue",
                            (x, t) -> x.world().territories.effort[t],
                            Indicator.mean(
                                    (x, t) -> x.world().territories.effort[t],
                                    Indicators::employment)),
                    yearly(
                            "labourStandard",
                            SHARE,
                            "ILO conventions 1, 29, 87 and 138; the world: weighted with wage"
                                    + " workers",
                            "how well law protects labour: organizing, freedom, children, hours",
                            (x, t) -> x.world().territories.labourStandard[t],
                            Indicator.mean(
                                    (x, t) -> x.world().territories.labourStandard[t],
                                    Indicators::wageWorkers)),
                    yearlyShare(
                            "techniqueStage",
                            "0 handicraft, 1 cooperation, 2 manufacture, 3 machinery, 4 automation",
                            "Marx 1867, ch. 13–15: cooperation, manufacture, machinery",
                            "place on the ladder of techniques, mean over people in plants",
                            (x, t) ->
                                    x.sums()
                                            .sum(
                                                    x.sums().stage,
                                                    t,
                                                    Sectors.AGRICULTURE,
                                                    Sectors.VOLUNTARY),
                            (x, t) ->
                                    x.sums()
                                            .sum(
                                                    x.sums().employed,
                                                    t,
                                                    Sectors.AGRICULTURE,
                                                    Sectors.VOLUNTARY)),
                    yearlyShare(
                            "conceptionShare",
                            SHARE,
                            "Braverman 1974: conception apart from execution",
                            "conception and management over wage work",
                            (x, t) ->
                                    x.people().cells(t).inOccupation(Occupations.CONCEPTION)
                                            + x.people()
                                                    .cells(t)
                                                    .inOccupation(Occupations.MANAGEMENT),
                            Indicators::wageWorkers),
                    gap(
                            "sexPayGap",
                            "Goldin 2014; weighted with wage workers for the world",
                            "what women's pay of an hour lacks to men's, over men's",
                            (x, t) -> x.people().cells(t).hourlyPay(Workers.FEMALE, -1),
                            (x, t) -> x.people().cells(t).hourlyPay(Workers.MALE, -1)),
                    gap(
                            "groupPayGap",
                            "Higgs 1977; weighted with wage workers for the world",
                            "what the dominated group's pay of an hour lacks to the dominant's,"
                                    + " over the dominant's",
                            (x, t) -> x.people().cells(t).hourlyPay(-1, Workers.DOMINATED),
                            (x, t) -> x.people().cells(t).hourlyPay(-1, Workers.DOMINANT)),
                    yearly(
                            "skillPremium",
                            "other work = 1",
                            "Goldin and Katz 2008; clerical work, conception and management;"
                                    + " weighted with wage workers for the world",
                            "pay of an hour of schooled work over that of other work",
                            WorkIndicators::skillPremium,
                            Indicator.mean(WorkIndicators::skillPremium, Indicators::wageWorkers)),
                    yearlyShare(
                            "participationWomen",
                            SHARE,
                            "Goldin 1995",
                            "women at work or seeking it over women of working age",
                            (x, t) -> x.people().womenActive(t),
                            (x, t) -> x.people().women(t)));

    private WorkIndicators() {}

    private static Measure inSectors(int from, int to) {
        return (x, t) -> {
            double own =
                    from <= Sectors.BUSINESS && Sectors.BUSINESS <= to
                            ? Indicators.ownAccount(x, t)
                            : 0;
            double outside =
                    from <= Sectors.LIGHT_MANUFACTURING && Sectors.LIGHT_MANUFACTURING <= to
                            ? Indicators.outworkers(x, t)
                            : 0;
            return (x.sums().sum(x.sums().employed, t, from, to) + own + outside)
                    * employment(x, t)
                    / allEmployed(x, t);
        };
    }

    /**
     * Plants count heads after hiring, territories at the quarter's end: shares are of the plants'
     * count.
     */
    private static double allEmployed(Survey x, int t) {
        return StrictMath.max(
                1e-9,
                Indicators.ownAccount(x, t)
                        + Indicators.outworkers(x, t)
                        + x.sums()
                                .sum(x.sums().employed, t, Sectors.SUBSISTENCE, Sectors.VOLUNTARY));
    }

    private static double realWage(Survey x, int t) {
        double hours = x.world().territories.hoursInPlants[t] * WEEKS / 4;
        return hours > 0
                ? x.world().territories.meanPay[t] / x.world().territories.priceLevel[t] / hours
                : Double.NaN;
    }

    private static double realWageOf(Survey x, int t, int sex, int group) {
        return real(x, t, x.people().cells(t).hourlyPay(sex, group));
    }

    /** Of a quarter's pay over a year's hours. */
    private static double real(Survey x, int t, double pay) {
        return 4 * pay / x.world().territories.priceLevel[t];
    }

    private static double overPlants(Survey x, int t, IntToDoubleFunction part) {
        Plants plants = x.world().plants;
        double sum = 0;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            sum += plants.employed[p] * part.applyAsDouble(p);
        }
        return sum;
    }

    private static double extra(Survey x, int p) {
        return x.world().plants.extraHours[p];
    }

    private static double shortTime(Survey x, int p) {
        return StrictMath.max(0, -x.world().plants.overtime[p]);
    }

    private static double skillPremium(Survey x, int t) {
        double schooled =
                x.people().cells(t).hourlyPayOf(Occupations.CLERICAL, Occupations.MANAGEMENT);
        double other = x.people().cells(t).hourlyPayOf(Occupations.EXECUTION, Occupations.CRAFT);
        return schooled / other;
    }

    private static Indicator gap(
            String name, String source, String doc, Measure lower, Measure upper) {
        Measure gap = (x, t) -> 1 - lower.of(x, t) / upper.of(x, t);
        return yearly(name, SHARE, source, doc, gap, Indicator.mean(gap, Indicators::wageWorkers));
    }
}
