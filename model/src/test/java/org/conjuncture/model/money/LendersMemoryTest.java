package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.capital.Mobility;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LendersMemoryTest {
    private static final LendersMemory.Parameters PARAMETERS = LendersMemory.Parameters.defaults();

    private World world;
    private int quarter;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        quarter = 0;
        step(1);
    }

    private void step(int quarters) {
        LendersMemory memory = new LendersMemory(PARAMETERS);
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < quarters; k++) {
                memory.step(world, OpenedWorld.quarter(quarter++, workshop));
            }
        }
    }

    private void lose(double part) {
        Arrays.fill(world.states.newLossAbroad, part);
        step(1);
    }

    @Test
    void whoLostNothingWantsWhatHeWanted() {
        step(100);
        assertThat(world.states.lendingWill[0]).isEqualTo(1);
        assertThat(world.states.creditRecord[0]).isEqualTo(1);
    }

    @Test
    void aLossIsRememberedForAGenerationAndNotForEver() {
        lose(0.4);
        double after = StrictMath.exp(-PARAMETERS.caution() * 0.4);
        assertThat(world.states.lendingWill[0]).isCloseTo(after, within(1e-12));
        step(40);
        assertThat(world.states.lendingWill[0]).as("ten years").isLessThan(0.5);
        step(360);
        assertThat(world.states.lendingWill[0]).as("a century").isGreaterThan(0.98);
    }

    @Test
    void gainsMakeGoodLessThanLossesHurtAndAreNotStored() {
        lose(0.2);
        lose(-0.2);
        assertThat(world.states.lossRemembered[0]).isBetween(0.1, 0.115);
        lose(-1);
        lose(0.2);
        assertThat(world.states.lossRemembered[0]).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void whatInterestPaidForIsNoLoss() {
        world.states.debtMoneyShare[0] = 1;
        Arrays.fill(world.states.expectedRise, -0.04);
        lose(0.01);
        assertThat(world.states.lendingWill[0]).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatDebtorsPayAboveTheWorldsRateMakesUpForTheirDefaults() {
        world.ledger.open(true);
        world.ledger.borrowAbroad(4, world.territories.output[4], world.territories.rate[4]);
        Arrays.fill(world.states.spread, 0.04);
        lose(0.01);
        assertThat(world.states.lendingWill[0]).isCloseTo(1, within(1e-12));
        lose(0.03);
        assertThat(world.states.lossRemembered[0]).isCloseTo(0.02, within(1e-12));
    }

    @Test
    void companiesPlaceLessAbroadTooAndAllAtHome() {
        double[][] free = Mobility.defaults().placement(world);
        lose(0.4);
        double[][] cautious = Mobility.defaults().placement(world);
        double left = StrictMath.exp(-PARAMETERS.caution() * PARAMETERS.ofPlants() * 0.4);
        assertThat(free[0][1]).isPositive();
        assertThat(cautious[0][1]).isCloseTo(left * free[0][1], within(1e-12));
        assertThat(cautious[0][0]).isEqualTo(free[0][0]);
    }

    @Test
    void whoDidNotPayIsLentLessForAGeneration() {
        world.states.defaultRemembered[4] = 0.6;
        step(1);
        double shortly = world.states.creditRecord[4];
        assertThat(shortly).isBetween(0.7, 0.8);
        assertThat(world.states.creditRecord[5]).isEqualTo(1);
        step(80);
        assertThat(world.states.creditRecord[4]).isBetween(shortly + 0.1, 0.99);
    }
}
