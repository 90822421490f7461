package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LandTest {
    private static final int PLACE = 8;
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        world.territories.surplusRevenue[PLACE] = 1000;
    }

    private void step(int since) {
        try (Workshop workshop = new Workshop(1)) {
            new Land(Land.Parameters.defaults()).step(world, OpenedWorld.quarter(since, workshop));
        }
    }

    @Test
    void customOfTheStartTakesNothing() {
        step(0);
        assertThat(world.territories.customaryLand[PLACE]).isEqualTo(1);
        assertThat(world.territories.surplusRevenue[PLACE]).isEqualTo(1000);
        assertThat(world.states.subsistenceTax[PLACE]).isZero();
    }

    @Test
    void enclosureTakesAShareOfTheLandThatIsLeft() {
        world.levers.enclosure[PLACE] = 0.02;
        step(0);
        step(1);
        assertThat(world.territories.customaryLand[PLACE]).isCloseTo(0.98 * 0.98, within(1e-12));
    }

    @Test
    void rentBeyondTheStartsGoesFromTheSurplusToOwners() {
        step(0);
        world.levers.landConcentration[PLACE] += 0.2;
        step(1);
        double rent = 1000 - world.territories.surplusRevenue[PLACE];
        assertThat(rent).isPositive().isLessThanOrEqualTo(700 + 1e-9);
        assertThat(world.ledger.flow(PLACE, Flow.RENT, Holder.OWNERS))
                .isCloseTo(rent, within(1e-9));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
    }

    @Test
    void moreTaxInMoneyIsAShareOfProduce() {
        step(0);
        world.levers.moneyTax[PLACE] += 0.1;
        step(1);
        assertThat(world.states.subsistenceTax[PLACE]).isPositive();
        world.levers.moneyTax[PLACE] -= 0.11;
        step(2);
        assertThat(world.states.subsistenceTax[PLACE]).isZero();
    }
}
