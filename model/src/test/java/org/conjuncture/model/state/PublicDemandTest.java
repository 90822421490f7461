package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class PublicDemandTest {
    private static final int T = 1;
    private static final double GROWTH = 0.02;

    private final PublicDemand demand = new PublicDemand(PublicDemand.Parameters.defaults());

    /** The public norm over what it is where no regime builds it up. */
    private double built(World world, World calm, int from, int until) {
        try (Workshop workshop = new Workshop(1)) {
            for (int q = from; q < until; q++) {
                demand.step(world, OpenedWorld.quarter(q, workshop));
                demand.step(calm, OpenedWorld.quarter(q, workshop));
            }
        }
        return world.states.publicNorm[T] / calm.states.publicNorm[T];
    }

    @Test
    void whatARegimeHasBuiltUpStaysWhenTheNextOneComes() {
        World world = OpenedWorld.open();
        World calm = OpenedWorld.open();
        world.levers.publicGrowth[T] = GROWTH;
        double afterTenYears = built(world, calm, 0, 40);
        assertThat(afterTenYears).isCloseTo(StrictMath.exp(10 * GROWTH), within(1e-12));
        world.levers.publicGrowth[T] = 0;
        assertThat(built(world, calm, 40, 80)).isCloseTo(afterTenYears, within(1e-12));
    }

    /** The target of debt after so many years of so much inflation, over what it was. */
    private double target(World world, double inflation, int years) {
        world.territories.inflation[T] = inflation;
        try (Workshop workshop = new Workshop(1)) {
            for (int q = 0; q < 4 * years; q++) {
                demand.step(world, OpenedWorld.quarter(q, workshop));
            }
        }
        return world.states.debtTarget[T] / world.states.debtTargetAtStart[T];
    }

    @Test
    void whatInflationMeltsIsNotBorrowedAnew() {
        PublicDemand.Parameters set = PublicDemand.Parameters.defaults();
        double felt = 0.05 - set.unfeltInflation();
        assertThat(target(OpenedWorld.open(), 0.05, 400))
                .isCloseTo(StrictMath.exp(-felt / (4 * set.debtNormSpeed())), within(1e-3));
        assertThat(target(OpenedWorld.open(), set.unfeltInflation(), 100)).isEqualTo(1);
        assertThat(target(OpenedWorld.open(), -0.05, 100)).isEqualTo(1);
    }

    @Test
    void whereMoneyIsWorthNothingTheNormOfDebtIsNextToNothing() {
        assertThat(target(OpenedWorld.open(), 1000, 100)).isBetween(0.0, 1e-100);
    }

    @Test
    void theNormOfDebtComesBackWhenPricesStandStill() {
        World world = OpenedWorld.open();
        double melted = target(world, 0.1, 10);
        assertThat(target(world, 0, 10)).isBetween(melted + 0.05, 0.9);
        assertThat(target(world, 0, 400)).isCloseTo(1, within(1e-3));
    }

    @Test
    void whoNeedsNoTaxSpendsTheRestAndTaxesInMoneyAreSpentAtOnce() {
        World world = OpenedWorld.open();
        World usual = OpenedWorld.open();
        world.states.taxUnasked[T] = 0.01;
        world.states.moneyTaxTaken[T + 1] = 100;
        try (Workshop workshop = new Workshop(1)) {
            demand.step(world, OpenedWorld.quarter(0, workshop));
            demand.step(usual, OpenedWorld.quarter(0, workshop));
        }
        double output = world.territories.outputTrend[T] * world.territories.population[T];
        assertThat(world.states.publicOrders[T] - usual.states.publicOrders[T])
                .isCloseTo(0.01 * output, within(1e-9 * output));
        assertThat(world.states.publicNorm[T]).isEqualTo(usual.states.publicNorm[T]);
        double budget = usual.territories.publicBudget[T + 1];
        assertThat(world.territories.publicBudget[T + 1] - budget)
                .isCloseTo(100, within(1e-9 * budget));
    }

    @Test
    void aLendersConditionTakesItsPartOffWhatTheStateMeansToBuy() {
        World held = OpenedWorld.open();
        World free = OpenedWorld.open();
        held.states.conditionOnSpending[T] = 0.1;
        try (Workshop workshop = new Workshop(1)) {
            demand.step(held, OpenedWorld.quarter(0, workshop));
            demand.step(free, OpenedWorld.quarter(0, workshop));
        }
        assertThat(held.states.publicNorm[T])
                .isCloseTo(0.9 * free.states.publicNorm[T], within(1e-12));
        assertThat(held.territories.publicBudget[T])
                .isCloseTo(
                        0.9 * free.territories.publicBudget[T],
                        within(1e-9 * free.territories.publicBudget[T]));
        assertThat(held.territories.publicBudget[T + 1])
                .isEqualTo(free.territories.publicBudget[T + 1]);
    }

    @Test
    void aRegimeThatComesLateBuildsFromWhereItFindsTheState() {
        World world = OpenedWorld.open();
        World calm = OpenedWorld.open();
        built(world, calm, 0, 200);
        world.levers.publicGrowth[T] = GROWTH;
        assertThat(built(world, calm, 200, 201))
                .isCloseTo(StrictMath.exp(GROWTH / 4), within(1e-12));
    }

    /** The trend of output a head over what is made, after so many years of a slump. */
    private double trendOverOutput(double slump, int years) {
        World world = OpenedWorld.open();
        world.territories.productivityGrowth[T] = 0;
        try (Workshop workshop = new Workshop(1)) {
            demand.step(world, OpenedWorld.quarter(0, workshop));
            double made = slump * world.territories.outputTrend[T];
            world.territories.outputConstant[T] = made * world.territories.population[T];
            for (int q = 1; q <= 4 * years; q++) {
                demand.step(world, OpenedWorld.quarter(q, workshop));
            }
            return world.territories.outputTrend[T] / made;
        }
    }

    @Test
    void noStateSpendsForDecadesByAnOutputThatIsNotThere() {
        double cycle = PublicDemand.Parameters.defaults().cycle();
        assertThat(trendOverOutput(0.4, 30))
                .isBetween(StrictMath.exp(0.9 * cycle), StrictMath.exp(1.3 * cycle));
        assertThat(trendOverOutput(0.9, 10))
                .as("what passes for a cycle hardly moves the trend")
                .isBetween(0.98 / 0.9, 1 / 0.9);
    }
}
