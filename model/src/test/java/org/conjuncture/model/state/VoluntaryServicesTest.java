package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class VoluntaryServicesTest {
    private static final int T = 1;
    private static final int PUBLIC = T * Sectors.COUNT + Sectors.PUBLIC;
    private static final int VOLUNTARY = T * Sectors.COUNT + Sectors.VOLUNTARY;

    private final VoluntaryServices services =
            new VoluntaryServices(VoluntaryServices.Parameters.defaults());

    private final PublicDemand demand = new PublicDemand(PublicDemand.Parameters.defaults());

    /** A world some years after the opening, the rate of tax changed by so much since. */
    private World after(int years, double tax) {
        World world = opened();
        Arrays.setAll(world.states.taxRate, t -> world.states.taxRateAtStart[t] + tax);
        SmallWorld.run(world, 5, 4 * years + 1, 1, services);
        return world;
    }

    private World opened() {
        World world = SmallWorld.open();
        Arrays.fill(world.territories.capability, 0.3);
        System.arraycopy(world.states.taxRateAtStart, 0, world.states.taxRate, 0, world.count);
        SmallWorld.run(world, 0, 1, 1, demand);
        SmallWorld.run(world, 1, 5, 1, services);
        return world;
    }

    @Test
    void theWorldOpensWithTheProportionOfTheTables() {
        World world = opened();
        double[] tables = world.tables.composition(T).publicPurchases();
        assertThat(world.states.publicBasket[VOLUNTARY] / world.states.publicBasket[PUBLIC])
                .isCloseTo(tables[Sectors.VOLUNTARY] / tables[Sectors.PUBLIC], within(2e-3));
        assertThat(world.states.voluntaryGiven[T]).isBetween(0.2, 0.6);
    }

    @Test
    void allOfTheNeedIsServedAndWhatIsGivenIsNotBought() {
        World world = after(40, 0.2);
        double[] tables = world.tables.composition(T).publicPurchases();
        double need =
                tables[Sectors.PUBLIC]
                        + tables[Sectors.VOLUNTARY] / (1 - world.states.givenAtStart[T]);
        double bought = world.states.publicBasket[VOLUNTARY];
        double served = bought / (1 - world.states.voluntaryGiven[T]);
        assertThat(world.states.publicBasket[PUBLIC] + served).isCloseTo(need, within(1e-12));
        assertThat(served / need).isCloseTo(world.states.voluntaryNeed[T], within(1e-12));
        assertThat(served - bought).isGreaterThan(0.2 * served);
    }

    @Test
    void theStateSpendsAndTaxesLessForTheSameNeed() {
        World leaning = after(40, 0.2);
        World tables = opened();
        double[] basket = tables.tables.composition(T).publicPurchases();
        System.arraycopy(basket, 0, tables.states.publicBasket, T * Sectors.COUNT, Sectors.COUNT);
        SmallWorld.run(leaning, 161, 162, 1, demand);
        SmallWorld.run(tables, 161, 162, 1, demand);
        assertThat(leaning.states.publicOrders[T])
                .isCloseTo(
                        tables.states.publicOrders[T],
                        within(1e-9 * tables.states.publicOrders[T]));
        double spared =
                1 - leaning.territories.publicBudget[T] / tables.territories.publicBudget[T];
        assertThat(spared).isBetween(0.005, 0.06);
        assertThat(1 - leaning.states.publicNorm[T] / tables.states.publicNorm[T])
                .isCloseTo(spared, within(1e-9));
    }

    @Test
    void dearTaxPutsServicesInVoluntaryHandsAndTheMoreThereAreTheLessIsGiven() {
        World calm = after(40, 0);
        World dear = after(40, 0.2);
        assertThat(dear.states.voluntaryNeed[T]).isBetween(1.5 * calm.states.voluntaryNeed[T], 0.2);
        assertThat(dear.states.voluntaryGiven[T]).isLessThan(calm.states.voluntaryGiven[T] - 0.02);
    }

    @Test
    void agenciesBuyWhereItIsCheaper() {
        World world = opened();
        double before = world.states.voluntaryNeed[T];
        world.markets.deliveredPrice[VOLUNTARY] *= 1.2;
        SmallWorld.run(world, 5, 81, 1, services);
        assertThat(world.states.voluntaryNeed[T]).isLessThan(0.8 * before);
    }

    @Test
    void theSchooledAndThoseWithTimeGiveMore() {
        World schooled = opened();
        World busy = opened();
        double usual = opened().states.voluntaryGiven[T];
        schooled.territories.capability[T] = 1;
        busy.territories.womensHouseworkAtHome[T] = 90;
        SmallWorld.run(schooled, 5, 9, 1, services);
        SmallWorld.run(busy, 5, 9, 1, services);
        assertThat(schooled.states.voluntaryGiven[T]).isGreaterThan(usual + 0.05);
        assertThat(busy.states.voluntaryGiven[T]).isLessThan(usual - 0.005);
    }

    @Test
    void plansHaveNoUseForThem() {
        World world = opened();
        world.levers.planned[T] = 1;
        SmallWorld.run(world, 5, 205, 1, services);
        assertThat(world.states.voluntaryNeed[T]).isLessThan(0.001);
        assertThat(world.states.publicBasket[VOLUNTARY]).isLessThan(0.001);
    }
}
