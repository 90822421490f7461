package org.conjuncture.model.opening;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.conjuncture.base.Place;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Settings;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class OpeningTest {

    @Test
    void whatIsOrderedIsWhatIsMadeInEveryTerritoryAndSector() {
        assertThat(OpenedWorld.open().openingMisfit).isLessThan(1e-9);
    }

    @Test
    void banksOweWhatResidentsHold() {
        assertThat(OpenedWorld.misfitOfDeposits(OpenedWorld.open())).isLessThan(1e-9);
    }

    @Test
    void outputAtBasePricesIsThatOfTheTables() {
        World world = OpenedWorld.open();
        for (int t = 0; t < world.count; t++) {
            double made =
                    world.territories.subsistence[t] * world.territories.subsistenceProduct[t]
                            + world.territories.ownAccount[t]
                                    * world.territories.ownAccountProduct[t];
            for (int s = 1; s < Sectors.COUNT; s++) {
                double share = 1 - RealAccounts.materials(world.tables.technique(t), s);
                int cell = t * Sectors.COUNT + s;
                for (int k = world.plants.cellStart[cell];
                        k < world.plants.cellStart[cell + 1];
                        k++) {
                    made += share * world.plants.output[world.plants.cellPlant[k]];
                }
            }
            var row = world.tables.territories().get(t);
            assertThat(made)
                    .isCloseTo(row.people() * row.gdpPerHead() / 4, Percentage.withPercentage(0.1));
        }
    }

    @Test
    void sharesOfOriginsSumToOneAndNoneIsNegative() {
        World world = OpenedWorld.open();
        for (int g = 1; g < Sectors.COUNT; g++) {
            for (int j = 0; j < world.count; j++) {
                double sum = 0;
                for (int i = 0; i < world.count; i++) {
                    double share = world.markets.share[world.markets.origins(g, j) + i];
                    assertThat(share).isNotNegative();
                    sum += share;
                }
                assertThat(sum).isCloseTo(1, Percentage.withPercentage(1e-9));
            }
        }
    }

    /** Under the moneys of 1870; a world that one money holds is in RestTest. */
    @Test
    void tenYearsWithoutChangeStayNearTheStartWithClosedBooks() {
        World world = OpenedWorld.open();
        Settings settings =
                Settings.defaults()
                        .without(Place.of("test"), "technicalChange")
                        .without(Place.of("test"), "migration")
                        .with(Place.of("test"), "population.isStationary", "1");
        Quarter quarter = new Quarter(world, Mechanisms.of(settings));
        double start = output(world);
        try (Workshop workshop = new Workshop(2)) {
            for (int k = 0; k < 40; k++) {
                quarter.step(OpenedWorld.quarter(k, workshop));
            }
        }
        assertThat(quarter.books().largestResidual()).isLessThan(1e-9);
        assertThat(output(world)).isCloseTo(start, Percentage.withPercentage(3));
    }

    private static double output(World world) {
        double sum = 0;
        for (int t = 0; t < world.count; t++) {
            sum += world.territories.outputConstant[t];
        }
        return sum;
    }
}
