package org.conjuncture.model.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class ChildLabourTest {

    private final ChildLabour childLabour = new ChildLabour(ChildLabour.Parameters.defaults());
    private final Population population = new Population(Population.Parameters.defaults());

    @Test
    void childrenWorkWhereParentsEarnLittle() {
        World world = SmallWorld.open();
        for (int t = 0; t < world.count; t++) {
            world.territories.outputTrend[t] = (t % 2 == 0 ? 700 : 9000) / 4.0;
            world.levers.childLabourAge[t] = 0;
        }
        SmallWorld.run(world, 0, 30, 1, childLabour);
        for (int t = 0; t < world.count; t++) {
            if (t % 2 == 0) {
                assertThat(world.territories.childrenAtWork[t]).isGreaterThan(0.1);
            } else {
                assertThat(world.territories.childrenAtWork[t]).isLessThan(0.04);
            }
        }
    }

    @Test
    void everyChildIsCountedOnce() {
        World world = SmallWorld.open();
        double[] before = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            before[t] = SmallWorld.heads(world, t);
        }
        SmallWorld.run(world, 0, 8, 1, childLabour);
        for (int t = 0; t < world.count; t++) {
            assertThat(SmallWorld.heads(world, t)).isCloseTo(before[t], within(1e-9 * before[t]));
        }
        assertThat(children(world, 0, 15)).isPositive();
    }

    @Test
    void nobodyBelowTheLegalAgeSeeksWork() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 8, 1, population, childLabour);
        Arrays.fill(world.levers.childLabourAge, 14);
        SmallWorld.run(world, 8, 14, 1, population, childLabour);
        assertThat(children(world, 0, 13.9)).isZero();
    }

    @Test
    void atFifteenAChildIsAnAdult() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 24, 1, population, childLabour);
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                if (workers.rights[i] == Workers.CHILD && workers.state[i] != Workers.GONE) {
                    assertThat(workers.age[i]).isLessThan(16);
                }
            }
        }
    }

    @Test
    void whereAllGoToSchoolFewerWork() {
        World world = SmallWorld.open();
        Arrays.fill(world.levers.schoolingProvision, 1);
        SmallWorld.run(world, 0, 30, 1, childLabour);
        World schooled = SmallWorld.open();
        Arrays.fill(schooled.levers.schoolingProvision, 10);
        SmallWorld.run(schooled, 0, 30, 1, childLabour);
        assertThat(schooled.territories.childrenAtWork[0])
                .isLessThan(0.6 * world.territories.childrenAtWork[0]);
    }

    /** Children at work for pay or seeking it, of an age. */
    private static double children(World world, double from, double to) {
        double sum = 0;
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                boolean works =
                        workers.state[i] == Workers.WAGE || workers.state[i] == Workers.UNEMPLOYED;
                if (works
                        && workers.rights[i] == Workers.CHILD
                        && workers.age[i] >= from
                        && workers.age[i] < to) {
                    sum += workers.people[i];
                }
            }
        }
        return sum;
    }
}
