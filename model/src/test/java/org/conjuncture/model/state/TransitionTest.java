package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

/** The same steps away from a plan, in two orders and at two speeds. */
class TransitionTest {
    private static final int PLANNED = 5;
    private static final int UNDER_PLAN = 16;
    private static final int AFTER = 32;

    /** Quarters after the plan's last in which a step is taken, and over how many. */
    private record Steps(int sale, int prices, int opening, int budget, int over) {}

    private static List<Double> course(Steps steps) {
        World world = SmallWorld.open(200000);
        world.levers.planned[PLANNED] = 1;
        world.levers.nationalizationWide[PLANNED] = 1;
        Arrays.fill(world.levers.monetaryRule, 1);
        Quarter quarter = new Quarter(world, StateSteps.quarter());
        List<Double> output = new ArrayList<>();
        try (Workshop workshop = new Workshop(2)) {
            for (int k = 0; k < UNDER_PLAN + AFTER; k++) {
                set(world, steps, k - UNDER_PLAN);
                quarter.step(OpenedWorld.quarter(k, workshop));
                if (k >= UNDER_PLAN - 4) {
                    output.add(world.territories.outputConstant[PLANNED]);
                }
            }
        }
        return output;
    }

    private static void set(World world, Steps steps, int since) {
        // Once reform begins the plan no longer rules whole.
        double plan = since < 0 ? 1 : 0.9;
        world.levers.planned[PLANNED] = plan * (1 - done(since, steps.prices, steps.over));
        world.levers.nationalizationWide[PLANNED] = since < 0 ? 1 : 0;
        world.levers.privatization[PLANNED] =
                since >= steps.sale && since < steps.sale + 12 ? 0.12 : 0;
        double duty = 0.6 - 0.5 * done(since, steps.opening, steps.over);
        world.levers.tariffPrimary[PLANNED] = duty;
        world.levers.tariffManufactures[PLANNED] = duty;
        world.levers.publicSpending[PLANNED] = 1.6 - 0.4 * done(since, steps.budget, steps.over);
    }

    private static double done(int since, int from, int over) {
        return Math.max(0, Math.min(1, (since - from + 1.0) / over));
    }

    private static double depth(List<Double> output) {
        double before = output.subList(0, 4).stream().mapToDouble(each -> each).average().orElse(0);
        double least = before;
        for (int k = 4; k + 4 <= output.size(); k++) {
            double year =
                    output.subList(k, k + 4).stream().mapToDouble(each -> each).average().orElse(0);
            least = Math.min(least, year);
        }
        return 1 - least / before;
    }

    /** Output a quarter after the plan, over that of its last year. */
    private static double mean(List<Double> output) {
        double before = output.subList(0, 4).stream().mapToDouble(each -> each).average().orElse(0);
        double after =
                output.subList(4, output.size()).stream()
                        .mapToDouble(each -> each)
                        .average()
                        .orElse(0);
        return after / before;
    }

    /**
     * Who sells before prices are free and borders open has owners when links break: they fall less
     * deep than where the state's plants meet the market first (Boycko, Shleifer and Vishny 1995;
     * others, Stiglitz 1999 among them, hold that competition must come first).
     */
    @Test
    void theSameStepsInAnotherOrderCostMore() {
        List<Double> soldFirst = course(new Steps(0, 12, 12, 12, 1));
        List<Double> soldLast = course(new Steps(12, 0, 0, 0, 1));
        assertThat(depth(soldLast)).isBetween(0.15, 0.45);
        assertThat(depth(soldFirst)).isBetween(0.15, 0.45).isLessThan(0.85 * depth(soldLast));
        assertThat(mean(soldFirst)).isGreaterThan(mean(soldLast));
    }

    @Test
    void stepsAtOnceCostMoreThanTheSameOverSixYears() {
        List<Double> atOnce = course(new Steps(0, 0, 0, 0, 1));
        List<Double> inSteps = course(new Steps(0, 0, 0, 0, 24));
        assertThat(depth(atOnce)).isBetween(0.15, 0.45);
        assertThat(depth(inSteps)).isLessThan(0.8 * depth(atOnce));
    }
}
