package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForeignLendingTest {
    private static final int DEBTOR = 4;

    private World world;
    private int quarter;

    /** A world of creditors with one debtor, who owes a year of exports. */
    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        quarter = 0;
        Arrays.fill(world.states.isTrusted, true);
        Arrays.fill(world.states.bondRate, 0.045);
        Arrays.fill(world.territories.inflation, 0);
        for (int t = 0; t < world.count; t++) {
            world.states.purse[t] = t;
            double wanted = t == DEBTOR ? 0 : 1e-3 * world.territories.output[t];
            move(t, wanted * world.territories.rate[t] - abroad(t));
            world.ledger.borrowAbroad(t, -world.ledger.stateExternal.at(t), rate(t));
            clearBank(t);
            world.states.exportsTrend[t] = 0.1 * world.territories.output[t] * rate(t);
        }
        owe(1);
        clearBank(DEBTOR);
        step(1);
    }

    private double rate(int t) {
        return world.territories.rate[t];
    }

    private void move(int t, double worldMoney) {
        world.ledger.sellForeign(
                t,
                world.owners.foreign,
                world.owners.deposits,
                t * Owners.CLASSES + Owners.CLASSES - 1,
                worldMoney,
                rate(t));
    }

    private double abroad(int t) {
        return world.owners.foreign.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
    }

    private void owe(double years) {
        double wanted = years * 4 * world.states.exportsTrend[DEBTOR];
        world.ledger.borrowAbroad(
                DEBTOR, wanted - world.ledger.stateExternal.at(DEBTOR), rate(DEBTOR));
    }

    private void step(int quarters) {
        ForeignLending lending = new ForeignLending(ForeignLending.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < quarters; k++) {
                lending.step(world, OpenedWorld.quarter(quarter++, workshop));
            }
        }
    }

    /** What the debtor is lent in a quarter, world money; all have spent what they were lent. */
    private double lent() {
        for (int t = 0; t < world.count; t++) {
            clearBank(t);
        }
        return lentBesideBanks();
    }

    private double lentBesideBanks() {
        double before = world.ledger.stateExternal.at(DEBTOR);
        step(1);
        return world.ledger.stateExternal.at(DEBTOR) - before;
    }

    private void yieldsAre(double rate) {
        Arrays.fill(world.states.bondRate, rate);
    }

    @Test
    void nobodyLendsWhileNothingChanges() {
        double output = world.territories.output[DEBTOR] * rate(DEBTOR);
        assertThat(lent()).isCloseTo(0, within(1e-9 * output));
    }

    @Test
    void lowYieldsAtTheCentreSendMoneyAbroadAndTheStateSpendsIt() {
        yieldsAre(0.02);
        double budget = world.territories.publicBudget[DEBTOR];
        double claims = 0;
        for (int t = 0; t < world.count; t++) {
            claims -= abroad(t);
        }
        double lent = lent();
        for (int t = 0; t < world.count; t++) {
            claims += abroad(t);
        }
        assertThat(lent).isPositive();
        assertThat(world.territories.publicBudget[DEBTOR] - budget)
                .isCloseTo(lent / rate(DEBTOR), within(1e-9 * budget));
        // Others borrow as well: all that is lent are claims of owners.
        assertThat(claims).isGreaterThanOrEqualTo(lent);
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
    }

    @Test
    void dearMoneyAtTheCentreStopsIt() {
        yieldsAre(0.07);
        assertThat(lent()).isZero();
        assertThat(world.states.lendingMood[0]).isLessThan(0.9);
    }

    @Test
    void lossesEndLendingAndAreForgotten() {
        yieldsAre(0.02);
        Arrays.fill(world.states.lossAbroad, 0.3);
        assertThat(lent()).isZero();
        Arrays.fill(world.states.usualYield, 0.03);
        step(200);
        assertThat(world.states.lossAbroad[0]).isLessThan(0.01);
    }

    @Test
    void controlOfCapitalAtTheCentreStopsIt() {
        yieldsAre(0.02);
        Arrays.fill(world.levers.capitalControl, 1);
        assertThat(lent()).isZero();
    }

    @Test
    void whomLendersHaveLeftTheyLendNothing() {
        yieldsAre(0.02);
        world.states.isTrusted[DEBTOR] = false;
        assertThat(lent()).isZero();
    }

    @Test
    void whoOwesTooManyYearsOfExportsIsLentNothing() {
        yieldsAre(0.02);
        owe(1.7 * ForeignLending.Parameters.defaults().ceiling());
        assertThat(lent()).isZero();
    }

    /** What the rich of a poor state hold abroad is no cover for its debts. */
    @Test
    void aStateBorrowsBesideFlownCapitalWhereItIsPoorAndNotWhereItIsRich() {
        owe(0.5);
        double claims = 6 * 4 * world.states.exportsTrend[DEBTOR];
        move(DEBTOR, claims - abroad(DEBTOR));
        clearBank(DEBTOR);
        yieldsAre(0.02);
        double usual = SovereignDebt.outputPerHead(world);
        world.territories.outputTrend[DEBTOR] = 0.5 * usual;
        assertThat(abroad(DEBTOR)).isGreaterThan(world.ledger.stateExternal.at(DEBTOR));
        assertThat(lent()).isPositive();
        double reach = ForeignLending.Parameters.defaults().reach();
        world.territories.outputTrend[DEBTOR] = 2 * reach * usual;
        assertThat(lent()).isZero();
    }

    /** Whose central bank rules his money borrows at home, as far as he can tax those who lend. */
    @Test
    void aStateThatRulesItsMoneyBorrowsAbroadOnlyWhatItCannotReachAtHome() {
        double all =
                ForeignLending.Parameters.defaults().reach() * SovereignDebt.outputPerHead(world);
        world.territories.outputTrend[DEBTOR] = 0.5 * all;
        owe(0.1);
        yieldsAre(0.02);
        assertThat(lent()).as("under gold").isPositive();
        world.levers.monetaryRule[DEBTOR] = 1;
        owe(0.1);
        assertThat(lent()).as("managed, half within reach").isPositive();
        world.territories.outputTrend[DEBTOR] = 2 * all;
        owe(0.1);
        assertThat(lent()).as("all within reach").isZero();
        world.levers.monetaryRule[DEBTOR] = 0;
        assertThat(lent()).as("the same under gold").isPositive();
    }

    @Test
    void surplusesOfBanksAreLentOnWhereOwnersLendNothing() {
        owe(0.1);
        clearBank(DEBTOR);
        Arrays.fill(world.levers.capitalControl, 0.99);
        double ofOwners = lent();
        double lent = lentOfBanks();
        assertThat(lent).isGreaterThan(1000 * ofOwners).isPositive();
        Arrays.fill(world.states.lossAbroad, 0.12);
        assertThat(lentOfBanks() / lent).as("a fright holds it up").isBetween(0.5, 0.8);
        Arrays.fill(world.states.lossAbroad, 0.3);
        assertThat(lentOfBanks() / lent).as("more holds up more").isBetween(0.2, 0.45);
    }

    /**
     * What the debtor is lent where the banks of one creditor have a year of its exports abroad.
     */
    private double lentOfBanks() {
        int creditor = DEBTOR + 1;
        clearBank(DEBTOR);
        clearBank(creditor);
        double claims = 4 * world.states.exportsTrend[DEBTOR];
        world.ledger.payBankFromAbroad(creditor, claims, rate(creditor), Flow.INTEREST);
        return lentBesideBanks();
    }

    /** Lets a bank have and owe nothing abroad. */
    private void clearBank(int t) {
        world.ledger.payBankFromAbroad(t, -world.ledger.bankForeign.at(t), rate(t), Flow.INTEREST);
    }

    @Test
    void growingTradeMakesLendersBold() {
        step(8);
        for (int t = 0; t < world.count; t++) {
            world.states.exportsTrend[t] *= 1.2;
        }
        assertThat(lent()).isPositive();
    }

    @Test
    void aDefaultAmongStretchedDebtorsFrightensMoreThanOneAmongSound() {
        Arrays.fill(world.states.lossAbroad, 0.1);
        Arrays.fill(world.states.debtBurden, 0.1);
        step(1);
        double sound = world.states.lendingMood[0];
        Arrays.fill(world.states.lossAbroad, 0.1);
        Arrays.fill(world.states.debtBurden, 0.3);
        step(1);
        assertThat(world.states.lendingMood[0]).isLessThan(0.8 * sound);
    }

    @Test
    void theMoreIsLostTheLessIsLentAndNoLossTakesAllHeart() {
        Arrays.fill(world.states.lossAbroad, 0.2);
        step(1);
        double some = world.states.lendingMood[0];
        open();
        Arrays.fill(world.states.lossAbroad, 0.4);
        step(1);
        assertThat(world.states.lendingMood[0]).isBetween(0.3 * some, 0.6 * some);
    }

    @Test
    void whileNobodyFailsStretchedDebtorsFrightenNobody() {
        Arrays.fill(world.states.debtBurden, 0.3);
        step(4);
        assertThat(world.states.lendingMood[0]).isCloseTo(1, within(0.01));
    }

    @Test
    void calmAfterLossesMakesLendersBolderThanTheyWereBefore() {
        for (int k = 0; k < 40; k++) {
            Arrays.fill(world.states.lossAbroad, 0.2);
            step(1);
        }
        assertThat(world.states.lendingMood[0]).isLessThan(0.8);
        Arrays.fill(world.states.lossAbroad, 0);
        step(4);
        assertThat(world.states.lendingMood[0]).isGreaterThan(1.2);
        step(400);
        assertThat(world.states.lendingMood[0]).isCloseTo(1, within(0.02));
    }

    @Test
    void aBoomAtHomeSendsMoneyAbroadAndACrashStopsIt() {
        double calm = lent();
        Arrays.fill(world.shareMarkets.boom, 0.3);
        assertThat(lent()).isGreaterThan(calm);
        Arrays.fill(world.shareMarkets.boom, 0);
        Arrays.fill(world.shareMarkets.fright, 0.3);
        assertThat(lent()).isZero();
        assertThat(world.states.lendingMood[0]).isLessThan(0.75);
    }

    @Test
    void whoseExportsGrowIsLentMore() {
        step(8);
        owe(1.6);
        yieldsAre(0.02);
        double calm = lent();
        open();
        step(8);
        owe(1.6);
        yieldsAre(0.02);
        world.states.usualExports[DEBTOR] /= 2;
        assertThat(lent()).isGreaterThan(1.1 * calm);
    }

    @Test
    void whoRemembersLossesLendsNothingAtYieldsThatTempted() {
        yieldsAre(0.02);
        Arrays.fill(world.states.lendingWill, 0.3);
        assertThat(lent()).isZero();
        double usual = world.states.usualAbroad[0];
        step(40);
        assertThat(world.states.usualAbroad[0]).as("what he is used to").isGreaterThan(0.8 * usual);
        Arrays.fill(world.states.lendingWill, 1);
        assertThat(lent()).isPositive();
    }

    @Test
    void whoDidNotPayIsLentNothingAtADebtThatOthersAreLentAt() {
        yieldsAre(0.02);
        owe(1.6);
        world.states.creditRecord[DEBTOR] = 0.5;
        assertThat(lent()).isZero();
        world.states.creditRecord[DEBTOR] = 1;
        assertThat(lent()).isPositive();
    }
}
