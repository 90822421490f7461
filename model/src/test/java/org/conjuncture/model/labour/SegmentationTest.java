package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.base.Place;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.Settings;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class SegmentationTest {

    private final Segmentation segmentation = new Segmentation(Segmentation.Parameters.defaults());

    @Test
    void rightsOpenPlacesToWomenAndSegregationClosesThemToTheDominated() {
        World world = SmallWorld.open();
        Arrays.fill(world.levers.womensRights, 0);
        Arrays.fill(world.levers.racialSegregation, 1);
        SmallWorld.run(world, 0, 1, 1, segmentation);
        assertThat(world.territories.womensAccess[0]).isCloseTo(0.15, within(1e-12));
        assertThat(world.territories.dominatedAccess[0]).isCloseTo(0.15, within(1e-12));
        assertThat(world.territories.dominatedCrafts[0]).isCloseTo(0.05, within(1e-12));
        assertThat(world.territories.womensTrades[0]).isCloseTo(0.03, within(1e-12));
        Arrays.fill(world.levers.womensRights, 1);
        Arrays.fill(world.levers.racialSegregation, 0);
        SmallWorld.run(world, 1, 2, 1, segmentation);
        assertThat(world.territories.womensAccess[0]).isEqualTo(1);
        assertThat(world.territories.dominatedAccess[0]).isEqualTo(1);
        assertThat(world.territories.dominatedCrafts[0]).isEqualTo(1);
        assertThat(world.territories.dominatedLast[0]).isZero();
        assertThat(world.territories.dominatedLaidOff[0]).isZero();
        assertThat(world.territories.womensTrades[0])
                .as("custom outlives the law")
                .isCloseTo(0.35, within(1e-12));
    }

    @Test
    void normsBendWherePlacesStayEmpty() {
        World world = SmallWorld.open();
        SmallWorld.countEmployed(world);
        SmallWorld.run(world, 0, 1, 1, segmentation);
        double usual = world.territories.womensAccess[0];
        Arrays.fill(world.units.unfilled, 0.6);
        SmallWorld.run(world, 1, 2, 1, segmentation);
        assertThat(world.territories.womensAccess[0]).isGreaterThan(usual + 0.05);
    }

    @Test
    void womenStayOutOfMensTradesWhateverTheirTurnover() {
        World world = SmallWorld.open();
        double atStart = womenInMensTrades(world) / women(world);
        LabourMarket market =
                new LabourMarket(LabourMarket.Parameters.defaults(), PayScale.defaults(), 0.5);
        Arrays.fill(world.levers.womensRights, 0);
        SmallWorld.run(world, 0, 40, 1, segmentation, market);
        double kept = womenInMensTrades(world) / women(world);
        World open = SmallWorld.open();
        SmallWorld.run(open, 0, 40, 1, market);
        double without = womenInMensTrades(open) / women(open);
        assertThat(atStart).isBetween(0.001, 0.05);
        assertThat(kept).isLessThan(0.05);
        assertThat(without).as("with nobody kept out").isGreaterThan(2 * kept);
    }

    private static double women(World world) {
        double sum = 0;
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                boolean counts =
                        workers.state[i] == Workers.WAGE && workers.sex[i] == Workers.FEMALE;
                sum += counts ? workers.people[i] : 0;
            }
        }
        return sum;
    }

    private static double womenInMensTrades(World world) {
        double sum = 0;
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                boolean counts =
                        workers.state[i] == Workers.WAGE
                                && workers.sex[i] == Workers.FEMALE
                                && Sectors.isMensTrade(world.plants.sector[workers.plant[i]]);
                sum += counts ? workers.people[i] : 0;
            }
        }
        return sum;
    }

    @Test
    void theDominatedAreOutOfWorkMoreAndInCraftsLessWhereNormsSayAndTheMeanStays() {
        World open = apart(0);
        World apart = apart(1);
        double gapOpen = idle(open, Workers.DOMINATED) - idle(open, Workers.DOMINANT);
        double gapApart = idle(apart, Workers.DOMINATED) - idle(apart, Workers.DOMINANT);
        assertThat(gapOpen).isCloseTo(0, within(0.02));
        assertThat(gapApart).isGreaterThan(gapOpen + 0.03);
        assertThat(idle(apart, -1)).isCloseTo(idle(open, -1), within(0.015));
        assertThat(inCrafts(apart)).isLessThan(0.65 * inCrafts(open));
    }

    /** After fifteen years of segregation as strong as this, a third of all being dominated. */
    private World apart(double segregation) {
        World world = SmallWorld.open();
        groups(world);
        Arrays.fill(world.levers.racialSegregation, segregation);
        Arrays.fill(world.plants.layoff, 0.01);
        LabourMarket market =
                new LabourMarket(LabourMarket.Parameters.defaults(), PayScale.defaults(), 0.5);
        SmallWorld.run(world, 0, 60, 1, segmentation, market);
        return world;
    }

    /** A third of all people is dominated, in every kind of work alike. */
    private static void groups(World world) {
        Arrays.fill(world.plants.dominated, 0);
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                boolean isDominated = workers.identity[i] % 3 == 0;
                workers.group[i] = isDominated ? Workers.DOMINATED : Workers.DOMINANT;
                if (workers.state[i] == Workers.WAGE && isDominated) {
                    world.plants.dominated[workers.plant[i]] += workers.people[i];
                }
            }
        }
    }

    private static double idle(World world, int group) {
        double idle = people(world, group, Workers.UNEMPLOYED, -1);
        return idle / (idle + people(world, group, Workers.WAGE, -1));
    }

    private static double inCrafts(World world) {
        return people(world, Workers.DOMINATED, Workers.WAGE, Occupations.CRAFT)
                / people(world, Workers.DOMINATED, Workers.WAGE, -1);
    }

    private static double people(World world, int group, int state, int occupation) {
        double sum = 0;
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                boolean counts =
                        workers.state[i] == state
                                && (group < 0 || workers.group[i] == group)
                                && (occupation < 0 || workers.occupation[i] == occupation);
                sum += counts ? workers.people[i] : 0;
            }
        }
        return sum;
    }

    @Test
    void aPlantLaysOffAsManyWhoeverGoesFirst() {
        World open = afterLayoffs(0);
        World apart = afterLayoffs(1);
        double stay = people(open, -1, Workers.WAGE, -1);
        assertThat(people(apart, -1, Workers.WAGE, -1)).isCloseTo(stay, within(0.01 * stay));
        double dominated = people(open, Workers.DOMINATED, Workers.WAGE, -1);
        assertThat(people(apart, Workers.DOMINATED, Workers.WAGE, -1)).isLessThan(0.9 * dominated);
    }

    /** A market in which plants lay off three in ten and take nobody. */
    private static World afterLayoffs(double more) {
        World world = SmallWorld.open();
        groups(world);
        Arrays.fill(world.territories.dominatedLaidOff, more);
        Arrays.fill(world.plants.layoff, 0.3);
        Arrays.fill(world.plants.wanted, 0);
        SmallWorld.run(
                world,
                0,
                1,
                1,
                new LabourMarket(LabourMarket.Parameters.defaults(), PayScale.defaults(), 0.5));
        return world;
    }

    @Test
    void withoutNormsEqualWorkIsPaidAlike() {
        Settings settings = Settings.defaults().without(Place.of("off"), "segmentation");
        Levers levers = new Levers(1);
        levers.racialSegregation[0] = 1;
        levers.womensRights[0] = 0;
        double[] table = Mechanisms.payScale(settings).table(levers, 0);
        double[] usual = PayScale.defaults().table(levers, 0);
        for (int o = 0; o < Occupations.COUNT; o++) {
            double man = table[PayScale.index(o, Workers.MALE, Workers.DOMINANT, Workers.CITIZEN)];
            int least = PayScale.index(o, Workers.FEMALE, Workers.DOMINATED, Workers.CLANDESTINE);
            assertThat(table[least]).isEqualTo(man);
            assertThat(usual[least]).isLessThan(0.4 * man);
            int bound = PayScale.index(o, Workers.MALE, Workers.DOMINANT, Workers.BOUND);
            assertThat(table[bound]).isEqualTo(man);
            assertThat(usual[bound]).isLessThan(0.7 * man);
        }
    }
}
