package org.conjuncture.model.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Unit;

/** A dated intervention as a scenario writes it; one measure may move several levers. */
@Doc("A dated intervention: who does what from when to when")
public record Measure(
        @Doc("first quarter in which it holds; in a strategy its start where nothing is said")
                Optional<String> at,
        @Doc("first quarter in which it holds no more; without end where nothing is said")
                Optional<String> until,
        @Doc("over how many quarters levers move to their value, in equal steps; at once if 0")
                @Unit("quarters")
                @Range({0, 400})
                OptionalInt phase,
        @Doc(
                        "territories, state:CODE, groups, regions, members:INSTITUTION or all; in a"
                                + " strategy the coalition where nothing is said")
                List<String> who,
        @Doc("levers and their values") Map<String, Double> set,
        @Doc("levers and what is added to them") Map<String, Double> add,
        @Doc("levers and what they are multiplied by") Map<String, Double> multiply,
        @Doc("regime: a bundle of lever values") Optional<String> regime,
        @Doc("institution that is joined") Optional<String> join,
        @Doc("institution that is left") Optional<String> leave,
        @Doc("rules of institutions, institution.rule, and their values")
                Map<String, Double> rule) {

    /** Keys, in the order in which they are written. */
    static final List<String> KEYS =
            List.of(
                    "at",
                    "until",
                    "phase",
                    "who",
                    "set",
                    "add",
                    "multiply",
                    "regime",
                    "join",
                    "leave",
                    "rule");

    /** What makes a measure one: at least one of these. */
    static final List<String> ACTIONS =
            List.of("set", "add", "multiply", "regime", "join", "leave", "rule");
}
