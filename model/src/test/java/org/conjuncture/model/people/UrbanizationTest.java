package org.conjuncture.model.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class UrbanizationTest {
    private static final double ROOM = 0.3;
    private static final double SPEED = 0.1;

    private final Urbanization urbanization =
            new Urbanization(new Urbanization.Parameters(ROOM, SPEED));

    private final World world = SmallWorld.open(1000);
    private final int t = world.tables.indexOf("GBR");

    @Test
    void whoTheCountryHasNoRoomForMovesInAtTheSpeedGiven() {
        everybodyIs(Workers.COUNTRY);
        double room = ROOM * onTheLand(Workers.COUNTRY);
        double before = offTheLand(Workers.COUNTRY);
        assertThat(before).as("more than there is room for").isGreaterThan(2 * room);
        SmallWorld.run(world, 0, 40, 1, urbanization);
        double left = room + (before - room) * StrictMath.pow(1 - SPEED, 10);
        assertThat(offTheLand(Workers.COUNTRY)).isCloseTo(left, within(0.05 * left));
        assertThat(onTheLand(Workers.TOWN)).as("producers stay").isZero();
    }

    @Test
    void whereThereIsRoomNobodyMoves() {
        everybodyIs(Workers.COUNTRY);
        Urbanization roomy = new Urbanization(new Urbanization.Parameters(1, SPEED));
        int agrarian = world.tables.indexOf("IND");
        SmallWorld.run(world, 0, 8, 1, roomy);
        assertThat(share(agrarian, Workers.TOWN)).isZero();
    }

    @Test
    void townspeopleOnTheLandMoveOut() {
        everybodyIs(Workers.TOWN);
        double before = onTheLand(Workers.TOWN);
        SmallWorld.run(world, 0, 20, 1, urbanization);
        assertThat(onTheLand(Workers.TOWN))
                .isCloseTo(before * StrictMath.pow(1 - SPEED, 5), within(0.05 * before));
        assertThat(offTheLand(Workers.COUNTRY)).as("others stay").isZero();
    }

    @Test
    void familiesAndDependantsMoveAtTheRateOfThoseWhoWork() {
        everybodyIs(Workers.COUNTRY);
        double people = SmallWorld.heads(world, t);
        double dependants = dependants(Workers.COUNTRY);
        SmallWorld.run(world, 0, 40, 1, urbanization);
        double working = offTheLand(Workers.COUNTRY) + onTheLand(Workers.COUNTRY);
        double moved = offTheLand(Workers.TOWN) / (working + offTheLand(Workers.TOWN));
        double atHome = home(Workers.TOWN) / (home(Workers.TOWN) + home(Workers.COUNTRY));
        assertThat(atHome).isCloseTo(moved, within(0.03));
        assertThat(dependants(Workers.TOWN) / dependants).isCloseTo(moved, within(0.03));
        assertThat(SmallWorld.heads(world, t)).isCloseTo(people, within(1e-6 * people));
    }

    private void everybodyIs(byte place) {
        for (int i = 0; i < world.count; i++) {
            java.util.Arrays.fill(world.workers[i].place, place);
        }
        double[] dependants = world.territories.dependants;
        for (int k = 0; k < dependants.length; k += 4) {
            for (int group = 0; group < 2; group++) {
                double both = dependants[k + group] + dependants[k + 2 + group];
                dependants[k + 2 * place + group] = both;
                dependants[k + 2 * (1 - place) + group] = 0;
            }
        }
    }

    private double offTheLand(byte place) {
        return people(t, place, false) + inState(place, Workers.OWN_ACCOUNT);
    }

    private double onTheLand(byte place) {
        return people(t, place, true) + inState(place, Workers.SUBSISTENCE);
    }

    private double home(byte place) {
        return inState(place, Workers.HOUSEHOLD);
    }

    private double inState(byte place, byte state) {
        Workers workers = world.workers[t];
        double sum = 0;
        for (int i = 0; i < workers.count; i++) {
            boolean isMeant = workers.state[i] == state && workers.place[i] == place;
            sum += isMeant ? workers.people[i] : 0;
        }
        return sum;
    }

    private double people(int territory, byte place, boolean isPrimary) {
        Workers workers = world.workers[territory];
        double sum = 0;
        for (int i = 0; i < workers.count; i++) {
            boolean isMeant =
                    workers.state[i] == Workers.WAGE
                            && workers.place[i] == place
                            && Sectors.isPrimary(world.plants.sector[workers.plant[i]])
                                    == isPrimary;
            sum += isMeant ? workers.people[i] : 0;
        }
        return sum;
    }

    private double share(int territory, byte place) {
        Workers workers = world.workers[territory];
        double sum = 0;
        double all = 0;
        for (int i = 0; i < workers.count; i++) {
            sum += workers.place[i] == place ? workers.people[i] : 0;
            all += workers.people[i];
        }
        return sum / all;
    }

    private double dependants(byte place) {
        double sum = 0;
        for (int age = 0; age < Territories.AGE_GROUPS; age++) {
            for (int k = 0; k < 4; k++) {
                int cell = Territories.dependant(t, age, k / 2, place, k % 2);
                sum += world.territories.dependants[cell];
            }
        }
        return sum;
    }
}
