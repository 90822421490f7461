package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlannedInvestmentTest {
    private static final int PLANNED = 8;

    private final World world = OpenedWorld.open();
    private final Plants plants = world.plants;

    @BeforeEach
    void aPlanThatHasRoom() {
        world.ledger.open(true);
        world.levers.planned[PLANNED] = 1;
        world.states.plannedInvestment[PLANNED] = 0.25;
        // So little that no plant is at the end of what it can build.
        world.territories.output[PLANNED] = 1e-3 * capital(true) + 1e-3 * capital(false);
        Arrays.fill(plants.investmentBudget, 0, plants.count, 1);
    }

    private void step() {
        try (Workshop workshop = new Workshop(1)) {
            new PlannedInvestment(PlannedInvestment.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    private static boolean isFirst(int sector) {
        return sector == Sectors.MINING
                || sector == Sectors.MACHINERY
                || sector == Sectors.CONSTRUCTION;
    }

    private double capital(boolean first) {
        return sum(first, plants.capitalStock) * world.territories.investmentPrice[PLANNED];
    }

    private double sum(boolean first, double[] column) {
        double sum = 0;
        for (int k = plants.cellStart[PLANNED * Sectors.COUNT];
                k < plants.cellStart[(PLANNED + 1) * Sectors.COUNT];
                k++) {
            int p = plants.cellPlant[k];
            sum += isFirst(plants.sector[p]) == first ? column[p] : 0;
        }
        return sum;
    }

    @Test
    void thePlanSpendsItsShareOfOutputAndThePriorityGoesToMinesMachinesAndBuilding() {
        world.levers.planPriority[PLANNED] = 0.7;
        step();
        double total = 0.25 * world.territories.output[PLANNED];
        assertThat(sum(true, plants.investmentBudget)).isCloseTo(0.7 * total, within(1e-9 * total));
        assertThat(sum(false, plants.investmentBudget))
                .isCloseTo(0.3 * total, within(1e-9 * total));
    }

    @Test
    void theShareMovesByAQuarterPointAQuarterAtMost() {
        world.states.plannedInvestment[PLANNED] = 0.2;
        step();
        assertThat(world.states.plannedInvestment[PLANNED]).isCloseTo(0.2025, within(1e-12));
        world.states.plannedInvestment[PLANNED] = 0.2499;
        step();
        assertThat(world.states.plannedInvestment[PLANNED]).isCloseTo(0.25, within(1e-12));
        world.states.plannedInvestment[PLANNED] = 0.3;
        step();
        assertThat(world.states.plannedInvestment[PLANNED]).isCloseTo(0.2975, within(1e-12));
    }

    @Test
    void noPlantBuildsMoreThanItCanAbsorb() {
        world.territories.output[PLANNED] = 1e6 * capital(true);
        step();
        double price = world.territories.investmentPrice[PLANNED];
        double[] worn = world.tables.technique(PLANNED).depreciation();
        for (int k = plants.cellStart[PLANNED * Sectors.COUNT];
                k < plants.cellStart[(PLANNED + 1) * Sectors.COUNT];
                k++) {
            int p = plants.cellPlant[k];
            double most = plants.capitalStock[p] * price * (worn[plants.sector[p]] + 0.05);
            assertThat(plants.investmentBudget[p]).isCloseTo(most, within(1e-9 * most));
        }
    }

    @Test
    void plantsThatLackTheMoneyGetItOnCreditAndTheBooksClose() {
        world.territories.output[PLANNED] = 1e6 * capital(true);
        double loans = 0;
        double after = 0;
        double lacking = 0;
        for (int p = 0; p < plants.count; p++) {
            if (plants.territory[p] == PLANNED) {
                loans += plants.loans.at(p);
            }
        }
        double[] own = new double[plants.count];
        for (int p = 0; p < plants.count; p++) {
            own[p] =
                    StrictMath.max(
                            0,
                            plants.deposits.at(p)
                                    - plants.inputBudget[p]
                                    - 0.5 * plants.payroll[p]);
        }
        step();
        for (int p = 0; p < plants.count; p++) {
            if (plants.territory[p] == PLANNED) {
                after += plants.loans.at(p);
                lacking += StrictMath.max(0, plants.investmentBudget[p] - own[p]);
            }
        }
        assertThat(lacking).isPositive();
        assertThat(after - loans).isCloseTo(lacking, within(1e-9 * after));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void whereNothingIsPlannedPlantsDecideAndTheShareIsForgotten() {
        world.levers.planned[PLANNED] = 0;
        step();
        assertThat(world.states.plannedInvestment[PLANNED]).isZero();
        assertThat(
                        plants.investmentBudget[
                                plants.cellPlant[plants.cellStart[PLANNED * Sectors.COUNT]]])
                .isEqualTo(1);
    }

    @Test
    void statePlantsGoOnInvestingByPlanWhereReformsEndIt() {
        int from = plants.cellStart[PLANNED * Sectors.COUNT];
        int end = plants.cellStart[(PLANNED + 1) * Sectors.COUNT];
        Arrays.fill(plants.investmentBudget, 0, plants.count, 0);
        world.levers.planned[PLANNED] = 0.5;
        double[] ofOwners = new double[plants.count];
        for (int k = from; k < end; k++) {
            world.capitals.isPublic[plants.capital[plants.cellPlant[k]]] = false;
        }
        step();
        System.arraycopy(plants.investmentBudget, 0, ofOwners, 0, plants.count);
        Arrays.fill(plants.investmentBudget, 0, plants.count, 0);
        world.states.plannedInvestment[PLANNED] = 0.25;
        for (int k = from; k < end; k++) {
            world.capitals.isPublic[plants.capital[plants.cellPlant[k]]] = true;
        }
        step();
        for (int k = from; k < end; k++) {
            int p = plants.cellPlant[k];
            // Half a plan is a half for owners' plants, and 0.5^(1/4) for the state's.
            assertThat(plants.investmentBudget[p])
                    .isCloseTo(
                            ofOwners[p] * StrictMath.pow(0.5, -0.75), within(1e-9 * ofOwners[p]));
        }
    }
}
