package org.conjuncture.model.indicator;

import static org.conjuncture.model.indicator.Indicators.SHARE;
import static org.conjuncture.model.indicator.Indicators.of;
import static org.conjuncture.model.indicator.Indicators.yearly;
import static org.conjuncture.model.indicator.Indicators.yearlyShare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.conjuncture.model.indicator.Indicator.Measure;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;

/**
 * Divisions of labour: skill that is asked for and used, surplus over pay, who moves where, what
 * stays vacant.
 */
final class DivisionIndicators {

    private static final String SURPLUS =
            "Marx 1867, ch. 9, in money: value added is divided by hours inside each sector, so"
                    + " that an hour counts as an hour; plants only";
    private static final String SCHOOLING =
            "years of schooling of wage workers: ISCO-08 levels of skill for what work asks,"
                    + " technique/SkillNeeds";

    static final List<Indicator> LIST = all();

    private DivisionIndicators() {}

    private static List<Indicator> all() {
        List<Indicator> all = new ArrayList<>();
        all.add(surplus("surplusRate", "all who work for pay", -1, -1, -1));
        all.add(surplus("surplusRateWomen", "women", Workers.FEMALE, -1, -1));
        all.add(surplus("surplusRateMen", "men", Workers.MALE, -1, -1));
        all.add(surplus("surplusRateDominated", "the dominated group", -1, Workers.DOMINATED, -1));
        all.add(surplus("surplusRateDominant", "the dominant group", -1, Workers.DOMINANT, -1));
        all.add(surplus("surplusRateLow", "people of under six years of schooling", -1, -1, 0));
        all.add(surplus("surplusRateMiddle", "people of six to twelve years", -1, -1, 1));
        all.add(surplus("surplusRateHigh", "people of more than twelve years", -1, -1, 2));
        all.add(
                yearlyShare(
                        "schoolingAsked",
                        "years",
                        SCHOOLING,
                        "mean years of schooling that places in wage work ask for",
                        (x, t) -> x.people().cells(t).overWageWorkers(LabourCells.ASKED),
                        (x, t) -> x.people().cells(t).overWageWorkers(LabourCells.PERSONS)));
        all.add(
                yearlyShare(
                        "schoolingUsed",
                        SHARE,
                        SCHOOLING,
                        "part of the schooling of wage workers that their work uses",
                        (x, t) -> x.people().cells(t).overWageWorkers(LabourCells.USED),
                        (x, t) -> x.people().cells(t).overWageWorkers(LabourCells.SCHOOLING)));
        all.add(
                yearlyShare(
                        "overqualified",
                        SHARE,
                        "Hartog 2000: three years beyond what the place asks for",
                        "wage workers who are schooled for more than they do",
                        (x, t) -> x.people().cells(t).overWageWorkers(LabourCells.OVERQUALIFIED),
                        (x, t) -> x.people().cells(t).overWageWorkers(LabourCells.PERSONS)));
        all.add(
                yearly(
                        "rotation",
                        SHARE,
                        "Osterman 1994; weighted with people in plants",
                        "part of wage work that people take turns at instead of dividing it",
                        Indicators.over(DivisionIndicators::rotating, DivisionIndicators::staff),
                        Indicator.ratio(DivisionIndicators::rotating, DivisionIndicators::staff)));
        all.add(
                yearly(
                        "reservations",
                        SHARE,
                        "Stern 2004; weighted with people in plants",
                        "part of wage work that is set free to follow its own ideas",
                        Indicators.over(DivisionIndicators::setFree, DivisionIndicators::staff),
                        Indicator.ratio(DivisionIndicators::setFree, DivisionIndicators::staff)));
        all.add(
                yearly(
                        "reservationLead",
                        "log points",
                        "Garud, Gehman & Kumaraswamy 2011; weighted with their people",
                        "unit cost of plants without a reservation of creative work over that of"
                                + " plants with one, of the same trade and territory",
                        null,
                        Indicator.ratio((x, t) -> lead(x, t, true), (x, t) -> lead(x, t, false))));
        all.add(
                yearly(
                        "piecePay",
                        SHARE,
                        "Brown 1992; weighted with people in plants",
                        "part of wage work that is paid by the piece",
                        Indicators.over(DivisionIndicators::byThePiece, DivisionIndicators::staff),
                        Indicator.ratio(
                                DivisionIndicators::byThePiece, DivisionIndicators::staff)));
        all.add(
                yearly(
                        "pieceSpread",
                        SHARE,
                        "Seiler 1984; the world: weighted with wage workers",
                        "spread of pay that rates for the piece make within plants, a standard"
                                + " deviation over the pay of a kind of work",
                        (x, t) -> x.world().territories.pieceSpread[t],
                        Indicator.mean(
                                (x, t) -> x.world().territories.pieceSpread[t],
                                Indicators::wageWorkers)));
        all.add(
                yearly(
                        "craftPay",
                        "pay scale = 1",
                        "Rosen 1970; Freeman 1980; weighted with wage workers",
                        "what unions make of the pay of craft beside other work, over the pay"
                                + " scale",
                        null,
                        Indicator.mean(
                                (x, t) -> x.world().territories.craftPay[t],
                                Indicators::wageWorkers)));
        all.add(
                overUnits(
                        "controlWorth",
                        "Marglin 1974; weighted with employment",
                        "part of the pay of a unit that the command of one more stage of technique"
                                + " is worth to owners",
                        x -> x.world().units.controlWorth));
        all.add(
                overUnits(
                        "craftHold",
                        "Lazonick 1981; weighted with employment",
                        "chance that organized crafts hold up a technique that does without them",
                        x -> x.world().units.craftHold));
        all.add(
                yearly(
                        "effectiveLabour",
                        SHARE,
                        "Katz & Murphy 1992, Hartog 2000; weighted with people in plants",
                        "what people do in their places over what they would where plants are"
                                + " staffed as their technique asks and people have learned it",
                        Indicators.over(DivisionIndicators::done, DivisionIndicators::staff),
                        Indicator.ratio(DivisionIndicators::done, DivisionIndicators::staff)));
        all.add(
                yearly(
                        "trained",
                        SHARE,
                        "Doeringer & Piore 1971; weighted with people in plants",
                        "part of the people in plants whom these trained for another occupation in"
                                + " a year",
                        Indicators.some(
                                Indicators.over(
                                        DivisionIndicators::trained, DivisionIndicators::staff)),
                        Indicator.ratio(DivisionIndicators::trained, DivisionIndicators::staff)));
        all.add(
                yearly(
                        "cooperativeShare",
                        SHARE,
                        "Dow 2003; the voluntary sector is held by its members",
                        "part of the people in plants who work in cooperatives",
                        Indicators.over(DivisionIndicators::members, DivisionIndicators::staff),
                        Indicator.ratio(DivisionIndicators::members, DivisionIndicators::staff)));
        all.add(
                yearly(
                        "cooperativePay",
                        "wage of the trade = 1",
                        "Bonin, Jones and Putterman 1993; weighted with members",
                        "what members draw for a unit of work over the wage of their trade",
                        Indicators.over(DivisionIndicators::drawn, DivisionIndicators::members),
                        Indicator.ratio(DivisionIndicators::drawn, DivisionIndicators::members)));
        all.add(
                of(
                        "emigration",
                        "persons a quarter",
                        "to other territories, of the same state too",
                        "people who leave for another territory; no row where nobody does",
                        (x, t) -> Indicators.some(x.world().territories.departures[t]),
                        Indicator.sum((x, t) -> x.world().territories.departures[t])));
        all.add(
                of(
                        "immigration",
                        "persons a quarter",
                        "from other territories, of the same state too",
                        "people who come from another territory; no row where nobody does",
                        (x, t) -> Indicators.some(x.world().territories.arrivals[t]),
                        Indicator.sum((x, t) -> x.world().territories.arrivals[t])));
        all.add(
                yearly(
                        "brainDrain",
                        SHARE,
                        "Docquier and Rapoport 2012: schooled for conception where they lived",
                        "the schooled among those who leave for another territory",
                        Indicators.some(
                                Indicators.over(
                                        (x, t) -> x.world().territories.schooledDepartures[t],
                                        (x, t) -> x.world().territories.departures[t])),
                        Indicator.ratio(
                                (x, t) -> x.world().territories.schooledDepartures[t],
                                (x, t) -> x.world().territories.departures[t])));
        all.add(
                Indicators.share(
                        "vacancyRate",
                        SHARE,
                        "Beveridge 1944; Blanchard and Diamond 1989; Shimer 2012 for what is"
                                + " filled within the quarter",
                        "places that stand open at a time, over places",
                        (x, t) -> x.world().territories.openPlaces[t],
                        (x, t) ->
                                Indicators.wageWorkers(x, t)
                                        + x.world().territories.openPlaces[t]));
        all.add(
                yearly(
                        "jobsFound",
                        "1/year",
                        "Blanchard and Diamond 1990: moves from count to count of heads",
                        "moves from unemployment into wage work in a year over people out of work",
                        Indicators.over(
                                (x, t) -> moves(x, t, Workers.UNEMPLOYED, Workers.WAGE),
                                (x, t) -> x.world().territories.unemployed[t]),
                        Indicator.ratio(
                                (x, t) -> moves(x, t, Workers.UNEMPLOYED, Workers.WAGE),
                                (x, t) -> x.world().territories.unemployed[t])));
        all.add(
                yearlyShare(
                        "leavingTheLand",
                        "1/year",
                        "Lewis 1954: moves from subsistence into wage work or the search for it",
                        "moves out of subsistence into the labour market in a year over people in"
                                + " subsistence",
                        (x, t) ->
                                moves(x, t, Workers.SUBSISTENCE, Workers.WAGE)
                                        + moves(x, t, Workers.SUBSISTENCE, Workers.UNEMPLOYED),
                        (x, t) -> x.world().territories.subsistence[t]));
        return all;
    }

