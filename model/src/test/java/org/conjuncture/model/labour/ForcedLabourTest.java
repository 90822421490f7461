package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class ForcedLabourTest {
    private static final Mechanism LAW = new ForcedLabour(ForcedLabour.Parameters.defaults());
    private static final Mechanism MARKET =
            new LabourMarket(LabourMarket.Parameters.defaults(), PayScale.defaults(), 0.5);

    /** After three years of this much force. */
    private static World under(double force, Mechanism... mechanisms) {
        World world = SmallWorld.open();
        Arrays.fill(world.levers.forcedLabour, force);
        SmallWorld.run(world, 0, 12, 1, mechanisms);
        return world;
    }

    private static double bound(World world) {
        return Arrays.stream(world.territories.bound).sum();
    }

    @Test
    void forceTakesPeopleOffTheLandAndPayDown() {
        World free = under(0, LAW, MARKET);
        World forced = under(0.3, LAW, MARKET);
        assertThat(bound(forced)).isGreaterThan(bound(free) + 1e6);
        assertThat(Arrays.stream(forced.territories.subsistence).sum())
                .isLessThan(Arrays.stream(free.territories.subsistence).sum());
        assertThat(pay(forced)).isLessThan(0.98 * pay(free));
    }

    /** Pay of a person in agriculture and mines, over the plants' wage. */
    private static double pay(World world) {
        double units = 0;
        double people = 0;
        for (int p = 0; p < world.plants.count; p++) {
            if (Sectors.isPrimary(world.plants.sector[p])) {
                units += world.plants.payUnits[p];
                people += world.plants.employed[p];
            }
        }
        return units / people;
    }

    @Test
    void theBoundWorkOnPlantationsAndInMinesAndTheDominatedComeFirst() {
        World world = under(0.2, LAW, MARKET);
        double dominated = 0;
        double ofAll = 0;
        double all = 0;
        double counted = 0;
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                boolean isDominated = workers.group[i] == Workers.DOMINATED;
                all += workers.people[i];
                ofAll += isDominated ? workers.people[i] : 0;
                if (workers.rights[i] == Workers.BOUND) {
                    assertThat(workers.state[i]).isEqualTo(Workers.WAGE);
                    assertThat(world.plants.sector[workers.plant[i]])
                            .isIn(Sectors.AGRICULTURE, Sectors.MINING);
                    counted += workers.people[i];
                    dominated += isDominated ? workers.people[i] : 0;
                }
            }
        }
        assertThat(bound(world)).isCloseTo(counted, within(1e-6 * counted));
        assertThat(dominated / counted).isGreaterThan(1.5 * ofAll / all);
    }

    @Test
    void theBoundDoNotQuit() {
        World world = SmallWorld.open();
        Arrays.fill(world.levers.forcedLabour, 0.9);
        Arrays.fill(world.plants.layoff, 0);
        SmallWorld.run(world, 0, 4, 1, LAW, MARKET);
        boolean[][] before = new boolean[world.count][];
        int[][] plants = new int[world.count][];
        for (int t = 0; t < world.count; t++) {
            Workers workers = world.workers[t];
            before[t] = new boolean[workers.count];
            plants[t] = workers.plant.clone();
            for (int i = 0; i < workers.count; i++) {
                before[t][i] = workers.rights[i] == Workers.BOUND;
            }
        }
        SmallWorld.run(world, 4, 12, 1, LAW, MARKET);
        for (int t = 0; t < world.count; t++) {
            for (int i = 0; i < before[t].length; i++) {
                if (before[t][i]) {
                    assertThat(world.workers[t].plant[i]).isEqualTo(plants[t][i]);
                    assertThat(world.workers[t].rights[i]).isEqualTo(Workers.BOUND);
                }
            }
        }
    }

    @Test
    void abolitionFreesThemWhereTheyWork() {
        World world = under(0.3, LAW, MARKET);
        double before = bound(world);
        double employed = Arrays.stream(world.territories.wageWorkers).sum();
        Arrays.fill(world.levers.forcedLabour, 0);
        SmallWorld.run(world, 12, 13, 1, LAW, MARKET);
        assertThat(bound(world) / before).isBetween(0.65, 0.85);
        assertThat(Arrays.stream(world.territories.wageWorkers).sum())
                .isCloseTo(employed, within(0.03 * employed));
        SmallWorld.run(world, 13, 32, 1, LAW, MARKET);
        assertThat(bound(world)).isLessThan(0.03 * before);
    }

    @Test
    void withoutItForceChangesNothing() {
        World free = under(0, MARKET);
        World forced = under(0.5, MARKET);
        assertThat(SmallWorld.fingerprint(forced)).isEqualTo(SmallWorld.fingerprint(free));
        assertThat(pay(forced)).isEqualTo(pay(free));
    }
}
