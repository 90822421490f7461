package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmpireTest {
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
    }

    private void step() {
        try (Workshop workshop = new Workshop(1)) {
            new Empire(Empire.Parameters.defaults()).step(world, OpenedWorld.quarter(0, workshop));
        }
    }

    private double money(int t) {
        return world.ledger.stateDeposits.at(t) * world.territories.rate[t];
    }

    @Test
    void aRuledTerritoryPaysItsRulerInWorldMoney() {
        world.states.ruler[4] = 0;
        world.levers.homeCharges[4] = 0.02;
        double due = 0.02 * world.territories.output[4] * world.territories.rate[4];
        double ruled = money(4);
        double ruler = money(0);
        double owed = world.ledger.bankForeign.at(4);
        step();
        assertThat(ruled - money(4)).isCloseTo(due, within(1e-9 * due));
        assertThat(money(0) - ruler).isCloseTo(due, within(1e-9 * due));
        assertThat(owed - world.ledger.bankForeign.at(4)).isCloseTo(due, within(1e-9 * due));
        assertThat(world.ledger.flow(4, Flow.HOME_CHARGES, Holder.STATE)).isNegative();
        assertThat(world.states.dueNorm[4]).isEqualTo(0.02);
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void whoRulesItselfPaysNoHomeCharges() {
        world.levers.homeCharges[4] = 0.02;
        double before = money(4);
        step();
        assertThat(money(4)).isEqualTo(before);
    }

    @Test
    void reparationsGoToThoseWhoLostMost() {
        world.levers.tribute[2] = 0.05;
        world.territories.destroyedCapital[1] = 300;
        world.territories.destroyedCapital[3] = 100;
        double one = money(1);
        double three = money(3);
        step();
        double due = 0.05 * world.territories.output[2] * world.territories.rate[2];
        assertThat(money(1) - one).isCloseTo(0.75 * due, within(1e-9 * due));
        assertThat(money(3) - three).isCloseTo(0.25 * due, within(1e-9 * due));
    }

    @Test
    void aClaimByTreatyComesBeforeLosses() {
        world.levers.tribute[2] = 0.05;
        world.levers.tribute[6] = -0.02;
        world.territories.destroyedCapital[1] = 300;
        double one = money(1);
        step();
        assertThat(money(1)).isEqualTo(one);
        assertThat(world.ledger.flow(6, Flow.STATE_TRANSFERS, Holder.STATE)).isPositive();
    }

    @Test
    void whereNobodyHasAClaimNobodyIsPaid() {
        world.levers.tribute[2] = 0.05;
        double before = money(2);
        step();
        assertThat(money(2)).isEqualTo(before);
        assertThat(world.states.dueNorm[2]).isZero();
    }
}
