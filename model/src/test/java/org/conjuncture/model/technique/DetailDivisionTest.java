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

    @Test
    void plantsOfATradeAtOneStageAskForThePeopleThatTheTradeAsksFor() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 1, 1, division);
        Arrays.fill(world.plants.stage, 2.3);
        SmallWorld.run(world, 1, 2, 1, division);
        for (int p = 0; p < world.plants.count; p++) {
            int unit = world.plants.cell(p);
            for (int o = 0; o < Occupations.COUNT; o++) {
                assertThat(own(world, p, o)).isCloseTo(share(world, unit, o), within(1e-12));
            }
        }
    }

    @Test
    void aPlantThatMovesUpShedsCraftAndAsksForConceptionAndTheOthersOfItsTradeDoNot() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 1, 1, division);
        int light = Sectors.LIGHT_MANUFACTURING;
        int moved = world.plants.cellPlant[world.plants.cellStart[light]];
        int other = world.plants.cellPlant[world.plants.cellStart[light] + 1];
        double[] before = world.plants.occupationShare.clone();
        double[] ofTrade = world.units.occupationShare.clone();
        world.plants.stage[moved] += 1;
        SmallWorld.run(world, 1, 2, 1, division);
        int craft = Occupations.CRAFT;
        int conception = Occupations.CONCEPTION;
        int at = moved * Occupations.COUNT;
        assertThat(own(world, moved, craft)).isLessThan(0.8 * before[at + craft]);
        assertThat(own(world, moved, conception)).isGreaterThan(1.2 * before[at + conception]);
        assertThat(own(world, other, craft)).isEqualTo(before[other * Occupations.COUNT + craft]);
        assertThat(share(world, light, craft))
                .isLessThan(ofTrade[light * Occupations.COUNT + craft])
                .isGreaterThan(own(world, moved, craft));
        assertThat(world.plants.control[moved]).isGreaterThan(world.plants.control[other]);
    }

    @Test
    void aTradeAsksForTheSumOfWhatItsPlantsAskFor() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 1, 1, division);
        for (int p = 0; p < world.plants.count; p++) {
            world.plants.stage[p] = 0.37 * (p % 11);
        }
        SmallWorld.run(world, 1, 2, 1, division);
        double[] asked = new double[world.units.occupationShare.length];
        double[] people = new double[world.units.stage.length];
        for (int p = 0; p < world.plants.count; p++) {
            int unit = world.plants.cell(p);
            people[unit] += world.plants.employed[p];
            for (int o = 0; o < Occupations.COUNT; o++) {
                asked[unit * Occupations.COUNT + o] += world.plants.employed[p] * own(world, p, o);
            }
        }
        for (int unit = 0; unit < people.length; unit++) {
            for (int o = 0; o < Occupations.COUNT && people[unit] > 0; o++) {
                assertThat(share(world, unit, o) * people[unit])
                        .isCloseTo(
                                asked[unit * Occupations.COUNT + o], within(1e-9 * people[unit]));
            }
        }
    }

    private static double own(World world, int plant, int occupation) {
        return world.plants.occupationShare[plant * Occupations.COUNT + occupation];
    }
}
