package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class OvertimeTest {
    private static final double STAFF = 100;

    private final Overtime.Parameters usual = Overtime.Parameters.defaults();
    private final WorkingTime.Parameters hours = WorkingTime.Parameters.defaults();
    private final Overtime overtime = new Overtime(usual, hours);

    @Test
    void whereStaffIsWhatThePlanAsksNothingMoves() {
        World world = planning(STAFF);
        SmallWorld.run(world, 0, 1, 1, overtime);
        assertThat(world.plants.overtime[0]).isZero();
        assertThat(world.plants.hoursPay[0]).isEqualTo(1);
    }

    @Test
    void hoursFillTheirPartOfWhatIsLackingAndArePaidMore() {
        World world = planning(120);
        SmallWorld.run(world, 0, 1, 1, overtime);
        double beyond = world.plants.overtime[0];
        assertThat(beyond).isCloseTo(0.2 * usual.answer(), within(1e-12));
        assertThat(world.plants.hoursPay[0])
                .isCloseTo(1 + (1 + hours.overtimePremium()) * beyond, within(1e-12));
        assertThat(world.weeklyHours(0))
                .isCloseTo(
                        world.units.weeklyHours[world.plants.cell(0)] * (1 + beyond),
                        within(1e-12));
        assertThat(world.plants.wanted[0]).as("it goes on looking for people").isEqualTo(120);
    }

    @Test
    void thereIsAMostOfOvertimeAndOfShortTime() {
        assertThat(overtime.beyond(10)).isEqualTo(usual.most());
        assertThat(overtime.beyond(-1)).isEqualTo(-usual.least());
    }

    @Test
    void onShortTimePayGoesByTheHourWhereNothingIsAgreedAndIsKeptInPartWhereItIs() {
        World bare = planning(80);
        World agreed = planning(80);
        World byLaw = planning(80);
        Arrays.fill(agreed.units.coverage, 1);
        Arrays.fill(byLaw.levers.hoursCompensation, 1);
        for (World world : new World[] {bare, agreed, byLaw}) {
            SmallWorld.run(world, 0, 1, 1, overtime);
        }
        double less = -0.2 * usual.answer();
        assertThat(bare.plants.hoursPay[0]).isCloseTo(1 + less, within(1e-12));
        assertThat(agreed.plants.hoursPay[0])
                .isCloseTo(1 + (1 - hours.compensation()) * less, within(1e-12));
        assertThat(byLaw.plants.hoursPay[0]).isEqualTo(1);
    }

    @Test
    void aPlanKeepsItsPeopleAtTheHoursOfTheLaw() {
        for (double wanted : new double[] {80, 120}) {
            World world = planning(wanted);
            Arrays.fill(world.levers.planned, 1);
            SmallWorld.run(world, 0, 1, 1, overtime);
            assertThat(world.plants.overtime[0]).isZero();
        }
    }

    @Test
    void membersOfACooperativeShareTheirHoursThemselves() {
        World world = planning(120);
        world.capitals.isCooperative[world.plants.capital[0]] = true;
        SmallWorld.run(world, 0, 1, 1, overtime);
        assertThat(world.plants.overtime[0]).isZero();
    }

    /** A world whose plants have a staff of a hundred and plan with another. */
    private static World planning(double wanted) {
        World world = SmallWorld.open();
        Arrays.fill(world.plants.employed, STAFF);
        Arrays.fill(world.plants.wanted, wanted);
        Arrays.fill(world.levers.planned, 0);
        Arrays.fill(world.levers.hoursCompensation, -1);
        Arrays.fill(world.units.coverage, 0);
        return world;
    }
}
