package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SovereignDebtTest {
    private static final int DEBTOR = 4;
    private static final double RATE = 0.06;
    private static final int PATIENCE = SovereignDebt.Parameters.defaults().patience();

    private World world;
    private int quarter;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        for (int t = 0; t < world.count; t++) {
            world.states.purse[t] = t;
            world.states.exports[t] = 1e12;
            world.states.externalRate[t] = RATE;
            world.states.currentAccountTrend[t] = 0;
            // Alike at home, so that all bear the same.
            world.territories.outputTrend[t] = 1;
        }
        world.states.exports[DEBTOR] = world.territories.output[DEBTOR] / 1000;
        world.states.currentAccountTrend[DEBTOR] = -0.5 * world.states.exports[DEBTOR];
        world.ledger.sellGold(DEBTOR, world.ledger.centralBankGold.at(DEBTOR));
        world.ledger.sellExchange(
                DEBTOR,
                -world.ledger.centralBankForeign.at(DEBTOR),
                world.territories.rate[DEBTOR]);
        owe(1);
    }

    /** Lets the state owe so many years of exports, and its bank nothing. */
    private void owe(double years) {
        double rate = world.territories.rate[DEBTOR];
        double wanted = years * 4 * world.states.exports[DEBTOR];
        world.ledger.borrowAbroad(DEBTOR, wanted - world.ledger.stateExternal.at(DEBTOR), rate);
        world.ledger.sellForeign(
                DEBTOR,
                world.owners.foreign,
                world.owners.deposits,
                DEBTOR * org.conjuncture.model.world.Owners.CLASSES,
                world.ledger.bankForeign.at(DEBTOR),
                rate);
    }

    private double burden() {
        double due = RATE + SovereignDebt.Parameters.defaults().repayment();
        double exports = 4 * world.states.exports[DEBTOR] * world.states.debtTolerance[DEBTOR];
        return due * new Purses(world).owedAbroad(DEBTOR) / exports;
    }

    private List<Chronicle.Event> run(int quarters) {
        List<Chronicle.Event> events = new ArrayList<>();
        Chronicle chronicle = new Chronicle();
        SovereignDebt debt = new SovereignDebt(SovereignDebt.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < quarters; k++) {
                debt.step(world, new Now(7480 + quarter, quarter++, 11, workshop, chronicle));
                events.addAll(chronicle.take());
            }
        }
        return events;
    }

    @Test
    void aDebtThatCanBeServedIsServed() {
        assertThat(run(40)).isEmpty();
        assertThat(world.states.isTrusted[DEBTOR]).isTrue();
    }

    @Test
    void lendersLeaveFirstAndDefaultFollowsWhenPatienceIsOver() {
        run(1);
        owe(6);
        assertThat(run(1)).extracting(Chronicle.Event::kind).containsExactly("suddenStop");
        assertThat(run(PATIENCE - 1)).isEmpty();
        assertThat(run(1)).extracting(Chronicle.Event::kind).containsExactly("sovereignDefault");
    }

    @Test
    void serviceIsToldOverExportsAndNotOverWhatCanBeBorne() {
        world.territories.outputTrend[DEBTOR] *= 2;
        run(1);
        owe(6);
        Chronicle.Event stop = run(1).getFirst();
        double borne = world.states.debtTolerance[DEBTOR];
        assertThat(borne).as("else both are the same").isNotCloseTo(1, within(0.1));
        double service = borne * burden();
        String told = String.format(Locale.ROOT, "takes %.0f%% of exports", 100 * service);
        assertThat(stop.value()).isCloseTo(service, within(1e-9));
        assertThat(stop.cause()).contains(told);
        run(PATIENCE - 1);
        assertThat(run(1).getFirst().cause()).contains(told);
    }

    @Test
    void reliefLeavesADebtThatCanBeServed() {
        run(1);
        owe(6);
        run(PATIENCE + 1);
        double servable = SovereignDebt.Parameters.defaults().servable();
        assertThat(burden()).isCloseTo(servable, within(1e-6));
        assertThat(world.states.isTrusted[DEBTOR]).isFalse();
        assertThat(run(400)).isEmpty();
        assertThat(world.states.isTrusted[DEBTOR]).isTrue();
    }

    @Test
    void deeperReliefShutsOutForLonger() {
        run(1);
        owe(5);
        run(PATIENCE + 1);
        int small = world.states.exclusion[DEBTOR];
        open();
        quarter = 0;
        run(1);
        owe(15);
        run(PATIENCE + 1);
        assertThat(world.states.exclusion[DEBTOR]).isGreaterThan(small);
    }

    @Test
    void dearMoneyAtTheCentreBringsDefaultAtTheSameDebt() {
        owe(1.6);
        assertThat(run(20)).isEmpty();
        world.states.externalRate[DEBTOR] = 2 * RATE;
        assertThat(run(PATIENCE + 1))
                .extracting(Chronicle.Event::kind)
                .contains("sovereignDefault");
    }

    @Test
    void whatIsATrifleBesideOutputIsServedHoweverSmallExportsAre() {
        run(1);
        owe(6);
        double owed = new Purses(world).owedAbroad(DEBTOR) / world.territories.rate[DEBTOR];
        double trifle = SovereignDebt.Parameters.defaults().trifle();
        world.territories.output[DEBTOR] = 1.01 * owed / trifle / 4;
        assertThat(run(PATIENCE + 1))
                .extracting(Chronicle.Event::kind)
                .doesNotContain("sovereignDefault");
        world.territories.output[DEBTOR] = 0.99 * owed / trifle / 4;
        assertThat(run(1)).extracting(Chronicle.Event::kind).contains("sovereignDefault");
    }

    @Test
    void whoEarnsWhatItOwesPays() {
        run(1);
        owe(6);
        world.states.currentAccountTrend[DEBTOR] = 0;
        assertThat(run(40)).isEmpty();
    }

    @Test
    void creditorsWhoDrawBackFromAllLeaveDebtorsTheyWouldKeep() {
        owe(1.6);
        assertThat(run(20)).isEmpty();
        java.util.Arrays.fill(world.states.lendingMood, 0.5);
        assertThat(run(1)).extracting(Chronicle.Event::kind).contains("suddenStop");
    }

    @Test
    void creditorsWhoDrawBackFromAllLeaveTheSoundLast() {
        owe(0.8);
        assertThat(run(1)).isEmpty();
        java.util.Arrays.fill(world.states.lendingMood, 0);
        assertThat(run(PATIENCE + 1)).isEmpty();
        owe(1.2);
        assertThat(run(1)).extracting(Chronicle.Event::kind).containsExactly("suddenStop");
    }

    @Test
    void creditorsWhoDrawBackDoNotRenewWhatFallsDue() {
        world.states.currentAccountTrend[DEBTOR] = 0;
        owe(6);
        assertThat(run(20)).isEmpty();
        java.util.Arrays.fill(world.states.lendingMood, 0.5);
        assertThat(run(PATIENCE + 1))
                .extracting(Chronicle.Event::kind)
                .containsExactly("suddenStop", "sovereignDefault");
    }

    /** A state that could serve its bonds is brought down by short debt. */
    @Test
    void shortDebtThatIsCalledInAfterACrashBringsDefault() {
        owe(1.6);
        assertThat(run(20)).isEmpty();
        java.util.Arrays.fill(world.states.lendingMood, 0.7);
        java.util.Arrays.fill(world.shareMarkets.fright, 0.4);
        assertThat(run(PATIENCE + 1))
                .extracting(Chronicle.Event::kind)
                .containsExactly("suddenStop", "sovereignDefault");
    }

    @Test
    void shortDebtIsCalledInWhereCreditorsDrawBackAndTheDefaultIsRemembered() {
        owe(1.6);
        assertThat(run(20)).isEmpty();
        java.util.Arrays.fill(world.states.lendingMood, 0.6);
        assertThat(run(PATIENCE + 1))
                .extracting(Chronicle.Event::kind)
                .containsExactly("suddenStop", "sovereignDefault");
        assertThat(world.states.defaultRemembered[DEBTOR]).isPositive();
        assertThat(world.states.newLossAbroad[DEBTOR + 1]).isPositive();
        assertThat(world.states.newLossAbroad[DEBTOR]).as("the debtor loses nothing").isZero();
    }

    @Test
    void boldCreditorsGoOnLendingBeyondWhatTheyWouldCallPrudent() {
        java.util.Arrays.fill(world.states.lendingMood, 1.5);
        owe(2.2);
        assertThat(run(20)).isEmpty();
        java.util.Arrays.fill(world.states.lendingMood, 1);
        assertThat(run(1)).extracting(Chronicle.Event::kind).containsExactly("suddenStop");
    }

    @Test
    void inWarServiceRestsByLawAndExportsAreJudgedByPeace() {
        run(1);
        owe(6);
        world.levers.blockade[DEBTOR] = 0.5;
        double exports = world.states.exportsTrend[DEBTOR];
        world.states.exports[DEBTOR] /= 10;
        assertThat(run(40)).isEmpty();
        assertThat(world.states.exportsTrend[DEBTOR]).isEqualTo(exports);
        world.levers.blockade[DEBTOR] = 0;
        assertThat(run(PATIENCE + 1))
                .extracting(Chronicle.Event::kind)
                .contains("sovereignDefault");
    }

    @Test
    void aRulerPaysForItsDependency() {
        run(1);
        owe(6);
        int ruler = DEBTOR + 1;
        world.states.ruler[DEBTOR] = ruler;
        double owed = new Purses(world).owedAbroad(DEBTOR);
        double had = world.ledger.stateDeposits.at(ruler);
        assertThat(run(PATIENCE + 8)).extracting(Chronicle.Event::kind).containsOnly("suddenStop");
        assertThat(new Purses(world).owedAbroad(DEBTOR)).isLessThan(0.9 * owed);
        assertThat(world.ledger.stateDeposits.at(ruler)).isLessThan(had);
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
    }

    @Test
    void aRichStateBearsADebtThatAPoorOneDefaultsOn() {
        owe(3);
        world.territories.outputTrend[DEBTOR] *= 100;
        assertThat(run(PATIENCE + 2)).isEmpty();
        world.territories.outputTrend[DEBTOR] /= 10000;
        assertThat(run(PATIENCE + 1))
                .extracting(Chronicle.Event::kind)
                .contains("sovereignDefault");
    }

    @Test
    void aPoorStateFailsOnADebtThatOneOfUsualOutputBears() {
        owe(1.6);
        assertThat(run(20)).isEmpty();
        world.territories.outputTrend[DEBTOR] = 0.3;
        assertThat(run(PATIENCE + 1))
                .extracting(Chronicle.Event::kind)
                .contains("sovereignDefault");
    }

    /** Lets the central bank have exchange for so many years of service; it pays with money. */
    private void hoard(double years) {
        double due = RATE + SovereignDebt.Parameters.defaults().repayment();
        double hoarded = years * due * new Purses(world).owedAbroad(DEBTOR);
        world.ledger.sellExchange(DEBTOR, hoarded, world.territories.rate[DEBTOR]);
    }

    /** Takes from the banks all money, for bonds, so that nothing must be backed. */
    private void mopUp() {
        world.ledger.sellBondsToCentralBank(DEBTOR, -world.ledger.bankReserves.at(DEBTOR));
    }

    @Test
    void exchangeThatBacksMoneyPaysNoCreditor() {
        run(1);
        mopUp();
        owe(6);
        hoard(3);
        owe(6);
        assertThat(run(PATIENCE + 1))
                .extracting(Chronicle.Event::kind)
                .contains("sovereignDefault");
    }

    @Test
    void exchangeThatBacksNoMoneyPaysCreditors() {
        run(1);
        owe(6);
        hoard(1.1);
        owe(6);
        mopUp();
        assertThat(run(PATIENCE + 8)).extracting(Chronicle.Event::kind).containsOnly("suddenStop");
    }

    /** What a rich state can bear makes what it owes no less. */
    @Test
    void aRichStateNeedsReservesForAllThatIsDue() {
        world.territories.outputTrend[DEBTOR] = 100;
        run(1);
        owe(8);
        hoard(0.75);
        owe(8);
        mopUp();
        assertThat(run(PATIENCE + 1))
                .extracting(Chronicle.Event::kind)
                .contains("sovereignDefault");
    }

    @Test
    void creditorsRememberWhatTheyLost() {
        run(1);
        owe(6);
        run(PATIENCE + 1);
        assertThat(world.states.lossAbroad[0]).isPositive();
        assertThat(world.states.lossAbroad[DEBTOR]).isZero();
    }

    @Test
    void whatDebtorsAreRidOfCreditorsLose() {
        run(1);
        owe(6);
        double before = sumOfClaims();
        run(PATIENCE + 2);
        assertThat(sumOfClaims()).isCloseTo(before, within(1e-6 * Math.abs(before) + 1e-3));
    }

    /** Claims less debts of the world. */
    private double sumOfClaims() {
        return world.ledger.bankForeign.sum(0, world.count)
                + world.ledger.centralBankForeign.sum(0, world.count)
                + world.owners.foreign.sum(
                        0, org.conjuncture.model.world.Owners.CLASSES * world.count)
                - world.ledger.stateExternal.sum(0, world.count);
    }
}
