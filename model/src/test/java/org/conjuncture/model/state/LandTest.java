package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Sectors;
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
    void rentThatAReformEndsGoesFromOwnersInAgricultureToProducers() {
        step(0);
        world.levers.landConcentration[PLACE] -= 0.05;
        pay(1e9);
        double income = owners(world.owners.income);
        double due =
                0.05
                        * world.territories.subsistenceProduct[PLACE]
                        * world.territories.subsistence[PLACE]
                        * world.markets.price[PLACE * Sectors.COUNT + Sectors.AGRICULTURE];
        step(1);
        assertThat(world.territories.surplusRevenue[PLACE] - 1000)
                .isCloseTo(due, within(1e-9 * due));
        assertThat(world.ledger.flow(PLACE, Flow.RENT, Holder.OWNERS))
                .isCloseTo(-due, within(1e-9 * due));
        double lost = due * (1 - world.states.taxRate[PLACE]);
        assertThat(income - owners(world.owners.income)).isCloseTo(lost, within(1e-9 * due));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
    }

    @Test
    void ownersGiveUpNoMoreThanAgricultureEarnsThem() {
        step(0);
        world.levers.landConcentration[PLACE] = 0;
        pay(100);
        step(1);
        assertThat(world.territories.surplusRevenue[PLACE]).isCloseTo(1070, within(1e-9));
        for (int company : agriculture()) {
            world.capitals.isPublic[company] = true;
        }
        step(2);
        assertThat(world.territories.surplusRevenue[PLACE])
                .as("a plan's plants pay no owners")
                .isCloseTo(1070, within(1e-9));
    }

    @Test
    void yieldsRiseWhereTenantsBecomeOwnersAndNotWhereAPlanTakesTheLand() {
        step(0);
        world.levers.landConcentration[PLACE] = 0;
        for (int k = 1; k < 400; k++) {
            step(k);
        }
        assertThat(world.territories.ownersYield[PLACE]).isCloseTo(1.08, within(1e-6));
        world.levers.planned[PLACE] = 1;
        for (int k = 400; k < 800; k++) {
            step(k);
        }
        assertThat(world.territories.ownersYield[PLACE]).isCloseTo(1, within(1e-6));
        world.levers.planned[PLACE] = 0;
        world.levers.landConcentration[PLACE] = 0.5;
        step(800);
        assertThat(world.territories.ownersYield[PLACE]).isCloseTo(1, within(1e-6));
    }

    /** Has the plants of agriculture pay so much to their owners. */
    private void pay(double dividends) {
        int cell = PLACE * Sectors.COUNT + Sectors.AGRICULTURE;
        java.util.Arrays.fill(world.plants.dividend, 0);
        world.plants.dividend[world.plants.cellPlant[world.plants.cellStart[cell]]] = dividends;
    }

    private int[] agriculture() {
        int cell = PLACE * Sectors.COUNT + Sectors.AGRICULTURE;
        return java.util.stream.IntStream.range(
                        world.plants.cellStart[cell], world.plants.cellStart[cell + 1])
                .map(k -> world.plants.capital[world.plants.cellPlant[k]])
                .toArray();
    }

    private static double owners(double[] column) {
        double sum = 0;
        for (int slot = PLACE * Owners.CLASSES; slot < (PLACE + 1) * Owners.CLASSES; slot++) {
            sum += column[slot];
        }
        return sum;
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
