package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class LabourMarketTest {
    private static final LabourMarket.Parameters DEFAULTS = LabourMarket.Parameters.defaults();

    private final World world = SmallWorld.open();
    private final Plants plants = world.plants;

    private void run(int quarters) {
        SmallWorld.run(world, 0, quarters, 1, new LabourMarket(DEFAULTS, PayScale.defaults(), 0.5));
    }

    @Test
    void everySeekerHasOneTurnAndNoStretchOfRowsComesFirst() {
        for (int number : new int[] {0, 1, 2, 3, 5, 10, 89, 1000, 4096}) {
            int[] queue = Seekers.queue(number, number / 3);
            assertThat(Arrays.stream(queue).sorted().toArray())
                    .isEqualTo(IntStream.range(0, number).toArray());
            int early = number / 10;
            for (int part = 0; part < 5; part++) {
                int from = number / 5 * part;
                long ofPart =
                        Arrays.stream(queue, 0, early)
                                .filter(i -> i >= from && i < from + number / 5)
                                .count();
                assertThat((double) ofPart).isBetween(early / 5.0 - 2, early / 5.0 + 2);
            }
        }
    }

    private double people(int state) {
        double sum = 0;
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                sum += workers.state[i] == state ? workers.people[i] : 0;
            }
        }
        return sum;
    }

    private double all() {
        double sum = 0;
        for (int state = 0; state < Workers.STATES; state++) {
            sum += people(state);
        }
        return sum;
    }

    @Test
    void nobodyIsMadeOrLostAndPlantsCountThoseWhoWorkForThem() {
        double before = all();
        run(4);
        assertThat(all()).isEqualTo(before);
        double employed = 0;
        for (int p = 0; p < plants.count; p++) {
            employed += plants.employed[p];
        }
        assertThat(employed).isCloseTo(people(Workers.WAGE), within(1e-6 * employed));
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                assertThat(workers.plant[i] >= 0).isEqualTo(workers.state[i] == Workers.WAGE);
            }
        }
    }

    @Test
    void whoIsTakenOnIsCountedInOneOccupationOfHisPlantAndOfItsTrade() {
        for (int p = 0; p < plants.count; p++) {
            plants.wanted[p] = 1.2 * plants.employed[p];
        }
        run(4);
        double[] ofTrades = new double[world.units.staff.length];
        for (int p = 0; p < plants.count; p++) {
            double people = 0;
            for (int o = 0; o < Occupations.COUNT; o++) {
                double had = plants.staff[p * Occupations.COUNT + o];
                people += had;
                ofTrades[plants.cell(p) * Occupations.COUNT + o] += had;
            }
            assertThat(people).isCloseTo(plants.employed[p], within(1e-6));
        }
        assertThat(world.units.staff).containsExactly(ofTrades, within(1e-6));
    }

    /** Two large plants of a trade ask for different people, and their trade for the mean. */
    @Test
    void aPlantHiresThePeopleThatItsOwnTechniqueAsksFor() {
        int unit = Sectors.LIGHT_MANUFACTURING;
        int crafts = plants.cellPlant[plants.cellStart[unit]];
        int machines = plants.cellPlant[plants.cellStart[unit] + 1];
        Arrays.fill(plants.wanted, 0);
        for (int p : new int[] {crafts, machines}) {
            plants.wanted[p] = 3 * plants.employed[p];
            double[] asked = {0.5, p == crafts ? 0.5 : 0, 0, 0, 0};
            asked[Occupations.EXECUTION] = 1 - asked[Occupations.CRAFT];
            System.arraycopy(asked, 0, plants.occupationShare, p * Occupations.COUNT, asked.length);
        }
        double before = part(machines, Occupations.CRAFT);
        run(8);
        assertThat(part(crafts, Occupations.CRAFT)).isGreaterThan(0.3);
        assertThat(part(machines, Occupations.CRAFT)).isLessThan(0.6 * before);
    }

    private double part(int p, int occupation) {
        double had = 0;
        double people = 0;
        Workers workers = world.workers[plants.territory[p]];
        for (int i = 0; i < workers.count; i++) {
            if (workers.state[i] == Workers.WAGE && workers.plant[i] == p) {
                people += workers.people[i];
                had += workers.occupation[i] == occupation ? workers.people[i] : 0;
            }
        }
        return had / people;
    }

    @Test
    void whereNobodyIsWantedNobodyIsTakenOnAndPlantsEmptyAtTheRateOfSeparations() {
        Arrays.fill(plants.wanted, 0);
        Arrays.fill(plants.layoff, 0);
        double before = people(Workers.WAGE);
        run(1);
        double after = people(Workers.WAGE);
        assertThat(after).isLessThan(before);
        assertThat(after / before).isCloseTo(1 - DEFAULTS.separation(), within(0.005));
    }

    @Test
    void whoLosesAPlaceLooksForAnotherBeforeGoingHomeOrToTheLand() {
        Arrays.fill(plants.wanted, 0);
        Arrays.fill(plants.layoff, 1);
        double paid = people(Workers.WAGE);
        double idle = people(Workers.UNEMPLOYED);
        run(1);
        assertThat(people(Workers.UNEMPLOYED)).isBetween(paid, paid + idle);
        double all = people(Workers.UNEMPLOYED);
        SmallWorld.run(world, 1, 2, 1, new LabourMarket(DEFAULTS, PayScale.defaults(), 0.5));
        assertThat(people(Workers.UNEMPLOYED)).as("a quarter later").isLessThan(0.97 * all);
    }

    @Test
    void layoffsComeOnTopOfSeparations() {
        Arrays.fill(plants.wanted, 0);
        Arrays.fill(plants.layoff, 0.3);
        double before = people(Workers.WAGE);
        run(1);
        assertThat(people(Workers.WAGE) / before)
                .isCloseTo((1 - DEFAULTS.separation()) * 0.7, within(0.02));
    }

    @Test
    void lookingTakesTimeSoThatSomeAreBetweenJobsWhereThereArePlacesForAll() {
        Arrays.fill(plants.layoff, 0.2);
        for (int p = 0; p < plants.count; p++) {
            plants.wanted[p] = 2 * plants.employed[p];
        }
        double leaving = (1 - 0.8 * (1 - DEFAULTS.separation())) * people(Workers.WAGE);
        run(1);
        double between = people(Workers.UNEMPLOYED) / leaving;
        assertThat(between).isCloseTo(1 - DEFAULTS.atOnce(), within(0.03));
    }

    @Test
    void plansThatWantMoreHandsFindThemAmongTheIdle() {
        Arrays.fill(plants.layoff, 0);
        for (int p = 0; p < plants.count; p++) {
            plants.wanted[p] = 1.2 * plants.employed[p];
        }
        double wage = people(Workers.WAGE);
        double idle = people(Workers.UNEMPLOYED);
        run(1);
        assertThat(people(Workers.WAGE)).isGreaterThan(wage);
        assertThat(people(Workers.UNEMPLOYED)).isLessThan(idle);
    }

    /** Beveridge (1944): the more people are wanted, the more places wait and the fewer people. */
    @Test
    void theMoreHandsAreWantedTheMorePlacesStandOpen() {
        Arrays.fill(plants.layoff, 0);
        double before = 0;
        for (double growth = 1; growth < 1.4; growth += 0.1) {
            for (int p = 0; p < plants.count; p++) {
                plants.wanted[p] = growth * plants.employed[p];
            }
            run(1);
            double open = Arrays.stream(world.territories.openPlaces).sum();
            assertThat(open).isGreaterThan(before);
            before = open;
        }
    }

    @Test
    void atTheSteadyRateLeavingTheLandAndComingBackBalance() {
        double onTheLand = 0.4;
        double rate = LabourMarket.steadyUnemployment(DEFAULTS, onTheLand, 0.2);
        assertThat(rate).isBetween(0.02, 0.15);
        assertThat(LabourMarket.steadyUnemployment(DEFAULTS, 0, 0.2)).isBetween(0.02, 0.15);
        LabourMarket.Parameters restless =
                new LabourMarket.Parameters(
                        DEFAULTS.separation(),
                        DEFAULTS.atOnce(),
                        DEFAULTS.tries(),
                        DEFAULTS.subsistenceSearch(),
                        DEFAULTS.vacancyPull(),
                        DEFAULTS.subsistencePremium(),
                        2 * DEFAULTS.retreat(),
                        DEFAULTS.homeSearch(),
                        DEFAULTS.ownAccountSearch(),
                        DEFAULTS.withdrawal(),
                        DEFAULTS.nearDecay());
        assertThat(LabourMarket.steadyUnemployment(restless, onTheLand, 0.2))
                .as("who goes back to the land is not unemployed")
                .isLessThan(rate);
    }
}
