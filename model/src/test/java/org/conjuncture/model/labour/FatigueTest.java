package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class FatigueTest {
    private static final int HERE = 0;

    private final Fatigue fatigue = new Fatigue(Fatigue.Parameters.defaults());
    private final WorkingTime hours = new WorkingTime(WorkingTime.Parameters.defaults());

    @Test
    void belowTheTiringWeekNobodyTires() {
        assertThat(fatigue.rested(47, 1)).isEqualTo(1);
        assertThat(fatigue.rested(30, 1.2)).isEqualTo(1);
    }

    @Test
    void beyondItTheLastHoursYieldLess() {
        double last = output(56) / output(50);
        double first = output(40) / output(36);
        assertThat(StrictMath.log(last) / StrictMath.log(56.0 / 50)).isCloseTo(0.6, within(1e-9));
        assertThat(StrictMath.log(first) / StrictMath.log(40.0 / 36)).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void whoIsDrivenHarderTiresSooner() {
        assertThat(fatigue.rested(47, 1.1)).isLessThan(1);
        assertThat(fatigue.rested(50, 1.1)).isLessThan(fatigue.rested(50, 1));
    }

    @Test
    void theStartsOutputContainsTheStartsTiredness() {
        World world = SmallWorld.open();
        Arrays.fill(world.units.weeklyHoursAtStart, 60);
        Arrays.fill(world.units.weeklyHours, 60);
        SmallWorld.run(world, 0, 1, 1, fatigue);
        assertThat(world.territories.rested[HERE]).isLessThan(0.95);
        assertThat(world.plants.rested).containsOnly(1);
    }

    @Test
    void restGivesBackPartOfWhatAShorterWeekTakes() {
        World tired = cutTo(45);
        World steady = SmallWorld.open();
        Arrays.fill(steady.units.weeklyHoursAtStart, 60);
        Arrays.fill(steady.units.weeklyHours, 60);
        SmallWorld.run(steady, 0, 1, 1, hours);
        Arrays.fill(steady.units.weeklyHours, 45);
        SmallWorld.run(steady, 1, 2, 1, hours);
        double given =
                StrictMath.log(
                        tired.territories.intensity[HERE] / steady.territories.intensity[HERE]);
        assertThat(given).isCloseTo(0.3 * StrictMath.log(60.0 / 48), within(0.002));
    }

    @Test
    void thePlantThatWorksOvertimeTires() {
        World world = SmallWorld.open();
        Arrays.fill(world.units.weeklyHoursAtStart, 50);
        Arrays.fill(world.units.weeklyHours, 50);
        int p = world.plants.cellPlant[0];
        int other = world.plants.cellPlant[1];
        world.plants.overtime[p] = 0.1;
        SmallWorld.run(world, 0, 1, 1, fatigue, hours);
        assertThat(world.intensity(p) / world.intensity(other))
                .isCloseTo(StrictMath.pow(1.1, -0.3), within(1e-9));
    }

    /** A world whose week falls from 60 hours at once. */
    private World cutTo(double week) {
        World world = SmallWorld.open();
        Arrays.fill(world.units.weeklyHoursAtStart, 60);
        Arrays.fill(world.units.weeklyHours, 60);
        SmallWorld.run(world, 0, 1, 1, fatigue, hours);
        Arrays.fill(world.units.weeklyHours, week);
        SmallWorld.run(world, 1, 2, 1, fatigue, hours);
        return world;
    }

    /** What a person makes in a week, up to a factor. */
    private double output(double week) {
        double elasticity = WorkingTime.Parameters.defaults().outputElasticity();
        return StrictMath.pow(week, elasticity) * fatigue.rested(week, 1);
    }
}
