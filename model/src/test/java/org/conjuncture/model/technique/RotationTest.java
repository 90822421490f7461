package org.conjuncture.model.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class RotationTest {

    private final Rotation rotation = new Rotation(Rotation.Parameters.defaults());

    @Test
    void manufactureDividesAndSchooledAutomationRotates() {
        assertThat(rotation.wanted(rotation.gain(2, 3), 0)).isLessThan(0.01);
        assertThat(rotation.wanted(rotation.gain(4, 3), 0)).isLessThan(0.05);
        assertThat(rotation.wanted(rotation.gain(4, 13), 0)).isGreaterThan(0.9);
    }

    @Test
    void whereWorkersHaveASayMorePlantsRotate() {
        double gain = rotation.gain(3.3, 10);
        assertThat(rotation.wanted(gain, 1)).isGreaterThan(2 * rotation.wanted(gain, 0));
    }

    @Test
    void theStartsTechniqueContainsWhatRotatesThen() {
        World world = SmallWorld.open();
        double[] labour = world.plants.labourPerOutput.clone();
        Arrays.fill(world.plants.stage, 4);
        Arrays.fill(world.territories.meanSchooling, 13);
        SmallWorld.run(world, 0, 4, 1, rotation);
        assertThat(world.plants.rotation[0]).isGreaterThan(0.5);
        assertThat(world.plants.labourPerOutput).containsExactly(labour, within(1e-15));
    }

    @Test
    void whereItPaysLabourIsSavedAndSkillIsPaidFor() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 4, 1, rotation);
        double labour = world.plants.labourPerOutput[0];
        Arrays.fill(world.plants.stage, 4);
        Arrays.fill(world.territories.meanSchooling, 13);
        SmallWorld.run(world, 4, 84, 1, rotation);
        Rotation.Parameters usual = Rotation.Parameters.defaults();
        double rotating = world.plants.rotation[0];
        assertThat(rotating).isGreaterThan(0.5);
        assertThat(world.plants.labourPerOutput[0] / labour)
                .isCloseTo(1 - usual.gain() * rotating, within(0.005));
        assertThat(world.plants.rent[0]).isCloseTo(1 + usual.pay() * rotating, within(0.001));
    }

    @Test
    void whatIsGivenUpIsGivenBack() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 4, 1, rotation);
        double rent = world.plants.rent[0];
        Arrays.fill(world.plants.stage, 4);
        Arrays.fill(world.territories.meanSchooling, 13);
        SmallWorld.run(world, 4, 44, 1, rotation);
        Arrays.fill(world.plants.stage, 2);
        Arrays.fill(world.territories.meanSchooling, 1);
        SmallWorld.run(world, 44, 444, 1, rotation);
        assertThat(world.plants.rotation[0]).isLessThan(0.01);
        assertThat(world.plants.rent[0]).isCloseTo(rent, within(0.001));
    }
}
