package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
            new Remittances(Remittances.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(0, workshop));
        }
    }

    private static int firstAtWork(Workers workers) {
        int i = 0;
        while (workers.state[i] != Workers.WAGE) {
            i++;
        }
        return i;
    }

    @Test
    void migrantsPaySupportsFamiliesAtHome() {
        World world = OpenedWorld.open();
        world.ledger.open(true);
        Workers workers = world.workers[0];
        int migrant = firstAtWork(workers);
        workers.rights[migrant] = Workers.MIGRANT;
        workers.origin[migrant] = 4;
        world.territories.remittanceShare[0] = 0.1;
        double taxed = 1 - world.states.taxRate[0];
        double before = workers.deposits.at(migrant);
        double budget = world.territories.workersBudget[4];
        step(world);
        double sent = before - workers.deposits.at(migrant);
        assertThat(sent)
                .isPositive()
                .isLessThanOrEqualTo(0.1 * taxed * workers.pay[migrant] * (1 + 1e-6));
        double received = world.ledger.flow(4, Flow.REMITTANCES, Holder.WORKERS);
        assertThat(received * world.territories.rate[4])
                .isCloseTo(
                        sent * world.territories.rate[0],
                        within(1e-9 * sent * world.territories.rate[0]));
        assertThat(world.territories.workersBudget[4]).isGreaterThan(budget);
        assertThat(world.ledger.clearing.at(0)).isCloseTo(0, within(1e-9 * sent));
        assertThat(world.ledger.clearing.at(4)).isCloseTo(0, within(1e-9 * received));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void citizensSendNothing() {
        World world = OpenedWorld.open();
        world.ledger.open(true);
        Workers workers = world.workers[0];
        workers.origin[firstAtWork(workers)] = 4;
        world.territories.remittanceShare[0] = 0.1;
        step(world);
        assertThat(world.ledger.flow(0, Flow.REMITTANCES, Holder.WORKERS)).isZero();
    }
}
