package org.conjuncture.model.indicator;

import static org.conjuncture.model.indicator.Indicators.SHARE;
import static org.conjuncture.model.indicator.Indicators.of;
import static org.conjuncture.model.indicator.Indicators.population;
import static org.conjuncture.model.indicator.Indicators.yearly;
import static org.conjuncture.model.indicator.Indicators.yearlyShare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Territories;

/** People: how many, where, how schooled, and how income and wealth are spread over them. */
final class PeopleIndicators {

    private static final String INCOME =
            "workers' pay, benefits and own produce, owners' income after tax; people at home share"
                    + " and are left out";
    private static final String WEALTH =
            "deposits of workers; deposits, bonds, claims abroad and shares of owners; Piketty 2014"
                    + " for the concept";

    static final List<Indicator> LIST =
            List.of(
                    yearly(
                            "population",
                            "persons",
                            "all ages",
                            "people",
                            Indicators::population,
                            Indicator.sum(Indicators::population)),
                    yearlyShare(
                            "townShare",
                            SHARE,
                            "Bairoch 1988: towns of 5,000 and more",
                            "people in towns",
                            (x, t) -> x.people().townPeople(t),
                            Indicators::population),
                    yearly(
                            "yearsOfSchooling",
                            "years",
                            "Lee and Lee 2016; people of working age",
                            "mean years of schooling",
                            (x, t) -> x.people().schooling(t),
                            Indicator.mean(
                                    (x, t) -> x.people().schooling(t),
                                    (x, t) -> x.people().ofWorkingAge(t))),
                    yearly(
                            "childLabour",
                            SHARE,
                            "Basu 1999: children of 10–14 at work, on the family's land or for pay;"
                                    + " the world: weighted with children",
                            "children of 10–14 at work",
                            (x, t) -> x.world().territories.childrenAtWork[t],
                            Indicator.mean(
                                    (x, t) -> x.world().territories.childrenAtWork[t],
                                    PeopleIndicators::childrenOfTen)),
                    yearly(
                            "lifeExpectancy",
                            "years",
                            "Preston 1975; the world: weighted with people",
                            "life expectancy at birth",
                            (x, t) -> x.world().territories.lifeExpectancy[t],
                            Indicator.mean(
                                    (x, t) -> x.world().territories.lifeExpectancy[t],
                                    Indicators::population)),
                    yearly(
                            "childrenPerWoman",
                            "children",
                            "period total fertility; the world: weighted with people",
                            "children a woman would bear at the year's rates",
                            (x, t) -> x.world().territories.childrenPerWoman[t],
                            Indicator.mean(
                                    (x, t) -> x.world().territories.childrenPerWoman[t],
                                    Indicators::population)),
                    yearly(
                            "capability",
                            SHARE,
                            "Nelson and Phelps 1966; the world: weighted with people",
                            "capability to use technique",
                            (x, t) -> x.world().territories.capability[t],
                            Indicator.mean(
                                    (x, t) -> x.world().territories.capability[t],
                                    Indicators::population)),
                    yearlyShare(
                            "migrantsShare",
                            SHARE,
                            "people of working age who live where they are no citizens",
                            "migrants over people of working age",
                            (x, t) -> x.people().migrants(t),
                            (x, t) -> x.people().ofWorkingAge(t)),
                    yearlyShare(
                            "clandestineShare",
                            SHARE,
                            "people of working age without rights of residence",
                            "clandestine migrants over people of working age",
                            (x, t) -> x.people().clandestine(t),
                            (x, t) -> x.people().ofWorkingAge(t)),
                    yearly(
                            "giniWithin",
                            SHARE,
                            INCOME,
                            "Gini index of income among people with income",
                            (x, t) -> x.people().incomes(t).gini(),
                            giniWithin()),
                    yearly(
                            "top10Share",
                            SHARE,
                            WEALTH,
                            "part of private wealth that the richest tenth of adults has",
                            (x, t) -> x.people().wealth(t).topShare(0.1),
                            Indicator.mean(
                                    (x, t) -> x.people().wealth(t).topShare(0.1),
                                    Indicators::population)),
                    yearly(
                            "top1Share",
                            SHARE,
                            WEALTH,
                            "part of private wealth that the richest hundredth of adults has",
                            (x, t) -> x.people().wealth(t).topShare(0.01),
                            Indicator.mean(
                                    (x, t) -> x.people().wealth(t).topShare(0.01),
                                    Indicators::population)),
                    yearly(
                            "workersFunds",
                            SHARE,
                            WEALTH,
                            "part of a territory's private shares that workers' funds hold",
                            (x, t) ->
                                    Indicators.some(
                                            x.world()
                                                    .owners
                                                    .equityShare[
                                                    t * Owners.CLASSES + Owners.FUNDS]),
                            Indicator.mean(
                                    (x, t) ->
                                            x.world()
                                                    .owners
                                                    .equityShare[t * Owners.CLASSES + Owners.FUNDS],
                                    Indicators::population)),
                    of(
                            "theilBetween",
                            SHARE,
                            "Milanovic 2005: concept 2, population-weighted, output per head",
                            "Theil index between territories",
                            null,
                            PeopleIndicators::theil),
                    of(
                            "giniBetween",
                            SHARE,
                            "Milanovic 2005: concept 2, population-weighted, output per head",
                            "Gini index between territories",
                            null,
                            PeopleIndicators::giniBetween),
                    yearly(
                            "giniWorld",
                            SHARE,
                            "Bourguignon and Morrisson 2002: incomes inside each territory, scaled"
                                    + " to its output per head",
                            "Gini index over all people of the world with income",
                            null,
                            PeopleIndicators::giniWorld));

