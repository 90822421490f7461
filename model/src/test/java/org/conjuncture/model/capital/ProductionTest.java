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

class ProductionTest {
    private static final int LAND = 2;

    private final World world = OpenedWorld.open();
    private final Plants plants = world.plants;

    /** Every plant has machines for 100, hands for 90 and inputs for 80, and nothing to pay. */
    @BeforeEach
    void aPlantWithRoomForMore() {
        world.ledger.open(true);
        for (int p = 0; p < plants.count; p++) {
            double effort = world.intensity(p);
            plants.capitalStock[p] = 100 * plants.capitalPerOutput[p];
            plants.labour[p] = 90 * plants.labourPerOutput[p] / effort;
            plants.inputStock[p] = 80;
            plants.ceiling[p] = Plants.UNBOUNDED;
            plants.inventory[p] = 7;
            plants.payUnits[p] = 0;
            plants.inputBudget[p] = 0;
        }
    }

    private void step() {
        try (Workshop workshop = new Workshop(1)) {
            new Production(Production.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    private int plant(int sector) {
        return plants.cellPlant[plants.cellStart[LAND * Sectors.COUNT + sector]];
    }

    @Test
    void theScarcestOfMachinesHandsInputsAndCeilingBinds() {
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        step();
        assertThat(plants.output[p]).isCloseTo(80, within(1e-9));
        aPlantWithRoomForMore();
        plants.labour[p] *= 0.5;
        step();
        assertThat(plants.output[p]).isCloseTo(45, within(1e-9));
        aPlantWithRoomForMore();
        plants.capitalStock[p] *= 0.3;
        step();
        assertThat(plants.output[p]).isCloseTo(30, within(1e-9));
        aPlantWithRoomForMore();
        plants.ceiling[p] = 11;
        step();
        assertThat(plants.output[p]).isEqualTo(11);
    }

    @Test
    void aPlantPaysNoWagesForDaysThatAreStruck() {
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        plants.payUnits[p] = 50;
        plants.wage[p] = 2;
        plants.struck[p] = 0.25;
        step();
        assertThat(plants.payroll[p]).isCloseTo(75, within(1e-9));
    }

    @Test
    void goodsAreMadeOutOfInputsAndStandInStockAndServicesWaitForTheirBuyer() {
        int mill = plant(Sectors.LIGHT_MANUFACTURING);
        int office = plant(Sectors.BUSINESS);
        step();
        assertThat(plants.inventory[mill]).isCloseTo(7 + 80, within(1e-9));
        assertThat(plants.inputStock[mill]).isCloseTo(0, within(1e-9));
        assertThat(plants.inventory[office]).as("what could be served").isCloseTo(80, within(1e-9));
        assertThat(plants.inputStock[office]).as("not used yet").isEqualTo(80);
    }

    @Test
    void aBadHarvestTakesFromTheFieldsAloneAndFromSubsistence() {
        int farm = plant(Sectors.AGRICULTURE);
        int mill = plant(Sectors.LIGHT_MANUFACTURING);
        step();
        double subsistence = world.territories.subsistenceProduct[LAND];
        aPlantWithRoomForMore();
        world.levers.harvest[LAND] = 0.75;
        step();
        assertThat(plants.output[farm]).isCloseTo(60, within(1e-9));
        assertThat(plants.output[mill]).isCloseTo(80, within(1e-9));
        assertThat(world.territories.subsistenceProduct[LAND])
                .isCloseTo(0.75 * subsistence, within(1e-9 * subsistence));
    }

    @Test
    void crowdingLowersProduceAHeadByItsElasticityAndLandUndoesIt() {
        step();
        double before = world.territories.subsistenceProduct[LAND];
        world.territories.subsistence[LAND] *= 2;
        step();
        double crowded = world.territories.subsistenceProduct[LAND];
        assertThat(crowded).isCloseTo(before * StrictMath.pow(2, -0.3), within(1e-9 * before));
        world.territories.land[LAND] *= 2;
        step();
        assertThat(world.territories.subsistenceProduct[LAND])
                .isCloseTo(before, within(1e-9 * before));
    }

    @Test
    void wagesArePaidWhateverThePlantHasAndTheBankLendsWhatIsMissing() {
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        plants.wage[p] = 2;
        plants.payUnits[p] = plants.deposits.at(p) + 1000;
        double had = plants.deposits.at(p);
        double owed = plants.loans.at(p);
        double payroll = 2 * (had + 1000);
        step();
        assertThat(plants.payroll[p]).isEqualTo(payroll);
        assertThat(plants.loans.at(p) - owed).isCloseTo(payroll - had, within(1e-9 * payroll));
        assertThat(plants.deposits.at(p)).isCloseTo(0, within(1e-9 * payroll));
    }

    @Test
    void creditForInputsEndsWhereLoansReachTheWorthOfCapital() {
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        plants.capitalStock[p] = 2 * plants.loans.at(p) / world.territories.investmentPrice[LAND];
        double limit = 2 * plants.loans.at(p);
        plants.inputBudget[p] = plants.deposits.at(p) + 100 * limit;
        step();
        assertThat(plants.loans.at(p)).isCloseTo(limit, within(1e-9 * limit));
        assertThat(plants.inputBudget[p])
                .as("nobody plans to buy for more than he has")
                .isCloseTo(plants.deposits.at(p), within(1e-9 * limit));
    }
}
