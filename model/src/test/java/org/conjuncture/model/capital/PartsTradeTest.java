package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.trade.DeliveryCost;
import org.conjuncture.model.trade.GoodsMarkets;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class PartsTradeTest {
    private static final PartsTrade.Parameters USUAL = PartsTrade.Parameters.defaults();
    private static final int HERE = 0;
    private static final int GOOD = Sectors.MACHINERY;
    private static final int CELL = HERE * Sectors.COUNT + GOOD;

    private final World world = alike();

    /**
     * Every land pays the same and works with the same technique, all automatic, and talk over any
     * distance is nearly free.
     */
    private static World alike() {
        World world = OpenedWorld.openRich(1);
        Plants plants = world.plants;
        Arrays.fill(world.levers.informationCost, 0.001);
        Arrays.fill(world.levers.planned, 0);
        Arrays.fill(world.markets.relativeCost, 1);
        Arrays.fill(world.markets.dutyAtStart, 0);
        Arrays.fill(world.markets.servedMemory, 1);
        Arrays.fill(world.territories.intensity, 1);
        Arrays.fill(plants.stage, 4);
        Arrays.fill(plants.labourPerOutput, 0.5);
        for (int p = 0; p < plants.count; p++) {
            plants.payUnits[p] = plants.employed[p];
            pay(world, plants.territory[p], 1);
            plants.wage[p] = world.units.wage[plants.cell(p)];
        }
        return world;
    }

    private static void pay(World world, int t, double wage) {
        for (int s = 1; s < Sectors.COUNT; s++) {
            double rate = world.territories.rate[t] / world.territories.rateAtStart[t];
            world.units.wage[t * Sectors.COUNT + s] = wage / rate;
        }
    }

    private void payAbroad(double wage) {
        for (int t = 1; t < world.count; t++) {
            pay(world, t, wage);
        }
    }

    private static PartsTrade.Parameters atOnce() {
        return new PartsTrade.Parameters(
                USUAL.tasks(),
                USUAL.coordination(),
                USUAL.communication(),
                USUAL.substitution(),
                1);
    }

    private static PartsTrade mechanism() {
        return new PartsTrade(atOnce(), Mobility.defaults(), new DeliveryCost(0));
    }

    /** A year, so that every branch has looked about. */
    private void year() {
        try (Workshop workshop = new Workshop(1)) {
            for (int q = 1; q <= 4; q++) {
                mechanism().step(world, OpenedWorld.quarter(q, workshop));
            }
        }
    }

    private double gone() {
        Plants plants = world.plants;
        double most = 0;
        for (int k = plants.cellStart[CELL]; k < plants.cellStart[CELL + 1]; k++) {
            most = StrictMath.max(most, plants.offshored[plants.cellPlant[k]]);
        }
        return most;
    }

    @Test
    void whereWorkCostsTheSameEverywhereNoTaskLeaves() {
        year();
        assertThat(world.plants.offshored).containsOnly(0);
        assertThat(world.plants.taskCost).containsOnly(1);
        assertThat(world.plants.partsShare).containsOnly(0);
    }

    @Test
    void theMoreTasksLeaveTheCheaperWorkIsAbroadUntilAllThatCanHaveGone() {
        Arrays.fill(world.levers.informationCost, 0.02);
        double before = 0;
        for (double wage : new double[] {0.4, 0.35, 0.3}) {
            payAbroad(wage);
            year();
            assertThat(gone()).isGreaterThan(before);
            before = gone();
        }
        payAbroad(0.01);
        year();
        double execution =
                world.units.occupationShare[CELL * Occupations.COUNT + Occupations.EXECUTION];
        assertThat(gone()).isCloseTo(USUAL.tasks() * execution, within(1e-12));
    }

    @Test
    void tasksLeaveWhenTalkBecomesCheapAndComeBackWhenDeliveryBecomesDear() {
        payAbroad(0.5);
        Arrays.fill(world.levers.informationCost, 1);
        year();
        assertThat(gone()).isZero();
        Arrays.fill(world.levers.informationCost, 0.001);
        year();
        double cheap = gone();
        assertThat(cheap).isPositive();
        Arrays.fill(world.markets.relativeCost, 1.2);
        year();
        assertThat(gone()).isPositive().isLessThan(cheap);
        Arrays.fill(world.markets.relativeCost, 3);
        year();
        assertThat(gone()).isZero();
    }

    @Test
    void handicraftCannotBeCutIntoSteps() {
        payAbroad(0.2);
        Arrays.fill(world.plants.stage, 1);
        year();
        assertThat(gone()).isZero();
    }

    @Test
    void aPlanBuysNoPartsAndMakesNone() {
        payAbroad(0.2);
        world.levers.planned[1] = 1;
        world.levers.planned[HERE] = 1;
        year();
        assertThat(gone()).isZero();
        for (int j = 0; j < world.count; j++) {
            assertThat(world.markets.partsShare[world.markets.parts(GOOD, j) + 1]).isZero();
        }
    }

    /** The closed form against a sum over tasks: those leave that cost less there than here. */
    @Test
    void theTasksThatLeaveAreThoseThatCostLessThereAndAreBoughtAtTheirMeanCost() {
        double hurdle = 0.2;
        for (double ratio : new double[] {0.5, 0.7, 0.75, 0.9}) {
            int steps = 200_000;
            int left = 0;
            double paid = 0;
            for (int i = 0; i < steps; i++) {
                double cost = ratio * StrictMath.exp(hurdle * (1 + (i + 0.5) / steps));
                if (cost < 1) {
                    left++;
                    paid += cost;
                }
            }
            double leaving = PartsTrade.leaving(ratio, hurdle);
            assertThat(leaving).isCloseTo((double) left / steps, within(1e-5));
            if (left > 0) {
                assertThat(PartsTrade.meanCost(ratio, hurdle, leaving))
                        .isCloseTo(paid / left, within(1e-5));
            }
        }
    }

    @Test
    void partsGoToOriginsByCapacityAndByCostToThePowerOfTheElasticity() {
        payAbroad(0.5);
        pay(world, 2, 0.25);
        year();
        int row = world.markets.parts(GOOD, HERE);
        double[] share = Arrays.copyOfRange(world.markets.partsShare, row, row + world.count);
        assertThat(Arrays.stream(share).sum()).isCloseTo(1, within(1e-12));
        assertThat(share[HERE]).isZero();
        double capacity = capacity(2) / capacity(1);
        double margins = (1 + markUp(2)) / (1 + markUp(1));
        assertThat(share[2] / share[1])
                .isCloseTo(
                        capacity * StrictMath.pow(margins * 0.5, 1 - USUAL.substitution()),
                        within(1e-6 * share[2] / share[1]));
    }

    /**
     * Four times the labour for a unit: with half of the lead carried, tasks take twice as much.
     */
    @Test
    void whoTakesMoreLabourForAUnitIsTheDearerByWhatIsNotCarried() {
        payAbroad(0.5);
        Plants plants = world.plants;
        for (int p = 0; p < plants.count; p++) {
            plants.labourPerOutput[p] *= plants.territory[p] == 2 ? 4 : 1;
        }
        year();
        int row = world.markets.parts(GOOD, HERE);
        double[] share = world.markets.partsShare;
        double capacity = capacity(2) / capacity(1);
        double margins = (1 + markUp(2)) / (1 + markUp(1));
        double labour = StrictMath.pow(4, 1 - Mobility.defaults().transfer());
        double expected = capacity * StrictMath.pow(margins * labour, 1 - USUAL.substitution());
        assertThat(share[row + 2] / share[row + 1]).isCloseTo(expected, within(1e-6 * expected));
    }

    private double capacity(int t) {
        return world.markets.capacity[t * Sectors.COUNT + GOOD];
    }

    private double markUp(int t) {
        try (Workshop workshop = new Workshop(1)) {
            return new Conditions(world, OpenedWorld.quarter(1, workshop))
                    .markUp[t * Sectors.COUNT + GOOD];
        }
    }

    @Test
    void whoBuysPartsPlansForFewerPeopleAndForMoreInputsAndReckonsWithLowerCost() {
        Plants plants = world.plants;
        int p = plants.cellPlant[plants.cellStart[CELL]];
        plants.inputStock[p] = plants.expectedDemand[p];
        plan();
        double people = plants.wanted[p];
        double inputs = plants.inputBudget[p];
        double wage = world.wageReckoned(p);
        payAbroad(0.2);
        year();
        assertThat(plants.offshored[p]).isPositive();
        plan();
        assertThat(plants.wanted[p])
                .isCloseTo(people * (1 - plants.offshored[p]), within(1e-9 * people));
        assertThat(plants.inputBudget[p] * (1 - plants.partsShare[p]))
                .isCloseTo(inputs, within(1e-9 * inputs));
        assertThat(plants.partsShare[p]).isPositive();
        assertThat(world.wageReckoned(p))
                .isLessThan(wage)
                .isGreaterThan(wage * (1 - plants.offshored[p]));
    }

    private void plan() {
        try (Workshop workshop = new Workshop(1)) {
            Arrays.fill(world.plants.ordered, 1000);
            Arrays.fill(world.plants.expectedDemand, 1000);
            new Plans(Plans.Parameters.defaults()).step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    @Test
    void partsAreBoughtAbroadPaidForAndTold() {
        payAbroad(0.2);
        year();
        market(world);
        double parts = 0;
        int row = world.markets.parts(GOOD, HERE);
        for (int i = 0; i < world.count; i++) {
            double each = world.markets.yearParts[row + i];
            assertThat(world.markets.yearValue[world.markets.origins(GOOD, HERE) + i])
                    .isGreaterThanOrEqualTo(each);
            parts += each;
        }
        assertThat(parts).isPositive();
        assertThat(world.markets.yearParts[row + HERE]).isZero();
        double imports = 0;
        double exports = 0;
        for (int t = 0; t < world.count; t++) {
            imports += world.states.imports[t];
            exports += world.states.exports[t];
        }
        assertThat(imports).isCloseTo(exports, within(1e-9 * exports));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void partsThatDoNotComeHoldUpWhatIsMadeOfThem() {
        payAbroad(0.2);
        year();
        Plants plants = world.plants;
        int p = plants.cellPlant[plants.cellStart[CELL]];
        World other = alike();
        other.plants.partsShare[p] = plants.partsShare[p];
        // Nobody is asked for these parts, so none come.
        double without = bought(other, p);
        double with = bought(world, p);
        double filled = 0;
        int row = world.markets.parts(GOOD, HERE);
        for (int i = 0; i < world.count; i++) {
            filled +=
                    world.markets.partsShare[row + i]
                            * world.markets.served[i * Sectors.COUNT + GOOD];
        }
        double part = plants.partsShare[p];
        assertThat(part).isGreaterThan(0.03);
        assertThat(filled).isGreaterThan(0.5);
        assertThat(without / with)
                .isCloseTo((1 - part) / (1 - part * (1 - filled)), within(0.3 * part));
    }

    /** Output that the inputs found in a market are good for. */
    private static double bought(World world, int p) {
        double before = world.plants.inputStock[p];
        market(world);
        return world.plants.inputStock[p] - before;
    }

    private static void market(World world) {
        world.ledger.open(true);
        for (int p = 0; p < world.plants.count; p++) {
            world.plants.inputBudget[p] = 0.01 * world.plants.deposits.at(p);
        }
        try (Workshop workshop = new Workshop(1)) {
            new GoodsMarkets(GoodsMarkets.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(1, workshop));
        }
    }
}
