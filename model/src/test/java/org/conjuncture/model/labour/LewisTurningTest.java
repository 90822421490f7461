package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.conjuncture.base.Place;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Settings;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

/**
 * Lewis (1954): while the land has labour to spare, employment grows at pay that lags behind what
 * people make and the share of profit rises; when it is used up, pay rises and the share of profit
 * falls. Employment and productivity grow as given; pay is the model's. It lags by a tenth in
 * fifteen years, and is not flat as with Lewis: a part of productivity and of the claim on the
 * usual share goes into pay even where most people are on the land.
 */
class LewisTurningTest {
    private static final int QUARTERS = 200;
    private static final double PEOPLE = 100;
    private static final double BETWEEN_JOBS = 0.03;
    private static final double PRODUCTIVITY = 0.005;

    /** Wages over productivity at the start of each quarter, start = 1. */
    private double[] course(double firstEmployed, double reserveDrag) {
        World world = OpenedWorld.open();
        Settings settings =
                Settings.defaults()
                        .with(Place.of("test"), "bargaining.reserveDrag", "" + reserveDrag);
        WageCurve curve = new WageCurve(settings.of("wageCurve", WageCurve.Parameters.class));
        Bargaining bargaining =
                new Bargaining(settings.of("bargaining", Bargaining.Parameters.class));
        Arrays.fill(world.states.expectedInflation, 0);
        System.arraycopy(
                world.units.power, 0, world.units.powerAtStart, 0, world.units.power.length);
        for (int s = 1; s < Sectors.COUNT; s++) {
            world.units.wage[s] = 1;
            world.units.productivity[s] = 1;
            world.units.wageShareNorm[s] = 0.6;
            world.units.wageShare[s] = 0.6;
        }
        double[] course = new double[QUARTERS];
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < QUARTERS; k++) {
                double wanted = firstEmployed * StrictMath.exp(0.01 * k);
                offer(world, wanted);
                Now now = new Now(7480 + k, k, 11, workshop, new Chronicle());
                curve.step(world, now);
                bargaining.step(world, now);
                double made = StrictMath.exp(PRODUCTIVITY * k);
                for (int s = 1; s < Sectors.COUNT; s++) {
                    world.units.productivity[s] = made;
                    double share = 0.6 * world.units.wage[s] / made;
                    world.units.wageShare[s] += 0.2 * (share - world.units.wageShare[s]);
                }
                course[k] = StrictMath.exp(Bargaining.meanLogWage(world, 0)) / made;
            }
        }
        return course;
    }

    /**
     * Work for so many, as far as there are people for it; the rest is on the land. Slack stays as
     * it is: none of them searches and nobody is on own account.
     */
    private static void offer(World world, double wanted) {
        double employed = Math.min(wanted, (1 - BETWEEN_JOBS) * PEOPLE);
        double idle = BETWEEN_JOBS * employed;
        world.territories.wageWorkers[0] = employed;
        world.territories.unemployed[0] = idle;
        world.territories.subsistence[0] = Math.max(0, PEOPLE - employed - idle);
        world.territories.nearReserve[0] = 0;
        world.territories.ownAccount[0] = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            world.units.employed[s] = employed / Sectors.COUNT;
            world.units.unfilled[s] = Math.min(0.3, Math.max(0, 1 - employed / wanted));
        }
    }

    /** When there is work for all, employment growing by a hundredth a quarter. */
    private static int turning(double firstEmployed) {
        return (int) (100 * StrictMath.log((1 - BETWEEN_JOBS) * PEOPLE / firstEmployed));
    }

    @Test
    void payLagsBehindProductivityUntilTheLandHasNoLabourToSpareAndRunsAheadAfter() {
        double[] pay = course(30, Bargaining.Parameters.defaults().reserveDrag());
        int turning = turning(30);
        assertThat(turning).isBetween(100, 140);
        assertThat(pay[80]).as("the share of profit rises").isLessThan(0.95 * pay[4]);
        assertThat(pay[QUARTERS - 1]).as("and falls again").isGreaterThan(pay[turning] * 1.02);
        assertThat(least(pay)).as("least before the turning point").isBetween(40, turning + 8);
    }

    @Test
    void whereThereIsLessLabourToSparePayTurnsSooner() {
        double drag = Bargaining.Parameters.defaults().reserveDrag();
        assertThat(least(course(60, drag))).isLessThan(least(course(30, drag)));
    }

    @Test
    void withoutTheReservesWeightPayKeepsUpTheMore() {
        double[] held = course(30, Bargaining.Parameters.defaults().reserveDrag());
        double[] free = course(30, 0);
        assertThat(1 - free[80] / free[4]).isLessThan(0.6 * (1 - held[80] / held[4]));
    }

    private static int least(double[] course) {
        int least = 0;
        for (int k = 1; k < course.length; k++) {
            least = course[k] < course[least] ? k : least;
        }
        return least;
    }
}
