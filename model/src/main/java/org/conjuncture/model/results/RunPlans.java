package org.conjuncture.model.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.Numbers;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;
import org.conjuncture.model.Dates;
import org.conjuncture.model.Settings;
import org.conjuncture.model.scenario.Rulers;
import org.conjuncture.model.scenario.Scenario;
import org.conjuncture.model.scenario.ScenarioWorld;
import org.conjuncture.model.tables.WorldTables;

/** From a scenario, read and checked, to everything that decides a run. */
public final class RunPlans {

    private RunPlans() {}

    /**
     * @param name what the scenario is called
     * @param opened quarter in which the world is or was opened
     */
    public static RunPlan of(
            String name, Scenario scenario, ScenarioWorld world, int opened, int threads) {
        WorldTables tables = world.tables();
        List<Integer> checkpoints = scenario.checkpoints().stream().map(Quarters::parse).toList();
        return new RunPlan(
                name,
                resolved(scenario),
                scenario.toYaml(),
                tables,
                opened,
                scenario.fromQuarter(),
                scenario.untilQuarter(),
                scenario.scale(),
                scenario.seed(),
                threads,
                settings(scenario),
                checkpoints,
                scenario.record(),
                () -> dates(scenario, world));
    }

    private static Dates dates(Scenario scenario, ScenarioWorld world) {
        Rulers rulers = new Rulers(world.tables(), scenario.untilQuarter());
        return new Dates(
                world.stateOf(scenario),
                world.institutions(),
                rulers,
                world.tables().territories().size());
    }

    /** Parameters and switches of a scenario. */
    public static Settings settings(Scenario scenario) {
        Settings settings = Settings.defaults();
        for (Map.Entry<String, Double> each : scenario.set().entrySet()) {
            settings = settings.with(Place.of("set"), each.getKey(), Numbers.text(each.getValue()));
        }
        for (String each : scenario.off()) {
            settings = settings.without(Place.of("off"), each);
        }
        for (Map.Entry<String, String> each : scenario.replace().entrySet()) {
            settings = settings.replacing(each.getKey(), each.getValue());
        }
        return settings;
    }

    private static Map<String, Object> resolved(Scenario scenario) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        resolved.put("world", scenario.world());
        resolved.put("from", scenario.from());
        resolved.put("until", scenario.until());
        resolved.put("scale", scenario.scale());
        resolved.put("seed", scenario.seed());
        resolved.put("set", scenario.set());
        resolved.put("off", scenario.off());
        resolved.put("replace", scenario.replace());
        resolved.put("timeline", scenario.timeline());
        resolved.put("strategies", scenario.strategies());
        resolved.put("record", scenario.record().toMap());
        resolved.put("checkpoints", scenario.checkpoints());
        return resolved;
    }
}
