package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BankingTest {
    private static final int LAND = 2;
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        Arrays.fill(world.owners.income, 0);
    }

    private void step() {
        try (Workshop workshop = new Workshop(1)) {
            new Banking(Banking.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    /** A part of what the bank lent is lost. */
    private void lose(double part) {
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.territory[p] == LAND) {
                double lost = part * world.plants.loans.at(p);
                world.ledger.writeOff().loan(LAND, world.plants.loans, p, lost);
            }
        }
    }

    private double income() {
        double sum = 0;
        for (int c = 0; c < Owners.CLASSES; c++) {
            sum += world.owners.income[LAND * Owners.CLASSES + c];
        }
        return sum;
    }

    @Test
    void ownersHaveInterestOnBondsAndDepositsLessTheTax() {
        lose(0.02);
        double due = 0;
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = LAND * Owners.CLASSES + c;
            due +=
                    world.states.bondRate[LAND] / 4 * world.owners.bonds.at(slot)
                            + world.states.depositRate[LAND]
                                    / 4
                                    * StrictMath.max(0, world.owners.deposits.at(slot));
        }
        double worth = Banking.bankNetWorth(world, LAND);
        double loans = world.ledger.bankLoans.at(LAND);
        assertThat(worth).as("the bank has less than its norm").isBetween(0.0, 0.03 * loans);
        step();
        assertThat(income()).isCloseTo(due * (1 - world.states.taxRate[LAND]), within(1e-9 * due));
    }

    @Test
    void whatIsBeyondTheNormIsPaidOutAndTheNormIsKept() {
        world.states.bondRate[LAND] = 0;
        world.states.depositRate[LAND] = 0;
        lose(-0.1);
        step();
        double norm = 0.04 * world.ledger.bankLoans.at(LAND);
        assertThat(Banking.bankNetWorth(world, LAND)).isCloseTo(norm, within(1e-9 * norm));
        assertThat(income()).isPositive();
    }

    @Test
    void aTenthOfTheHoleIsFilledByTheStateAndNothingIsPaidOut() {
        world.states.bondRate[LAND] = 0;
        world.states.depositRate[LAND] = 0;
        lose(0.5);
        double hole = -Banking.bankNetWorth(world, LAND);
        assertThat(hole).isPositive();
        step();
        assertThat(-Banking.bankNetWorth(world, LAND)).isCloseTo(0.9 * hole, within(1e-9 * hole));
        assertThat(world.ledger.flow(LAND, Flow.RECAPITALIZATION, Holder.STATE))
                .isCloseTo(-0.1 * hole, within(1e-9 * hole));
        assertThat(income()).isZero();
    }

    @Test
    void betweenNothingAndTheNormTheBankKeepsWhatItHas() {
        world.states.bondRate[LAND] = 0;
        world.states.depositRate[LAND] = 0;
        lose(0.02);
        double worth = Banking.bankNetWorth(world, LAND);
        step();
        assertThat(Banking.bankNetWorth(world, LAND)).isCloseTo(worth, within(1e-9 * worth));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }
}
