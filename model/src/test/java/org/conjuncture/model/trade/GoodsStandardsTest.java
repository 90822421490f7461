package org.conjuncture.model.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoodsStandardsTest {
    private static final int ONE = 0;
    private static final int OTHER = 1;
    private static final int OUTSIDE = 2;
    private static final int PRIMARY = 0;
    private static final int LIGHT = 1;

    private World world;
    private double[] before;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        step(0, 1);
        before = world.markets.relativeCost.clone();
    }

    private void step(int since, int quarters) {
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < quarters; k++) {
                Now now = OpenedWorld.quarter(since + k, workshop);
                new GoodsStandards(GoodsStandards.Parameters.defaults()).step(world, now);
                new TradeCosts(TradeCosts.Parameters.defaults()).step(world, now);
            }
        }
    }

    private void members(double weight) {
        world.agreements.goodsStandards[world.agreements.pair(ONE, OTHER)] = weight;
        world.agreements.goodsStandards[world.agreements.pair(OTHER, ONE)] = weight;
    }

    private double cost(int kind, int buyer, int origin) {
        int pair = world.markets.pair(kind, buyer, origin);
        return world.markets.relativeCost[pair] / before[pair];
    }

    @Test
    void withoutABodyNothingChanges() {
        step(1, 40);
        assertThat(world.markets.relativeCost).containsExactly(before);
    }

    @Test
    void membersSaveOnEachOthersManufacturesAndComplyForEverybody() {
        members(1);
        step(1, 2000);
        assertThat(world.states.goodsStandards[ONE]).isCloseTo(1, within(1e-9));
        assertThat(cost(LIGHT, ONE, OTHER)).isCloseTo(1.01 * 0.95, within(1e-9));
        assertThat(cost(LIGHT, OUTSIDE, OTHER)).isCloseTo(1.01, within(1e-9));
        assertThat(cost(LIGHT, ONE, OUTSIDE)).isCloseTo(1, within(1e-12));
        assertThat(cost(PRIMARY, ONE, OTHER)).isCloseTo(1, within(1e-12));
    }

    @Test
    void standardsAreTakenOverSlowlyAndWhoLagsHoldsBothBack() {
        members(1);
        step(1, 40);
        assertThat(world.states.goodsStandards[ONE])
                .isCloseTo(1 - StrictMath.pow(1 - 0.015, 40), within(1e-9));
        world.states.goodsStandards[ONE] = 1;
        double slower = world.states.goodsStandards[OTHER];
        step(41, 1);
        double now = slower + 0.015 * (1 - slower);
        assertThat(cost(LIGHT, OTHER, ONE)).isCloseTo(1.01 * (1 - 0.05 * now), within(1e-9));
    }

    @Test
    void whoLeavesTheBodyLosesWhatItSavedAndForgetsTheStandards() {
        members(1);
        step(1, 400);
        members(0);
        step(401, 1);
        assertThat(cost(LIGHT, ONE, OTHER)).isGreaterThan(1);
        step(402, 2000);
        assertThat(cost(LIGHT, ONE, OTHER)).isCloseTo(1, within(1e-9));
    }
}
