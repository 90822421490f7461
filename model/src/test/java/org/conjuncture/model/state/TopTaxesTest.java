package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopTaxesTest {
    private static final int PLACE = 0;
    private static final int RICHEST = PLACE * Owners.CLASSES + Owners.OF_OWNERS - 1;
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
    }

    private void step(int since) {
        try (Workshop workshop = new Workshop(1)) {
            new TopTaxes(TopTaxes.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(since, workshop));
        }
    }

    @Test
    void withoutARateNobodyPays() {
        double before = world.owners.deposits.at(RICHEST);
        step(3);
        assertThat(world.owners.deposits.at(RICHEST)).isEqualTo(before);
    }

    @Test
    void incomeAboveTheFreePartPaysWhatTheFormulaSays() {
        world.levers.topTaxRate[PLACE] = 0.6;
        double general = world.states.taxRate[PLACE];
        double income = world.owners.income[RICHEST];
        double free = 5 * world.territories.meanPay[PLACE] * world.owners.people[RICHEST];
        double due =
                TopTaxes.Parameters.defaults().paid()
                        * (0.6 - general)
                        * (income / (1 - general) - free);
        double before = world.owners.deposits.at(RICHEST);
        step(0);
        assertThat(due).isPositive();
        assertThat(before - world.owners.deposits.at(RICHEST)).isCloseTo(due, within(1e-9 * due));
        assertThat(income - world.owners.income[RICHEST]).isCloseTo(due, within(1e-9 * due));
        assertThat(world.ledger.flow(PLACE, Flow.INCOME_TAX, Holder.STATE)).isPositive();
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
    }

    @Test
    void ordinaryIncomesAndWorkersFundsPayNothing() {
        world.levers.topTaxRate[PLACE] = 0.9;
        int poorest = PLACE * Owners.CLASSES;
        int funds = poorest + Owners.FUNDS;
        world.owners.income[poorest] =
                world.territories.meanPay[PLACE] * world.owners.people[poorest];
        world.owners.income[funds] = 1e9;
        double before = world.owners.deposits.at(poorest);
        step(0);
        assertThat(world.owners.deposits.at(poorest)).isEqualTo(before);
        assertThat(world.owners.income[funds]).isEqualTo(1e9);
    }

    @Test
    void estatesPayOnceAYear() {
        world.levers.topTaxRate[PLACE] = 0.6;
        step(2);
        assertThat(world.ledger.flow(PLACE, Flow.WEALTH_TAX, Holder.STATE)).isZero();
        step(3);
        assertThat(world.ledger.flow(PLACE, Flow.WEALTH_TAX, Holder.STATE)).isPositive();
    }

    @Test
    void moreThanAQuarterOfItsMoneyIsTakenFromNoClass() {
        world.levers.topTaxRate[PLACE] = 1;
        world.owners.income[RICHEST] = 1e15;
        double before = world.owners.deposits.at(RICHEST);
        step(0);
        assertThat(world.owners.deposits.at(RICHEST))
                .isCloseTo(0.75 * before, within(1e-6 * before));
    }
}
