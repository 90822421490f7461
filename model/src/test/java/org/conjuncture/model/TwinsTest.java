package org.conjuncture.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.conjuncture.base.Place;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

/** A world of two territories that are equal in everything but their names: what must be so. */
class TwinsTest {

    private static final int QUARTERS = 12;

    /** What is left of sums that would be nought for an endless number of workers. */
    private static final double CHANCE = 0.003;

    private final EqualTerritories twins = new EqualTerritories("FRA", 2);
    private final World world = twins.open(2000, 3);

    @Test
    void theyOpenAlikeAndWithoutDebt() {
        assertThat(world.territories.output[1])
                .isCloseTo(world.territories.output[0], within(1e-6 * world.territories.output[0]));
        assertThat(world.territories.rate[1]).isEqualTo(world.territories.rate[0]);
        assertThat(world.ledger.bankForeign.at(0))
                .isCloseTo(0, within(1e-9 * world.territories.output[0]));
    }

    @Test
    void theyTradeWithoutNetTradeAndNeitherComesToOweTheOther() {
        double exports = 0;
        double net = 0;
        double output = 0;
        try (Simulation simulation = twins.simulate(world, Settings.defaults(), 3, QUARTERS)) {
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                simulation.step();
                double both = world.states.exports[0] + world.states.exports[1];
                assertThat(world.states.imports[0] + world.states.imports[1])
                        .as("what one sells the other buys")
                        .isCloseTo(both, within(1e-9 * both));
                exports += world.states.exports[0];
                net += world.states.exports[0] - world.states.imports[0];
                output += world.territories.output[0] * world.territories.rate[0];
            }
        }
        assertThat(exports / output).as("they do trade").isGreaterThan(0.02);
        assertThat(net / output).isCloseTo(0, within(CHANCE));
        assertThat(world.territories.output[0] / world.territories.output[1])
                .isCloseTo(1, within(5 * CHANCE));
        assertThat(world.ledger.bankForeign.at(0) / output).isCloseTo(0, within(CHANCE));
    }

    /**
     * Exactly equal they cannot stay: every agent draws by a name of its own, so that no two
     * territories draw alike. But nothing else parts them: with sixteen times the rows the gap
     * between them is as small as chance makes it. Inventions, which plants draw, and prices, which
     * follow what each plant sells, are left out: plants are not sixteen times as many.
     */
    @Test
    void whatPartsThemIsChanceThatEvensOutOverAgents() {
        Place here = Place.of("test");
        Settings drawnByPeople =
                Settings.defaults().without(here, "technicalChange").without(here, "pricing");
        double few = rootMeanSquare(gaps(32_000, 24, drawnByPeople));
        double many = rootMeanSquare(gaps(2_000, 24, drawnByPeople));
        assertThat(few / many)
                .as("a quarter of the gap for sixteen times the rows")
                .isBetween(2.0, 8.0);
    }

    /** Which of two comes first in the world's order favours neither. */
    @Test
    void neitherIsAheadInTheMeanOfDraws() {
        double[] gaps = gaps(32_000, 40, Settings.defaults());
        double error = rootMeanSquare(gaps) / StrictMath.sqrt(gaps.length);
        assertThat(Arrays.stream(gaps).average().orElseThrow()).isCloseTo(0, within(3 * error));
    }

    private static double rootMeanSquare(double[] gaps) {
        return StrictMath.sqrt(Arrays.stream(gaps).map(gap -> gap * gap).average().orElseThrow());
    }

    /** Log gaps of output after the quarters, by seed. */
    private double[] gaps(int scale, int seeds, Settings settings) {
        return IntStream.rangeClosed(1, seeds)
                .mapToDouble(seed -> gap(scale, seed, settings))
                .toArray();
    }

    private double gap(int scale, int seed, Settings settings) {
        World each = twins.open(scale, seed);
        try (Simulation simulation = twins.simulate(each, settings, seed, QUARTERS)) {
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                simulation.step();
            }
        }
        return StrictMath.log(each.territories.output[0] / each.territories.output[1]);
    }
}
