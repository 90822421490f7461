package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class MinimumWageTest {

    private final MinimumWage law = new MinimumWage(MinimumWage.Parameters.defaults());
    private final LabourMarket market =
            new LabourMarket(LabourMarket.Parameters.defaults(), PayScale.defaults(), 0.5);

    /** A quarter of the labour market under a floor of this share of mean pay. */
    private World after(double share, byte rights) {
        World world = SmallWorld.open();
        world.levers.minimumWage[0] = share;
        Arrays.fill(world.territories.meanPay, 1.2 * world.units.wage[1]);
        for (Workers workers : world.workers) {
            Arrays.fill(workers.rights, 0, workers.count, rights);
        }
        SmallWorld.run(world, 0, 1, 1, law, market);
        return world;
    }

    private static double paid(LegalFloor law, double pay, double floor) {
        return law.paid(pay, floor, law.place(pay, floor));
    }

    @Test
    void theFloorCutsIntoTheSpreadOfPayAsTheLognormalSays() {
        LegalFloor floor = new LegalFloor(0.35);
        assertThat(paid(floor, 1, 0.1)).isCloseTo(1, within(1e-6));
        assertThat(paid(floor, 1, 5)).isEqualTo(5);
        // Half of the people are below the median, exp(−σ²/2) of the mean.
        assertThat(floor.lifted(floor.place(2, 2 * StrictMath.exp(-0.35 * 0.35 / 2))))
                .isCloseTo(0.5, within(1e-3));
        // At the mean itself: Φ(σ/2) + 1 − Φ(−σ/2) = 2·Φ(σ/2).
        assertThat(paid(floor, 3, 3)).isCloseTo(3 * 2 * 0.569460, within(1e-3));
        for (double ratio = 0.05; ratio < 3.9; ratio += 0.05) {
            assertThat(paid(floor, 1, ratio + 0.05)).isGreaterThanOrEqualTo(paid(floor, 1, ratio));
            assertThat(paid(floor, 1, ratio)).isGreaterThanOrEqualTo(StrictMath.max(1, ratio));
        }
    }

    @Test
    void lawLiftsPayWhereItHoldsAndNowhereElse() {
        World free = after(0, Workers.CITIZEN);
        World bound = after(0.5, Workers.CITIZEN);
        assertThat(payUnits(bound, 0)).isGreaterThan(1.001 * payUnits(free, 0));
        assertThat(payUnits(bound, 1)).isEqualTo(payUnits(free, 1));
        assertThat(bound.territories.paidTheFloor[0]).isPositive();
        assertThat(bound.territories.paidTheFloor[1]).isZero();
        assertThat(payUnits(after(0.8, Workers.CITIZEN), 0)).isGreaterThan(payUnits(bound, 0));
    }

    @Test
    void nobodyLosesAPlaceByDecree() {
        World free = after(0, Workers.CITIZEN);
        World bound = after(0.8, Workers.CITIZEN);
        assertThat(bound.plants.employed).containsExactly(free.plants.employed);
        assertThat(bound.territories.unemployed[0]).isEqualTo(free.territories.unemployed[0]);
    }

    @Test
    void whoHasNoPapersIsOutsideTheLaw() {
        assertThat(payUnits(after(0.8, Workers.CLANDESTINE), 0))
                .isEqualTo(payUnits(after(0, Workers.CLANDESTINE), 0));
        assertThat(payUnits(after(0.8, Workers.MIGRANT), 0))
                .isGreaterThan(payUnits(after(0, Workers.MIGRANT), 0));
    }

    private static double payUnits(World world, int t) {
        Plants plants = world.plants;
        double sum = 0;
        for (int p = 0; p < plants.count; p++) {
            sum += plants.territory[p] == t ? plants.payUnits[p] : 0;
        }
        return sum;
    }
}
