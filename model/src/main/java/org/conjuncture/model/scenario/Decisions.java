package org.conjuncture.model.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;

/** Turns what a scenario says into one timeline. */
final class Decisions {

    private Decisions() {}

    static Timeline of(Scenario scenario, ScenarioWorld world) {
        List<Intervention> all = new ArrayList<>();
        if (scenario.timeline().world()) {
            Set<String> without = new HashSet<>(scenario.timeline().without());
            for (Intervention each : world.timeline().interventions()) {
                if (!without.contains(each.kind()) && !without.contains(each.id())) {
                    all.add(each);
                }
            }
        }
        Place nowhere = Place.of("scenario");
        for (Measure measure : scenario.timeline().add()) {
            all.addAll(interventions("scenario", measure, measure.who(), "", nowhere));
        }
        for (Strategy strategy : scenario.strategies()) {
            all.addAll(interventions(strategy, nowhere, many(strategy, world)));
        }
        return new Timeline(all);
    }

    /** Whether a coalition has more than one member when its strategy starts, whoever has joined what. */
    private static boolean many(Strategy strategy, ScenarioWorld world) {
        int start = Quarters.parse(strategy.start());
        return world.coalitions()
                        .members(new Who(strategy.who()), start, (institution, t, quarter) -> true)
                        .length
                > 1;
    }

    static List<Intervention> interventions(Strategy strategy, Place place, boolean together) {
        List<Intervention> all = new ArrayList<>();
        List<Measure> measures = new ArrayList<>(strategy.measures());
        if (together) {
            measures.addAll(strategy.together());
        }
        for (Measure measure : measures) {
            List<String> who = measure.who().isEmpty() ? strategy.who() : measure.who();
            all.addAll(interventions(strategy.name(), within(measure, strategy), who, strategy.name(), place));
        }
        return all;
    }

    /** A measure without dates has those of its strategy. */
    private static Measure within(Measure measure, Strategy strategy) {
        return new Measure(
                measure.at().isPresent() ? measure.at() : java.util.Optional.of(strategy.start()),
                measure.until().isPresent() ? measure.until() : strategy.until(),
                measure.phase(),
                measure.who(),
                measure.set(),
                measure.add(),
                measure.multiply(),
                measure.regime(),
                measure.join(),
                measure.leave(),
                measure.rule());
    }

    private static List<Intervention> interventions(
            String id, Measure measure, List<String> who, String strategy, Place place) {
        List<Intervention> made = new ArrayList<>();
        var maker = new Object() {
            void make(Action action, String target, double value) {
                String title =
                        (strategy.isEmpty() ? "" : strategy + ": ")
                                + action.word()
                                + " "
                                + target
                                + (action.movesALever() || action == Action.RULE
                                        ? " " + org.conjuncture.base.Numbers.text(value)
                                        : "");
                made.add(
                        new Intervention(
                                id,
                                Quarters.parse(measure.at().orElse("")),
                                measure.until()
                                        .map(Quarters::parse)
                                        .orElse(Intervention.FOR_GOOD),
                                measure.phase().orElse(0),
                                TimelineKinds.SCENARIO,
                                new Who(who),
                                title,
                                action,
                                target,
                                value,
                                "",
                                "the scenario",
                                true,
                                place));
            }

            void makeAll(Action action, Map<String, Double> values) {
                values.forEach((target, value) -> make(action, target, value));
            }
        };
        measure.regime().ifPresent(regime -> maker.make(Action.REGIME, regime, 0));
        maker.makeAll(Action.SET, measure.set());
        maker.makeAll(Action.ADD, measure.add());
        maker.makeAll(Action.MULTIPLY, measure.multiply());
        measure.join().ifPresent(name -> maker.make(Action.JOIN, name, 0));
        measure.leave().ifPresent(name -> maker.make(Action.LEAVE, name, 0));
        maker.makeAll(Action.RULE, measure.rule());
        return made;
    }
}
