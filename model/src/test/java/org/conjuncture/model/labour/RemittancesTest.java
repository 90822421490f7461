package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class RemittancesTest {

    private static void step(World world) {
        try (Workshop workshop = new Workshop(1)) {
            Now now = OpenedWorld.quarter(0, workshop);
            new Remittances(Remittances.Parameters.defaults()).step(world, now);
            new Households(Households.Parameters.defaults()).step(world, now);
        }
    }

    private static int firstAtWork(Workers workers) {
        int i = 0;
        while (workers.state[i] != Workers.WAGE) {
            i++;
        }
        return i;
    }

    /** The small world in which one worker of its first territory was born in the fifth. */
    private static World withAMigrant(byte rights, double share) {
        World world = OpenedWorld.open();
        world.ledger.open(true);
        Workers workers = world.workers[0];
        int migrant = firstAtWork(workers);
        workers.rights[migrant] = rights;
        workers.origin[migrant] = 4;
        world.territories.remittanceShare[0] = share;
        world.territories.subsistence[4] = people(world.workers[4], Workers.SUBSISTENCE);
        world.territories.unemployed[4] = people(world.workers[4], Workers.UNEMPLOYED);
        step(world);
        return world;
    }

    private static double people(Workers workers, byte state) {
        double sum = 0;
        for (int i = 0; i < workers.count; i++) {
            sum += workers.state[i] == state ? workers.people[i] : 0;
        }
        return sum;
    }

    @Test
    void migrantsPaySupportsFamiliesAtHome() {
        double share = 0.1;
        World usual = withAMigrant(Workers.MIGRANT, 0);
        World world = withAMigrant(Workers.MIGRANT, share);
        double sent = -world.ledger.flow(0, Flow.REMITTANCES, Holder.WORKERS);
        double received = world.ledger.flow(4, Flow.REMITTANCES, Holder.WORKERS);
        Workers workers = world.workers[0];
        int migrant = whoIsFrom(workers, 4);
        assertThat(usual.workers[0].deposits.at(migrant) - workers.deposits.at(migrant))
                .isCloseTo(sent, within(1e-6 * sent));
        assertThat(sent)
                .isPositive()
                .isLessThanOrEqualTo(share * OpenedWorld.open().workers[0].pay[migrant]);
        assertThat(received * world.territories.rate[4])
                .isCloseTo(
                        sent * world.territories.rate[0],
                        within(1e-9 * sent * world.territories.rate[0]));
        assertThat(world.territories.workersBudget[4])
                .isGreaterThan(usual.territories.workersBudget[4]);
        for (int t : new int[] {0, 4}) {
            assertThat(world.ledger.clearing.at(t))
                    .as("nothing waits")
                    .isCloseTo(usual.ledger.clearing.at(t), within(1e-6 * sent));
        }
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    private static int whoIsFrom(Workers workers, int origin) {
        int i = 0;
        while (workers.origin[i] != origin) {
            i++;
        }
        return i;
    }

    @Test
    void whatComesIsSharedByHeadsAmongThoseOnTheLandAndWithoutWork() {
        World usual = withAMigrant(Workers.MIGRANT, 0);
        World world = withAMigrant(Workers.MIGRANT, 0.5);
        double received = world.ledger.flow(4, Flow.REMITTANCES, Holder.WORKERS);
        Workers workers = world.workers[4];
        double heads = world.territories.subsistence[4] + world.territories.unemployed[4];
        for (int i = 0; i < workers.count; i++) {
            boolean isFamily =
                    workers.state[i] == Workers.SUBSISTENCE
                            || workers.state[i] == Workers.UNEMPLOYED;
            double more = workers.deposits.at(i) - usual.workers[4].deposits.at(i);
            double due = isFamily ? received / heads * workers.people[i] : 0;
            assertThat(more).isCloseTo(due, within(1e-9 * received));
        }
    }

    @Test
    void whatHasComeIsPaidOutOnce() {
        World world = withAMigrant(Workers.MIGRANT, 0.5);
        double received = world.ledger.flow(4, Flow.REMITTANCES, Holder.WORKERS);
        try (Workshop workshop = new Workshop(1)) {
            new Households(Households.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(1, workshop));
        }
        assertThat(world.ledger.flow(4, Flow.REMITTANCES, Holder.WORKERS)).isEqualTo(received);
    }

    @Test
    void citizensSendNothing() {
        World world = withAMigrant(Workers.CITIZEN, 0.1);
        assertThat(world.ledger.flow(0, Flow.REMITTANCES, Holder.WORKERS)).isZero();
    }
}
