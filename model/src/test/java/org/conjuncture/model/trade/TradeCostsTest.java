package org.conjuncture.model.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TradeCostsTest {

    private static final TradeCosts.Parameters DEFAULTS = TradeCosts.Parameters.defaults();
    private static final int PRIMARY = 0;
    private static final int MADE = 1;

    private final World world = OpenedWorld.open();
    private final int n = world.count;
    private int buyer;
    private int origin;

    @BeforeEach
    void everybodyLaysTheSameDutiesAndNothingElseStandsBetween() {
        Arrays.fill(world.levers.tariffPrimary, 0.1);
        Arrays.fill(world.levers.tariffManufactures, 0.2);
        Arrays.fill(world.levers.transportCost, 1);
        Arrays.fill(world.agreements.tariffFactor, 1);
        for (double[] each :
                new double[][] {
                    world.levers.exportPromotion,
                    world.levers.blockade,
                    world.levers.embargo,
                    world.levers.exportRestriction,
                    world.levers.importPreference,
                    world.states.conditionOnTariff,
                    world.markets.sanction
                }) {
            Arrays.fill(each, 0);
        }
        step(0);
        buyer = 0;
        origin = 1;
        while (world.states.customs[buyer] == world.states.customs[origin]
                || world.states.ruler[buyer] == world.states.ruler[origin]) {
            origin++;
        }
    }

    private void step(int since) {
        try (Workshop workshop = new Workshop(1)) {
            new TradeCosts(DEFAULTS).step(world, OpenedWorld.quarter(since, workshop));
        }
    }

    private int pair(int kind, int to, int from) {
        return (kind * n + to) * n + from;
    }

    private double cost(int kind, int to, int from) {
        return world.markets.relativeCost[pair(kind, to, from)];
    }

    @Test
    void whereNothingHasChangedSinceTheStartNothingCostsMore() {
        step(40);
        assertThat(world.markets.relativeCost).containsOnly(1);
        assertThat(world.markets.access).containsOnly(1);
    }

    @Test
    void aLendersConditionTakesItsPartOffDutiesOnAllGoods() {
        world.states.conditionOnTariff[buyer] = 0.25;
        step(1);
        assertThat(cost(MADE, buyer, origin)).isCloseTo(1.15 / 1.2, within(1e-12));
        assertThat(cost(PRIMARY, buyer, origin)).isCloseTo(1.075 / 1.1, within(1e-12));
        assertThat(world.markets.access[pair(MADE, buyer, origin)])
                .isCloseTo(StrictMath.pow(1.15 / 1.2, 1 - DEFAULTS.elasticity()), within(1e-12));
        assertThat(cost(MADE, origin, buyer)).as("the other way").isEqualTo(1);
    }

    @Test
    void aDutyKeepsOutByTheElasticityWhatItIsLaidOnAndNothingElse() {
        world.levers.tariffManufactures[buyer] = 0.5;
        step(1);
        assertThat(cost(MADE, buyer, origin)).isCloseTo(1.5 / 1.2, within(1e-12));
        assertThat(world.markets.access[pair(MADE, buyer, origin)])
                .isCloseTo(StrictMath.pow(1.5 / 1.2, 1 - DEFAULTS.elasticity()), within(1e-12));
        assertThat(cost(PRIMARY, buyer, origin)).isEqualTo(1);
        assertThat(cost(MADE, origin, buyer)).as("the other way").isEqualTo(1);
        assertThat(cost(MADE, buyer, buyer)).as("at home").isEqualTo(1);
    }

    @Test
    void insideACustomsUnionNoDutyIsPaid() {
        world.states.customs[origin] = world.states.customs[buyer];
        step(0);
        world.levers.tariffManufactures[buyer] = 0.5;
        step(1);
        assertThat(cost(MADE, buyer, origin)).isEqualTo(1);
    }

    @Test
    void cheaperCarriageBringsTheFarNearerThanTheNear() {
        Arrays.fill(world.levers.transportCost, 0.5);
        step(1);
        double last = 1;
        double lastDistance = 0;
        Integer[] byDistance = new Integer[n];
        Arrays.setAll(byDistance, i -> i);
        Arrays.sort(
                byDistance,
                (one, other) ->
                        Double.compare(
                                world.freightByDistance[one][buyer],
                                world.freightByDistance[other][buyer]));
        for (int from : byDistance) {
            if (from == buyer) {
                continue;
            }
            double far = DEFAULTS.carriage() * world.freightByDistance[from][buyer];
            assertThat(cost(MADE, buyer, from))
                    .isCloseTo((1 + far / 2) / (1 + far), within(1e-12))
                    .isLessThanOrEqualTo(last);
            assertThat(far).isGreaterThanOrEqualTo(lastDistance);
            last = cost(MADE, buyer, from);
            lastDistance = far;
        }
        assertThat(last).isBetween(0.5, 1.0);
    }

    @Test
    void aBlockadeCutsOffBothWaysAndARestrictionOnlyPrimaryGoodsOutwards() {
        world.levers.blockade[origin] = 1;
        step(1);
        assertThat(cost(MADE, buyer, origin))
                .isEqualTo(cost(MADE, origin, buyer))
                .isCloseTo(1 / 0.4, within(1e-12));
        world.levers.blockade[origin] = 0;
        world.levers.exportRestriction[origin] = 0.5;
        step(2);
        assertThat(cost(PRIMARY, buyer, origin)).isCloseTo(1 / 0.7, within(1e-12));
        assertThat(cost(PRIMARY, origin, buyer)).isEqualTo(1);
        assertThat(cost(MADE, buyer, origin)).isEqualTo(1);
    }
}
