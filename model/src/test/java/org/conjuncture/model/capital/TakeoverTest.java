package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class TakeoverTest {

    @Test
    void thoseWhoEarnBuyThoseWhoDoNotAndTheSellersOwnersArePaid() {
        World world = halfWeak();
        int[] before = world.plants.capital.clone();
        quarter(world);
        int bought = 0;
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.capital[p] != before[p]) {
                assertThat(world.plants.profit[p]).isNegative();
                bought++;
            }
        }
        assertThat(bought).isPositive();
        int told = Arrays.stream(world.shareMarkets.takeovers).sum();
        assertThat(told).as("a plant may be bought twice").isBetween(bought, 2 * bought);
        assertThat(Arrays.stream(world.shareMarkets.takeoversAbroad).sum())
                .isBetween(LocationTest.abroad(world, -1), told - 1);
        double received = 0;
        for (int t = 0; t < world.count; t++) {
            received +=
                    world.ledger.flow(t, Flow.EQUITY_SALE, Holder.OWNERS)
                            * world.territories.rate[t];
        }
        assertThat(received).isPositive();
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
        assertThat(LocationTest.abroad(world, -1)).isPositive();
    }

    @Test
    void capitalControlsKeepForeignBuyersOut() {
        World world = halfWeak();
        Arrays.fill(world.levers.capitalControl, 1);
        quarter(world);
        assertThat(LocationTest.abroad(world, -1)).isZero();
    }

    @Test
    void equalPlantsDoNotBuyEachOther() {
        World world = OpenedWorld.openRich(3);
        Arrays.fill(world.plants.profit, 0);
        int[] before = world.plants.capital.clone();
        quarter(world);
        assertThat(world.plants.capital).isEqualTo(before);
    }

    /** Every second plant makes losses, the others profit. */
    private static World halfWeak() {
        World world = OpenedWorld.openRich(3);
        Plants plants = world.plants;
        for (int p = 0; p < plants.count; p++) {
            plants.profit[p] = (p % 2 == 0 ? 0.05 : -0.01) * plants.capitalStock[p];
        }
        return world;
    }

    private static void quarter(World world) {
        Takeover.Parameters d = Takeover.Parameters.defaults();
        Takeover takeover =
                new Takeover(
                        new Takeover.Parameters(
                                0.2, 0.5, d.margin(), d.premium(), d.buffer(), d.dominance()),
                        Mobility.defaults());
        try (Workshop workshop = new Workshop(1)) {
            takeover.step(world, OpenedWorld.quarter(1, workshop));
        }
    }
}
