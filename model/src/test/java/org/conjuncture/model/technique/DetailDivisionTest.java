package org.conjuncture.model.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class DetailDivisionTest {

    private final DetailDivision division =
            new DetailDivision(DetailDivision.Parameters.defaults());

    private static double share(World world, int sector, int occupation) {
        return world.units.occupationShare[sector * Occupations.COUNT + occupation];
    }

    @Test
    void atTheStartsStageNeedsAreThoseOfTheTables() {
        World world = SmallWorld.open();
        double[] before = world.units.occupationShare.clone();
        SmallWorld.run(world, 0, 5, 1, division);
        assertThat(world.units.occupationShare).containsExactly(before, within(1e-12));
        assertThat(world.territories.control).containsOnly(1);
    }

    @Test
    void needsSumToOneAtEveryStage() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 1, 1, division);
        for (double stage = 0; stage <= 4; stage += 0.5) {
            Arrays.fill(world.plants.stage, stage);
            SmallWorld.run(world, 1, 5, 1, division);
            for (int unit = 1; unit < Sectors.COUNT; unit++) {
                double sum = 0;
                for (int o = 0; o < Occupations.COUNT; o++) {
                    sum += share(world, unit, o);
                }
                assertThat(sum).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void machineryTakesTheCraftAndAutomationConcentratesConception() {
        World world = SmallWorld.open();
        Arrays.fill(world.plants.stage, 1);
        SmallWorld.run(world, 0, 1, 1, division);
        int light = Sectors.LIGHT_MANUFACTURING;
        double craft = share(world, light, Occupations.CRAFT);
        double execution = share(world, light, Occupations.EXECUTION);
        double conception = share(world, light, Occupations.CONCEPTION);
        Arrays.fill(world.plants.stage, 3);
        SmallWorld.run(world, 1, 5, 1, division);
        assertThat(share(world, light, Occupations.CRAFT)).isLessThan(0.6 * craft);
        assertThat(share(world, light, Occupations.EXECUTION)).isGreaterThan(execution);
        assertThat(world.territories.control[0]).isGreaterThan(1.1);
        Arrays.fill(world.plants.stage, 4);
        SmallWorld.run(world, 5, 9, 1, division);
        assertThat(share(world, light, Occupations.CONCEPTION)).isGreaterThan(2 * conception);
        assertThat(share(world, light, Occupations.EXECUTION)).isLessThan(execution);
    }
}
