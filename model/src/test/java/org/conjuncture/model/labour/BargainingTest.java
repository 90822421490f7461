package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BargainingTest {
    private static final Bargaining.Parameters DEFAULTS = Bargaining.Parameters.defaults();
    private static final int LAND = 3;

    private final World world = OpenedWorld.open();
    private final BargainingUnits units = world.units;

    /** Every unit has the wage it claims: nothing moves it. */
    @BeforeEach
    void nobodyHasACause() {
        Arrays.fill(world.states.expectedInflation, 0);
        Arrays.fill(units.productivityAtRound, 2);
        Arrays.fill(units.productivity, 2);
        Arrays.fill(units.wage, 5);
        Arrays.fill(units.unfilled, 0);
        Arrays.fill(units.slackClaim, 0);
        Arrays.fill(units.won, 0);
        Arrays.fill(units.employed, 100);
        Arrays.fill(world.territories.subsistence, 0);
        Arrays.fill(world.territories.ownAccount, 0);
        Arrays.fill(world.territories.inflation, 0);
        Arrays.fill(units.indexedAtRound, 0);
        System.arraycopy(units.wageShareNorm, 0, units.wageShare, 0, units.wageShare.length);
        System.arraycopy(units.powerAtStart, 0, units.power, 0, units.power.length);
    }

    private void step(int since) {
        try (Workshop workshop = new Workshop(1)) {
            new Bargaining(DEFAULTS).step(world, OpenedWorld.quarter(since, workshop));
        }
    }

    private void year() {
        for (int q = 0; q < 4; q++) {
            step(q);
        }
    }

    private static int unit(int t) {
        return t * Sectors.COUNT + Sectors.MINING;
    }

    /** Rise of the logarithm of the unit's wage over a year of rounds. */
    private double rise() {
        double before = units.wage[unit(LAND)];
        year();
        return StrictMath.log(units.wage[unit(LAND)] / before);
    }

    /** A world at rest swings: what a bust takes from pay a recovery must give back. */
    @Test
    void aSwingOfSlackLeavesPayWhereItWasThoughTheLandHasPeopleToSpare() {
        Arrays.fill(world.territories.subsistence, 400);
        Arrays.fill(world.territories.wageWorkers, 100);
        Arrays.fill(world.territories.nearReserve, 0);
        Arrays.fill(world.territories.ownAccount, 0);
        Arrays.fill(units.slackHeld, 0);
        Arrays.fill(units.logSlackNorm, StrictMath.log(0.03 + 5.0 / 105));
        WageCurve curve = new WageCurve(new WageCurve.Parameters(0.1, 0.3, 0.3, 0.03, 0));
        double lowest = 0;
        for (int year = 0; year < 60; year++) {
            Arrays.fill(world.territories.unemployed, year < 6 ? 20 : year < 12 ? 0 : 5);
            for (int q = 100; q < 104; q++) {
                try (Workshop workshop = new Workshop(1)) {
                    curve.step(world, OpenedWorld.quarter(q, workshop));
                }
                step(q);
            }
            lowest = StrictMath.min(lowest, StrictMath.log(units.wage[unit(LAND)] / 5));
        }
        assertThat(lowest).isLessThan(-0.1);
        assertThat(units.wage[unit(LAND)]).isCloseTo(5, within(1e-3));
    }

    /** Pay that made up for half of any inflation would come to nothing in a few years. */
    @Test
    void wherePricesRunAwayPayFollows() {
        world.states.expectedInflation[LAND] = 0.08;
        assertThat(rise()).isCloseTo(0.5 * 0.08, within(1e-3));
        nobodyHasACause();
        world.states.expectedInflation[LAND] = 0.5;
        assertThat(rise()).isBetween(0.47, 0.5);
    }

    /** Else pay would outrun prices for as long as people expect more than comes. */
    @Test
    void whereContractsAreIndexedPayFollowsPricesAndNotWhatTheyWereExpectedToDo() {
        Bargaining alone = new Bargaining(new Bargaining.Parameters(0.5, 0.1, 0, 0, 0, 0, 0, 0, 0));
        world.states.expectedInflation[LAND] = 0.4;
        for (double inflation : new double[] {0.3, 0.5}) {
            world.territories.inflation[LAND] = inflation;
            double before = 0;
            for (int q = 0; q < 44; q++) {
                try (Workshop workshop = new Workshop(1)) {
                    alone.step(world, OpenedWorld.quarter(q, workshop));
                }
                before = q == 3 ? units.wage[unit(LAND)] : before;
            }
            assertThat(StrictMath.log(units.wage[unit(LAND)] / before) / 10)
                    .isCloseTo(inflation, within(0.01));
        }
    }

    @Test
    void whatWasPutInForPricesThatNeverRoseIsTakenBack() {
        world.states.expectedInflation[LAND] = 0.4;
        double putIn = rise();
        assertThat(putIn).isGreaterThan(0.38);
        world.states.expectedInflation[LAND] = 0;
        double first = rise();
        assertThat(first).isBetween(-putIn, -0.9 * putIn);
        assertThat(rise()).as("once").isCloseTo(0, within(1e-3));
    }

    @Test
    void lendersConditionsLetNobodyCatchUpWithPrices() {
        world.states.expectedInflation[LAND] = 0.4;
        world.territories.inflation[LAND] = 0.6;
        year();
        world.states.expectedInflation[LAND] = 0;
        assertThat(rise()).isGreaterThan(0.15);
        nobodyHasACause();
        world.states.expectedInflation[LAND] = 0.4;
        world.territories.inflation[LAND] = 0.6;
        year();
        world.states.expectedInflation[LAND] = 0;
        world.states.conditionOnWages[LAND] = 1;
        assertThat(rise()).isCloseTo(0, within(0.005));
    }

    @Test
    void whatIsUsualIsNotReckonedAfterwards() {
        world.states.expectedInflation[LAND] = 0.08;
        world.territories.inflation[LAND] = -0.05;
        year();
        assertThat(rise()).isCloseTo(0.5 * 0.08, within(1e-3));
    }

    @Test
    void pettyTradesThatGiveLessThanPayAreAReserveAndOthersAreNone() {
        units.productivity[unit(LAND)] = 2.2;
        world.territories.wageWorkers[LAND] = 50;
        world.territories.ownAccount[LAND] = 100;
        world.territories.meanPay[LAND] = 10;
        world.territories.ownAccountIncome[LAND] = 8;
        assertThat(rise()).isCloseTo(0.9 * StrictMath.log(1.1), within(2e-3));
        nobodyHasACause();
        units.productivity[unit(LAND)] = 2.2;
        world.territories.ownAccount[LAND] = 100;
        world.territories.ownAccountIncome[LAND] = 5 / 1.3;
        assertThat(rise()).isCloseTo((1 - 0.7 * 0.5) * 0.9 * StrictMath.log(1.1), within(2e-3));
    }

    @Test
    void withoutACauseWagesStay() {
        double[] before = units.wage.clone();
        year();
        for (int unit = 0; unit < before.length; unit++) {
            assertThat(units.wage[unit]).isCloseTo(before[unit], within(1e-12));
        }
    }

    @Test
    void eachUnitHasOneRoundAYearAndAQuarterOfThemEachQuarter() {
        Arrays.fill(world.states.expectedInflation, 0.1);
        int[] rounds = new int[units.wage.length];
        for (int q = 0; q < 4; q++) {
            double[] before = units.wage.clone();
            step(q);
            int now = 0;
            for (int unit = 0; unit < before.length; unit++) {
                if (units.wage[unit] != before[unit]) {
                    rounds[unit]++;
                    now++;
                }
            }
            assertThat(now).isBetween(before.length / 5, before.length / 4 + 1);
        }
        for (int unit = 0; unit < rounds.length; unit++) {
            assertThat(rounds[unit]).isEqualTo(unit % Sectors.COUNT == 0 ? 0 : 1);
        }
    }

    @Test
    void pricesProductivityShortageAndTheStrikeAddUpAsTheEquationSays() {
        world.states.expectedInflation[LAND] = 0.04;
        world.territories.subsistence[LAND] = 50;
        world.territories.wageWorkers[LAND] = 50;
        units.productivity[unit(LAND)] = 2.2;
        units.unfilled[unit(LAND)] = 0.3;
        units.slackClaim[unit(LAND)] = -0.01;
        units.won[unit(LAND)] = 0.02;
        // Of this territory's units one alone has its round at another's wage: all the same here.
        double expected =
                0.5 * 0.04 + 0.9 * (1 - 0.7 * 0.5) * StrictMath.log(1.1) + 0.06 * 0.3 - 0.01 + 0.02;
        int q = Math.floorMod(-(unit(LAND) + 7480), 4);
        step(q);
        assertThat(StrictMath.log(units.wage[unit(LAND)] / 5)).isCloseTo(expected, within(1e-12));
        assertThat(units.won[unit(LAND)]).as("a victory is spent").isZero();
        assertThat(units.productivityAtRound[unit(LAND)]).isEqualTo(2.2);
    }

    @Test
    void powerClaimsAShareAndAShareBelowTheClaimRaisesPay() {
        units.power[unit(LAND)] = units.powerAtStart[unit(LAND)] + 0.5;
        assertThat(rise()).isCloseTo(0.1 * 0.2 * 0.5, within(1e-3));
        nobodyHasACause();
        units.wageShare[unit(LAND)] = units.wageShareNorm[unit(LAND)] + 0.1;
        assertThat(rise()).isCloseTo(-0.1 * 0.1, within(1e-3));
    }

    @Test
    void peopleToSpareOnTheLandTakeForceFromWhatWouldRaisePayAndNoneFromWhatCutsIt() {
        world.territories.subsistence[LAND] = 50;
        world.territories.wageWorkers[LAND] = 50;
        double held = 1 - 0.7 * 0.5;
        units.wageShare[unit(LAND)] = units.wageShareNorm[unit(LAND)] - 0.1;
        assertThat(rise()).isCloseTo(held * 0.1 * 0.1, within(1e-3));
        nobodyHasACause();
        world.territories.subsistence[LAND] = 50;
        units.wageShare[unit(LAND)] = units.wageShareNorm[unit(LAND)] + 0.1;
        assertThat(rise()).isCloseTo(-0.1 * 0.1, within(1e-3));
    }

    @Test
    void lendersConditionsTakeIndexationAwayAndWithItAllThatPricesAdd() {
        world.states.expectedInflation[LAND] = 0.08;
        world.states.conditionOnWages[LAND] = 1;
        assertThat(rise()).isCloseTo(0, within(1e-12));
        world.states.conditionOnWages[LAND] = 0;
        assertThat(rise()).isCloseTo(0.5 * 0.08, within(0.005));
    }

    @Test
    void whoEarnsLessThanOthersCatchesUp() {
        units.wage[unit(LAND)] = 4;
        double others = units.wage[unit(LAND) + 1];
        double rise = rise();
        assertThat(rise).isPositive().isLessThan(0.15 * StrictMath.log(5.0 / 4));
        assertThat(units.wage[unit(LAND)]).isLessThan(others);
    }

    @Test
    void whereAgreementsAreMadeForAllSectorsRiseTogetherAndTheMeanAsBefore() {
        double[] apart = risesOfSectors(0.5, 1);
        double[] half = risesOfSectors(1, 0.5);
        double[] together = risesOfSectors(1, 1);
        assertThat(spread(half)).isCloseTo(spread(apart) / 4, within(0.05 * spread(apart)));
        assertThat(spread(together)).isLessThan(0.01 * spread(apart));
        assertThat(mean(together)).isCloseTo(mean(apart), within(0.02 * mean(apart)));
    }

    /** Rises of a land's sectors in a year, after three in which they did as well, log points. */
    private double[] risesOfSectors(double level, double coverage) {
        nobodyHasACause();
        Bargaining alone =
                new Bargaining(new Bargaining.Parameters(0, 0.1, 0, 0, 0, 0, 0, 0.06, 0));
        world.levers.bargainingLevel[LAND] = level;
        double[] before = new double[Sectors.COUNT];
        for (int s = 1; s < Sectors.COUNT; s++) {
            units.coverage[LAND * Sectors.COUNT + s] = coverage;
            units.unfilled[LAND * Sectors.COUNT + s] = 0.1 * s;
        }
        for (int q = 0; q < 16; q++) {
            try (Workshop workshop = new Workshop(1)) {
                alone.step(world, OpenedWorld.quarter(q, workshop));
            }
            if (q == 11) {
                System.arraycopy(units.wage, LAND * Sectors.COUNT, before, 0, Sectors.COUNT);
            }
        }
        double[] rises = new double[Sectors.COUNT - 1];
        for (int s = 1; s < Sectors.COUNT; s++) {
            rises[s - 1] = StrictMath.log(units.wage[LAND * Sectors.COUNT + s] / before[s]);
        }
        return rises;
    }

    private static double mean(double[] of) {
        return Arrays.stream(of).average().orElseThrow();
    }

    private static double spread(double[] of) {
        double mean = mean(of);
        return Arrays.stream(of).map(x -> (x - mean) * (x - mean)).sum();
    }

    @Test
    void plantsPayTheUnitsWageTimesWhatTheirRentAllows() {
        Plants plants = world.plants;
        Arrays.fill(world.states.expectedInflation, 0.1);
        for (int p = 0; p < plants.count; p++) {
            plants.rent[p] = 1 + 0.01 * (p % 7);
        }
        year();
        for (int cell = 0; cell < units.wage.length; cell++) {
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                int p = plants.cellPlant[k];
                assertThat(plants.wage[p]).isEqualTo(units.wage[cell] * plants.rent[p]);
            }
        }
    }

    /** Two territories whose unions ask for 2% and 10% beyond prices. */
    @Test
    void membersWhoMakeAgreementsTogetherGetTheSameRiseBeyondPricesAsFarAsTheyAreCovered() {
        double[] alone = together(0, 1);
        double[] together = together(1, 1);
        double[] uncovered = together(1, 0);
        assertThat(alone[1] - alone[0]).isGreaterThan(0.03);
        assertThat(together[1]).isCloseTo(together[0], within(1e-9)).isBetween(alone[0], alone[1]);
        assertThat(uncovered).containsExactly(alone);
    }

    private double[] together(double rounds, double coverage) {
        nobodyHasACause();
        Bargaining.Parameters claims = new Bargaining.Parameters(0, 0.1, 1, 0, 0, 0, 0, 0, 0);
        Arrays.fill(world.agreements.commonRounds, 0);
        world.agreements.commonRounds[world.agreements.pair(LAND, LAND + 1)] = rounds;
        world.agreements.commonRounds[world.agreements.pair(LAND + 1, LAND)] = rounds;
        Arrays.fill(units.coverage, coverage);
        Arrays.fill(units.ownRise, 0);
        units.ownRise[unit(LAND)] = 0.02;
        units.ownRise[unit(LAND + 1)] = 0.1;
        units.productivity[unit(LAND)] = 2 * StrictMath.exp(0.02);
        units.productivity[unit(LAND + 1)] = 2 * StrictMath.exp(0.1);
        for (int q = 100; q < 104; q++) {
            try (Workshop workshop = new Workshop(1)) {
                new Bargaining(claims).step(world, OpenedWorld.quarter(q, workshop));
            }
        }
        return new double[] {
            StrictMath.log(units.wage[unit(LAND)] / 5),
            StrictMath.log(units.wage[unit(LAND + 1)] / 5)
        };
    }

    @Test
    void whomNoAgreementCoversFollowsTheCostOfLivingWhereContractsAreMadeAlone() {
        units.productivity[unit(LAND)] = 2.2;
        units.priceAtRound[unit(LAND)] = world.territories.priceLevel[LAND] / 1.03;
        Arrays.fill(units.coverage, 0);
        Bargaining.Parameters persons =
                new Bargaining.Parameters(0.5, 0.1, 0.9, 0.7, 0.1, 0.2, 0.15, 0.06, 1);
        for (int q = 0; q < 4; q++) {
            try (Workshop workshop = new Workshop(1)) {
                new Bargaining(persons).step(world, OpenedWorld.quarter(q, workshop));
            }
        }
        assertThat(StrictMath.log(units.wage[unit(LAND)] / 5))
                .isCloseTo(StrictMath.log(1.03) + units.landClaim[LAND], within(1e-9));
    }
}
