package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class StrikesTest {

    private final Strikes strikes = new Strikes(Strikes.Parameters.defaults());

    private static World organized() {
        World world = SmallWorld.open();
        SmallWorld.countEmployed(world);
        Arrays.fill(world.units.density, 0.6);
        Arrays.fill(world.units.militancy, 0.6);
        Arrays.fill(world.levers.unionRights, 0.8);
        return world;
    }

    private double days(World world, int from, int to) {
        double days = 0;
        for (int k = from; k < to; k++) {
            SmallWorld.run(world, k, k + 1, 1, strikes);
            days += Arrays.stream(world.units.strikeDays).sum();
        }
        return days;
    }

    @Test
    void fundsFallByDaysLostAndComeBackByDues() {
        World world = organized();
        SmallWorld.run(world, 0, 1, 1, strikes);
        double[] before = world.units.strikeFund.clone();
        boolean struck = false;
        for (int k = 1; k < 30; k++) {
            SmallWorld.run(world, k, k + 1, 1, strikes);
            for (int unit = 0; unit < before.length; unit++) {
                if (world.units.strikeLoss[unit] > 0) {
                    struck = true;
                    assertThat(world.units.strikeFund[unit]).isLessThan(before[unit] + 0.5);
                }
                before[unit] = world.units.strikeFund[unit];
                assertThat(before[unit]).isNotNegative();
            }
        }
        assertThat(struck).isTrue();
    }

    @Test
    void emptyFundsMakeForShortStrikes() {
        World rich = organized();
        World poor = organized();
        SmallWorld.run(rich, 0, 1, 1, strikes);
        SmallWorld.run(poor, 0, 1, 1, strikes);
        double withFunds = 0;
        double without = 0;
        for (int k = 1; k < 40; k++) {
            Arrays.fill(rich.units.strikeFund, 10);
            Arrays.fill(poor.units.strikeFund, 0.2);
            withFunds += days(rich, k, k + 1);
            without += days(poor, k, k + 1);
        }
        assertThat(without).isLessThan(0.5 * withFunds);
    }

    @Test
    void strikesThatPressAClaimWinSomethingAndNoMoreThanABit() {
        World world = organized();
        SmallWorld.run(world, 0, 1, 1, strikes);
        Arrays.fill(world.units.won, 0);
        for (int unit = 0; unit < world.units.wageShare.length; unit++) {
            world.units.wageShare[unit] -= 0.03;
        }
        days(world, 1, 3);
        assertThat(Arrays.stream(world.units.won).max().orElseThrow()).isBetween(1e-4, 0.06);
        assertThat(Arrays.stream(world.units.won).min().orElseThrow()).isNotNegative();
    }
}
