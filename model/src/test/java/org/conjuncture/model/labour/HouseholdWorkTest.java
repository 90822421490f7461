package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class HouseholdWorkTest {
    private static final int LAND = 0;
    private static final HouseholdWork.Parameters USUAL = HouseholdWork.Parameters.defaults();

    private final HouseholdWork work = new HouseholdWork(USUAL);

    @Test
    void atTheStartMenDoTheirPart() {
        World world = after(1);
        Territories all = world.territories;
        assertThat(all.mensHousework[LAND] / all.womensHouseworkAtHome[LAND])
                .isCloseTo(USUAL.ofMen(), within(1e-12));
        assertThat(all.womensHousework[LAND] / all.womensHouseworkAtHome[LAND])
                .isCloseTo(USUAL.withWork(), within(1e-12));
        assertThat(all.womensHouseworkAtHome[LAND]).isBetween(40.0, 75.0);
    }

    @Test
    void atRestNothingMoves() {
        World world = after(1);
        double before = world.territories.womensHouseworkAtHome[LAND];
        SmallWorld.run(world, 1, 80, 1, work);
        assertThat(world.territories.womensHouseworkAtHome[LAND]).isCloseTo(before, within(1e-9));
        assertThat(world.territories.mensPart[LAND]).isCloseTo(USUAL.ofMen(), within(1e-12));
    }

    @Test
    void childrenAndTheOldAskForMoreAndSchoolTakesPartOfIt() {
        World world = after(1);
        double before = sum(world);
        int child = Territories.dependant(LAND, 1, Workers.MALE, Workers.TOWN, Workers.DOMINANT);
        world.territories.dependants[child] += 1e6;
        world.levers.schoolingProvision[LAND] = 0;
        SmallWorld.run(world, 4, 5, 1, work);
        double unschooled = sum(world);
        world.levers.schoolingProvision[LAND] = 8;
        SmallWorld.run(world, 8, 9, 1, work);
        double schooled = sum(world);
        assertThat(unschooled - before).isGreaterThan(0.99e6 * USUAL.careOfChild() / 2);
        assertThat(schooled).isLessThan(unschooled);
    }

    @Test
    void equipmentTakesLittleOfWhatAHousewifeDoes() {
        World world = after(1);
        double before = world.territories.womensHouseworkAtHome[LAND];
        world.territories.outputTrend[LAND] *= 8;
        SmallWorld.run(world, 4, 5, 1, work);
        double change = world.territories.womensHouseworkAtHome[LAND] / before;
        assertThat(change).isBetween(0.9, 0.99);
    }

    @Test
    void whereWomenGoOutToWorkTheyDoLessAndMenDoMoreWithTheYears() {
        World world = after(1);
        double men = world.territories.mensHousework[LAND];
        double sum = sum(world);
        Workers workers = world.workers[LAND];
        for (int i = 0; i < workers.count; i++) {
            if (workers.sex[i] == Workers.FEMALE && workers.state[i] == Workers.HOUSEHOLD) {
                workers.state[i] = Workers.OWN_ACCOUNT;
            }
        }
        SmallWorld.run(world, 4, 5, 1, work);
        double soon = world.territories.mensPart[LAND];
        SmallWorld.run(world, 5, 240, 1, work);
        assertThat(world.territories.mensPart[LAND]).isGreaterThan(2 * soon);
        assertThat(world.territories.mensHousework[LAND]).isGreaterThan(2 * men);
        assertThat(sum(world)).as("the whole is divided").isCloseTo(sum, within(1e-6 * sum));
    }

    private World after(int quarters) {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, quarters, 1, work);
        return world;
    }

    /** Hours a week of all of working age. */
    private static double sum(World world) {
        Territories all = world.territories;
        Workers workers = world.workers[LAND];
        double sum = 0;
        for (int i = 0; i < workers.count; i++) {
            boolean isHome = HouseholdWork.isWithoutWork(workers.state[i]);
            double ofWomen = isHome ? all.womensHouseworkAtHome[LAND] : all.womensHousework[LAND];
            boolean isMan = workers.sex[i] == Workers.MALE;
            sum += workers.people[i] * (isMan ? all.mensHousework[LAND] : ofWomen);
        }
        return sum;
    }
}
