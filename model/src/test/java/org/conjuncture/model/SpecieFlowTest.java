package org.conjuncture.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

/**
 * Hume (1752, Of the Balance of Trade) in the real quarter: two equal states on gold, and one finds
 * some. Its owners spend, its prices rise, it sells less abroad than it buys, and gold leaves
 * until, in cycles that die down, prices stand as before. Beside it the same world without the
 * find.
 */
class SpecieFlowTest {
    private static final int QUARTERS = 96;
    private static final int FOUND = 4;

    /** Gold found over a year's output: nine times what there was. */
    private static final double GIFT = 0.3;

    private static final int FINDER = 0;
    private static final int OTHER = 1;
    private static final int SEEDS = 4;

    private final EqualTerritories twins = new EqualTerritories("FRA", 2);

    /** By quarter: log prices and log exports over the other's, and gold of both, world money. */
    private record Told(double[] prices, double[] exports, double[] finders, double[] others) {}

    /** Mean over seeds: either world has cycles of its own. */
    private Told run(double gift) {
        Told told = new Told(of(), of(), of(), of());
        for (int seed = 1; seed <= SEEDS; seed++) {
            run(gift, seed, told);
        }
        return told;
    }

    private void run(double gift, int seed, Told told) {
        World world = twins.open(20_000, seed);
        Settings settings = Settings.defaults();
        try (Simulation simulation = twins.simulate(world, settings, seed, QUARTERS)) {
            for (int t = 0; t < 2; t++) {
                world.levers.exchangeRegime[t] = 1;
                world.states.isPegged[t] = true;
            }
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                if (quarter == FOUND) {
                    find(world, gift);
                }
                simulation.step();
                tell(world, told, quarter);
            }
        }
    }

    private static double[] of() {
        return new double[QUARTERS];
    }

    private static void find(World world, double gift) {
        double rate = world.territories.rate[FINDER];
        double found = gift * 4 * world.territories.output[FINDER] * rate;
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = FINDER * Owners.CLASSES + c;
            double part = found * world.owners.equityShare[slot];
            world.ledger.found().gold(FINDER, world.owners.deposits, slot, part, rate);
        }
    }

    private static void tell(World world, Told told, int quarter) {
        double[] level = world.territories.priceLevel;
        double exports = world.states.exports[FINDER] / world.states.imports[FINDER];
        told.prices[quarter] += StrictMath.log(level[FINDER] / level[OTHER]) / SEEDS;
        told.exports[quarter] += StrictMath.log(exports) / SEEDS;
        told.finders[quarter] += world.ledger.centralBankGold.at(FINDER) / SEEDS;
        told.others[quarter] += world.ledger.centralBankGold.at(OTHER) / SEEDS;
        for (int t = 0; t < 2; t++) {
            assertThat(world.states.isPegged[t]).as("still on gold").isTrue();
        }
    }

    /** Mean over quarters of what the find changed. */
    private static double changed(double[] with, double[] without, int from, int to) {
        double sum = 0;
        for (int quarter = from; quarter < to; quarter++) {
            sum += with[quarter] - without[quarter];
        }
        return sum / (to - from);
    }

    @Test
    void goldThatIsFoundRaisesPricesThereAndFlowsOutUntilTheyStandAsBefore() {
        Told with = run(GIFT);
        Told without = run(0);
        assertThat(changed(with.prices, without.prices, 6, 36)).isGreaterThan(0.005);
        assertThat(changed(with.exports, without.exports, 6, 36)).isLessThan(-0.04);
        for (int quarter = 8; quarter < 44; quarter += 4) {
            assertThat(with.finders[quarter]).isLessThan(with.finders[quarter - 4]);
            assertThat(with.others[quarter]).isGreaterThan(with.others[quarter - 4]);
        }
        double gift = with.finders[FOUND] - without.finders[FOUND];
        double all = with.finders[FOUND] + with.others[FOUND];
        assertThat(with.finders[QUARTERS - 1] + with.others[QUARTERS - 1])
                .as("no gold is made or lost on its way")
                .isCloseTo(all, within(1e-9 * all));
        double flowed = (with.others[QUARTERS - 1] - without.others[QUARTERS - 1]) / gift;
        assertThat(flowed).as("part that left").isBetween(0.3, 0.7);
        assertThat(changed(with.prices, without.prices, 56, QUARTERS)).isCloseTo(0, within(0.006));
        assertThat(changed(with.exports, without.exports, 56, QUARTERS)).isCloseTo(0, within(0.03));
    }
}
