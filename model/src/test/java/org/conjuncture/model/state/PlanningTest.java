package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.capital.Mobility;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanningTest {
    private static final int PLANNED = 8;
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        world.levers.planned[PLANNED] = 1;
    }

    private void step(Mechanism mechanism) {
        try (Workshop workshop = new Workshop(1)) {
            mechanism.step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    private List<Integer> plants(int t) {
        List<Integer> list = new ArrayList<>();
        for (int k = world.plants.cellStart[t * Sectors.COUNT];
                k < world.plants.cellStart[(t + 1) * Sectors.COUNT];
                k++) {
            list.add(world.plants.cellPlant[k]);
        }
        return list;
    }

    @Test
    void plannedPlantsDismissNobodyAndTakeOnTheUnemployed() {
        Plants plants = world.plants;
        for (int p : plants(PLANNED)) {
            plants.wanted[p] = 0;
            plants.layoff[p] = 0.3;
        }
        int elsewhere = plants(0).getFirst();
        plants.layoff[elsewhere] = 0.3;
        step(new Planning(Planning.Parameters.defaults()));
        double wanted = 0;
        double employed = 0;
        for (int p : plants(PLANNED)) {
            assertThat(plants.layoff[p]).isZero();
            assertThat(plants.wanted[p]).isGreaterThanOrEqualTo(plants.employed[p]);
            wanted += plants.wanted[p];
            employed += plants.employed[p];
        }
        assertThat(wanted - employed)
                .isGreaterThanOrEqualTo(0.49 * world.territories.unemployed[PLANNED]);
        assertThat(plants.layoff[elsewhere]).isEqualTo(0.3);
    }

    @Test
    void theStatePaysWhatPlantsOweBeyondTheirCapital() {
        step(new Ownership(Ownership.Parameters.defaults(), Mobility.defaults()));
        int p = plants(PLANNED).getFirst();
        double value = world.plants.capitalStock[p] * world.territories.investmentPrice[PLANNED];
        world.ledger.lend(PLANNED, world.plants.loans, world.plants.deposits, p, 2 * value);
        step(new Planning(Planning.Parameters.defaults()));
        assertThat(world.plants.loans.at(p)).isCloseTo(0.6 * value, within(1e-9 * value));
        assertThat(world.ledger.flow(PLANNED, Flow.SUBSIDIES, Holder.STATE)).isNegative();
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void heavyIndustryGetsWhatPriorityReserves() {
        world.levers.planPriority[PLANNED] = 0.8;
        for (int p : plants(PLANNED)) {
            world.plants.investmentBudget[p] = 0.05 * world.plants.capitalStock[p];
            orderPartOfCapacity(p, 0.8);
        }
        double wide = 10;
        PlannedInvestment.Parameters usual = PlannedInvestment.Parameters.defaults();
        step(
                new PlannedInvestment(
                        new PlannedInvestment.Parameters(
                                usual.share(), usual.speed(), wide, usual.balance(), 0)));
        double first = 0;
        double all = 0;
        for (int p : plants(PLANNED)) {
            int s = world.plants.sector[p];
            boolean isHeavy =
                    s == Sectors.MINING || s == Sectors.MACHINERY || s == Sectors.CONSTRUCTION;
            first += isHeavy ? world.plants.investmentBudget[p] : 0;
            all += world.plants.investmentBudget[p];
            assertThat(world.plants.deposits.at(p))
                    .isGreaterThanOrEqualTo(world.plants.investmentBudget[p] - 1e-6);
        }
        assertThat(first / all).isCloseTo(0.8, within(1e-9));
        assertThat(all / world.territories.output[PLANNED])
                .isCloseTo(world.states.plannedInvestment[PLANNED], within(1e-9));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void thePlanAddsWhereGoodsAreShortAndNotWhereMachinesStandStill() {
        Plants plants = world.plants;
        List<Integer> all = plants(PLANNED);
        for (int p : all) {
            plants.investmentBudget[p] = 0.05 * plants.capitalStock[p];
            orderPartOfCapacity(p, plants.sector[p] == Sectors.LIGHT_MANUFACTURING ? 1.2 : 0.4);
        }
        PlannedInvestment.Parameters usual = PlannedInvestment.Parameters.defaults();
        double[] rate = new double[Sectors.COUNT];
        step(
                new PlannedInvestment(
                        new PlannedInvestment.Parameters(usual.share(), usual.speed(), 10, 1, 0)));
        for (int p : all) {
            rate[plants.sector[p]] = plants.investmentBudget[p] / plants.capitalStock[p];
        }
        assertThat(rate[Sectors.LIGHT_MANUFACTURING])
                .isCloseTo(3 * rate[Sectors.TRANSPORT], within(1e-9 * rate[Sectors.TRANSPORT]));
        step(
                new PlannedInvestment(
                        new PlannedInvestment.Parameters(usual.share(), usual.speed(), 10, 0, 0)));
        for (int p : all) {
            rate[plants.sector[p]] = plants.investmentBudget[p] / plants.capitalStock[p];
        }
        assertThat(rate[Sectors.LIGHT_MANUFACTURING])
                .isCloseTo(rate[Sectors.TRANSPORT], within(1e-9 * rate[Sectors.TRANSPORT]));
    }

    private void orderPartOfCapacity(int p, double part) {
        Plants plants = world.plants;
        plants.ordered[p] = part * plants.capitalStock[p] / plants.capitalPerOutput[p];
    }

    @Test
    void aPlannedTerritoryInvestsMoreLeavesFewerWithoutAPlaceAndSavesPerforce() {
        World planned = SmallWorld.open(200000);
        World market = SmallWorld.open(200000);
        planned.levers.planned[PLANNED] = 1;
        double idle = 0;
        double idleInMarket = 0;
        try (Workshop workshop = new Workshop(2)) {
            Quarter plan = new Quarter(planned, StateSteps.quarter());
            Quarter free = new Quarter(market, StateSteps.quarter());
            for (int k = 0; k < 32; k++) {
                plan.step(OpenedWorld.quarter(k, workshop));
                free.step(OpenedWorld.quarter(k, workshop));
                idle += withoutAPlace(planned);
                idleInMarket += withoutAPlace(market);
            }
        }
        assertThat(idle).isLessThan(0.5 * idleInMarket);
        assertThat(invested(planned)).isGreaterThan(1.1 * invested(market));
        assertThat(saved(planned)).isGreaterThan(1.05 * saved(market));
        assertThat(planned.states.shortage[PLANNED]).isBetween(0.05, 0.5);
        assertThat(unserved(planned)).isGreaterThan(unserved(market) + 0.05);
    }

    /** Part of the money for goods that found none. */
    private static double unserved(World world) {
        double wanted = 0;
        double found = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int cell = PLANNED * Sectors.COUNT + s;
            wanted += world.markets.wanted[cell];
            found += world.markets.wanted[cell] * world.markets.filled[cell];
        }
        return 1 - found / wanted;
    }

    /** Out of work, or in a trade of their own as long as the plan lets them. */
    private static double withoutAPlace(World world) {
        return world.territories.unemployed[PLANNED] + world.territories.ownAccount[PLANNED];
    }

    /** Workers' deposits over output. */
    private static double saved(World world) {
        double deposits = world.workers[PLANNED].deposits.sum(0, world.workers[PLANNED].count);
        return deposits / world.territories.output[PLANNED];
    }

    private static double invested(World world) {
        double sum = 0;
        for (int p = 0; p < world.plants.count; p++) {
            boolean isHere = world.plants.alive[p] && world.plants.territory[p] == PLANNED;
            sum += isHere ? world.plants.invested[p] : 0;
        }
        return sum / world.territories.output[PLANNED];
    }
}
