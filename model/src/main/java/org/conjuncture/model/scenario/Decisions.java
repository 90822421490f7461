package org.conjuncture.model.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conjuncture.base.Numbers;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;

/** Turns what a scenario says into one timeline. */
final class Decisions {

    /** Name of what a scenario decides outside its strategies. */
    private static final String OWN = "scenario";

    private Decisions() {}

    static Timeline of(Scenario scenario, ScenarioWorld world) {
        List<Intervention> all = new ArrayList<>();
        if (scenario.timeline().world()) {
            Set<String> without = new LinkedHashSet<>(scenario.timeline().without());
            for (Intervention each : world.timeline().interventions()) {
                if (!without.contains(each.kind()) && !without.contains(each.id())) {
                    all.add(each);
                }
            }
        }
        Place nowhere = Place.of(OWN);
        for (Measure measure : scenario.timeline().add()) {
            all.addAll(interventions(OWN, measure, nowhere));
        }
        for (Strategy strategy : scenario.strategies()) {
            all.addAll(interventions(strategy, nowhere, hasMany(strategy, world)));
        }
        return new Timeline(all);
    }

    /**
     * Whether a coalition has more than one member at its start, should all have joined everything.
     */
    private static boolean hasMany(Strategy strategy, ScenarioWorld world) {
        int start = Quarters.parse(strategy.start());
        Who who = new Who(strategy.who());
        return world.coalitions().members(who, start, (institution, t, quarter) -> true).length > 1;
    }

    static List<Intervention> interventions(Strategy strategy, Place place, boolean together) {
        List<Measure> measures = new ArrayList<>(strategy.measures());
        if (together) {
            measures.addAll(strategy.together());
        }
        List<Intervention> all = new ArrayList<>();
        for (Measure measure : measures) {
            all.addAll(interventions(strategy.name(), within(measure, strategy), place));
        }
        return all;
    }

    /** A measure without dates or coalition of its own has those of its strategy. */
    private static Measure within(Measure measure, Strategy strategy) {
        return new Measure(
                measure.at().or(() -> Optional.of(strategy.start())),
                measure.until().or(strategy::until),
                measure.phase(),
                measure.who().isEmpty() ? strategy.who() : measure.who(),
                measure.set(),
                measure.add(),
                measure.multiply(),
                measure.regime(),
                measure.join(),
                measure.leave(),
                measure.rule());
    }

    private static List<Intervention> interventions(String id, Measure measure, Place place) {
        List<Intervention> made = new ArrayList<>();
        measure.regime()
                .ifPresent(name -> made.add(one(id, measure, Action.REGIME, name, 0, place)));
        addAll(made, id, measure, Action.SET, measure.set(), place);
        addAll(made, id, measure, Action.ADD, measure.add(), place);
        addAll(made, id, measure, Action.MULTIPLY, measure.multiply(), place);
        measure.join().ifPresent(name -> made.add(one(id, measure, Action.JOIN, name, 0, place)));
        measure.leave().ifPresent(name -> made.add(one(id, measure, Action.LEAVE, name, 0, place)));
        addAll(made, id, measure, Action.RULE, measure.rule(), place);
        return made;
    }

    private static void addAll(
            List<Intervention> made,
            String id,
            Measure measure,
            Action action,
            Map<String, Double> values,
            Place place) {
        values.forEach((target, value) -> made.add(one(id, measure, action, target, value, place)));
    }

    private static Intervention one(
            String id, Measure measure, Action action, String target, double value, Place place) {
        boolean hasValue = action.movesALever() || action == Action.RULE;
        String title = id + ": " + action.word() + " " + target;
        return new Intervention(
                id,
                Quarters.parse(measure.at().orElse("")),
                measure.until().map(Quarters::parse).orElse(Intervention.FOR_GOOD),
                measure.phase().orElse(0),
                TimelineKinds.SCENARIO,
                new Who(measure.who()),
                hasValue ? title + " " + Numbers.text(value) : title,
                action,
                target,
                value,
                "",
                "the scenario",
                true,
                place);
    }
}