    private PeopleIndicators() {}

    /** Children of 10–14, who work or not. */
    private static double childrenOfTen(Survey x, int t) {
        Territories territories = x.world().territories;
        double children = 0;
        for (int cell = 0; cell < 8; cell++) {
            children += territories.dependants[Territories.dependant(t, 2, 0, 0, 0) + cell];
        }
        for (int phase = 0; phase < 4; phase++) {
            children += territories.childRows[t * 4 + phase];
        }
        return children;
    }

    private static Indicator.WorldMeasure giniWithin() {
        return Indicator.mean((x, t) -> x.people().incomes(t).gini(), Indicators::population);
    }

    private static double perHead(Survey x, int t) {
        return Indicators.outputConstant(x, t) / population(x, t);
    }

    private static double meanPerHead(Survey x) {
        double output = 0;
        double people = 0;
        for (int t = 0; t < x.count(); t++) {
            output += Indicators.outputConstant(x, t);
            people += population(x, t);
        }
        return output / people;
    }

    private static double theil(Survey x) {
        double mean = meanPerHead(x);
        double people = 0;
        double sum = 0;
        for (int t = 0; t < x.count(); t++) {
            double relative = perHead(x, t) / mean;
            people += population(x, t);
            sum += relative > 0 ? population(x, t) * relative * StrictMath.log(relative) : 0;
        }
        return sum / people;
    }

    private static double giniBetween(Survey x) {
        List<Integer> order = new ArrayList<>();
        for (int t = 0; t < x.count(); t++) {
            order.add(t);
        }
        order.sort(
                Comparator.comparingDouble((Integer t) -> perHead(x, t)).thenComparingInt(t -> t));
        double people = 0;
        double output = 0;
        for (int t : order) {
            people += population(x, t);
            output += Indicators.outputConstant(x, t);
        }
        double below = 0;
        double area = 0;
        for (int t : order) {
            double own = Indicators.outputConstant(x, t);
            area += population(x, t) / people * (2 * below + own) / output;
            below += own;
        }
        return 1 - area;
    }

    private static double giniWorld(Survey x) {
        Spread all = new Spread();
        for (int t = 0; t < x.count(); t++) {
            Spread own = x.people().incomes(t);
            double income = own.amount();
            if (income > 0) {
                all.add(own, Indicators.outputConstant(x, t) / income);
            }
        }
        return all.gini();
    }
}
