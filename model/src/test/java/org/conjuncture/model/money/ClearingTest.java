package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClearingTest {
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        world.markets.bill[world.markets.pair(0, 2, 3)] = 100;
        world.markets.bill[world.markets.pair(2, 3, 2)] = 40;
        cleared(0.5);
    }

    private void cleared(double part) {
        world.agreements.clearing[world.agreements.pair(2, 3)] = part;
        world.agreements.clearing[world.agreements.pair(3, 2)] = part;
    }

    private void step(int quarters) {
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < quarters; k++) {
                new Clearing(Clearing.Parameters.defaults())
                        .step(world, OpenedWorld.quarter(k, workshop));
            }
        }
    }

    @Test
    void whatMembersOweEachOtherIsSetOffAndNotPaidInKeyCurrency() {
        double buyer = world.ledger.bankForeign.at(2);
        double seller = world.ledger.bankForeign.at(3);
        step(1);
        assertThat(world.ledger.bankClearing.at(3)).isCloseTo(0.98 * 30, within(1e-9));
        assertThat(world.ledger.bankClearing.at(2)).isCloseTo(-0.98 * 30, within(1e-9));
        assertThat(world.ledger.bankForeign.at(2) - buyer).isCloseTo(0.98 * 30, within(1e-9));
        assertThat(world.ledger.bankForeign.at(3) - seller).isCloseTo(-0.98 * 30, within(1e-9));
    }

    @Test
    void whereNothingIsClearedAnyMoreAccountsAreWoundUp() {
        step(4);
        cleared(0);
        double before = world.ledger.bankClearing.at(3);
        step(20);
        assertThat(world.ledger.bankClearing.at(3))
                .isCloseTo(before * Math.pow(0.95, 20), within(1e-9));
        assertThat(world.ledger.bankClearing.sum(0, world.count)).isCloseTo(0, within(1e-9));
    }
}
