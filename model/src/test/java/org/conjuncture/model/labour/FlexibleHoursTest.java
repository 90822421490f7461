package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class FlexibleHoursTest {
    private static final double STAFF = 100;

    private final FlexibleHours flexible = new FlexibleHours(FlexibleHours.Parameters.defaults());

    @Test
    void withoutAClauseThePlanStaysAsItIs() {
        World world = planning(0, 92);
        SmallWorld.run(world, 0, 1, 1, flexible);
        assertThat(world.plants.wanted[0]).isEqualTo(92);
        assertThat(world.plants.layoff[0]).isCloseTo(0.024, within(1e-15));
        assertThat(world.plants.extraHours[0]).isZero();
    }

    @Test
    void withinTheBandHoursFallAndNobodyIsLaidOff() {
        World world = planning(0.1, 92);
        SmallWorld.run(world, 0, 1, 1, flexible);
        assertThat(world.plants.extraHours[0]).isCloseTo(-0.08, within(1e-12));
        assertThat(world.plants.wanted[0]).isCloseTo(STAFF, within(1e-9));
        assertThat(world.plants.layoff[0]).isCloseTo(0, within(1e-12));
    }

    @Test
    void beyondTheBandPeopleAreLaidOffForTheRestOnly() {
        World world = planning(0.05, 80);
        double before = world.plants.layoff[0];
        SmallWorld.run(world, 0, 1, 1, flexible);
        assertThat(world.plants.extraHours[0]).isEqualTo(-0.05);
        double rest = (STAFF - 80 / 0.95) / (STAFF - 80);
        assertThat(world.plants.layoff[0] / before).isCloseTo(rest, within(1e-12));
    }

    @Test
    void moreOrdersAreWorkedOffByThoseWhoAreThere() {
        World world = planning(0.1, 107);
        SmallWorld.run(world, 0, 1, 1, flexible);
        assertThat(world.plants.wanted[0]).isCloseTo(STAFF, within(1e-9));
    }

    @Test
    void whatTheHoursAndThePeopleMakeIsWhatThePlanAsked() {
        for (double wanted : new double[] {60, 97, 100, 104, 150}) {
            World world = planning(0.08, wanted);
            SmallWorld.run(world, 0, 1, 1, flexible);
            assertThat(world.plants.wanted[0] * (1 + world.plants.extraHours[0]))
                    .isCloseTo(wanted, within(1e-9));
        }
    }

    @Test
    void theAccountIsBoundedAndIsGivenBackOnceOrdersAreUsual() {
        double most = FlexibleHours.Parameters.defaults().account();
        double banked = 0;
        for (int k = 0; k < 40; k++) {
            banked += flexible.extra(0.3, banked, 0.1);
            assertThat(banked).isBetween(0.0, most + 1e-12);
        }
        assertThat(banked).isCloseTo(most, within(1e-9));
        for (int k = 0; k < 40; k++) {
            banked += flexible.extra(0, banked, 0.1);
        }
        assertThat(banked).isCloseTo(0, within(1e-4));
    }

    @Test
    void whereAClauseEndsTheUsualHoursAreWorked() {
        World world = planning(0.1, 107);
        SmallWorld.run(world, 0, 1, 1, flexible);
        Arrays.fill(world.levers.flexibleHours, 0);
        SmallWorld.run(world, 1, 2, 1, flexible);
        assertThat(world.plants.extraHours[0]).isZero();
        assertThat(world.plants.hoursBanked[0]).isZero();
    }

    /** A world whose plants have a staff of a hundred and plan with another. */
    private static World planning(double band, double wanted) {
        World world = SmallWorld.open();
        Arrays.fill(world.levers.flexibleHours, band);
        Arrays.fill(world.plants.employed, STAFF);
        Arrays.fill(world.plants.wanted, wanted);
        Arrays.fill(world.plants.layoff, 0.3 * Math.max(0, STAFF - wanted) / STAFF);
        return world;
    }
}
