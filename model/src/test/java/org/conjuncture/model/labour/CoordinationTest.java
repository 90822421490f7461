package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class CoordinationTest {

    private final Coordination coordination = new Coordination(Coordination.Parameters.defaults());

    /** A world where one company owns all plants of a sector, so that unions have a chain. */
    private static World chained() {
        World world = SmallWorld.open();
        Arrays.fill(world.levers.informationCost, 0.01);
        Arrays.fill(world.units.density, 0.4);
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.sector[p] == Sectors.MACHINERY) {
                world.plants.capital[p] = 0;
            }
        }
        return world;
    }

    @Test
    void withoutPlantsElsewhereOnlyTransportHelps() {
        World world = chained();
        SmallWorld.run(world, 0, 1, 1, coordination);
        assertThat(world.units.coordination[Sectors.MACHINERY])
                .isGreaterThan(3 * world.units.coordination[Sectors.CONSTRUCTION]);
    }

    @Test
    void organizationAtBothEndsAndCheapMessagesMakeForCoordination() {
        World usual = chained();
        World dear = chained();
        Arrays.fill(dear.levers.informationCost, 1);
        World weak = chained();
        Arrays.fill(weak.units.density, 10, weak.units.density.length, 0.02);
        SmallWorld.run(usual, 0, 1, 1, coordination);
        SmallWorld.run(dear, 0, 1, 1, coordination);
        SmallWorld.run(weak, 0, 1, 1, coordination);
        int unit = Sectors.MACHINERY;
        assertThat(usual.units.coordination[unit])
                .isGreaterThan(3 * dear.units.coordination[unit])
                .isGreaterThan(1.5 * weak.units.coordination[unit])
                .isBetween(0.05, 0.7);
    }

    @Test
    void worksCouncilsGiveATable() {
        World without = chained();
        World with = chained();
        Arrays.fill(without.levers.informationCost, 0.1);
        Arrays.fill(with.levers.informationCost, 0.1);
        Arrays.fill(with.levers.worksCouncils, 0.8);
        SmallWorld.run(without, 0, 1, 1, coordination);
        SmallWorld.run(with, 0, 1, 1, coordination);
        assertThat(with.units.coordination[Sectors.MACHINERY])
                .isGreaterThan(2 * without.units.coordination[Sectors.MACHINERY]);
    }
}
