package org.conjuncture.model.indicator;

import static org.conjuncture.model.indicator.Indicators.SHARE;

import java.util.List;
import org.conjuncture.model.indicator.Indicator.Measure;
import org.conjuncture.model.world.States;

/**
 * Who has how much power in politics and what came of it. Of a territory it is told where politics
 * is endogenous and has moved law there; of the world always, weighted with people.
 */
final class PoliticsIndicators {

    static final List<Indicator> LIST =
            List.of(
                    of(
                            "labourPower",
                            SHARE,
                            "Korpi 1983",
                            "power of labour in politics by organization, votes, wealth and"
                                    + " capital's power to leave; the rest is capital's",
                            (x, t) -> states(x).classPower[t]),
                    of(
                            "labourVote",
                            SHARE,
                            "Przeworski and Sprague 1986",
                            "votes for parties of labour, were there a free vote",
                            (x, t) -> states(x).leftVote[t]),
                    of(
                            "democracy",
                            "0 to 1",
                            "V-Dem's index of electoral democracy at the start; Lipset 1959",
                            "how far votes decide",
                            (x, t) -> states(x).polyarchy[t]),
                    of(
                            "lawMoved",
                            "points of the lever unionRights",
                            "Korpi 1983",
                            "what power has moved the law on unions by since the start, on top of"
                                    + " what is decided by date",
                            (x, t) -> states(x).lawMoved[t]),
                    of(
                            "budgetMoved",
                            "share of the start's spending",
                            "Cusack 1997",
                            "what power has moved public spending by since the start, on top of"
                                    + " what is decided by date",
                            (x, t) -> states(x).budgetMoved[t]),
                    of(
                            "fearOfPolicy",
                            "1/year",
                            "Kalecki 1943",
                            "part of what they keep at home that owners fear to lose by a turn of"
                                    + " policy, which holds up investment and drives money abroad",
                            (x, t) -> states(x).fearOfPolicy[t]));

    private PoliticsIndicators() {}

    private static Indicator of(
            String name, String unit, String source, String doc, Measure measure) {
        return Indicators.yearly(
                name,
                unit,
                source,
                doc,
                (x, t) -> isMoved(x, t) ? measure.of(x, t) : Double.NaN,
                Indicator.mean(measure, Indicators::population));
    }

    private static boolean isMoved(Survey x, int t) {
        return states(x).lawMoved[t] != 0 || states(x).budgetMoved[t] != 0;
    }

    private static States states(Survey x) {
        return x.world().states;
    }
}
