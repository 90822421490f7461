package org.conjuncture.bench;

import java.nio.file.Path;
import java.util.List;
import org.conjuncture.base.yaml.Yaml;
import org.conjuncture.model.MechanismNames;
import org.conjuncture.model.results.RunPlan;
import org.conjuncture.model.results.RunPlans;
import org.conjuncture.model.scenario.Scenario;
import org.conjuncture.model.scenario.ScenarioLibrary;
import org.conjuncture.model.scenario.ScenarioReader;

/** The century as it comes, at a scale. */
final class DefaultWorld {

    private DefaultWorld() {}

    static RunPlan plan(int scale, String more, int threads) {
        Path home = Path.of(System.getProperty("conjuncture.home", ""));
        ScenarioReader reader =
                new ScenarioReader(
                        new ScenarioLibrary(home.resolve("scenarios")),
                        home.resolve("worlds"),
                        new MechanismNames());
        String overlay = "scale: " + scale + "\n" + more;
        Scenario scenario = reader.read("century", List.of(Yaml.parse("bench", overlay).map()));
        return RunPlans.of(
                "bench", scenario, reader.world(scenario.world()), scenario.fromQuarter(), threads);
    }
}
