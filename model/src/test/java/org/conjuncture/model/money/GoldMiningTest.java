package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.tables.GoldField;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoldMiningTest {
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
    }

    private void step() {
        try (Workshop workshop = new Workshop(1)) {
            new GoldMining(GoldMining.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(0, workshop));
        }
    }

    private double gold() {
        return world.ledger.centralBankGold.sum(0, world.count);
    }

    @Test
    void whereNoStateIsOnGoldNoneIsCoined() {
        double before = gold();
        step();
        assertThat(gold()).isEqualTo(before);
    }

    @Test
    void onGoldWhatFieldsYieldBecomesReservesAndMoney() {
        world.levers.exchangeRegime[0] = 1;
        double before = gold();
        double tonnes = 0;
        for (GoldField field : world.tables.goldFields()) {
            tonnes += field.from() <= 7480 && field.until() > 7480 ? field.tonnesAYear() : 0;
        }
        int t = world.tables.goldFields().getFirst().territory();
        double deposits = world.ledger.bankDeposits.at(t);
        double reserves = world.ledger.bankReserves.at(t);
        step();
        assertThat(tonnes).isPositive();
        double found = 0.6 * tonnes / 4 * 136_600;
        assertThat(gold() - before).isCloseTo(found, within(1e-9 * found));
        assertThat(world.ledger.bankDeposits.at(t) - deposits)
                .isPositive()
                .isCloseTo(world.ledger.bankReserves.at(t) - reserves, within(1e-3));
        assertThat(world.ledger.flow(t, Flow.GOLD, Holder.OWNERS)).isPositive();
        assertThat(world.ledger.gain(t, Holder.OWNERS)).isPositive();
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
    }
}
