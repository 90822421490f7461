package org.conjuncture.model.trade;

import static org.assertj.core.api.Assertions.assertThat;

import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Settings;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class SupplyQuotasTest {

    private static void run(World world, int quarters) {
        Quarter quarter = new Quarter(world, Mechanisms.of(Settings.defaults()));
        try (Workshop workshop = new Workshop(2)) {
            for (int k = 0; k < quarters; k++) {
                quarter.step(OpenedWorld.quarter(k, workshop));
            }
        }
    }

    private static double output(World world, int cell) {
        double sum = 0;
        for (int k = world.plants.cellStart[cell]; k < world.plants.cellStart[cell + 1]; k++) {
            sum += world.plants.output[world.plants.cellPlant[k]];
        }
        return sum;
    }

    private static double ceiling(World world, int cell) {
        double sum = 0;
        for (int k = world.plants.cellStart[cell]; k < world.plants.cellStart[cell + 1]; k++) {
            sum += world.plants.ceiling[world.plants.cellPlant[k]];
        }
        return sum;
    }

    private static double capacity(World world, int cell) {
        double sum = 0;
        for (int k = world.plants.cellStart[cell]; k < world.plants.cellStart[cell + 1]; k++) {
            int p = world.plants.cellPlant[k];
            sum += world.plants.capitalStock[p] / world.plants.capitalPerOutput[p];
        }
        return sum;
    }

    @Test
    void aQuotaOnMinesLowersOutputAndRaisesItsPrice() {
        World free = SmallWorld.open(200000);
        World held = SmallWorld.open(200000);
        java.util.Arrays.fill(held.levers.supplyQuota, 0.5);
        run(free, 6);
        run(held, 6);
        double dearer = 0;
        for (int t = 0; t < free.count; t++) {
            int cell = t * Sectors.COUNT + Sectors.MINING;
            assertThat(output(held, cell)).isLessThanOrEqualTo(0.51 * capacity(held, cell) + 1e-9);
            dearer += held.markets.price[cell] / free.markets.price[cell] / free.count;
        }
        assertThat(dearer).isGreaterThan(1.1);
    }

    @Test
    void whatAnInstitutionLaysDownHoldsAsAStatesOwnQuota() {
        World free = SmallWorld.open(200000);
        World held = SmallWorld.open(200000);
        held.agreements.outputCeiling[2] = 0.4;
        held.agreements.cropCeiling[3] = 0.2;
        World own = SmallWorld.open(200000);
        own.levers.supplyQuota[2] = 0.4;
        own.levers.cropQuota[3] = 0.2;
        run(free, 4);
        run(held, 4);
        run(own, 4);
        int mines = 2 * Sectors.COUNT + Sectors.MINING;
        int crops = 3 * Sectors.COUNT + Sectors.AGRICULTURE;
        assertThat(output(held, mines)).isLessThanOrEqualTo(0.41 * capacity(held, mines));
        assertThat(output(free, mines)).isGreaterThan(output(held, mines));
        assertThat(output(held, mines)).isEqualTo(output(own, mines));
        assertThat(output(held, crops)).isEqualTo(output(own, crops));
        assertThat(ceiling(held, crops)).isLessThan(capacity(held, crops));
        assertThat(ceiling(free, crops)).isGreaterThan(capacity(free, crops));
    }

    @Test
    void aQuotaOnCropsBindsByThePartThatIsSoldAbroad() {
        World free = SmallWorld.open(200000);
        World held = SmallWorld.open(200000);
        java.util.Arrays.fill(held.levers.cropQuota, 0.2);
        run(free, 4);
        run(held, 4);
        double least = 1;
        for (int t = 0; t < free.count; t++) {
            int cell = t * Sectors.COUNT + Sectors.AGRICULTURE;
            least = Math.min(least, output(held, cell) / output(free, cell));
        }
        assertThat(least).isLessThan(0.9);
    }
}
