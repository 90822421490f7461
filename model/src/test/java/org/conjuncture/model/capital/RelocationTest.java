package org.conjuncture.model.capital;

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

class RelocationTest {
    private static final int CELL = Sectors.LIGHT_MANUFACTURING;
    private World world;
    private int here;
    private int there;

    /** A company with a plant in each of two territories; the one elsewhere earns more. */
    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        Plants plants = world.plants;
        Arrays.fill(world.levers.informationCost, 0.001);
        for (int p = 0; p < plants.count; p++) {
            plants.profit[p] = 0.02 * plants.capitalStock[p];
        }
        // The smallest of its trade, whose machines others there can pay for.
        here = plants.cellPlant[plants.cellStart[CELL + 1] - 1];
        there = plants.cellPlant[plants.cellStart[Sectors.COUNT + CELL]];
        plants.capital[there] = plants.capital[here];
        plants.profit[there] = 0.2 * plants.capitalStock[there];
    }

    private void quarters(int from, int count) {
        Relocation.Parameters d = Relocation.Parameters.defaults();
        Relocation mechanism =
                new Relocation(
                        new Relocation.Parameters(
                                0.5,
                                d.hurdle(),
                                d.patience(),
                                d.felt(),
                                d.forgotten(),
                                d.kept(),
                                d.discount(),
                                d.buffer()),
                        Mobility.defaults());
        try (Workshop workshop = new Workshop(1)) {
            for (int k = from; k < from + count; k++) {
                mechanism.step(world, OpenedWorld.quarter(k, workshop));
            }
        }
    }

    @Test
    void aPlantThatPaysIsClosedWhereAnotherOfTheCompanyEarnsMore() {
        double money = world.plants.deposits.at(there);
        double expected = world.plants.expectedDemand[there];
        quarters(0, 40);
        assertThat(world.plants.alive[here]).isFalse();
        assertThat(world.plants.alive[there]).isTrue();
        assertThat(world.plants.deposits.at(there)).isGreaterThan(money);
        assertThat(world.plants.expectedDemand[there]).isGreaterThan(expected);
        assertThat(world.units.closed[CELL]).isPositive();
        assertThat(world.plants.deposits.at(here)).isZero();
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
    }

    @Test
    void nobodyClosesBeforePatienceEndsAndAllOthersStay() {
        quarters(0, 7);
        assertThat(world.plants.alive[here]).isTrue();
        quarters(7, 40);
        int closed = 0;
        for (int p = 0; p < world.plants.count; p++) {
            closed += world.plants.alive[p] ? 0 : 1;
        }
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void withoutAccessThePlantStays() {
        Arrays.fill(world.levers.capitalControl, 1);
        quarters(0, 40);
        assertThat(world.plants.alive[here]).isTrue();
    }

    @Test
    void aSmallLeadClosesNothing() {
        world.plants.profit[there] =
                world.plants.capitalStock[there]
                        * world.territories.investmentPrice[1]
                        * 0.25
                        * (Location.earned(world, here) + 0.05);
        quarters(0, 40);
        assertThat(world.plants.alive[here]).isTrue();
    }

    @Test
    void whatClosuresLeaveIsForgotten() {
        world.units.closed[CELL] = 1;
        world.plants.profit[there] = 0;
        quarters(0, 1);
        assertThat(world.units.closed[CELL]).isCloseTo(0.92, within(1e-12));
    }
}
