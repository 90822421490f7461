package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LandPayTest {
    private static final LandPay.Parameters DEFAULTS = LandPay.Parameters.defaults();

    private final World world = OpenedWorld.open();

    @BeforeEach
    void halfOfWorkIsOnTheLandWhichGivesOneAPerson() {
        world.markets.price[Sectors.AGRICULTURE] = 2;
        world.territories.subsistenceProduct[0] = 0.5;
        world.territories.subsistence[0] = 50;
        world.territories.wageWorkers[0] = 50;
        world.levers.moneyTax[0] = 0;
    }

    private double claim(double pay) {
        world.territories.meanPay[0] = pay;
        try (Workshop workshop = new Workshop(1)) {
            new LandPay(DEFAULTS).step(world, OpenedWorld.quarter(100, workshop));
        }
        return world.units.landClaim[0];
    }

    @Test
    void betweenTheBoundsTheLandAsksNothing() {
        assertThat(claim(DEFAULTS.low() * 1.01)).isZero();
        assertThat(claim(DEFAULTS.high() * 0.99)).isZero();
    }

    @Test
    void payFarAboveWhatTheLandGivesIsHeldDownByTheGapAndTheShareOnTheLand() {
        double expected = -DEFAULTS.speed() * 0.5 * StrictMath.log(5 / DEFAULTS.high());
        assertThat(claim(5)).isNegative().isCloseTo(expected, within(1e-12));
        world.territories.subsistence[0] = 0;
        assertThat(claim(5)).as("nobody is left on the land").isZero();
    }

    @Test
    void payBelowWhatTheLandGivesIsBidUp() {
        double expected = DEFAULTS.speed() * 0.5 * StrictMath.log(DEFAULTS.low() / 0.8);
        assertThat(claim(0.8)).isPositive().isCloseTo(expected, within(1e-12));
    }

    @Test
    void aTaxInMoneyMakesTheLandWorthLessToWhoStays() {
        assertThat(claim(1)).isPositive();
        world.levers.moneyTax[0] = 0.3;
        assertThat(claim(1)).isZero();
    }

    @Test
    void plannersDoNotAskTheLand() {
        world.levers.planned[0] = 1;
        assertThat(claim(0.8)).isZero();
        assertThat(claim(5)).isZero();
    }

    @Test
    void theNextRoundOfAUnitTakesTheClaimIn() {
        world.territories.meanPay[0] = 5;
        try (Workshop workshop = new Workshop(1)) {
            var now = OpenedWorld.quarter(100, workshop);
            int unit = 1;
            while (!Bargaining.isRound(unit, now)) {
                unit++;
            }
            world.units.employed[unit] = 10;
            Bargaining rounds = new Bargaining(Bargaining.Parameters.defaults());
            double before = world.units.wage[unit];
            double atRound = world.units.productivityAtRound[unit];
            rounds.step(world, now);
            double without = world.units.wage[unit];
            world.units.wage[unit] = before;
            world.units.productivityAtRound[unit] = atRound;
            new LandPay(DEFAULTS).step(world, now);
            rounds.step(world, now);
            assertThat(StrictMath.log(world.units.wage[unit] / without))
                    .isCloseTo(world.units.landClaim[0], within(1e-12));
        }
    }
}
