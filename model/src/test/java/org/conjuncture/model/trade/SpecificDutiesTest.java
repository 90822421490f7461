package org.conjuncture.model.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class SpecificDutiesTest {
    private static final SpecificDuties.Parameters DEFAULTS = SpecificDuties.Parameters.defaults();
    private static final int HERE = 3;

    private final World world = OpenedWorld.open();
    private int quarter;

    private double weigh(int quarters) {
        return weigh(quarters, 1);
    }

    private double weigh(int quarters, double rise) {
        SpecificDuties duties = new SpecificDuties(DEFAULTS);
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < quarters; k++) {
                world.territories.priceLevel[HERE] *= rise;
                duties.step(world, OpenedWorld.quarter(quarter++, workshop));
            }
        }
        return world.states.dutyWeight[HERE];
    }

    @Test
    void wherePricesStandStillDutiesAreWhatTheLawMeant() {
        assertThat(weigh(100)).isEqualTo(1);
    }

    @Test
    void pricesThatFallByAThirdMakeDutiesWeighAQuarterMoreOrSo() {
        weigh(1);
        world.territories.priceLevel[HERE] /= 1.5;
        double specific = DEFAULTS.specific();
        double left = StrictMath.pow(1.5, 1 - DEFAULTS.revision());
        assertThat(weigh(1)).isCloseTo(1 - specific + specific * left, within(1e-12));
        assertThat(weigh(1)).isBetween(1.2, 1.35);
    }

    @Test
    void lawsAreWrittenAnew() {
        weigh(1);
        world.territories.priceLevel[HERE] *= 2;
        double atOnce = weigh(1);
        double later = weigh(40);
        assertThat(atOnce).isLessThan(0.75);
        assertThat(later).isBetween(0.85, 0.95);
        assertThat(weigh(400)).isCloseTo(1, within(1e-6));
    }

    @Test
    void steadyInflationKeepsDutiesBelowTheLawByItsSpeedOverThatOfRevision() {
        double rate = 0.01;
        double gap = rate * (1 - DEFAULTS.revision()) / DEFAULTS.revision();
        double expected = 1 - DEFAULTS.specific() + DEFAULTS.specific() * StrictMath.exp(-gap);
        weigh(1);
        assertThat(weigh(600, StrictMath.exp(rate))).isCloseTo(expected, within(1e-6));
    }

    @Test
    void noFallOfPricesMakesThemWeighMoreThanTheMost() {
        weigh(1);
        world.territories.priceLevel[HERE] /= 1000;
        double most = 1 - DEFAULTS.specific() + DEFAULTS.specific() * DEFAULTS.most();
        assertThat(weigh(1)).isCloseTo(most, within(1e-12));
    }

    @Test
    void whatDutiesWeighIsWhatIsLaidOnGoods() {
        world.levers.tariffManufactures[HERE] = 0.3;
        world.states.dutyWeight[HERE] = 1.2;
        try (Workshop workshop = new Workshop(1)) {
            new TradeCosts(TradeCosts.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(1, workshop));
        }
        int origin = 0;
        while (world.states.customs[origin] == world.states.customs[HERE]
                || world.states.ruler[origin] == world.states.ruler[HERE]) {
            origin++;
        }
        assertThat(world.markets.duty[world.markets.pair(1, HERE, origin)])
                .isCloseTo(0.36, within(1e-12));
    }
}
