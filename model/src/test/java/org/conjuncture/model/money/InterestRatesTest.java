package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterestRatesTest {

    private static final InterestRates.Parameters DEFAULTS = InterestRates.Parameters.defaults();

    private final World world = OpenedWorld.open();
    private final Chronicle chronicle = new Chronicle();
    private int seat;

    @BeforeEach
    void pricesAreAsAtTheStartAndNobodyIsPegged() {
        Arrays.fill(world.levers.exchangeRegime, 0);
        Arrays.fill(world.levers.inflationTarget, 0.02);
        Arrays.fill(world.territories.priceLevel, 1);
        Arrays.fill(world.territories.unemployed, 0);
        System.arraycopy(world.territories.rate, 0, world.territories.rateAtStart, 0, world.count);
        while (world.states.purse[seat] != seat) {
            seat++;
        }
    }

    private double bondRate(int rule, double inflation) {
        Arrays.fill(world.levers.monetaryRule, rule);
        Arrays.fill(world.territories.inflation, inflation);
        try (Workshop workshop = new Workshop(1)) {
            new InterestRates(DEFAULTS).step(world, new Now(7500, 20, 11, workshop, chronicle));
        }
        return world.states.bondRate[seat];
    }

    private void peg() {
        Arrays.fill(world.states.isPegged, true);
        Arrays.fill(world.levers.exchangeRegime, 1);
        for (int t = 0; t < world.count; t++) {
            world.ledger.borrowAbroad(
                    t, -world.ledger.bankForeign.at(t), world.territories.rate[t]);
        }
    }

    @Test
    void whereGoldIsSuspendedTheRateMakesUpForInflationAndPricesOfOldAnchor() {
        world.territories.priceLevel[seat] = 1.1;
        world.territories.rate[seat] /= 1.5;
        double rate = bondRate(0, 0.05);
        double gap = StrictMath.log(1.1);
        assertThat(rate)
                .as("a rate that fell calls for no rise of prices")
                .isCloseTo(
                        DEFAULTS.realRate() + 0.05 + DEFAULTS.goldResponse() * gap, within(1e-12));
        double anchor = DEFAULTS.anchorWeight();
        assertThat(world.states.expectedInflation[seat])
                .isCloseTo(
                        (1 - anchor) * 0.05 - anchor * DEFAULTS.parityPull() * gap, within(1e-12));
    }

    /** Taylor (1993), by Okun's law. */
    @Test
    void aRuleThatAimsAtPricesAnswersToWhoIsOutOfWorkBeyondTheUsualAndGoldDoesNot() {
        for (int rule = 0; rule <= 2; rule++) {
            Arrays.fill(world.territories.unemployed, 0);
            Arrays.fill(world.states.usualUnemployment, 0);
            double usual = bondRate(rule, 0.03);
            Arrays.fill(world.territories.wageWorkers, 98);
            Arrays.fill(world.territories.unemployed, 2);
            double more = (1 - DEFAULTS.usualSpeed()) * 0.02;
            assertThat(bondRate(rule, 0.03))
                    .isCloseTo(
                            usual - (rule == 0 ? 0 : DEFAULTS.slackResponse() * more),
                            within(1e-12));
            assertThat(world.states.usualUnemployment[seat])
                    .isCloseTo(DEFAULTS.usualSpeed() * 0.02, within(1e-12));
        }
    }

    @Test
    void whatARuleThatAimsAtPricesAsksBelowTheFloorIsToldAndGoldAsksNothing() {
        double asked = DEFAULTS.realRate() - 0.1 + DEFAULTS.averseResponse() * (-0.1 - 0.02);
        double floor = bondRate(2, -0.1);
        assertThat(floor).isPositive().isLessThan(0.01);
        assertThat(world.states.belowFloor[seat]).isCloseTo(floor - asked, within(1e-12));
        bondRate(2, 0.02);
        assertThat(world.states.belowFloor[seat]).isZero();
        bondRate(0, -0.1);
        assertThat(world.states.belowFloor[seat]).isZero();
    }

    @Test
    void whoSeesMoneyPrintedExpectsPricesToRiseAndTheManagedRateMakesUpForIt() {
        double usual = bondRate(1, 0.05);
        world.states.fiscalInflation[seat] = 0.4;
        assertThat(bondRate(1, 0.05))
                .as("it answers to nothing that printing explains")
                .isCloseTo(usual - DEFAULTS.managedResponse() * (0.05 - 0.02), within(1e-12));
        double hold = DEFAULTS.managedAnchor() / 16;
        double blind = (1 - hold) * 0.05 + hold * 0.02;
        assertThat(world.states.expectedInflation[seat])
                .isCloseTo(blind + DEFAULTS.foresight() * (0.4 - blind), within(1e-12));
        world.states.fiscalInflation[seat] = 0;
    }

    @Test
    void whatIsPrintedDoesNotMakeACentralBankMissItsTargetFromBelow() {
        double usual = bondRate(1, 0.01);
        world.states.fiscalInflation[seat] = 0.4;
        assertThat(bondRate(1, 0.01)).isEqualTo(usual);
        world.states.fiscalInflation[seat] = 0;
    }

    @Test
    void theHighestRateLeavesRoomForWhatIsPrinted() {
        assertThat(bondRate(1, 5)).isEqualTo(0.6);
        world.states.fiscalInflation[seat] = 0.4;
        assertThat(bondRate(1, 5)).isEqualTo(0.6 + 0.4);
        world.states.fiscalInflation[seat] = 0;
    }

    @Test
    void whereNothingIsPrintedAFallOfPricesIsExpectedAsBefore() {
        world.territories.priceLevel[seat] = 1.1;
        bondRate(0, -0.05);
        double anchor = DEFAULTS.anchorWeight();
        assertThat(world.states.expectedInflation[seat])
                .isCloseTo(
                        (1 - anchor) * -0.05 - anchor * DEFAULTS.parityPull() * StrictMath.log(1.1),
                        within(1e-12));
    }

    @Test
    void paperThatIsFarFromItsOldWorthIsHardlyExpectedToComeBack() {
        world.territories.priceLevel[seat] = StrictMath.exp(10);
        bondRate(0, 0);
        assertThat(world.states.expectedInflation[seat]).isBetween(-0.01, 0.0);
    }

    @Test
    void underGoldWhoHasBecomeCheapForGoodIsNotExpectedToComeBack() {
        peg();
        world.territories.priceLevel[seat] = 0.8;
        bondRate(0, 0);
        assertThat(world.states.expectedInflation[seat]).isPositive();
        world.states.realRateNorm[seat] = StrictMath.log(0.8);
        assertThat(bondRate(0, 0)).isCloseTo(DEFAULTS.realRate(), within(1e-12));
        assertThat(world.states.expectedInflation[seat]).isCloseTo(0, within(1e-12));
    }

    @Test
    void underGoldTheRateAnswersThePriceLevelAndNotInflation() {
        peg();
        world.territories.priceLevel[seat] = 1.1;
        double rate = bondRate(0, 0.05);
        assertThat(rate)
                .isCloseTo(
                        DEFAULTS.realRate() + DEFAULTS.goldResponse() * StrictMath.log(1.1),
                        within(1e-12));
        assertThat(bondRate(0, -0.05)).isEqualTo(rate);
        assertThat(world.states.expectedInflation[seat])
                .as("people expect prices to come back to parity")
                .isNegative();
    }

    @Test
    void whoIsFixedToTheKeyCurrencyExpectsItsInflationAndNoReturnToOldPrices() {
        peg();
        Arrays.fill(world.levers.exchangeRegime, 2);
        Arrays.fill(world.territories.priceLevel, 5);
        assertThat(bondRate(0, 0.04)).isCloseTo(DEFAULTS.realRate() + 0.04, within(1e-12));
        assertThat(world.states.expectedInflation[seat]).isCloseTo(0.04, within(1e-12));
        world.territories.priceLevel[seat] = 5.5;
        bondRate(0, 0.04);
        assertThat(world.states.expectedInflation[seat])
                .as("dearer than the others")
                .isLessThan(0.04);
    }

    @Test
    void managedMoneyIsCheapAndLagsBehindInflationAndTheAverseRuleDoesNot() {
        double managed = bondRate(1, 0.06) - 0.06;
        double averse = bondRate(2, 0.06) - 0.06;
        assertThat(managed)
                .isCloseTo(
                        DEFAULTS.managedRealRate() + DEFAULTS.managedResponse() * 0.04,
                        within(1e-12));
        assertThat(averse)
                .isCloseTo(DEFAULTS.realRate() + DEFAULTS.averseResponse() * 0.04, within(1e-12))
                .isGreaterThan(managed);
        assertThat(bondRate(1, 0.02) - 0.02)
                .as("on target")
                .isCloseTo(DEFAULTS.managedRealRate(), within(1e-12));
        assertThat(bondRate(2, 0.02) - 0.02)
                .as("on target")
                .isCloseTo(DEFAULTS.realRate(), within(1e-12));
    }

    @Test
    void aTargetHoldsHowFarEverItIsMissedUntilDeficitsArePrinted() {
        double anchor = DEFAULTS.managedAnchor();
        bondRate(1, 0.5);
        assertThat(world.states.expectedInflation[seat])
                .isCloseTo((1 - anchor) * 0.5 + anchor * 0.02, within(1e-12));
        world.states.fiscalInflation[seat] = 0.3;
        bondRate(1, 0.5);
        assertThat(world.states.expectedInflation[seat])
                .as("a ninth of the hold is left where prices are to rise by three tenths")
                .isCloseTo((1 - anchor / 9) * 0.5 + anchor / 9 * 0.02, within(1e-12));
        world.states.fiscalInflation[seat] = DEFAULTS.crediblePace();
        bondRate(1, 0.5);
        double lower = world.states.expectedInflation[seat];
        world.states.fiscalInflation[seat] = DEFAULTS.crediblePace() + 1e-4;
        bondRate(1, 0.5);
        assertThat(world.states.expectedInflation[seat])
                .as("no jump")
                .isCloseTo(lower, within(1e-3))
                .isGreaterThan(lower);
        world.states.fiscalInflation[seat] = 0;
        bondRate(1, 0.5);
        assertThat(world.states.expectedInflation[seat])
                .as("it ends with the printing")
                .isCloseTo((1 - anchor) * 0.5 + anchor * 0.02, within(1e-12));
    }

    @Test
    void loansCostAMarginMoreAndDepositsBearOneLess() {
        double rate = bondRate(1, 0.03);
        assertThat(world.states.loanRate[seat] - rate)
                .isCloseTo(DEFAULTS.margin(), within(1e-12))
                .isCloseTo(rate - world.states.depositRate[seat], within(1e-12));
        bondRate(1, -0.5);
        assertThat(world.states.depositRate[seat]).isNotNegative();
    }

    @Test
    void aRateBeyondItsBoundIsHeldThereAndCounted() {
        assertThat(bondRate(2, 3)).isEqualTo(0.6);
        assertThat(bondRate(2, -3)).isEqualTo(0.005);
        assertThat(chronicle.bounds())
                .singleElement()
                .satisfies(bound -> {
                    assertThat(bound.name()).isEqualTo("interestRates.bounds");
                    assertThat(bound.held()).isEqualTo(bound.tried()).isEqualTo(2L * world.count);
                });
    }

    @Test
    void whoSharesTheMoneyOfASeatHasItsRate() {
        int part = seat == 0 ? 1 : 0;
        world.states.purse[part] = seat;
        world.states.currency[part] = seat;
        world.territories.priceLevel[part] = 3;
        bondRate(0, 0);
        assertThat(world.states.bondRate[part]).isEqualTo(world.states.bondRate[seat]);
        assertThat(world.states.loanRate[part]).isEqualTo(world.states.loanRate[seat]);
    }

    @Test
    void membersOfACurrencyUnionHaveOneRateBetweenWhatEachWouldSet() {
        int member = seat == 0 ? 1 : 0;
        world.states.purse[member] = member;
        world.territories.priceLevel[member] = 1.2;
        double alone = bondRate(0, 0);
        double others = world.states.bondRate[member];
        world.states.currency[member] = seat;
        bondRate(0, 0);
        assertThat(world.states.bondRate[member]).as("a mere user's").isEqualTo(others);
        world.agreements.oneCurrency[world.agreements.pair(member, seat)] = true;
        world.agreements.oneCurrency[world.agreements.pair(seat, member)] = true;
        double joint = bondRate(0, 0);
        assertThat(joint).isStrictlyBetween(alone, others);
        assertThat(world.states.bondRate[member]).isEqualTo(joint);
        assertThat(world.states.loanRate[member]).isEqualTo(world.states.loanRate[seat]);
    }

    @Test
    void aPeggedMoneyIsDearWhereBanksOweAbroad() {
        double free = bondRate(1, 0.02);
        world.states.isPegged[seat] = true;
        world.levers.exchangeRegime[seat] = 1;
        double pegged = bondRate(1, 0.02);
        double owed =
                -world.ledger.bankForeign.at(seat)
                        / (4 * world.territories.output[seat] * world.territories.rate[seat]);
        double answered = StrictMath.max(-0.05, StrictMath.min(0.05, owed));
        assertThat(pegged - free).isCloseTo(DEFAULTS.externalResponse() * answered, within(1e-9));
    }
}
