package org.conjuncture.model.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.conjuncture.base.Place;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Settings;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Plants;
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

    /** A world in which companies open alike has the same in every trade. */
    @Test
    void sizesOfCompaniesDifferAndWhatASectorHasDoesNot() {
        World world = OpenedWorld.open(500_000, rules("0.94"));
        World alike = OpenedWorld.open(500_000, rules("0"));
        Plants plants = world.plants;
        assertThat(plants.count).isEqualTo(alike.plants.count);
        for (int cell = 0; cell < world.count * Sectors.COUNT; cell++) {
            for (Function<Plants, double[]> column : SIZES) {
                double usual = sum(alike.plants, column, cell);
                assertThat(sum(plants, column, cell)).isCloseTo(usual, Offset.offset(1e-6 * usual));
            }
            int from = plants.cellStart[cell];
            for (int k = from + 1; k < plants.cellStart[cell + 1]; k++) {
                int larger = plants.cellPlant[k - 1];
                int p = plants.cellPlant[k];
                assertThat(plants.labourPerOutput[p])
                        .isCloseTo(plants.labourPerOutput[larger], Offset.offset(1e-9));
                double part = plants.employed[p] / plants.employed[larger];
                assertThat(plants.capitalStock[p] / plants.capitalStock[larger])
                        .isCloseTo(part, Offset.offset(1e-9));
                assertThat(plants.loans.at(p) / plants.loans.at(larger))
                        .isCloseTo(part, Offset.offset(1e-9));
            }
        }
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
        assertThat(largest(world)).isBetween(0.2, 0.26);
        assertThat(largest(alike)).isLessThan(0.15);
    }

    private static final List<Function<Plants, double[]>> SIZES =
            List.of(
                    plants -> plants.employed,
                    plants -> plants.capitalStock,
                    plants -> plants.output,
                    plants -> plants.inventory);

    private static OpeningRules rules(String spread) {
        Place here = Place.of("test");
        return Mechanisms.opening(Settings.defaults().with(here, "opening.sizeSpread", spread));
    }

    private static double sum(Plants plants, Function<Plants, double[]> column, int cell) {
        double sum = 0;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            sum += column.apply(plants)[plants.cellPlant[k]];
        }
        return sum;
    }

    /** Mean over territories of the part that the largest company of light manufacturing has. */
    private static double largest(World world) {
        double mean = 0;
        for (int t = 0; t < world.count; t++) {
            int cell = t * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING;
            double most = 0;
            for (int k = world.plants.cellStart[cell]; k < world.plants.cellStart[cell + 1]; k++) {
                most = StrictMath.max(most, world.plants.employed[world.plants.cellPlant[k]]);
            }
            mean += most / sum(world.plants, plants -> plants.employed, cell) / world.count;
        }
        return mean;
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
