package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private World world;
    private States states;

    /** Each state spends as it means to, owes what it aims at, and has a purse of its own. */
    @BeforeEach
    void statesAtTheirAims() {
        world = OpenedWorld.open();
        states = world.states;
        world.ledger.open(true);
        for (int t = 0; t < world.count; t++) {
            states.purse[t] = t;
        }
        System.arraycopy(states.publicNorm, 0, states.publicShare, 0, world.count);
        System.arraycopy(states.taxRateAtStart, 0, states.taxRate, 0, world.count);
        Arrays.fill(states.transferNorm, 0);
        Arrays.fill(states.dueNorm, 0);
        Purses purses = new Purses(world);
        for (int t = 0; t < world.count; t++) {
            states.debtTarget[t] = purses.debt(t) / purses.usualOutput(t);
        }
    }

    private void step() {
        try (Workshop workshop = new Workshop(1)) {
            new Budget(Budget.Parameters.defaults()).step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    private double moved(int t) {
        return states.taxRate[t] - states.taxRateAtStart[t];
    }

    @Test
    void atItsAimsNoStateChangesItsTax() {
        step();
        for (int t = 0; t < world.count; t++) {
            assertThat(moved(t)).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void aLargerStateTransfersAndDebtsEachRaiseTheTaxByAQuarterOfTheirDue() {
        states.publicNorm[0] += 0.02;
        states.transferNorm[1] = 0.03;
        states.dueNorm[2] = 0.01;
        states.debtTarget[3] -= 0.5;
        step();
        assertThat(moved(0)).isCloseTo(0.25 * 0.02, within(1e-12));
        assertThat(moved(1)).isCloseTo(0.25 * 0.03, within(1e-12));
        assertThat(moved(2)).isCloseTo(0.25 * 0.01, within(1e-12));
        assertThat(moved(3)).isCloseTo(0.25 * 0.08 * 0.5, within(1e-12));
        assertThat(moved(4)).isCloseTo(0, within(1e-12));
    }

    @Test
    void whatTheCentralBankPaysIsNotTaxed() {
        states.moneyFinance[4] = 0.02;
        step();
        assertThat(moved(4)).isCloseTo(-0.25 * 0.02, within(1e-12));
    }

    @Test
    void whoHasPutByMoreThanSparesAllTaxSpendsTheRest() {
        states.debtTarget[1] += 10;
        for (int year = 0; year < 40; year++) {
            step();
        }
        assertThat(states.taxRate[1]).isCloseTo(0, within(1e-4));
        assertThat(states.taxUnasked[1])
                .isCloseTo(3 * (0.08 * 10 - states.taxRateAtStart[1]), within(1e-4));
        assertThat(states.taxUnasked[0]).isZero();
    }

    @Test
    void noTaxIsBeyondItsBounds() {
        states.debtTarget[0] -= 1000;
        states.debtTarget[1] += 1000;
        for (int year = 0; year < 40; year++) {
            step();
        }
        assertThat(states.taxRate[0]).isCloseTo(0.65, within(1e-4));
        assertThat(states.taxRate[1]).isCloseTo(0, within(1e-4));
    }

    @Test
    void whatIsMissingIsBorrowedInBondsAndTheTreasuryIsLevel() {
        double bonds = world.ledger.stateBonds.at(5);
        double cash = world.ledger.stateDeposits.at(5);
        world.ledger.pay(
                5,
                world.ledger.stateDeposits,
                5,
                world.owners.deposits,
                5 * Owners.CLASSES,
                cash + 1000,
                Flow.SUBSIDIES);
        step();
        assertThat(world.ledger.stateDeposits.at(5)).isCloseTo(0, within(1e-6));
        assertThat(world.ledger.stateBonds.at(5)).isCloseTo(bonds + 1000, within(1e-6));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void ownersTakeBondsUpByATenthOfTheGapToHalfOfAll() {
        int t = 5;
        for (int c = 0; c < Owners.CLASSES; c++) {
            world.ledger.found().deposit(t, world.owners.deposits, t * Owners.CLASSES + c, 1e12);
        }
        // A treasury that lacks as much as the state owes: bonds that owners do not hold yet.
        world.ledger.pay(
                t,
                world.ledger.stateDeposits,
                t,
                world.owners.deposits,
                t * Owners.CLASSES,
                world.ledger.stateDeposits.at(t) + world.ledger.stateBonds.at(t) + 1000,
                Flow.SUBSIDIES);
        double before = held(t);
        double wanted = 0.5 * bondsAfter(t) - before;
        assertThat(wanted).isPositive();
        step();
        assertThat(held(t) - before)
                .isCloseTo(0.1 * wanted, within(1e-6 * world.ledger.stateBonds.at(t)));
    }

    /** Bonds out when the treasury has been levelled. */
    private double bondsAfter(int t) {
        double missing = -world.ledger.stateDeposits.at(t);
        double repaid = StrictMath.min(-missing, StrictMath.max(0, world.ledger.bankBonds.at(t)));
        return world.ledger.stateBonds.at(t) + (missing < 0 ? -repaid : missing);
    }

    private double held(int t) {
        double sum = 0;
        for (int c = 0; c < Owners.CLASSES; c++) {
            sum += world.owners.bonds.at(t * Owners.CLASSES + c);
        }
        return sum;
    }
}
