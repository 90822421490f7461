package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.technique.DetailDivision;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final Training.Parameters USUAL = Training.Parameters.defaults();

    private final Training training = new Training(USUAL);

    @Test
    void whatTradesLackTheyTrainByAndBy() {
        World world = without(Occupations.CRAFT);
        double asked = asked(world, Occupations.CRAFT);
        year(world, 1);
        double first = people(world, Occupations.CRAFT);
        assertThat(first / asked).isCloseTo(USUAL.speed(), within(0.03));
        for (int year = 2; year < 25; year++) {
            year(world, year);
        }
        assertThat(people(world, Occupations.CRAFT) / asked).isBetween(0.9, 1.02);
    }

    @Test
    void whoIsTrainedAndTrainsIsPaidAndDoesNotWorkMeanwhile() {
        World world = without(Occupations.CRAFT);
        double before = Arrays.stream(world.plants.labour).sum();
        byte[][] occupations =
                Arrays.stream(world.workers)
                        .map(workers -> workers.occupation.clone())
                        .toArray(byte[][]::new);
        year(world, 1);
        double trained = 0;
        double skilled = 0;
        for (int t = 0; t < world.count; t++) {
            Workers workers = world.workers[t];
            for (int i = 0; i < workers.count; i++) {
                if (workers.occupation[i] != occupations[t][i]) {
                    trained += workers.people[i];
                    skilled += workers.people[i] * workers.skill[i];
                }
            }
        }
        double lost = before - Arrays.stream(world.plants.labour).sum();
        assertThat(skilled).isPositive();
        assertThat(lost / (USUAL.lost() * skilled)).isCloseTo(1, within(1e-6));
        assertThat(Arrays.stream(world.units.trained).sum() / trained).isCloseTo(1, within(1e-9));
    }

    @Test
    void whomCustomKeepsOutIsNotTrained() {
        World world = without(Occupations.CRAFT);
        Arrays.fill(world.territories.womensTrades, 0);
        year(world, 1);
        assertThat(women(world)).isZero();
        World open = without(Occupations.CRAFT);
        Arrays.fill(open.territories.womensTrades, 1);
        year(open, 1);
        assertThat(women(open)).isPositive();
    }

    @Test
    void trainingMakesUpForSomeYearsOfSchoolingOnly() {
        World world = without(Occupations.CONCEPTION);
        year(world, 1);
        assertThat(people(world, Occupations.CONCEPTION)).isZero();
        Arrays.fill(world.territories.schoolingForConception, USUAL.bridged());
        year(world, 2);
        assertThat(people(world, Occupations.CONCEPTION)).isPositive();
    }

    @Test
    void whatTheTerritoryDoesNotLackNobodyIsTrainedFor() {
        World world = without(Occupations.CRAFT);
        for (int p = 0; p < world.plants.count; p++) {
            double staff = world.plants.employed[p];
            int craft = p * Occupations.COUNT + Occupations.CRAFT;
            // Enough craftsmen in all, in the wrong trades.
            double[] shares = world.plants.occupationShare;
            double part = world.plants.cell(p) % 2 == 0 ? 2 : 0.5;
            world.plants.staff[craft] = part * staff * shares[craft] + (part > 1 ? staff : 0);
        }
        SmallWorld.run(world, 4, 8, 1, training);
        assertThat(people(world, Occupations.CRAFT)).isZero();
    }

    private void year(World world, int year) {
        count(world);
        SmallWorld.run(world, 4 * year, 4 * year + 4, 1, training);
    }

    /** A small world in which everyone of an occupation does execution work instead. */
    private static World without(int occupation) {
        World world = SmallWorld.open();
        SmallWorld.run(
                world,
                0,
                1,
                1,
                new DetailDivision(DetailDivision.Parameters.defaults()),
                new Segmentation(Segmentation.Parameters.defaults()));
        // Nobody is schooled for what is asked beyond craft.
        Arrays.fill(world.territories.schoolingForConception, 100);
        Arrays.fill(world.territories.schoolingForClerical, 100);
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                if (workers.occupation[i] == occupation) {
                    workers.occupation[i] = Occupations.EXECUTION;
                }
            }
        }
        count(world);
        return world;
    }

    /** Who works in which occupation, as the labour market counts it. */
    private static void count(World world) {
        Arrays.fill(world.plants.staff, 0);
        for (int t = 0; t < world.count; t++) {
            Workers workers = world.workers[t];
            for (int i = 0; i < workers.count; i++) {
                if (workers.state[i] == Workers.WAGE) {
                    int first = workers.plant[i] * Occupations.COUNT;
                    world.plants.staff[first + workers.occupation[i]] += workers.people[i];
                }
            }
        }
    }

    private static double people(World world, int occupation) {
        double sum = 0;
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                boolean isOne =
                        workers.state[i] == Workers.WAGE && workers.occupation[i] == occupation;
                sum += isOne ? workers.people[i] : 0;
            }
        }
        return sum;
    }

    /** Women in crafts. */
    private static double women(World world) {
        double sum = 0;
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                boolean isOne =
                        workers.state[i] == Workers.WAGE
                                && workers.occupation[i] == Occupations.CRAFT
                                && workers.sex[i] == Workers.FEMALE;
                sum += isOne ? workers.people[i] : 0;
            }
        }
        return sum;
    }

    private static double asked(World world, int occupation) {
        double sum = 0;
        for (int p = 0; p < world.plants.count; p++) {
            double share = world.plants.occupationShare[p * Occupations.COUNT + occupation];
            sum += world.plants.employed[p] * share;
        }
        return sum;
    }
}
