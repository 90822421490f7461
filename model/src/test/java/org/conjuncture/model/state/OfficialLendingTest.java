package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Books;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.ledger.OfficialLoans;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lender lends to an ally and to another who lends on to the ally. */
class OfficialLendingTest {
    private static final int LENDER = 0;
    private static final int MIDDLE = 1;
    private static final int ALLY = 2;

    private World world;
    private OfficialLoans loans;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        loans = new OfficialLoans(world.ledger, world.territories.rate);
        Arrays.fill(world.states.exclusion, 0);
    }

    private void step() {
        try (Workshop workshop = new Workshop(1)) {
            new OfficialLending(OfficialLending.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(0, workshop));
        }
    }

    /** The ally owes the lender a hundredth of its output of a quarter, and exports are large. */
    private double owe() {
        step();
        double owed = 0.01 * output(ALLY);
        loans.lend(LENDER, ALLY, owed);
        world.states.exports[ALLY] = 100 * owed;
        return owed;
    }

    private double output(int t) {
        return world.territories.output[t] * world.territories.rate[t];
    }

    private double money(int t) {
        return world.ledger.stateDeposits.at(t) * world.territories.rate[t];
    }

    @Test
    void aLoanIsSharedAmongBorrowersByWhatTheyAskFor() {
        world.levers.officialLending[LENDER] = 0.03;
        world.levers.officialBorrowing[MIDDLE] = 0.1;
        world.levers.officialBorrowing[ALLY] = 0.2;
        double lent = 0.03 * output(LENDER);
        double asked = 0.1 * output(MIDDLE) + 0.2 * output(ALLY);
        double toAlly = lent * 0.2 * output(ALLY) / asked;
        double before = money(ALLY);
        double treasury = money(LENDER);
        double bank = world.ledger.bankForeign.at(ALLY);
        step();
        assertThat(loans.between(LENDER, ALLY)).isCloseTo(toAlly, within(1e-9 * lent));
        assertThat(money(ALLY) - before).isCloseTo(toAlly, within(1e-9 * lent));
        assertThat(treasury - money(LENDER)).isCloseTo(lent, within(1e-9 * lent));
        assertThat(world.ledger.bankForeign.at(ALLY) - bank)
                .as("in exchange, with which imports can be paid")
                .isCloseTo(toAlly, within(1e-9 * lent));
        assertThat(world.ledger.flow(ALLY, Flow.EXTERNAL_LOANS, Holder.STATE)).isPositive();
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void toAStateAtWarMostIsGoodsOfWarWhichLeaveADebtAndNoMoney() {
        world.levers.officialLending[LENDER] = 0.03;
        world.levers.officialBorrowing[ALLY] = 0.2;
        world.levers.mobilization[ALLY] = world.states.mobilizationAtStart[ALLY] + 0.05;
        double lent = 0.03 * output(LENDER);
        double before = money(ALLY);
        double bank = world.ledger.bankForeign.at(ALLY);
        step();
        assertThat(loans.between(LENDER, ALLY)).isCloseTo(lent, within(1e-9 * lent));
        assertThat(money(ALLY) - before).isCloseTo(0.2 * lent, within(1e-9 * lent));
        assertThat(world.ledger.bankForeign.at(ALLY) - bank)
                .isCloseTo(0.2 * lent, within(1e-9 * lent));
        assertThat(world.ledger.flow(ALLY, Flow.STATE_TRANSFERS, Holder.STATE)).isNegative();
    }

    @Test
    void loansGoDownTheChainAndNeverUp() {
        world.levers.officialLending[LENDER] = 0.1 * output(ALLY) / output(LENDER);
        world.levers.officialLending[MIDDLE] = 0.05 * output(ALLY) / output(MIDDLE);
        for (int t : new int[] {LENDER, MIDDLE, ALLY}) {
            world.levers.officialBorrowing[t] = 0.1;
        }
        step();
        assertThat(loans.between(LENDER, MIDDLE)).isPositive();
        assertThat(loans.between(LENDER, ALLY)).isPositive();
        assertThat(loans.between(MIDDLE, ALLY)).isCloseTo(0.05 * output(ALLY), within(1e-9));
        assertThat(loans.between(MIDDLE, LENDER)).isZero();
        assertThat(loans.between(LENDER, LENDER)).isZero();
    }

    @Test
    void whereNobodyBorrowsNobodyLends() {
        world.levers.officialLending[LENDER] = 0.1;
        double before = money(LENDER);
        step();
        assertThat(money(LENDER)).isEqualTo(before);
    }

    @Test
    void serviceLeavesThroughTheBorrowersBankAndIsPlannedFor() {
        double owed = owe();
        world.levers.officialInterest[ALLY] = 0.04;
        world.levers.officialRepayment[ALLY] = 0.02;
        double bank = world.ledger.bankForeign.at(ALLY);
        double treasury = money(LENDER);
        step();
        double due = 0.06 * owed / 4;
        assertThat(bank - world.ledger.bankForeign.at(ALLY)).isCloseTo(due, within(1e-9 * owed));
        assertThat(money(LENDER) - treasury).isCloseTo(due, within(1e-9 * owed));
        assertThat(loans.between(LENDER, ALLY)).isCloseTo(0.995 * owed, within(1e-9 * owed));
        assertThat(world.states.officialDue[ALLY]).isCloseTo(due / output(ALLY), within(1e-12));
        assertThat(
                        world.ledger.flow(ALLY, Flow.INTEREST, Holder.STATE)
                                * world.territories.rate[ALLY])
                .isCloseTo(-0.01 * owed, within(1e-9 * owed));
    }

    @Test
    void interestPutOffIsAddedToTheDebt() {
        double owed = owe();
        world.levers.officialInterest[ALLY] = 0.04;
        world.levers.officialRepayment[ALLY] = -0.04;
        double before = money(ALLY);
        step();
        assertThat(money(ALLY)).isCloseTo(before, within(1e-9 * owed));
        assertThat(loans.between(LENDER, ALLY)).isCloseTo(1.01 * owed, within(1e-9 * owed));
        assertThat(world.states.officialDue[ALLY]).isZero();
    }

    @Test
    void nobodyPaysBeyondItsCapacityOrWhileLendersShutItOut() {
        double owed = owe();
        world.levers.officialInterest[ALLY] = 0.04;
        world.levers.officialRepayment[ALLY] = 0.04;
        world.states.exports[ALLY] = 0.1 * owed;
        double before = money(ALLY);
        step();
        assertThat(before - money(ALLY))
                .as("a tenth of exports")
                .isCloseTo(0.01 * owed, within(1e-9 * owed));
        assertThat(loans.between(LENDER, ALLY)).isCloseTo(owed, within(1e-9 * owed));
        world.states.exclusion[ALLY] = 5;
        before = money(ALLY);
        step();
        assertThat(money(ALLY)).isCloseTo(before, within(1e-9 * owed));
        assertThat(loans.between(LENDER, ALLY)).isCloseTo(1.01 * owed, within(1e-9 * owed));
    }

    @Test
    void whatTheLendersMoneyLosesTheBorrowerIsRidOf() {
        double owed = owe();
        double claim = owed / world.territories.rate[LENDER];
        world.territories.rate[ALLY] *= 0.8;
        step();
        assertThat(loans.between(LENDER, ALLY)).as("its own is no matter").isEqualTo(owed);
        world.territories.rate[LENDER] *= 0.5;
        step();
        assertThat(loans.between(LENDER, ALLY)).isCloseTo(0.5 * owed, within(1e-9 * owed));
        assertThat(loans.between(LENDER, ALLY) / world.territories.rate[LENDER])
                .as("the claim in the lender's money")
                .isCloseTo(claim, within(1e-9 * claim));
        assertThat(world.ledger.gain(ALLY, Holder.STATE))
                .isCloseTo(0.5 * owed / world.territories.rate[ALLY], within(1e-9 * claim));
    }

    @Test
    void aDebtThatIsRepudiatedIsTheBorrowersGainAndTheLendersLoss() {
        double owed = owe();
        world.levers.officialRelief[ALLY] = 1;
        world.levers.officialInterest[ALLY] = 0.04;
        double before = money(ALLY);
        step();
        assertThat(loans.between(LENDER, ALLY)).isZero();
        assertThat(money(ALLY)).isEqualTo(before);
        assertThat(world.ledger.gain(LENDER, Holder.STATE) * world.territories.rate[LENDER])
                .isCloseTo(-owed, within(1e-9 * owed));
        assertThat(world.ledger.gain(ALLY, Holder.STATE) * world.territories.rate[ALLY])
                .isCloseTo(owed, within(1e-9 * owed));
    }

    /** Nobody taxes for such a debt before it is served: it is planned for by its service alone. */
    @Test
    void aLoanOfGoodsOfWarLeavesTheDebtThatIsTaxedForAsItWas() {
        double before = new Purses(world).debt(ALLY);
        double owed = owe();
        Treasuries.pay(world, ALLY, LENDER, owed, Flow.STATE_TRANSFERS);
        assertThat(new Purses(world).debt(ALLY)).isCloseTo(before, within(1e-9 * owed));
        assertThat(world.ledger.stateOfficial.at(ALLY)).isEqualTo(-owed);
        assertThat(world.ledger.stateOfficial.at(LENDER)).isEqualTo(owed);
    }

    @Test
    void theBooksCloseWhileRatesMoveAndDebtsEnd() {
        Quarter quarter = new Quarter(world, StateSteps.quarter());
        try (Workshop workshop = new Workshop(2)) {
            for (int k = 0; k < 12; k++) {
                boolean isWar = k < 4;
                world.levers.officialLending[LENDER] = isWar ? 0.05 : 0;
                world.levers.officialLending[MIDDLE] = isWar ? 0.01 : 0;
                world.levers.officialBorrowing[MIDDLE] = isWar ? 0.1 : 0;
                world.levers.officialBorrowing[ALLY] = isWar ? 0.1 : 0;
                world.levers.officialInterest[ALLY] = 0.05;
                world.levers.officialRepayment[ALLY] = isWar ? -0.05 : 0.1;
                world.levers.parity[LENDER] = k == 6 ? 0.8 : 1;
                world.levers.officialRelief[MIDDLE] = k == 9 ? 1 : 0;
                quarter.step(OpenedWorld.quarter(k, workshop));
            }
        }
        assertThat(quarter.books().largestResidual()).isLessThan(Books.TOLERANCE);
        assertThat(OfficialLoans.debts(world.ledger, ALLY)).isPositive();
        assertThat(OfficialLoans.debts(world.ledger, MIDDLE)).isZero();
    }
}
