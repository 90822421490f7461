package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One territory issues the money in which another holds part of its reserves. */
class KeyCurrencyTest {
    private static final int ISSUER = 4;
    private static final int HOLDER = 5;
    private static final double SHARE = 0.4;
    private static final double GOLD = 1000;

    private World world;
    private Chronicle chronicle;
    private int quarter;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        chronicle = new Chronicle();
        quarter = 0;
        world.ledger.open(true);
        for (int t = 0; t < world.count; t++) {
            world.states.purse[t] = t;
            world.states.currency[t] = t;
            world.levers.exchangeRegime[t] = 1;
            world.states.isPegged[t] = true;
            gold(t, GOLD);
        }
        Arrays.fill(world.states.fallOfYear, 0);
        Arrays.fill(world.states.currentAccountTrend, 0);
        Arrays.fill(world.states.depositRate, 0);
        world.levers.keyCurrencyWeight[ISSUER] = 1;
        world.levers.keyCurrencyShare[HOLDER] = SHARE;
        position(HOLDER, 0);
        position(ISSUER, 0);
    }

    private void gold(int t, double amount) {
        world.ledger
                .found()
                .gold(t, amount - world.ledger.centralBankGold.at(t), world.territories.rate[t]);
    }

    private void position(int t, double amount) {
        world.ledger
                .writeOff()
                .claim(t, world.ledger.bankForeign.at(t) - amount, world.territories.rate[t]);
    }

    /** The holder's claims, as if placed before; the issuer has lent on what was placed. */
    private void placed(double amount) {
        position(HOLDER, amount);
        world.ledger.sellExchange(HOLDER, amount, world.territories.rate[HOLDER]);
        world.ledger.depositReserves(ISSUER, amount);
        position(ISSUER, 0);
    }

    private double claims() {
        return world.ledger.centralBankForeign.at(HOLDER);
    }

    private double owed() {
        return world.ledger.bankKeyCurrency.at(ISSUER);
    }

    private double goldOf(int t) {
        return world.ledger.centralBankGold.at(t);
    }

    private void step() {
        try (Workshop workshop = new Workshop(1)) {
            new KeyCurrency(KeyCurrency.Parameters.defaults()).step(world, now(workshop));
        }
    }

    private Now now(Workshop workshop) {
        return new Now(7900 + quarter, quarter++, 11, workshop, chronicle);
    }

    @Test
    void aSurplusIsSettledInClaimsThatTheIssuerOwes() {
        position(HOLDER, 500);
        double money = world.ledger.bankReserves.at(HOLDER);
        step();
        assertThat(claims()).isCloseTo(50, within(1e-9));
        assertThat(owed()).isCloseTo(50, within(1e-9));
        assertThat(world.ledger.bankForeign.at(HOLDER)).isCloseTo(450, within(1e-9));
        assertThat(world.ledger.bankForeign.at(ISSUER)).as("to lend").isCloseTo(50, within(1e-9));
        assertThat(world.ledger.bankReserves.at(HOLDER) - money)
                .as("base money at home")
                .isCloseTo(50 / world.territories.rate[HOLDER], within(1e-6));
        assertThat(goldOf(HOLDER)).isEqualTo(GOLD);
        assertThat(world.states.keyCurrencySettled[HOLDER]).isCloseTo(50, within(1e-9));
    }

    @Test
    void claimsGrowToTheShareMeantAndNoFurther() {
        for (int k = 0; k < 100; k++) {
            position(HOLDER, 500);
            step();
        }
        assertThat(claims()).isCloseTo(SHARE * (GOLD + claims() + 50), within(1e-6));
        assertThat(owed()).isCloseTo(claims(), within(1e-6));
    }

    @Test
    void aDeficitIsPaidWithClaimsBeyondTheShareAndTheRestWithGold() {
        placed(600);
        position(HOLDER, -500);
        step();
        // 600 of 1600; after 50 are paid 620 would be meant, so gold pays.
        assertThat(claims()).isCloseTo(600, within(1e-9));
        gold(HOLDER, 10);
        step();
        assertThat(claims()).as("gold is short").isLessThan(555);
        assertThat(owed()).isCloseTo(claims(), within(1e-9));
        assertThat(world.ledger.bankForeign.at(ISSUER)).as("withdrawn").isNegative();
    }

    @Test
    void whatRoundingLeftAsAClaimOnNobodyIsDrawnOnNobody() {
        position(HOLDER, 1e-6);
        world.ledger.sellExchange(HOLDER, 1e-6, world.territories.rate[HOLDER]);
        position(HOLDER, -500);
        gold(HOLDER, 0);
        step();
        assertThat(claims()).isCloseTo(0, within(1e-12));
        assertThat(world.ledger.bankForeign.at(ISSUER)).isZero();
    }

    @Test
    void theIssuerPaysItsRateOnDepositsToWhoHoldsThem() {
        placed(400);
        Arrays.fill(world.states.depositRate, 0.04);
        double holder = world.ledger.bankForeign.at(HOLDER);
        world.states.externalInterest[HOLDER] = 0;
        step();
        double received = world.ledger.bankForeign.at(HOLDER) - holder + claims() - 400;
        assertThat(received).as("claims or exchange").isCloseTo(4, within(1e-9));
        assertThat(world.ledger.bankForeign.at(ISSUER) - owed()).isCloseTo(-404, within(1e-9));
        assertThat(world.states.externalInterest[HOLDER]).isCloseTo(4, within(1e-9));
    }

    /** Triffin (1960): the world's reserves grow by the issuer's debts, its gold does not. */
    @Test
    void theIssuersDebtsGrowWithTheWorldsReservesUntilItsGoldIsAskedFor() {
        world.levers.keyCurrencyShare[HOLDER] = 0.9;
        world.states.currentAccountTrend[ISSUER] = -1;
        double limit = GOLD / KeyCurrency.Parameters.defaults().cover();
        double before = 0;
        while (owed() < limit - 100) {
            position(HOLDER, 1000);
            position(ISSUER, 0);
            step();
            assertThat(owed()).isGreaterThan(before);
            before = owed();
            assertThat(goldOf(ISSUER)).as("nobody doubts").isEqualTo(GOLD);
        }
        for (int k = 0; k < 12; k++) {
            position(HOLDER, 1000);
            step();
        }
        assertThat(goldOf(ISSUER)).as("run").isLessThan(0.9 * GOLD);
        assertThat(goldOf(HOLDER) + goldOf(ISSUER)).isCloseTo(2 * GOLD, within(1e-6));
    }

    @Test
    void nobodyRunsFromAnIssuerInSurplusOrOneThatPromisesNoGold() {
        placed(10 * GOLD);
        world.levers.keyCurrencyShare[HOLDER] = 1;
        world.states.currentAccountTrend[ISSUER] = 1;
        step();
        assertThat(goldOf(ISSUER)).isEqualTo(GOLD);
        world.states.currentAccountTrend[ISSUER] = -1;
        world.states.isPegged[ISSUER] = false;
        step();
        assertThat(goldOf(ISSUER)).isEqualTo(GOLD);
        world.states.isPegged[ISSUER] = true;
        step();
        assertThat(goldOf(ISSUER)).isLessThan(0.6 * GOLD);
        assertThat(world.states.keyCurrencyDrain[ISSUER]).isPositive();
        assertThat(world.states.keyCurrencyDrain[HOLDER]).isCloseTo(0, within(1e-6));
    }

    @Test
    void aRunBreaksAParityThatTheDeficitAloneWouldNotHaveBroken() {
        assertThat(breaks()).isFalse();
        open();
        placed(10 * GOLD);
        world.levers.keyCurrencyShare[HOLDER] = 1;
        assertThat(breaks()).isTrue();
        assertThat(owed()).as("in the issuer's money").isLessThan(0.76 * 10 * GOLD);
        assertThat(claims()).isCloseTo(owed(), within(1e-6));
    }

    private boolean breaks() {
        double[] rate = world.territories.rate;
        world.states.imports[ISSUER] = GOLD / 2;
        for (int k = 0; k < 12; k++) {
            world.ledger.open(quarter % 4 == 0);
            world.ledger.payAbroad(
                    ISSUER,
                    world.owners.deposits,
                    ISSUER * Owners.CLASSES,
                    HOLDER,
                    world.owners.deposits,
                    HOLDER * Owners.CLASSES,
                    GOLD / 1000,
                    rate[ISSUER],
                    rate[HOLDER],
                    Flow.TRADE);
            step();
            try (Workshop workshop = new Workshop(1)) {
                new ExchangeRegime(ExchangeRegime.Parameters.defaults()).step(world, now(workshop));
            }
            if (chronicle.take().stream()
                    .anyMatch(each ->
                            each.kind().equals("currencyCrisis") && each.territory() == ISSUER)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whatTheIssuersMoneyLosesItsHoldersLoseAndTheyTrustItLess() {
        placed(400);
        double owedAtHome = owed() / world.territories.rate[ISSUER];
        ExchangeRegime.applyRate(world, ISSUER, StrictMath.log(0.75));
        assertThat(claims()).isCloseTo(300, within(1e-9));
        assertThat(owed()).isCloseTo(300, within(1e-9));
        assertThat(owed() / world.territories.rate[ISSUER])
                .as("in its own money it owes the same")
                .isCloseTo(owedAtHome, within(1e-9 * owedAtHome));
        world.states.fallOfYear[ISSUER] = -StrictMath.log(0.75);
        step();
        double trust = world.states.keyCurrencyTrust[ISSUER];
        assertThat(trust).isCloseTo(1 + 2.5 * StrictMath.log(0.75), within(1e-9));
        assertThat(goldOf(HOLDER)).as("claims are turned into gold").isGreaterThan(GOLD);
        world.states.fallOfYear[ISSUER] = 0;
        for (int k = 0; k < 200; k++) {
            step();
        }
        assertThat(world.states.keyCurrencyTrust[ISSUER]).isGreaterThan(0.95);
    }

    @Test
    void depositsMoveToAnIssuerWhoseMoneyIsWantedMore() {
        int other = 6;
        placed(400);
        world.levers.keyCurrencyWeight[other] = 1;
        world.levers.keyCurrencyShare[HOLDER] = 1;
        for (int k = 0; k < 200; k++) {
            step();
        }
        assertThat(owed()).isCloseTo(200, within(1.0));
        assertThat(world.ledger.bankKeyCurrency.at(other)).isCloseTo(200, within(1.0));
    }

    @Test
    void whereNobodyIssuesKeyCurrencyReservesAreGoldAlone() {
        world.levers.keyCurrencyWeight[ISSUER] = 0;
        position(HOLDER, 500);
        step();
        assertThat(claims()).isZero();
        assertThat(world.ledger.bankForeign.at(HOLDER)).isEqualTo(500);
    }
}
