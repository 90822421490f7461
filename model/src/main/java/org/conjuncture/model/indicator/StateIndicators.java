package org.conjuncture.model.indicator;

import static org.conjuncture.model.indicator.Indicators.SHARE;
import static org.conjuncture.model.indicator.Indicators.output;
import static org.conjuncture.model.indicator.Indicators.yearly;
import static org.conjuncture.model.indicator.Indicators.yearlyShare;

import java.util.List;
import org.conjuncture.model.indicator.Indicator.Measure;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.States;

/** What states ask of industry, sell and guarantee. */
final class StateIndicators {

    static final List<Indicator> LIST =
            List.of(
                    yearlyShare(
                            "exportTargetMet",
                            SHARE,
                            "Rhee, Ross-Larson and Pursell 1984; over manufactures for which there"
                                    + " is a target, by what the target is worth",
                            "exports over the target that the state sets for them, at most all of"
                                    + " it",
                            targets(true),
                            targets(false)),
                    yearlyShare(
                            "plantsSoldAbroad",
                            SHARE,
                            "Hunya 1997; Megginson and Netter 2001; at book value",
                            "part of the plants a state sold in the year that owners abroad bought",
                            (x, t) -> x.world().states.plantsSoldAbroad[t],
                            (x, t) -> x.world().states.plantsSold[t]),
                    yearlyShare(
                            "benefitShare",
                            SHARE,
                            "Lindert 2004: social transfers",
                            "benefits that the state pays people over output",
                            (x, t) ->
                                    Indicators.some(
                                            -x.world().ledger.flow(t, Flow.BENEFITS, Holder.STATE)
                                                    * Indicators.rate(x, t)),
                            Indicators::output),
                    yearly(
                            "capitalControl",
                            SHARE,
                            "Quinn 1997; lever capitalControl",
                            "how far law keeps capital from crossing the border, where it does;"
                                    + " the world: mean by output",
                            (x, t) -> Indicators.some(x.world().levers.capitalControl[t]),
                            Indicator.mean(
                                    (x, t) -> x.world().levers.capitalControl[t],
                                    Indicators::output)),
                    yearly(
                            "inProgramme",
                            SHARE,
                            "Vreeland 2003; lenderProgramme",
                            "part of the year in which a state was in a lender's programme, where"
                                    + " it was; the world: mean of states by people",
                            (x, t) -> Indicators.some(inProgramme(x, t)),
                            Indicator.mean(StateIndicators::inProgramme, Indicators::population)),
                    yearlyShare(
                            "railwayCharge",
                            SHARE,
                            "Thorner 1951; Hurd 1983",
                            "interest guaranteed on railways that a ruled state pays abroad, over"
                                    + " output",
                            (x, t) ->
                                    Indicators.some(x.world().states.railwayCharge[t])
                                            * output(x, t),
                            Indicators::output),
                    yearly(
                            "voluntaryNeed",
                            SHARE,
                            "Salamon, Anheier et al. 1999; weighted with public purchases",
                            "part of the need of public services that voluntary organizations"
                                    + " serve for the state",
                            null,
                            Indicator.mean(
                                    (x, t) -> x.world().states.voluntaryNeed[t],
                                    StateIndicators::purchases)),
                    yearly(
                            "volunteersSpare",
                            SHARE,
                            "Radice 2000; weighted with public purchases",
                            "what states pay less for services in voluntary hands than by agencies"
                                    + " of their own, over public purchases",
                            null,
                            Indicator.mean(StateIndicators::spared, StateIndicators::purchases)));

    private StateIndicators() {}

    private static double purchases(Survey x, int t) {
        return x.world().territories.publicSpent[t] * Indicators.rate(x, t);
    }

    private static double spared(Survey x, int t) {
        States states = x.world().states;
        double[] price = x.world().markets.deliveredPrice;
        int first = t * Sectors.COUNT;
        double bought = 0;
        for (int cell = first + 1; cell < first + Sectors.COUNT; cell++) {
            bought += states.publicBasket[cell] * price[cell];
        }
        double paid =
                states.publicBasket[first + Sectors.VOLUNTARY] * price[first + Sectors.VOLUNTARY];
        double byAgencies =
                states.publicBasket[first + Sectors.PUBLIC]
                        * states.voluntaryNeed[t]
                        / (1 - states.voluntaryNeed[t])
                        * price[first + Sectors.PUBLIC];
        return states.voluntaryNeed[t] > 0 ? (byAgencies - paid) / bought : 0;
    }

    private static double inProgramme(Survey x, int t) {
        return x.world().states.inProgramme[t] / 4.0;
    }

    private static Measure targets(boolean isMet) {
        return (x, t) -> {
            Markets markets = x.world().markets;
            double sum = 0;
            for (int s = Sectors.LIGHT_MANUFACTURING; s <= Sectors.MACHINERY; s++) {
                int cell = t * Sectors.COUNT + s;
                double target = markets.exportTarget[cell];
                double told = isMet ? StrictMath.min(target, markets.exportTrend[cell]) : target;
                sum += told * markets.price[cell] * Indicators.rate(x, t);
            }
            return sum;
        };
    }
}
