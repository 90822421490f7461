package org.conjuncture.model.indicator;

import static org.conjuncture.model.indicator.Indicators.SHARE;
import static org.conjuncture.model.indicator.Indicators.of;
import static org.conjuncture.model.indicator.Indicators.yearly;

import java.util.List;
import org.conjuncture.model.indicator.Indicator.Measure;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Sectors;

/** What workers do together: unions, agreements, strikes, and what owners hold against them. */
final class UnionIndicators {

    static final List<Indicator> LIST =
            List.of(
                    yearly(
                            "unionDensity",
                            SHARE,
                            "Visser 2019: members among wage workers; the world: weighted with wage"
                                    + " workers",
                            "members of unions over wage workers",
                            (x, t) -> x.sums().meanOverEmployed(x.world().units.density, t),
                            Indicator.mean(
                                    (x, t) -> x.sums().meanOverEmployed(x.world().units.density, t),
                                    Indicators::wageWorkers)),
                    unions(
                            "craftUnions",
                            "members of unions of a skilled trade, over wage workers",
                            0),
                    unions(
                            "industrialUnions",
                            "members of unions of an industry, over wage workers",
                            1),
                    unions(
                            "generalUnions",
                            "members of unions of whoever is left, over wage workers",
                            2),
                    unions(
                            "companyUnions",
                            "members of unions of a plant or the state, over wage workers",
                            3),
                    yearly(
                            "bargainingCoverage",
                            SHARE,
                            "Visser 2019: employees under an agreement; the world: weighted with"
                                    + " wage workers",
                            "wage workers whose pay an agreement settles, over wage workers",
                            (x, t) -> x.sums().meanOverEmployed(x.world().units.coverage, t),
                            Indicator.mean(
                                    (x, t) ->
                                            x.sums().meanOverEmployed(x.world().units.coverage, t),
                                    Indicators::wageWorkers)),
                    of(
                            "strikeDays",
                            "person-days a quarter",
                            "ILO, statistics of industrial disputes",
                            "days not worked through strikes; no row where nobody strikes",
                            (x, t) ->
                                    Indicators.some(
                                            x.sums().marketSum(x.world().units.strikeDays, t)),
                            Indicator.sum(
                                    (x, t) -> x.sums().marketSum(x.world().units.strikeDays, t))),
                    of(
                            "strikers",
                            "persons a quarter",
                            "ILO, statistics of industrial disputes: workers involved",
                            "who strikes in plants that are struck; no row where nobody"
                                    + " strikes",
                            (x, t) ->
                                    Indicators.some(
                                            x.sums().marketSum(x.world().units.strikers, t)),
                            Indicator.sum(
                                    (x, t) -> x.sums().marketSum(x.world().units.strikers, t))),
                    of(
                            "strikeGain",
                            "log points a quarter",
                            "Card 1990; weighted with employment",
                            "what strikes put into the next round of pay, mean over wage workers;"
                                    + " no row where it is nothing",
                            (x, t) ->
                                    Indicators.some(
                                            x.sums()
                                                    .meanOverEmployed(
                                                            x.world().units.strikeGain, t)),
                            Indicator.mean(
                                    (x, t) ->
                                            x.sums()
                                                    .meanOverEmployed(
                                                            x.world().units.strikeGain, t),
                                    Indicators::wageWorkers)),
                    yearly(
                            "threat",
                            SHARE,
                            "Epstein and Burke 2001 for threat effects; weighted with employment",
                            "threat of owning capitals to move, 0 to 1",
                            (x, t) -> x.sums().meanOverEmployed(x.world().units.threat, t),
                            Indicator.mean(
                                    (x, t) -> x.sums().meanOverEmployed(x.world().units.threat, t),
                                    Indicators::wageWorkers)),
                    yearly(
                            "coordination",
                            SHARE,
                            "Ramsay 1997; weighted with employment",
                            "part of the threat to move that unions along the chain take away",
                            (x, t) -> x.sums().meanOverEmployed(x.world().units.coordination, t),
                            Indicator.mean(
                                    (x, t) ->
                                            x.sums()
                                                    .meanOverEmployed(
                                                            x.world().units.coordination, t),
                                    Indicators::wageWorkers)));

    private UnionIndicators() {}

    private static Indicator unions(String name, String doc, int type) {
        Measure members =
                (x, t) -> {
                    BargainingUnits units = x.world().units;
                    double sum = 0;
                    double people = 0;
                    for (int s = 1; s < Sectors.COUNT; s++) {
                        int unit = t * Sectors.COUNT + s;
                        double employed = units.employed[unit];
                        people += employed;
                        sum +=
                                employed
                                        * units.typeDensity[
                                                unit * BargainingUnits.UNION_TYPES + type];
                    }
                    return people > 0 ? sum / people : 0;
                };
        return yearly(
                name,
                SHARE,
                "Clegg 1976; the world: weighted with wage workers",
                doc,
                members,
                Indicator.mean(members, Indicators::wageWorkers));
    }
}
