package org.conjuncture.model.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class SchoolingTest {

    private final Schooling schooling = new Schooling(Schooling.Parameters.defaults());

    @Test
    void capabilityStandsStillWhereNothingChanges() {
        World world = SmallWorld.open();
        schooling.begin(world);
        double[] before = world.territories.capability.clone();
        SmallWorld.run(world, 0, 40, 1, schooling);
        assertThat(world.territories.capability).containsExactly(before, within(1e-9));
    }

    @Test
    void capabilityFollowsTheEquation() {
        World world = SmallWorld.open();
        schooling.begin(world);
        for (int t = 0; t < world.count; t++) {
            double income = world.tables.territories().get(t).gdpPerHead();
            double expected =
                    0.05
                            + 0.072 * world.territories.meanSchooling[t]
                            + 0.12 * StrictMath.max(0, StrictMath.log(income / 1000));
            assertThat(world.territories.capability[t]).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void capabilityMovesByFifteenPerCentAYear() {
        World world = SmallWorld.open();
        schooling.begin(world);
        double before = world.territories.capability[0];
        Workers workers = world.workers[0];
        for (int i = 0; i < workers.count; i++) {
            workers.schooling[i] += 1;
        }
        SmallWorld.run(world, 0, 4, 1, schooling);
        assertThat(world.territories.capability[0] - before).isCloseTo(0.15 * 0.072, within(1e-5));
    }

    @Test
    void twiceAsManyHaveTheSchoolingAsHoldThePlaces() {
        World world = SmallWorld.open();
        schooling.begin(world);
        for (int t = 0; t < world.count; t++) {
            Workers workers = world.workers[t];
            double qualified = 0;
            double holding = 0;
            for (int i = 0; i < workers.count; i++) {
                if (workers.state[i] == Workers.HOUSEHOLD) {
                    continue;
                }
                double people = workers.people[i];
                qualified +=
                        workers.schooling[i] >= world.territories.schoolingForConception[t]
                                ? people
                                : 0;
                boolean holds =
                        workers.state[i] == Workers.WAGE
                                && workers.occupation[i] >= Occupations.CONCEPTION;
                holding += holds ? people : 0;
            }
            assertThat(qualified / holding).as(world.territories.id[t]).isBetween(1.3, 3.0);
            assertThat(world.territories.schoolingForClerical[t])
                    .isLessThanOrEqualTo(world.territories.schoolingForConception[t]);
        }
    }

    @Test
    void theEmployedKeepMeanSkillOneAndTheIdleFallBehind() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 80, 1, schooling);
        Workers workers = world.workers[0];
        double[] skill = new double[Workers.STATES];
        double[] people = new double[Workers.STATES];
        for (int i = 0; i < workers.count; i++) {
            skill[workers.state[i]] += workers.people[i] * workers.skill[i];
            people[workers.state[i]] += workers.people[i];
        }
        assertThat(skill[Workers.WAGE] / people[Workers.WAGE]).isCloseTo(1, within(1e-5));
        assertThat(skill[Workers.UNEMPLOYED] / people[Workers.UNEMPLOYED]).isLessThan(0.85);
    }
}
