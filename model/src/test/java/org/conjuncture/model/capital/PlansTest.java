package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlansTest {
    private static final int LAND = 2;

    private final World world = OpenedWorld.open();
    private final Plants plants = world.plants;

    /** Every plant sells 100, has room for 200 and inputs for all of it. */
    @BeforeEach
    void aPlantThatSellsWhatItExpects() {
        for (int p = 0; p < plants.count; p++) {
            plants.expectedDemand[p] = 100;
            plants.ordered[p] = 100;
            plants.inventory[p] = 50;
            plants.inputStock[p] = 1000;
            plants.capitalStock[p] = 200 * plants.capitalPerOutput[p];
            plants.price[p] = 3;
            plants.normalPrice[p] = 3;
            plants.employed[p] = 10;
        }
    }

    private void step() {
        try (Workshop workshop = new Workshop(1)) {
            new Plans(Plans.Parameters.defaults()).step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    private int plant(int sector) {
        return plants.cellPlant[plants.cellStart[LAND * Sectors.COUNT + sector]];
    }

    @Test
    void whoSellsWhatHeExpectsAndHoldsTheStockHeWantsPlansToSellTheSame() {
        step();
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        assertThat(plants.expectedDemand[p]).isEqualTo(100);
        assertThat(plants.planned[p]).isCloseTo(100, within(1e-9));
        assertThat(plants.planned[plant(Sectors.BUSINESS)])
                .as("services hold a hundredth ready")
                .isCloseTo(101, within(1e-9));
    }

    @Test
    void expectationFollowsAQuarterOfTheErrorAndStocksAQuarterOfTheGap() {
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        plants.ordered[p] = 140;
        plants.inventory[p] = 15;
        step();
        assertThat(plants.expectedDemand[p]).isCloseTo(110, within(1e-9));
        assertThat(plants.planned[p]).isCloseTo(110 + 0.25 * (55 - 15), within(1e-9));
    }

    @Test
    void overfullStocksStopProductionButNoPlanIsLessThanNothing() {
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        plants.inventory[p] = 10_000;
        step();
        assertThat(plants.planned[p]).isZero();
        assertThat(plants.wanted[p]).isZero();
        assertThat(plants.layoff[p]).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void staffIsWhatThePlanNeedsWithinMachinesAndInputs() {
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        double effort = world.intensity(p);
        step();
        double byPlan = plants.wanted[p];
        assertThat(byPlan)
                .isCloseTo(plants.planned[p] * plants.labourPerOutput[p] / effort, within(1e-9));
        aPlantThatSellsWhatItExpects();
        plants.capitalStock[p] = 40 * plants.capitalPerOutput[p];
        step();
        assertThat(plants.wanted[p]).isCloseTo(0.4 * byPlan, within(1e-9 * byPlan));
        aPlantThatSellsWhatItExpects();
        plants.inputStock[p] = 20;
        step();
        assertThat(plants.wanted[p]).isCloseTo(0.2 * byPlan, within(1e-9 * byPlan));
    }

    @Test
    void thoseCalledUpMustBeReplaced() {
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        step();
        double before = plants.wanted[p];
        aPlantThatSellsWhatItExpects();
        world.territories.mobilized[LAND] = 0.2;
        step();
        assertThat(plants.wanted[p]).isCloseTo(before / 0.8, within(1e-9 * before));
    }

    @Test
    void onlyPrimaryProducersAnswerToTheirPrice() {
        int mine = plant(Sectors.MINING);
        int mill = plant(Sectors.LIGHT_MANUFACTURING);
        plants.price[mine] = 3 * StrictMath.exp(0.2);
        plants.price[mill] = 3 * StrictMath.exp(0.2);
        step();
        assertThat(plants.expectedDemand[mine]).isCloseTo(102, within(1e-9));
        assertThat(plants.expectedDemand[mill]).isEqualTo(100);
        aPlantThatSellsWhatItExpects();
        plants.price[mine] = 300;
        step();
        assertThat(plants.expectedDemand[mine]).as("bounded").isCloseTo(105, within(1e-9));
    }

    @Test
    void inputsAreBoughtForUseAfterThisQuarters() {
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        plants.inputStock[p] = 120;
        step();
        double unit =
                plants.inputIntensity[p]
                        * Plans.inputPrice(world, LAND, Sectors.LIGHT_MANUFACTURING);
        assertThat(plants.inputBudget[p])
                .isCloseTo((100 + 1.5 * 100 - 120) * unit, within(1e-9 * unit));
        aPlantThatSellsWhatItExpects();
        step();
        assertThat(plants.inputBudget[p]).as("who has enough buys none").isZero();
    }
}
