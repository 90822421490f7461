package org.conjuncture.model.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.UserError;
import org.conjuncture.base.yaml.Marked;
import org.conjuncture.base.yaml.MarkedMap;
import org.conjuncture.base.yaml.MarkedText;
import org.conjuncture.model.world.Lever;
import org.conjuncture.model.world.Levers;

/** Reads measures of a scenario and checks every name, date and value in them. */
final class MeasureReader {

    private final ScenarioWorld world;
    private final int from;
    private final int until;

    /** For a run from one quarter up to another. */
    MeasureReader(ScenarioWorld world, int from, int until) {
        this.world = world;
        this.from = from;
        this.until = until;
    }

    /**
     * A list of measures; where they have no date or coalition of their own, others must give them.
     */
    List<Measure> measures(Optional<Marked> written, boolean needDateAndWho) {
        List<Measure> measures = new ArrayList<>();
        for (Marked each : written.map(list -> list.list().values()).orElse(List.of())) {
            measures.add(measure(each.map().allowOnly(Measure.KEYS), needDateAndWho));
        }
        return measures;
    }

    private Measure measure(MarkedMap map, boolean needDateAndWho) {
        if (needDateAndWho) {
            map.need("at");
            map.need("who");
        }
        if (Measure.ACTIONS.stream().noneMatch(key -> map.get(key).isPresent())) {
            throw new UserError(
                    map.place(),
                    "the measure does nothing",
                    map.keys().isEmpty() ? "nothing" : String.join(", ", map.keys()),
                    "one of " + String.join(", ", Measure.ACTIONS));
        }
        Optional<String> at = map.get("at").map(this::within);
        Optional<String> end = map.get("until").map(this::end);
        checkOrder(at, end, map);
        return new Measure(
                at,
                end,
                map.get("phase")
                        .map(value -> OptionalInt.of((int) value.integer(0, 400)))
                        .orElse(OptionalInt.empty()),
                who(map.get("who")),
                levers(map, "set"),
                levers(map, "add"),
                levers(map, "multiply"),
                map.get("regime").map(value -> value.oneOf(world.regimes().names())),
                map.get("join").map(this::institution),
                map.get("leave").map(this::institution),
                rules(map));
    }

    /** A quarter of the run. */
    String within(Marked value) {
        int quarter = value.quarter();
        if (quarter < from || quarter >= until) {
            throw value.error(
                    "a quarter of the run, "
                            + Quarters.text(from)
                            + " to "
                            + Quarters.text(until - 1));
        }
        return value.text();
    }

    /** A quarter after the run's start; it may lie beyond the run's end. */
    String end(Marked value) {
        if (value.quarter() <= from) {
            throw value.error("a quarter after " + Quarters.text(from));
        }
        return value.text();
    }

    static void checkOrder(Optional<String> at, Optional<String> end, MarkedMap map) {
        if (at.isPresent()
                && end.isPresent()
                && Quarters.parse(end.get()) <= Quarters.parse(at.get())) {
            throw map.need("until").error("a quarter after " + at.get());
        }
    }

    /** Names of a coalition, all known, at least one. */
    List<String> who(Optional<Marked> written) {
        if (written.isEmpty()) {
            return List.of();
        }
        List<Marked> values =
                written.get() instanceof MarkedText
                        ? List.of(written.get())
                        : written.get().list().values();
        if (values.isEmpty()) {
            throw new UserError(
                    written.get().place(),
                    "the coalition is empty",
                    "no name",
                    "territories, groups, states or all");
        }
        for (Marked value : values) {
            if (!world.coalitions().knows(value.text())) {
                throw new UserError(
                        value.place(),
                        "unknown member of a coalition",
                        value.shown(),
                        "a territory, a group or region, state:CODE, members:INSTITUTION or all",
                        Nearest.of(value.text(), world.coalitions().names()));
            }
        }
        return values.stream().map(Marked::text).toList();
    }

    private String institution(Marked value) {
        return value.oneOf(world.institutions().stream().map(Institution::name).toList());
    }

    private static Map<String, Double> levers(MarkedMap map, String key) {
        Map<String, Double> levers = new LinkedHashMap<>();
        MarkedMap written = named(map, key, Levers.names());
        for (String name : written.keys()) {
            Lever lever = Levers.get(name);
            Marked value = written.need(name);
            // What is added or multiplied may leave the range; the lever itself never does.
            double most = lever.max() - lever.min();
            double number =
                    switch (key) {
                        case "set" -> value.number(lever.min(), lever.max());
                        case "add" -> value.number(-most, most);
                        default -> value.number(0, 1000);
                    };
            levers.put(name, number);
        }
        return levers;
    }

    private Map<String, Double> rules(MarkedMap map) {
        Map<String, Double> rules = new LinkedHashMap<>();
        MarkedMap written = named(map, "rule", TimelineReader.ruleNames(world.institutions()));
        for (String name : written.keys()) {
            InstitutionRule rule = InstitutionRule.valueOf(name.substring(name.indexOf('.') + 1));
            rules.put(name, written.need(name).number(rule.min(), rule.max()));
        }
        return rules;
    }

    /** A map whose keys are all known; empty where it is missing. */
    static MarkedMap named(MarkedMap map, String key, Collection<String> valid) {
        Optional<Marked> written = map.get(key);
        return written.isEmpty()
                ? new MarkedMap(map.place(), java.util.Collections.emptyMap())
                : written.get().map().allowOnly(valid);
    }
}
