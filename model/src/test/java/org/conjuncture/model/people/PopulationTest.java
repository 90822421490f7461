package org.conjuncture.model.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final Population.Parameters USUAL = Population.Parameters.defaults();

    private static Population.Parameters at(double isStationary) {
        return new Population.Parameters(
                isStationary,
                USUAL.incomeGain(),
                USUAL.schoolingGain(),
                USUAL.ceiling(),
                USUAL.spread(),
                USUAL.fading(),
                USUAL.schoolingEffect(),
                USUAL.firstYears(),
                USUAL.townEffect(),
                USUAL.incomeEffect(),
                USUAL.living(),
                USUAL.healthEffect(),
                USUAL.controlEffect(),
                USUAL.separation(),
                USUAL.catchUp(),
                USUAL.forgone(),
                USUAL.advanceEffect(),
                USUAL.generation(),
                USUAL.custom(),
                USUAL.fewest(),
                USUAL.boysPerGirl(),
                USUAL.menAmongWarDeaths(),
                USUAL.skillAtEntry());
    }

    @Test
    void everyPersonIsCountedOnce() {
        World world = SmallWorld.open();
        Population population = new Population(USUAL);
        double[] before = new double[world.count];
        for (int k = 0; k < 24; k++) {
            for (int t = 0; t < world.count; t++) {
                before[t] = SmallWorld.heads(world, t);
            }
            SmallWorld.run(world, k, k + 1, 1, population);
            for (int t = 0; t < world.count; t++) {
                double change = world.territories.births[t] - world.territories.deaths[t];
                assertThat(SmallWorld.heads(world, t) - before[t])
                        .isCloseTo(change, within(1e-9 * before[t]));
            }
        }
    }

    @Test
    void theColumnOfPopulationFollowsTheHeads() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 20, 1, new Population(USUAL));
        for (int t = 0; t < world.count; t++) {
            assertThat(world.territories.population[t])
                    .isCloseTo(
                            SmallWorld.heads(world, t),
                            within(1e-6 * world.territories.population[t]));
        }
    }

    @Test
    void estatesLeaveDepositsWhatTheBankOwes() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 20, 1, new Population(USUAL));
        for (int t = 0; t < world.count; t++) {
            double owed = world.ledger.bankDeposits.at(t);
            assertThat(world.depositsOf(t)).isCloseTo(owed, within(1e-9 * StrictMath.abs(owed)));
        }
    }

    @Test
    void plannedSpendingPassesToHeirs() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 8, 1, new Population(USUAL));
        for (int t = 0; t < world.count; t++) {
            double budgets = 0;
            for (int i = 0; i < world.workers[t].count; i++) {
                budgets += world.workers[t].budget[i];
            }
            assertThat(budgets)
                    .isCloseTo(world.territories.workersBudget[t], within(1e-9 * (1 + budgets)));
        }
    }

    @Test
    void theFirstYearsBirthsAndDeathsAreThoseOfTheTables() {
        World world = SmallWorld.open(600);
        double[] births = new double[world.count];
        double[] deaths = new double[world.count];
        double[] people = world.territories.population.clone();
        Population population = new Population(USUAL);
        for (int k = 0; k < 4; k++) {
            SmallWorld.run(world, k, k + 1, 1, population);
            for (int t = 0; t < world.count; t++) {
                births[t] += 1000 * world.territories.births[t] / people[t];
                deaths[t] += 1000 * world.territories.deaths[t] / people[t];
            }
        }
        double all = 0;
        double expected = 0;
        for (int t = 0; t < world.count; t++) {
            TerritoryRow row = world.tables.territories().get(t);
            assertThat(births[t])
                    .as(row.id())
                    .isCloseTo(row.birthRate(), within(0.02 * row.birthRate()));
            // Rows die by chance: as many as there would be if everyone were a row's.
            double rows = row.deathRate() / 1000 * world.workers[t].count;
            double chance = 0.01 + 2 / StrictMath.sqrt(rows);
            assertThat(deaths[t])
                    .as(row.id())
                    .isCloseTo(row.deathRate(), within(chance * row.deathRate()));
            all += deaths[t] * people[t];
            expected += row.deathRate() * people[t];
        }
        assertThat(all).isCloseTo(expected, within(0.01 * expected));
    }

    @Test
    void aClosedPopulationAtConstantRatesKeepsItsAges() {
        World world = SmallWorld.open();
        double[] young = shares(world, 0, 3);
        double[] old = shares(world, 3, 6);
        SmallWorld.run(world, 0, 240, 1, new Population(USUAL));
        double[] youngLater = shares(world, 0, 3);
        double[] oldLater = shares(world, 3, 6);
        for (int t = 0; t < world.count; t++) {
            String id = world.territories.id[t];
            assertThat(youngLater[t]).as("young of " + id).isCloseTo(young[t], within(0.03));
            assertThat(oldLater[t]).as("old of " + id).isCloseTo(old[t], within(0.012));
        }
    }

    @Test
    void aStationaryPopulationStandsStill() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 1, 1, new Population(at(1)));
        long before = SmallWorld.fingerprint(world);
        SmallWorld.run(world, 1, 3, 1, new Population(at(1)));
        assertThat(SmallWorld.fingerprint(world)).isEqualTo(before);
    }

    @Test
    void threadsChangeNothing() {
        World one = SmallWorld.open();
        World two = SmallWorld.open();
        SmallWorld.run(
                one,
                0,
                12,
                1,
                new Population(USUAL),
                new Schooling(Schooling.Parameters.defaults()));
        SmallWorld.run(
                two,
                0,
                12,
                2,
                new Population(USUAL),
                new Schooling(Schooling.Parameters.defaults()));
        assertThat(SmallWorld.fingerprint(one)).isEqualTo(SmallWorld.fingerprint(two));
    }

    @Test
    void medicineLengthensLifeMostWhereLifeIsShort() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 1, 1, new Population(USUAL));
        double[] before = world.territories.lifeExpectancy.clone();
        double deaths = sum(world.territories.deaths);
        java.util.Arrays.fill(world.levers.medicine, 25);
        java.util.Arrays.fill(world.levers.healthCare, 0.9);
        SmallWorld.run(world, 1, 2, 1, new Population(USUAL));
        for (int t = 0; t < world.count; t++) {
            assertThat(world.territories.lifeExpectancy[t] - before[t]).isBetween(14.0, 24.0);
        }
        assertThat(sum(world.territories.deaths)).isLessThan(0.7 * deaths);
    }

    @Test
    void schooledWomenBearFewerChildren() {
        World world = SmallWorld.open();
        java.util.Arrays.fill(world.workers[0].schooling, 4);
        SmallWorld.run(world, 0, 1, 1, new Population(USUAL));
        double before = world.territories.childrenPerWoman[0];
        Workers workers = world.workers[0];
        for (int i = 0; i < workers.count; i++) {
            workers.schooling[i] += 8;
        }
        SmallWorld.run(world, 1, 2, 1, new Population(USUAL));
        double expected = StrictMath.exp(-8 * USUAL.schoolingEffect());
        double least = USUAL.fewest();
        assertThat((world.territories.childrenPerWoman[0] - least) / (before - least))
                .isBetween(0.95 * expected, 1.05 * expected);
    }

    @Test
    void controlOfBirthsSparesThoseBeyondTheLeast() {
        World world = SmallWorld.open();
        World free = SmallWorld.open();
        SmallWorld.run(world, 0, 1, 1, new Population(USUAL));
        SmallWorld.run(free, 0, 1, 1, new Population(USUAL));
        int t = world.tables.indexOf("FRA");
        free.levers.birthControl[t] = 0.8;
        SmallWorld.run(world, 1, 2, 1, new Population(USUAL));
        SmallWorld.run(free, 1, 2, 1, new Population(USUAL));
        double least = world.territories.fewestChildren[t] * WorkingAge.childrenOfTheSchedule();
        assertThat(
                        (free.territories.childrenPerWoman[t] - least)
                                / (world.territories.childrenPerWoman[t] - least))
                .isCloseTo(1 - 0.8 * USUAL.controlEffect(), within(0.01));
        assertThat(free.territories.births[t + 1]).isEqualTo(world.territories.births[t + 1]);
    }

    @Test
    void warKillsTheNumberTheLeverNames() {
        World world = SmallWorld.open();
        World peace = SmallWorld.open();
        java.util.Arrays.fill(world.levers.warDeaths, 0.005);
        double dead = 0;
        Population population = new Population(USUAL);
        for (int k = 0; k < 4; k++) {
            SmallWorld.run(world, k, k + 1, 1, population);
            SmallWorld.run(peace, k, k + 1, 1, population);
            dead += sum(world.territories.deaths) - sum(peace.territories.deaths);
        }
        assertThat(dead / sum(peace.territories.populationAtStart)).isBetween(0.018, 0.022);
    }

    @Test
    void newRowsHaveTheSchoolingTheStateProvides() {
        World world = SmallWorld.open();
        int t = 0;
        world.levers.schoolingProvision[t] = 6;
        long last = (t + 1L) << 40;
        SmallWorld.run(world, 0, 60, 1, new Population(USUAL));
        Workers workers = world.workers[t];
        double years = 0;
        double people = 0;
        for (int i = 0; i < workers.count; i++) {
            if (workers.identity[i] > last) {
                years += workers.schooling[i] * workers.people[i];
                people += workers.people[i];
            }
        }
        assertThat(people).isPositive();
        assertThat(years / people).isCloseTo(6, within(0.4));
    }

    /** Ten times the people in as many rows: a settlement that has grown. */
    @Test
    void whoComesOfAgeWhereRowsHaveBecomeEnoughFillsHeavierOnes() {
        World world = SmallWorld.open();
        float[] weight = world.territories.peoplePerWorker;
        int small = lightest(weight);
        double before = weight[small];
        assertThat(before).isLessThan(world.scale / 4);
        for (int i = 0; i < world.workers[small].count; i++) {
            world.workers[small].people[i] *= 10;
        }

        SmallWorld.run(world, 0, 8, 1, new Population(USUAL));
        double adults = 0;
        for (int i = 0; i < world.workers[small].count; i++) {
            adults += world.workers[small].people[i];
        }
        assertThat((double) weight[small])
                .isCloseTo(StrictMath.min(world.scale, adults / 4000), within(1e-3 * before))
                .isGreaterThan(1.5 * before);
        int known = world.workers[small].count;

        SmallWorld.run(world, 8, 11, 1, new Population(USUAL));
        Workers workers = world.workers[small];
        assertThat(workers.count).isGreaterThan(known);
        for (int i = known; i < workers.count; i++) {
            if (workers.state[i] != Workers.GONE) {
                assertThat(workers.people[i]).isEqualTo(weight[small]);
            }
        }
        for (int t = 0; t < world.count; t++) {
            assertThat((double) weight[t]).isLessThanOrEqualTo(world.scale);
        }
    }

    private static int lightest(float[] weight) {
        int lightest = 0;
        for (int t = 1; t < weight.length; t++) {
            lightest = weight[t] < weight[lightest] ? t : lightest;
        }
        return lightest;
    }

    private static double[] shares(World world, int from, int to) {
        double[] shares = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            for (int a = from; a < to; a++) {
                for (int k = 0; k < 8; k++) {
                    shares[t] +=
                            world.territories.dependants[Territories.dependant(t, a, 0, 0, 0) + k];
                }
            }
            shares[t] /= SmallWorld.heads(world, t);
        }
        return shares;
    }

    private static double sum(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        return sum;
    }

    @Test
    void menCalledUpLeaveFewerBirthsBehind() {
        World peace = SmallWorld.open();
        World war = SmallWorld.open();
        int t = war.tables.indexOf("FRA");
        war.levers.mobilization[t] = 0.105;
        SmallWorld.run(peace, 0, 1, 1, new Population(USUAL));
        SmallWorld.run(war, 0, 1, 1, new Population(USUAL));
        assertThat(war.territories.births[t] / peace.territories.births[t])
                .isCloseTo(1 - 0.1 * USUAL.separation(), within(1e-9));
        assertThat(war.territories.births[t + 1]).isEqualTo(peace.territories.births[t + 1]);
    }

    @Test
    void schoolingOfWomenLengthensLives() {
        World world = SmallWorld.open();
        Population population = new Population(USUAL);
        SmallWorld.run(world, 0, 1, 1, population);
        double before = world.territories.lifeExpectancy[0];
        world.territories.womensSchooling[0] += 2;
        SmallWorld.run(world, 1, 2, 1, population);
        double gain = world.territories.lifeExpectancy[0] - before;
        assertThat(gain).isBetween(0.8 * 2 * USUAL.schoolingGain(), 2 * USUAL.schoolingGain());
    }
}
