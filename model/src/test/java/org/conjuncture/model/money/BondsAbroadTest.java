package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.BondsAcross;
import org.conjuncture.model.ledger.Cause;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.ledger.Instrument;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two territories that owe as much at home, in a world where news cost nothing. */
class BondsAbroadTest {
    private static final int ONE = 1;
    private static final int OTHER = 2;
    private static final BondsAbroad.Parameters PARAMETERS = BondsAbroad.Parameters.defaults();

    private World world;
    private BondsAcross bonds;
    private int quarter;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        quarter = 0;
        Arrays.fill(world.levers.informationCost, 0);
        Arrays.fill(world.levers.planned, 0);
        Arrays.fill(world.levers.capitalControl, 1);
        Arrays.fill(world.states.isTrusted, true);
        world.levers.capitalControl[ONE] = 0;
        world.levers.capitalControl[OTHER] = 0;
        world.territories.rate[OTHER] *= debts(ONE) / debts(OTHER);
        bonds = new BondsAcross(world.ledger, world.territories.rate);
    }

    /** What companies and the state owe at home, world money. */
    private double debts(int t) {
        return (world.ledger.bankLoans.at(t) + world.ledger.bondsOwed(t))
                * world.territories.rate[t];
    }

    private void step(int quarters) {
        step(quarters, PARAMETERS);
    }

    private void step(int quarters, BondsAbroad.Parameters parameters) {
        BondsAbroad mechanism = new BondsAbroad(parameters);
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < quarters; k++) {
                mechanism.step(world, OpenedWorld.quarter(quarter++, workshop));
            }
        }
    }

    private double wanted(int t) {
        double all = 0;
        for (int each = 0; each < world.count; each++) {
            all += debts(each);
        }
        return PARAMETERS.wanted() * (1 - debts(t) / all) * debts(t);
    }

    private double held() {
        double sum = 0;
        for (int t = 0; t < world.count; t++) {
            sum += BondsAcross.held(world.ledger, t);
        }
        return sum;
    }

    @Test
    void twoWhoAreAlikeExchangeAsMuchAndNoMoneyMoves() {
        double position = world.ledger.bankForeign.at(ONE);
        step(1);
        double given = PARAMETERS.speed() * wanted(ONE);
        assertThat(bonds.between(ONE, OTHER)).isCloseTo(given, within(1e-9 * given)).isPositive();
        assertThat(bonds.between(OTHER, ONE)).isEqualTo(bonds.between(ONE, OTHER));
        assertThat(held()).as("others hold none").isCloseTo(2 * given, within(1e-9 * given));
        assertThat(world.ledger.bankBondsAbroad.at(ONE)).isZero();
        assertThat(world.ledger.bankForeign.at(ONE)).isEqualTo(position);
    }

    @Test
    void whereLawLetsAllExchangeNobodyHoldsMoreThanHeWantsAndNoNetClaimComesToBe() {
        Arrays.fill(world.levers.capitalControl, 0);
        Arrays.fill(world.states.bondRate, 0.04);
        step(80);
        double wanted = 0;
        for (int t = 0; t < world.count; t++) {
            assertThat(BondsAcross.held(world.ledger, t)).isLessThanOrEqualTo(wanted(t));
            assertThat(world.ledger.bankBondsAbroad.at(t)).isCloseTo(0, within(1e-9 * wanted(t)));
            wanted += wanted(t);
        }
        assertThat(held()).isGreaterThan(0.6 * wanted);
    }

    @Test
    void underControlOrBiasForHomeOrWhereLendersHaveLeftNothingIsHeld() {
        step(4, new BondsAbroad.Parameters(0, 0.002, 0.15, 0.025));
        assertThat(held()).isZero();
        world.states.isTrusted[OTHER] = false;
        step(4);
        assertThat(held()).isZero();
        world.states.isTrusted[OTHER] = true;
        world.levers.capitalControl[OTHER] = 1;
        step(4);
        assertThat(held()).isZero();
    }

    @Test
    void dearNewsKeepBondsAtHome() {
        Arrays.fill(world.levers.informationCost, 1);
        step(80);
        assertThat(held()).isLessThan(0.002 * (debts(ONE) + debts(OTHER)));
    }

    @Test
    void controlLetsBondsFallDueAndNotBeRenewed() {
        step(20);
        double before = bonds.between(ONE, OTHER);
        world.levers.capitalControl[ONE] = 1;
        step(10);
        double left = StrictMath.pow(1 - PARAMETERS.due(), 10) * before;
        assertThat(bonds.between(ONE, OTHER)).isCloseTo(left, within(1e-9 * before));
    }

    @Test
    void eachPaysItsOwnRateAcrossTheBorder() {
        step(4);
        world.states.bondRate[ONE] = 0.03;
        world.states.bondRate[OTHER] = 0.07;
        double held = bonds.between(ONE, OTHER);
        double position = world.ledger.bankForeign.at(ONE);
        world.ledger.open(true);
        world.states.externalInterest[ONE] = 0;
        step(1);
        double earned = 0.01 * held;
        assertThat(world.ledger.bankForeign.at(ONE) - position)
                .isCloseTo(earned, within(1e-9 * held));
        assertThat(world.states.externalInterest[ONE]).isCloseTo(earned, within(1e-9 * held));
        assertThat(world.ledger.flow(ONE, Flow.INTEREST, Holder.BANK))
                .isCloseTo(earned / world.territories.rate[ONE], within(1e-9 * held));
        assertThat(world.ledger.flow(OTHER, Flow.INTEREST, Holder.BANK)).isNegative();
    }

    @Test
    void whatAMoneyLosesItsHoldersAbroadLoseAndNoPaymentTellsIt() {
        step(20);
        double held = bonds.between(ONE, OTHER);
        double owed = bonds.between(OTHER, ONE);
        double atHome = held / world.territories.rate[OTHER];
        world.ledger.open(true);
        ExchangeRegime.applyRate(world, OTHER, StrictMath.log(0.7));
        assertThat(bonds.between(ONE, OTHER)).isCloseTo(0.7 * held, within(1e-9 * held));
        assertThat(bonds.between(OTHER, ONE)).isEqualTo(owed);
        assertThat(bonds.between(ONE, OTHER) / world.territories.rate[OTHER])
                .as("what is owed in one's own money")
                .isCloseTo(atHome, within(1e-9 * atHome));
        assertThat(world.ledger.flow(ONE, Flow.EXTERNAL_LOANS, Holder.BANK)).isZero();
        world.ledger.close();
        assertThat(ofYear(ONE)).isCloseTo(-0.3 * held / rate(ONE), within(1e-9 * held));
        assertThat(ofYear(OTHER))
                .as("what it holds is worth more at home")
                .isCloseTo(0.3 * owed / rate(OTHER), within(1e-9 * atHome));
    }

    private double ofYear(int t) {
        return world.ledger
                .changes()
                .ofYear(t, Instrument.BONDS_ABROAD, Holder.BANK, Cause.EXCHANGE_RATE);
    }

    private double rate(int t) {
        return world.territories.rate[t];
    }

    @Test
    void banksLoseWhatAMoneyLosesAsBondsFallDue() {
        Arrays.fill(world.states.bondRate, 0);
        step(20);
        double held = bonds.between(ONE, OTHER);
        double worth = Banking.bankNetWorth(world, ONE);
        ExchangeRegime.applyRate(world, OTHER, StrictMath.log(0.7));
        assertThat(Banking.bankNetWorth(world, ONE)).isEqualTo(worth);
        step(1);
        double lost = PARAMETERS.due() * 0.3 * held / rate(ONE);
        assertThat(worth - Banking.bankNetWorth(world, ONE)).isCloseTo(lost, within(1e-9 * worth));
    }

    /** One money rises and another falls. */
    private static final class Swing implements Mechanism {
        @Override
        public Record parameters() {
            return PARAMETERS;
        }

        @Override
        public void step(World world, Now now) {
            ExchangeRegime.applyRate(world, OTHER, -0.1);
            ExchangeRegime.applyRate(world, ONE, 0.2);
        }
    }

    @Test
    void booksClose() {
        Arrays.fill(world.levers.capitalControl, 0);
        BondsAbroad mechanism = new BondsAbroad(PARAMETERS);
        Quarter whole = new Quarter(world, List.of(mechanism, new Swing()));
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < 8; k++) {
                whole.step(OpenedWorld.quarter(k, workshop));
            }
        }
        assertThat(held()).isPositive();
        assertThat(whole.books().largestResidual()).isLessThan(1e-9);
    }
}