    /** The mean of what is told of bargaining units over the people employed in them. */
    private static Indicator overUnits(
            String name, String source, String what, Function<Survey, double[]> of) {
        Measure mean = (x, t) -> x.sums().meanOverEmployed(of.apply(x), t);
        return yearly(
                name, SHARE, source, what, mean, Indicator.mean(mean, Indicators::wageWorkers));
    }

    private static double trained(Survey x, int t) {
        double sum = 0;
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            sum += x.world().units.trained[unit];
        }
        return sum;
    }

    private static double done(Survey x, int t) {
        return overPlants(x, t, x.world()::effectiveness);
    }

    private static double rotating(Survey x, int t) {
        double[] rotation = x.world().plants.rotation;
        return overPlants(x, t, p -> rotation[p]);
    }

    private static double setFree(Survey x, int t) {
        double[] reservation = x.world().plants.reservation;
        return overPlants(x, t, p -> reservation[p]);
    }

    /** People in plants that keep a reservation beside plants without, times their lead or not. */
    private static double lead(Survey x, int t, boolean isLead) {
        Plants plants = x.world().plants;
        double sum = 0;
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            double[] people = new double[2];
            double[] cost = new double[2];
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                int p = plants.cellPlant[k];
                int kept = plants.reservation[p] > 0 ? 1 : 0;
                people[kept] += plants.employed[p];
                cost[kept] += plants.employed[p] * StrictMath.log(plants.unitCost[p]);
            }
            if (people[0] > 0 && people[1] > 0) {
                double lead = cost[0] / people[0] - cost[1] / people[1];
                sum += people[1] * (isLead ? lead : 1);
            }
        }
        return sum;
    }

    private static double byThePiece(Survey x, int t) {
        double[] piecePay = x.world().plants.piecePay;
        return overPlants(x, t, p -> StrictMath.max(0, piecePay[p]));
    }

    private static double members(Survey x, int t) {
        int[] company = x.world().plants.capital;
        boolean[] isCooperative = x.world().capitals.isCooperative;
        return overPlants(x, t, p -> isCooperative[company[p]] ? 1 : 0);
    }

    private static double drawn(Survey x, int t) {
        int[] company = x.world().plants.capital;
        boolean[] isCooperative = x.world().capitals.isCooperative;
        double[] rent = x.world().plants.rent;
        return overPlants(x, t, p -> isCooperative[company[p]] ? rent[p] : 0);
    }

    private static double staff(Survey x, int t) {
        return x.sums().staff[t];
    }

    /** What is said of a plant, summed over the people in the territory's plants. */
    private static double overPlants(Survey x, int t, IntToDoubleFunction ofPlant) {
        Plants plants = x.world().plants;
        double sum = 0;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            sum += plants.employed[p] * ofPlant.applyAsDouble(p);
        }
        return sum;
    }

    private static double moves(Survey x, int t, int from, int to) {
        return x.world().year.moves[(t * Workers.STATES + from) * Workers.STATES + to];
    }

    /** Value added beyond pay, over pay, of the wage workers of a sex, group and class of skill. */
    private static Indicator surplus(String name, String who, int sex, int group, int skill) {
        Measure added =
                (x, t) ->
                        x.people()
                                        .cells(t)
                                        .valueAdded(
                                                x.sums().valueAdded,
                                                t * Sectors.COUNT,
                                                sex,
                                                group,
                                                skill)
                                * Indicators.rate(x, t);
        Measure pay = (x, t) -> x.people().cells(t).pay(sex, group, skill) * Indicators.rate(x, t);
        Measure beyond = (x, t) -> added.of(x, t) - pay.of(x, t);
        return yearlyShare(
                name, SHARE, SURPLUS, "surplus over pay in money, of " + who, beyond, pay);
    }
}
