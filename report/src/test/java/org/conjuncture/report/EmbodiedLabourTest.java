package org.conjuncture.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EmbodiedLabourTest {

    /**
     * North makes 100 of a good with 50 hours and 20 of South's good; South makes 20 with 40 hours
     * and no inputs. What North uses finally, 100, holds its own 50 hours and South's 40.
     */
    @Test
    void whatIsBoughtHoldsTheHoursOfItsInputs() {
        EmbodiedLabour world = new EmbodiedLabour(2, 2, new int[] {0, 1}, 2);
        world.purchase(0, 0, 0, 100);
        world.purchase(1, 0, 1, 20);
        world.input(0, 1, 0, 20);
        world.work(0, 0, 50);
        world.work(1, 1, 40);
        EmbodiedLabour.Result result = world.solve();
        assertThat(result.between()).containsExactly(new double[] {50, 0, 40, 0}, within(1e-9));
        assertThat(result.used()).containsExactly(new double[] {90, 0}, within(1e-9));
        assertThat(result.worked()).containsExactly(50, 40);
    }

    /** A good that takes half of itself: hours in a unit are twice those worked on it. */
    @Test
    void aGoodThatTakesItselfHoldsTheSumOfTheSeries() {
        EmbodiedLabour world = new EmbodiedLabour(1, 1, new int[] {0}, 1);
        world.purchase(0, 0, 0, 100);
        world.input(0, 0, 0, 50);
        world.work(0, 0, 30);
        assertThat(world.solve().between()[0]).isCloseTo(30, within(1e-6));
    }

    /** North's unit holds 0.9 hours; wages of 50 buy 45 hours for the 50 worked. */
    @Test
    void wagesBuyTheHoursThatAreInWhatHouseholdsUse() {
        EmbodiedLabour world = new EmbodiedLabour(2, 2, new int[] {0, 1}, 2);
        world.purchase(0, 0, 0, 100);
        world.purchase(1, 0, 1, 20);
        world.input(0, 1, 0, 20);
        world.work(0, 0, 50);
        world.work(1, 1, 40);
        world.household(0, 0, 60);
        world.pay(0, 50);
        assertThat(world.solve().bought()[0]).isCloseTo(45, within(1e-9));
        assertThat(world.solve().bought()[1]).isNaN();
    }

    /** A sector that buys for stock more than it sells: the hours still have a sum. */
    @Test
    void whatIsBoughtForStockIsFinalUse() {
        EmbodiedLabour world = new EmbodiedLabour(1, 1, new int[] {0}, 1);
        world.purchase(0, 0, 0, 100);
        world.input(0, 0, 0, 130);
        world.work(0, 0, 30);
        assertThat(world.solve().between()[0]).isCloseTo(30, within(1e-5));
    }

    @Test
    void noHourIsLostOrMadeOnTheWayToItsUser() {
        int places = 7;
        int goods = 4;
        SplittableRandom random = new SplittableRandom(5);
        EmbodiedLabour world =
                new EmbodiedLabour(places, goods, new int[] {0, 0, 1, 1, 2, 2, 2}, 3);
        double hours = 0;
        for (int buyer = 0; buyer < places; buyer++) {
            for (int good = 0; good < goods; good++) {
                for (int origin = 0; origin < places; origin++) {
                    world.purchase(origin, buyer, good, 1 + random.nextDouble());
                }
                // From origins that are not told.
                world.purchase(-1, buyer, good, random.nextDouble());
                for (int sector = 0; sector < goods; sector++) {
                    world.input(buyer, good, sector, random.nextDouble());
                }
                double each = 10 * random.nextDouble();
                world.work(buyer, good, each);
                hours += each;
            }
        }
        EmbodiedLabour.Result result = world.solve();
        assertThat(sum(result.worked())).isCloseTo(hours, within(1e-9 * hours));
        assertThat(sum(result.between())).isCloseTo(hours, within(1e-6 * hours));
        assertThat(sum(result.used())).isCloseTo(hours, within(1e-6 * hours));
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double each : numbers) {
            sum += each;
        }
        return sum;
    }
}
