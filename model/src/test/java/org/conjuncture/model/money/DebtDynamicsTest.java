package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Domar's arithmetic of debt: D_n = D₀·(1 + i/4)^n − S·((1 + i/4)^n − 1)/(i/4). */
class DebtDynamicsTest {
    private static final int DEBTOR = 4;
    private static final int CREDITOR = 5;
    private static final int QUARTERS = 80;

    private World world;
    private double debt;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        for (int t = 0; t < world.count; t++) {
            world.states.purse[t] = t;
            world.states.bondRate[t] = 0.05;
            world.states.expectedRise[t] = 0;
            world.states.taxRate[t] = 0;
            world.ledger.payBankFromAbroad(t, -world.ledger.bankForeign.at(t), 1, Flow.INTEREST);
            world.ledger.writeOff().external(t, world.ledger.stateExternal.at(t), 1);
            for (int c = 0; c < Owners.CLASSES; c++) {
                int slot = t * Owners.CLASSES + c;
                double held = world.owners.foreign.at(slot);
                world.ledger.writeOff().foreign(t, world.owners.foreign, slot, held, 1);
            }
        }
        debt = world.territories.output[DEBTOR] * world.territories.rate[DEBTOR];
        lend(debt);
    }

    /** The debtor's bank comes to owe the creditor's. */
    private void lend(double worldMoney) {
        world.ledger.payBankFromAbroad(DEBTOR, -worldMoney, 1, Flow.INTEREST);
        world.ledger.payBankFromAbroad(CREDITOR, worldMoney, 1, Flow.INTEREST);
    }

    private void run(double surplus) {
        ExternalInterest interest = new ExternalInterest(new ExternalInterest.Parameters(0, 0, 0));
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < QUARTERS; k++) {
                world.ledger.open(k % 4 == 0);
                interest.step(world, OpenedWorld.quarter(k, workshop));
                lend(-surplus);
            }
        }
    }

    @Test
    void aDebtThatIsNotServedGrowsAtCompoundInterest() {
        run(0);
        double expected = debt * Math.pow(1 + 0.05 / 4, QUARTERS);
        assertThat(-world.ledger.bankForeign.at(DEBTOR)).isCloseTo(expected, within(1e-9 * debt));
        assertThat(world.ledger.bankForeign.at(CREDITOR)).isCloseTo(expected, within(1e-9 * debt));
    }

    @Test
    void aSurplusOfTheInterestHoldsItAndALargerOnePaysItOff() {
        double interest = 0.05 / 4 * debt;
        run(interest);
        assertThat(-world.ledger.bankForeign.at(DEBTOR)).isCloseTo(debt, within(1e-9 * debt));
        open();
        run(1.2 * interest);
        double power = Math.pow(1 + 0.05 / 4, QUARTERS);
        assertThat(-world.ledger.bankForeign.at(DEBTOR))
                .isCloseTo(debt * power - 1.2 * debt * (power - 1), within(1e-9 * debt));
    }

    @Test
    void interestIsThatOfWorldMoneyWhereTheCreditorsMoneyLosesValue() {
        world.states.expectedRise[CREDITOR] = -0.03;
        run(0);
        assertThat(-world.ledger.bankForeign.at(DEBTOR))
                .isCloseTo(debt * Math.pow(1 + 0.02 / 4, QUARTERS), within(1e-9 * debt));
    }
}
