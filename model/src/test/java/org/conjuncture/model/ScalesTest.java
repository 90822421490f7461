package org.conjuncture.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.conjuncture.base.yaml.Yaml;
import org.conjuncture.model.results.Run;
import org.conjuncture.model.results.RunPlans;
import org.conjuncture.model.scenario.Scenario;
import org.conjuncture.model.scenario.ScenarioLibrary;
import org.conjuncture.model.scenario.ScenarioReader;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How many people one agent stands for decides how noisy figures are, not what they are: at two
 * scales the means over seeds differ by no more than seeds do, territory by territory where both
 * scales have a thousand agents, and on average over territories hardly at all.
 */
class ScalesTest {
    private static final Path HOME =
            Path.of(requireNonNull(System.getProperty("conjuncture.home"), "set by the build"));

    private static final int AGENTS = 1000;

    /** Quarters at the end that are averaged. */
    private static final int LAST = 8;

    /**
     * By how many standard deviations over seeds two means may differ. Of four seeds each, equal
     * worlds are outside in one case of thirty.
     */
    private static final double BAND = 2;

    private static final List<String> MEASURES =
            List.of(
                    "log of output per head",
                    "log of people",
                    "log of the price level",
                    "log of real pay",
                    "unemployment",
                    "subsistence");

    /**
     * Part of the comparisons that may lie outside the band; after twenty years of the century 7 to
     * 8 of a hundred do.
     */
    private static final double OUTSIDE = 0.1;

    /** Most that a measure may differ on average over territories: a leak that goes one way. */
    private static final double LEAK = 0.02;

    @Test
    void aSmallWorldIsTheSameAtTwoScales() {
        assertAgree("world: 1870-30\n", 60000, 20000, 4, 12);
    }

    @Test
    @EnabledIfSystemProperty(named = "conjuncture.nightly", matches = "true")
    void theCenturyIsTheSameAtTwoScales() {
        assertAgree("", 4000, 1000, 4, 80);
    }

    private static void assertAgree(String world, int coarse, int fine, int seeds, int quarters) {
        List<double[][]> coarser = new ArrayList<>();
        List<double[][]> finer = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            coarser.add(run(world + "scale: " + coarse + "\nseed: " + seed + "\n", quarters));
            finer.add(run(world + "scale: " + fine + "\nseed: " + seed + "\n", quarters));
        }
        int[] shared =
                IntStream.range(0, coarser.getFirst().length)
                        .filter(t -> isLarge(coarser, t) && isLarge(finer, t))
                        .toArray();
        assertThat(shared).hasSizeGreaterThan(20);
        List<String> apart = new ArrayList<>();
        double[] leak = new double[MEASURES.size()];
        for (int t : shared) {
            for (int k = 0; k < MEASURES.size(); k++) {
                double gap = mean(finer, t, k) - mean(coarser, t, k);
                double spread =
                        StrictMath.sqrt((variance(coarser, t, k) + variance(finer, t, k)) / 2);
                leak[k] += gap / shared.length;
                if (StrictMath.abs(gap) > BAND * spread) {
                    apart.add(
                            String.format(
                                    Locale.ROOT,
                                    "territory %d, %s: %.4f apart, seeds %.4f",
                                    t,
                                    MEASURES.get(k),
                                    gap,
                                    spread));
                }
            }
        }
        int compared = shared.length * MEASURES.size();
        for (int k = 0; k < leak.length; k++) {
            assertThat(leak[k])
                    .as("%s at 1:%d over 1:%d, mean of territories", MEASURES.get(k), fine, coarse)
                    .isBetween(-LEAK, LEAK);
        }
        assertThat(apart)
                .as("of %d means at 1:%d and 1:%d", compared, coarse, fine)
                .hasSizeLessThanOrEqualTo((int) (OUTSIDE * compared));
    }

    private static boolean isLarge(List<double[][]> runs, int t) {
        return runs.stream().allMatch(run -> run[t].length > 0);
    }

    /** By territory and measure, means of the last quarters; nothing where agents are few. */
    private static double[][] run(String overlay, int quarters) {
        ScenarioReader reader =
                new ScenarioReader(
                        new ScenarioLibrary(HOME.resolve("scenarios")),
                        HOME.resolve("worlds"),
                        new MechanismNames());
        Scenario scenario = reader.read("century", List.of(Yaml.parse("test", overlay).map()));
        try (Simulation simulation =
                Run.open(
                        RunPlans.of(
                                "century",
                                scenario,
                                reader.world(scenario.world()),
                                scenario.fromQuarter(),
                                2))) {
            World world = simulation.world();
            double[][] means = new double[world.count][];
            for (int q = 0; q < quarters; q++) {
                simulation.step();
                for (int t = 0; q >= quarters - LAST && t < world.count; t++) {
                    means[t] = q == quarters - LAST ? new double[MEASURES.size()] : means[t];
                    for (int k = 0; k < MEASURES.size(); k++) {
                        means[t][k] += measure(world, t, k) / LAST;
                    }
                }
            }
            for (int t = 0; t < world.count; t++) {
                means[t] = world.workers[t].alive() >= AGENTS ? means[t] : new double[0];
            }
            return means;
        }
    }

    private static double measure(World world, int t, int which) {
        var territories = world.territories;
        double market = territories.wageWorkers[t] + territories.unemployed[t];
        double people = territories.population[t];
        return switch (which) {
            case 0 -> StrictMath.log(territories.outputConstant[t] / people);
            case 1 -> StrictMath.log(people);
            case 2 -> StrictMath.log(territories.priceLevel[t]);
            case 3 -> StrictMath.log(territories.realPay[t]);
            case 4 -> territories.unemployed[t] / (market + territories.subsistence[t]);
            default -> territories.subsistence[t] / (market + territories.subsistence[t]);
        };
    }

    private static double mean(List<double[][]> runs, int t, int k) {
        return runs.stream().mapToDouble(run -> run[t][k]).average().orElseThrow();
    }

    private static double variance(List<double[][]> runs, int t, int k) {
        double mean = mean(runs, t, k);
        double sum =
                runs.stream().mapToDouble(run -> (run[t][k] - mean) * (run[t][k] - mean)).sum();
        return sum / (runs.size() - 1);
    }
}
