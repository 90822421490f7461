package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvestmentTest {
    private static final int LAND = 2;
    private static final int CELL = LAND * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING;

    private final World world = OpenedWorld.openRich(20);
    private final Plants plants = world.plants;
    private final int plant = plants.cellPlant[plants.cellStart[CELL]];

    /** Normal use, pay, interest and demand as at the start: nothing calls for more. */
    @BeforeEach
    void nothingCallsForMore() {
        world.ledger.open(true);
        Arrays.fill(world.markets.demandTrend, 0);
        Arrays.fill(world.territories.outputTrend, 1000);
        Arrays.fill(world.units.unfilled, 0);
        Arrays.fill(world.states.creditCrunch, 0);
        Arrays.fill(world.states.expectedInflation, 0);
        System.arraycopy(world.states.loanRateAtStart, 0, world.states.loanRate, 0, world.count);
        System.arraycopy(
                world.units.wageShareNorm, 0, world.units.wageShare, 0, world.units.wage.length);
        for (int p = 0; p < plants.count; p++) {
            plants.expectedDemand[p] = 0.8 * plants.capitalStock[p] / plants.capitalPerOutput[p];
            plants.payroll[p] = 0;
            plants.inputBudget[p] = 0;
        }
    }

    private double growth() {
        try (Workshop workshop = new Workshop(1)) {
            new Investment(Investment.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(1, workshop));
        }
        double worn = world.tables.technique(LAND).depreciation()[Sectors.LIGHT_MANUFACTURING];
        return plants.investmentBudget[plant] / value() - worn;
    }

    private double value() {
        return plants.capitalStock[plant] * world.territories.investmentPrice[LAND];
    }

    @Test
    void atNormalUseWearIsReplacedAndNoMore() {
        assertThat(growth()).isCloseTo(0, within(1e-12));
        assertThat(plants.need[plant]).isZero();
    }

    @Test
    void demandItsTrendProfitAndDearMoneyEachMoveItAsTheEquationSays() {
        plants.expectedDemand[plant] *= 1.2;
        assertThat(growth()).as("use").isCloseTo(0.05 * 0.2, within(1e-12));
        assertThat(plants.need[plant]).as("full pressure").isEqualTo(1);
        nothingCallsForMore();
        world.markets.demandTrend[CELL] = 0.01;
        assertThat(growth()).as("trend").isCloseTo(0.8 * 0.01, within(1e-12));
        nothingCallsForMore();
        world.units.wageShare[CELL] -= 0.1;
        assertThat(growth()).as("profit share").isCloseTo(0.02 * 0.1, within(1e-12));
        nothingCallsForMore();
        world.states.loanRate[LAND] += 0.05;
        assertThat(growth()).as("interest").isCloseTo(-0.1 * 0.05, within(1e-12));
        nothingCallsForMore();
        world.states.loanRate[LAND] += 0.05;
        world.states.expectedInflation[LAND] = 0.05;
        assertThat(growth()).as("the real rate").isCloseTo(0, within(1e-12));
        world.states.fearOfPolicy[LAND] = 0.1;
        assertThat(growth()).as("confidence").isCloseTo(-0.05 * 0.1, within(1e-12));
        world.states.fearOfPolicy[LAND] = 0;
        nothingCallsForMore();
        world.shareMarkets.boom[LAND] = 0.3;
        world.shareMarkets.fright[LAND] = 0.1;
        assertThat(growth()).as("shares").isCloseTo(0.015 * 0.2, within(1e-12));
    }

    @Test
    void aCrashCutsInvestment() {
        double before = growth();
        world.shareMarkets.fright[LAND] = 0.4;
        assertThat(growth()).isLessThan(before - 0.005);
    }

    @Test
    void expansionWaitsForHandsAndForWhatTheEmpireAllows() {
        world.markets.demandTrend[CELL] = 0.01;
        world.units.unfilled[CELL] = 0.6;
        assertThat(growth()).isCloseTo(0.8 * 0.01 * (1 - 0.5), within(1e-12));
        world.units.unfilled[CELL] = 0;
        world.levers.restrictedIndustry[LAND] = 1;
        assertThat(growth()).isCloseTo(0.8 * 0.01 * (1 - 0.9), within(1e-12));
    }

    @Test
    void aShrinkingPlantSpendsNothingRatherThanLessThanNothing() {
        plants.expectedDemand[plant] = 0;
        world.markets.demandTrend[CELL] = -1;
        growth();
        assertThat(plants.investmentBudget[plant]).isZero();
    }

    /** The plant has no money of its own and wishes to grow beyond all bounds. */
    private void onlyBanksPay() {
        world.ledger.pay(
                LAND,
                plants.deposits,
                plant,
                world.ledger.stateDeposits,
                LAND,
                plants.deposits.at(plant),
                Flow.SUBSIDIES);
        world.markets.demandTrend[CELL] = 5;
    }

    /** King and Levine (1993). */
    @Test
    void banksLendLessWhereOutputPerHeadIsLow() {
        double value = value();
        onlyBanksPay();
        world.territories.outputTrend[LAND] = 500;
        growth();
        assertThat(plants.loans.at(plant) / value)
                .as("a leverage of a half, where 2,000 dollars a year are half of 4,000")
                .isCloseTo(0.5 * StrictMath.pow(0.5, 0.33), within(1e-9));
    }

    @Test
    void creditEndsAtTheLeverageBanksAllowAndACrunchLowersIt() {
        double value = value();
        onlyBanksPay();
        growth();
        assertThat(plants.loans.at(plant)).isCloseTo(0.5 * value, within(1e-9 * value));
        double loans = plants.loans.at(plant);
        world.levers.developmentFinance[LAND] = 1;
        world.states.creditCrunch[LAND] = 0.5;
        growth();
        assertThat(plants.loans.at(plant)).as("(0.5 + 0.4)/2 is less").isEqualTo(loans);
        world.states.creditCrunch[LAND] = 0;
        world.markets.exportSupport[CELL] = 0;
        growth();
        assertThat(plants.loans.at(plant)).as("a target is missed").isEqualTo(loans);
        world.markets.exportSupport[CELL] = 1;
        growth();
        assertThat(plants.loans.at(plant)).isCloseTo(0.9 * value, within(1e-9 * value));
    }
}
