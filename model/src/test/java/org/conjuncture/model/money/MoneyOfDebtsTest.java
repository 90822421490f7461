package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sterling and dollars: all debts across borders are in the one, and come to be in the other. */
class MoneyOfDebtsTest {
    private static final int STERLING = 0;
    private static final int DOLLARS = 3;

    private World world;
    private int quarter;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        quarter = 0;
        Arrays.fill(world.levers.keyCurrencyWeight, 0);
        world.levers.keyCurrencyWeight[STERLING] = 1;
        step(1);
    }

    private void step(int quarters) {
        MoneyOfDebts debts = new MoneyOfDebts(MoneyOfDebts.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < quarters; k++) {
                debts.step(world, OpenedWorld.quarter(quarter++, workshop));
            }
        }
    }

    private double owed() {
        return world.ledger.stateExternal.sum(0, world.count);
    }

    private double net() {
        return world.owners.foreign.sum(0, world.count * Owners.CLASSES)
                + world.ledger.bankForeign.sum(0, world.count)
                - owed();
    }

    private void falls(int issuer, double part) {
        world.territories.rate[issuer] *= 1 - part;
    }

    @Test
    void whatSterlingLosesDebtorsAreRidOfAndCreditorsLose() {
        double debts = owed();
        double claims = world.owners.foreign.sum(0, world.count * Owners.CLASSES);
        double net = net();
        falls(STERLING, 0.3);
        step(1);
        assertThat(debts).isPositive();
        assertThat(owed()).isCloseTo(0.7 * debts, within(1e-9 * debts));
        assertThat(world.owners.foreign.sum(0, world.count * Owners.CLASSES))
                .isCloseTo(0.7 * claims, within(1e-9 * claims));
        assertThat(net()).as("what is owed is owned").isCloseTo(net, within(1e-9 * debts));
        assertThat(world.states.newLossAbroad[1]).isCloseTo(-StrictMath.log(0.7), within(1e-12));
    }

    @Test
    void itIsAHoldingGainOfTheStatesAndNoFlow() {
        int debtor = 0;
        for (int t = 1; t < world.count; t++) {
            boolean owesMore =
                    world.ledger.stateExternal.at(t) > world.ledger.stateExternal.at(debtor);
            debtor = owesMore ? t : debtor;
        }
        double owed = world.ledger.stateExternal.at(debtor);
        double deposits = world.ledger.stateDeposits.at(debtor);
        double rate = world.territories.rate[debtor] * (debtor == STERLING ? 0.7 : 1);
        falls(STERLING, 0.3);
        step(1);
        assertThat(world.ledger.gain(debtor, Holder.STATE))
                .isCloseTo(0.3 * owed / rate, within(1e-9 * owed / rate));
        assertThat(world.ledger.stateDeposits.at(debtor)).isEqualTo(deposits);
    }

    @Test
    void aFallOfAMoneyNobodyOwesInTouchesNoDebt() {
        double debts = owed();
        falls(DOLLARS, 0.5);
        step(1);
        assertThat(owed()).isEqualTo(debts);
    }

    @Test
    void debtsComeToBeInTheMoneyOfANewIssuerAsOldOnesRunOut() {
        world.levers.keyCurrencyWeight[STERLING] = 0;
        world.levers.keyCurrencyWeight[DOLLARS] = 1;
        step(1);
        double debts = owed();
        falls(DOLLARS, 0.5);
        step(1);
        assertThat(owed()).as("old ones are in sterling").isGreaterThan(0.98 * debts);
        step(400);
        debts = owed();
        falls(DOLLARS, 0.5);
        step(1);
        assertThat(owed()).isLessThan(0.52 * debts);
    }

    @Test
    void whereNobodyIssuesKeyCurrencyDebtsAreInWorldMoney() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        Arrays.fill(world.levers.keyCurrencyWeight, 0);
        step(1);
        double debts = owed();
        for (int t = 0; t < world.count; t++) {
            falls(t, 0.5);
        }
        step(2);
        assertThat(owed()).isEqualTo(debts);
    }

    @Test
    void whatTheyAreExpectedToLoseIsAskedForAsInterest() {
        Arrays.fill(world.states.expectedRise, 0);
        world.states.expectedRise[STERLING] = -0.03;
        Arrays.fill(world.states.bondRate, 0.05);
        assertThat(MoneyOfDebts.expectedRise(world)).isCloseTo(-0.03, within(1e-12));
        double before = worldRate();
        Arrays.fill(world.states.debtMoneyShare, 0);
        // The interest of a quarter moves the weights of creditors a little.
        assertThat(before - worldRate()).isCloseTo(0.03, within(1e-4));
    }

    /** Where a state that owes nothing would borrow. */
    private double worldRate() {
        try (Workshop workshop = new Workshop(1)) {
            new ExternalInterest(new ExternalInterest.Parameters(0, 0, 0))
                    .step(world, OpenedWorld.quarter(quarter++, workshop));
        }
        return world.states.externalRate[1];
    }
}
