package org.conjuncture.model.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.labour.Bargaining;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

/**
 * Prebisch (1950) and Singer (1950): productivity grows alike on the plantation and in the factory.
 * Manufactures are priced by mark-up where pay keeps up; primary goods clear, or are priced by
 * mark-up where pay is held by a reserve on the land, or are bought by people whom Engel's law
 * governs. Pay, cost and prices are the model's; productivity, harvest and buyers' income are
 * given.
 */
class PrebischSingerTest {
    private static final int CENTRE = 0;
    private static final int PERIPHERY = 3;
    private static final int QUARTERS = 160;
    private static final double GROWTH = 0.005;
    private static final int FACTORY = CENTRE * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING;
    private static final int PLANTATION = PERIPHERY * Sectors.COUNT + Sectors.AGRICULTURE;

    /** Made by a plantation in the first quarter. */
    private static final double HARVEST = 100;

    /** Primary goods over manufactures, start = 1: as they clear, and by their mark-up. */
    private record Terms(double cleared, double normal) {}

    /**
     * @param reserve part of the periphery's people on the land
     * @param engel whether the share of food falls as buyers grow richer
     */
    private static Terms terms(double reserve, boolean engel) {
        World world = OpenedWorld.open();
        Plants plants = world.plants;
        Arrays.fill(world.states.expectedInflation, 0);
        Arrays.fill(world.units.slackClaim, 0);
        Arrays.fill(world.units.unfilled, 0);
        Arrays.fill(world.markets.served, 1);
        Arrays.fill(world.markets.orders, 0);
        Arrays.fill(world.territories.subsistence, 0);
        Arrays.fill(world.territories.marketedShare, 0);
        Arrays.fill(world.territories.wageWorkers, 100);
        Arrays.fill(world.units.employed, 10);
        Arrays.fill(world.units.wage, 1);
        Arrays.fill(world.units.productivity, 1);
        Arrays.fill(world.units.productivityAtRound, 1);
        System.arraycopy(
                world.units.power, 0, world.units.powerAtStart, 0, world.units.power.length);
        System.arraycopy(
                world.units.wageShareNorm, 0, world.units.wageShare, 0, world.units.wage.length);
        world.territories.subsistence[PERIPHERY] = 100 * reserve / (1 - reserve);
        double[] needed = plants.labourPerOutput.clone();
        for (int p = 0; p < plants.count; p++) {
            plants.employed[p] = 10;
            plants.payUnits[p] = 10;
            plants.inputIntensity[p] = 0;
            plants.rent[p] = 1;
            plants.wage[p] =
                    world.units.wage[plants.territory[p] * Sectors.COUNT + plants.sector[p]];
            plants.unitCost[p] = plants.wage[p] * needed[p] / world.intensity(p);
            plants.normalPrice[p] = (1 + plants.markUp[p]) * plants.unitCost[p];
            plants.price[p] = plants.normalPrice[p];
        }
        double money = 0;
        for (int k = plants.cellStart[PLANTATION]; k < plants.cellStart[PLANTATION + 1]; k++) {
            int p = plants.cellPlant[k];
            plants.inventory[p] = HARVEST / 2;
            money += HARVEST * plants.normalPrice[p];
        }
        Terms start = null;
        double paidAtStart = world.units.wage[FACTORY];
        Sellers sellers = new Sellers(GoodsMarkets.Parameters.defaults());
        Pricing pricing = new Pricing(Pricing.Parameters.defaults());
        Bargaining bargaining = new Bargaining(Bargaining.Parameters.defaults());
        Terms now = new Terms(1, 1);
        try (Workshop workshop = new Workshop(1)) {
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                double made = StrictMath.exp(GROWTH * quarter);
                Arrays.fill(world.units.productivity, made);
                Now when = new Now(7480 + quarter, quarter, 11, workshop, new Chronicle());
                bargaining.step(world, when);
                for (int p = 0; p < plants.count; p++) {
                    plants.labourPerOutput[p] = needed[p] / made;
                }
                pricing.step(world, when);
                for (int k = plants.cellStart[PLANTATION];
                        k < plants.cellStart[PLANTATION + 1];
                        k++) {
                    plants.inventory[plants.cellPlant[k]] += HARVEST * made;
                }
                double buyers = world.units.wage[FACTORY] / paidAtStart;
                world.markets.orders[PLANTATION] =
                        money * buyers * (engel ? food(world, made) / food(world, 1) : 1);
                sellers.serve(world, PERIPHERY);
                // Nothing else is sold: all other units have the share they are used to.
                learn(world, PLANTATION);
                learn(world, FACTORY);
                double factory = mean(plants, plants.price, FACTORY);
                now =
                        new Terms(
                                world.markets.price[PLANTATION] / factory,
                                mean(plants, plants.normalPrice, PLANTATION) / factory);
                start = start == null ? now : start;
            }
        }
        return new Terms(now.cleared() / start.cleared(), now.normal() / start.normal());
    }

    /** What pay takes of the price becomes the share that the next claims start from. */
    private static void learn(World world, int unit) {
        Plants plants = world.plants;
        int p = plants.cellPlant[plants.cellStart[unit]];
        double effort = world.intensity(p);
        double labour = plants.wage[p] * plants.labourPerOutput[p] / effort;
        double share =
                world.units.wageShareNorm[unit] * (1 + plants.markUp[p]) * labour / plants.price[p];
        world.units.wageShare[unit] += 0.2 * (share - world.units.wageShare[unit]);
    }

    /** Share of food in what the centre's people buy, as their income has grown. */
    private static double food(World world, double grown) {
        return Spending.consumptionShares(world.tables.composition(CENTRE), 1500 * grown)[
                Sectors.AGRICULTURE];
    }

    private static double mean(Plants plants, double[] price, int cell) {
        double sum = 0;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            sum += price[plants.cellPlant[k]];
        }
        return sum / (plants.cellStart[cell + 1] - plants.cellStart[cell]);
    }

    @Test
    void whereNothingTellsThePlantationFromTheFactoryTermsStay() {
        Terms terms = terms(0, false);
        assertThat(terms.cleared()).isCloseTo(1, within(0.02));
        assertThat(terms.normal()).isCloseTo(1, within(0.02));
    }

    @Test
    void wherePrimaryGoodsClearTermsFallWithTheShareOfFoodInWhatBuyersSpend() {
        Terms terms = terms(0, true);
        assertThat(terms.cleared()).as("in forty years").isBetween(0.7, 0.85);
        assertThat(terms.normal()).as("cost knows less of it").isGreaterThan(terms.cleared());
    }

    @Test
    void wherePrimaryGoodsArePricedByMarkUpTermsFallWithPayThatTheReserveHolds() {
        Terms terms = terms(0.6, false);
        assertThat(terms.normal()).as("in forty years").isBetween(0.7, 0.85);
        assertThat(terms.cleared()).as("owners keep what pay lost").isCloseTo(1, within(0.02));
    }

    @Test
    void bothTogetherMakeThemFallEitherWay() {
        Terms terms = terms(0.6, true);
        assertThat(terms.normal()).isLessThan(terms(0.6, false).normal());
        assertThat(terms.cleared()).isBetween(0.7, 0.85);
    }
}
