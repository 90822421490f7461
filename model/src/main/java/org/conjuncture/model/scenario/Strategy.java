package org.conjuncture.model.scenario;

import java.util.List;
import java.util.Optional;
import org.conjuncture.base.doc.Doc;

/**
 * A policy package given to a coalition. What the members do alone and what they do only together
 * stand apart, so the same package can be tried by one territory, by a region and by all.
 */
@Doc("A policy package given to a coalition of territories")
public record Strategy(
        @Doc("name, shown with what it decides") String name,
        @Doc("the coalition: territories, state:CODE, groups, regions, members:INSTITUTION or all")
                List<String> who,
        @Doc("first quarter of the package") String start,
        @Doc("first quarter in which it ends; without end where nothing is said")
                Optional<String> until,
        @Doc("what each member does") List<Measure> measures,
        @Doc("what members do only where the coalition has more than one of them")
                List<Measure> together) {

    static final List<String> KEYS =
            List.of("name", "who", "start", "until", "measures", "together");

    /** The same package for another coalition. */
    public Strategy forCoalition(List<String> coalition) {
        return new Strategy(name, List.copyOf(coalition), start, until, measures, together);
    }

    /** The same package for each of these alone: one strategy each, for one run each. */
    public List<Strategy> eachAlone(List<String> territories) {
        return territories.stream().map(each -> forCoalition(List.of(each))).toList();
    }
}
