package org.conjuncture.model.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoodsMarketsTest {
    private static final int HERE = 2;

    private final World world = OpenedWorld.open();
    private final Markets markets = world.markets;

    @BeforeEach
    void aQuarter() {
        world.ledger.open(true);
    }

    private void step() {
        try (Workshop workshop = new Workshop(1)) {
            new GoodsMarkets(GoodsMarkets.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    @Test
    void sharesOfOriginsStayPartsOfAWhole() {
        for (int q = 0; q < 3; q++) {
            step();
        }
        for (int g : Sectors.TRADED) {
            for (int j = 0; j < world.count; j++) {
                double sum = 0;
                for (int i = 0; i < world.count; i++) {
                    double share = markets.share[markets.origins(g, j) + i];
                    assertThat(share).isBetween(0.0, 1.0);
                    sum += share;
                }
                assertThat(sum).isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void allMoneyThatIsMeantToBeSpentIsOrderedSomewhereLessDuty() {
        Arrays.fill(markets.duty, 0.3);
        step();
        for (int g = 1; g < Sectors.COUNT; g++) {
            double wanted = 0;
            double ordered = 0;
            for (int j = 0; j < world.count; j++) {
                double rate = world.territories.rate[j];
                double money = markets.wanted[j * Sectors.COUNT + g] * rate;
                ordered += markets.orders[j * Sectors.COUNT + g] * rate;
                if (!Sectors.isTraded(g)) {
                    wanted += money;
                    continue;
                }
                for (int i = 0; i < world.count; i++) {
                    double duty =
                            i == j ? 0 : markets.duty[Origins.accessIndex(world.count, g, j, i)];
                    wanted += money * markets.share[markets.origins(g, j) + i] / (1 + duty);
                }
            }
            assertThat(ordered).isCloseTo(wanted, within(1e-9 * wanted));
        }
    }

    @Test
    void nobodySellsWhatHeHasNotAndTheBooksClose() {
        Plants plants = world.plants;
        double[] had = plants.inventory.clone();
        step();
        for (int p = 0; p < plants.count; p++) {
            assertThat(plants.sold[p]).isBetween(0.0, had[p] * (1 + 1e-9));
            assertThat(plants.inventory[p]).isNotNegative();
        }
        for (double served : markets.served) {
            assertThat(served).isBetween(0.0, 1.0);
        }
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void whoBecomesDearerLosesBuyersEverywhereAndAtTheSpeedOfShares() {
        int good = Sectors.LIGHT_MANUFACTURING;
        World usual = OpenedWorld.open();
        producing(world);
        producing(usual);
        markets.price[HERE * Sectors.COUNT + good] *= 2;
        new Origins(GoodsMarkets.Parameters.defaults()).move(world);
        new Origins(GoodsMarkets.Parameters.defaults()).move(usual);
        int lost = 0;
        double[] start = OpenedWorld.open().markets.share;
        for (int j = 0; j < world.count; j++) {
            int at = markets.origins(good, j) + HERE;
            double before = usual.markets.share[at];
            if (before > 1e-9) {
                assertThat(markets.share[at]).isLessThan(before);
                // Not even the dearest loses more than a tenth of its buyers in a quarter.
                assertThat(markets.share[at]).isGreaterThan(0.9 * start[at]);
                lost++;
            }
        }
        assertThat(lost).isGreaterThan(1);
    }

    @Test
    void inANewMoneyNothingChanges() {
        World other = OpenedWorld.open();
        producing(world);
        producing(other);
        double[] before = markets.share.clone();
        other.territories.rateAtStart[HERE] *= 4;
        other.territories.rate[HERE] *= 4;
        new Origins(GoodsMarkets.Parameters.defaults()).move(world);
        new Origins(GoodsMarkets.Parameters.defaults()).move(other);
        for (int at = 0; at < markets.share.length; at++) {
            assertThat(other.markets.share[at]).isCloseTo(markets.share[at], within(1e-12));
        }
        assertThat(markets.share).as("shares do move").isNotEqualTo(before);
    }

    /** Ways are open to all, and one seller served his buyers badly. */
    private static void producing(World world) {
        Arrays.fill(world.markets.access, 1);
        world.markets.servedMemory[Sectors.LIGHT_MANUFACTURING] = 0.5;
    }
}
