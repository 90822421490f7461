package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class DisorganizationTest {
    private static final int PLANNED = 5;
    private static final int UNDER_PLAN = 16;
    private static final int AFTER = 24;

    /** Output at constant prices a quarter, from the last year under the plan on. */
    private static List<Double> course(int quartersToTheMarket, boolean linksBreak) {
        World world = SmallWorld.open(200000);
        world.levers.planned[PLANNED] = 1;
        world.levers.nationalizationWide[PLANNED] = 1;
        // Money of the time in which plans ended: managed, without a parity in gold.
        Arrays.fill(world.levers.monetaryRule, 1);
        List<Mechanism> steps = new ArrayList<>(StateSteps.quarter());
        if (!linksBreak) {
            steps.removeIf(step -> step.name().equals("disorganization"));
        }
        Quarter quarter = new Quarter(world, steps);
        List<Double> output = new ArrayList<>();
        try (Workshop workshop = new Workshop(2)) {
            for (int k = 0; k < UNDER_PLAN + AFTER; k++) {
                double since = k - UNDER_PLAN + 1;
                world.levers.planned[PLANNED] =
                        Math.max(0, Math.min(1, 1 - since / quartersToTheMarket));
                if (world.levers.planned[PLANNED] == 0) {
                    world.levers.nationalizationWide[PLANNED] = 0;
                    world.levers.privatization[PLANNED] = 0.04;
                }
                quarter.step(OpenedWorld.quarter(k, workshop));
                if (k >= UNDER_PLAN - 4) {
                    output.add(world.territories.outputConstant[PLANNED]);
                }
            }
        }
        return output;
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

    @Test
    void aPlanThatEndsAtOnceCostsMoreThanOneThatEndsInSteps() {
        List<Double> atOnce = course(1, true);
        List<Double> inTenYears = course(40, true);
        List<Double> without = course(1, false);
        assertThat(depth(atOnce)).as("at once").isBetween(0.15, 0.45);
        assertThat(depth(course(8, true))).as("over two years").isLessThan(depth(atOnce));
        assertThat(depth(inTenYears)).as("over ten years").isLessThan(0.6 * depth(atOnce));
        assertThat(sum(atOnce)).as("beside hard budgets").isLessThan(0.97 * sum(without));
    }

    /** Output of the three years after the plan. */
    private static double sum(List<Double> output) {
        return output.subList(4, 16).stream().mapToDouble(each -> each).sum();
    }

    @Test
    void linksBreakWithThePlanAndAreTiedAnew() {
        World world = OpenedWorld.open();
        Disorganization disorganization =
                new Disorganization(Disorganization.Parameters.defaults());
        world.levers.planned[PLANNED] = 1;
        try (Workshop workshop = new Workshop(1)) {
            disorganization.step(world, OpenedWorld.quarter(0, workshop));
            assertThat(world.states.brokenLinks[PLANNED]).isZero();
            world.levers.planned[PLANNED] = 0;
            disorganization.step(world, OpenedWorld.quarter(1, workshop));
            assertThat(world.states.brokenLinks[PLANNED])
                    .isCloseTo(Disorganization.Parameters.defaults().broken(), within(1e-12));
            for (int k = 2; k < 12; k++) {
                disorganization.step(world, OpenedWorld.quarter(k, workshop));
            }
        }
        assertThat(world.states.brokenLinks[PLANNED])
                .isCloseTo(
                        Disorganization.Parameters.defaults().broken() * Math.pow(0.92, 10),
                        within(1e-12));
    }

    @Test
    void whereAPlanRuledLongLinksAreTiedAnewMoreSlowly() {
        double tied = tiedInFiveYearsAfter(40);
        assertThat(tied).isBetween(0.65, 0.85);
        assertThat(tiedInFiveYearsAfter(280)).isLessThan(0.75 * tied);
        assertThat(tied).isLessThan(tiedInFiveYearsAfter(4));
    }

    /** Part of what broke with a plan of so many quarters. */
    private static double tiedInFiveYearsAfter(int underPlan) {
        World world = OpenedWorld.open();
        Disorganization disorganization =
                new Disorganization(Disorganization.Parameters.defaults());
        double broken = 0;
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k <= underPlan + 20; k++) {
                world.levers.planned[PLANNED] = k < underPlan ? 1 : 0;
                disorganization.step(world, OpenedWorld.quarter(k, workshop));
                broken = k == underPlan ? world.states.brokenLinks[PLANNED] : broken;
            }
        }
        return 1 - world.states.brokenLinks[PLANNED] / broken;
    }

    @Test
    void whereTroopsTakeALandLinksBreakOnceAndMoreBreakWithWhatIsDestroyed() {
        World world = OpenedWorld.open();
        Disorganization disorganization =
                new Disorganization(Disorganization.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            disorganization.step(world, OpenedWorld.quarter(0, workshop));
            world.levers.occupation[PLANNED] = 1;
            world.levers.destruction[PLANNED] = 0.1;
            disorganization.step(world, OpenedWorld.quarter(1, workshop));
            assertThat(world.states.brokenLinks[PLANNED]).isCloseTo(0.45, within(1e-12));
            world.levers.destruction[PLANNED] = 0;
            disorganization.step(world, OpenedWorld.quarter(2, workshop));
            assertThat(world.states.brokenLinks[PLANNED]).isCloseTo(0.45 * 0.92, within(1e-12));
            world.levers.occupation[PLANNED] = 0;
            disorganization.step(world, OpenedWorld.quarter(3, workshop));
            double left = 0.45 * 0.92 * 0.92;
            assertThat(world.states.brokenLinks[PLANNED])
                    .as("who leaves breaks nothing")
                    .isCloseTo(left, within(1e-12));
            world.levers.occupation[PLANNED] = 1;
            disorganization.step(world, OpenedWorld.quarter(4, workshop));
            assertThat(world.states.brokenLinks[PLANNED])
                    .as("what is broken breaks no more")
                    .isCloseTo(0.92 * left + 0.4 * (1 - left), within(1e-12));
        }
    }
}
