package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A debtor's companies may owe in sterling; dollars are no matter to them. */
class ForeignMoneyLoansTest {
    private static final int STERLING = 0;
    private static final int DOLLARS = 3;
    private static final int HOME = 4;

    private final ForeignMoneyLoans.Parameters parameters = ForeignMoneyLoans.Parameters.defaults();
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        Arrays.fill(world.states.debtMoneyShare, 0);
        world.states.debtMoneyShare[STERLING] = 1;
        Arrays.fill(world.states.expectedRise, 0);
        Arrays.fill(world.states.isTrusted, true);
        world.levers.capitalControl[HOME] = 0;
        world.levers.planned[HOME] = 0;
        world.states.bondRate[HOME] = 0.06;
        world.states.externalRate[HOME] = 0.06;
        System.arraycopy(world.territories.rate, 0, world.states.debtMoneyRate, 0, world.count);
        // Banks owe abroad as much as they have lent to companies.
        double lent = world.ledger.bankLoans.at(HOME) * world.territories.rate[HOME];
        world.ledger.clear(HOME, lent + world.ledger.bankForeign.at(HOME));
        step();
        world.states.foreignLoanShare[HOME] = 0;
    }

    private void step() {
        try (Workshop workshop = new Workshop(1)) {
            new ForeignMoneyLoans(parameters).step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    private double loans() {
        return world.sumOfPlants(world.plants.loans, HOME);
    }

    private double share() {
        return world.states.foreignLoanShare[HOME];
    }

    /** Where all is contracted anew. */
    private double wanted() {
        world.states.foreignLoanShare[HOME] = 0;
        step();
        return share() / parameters.turnover();
    }

    @Test
    void whenTheHomeMoneyFallsCompaniesOweMoreAndTheirBankIsOwedIt() {
        world.states.foreignLoanShare[HOME] = 0.5;
        double before = loans();
        double deposits = world.depositsOf(HOME);
        world.territories.rate[HOME] *= 0.5;
        step();
        assertThat(before).isPositive();
        assertThat(loans()).isCloseTo(1.5 * before, within(1e-9 * before));
        assertThat(world.ledger.bankLoans.at(HOME)).isCloseTo(loans(), within(1e-9 * before));
        assertThat(world.ledger.gain(HOME, Holder.COMPANIES))
                .isCloseTo(-0.5 * before, within(1e-9 * before));
        assertThat(world.ledger.gain(HOME, Holder.BANK))
                .isCloseTo(0.5 * before, within(1e-9 * before));
        assertThat(world.depositsOf(HOME)).as("no payment").isEqualTo(deposits);
        double weight = 0.5 * 2 / 1.5;
        double contracted = parameters.turnover() * (parameters.most() / 2 - weight);
        assertThat(share()).isCloseTo(weight + contracted, within(1e-12));
    }

    @Test
    void whatFallsWithTheForeignMoneyOwesNoMore() {
        world.states.foreignLoanShare[HOME] = 0.5;
        double before = loans();
        world.territories.rate[HOME] *= 0.5;
        world.territories.rate[STERLING] *= 0.5;
        step();
        assertThat(loans()).isCloseTo(before, within(1e-9 * before));
        System.arraycopy(world.territories.rate, 0, world.states.debtMoneyRate, 0, world.count);
        world.territories.rate[DOLLARS] *= 0.5;
        step();
        assertThat(loans()).isCloseTo(before, within(1e-9 * before));
    }

    @Test
    void thePartIsChosenByCostWithExpectedDevaluation() {
        assertThat(wanted()).isCloseTo(parameters.most() / 2, within(1e-12));
        double dearer = parameters.scale() * StrictMath.log(3);
        world.states.bondRate[HOME] = 0.06 + dearer;
        assertThat(wanted()).isCloseTo(0.75 * parameters.most(), within(1e-12));
        world.states.expectedRise[HOME] = -dearer;
        assertThat(wanted()).isCloseTo(parameters.most() / 2, within(1e-12));
        world.states.expectedRise[STERLING] = -dearer;
        assertThat(wanted()).isCloseTo(0.75 * parameters.most(), within(1e-12));
    }

    @Test
    void itIsNoMoreThanWhatBanksOweAbroad() {
        double lent = world.ledger.bankLoans.at(HOME) * world.territories.rate[HOME];
        world.ledger.clear(HOME, -0.9 * lent);
        assertThat(wanted()).isCloseTo(0.1, within(1e-9));
        world.ledger.clear(HOME, -0.2 * lent);
        assertThat(wanted()).isZero();
    }

    @Test
    void controlAPlanAndLendersWhoLeftKeepItDown() {
        double free = wanted();
        world.levers.capitalControl[HOME] = 0.5;
        assertThat(wanted()).isCloseTo(0.5 * free, within(1e-12));
        world.levers.planned[HOME] = 1;
        assertThat(wanted()).isZero();
        world.levers.capitalControl[HOME] = 0;
        world.levers.planned[HOME] = 0;
        world.states.isTrusted[HOME] = false;
        assertThat(wanted()).isZero();
        world.states.foreignLoanShare[HOME] = 0.6;
        step();
        assertThat(share()).as("old loans are paid back").isBetween(0.5, 0.6);
    }

    @Test
    void interestIsThatOfTheMoneyOwedAndTheBanksMargin() {
        world.states.loanRate[HOME] = 0.09;
        world.states.externalRate[HOME] = 0.02;
        assertThat(ForeignMoneyLoans.rate(world, HOME)).isEqualTo(0.09);
        world.states.foreignLoanShare[HOME] = 0.25;
        assertThat(ForeignMoneyLoans.rate(world, HOME)).isCloseTo(0.08, within(1e-12));
    }
}
