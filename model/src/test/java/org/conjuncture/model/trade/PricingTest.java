package org.conjuncture.model.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.capital.Plans;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PricingTest {
    private static final int LAND = 2;

    private final World world = OpenedWorld.open();
    private final Plants plants = world.plants;

    /** Every plant asks its cost and its mark-up, and every order is served. */
    @BeforeEach
    void pricesAreWhatTheyShouldBe() {
        Arrays.fill(world.markets.served, 1);
        Arrays.fill(world.markets.scarcityMargin, 0);
        System.arraycopy(
                world.units.powerAtStart, 0, world.units.power, 0, world.units.power.length);
        for (int p = 0; p < plants.count; p++) {
            plants.employed[p] = 10;
            plants.payUnits[p] = 10;
            plants.unitCost[p] = cost(p);
            plants.price[p] = (1 + plants.markUp[p]) * cost(p);
            plants.normalPrice[p] = plants.price[p];
        }
    }

    private double cost(int p) {
        int t = plants.territory[p];
        return plants.wage[p] * plants.labourPerOutput[p] / world.intensity(p)
                + plants.inputIntensity[p] * Plans.inputPrice(world, t, plants.sector[p]);
    }

    private void step(Pricing.Closure closure) {
        step(closure, 1);
    }

    private void step(Pricing.Closure closure, double anticipation) {
        Pricing.Parameters usual = Pricing.Parameters.defaults();
        try (Workshop workshop = new Workshop(1)) {
            new Pricing(
                            new Pricing.Parameters(
                                    closure,
                                    usual.speed(),
                                    usual.scarcity(),
                                    usual.scarcityFades(),
                                    usual.unionEffect(),
                                    usual.foreignWeight(),
                                    usual.marginSpeed(),
                                    anticipation))
                    .step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    private int plant(int sector) {
        return plants.cellPlant[plants.cellStart[LAND * Sectors.COUNT + sector]];
    }

    @Test
    void whereStaffIsNotWhatTechniqueAsksForAUnitCostsMoreLabour() {
        int p = plant(Sectors.MACHINERY);
        double labour = plants.wage[p] * plants.labourPerOutput[p] / world.intensity(p);
        double before = plants.unitCost[p];
        world.units.effectiveness[plants.cell(p)] = 0.9;
        step(Pricing.Closure.UNION);
        assertThat(plants.unitCost[p] - before)
                .as("three tenths of the way in a quarter")
                .isCloseTo(0.3 * labour * (1 / 0.9 - 1), within(1e-9 * before));
    }

    @Test
    void pricesAtCostAndMarkUpStayUnderUnionsAndMargins() {
        double[] before = plants.price.clone();
        step(Pricing.Closure.UNION);
        step(Pricing.Closure.MARGIN);
        for (int p = 0; p < plants.count; p++) {
            assertThat(plants.price[p]).isCloseTo(before[p], within(1e-9 * before[p]));
        }
    }

    @Test
    void aDearerHourReachesThePriceByThreeTenthsOfThreeTenths() {
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        double before = plants.price[p];
        double old = cost(p);
        plants.wage[p] *= 1.5;
        double target = (1 + plants.markUp[p]) * (old + 0.3 * (cost(p) - old));
        step(Pricing.Closure.UNION);
        assertThat(plants.price[p])
                .isCloseTo(before + 0.3 * (target - before), within(1e-9 * before))
                .isGreaterThan(before);
    }

    /** A price over its cost and mark-up after ten years in which all costs rise by the same. */
    private double kept(double aQuarter, double anticipation) {
        world.states.expectedInflation[LAND] = 4 * aQuarter;
        double rise = Math.exp(aQuarter);
        for (int k = 0; k < 40; k++) {
            for (int p = 0; p < plants.count; p++) {
                plants.wage[p] *= rise;
            }
            for (int i = 0; i < world.markets.deliveredPrice.length; i++) {
                world.markets.deliveredPrice[i] *= rise;
            }
            step(Pricing.Closure.UNION, anticipation);
        }
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        return plants.price[p] / ((1 + plants.markUp[p]) * cost(p));
    }

    @Test
    void whatSellersExpectPricesToRiseByTakesNothingFromTheirMargin() {
        assertThat(kept(0.05, 1)).isCloseTo(1, within(1e-6));
    }

    @Test
    void whatNobodyExpectsIsLostBetweenReviewsOfCostAndPrice() {
        double lag = 0.3 / (1 - 0.7 * Math.exp(-0.05));
        assertThat(kept(0.05, 0)).isCloseTo(lag * lag, within(1e-6)).isLessThan(0.82);
    }

    @Test
    void unionsTakeOutOfTheMarkUpWhatTheirPowerGained() {
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        double before = plants.price[p];
        world.units.power[LAND * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING] += 0.5;
        step(Pricing.Closure.UNION);
        double markUp = plants.markUp[p] * (1 - 0.3 * 0.5);
        double target = (1 + markUp) * cost(p);
        assertThat(plants.price[p])
                .isCloseTo(before + 0.3 * (target - before), within(1e-9 * before))
                .isLessThan(before);
    }

    @Test
    void ordersThatStayUnfilledRaiseTheMarginAndItFadesWhenTheyAreServed() {
        int cell = LAND * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING;
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        double before = plants.price[p];
        world.markets.served[cell] = 0.5;
        step(Pricing.Closure.UNION);
        assertThat(world.markets.scarcityMargin[cell]).isCloseTo(0.1 * 0.5, within(1e-12));
        assertThat(plants.price[p]).isCloseTo(before * (1 + 0.3 * 0.05), within(1e-9 * before));
        world.markets.served[cell] = 1;
        step(Pricing.Closure.UNION);
        assertThat(world.markets.scarcityMargin[cell]).isCloseTo(0.05 * 0.94, within(1e-12));
    }

    @Test
    void plannersDoNotRaisePricesBecauseGoodsAreShort() {
        world.levers.planned[LAND] = 1;
        int cell = LAND * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING;
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        double before = plants.price[p];
        world.markets.served[cell] = 0.2;
        step(Pricing.Closure.UNION);
        assertThat(plants.price[p]).isCloseTo(before, within(1e-9 * before));
    }

    @Test
    void plannersDoNotReckonWithInflation() {
        world.levers.planned[LAND] = 1;
        world.states.expectedInflation[LAND] = 0.2;
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        double before = plants.price[p];
        step(Pricing.Closure.UNION);
        assertThat(plants.price[p]).isCloseTo(before, within(1e-9 * before));
    }

    @Test
    void primaryGoodsGetANormalPriceAndTheirPriceIsLeftToTheMarket() {
        int mine = plant(Sectors.MINING);
        double before = plants.price[mine];
        plants.wage[mine] *= 2;
        double old = plants.unitCost[mine];
        double expected = (1 + plants.markUp[mine]) * (old + 0.3 * (cost(mine) - old));
        step(Pricing.Closure.UNION);
        assertThat(plants.price[mine]).isEqualTo(before);
        assertThat(plants.normalPrice[mine]).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void theNormOfTheMarkUpDriftsToMarginsRealizedOnlyWhereThatIsTheClosure() {
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        double norm = plants.markUp[p];
        plants.sold[p] = 5;
        plants.price[p] = cost(p) * (1 + norm + 0.1);
        step(Pricing.Closure.UNION);
        assertThat(plants.markUp[p]).isEqualTo(norm);
        plants.price[p] = cost(p) * (1 + norm + 0.1);
        step(Pricing.Closure.MARGIN);
        assertThat(plants.markUp[p]).isCloseTo(norm + 0.02 * 0.1, within(1e-9));
    }

    @Test
    void cheaperGoodsFromAbroadPressTheMarkUpOfWhoSellsBesideThem() {
        int p = plant(Sectors.LIGHT_MANUFACTURING);
        int cell = LAND * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING;
        // Cheaper goods of this kind are cheaper inputs too: what is left is the pressure.
        plants.inputIntensity[p] = 0;
        plants.unitCost[p] = cost(p);
        plants.price[p] = (1 + plants.markUp[p]) * cost(p);
        double before = plants.price[p];
        world.markets.share[world.markets.origins(Sectors.LIGHT_MANUFACTURING, LAND) + LAND] = 0.6;
        world.markets.deliveredPrice[cell] = 0.5 * world.markets.price[cell];
        step(Pricing.Closure.FOREIGN);
        double target = before * StrictMath.exp(0.2 * 0.4 * StrictMath.log(0.5));
        assertThat(plants.price[p])
                .isCloseTo(before + 0.3 * (target - before), within(1e-9 * before))
                .isLessThan(before);
    }
}
