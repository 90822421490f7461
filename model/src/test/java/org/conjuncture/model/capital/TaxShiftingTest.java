package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaxShiftingTest {
    private static final double PROFIT = 40;

    private final World world = OpenedWorld.openRich(5);
    private final Plants plants = world.plants;
    private final int[] pair = LocationTest.twoPlantsOfOneCompany(world);
    private final int dear = plants.territory[pair[0]];
    private final int cheap = plants.territory[pair[1]];

    /** A company with a plant where tax is 40% and one where it is 10%. */
    @BeforeEach
    void twoRates() {
        world.ledger.open(true);
        Arrays.fill(world.levers.capitalControl, 0);
        Arrays.fill(world.states.taxRate, 0.25);
        world.states.taxRate[dear] = 0.4;
        world.states.taxRate[cheap] = 0.1;
        world.territories.rate[cheap] = 2 * world.territories.rate[dear];
        Arrays.fill(plants.profit, PROFIT);
    }

    private void step(double most) {
        try (Workshop workshop = new Workshop(1)) {
            new TaxShifting(new TaxShifting.Parameters(0.8, most))
                    .step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    /** By transfer prices, world money. */
    private double received(int t) {
        return world.ledger.flow(t, Flow.TRANSFER_PRICES, Holder.COMPANIES)
                * world.territories.rate[t];
    }

    @Test
    void eightTenthsOfTheDifferenceInTaxIsBookedWhereItIsLess() {
        double before = plants.deposits.at(pair[0]);
        step(0.5);
        double moved = 0.8 * 0.3 * PROFIT;
        assertThat(plants.profitMoved[pair[0]]).isCloseTo(-moved, within(1e-9));
        assertThat(plants.deposits.at(pair[0])).isCloseTo(before - moved, within(1e-6));
        double inWorldMoney = moved * world.territories.rate[dear];
        assertThat(received(cheap)).isCloseTo(inWorldMoney, within(1e-9 * inWorldMoney));
        assertThat(plants.profitMoved[pair[1]])
                .as("in the money of where it is booked")
                .isCloseTo(inWorldMoney / world.territories.rate[cheap], within(1e-9));
        // Who earns it reckons with it where it is made.
        assertThat(plants.profit[pair[0]]).isEqualTo(PROFIT);
    }

    @Test
    void whereRatesAreEqualNothingMoves() {
        world.states.taxRate[cheap] = 0.4;
        step(0.5);
        assertThat(plants.profitMoved).containsOnly(0);
        assertThat(received(dear)).isZero();
    }

    @Test
    void overTheWorldWhatIsMovedIsNothingAndEveryDepositIsOwed() {
        step(0.5);
        double paid = 0;
        double size = 0;
        for (int t = 0; t < world.count; t++) {
            paid += received(t);
            size += StrictMath.abs(received(t));
        }
        assertThat(size).isPositive();
        assertThat(StrictMath.abs(paid)).isLessThan(1e-9 * size);
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void aCompanyOfOneTerritoryMovesNothing() {
        step(0.5);
        for (int p = 0; p < plants.count; p++) {
            boolean isOfThePair = p == pair[0] || p == pair[1];
            assertThat(plants.profitMoved[p] != 0).as("plant %d", p).isEqualTo(isOfThePair);
        }
    }

    @Test
    void controlOfCapitalHoldsProfitWhereItIsMadeAndFreeMovementLetsItGo() {
        world.levers.capitalControl[dear] = 0.75;
        step(0.5);
        assertThat(plants.profitMoved[pair[0]]).isCloseTo(-0.25 * 0.24 * PROFIT, within(1e-9));
        world.agreements.freeCapital[world.agreements.pair(dear, cheap)] = 1;
        step(0.5);
        assertThat(plants.profitMoved[pair[0]]).isCloseTo(-0.24 * PROFIT, within(1e-9));
    }

    @Test
    void nothingPassesALineOfBlockade() {
        world.levers.blockade[cheap] = 1;
        step(0.5);
        assertThat(plants.profitMoved).containsOnly(0);
    }

    @Test
    void noMoreMovesThanIsBoundAndNothingOfALoss() {
        step(0.1);
        assertThat(plants.profitMoved[pair[0]]).isCloseTo(-0.1 * PROFIT, within(1e-9));
        plants.profit[pair[0]] = -PROFIT;
        step(0.1);
        assertThat(plants.profitMoved).containsOnly(0);
    }

    /** Transfer prices bring the dearer state less tax on what goes abroad, and the other more. */
    @Test
    void theDearerHostGetsLessTaxOnWhatGoesAbroad() {
        int company = plants.capital[pair[0]];
        world.capitals.holder[company * org.conjuncture.model.world.Capitals.HOLDERS] = 2;
        double inDear = profitTax(dear, 0);
        double inCheap = profitTax(cheap, 0);
        assertThat(profitTax(dear, 0.8)).isPositive().isLessThan(inDear);
        assertThat(profitTax(cheap, 0.8)).isGreaterThan(inCheap);
    }

    /** What a state takes of dividends that go abroad, in a quarter with so much shifting. */
    private double profitTax(int t, double response) {
        World other = OpenedWorld.openRich(5);
        int[] same = LocationTest.twoPlantsOfOneCompany(other);
        System.arraycopy(
                world.capitals.holder, 0, other.capitals.holder, 0, 4 * other.capitals.count);
        System.arraycopy(world.states.taxRate, 0, other.states.taxRate, 0, other.count);
        Arrays.fill(other.levers.capitalControl, 0);
        for (int p : same) {
            other.plants.profit[p] = other.plants.capitalStock[p];
        }
        other.ledger.open(true);
        try (Workshop workshop = new Workshop(1)) {
            new TaxShifting(new TaxShifting.Parameters(response, 0.5))
                    .step(other, OpenedWorld.quarter(1, workshop));
            new Profits(Profits.Parameters.defaults())
                    .step(other, OpenedWorld.quarter(1, workshop));
        }
        return other.ledger.flow(t, Flow.PROFIT_TAX, Holder.STATE);
    }
}
