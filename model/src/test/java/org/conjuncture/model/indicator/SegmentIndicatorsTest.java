package org.conjuncture.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class SegmentIndicatorsTest {

    @Test
    void segregationIsNoneWherePlacesAreSharedAlikeAndFullWhereNoneIs() {
        double[] men = {30, 60, 10};
        assertThat(SegmentIndicators.dissimilarity(new double[] {3, 6, 1}, men))
                .isCloseTo(0, within(1e-12));
        assertThat(SegmentIndicators.dissimilarity(new double[] {1, 0}, new double[] {0, 7}))
                .isEqualTo(1);
        assertThat(SegmentIndicators.dissimilarity(new double[] {0, 0, 0}, men)).isNaN();
    }

    @Test
    void segregationIsThePartOfOneSideThatWouldHaveToMove() {
        double[] women = {30, 10};
        double[] men = {10, 30};
        assertThat(SegmentIndicators.dissimilarity(women, men)).isCloseTo(0.5, within(1e-12));
        // Half of the women, 20 of 40, move from the first place to the second.
        assertThat(SegmentIndicators.dissimilarity(new double[] {10, 30}, men)).isZero();
        assertThat(SegmentIndicators.dissimilarity(men, women)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void dispersionOfPayIsWhatLiesBetweenPlantsAndWhatLiesInside() {
        Plants plants = new Plants(4, Sectors.COUNT);
        int[] slots = {plants.add(1, 0, 1, 0), plants.add(2, 0, 2, 0)};
        plants.listCells();
        double[][] pays = {{1, 4}, {2, 8}};
        double[][] people = {{3, 1}, {5, 2}};
        PlantPay.Sums sums = new PlantPay().of(plants, 0);
        Spread all = new Spread();
        double bill = 0;
        double inside = 0;
        for (int p = 0; p < 2; p++) {
            Spread own = new Spread();
            for (int k = 0; k < 2; k++) {
                double pay = pays[p][k] * people[p][k];
                sums.add(slots[p], people[p][k], pay);
                all.add(people[p][k], pay);
                own.add(people[p][k], pay);
            }
            bill += own.amount();
            inside += own.amount() * own.theil();
        }
        assertThat(sums.theil() + inside / bill).isCloseTo(all.theil(), within(1e-12));
        assertThat(sums.theil()).isPositive().isLessThan(all.theil());
    }

    @Test
    void whereEveryPlantPaysAllItsPeopleAlikeAllDispersionIsBetweenPlants() {
        World world = OpenedWorld.open();
        Survey survey = new Survey(world);
        for (int t = 0; t < world.count; t++) {
            pay(world, t, true);
            survey.people().take(t);
        }
        assertThat(value("wageTheilBetweenPlants", survey)).isCloseTo(1, within(0.01));
        assertThat(value("wageTheil", survey)).isPositive();
        for (int t = 0; t < world.count; t++) {
            pay(world, t, false);
            survey.people().take(t);
        }
        assertThat(value("wageTheil", survey)).isCloseTo(0, within(1e-6));
    }

    @Test
    void whereWomenAndMenTakePlacesByTurnsThereIsLittleSegregationAndElseMuch() {
        World world = OpenedWorld.open();
        Survey survey = new Survey(world);
        for (int t = 0; t < world.count; t++) {
            Workers rows = world.workers[t];
            for (int i = 0; i < rows.count; i++) {
                rows.sex[i] = (byte) (rows.occupation[i] == 0 ? Workers.FEMALE : Workers.MALE);
            }
            survey.people().take(t);
        }
        assertThat(value("sexSegregation", survey)).isCloseTo(1, within(1e-12));
        for (int t = 0; t < world.count; t++) {
            Workers rows = world.workers[t];
            for (int i = 0; i < rows.count; i++) {
                rows.sex[i] = (byte) (rows.identity[i] % 2);
            }
            survey.people().take(t);
        }
        assertThat(value("sexSegregation", survey)).isBetween(0.0, 0.3);
    }

    private static void pay(World world, int t, boolean byPlant) {
        Workers rows = world.workers[t];
        for (int i = 0; i < rows.count; i++) {
            boolean isPaid = rows.state[i] == Workers.WAGE;
            double each = isPaid && byPlant ? 1 + rows.plant[i] % 5 : 1;
            rows.pay[i] = (float) (each * rows.people[i]);
        }
    }

    static double value(String name, Survey survey) {
        return Indicators.list().stream()
                .filter(indicator -> indicator.name().equals(name))
                .findFirst()
                .orElseThrow()
                .ofWorld()
                .of(survey);
    }
}
