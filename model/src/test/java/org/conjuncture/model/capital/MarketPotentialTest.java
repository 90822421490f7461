package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.trade.DeliveryCost;
import org.conjuncture.model.trade.TradeCosts;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class MarketPotentialTest {
    private static final MarketPotential.Parameters USUAL = MarketPotential.Parameters.defaults();
    private static final int GOOD = Sectors.LIGHT_MANUFACTURING;
    private static final int HOST = 3;

    private static void reach(World world, double carriage) {
        try (Workshop workshop = new Workshop(1)) {
            new MarketPotential(USUAL, new DeliveryCost(carriage))
                    .step(world, OpenedWorld.quarter(4, workshop));
        }
    }

    /** Lands of one size with nothing between them. */
    private static World alike() {
        World world = OpenedWorld.openRich(3);
        Arrays.fill(world.markets.relativeCost, 1);
        Arrays.fill(world.markets.admission, 1);
        Arrays.fill(world.markets.dutyAtStart, 0);
        for (int cell = 0; cell < world.count * Sectors.COUNT; cell++) {
            int t = cell / Sectors.COUNT;
            world.markets.capacity[cell] = 1;
            world.markets.wanted[cell] = 1 / world.territories.rate[t];
        }
        return world;
    }

    @Test
    void amongLandsOfOneSizeWithoutBordersNoneReachesMoreThanTheOthers() {
        World world = alike();
        reach(world, 0);
        for (double each : world.markets.reach) {
            assertThat(each).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void whoIsCutOffReachesLessByTheLogOfTheNumberOfTheOthersAndTheMeanStays() {
        World world = alike();
        cutOff(world);
        reach(world, 0);
        double[] reach = world.markets.reach;
        double own = world.tables.technique(0).inputs()[GOOD][GOOD];
        assertThat(reach[GOOD] - reach[HOST * Sectors.COUNT + GOOD])
                .isCloseTo(
                        USUAL.pull() * (1 + own) * StrictMath.log(world.count - 1), within(1e-9));
        double sum = 0;
        for (int t = 0; t < world.count; t++) {
            sum += StrictMath.exp(reach[t * Sectors.COUNT + GOOD]);
        }
        assertThat(sum / world.count).isCloseTo(1, within(1e-9));
    }

    private static void cutOff(World world) {
        for (int kind = 0; kind < Markets.KINDS; kind++) {
            for (int t = 0; t < world.count; t++) {
                world.markets.admission[world.markets.pair(kind, HOST, t)] = 0;
                world.markets.admission[world.markets.pair(kind, t, HOST)] = 0;
            }
        }
    }

    @Test
    void whoHasALargeNeighbourReachesMoreThanTheNeighbour() {
        World world = alike();
        Arrays.fill(world.markets.relativeCost, 2);
        world.markets.wanted[GOOD] *= 10;
        world.markets.capacity[GOOD] *= 10;
        reach(world, 0);
        assertThat(world.markets.reach[HOST * Sectors.COUNT + GOOD])
                .isGreaterThan(world.markets.reach[GOOD]);
    }

    @Test
    void aCustomsUnionDrawsPlantsToItsCheapMemberAndLessToItsDearOne() {
        int alone = arrivals(false, 0.3);
        int inUnion = arrivals(true, 0.3);
        int dear = arrivals(true, 2);
        assertThat(inUnion).isGreaterThan(alone);
        assertThat(inUnion - alone).isGreaterThan(StrictMath.max(0, dear - arrivals(false, 2)));
        assertThat(inUnion).isGreaterThan(dear);
    }

    /**
     * Plants of companies from elsewhere in a land that all lay a high duty against, but a union.
     */
    private static int arrivals(boolean isUnion, double pay) {
        World world = OpenedWorld.openRich(3);
        for (int cell = 0; cell < world.count * Sectors.COUNT; cell++) {
            world.markets.wanted[cell] = 0.8 * world.markets.capacity[cell];
        }
        Arrays.fill(world.markets.dutyAtStart, 0);
        Arrays.fill(world.levers.tariffManufactures, 1);
        Arrays.fill(world.levers.tariffPrimary, 1);
        for (int t = 0; t < world.count && isUnion; t++) {
            world.agreements.tariffFactor[world.agreements.pair(HOST, t)] = t < 6 ? 0 : 1;
            world.agreements.tariffFactor[world.agreements.pair(t, HOST)] = t < 6 ? 0 : 1;
        }
        for (int s = 1; s < Sectors.COUNT; s++) {
            world.units.wage[HOST * Sectors.COUNT + s] *= pay;
        }
        try (Workshop workshop = new Workshop(1)) {
            new TradeCosts(TradeCosts.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(4, workshop));
            reach(world, 0.1);
            // A tariff draws plants by itself, the same with and without a union.
            Arrays.fill(world.markets.duty, 0);
            new Location(LocationTest.parameters(0.5), Mobility.defaults())
                    .step(world, OpenedWorld.quarter(4, workshop));
        }
        return LocationTest.abroad(world, HOST);
    }
}
