package org.conjuncture.model.scenario;

import java.util.List;
import java.util.Map;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;

/**
 * What is run: a world, a span of time, a scale, and all settings, resolved from a file and those
 * it builds on. The schema of scenario files is made from this record.
 *
 * <p>Three kinds of setting are never mixed: a parameter is one number for a run ({@code set}); a
 * lever is a column of territories and an institution has members, and both move only by dated
 * measures.
 */
@Doc("A scenario of Conjuncture")
public record Scenario(
        @Doc("scenario it builds on: a shipped one by name, or a file; empty if none") String base,
        @Doc(
                        "tables the world starts from: a shipped world by name, or a folder; a path"
                                + " counts from the file in which it stands")
                String world,
        @Doc(
                        "first quarter of the run: the world's own, or that of the state a branch"
                                + " goes on from")
                String from,
        @Doc("first quarter after the run: 2000 means to the end of 1999") String until,
        @Doc("people one agent stands for")
                @Unit("persons")
                @Range({10, 1000000})
                @Source("default 2000: about 0.8 million workers in the world of 1870")
                int scale,
        @Doc("seed of all draws") @Range({0, 9.007199254740991E15}) long seed,
        @Doc("parameters, mechanism.parameter, and their values") Map<String, Double> set,
        @Doc("mechanisms or families that are switched off") List<String> off,
        @Doc("mechanisms and what stands in their place") Map<String, String> replace,
        @Doc("which dated decisions take effect") TimelineUse timeline,
        @Doc("policy packages of coalitions") List<Strategy> strategies,
        @Doc("tables of results that are written, and how often") Recording record,
        @Doc("years or quarters at whose start the state is kept for later branches")
                List<String> checkpoints) {

    static final List<String> KEYS =
            List.of(
                    "base",
                    "world",
                    "from",
                    "until",
                    "scale",
                    "seed",
                    "set",
                    "off",
                    "replace",
                    "timeline",
                    "strategies",
                    "record",
                    "checkpoints");

    /** What holds where nothing is said. */
    public static Scenario defaults() {
        return new Scenario(
                "",
                "1870",
                "1870",
                "2000",
                2000,
                1,
                java.util.Collections.emptyMap(),
                List.of(),
                java.util.Collections.emptyMap(),
                new TimelineUse(true, List.of(), List.of()),
                List.of(),
                Recording.all(),
                List.of());
    }

    /** First quarter, 4·year + quarter − 1. */
    public int fromQuarter() {
        return Quarters.parse(from);
    }

    /** First quarter after the run. */
    public int untilQuarter() {
        return Quarters.parse(until);
    }

    public int quarters() {
        return untilQuarter() - fromQuarter();
    }

    /** The scenario as resolved, as a file that can be run again. */
    public String toYaml() {
        return ScenarioText.of(this);
    }
}
