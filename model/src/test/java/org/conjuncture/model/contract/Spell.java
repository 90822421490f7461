package org.conjuncture.model.contract;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.conjuncture.base.yaml.Yaml;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Dates;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.MechanismNames;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.Now;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Settings;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Books;
import org.conjuncture.model.results.Run;
import org.conjuncture.model.results.RunPlan;
import org.conjuncture.model.results.RunPlans;
import org.conjuncture.model.scenario.Scenario;
import org.conjuncture.model.scenario.ScenarioLibrary;
import org.conjuncture.model.scenario.ScenarioReader;
import org.conjuncture.model.world.World;

/** Some quarters of the small world, its mechanisms looked at one by one. */
final class Spell {

    private static final Path HOME =
            Path.of(requireNonNull(System.getProperty("conjuncture.home"), "set by the build"));

    /** It reads the tables of a world once. */
    private static final ScenarioReader READER =
            new ScenarioReader(
                    new ScenarioLibrary(HOME.resolve("scenarios")),
                    HOME.resolve("worlds"),
                    new MechanismNames());

    final RunPlan plan;
    final World world;
    private final Dates dates;
    private final int start;
    private final Quarter quarter;

    /**
     * @param more lines of a scenario that builds on the century of the small world
     * @param start first quarter that is simulated, in a world of 1870 under the law of that date
     * @param watched what stands in the place of the mechanisms
     */
    Spell(String more, int start, UnaryOperator<List<Mechanism>> watched) {
        this(more, start, settings -> settings, watched);
    }

    /** Opened as the scenario says, and then gone through with other settings. */
    Spell(
            String more,
            int start,
            UnaryOperator<Settings> later,
            UnaryOperator<List<Mechanism>> watched) {
        plan = plan(more);
        try (var simulation = Run.open(plan)) {
            world = simulation.world();
        }
        dates = plan.dates().get();
        dates.begin(world, plan.first());
        this.start = start;
        for (int past = plan.first(); past < start; past++) {
            dates.step(world, past);
        }
        List<Mechanism> mechanisms = Mechanisms.of(later.apply(plan.settings()));
        quarter = new Quarter(world, watched.apply(mechanisms));
    }

    private static RunPlan plan(String more) {
        Scenario scenario = READER.read("century-small", List.of(Yaml.parse("test", more).map()));
        return RunPlans.of(
                "spell", scenario, READER.world(scenario.world()), scenario.fromQuarter(), 1);
    }

    List<Mechanism> mechanisms() {
        Settings settings = plan.settings();
        return Mechanisms.of(settings);
    }

    /** Goes through its quarters to the end of the scenario. */
    Books through() {
        try (Workshop workshop = new Workshop(1)) {
            for (int now = start; now < plan.until(); now++) {
                dates.step(world, now);
                quarter.step(new Now(now, now - start, plan.seed(), workshop, new Chronicle()));
            }
        }
        return quarter.books();
    }
}
