package org.conjuncture.model.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Laws of the markets for goods in the small world, with stocks, prices and orders drawn anew:
 * nothing is sold that is not there, rationing sums, no cell rations while a plant of it has goods
 * left, and the order of plants does not matter.
 */
class MarketLawsTest {

    /** Of all money in a cell. */
    private static final double ROUNDING = 1e-9;

    private final Sellers sellers = new Sellers(GoodsMarkets.Parameters.defaults());

    /**
     * The small world with every stock, price and order drawn.
     *
     * @param scarcity money ordered over what stocks are worth, on average
     */
    private static World drawn(int seed, double scarcity) {
        World world = OpenedWorld.open();
        Plants plants = world.plants;
        for (int p = 0; p < plants.count; p++) {
            long at = Draw.address(seed, p, 0);
            plants.inventory[p] = 100 * Draw.uniform(at, 0, 0);
            plants.price[p] = 0.5 + Draw.uniform(at, 0, 1);
            plants.normalPrice[p] = 0.5 + Draw.uniform(at, 0, 2);
            plants.customers[p] = 0.01 + Draw.uniform(at, 0, 3);
        }
        for (int cell = 0; cell < world.markets.orders.length; cell++) {
            int there = plants.cellStart[cell + 1] - plants.cellStart[cell];
            double most = 2 * scarcity * 50 * StrictMath.max(1, there);
            world.markets.orders[cell] = most * Draw.uniform(Draw.address(seed, cell, 1), 0, 0);
        }
        return world;
    }

    private void serve(World world) {
        for (int t = 0; t < world.count; t++) {
            sellers.serve(world, t);
        }
    }

    private static Offset<Double> near(double size) {
        return within(ROUNDING * StrictMath.max(1, StrictMath.abs(size)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.8, 1, 1.3, 10})
    void nothingIsSoldThatIsNotThereAndWhatIsSoldIsPaid(double scarcity) {
        World world = drawn(1, scarcity);
        double[] before = world.plants.inventory.clone();
        serve(world);
        Plants plants = world.plants;
        for (int cell = 0; cell < world.markets.orders.length; cell++) {
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                int p = plants.cellPlant[k];
                if (cell % Sectors.COUNT == 0) {
                    continue;
                }
                assertThat(plants.sold[p]).isBetween(0.0, before[p] * (1 + ROUNDING));
                assertThat(plants.inventory[p] + plants.sold[p])
                        .isCloseTo(before[p], near(before[p]));
                assertThat(plants.revenue[p])
                        .isCloseTo(plants.sold[p] * plants.price[p], near(plants.revenue[p]));
                assertThat(plants.ordered[p])
                        .as("what is sold was ordered")
                        .isGreaterThanOrEqualTo(plants.sold[p] * (1 - ROUNDING));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.8, 1, 1.3, 10})
    void rationingSumsToTheMoneyThatFoundGoods(double scarcity) {
        World world = drawn(2, scarcity);
        serve(world);
        Plants plants = world.plants;
        int rationed = 0;
        for (int t = 0; t < world.count; t++) {
            for (int g = 1; g < Sectors.COUNT; g++) {
                int cell = t * Sectors.COUNT + g;
                double money = world.markets.orders[cell];
                double received =
                        g == Sectors.AGRICULTURE ? world.territories.surplusRevenue[t] : 0;
                double ordered = 0;
                double left = 0;
                for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                    int p = plants.cellPlant[k];
                    received += plants.revenue[p];
                    ordered += plants.ordered[p] * plants.price[p];
                    left += plants.inventory[p];
                }
                double served = world.markets.served[cell];
                assertThat(served).isBetween(0.0, 1.0);
                assertThat(received).isCloseTo(served * money, near(money));
                if (!Sectors.isPrimary(g)) {
                    assertThat(ordered).as("each order counts once").isCloseTo(money, near(money));
                    if (served < 1 - ROUNDING) {
                        rationed++;
                        assertThat(left).as("left while rationing").isCloseTo(0, near(money));
                    }
                }
            }
        }
        assertThat(rationed > 0).as("%d cells rationed", rationed).isEqualTo(scarcity > 0.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 5})
    void theOrderOfPlantsDoesNotMatter(double scarcity) {
        World forth = drawn(3, scarcity);
        World back = drawn(3, scarcity);
        Plants plants = back.plants;
        for (int cell = 0; cell < back.markets.orders.length; cell++) {
            int from = plants.cellStart[cell];
            int to = plants.cellStart[cell + 1];
            for (int k = 0; k < (to - from) / 2; k++) {
                int first = plants.cellPlant[from + k];
                plants.cellPlant[from + k] = plants.cellPlant[to - 1 - k];
                plants.cellPlant[to - 1 - k] = first;
            }
        }
        serve(forth);
        serve(back);
        for (int p = 0; p < plants.count; p++) {
            double expected = forth.plants.sold[p];
            assertThat(plants.sold[p]).as("plant %d", p).isCloseTo(expected, near(expected));
            double customers = forth.plants.customers[p];
            assertThat(plants.customers[p]).isCloseTo(customers, near(customers));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2})
    void moreMoneyNeverBuysLess(double scarcity) {
        World less = drawn(4, scarcity);
        World more = drawn(4, scarcity);
        for (int cell = 0; cell < more.markets.orders.length; cell++) {
            more.markets.orders[cell] *= 1.5;
        }
        serve(less);
        serve(more);
        Plants plants = more.plants;
        for (int cell = 0; cell < more.markets.orders.length; cell++) {
            double before = 0;
            double after = 0;
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                before += less.plants.sold[plants.cellPlant[k]];
                after += plants.sold[plants.cellPlant[k]];
            }
            assertThat(after).isGreaterThanOrEqualTo(before * (1 - ROUNDING));
        }
    }

    /** The money of all buyers goes to sellers, but for duties, and none of it twice. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6})
    void ordersAreTheMoneyOfBuyersLessDuties(int seed) {
        World world = OpenedWorld.open();
        for (int cell = 0; cell < world.markets.wanted.length; cell++) {
            world.markets.wanted[cell] = 100 * Draw.uniform(Draw.address(seed, cell, 2), 0, 0);
        }
        Origins origins = new Origins(GoodsMarkets.Parameters.defaults());
        origins.move(world);
        for (int g : Sectors.TRADED) {
            for (int j = 0; j < world.count; j++) {
                double sum = 0;
                int row = world.markets.origins(g, j);
                for (int i = 0; i < world.count; i++) {
                    assertThat(world.markets.share[row + i]).isNotNegative();
                    sum += world.markets.share[row + i];
                }
                assertThat(sum).as("shares of origins").isCloseTo(1, within(1e-6));
            }
        }
        origins.distribute(world);
        for (int g = 1; g < Sectors.COUNT; g++) {
            double wanted = 0;
            double ordered = 0;
            double duties = 0;
            for (int j = 0; j < world.count; j++) {
                int cell = j * Sectors.COUNT + g;
                double rate = world.territories.rate[j];
                double money = world.markets.wanted[cell] * rate;
                ordered += world.markets.orders[cell] * rate;
                if (!Sectors.isTraded(g)) {
                    wanted += money;
                    continue;
                }
                for (int i = 0; i < world.count; i++) {
                    double part = money * world.markets.share[world.markets.origins(g, j) + i];
                    wanted += part;
                    double duty = world.markets.duty[Origins.accessIndex(world.count, g, j, i)];
                    duties += i == j ? 0 : part * duty / (1 + duty);
                }
            }
            assertThat(ordered + duties).as("good %d", g).isCloseTo(wanted, near(wanted));
        }
    }
}
