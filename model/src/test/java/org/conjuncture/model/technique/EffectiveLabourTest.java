package org.conjuncture.model.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class EffectiveLabourTest {

    private static final EffectiveLabour.Parameters USUAL = EffectiveLabour.Parameters.defaults();
    private static final PayScale PAY = PayScale.defaults();
    private static final double[] ASKED = {0.5, 0.3, 0.1, 0.04, 0.06};
    private static final int UNIT = Sectors.LIGHT_MANUFACTURING;

    private final EffectiveLabour mechanism = new EffectiveLabour(USUAL, PAY);

    @Test
    void aStaffAsTechniqueAsksIsWorthWhatItCounts() {
        assertThat(mechanism.aggregate(staff(1, 1, 1, 1, 1), ASKED)).isCloseTo(1, within(1e-12));
        assertThat(mechanism.aggregate(staff(7, 7, 7, 7, 7), ASKED)).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatAnOccupationAddsFallsWithItsNumberByTheElasticity() {
        assertThat(ratio(staff(1, 1, 1, 1, 1))).isCloseTo(PAY.conception(), within(1e-4));
        double doubled = ratio(staff(1, 1, 1, 2, 1));
        assertThat(StrictMath.log(doubled / ratio(staff(1, 1, 1, 1, 1))) / StrictMath.log(2))
                .isCloseTo(-1 / USUAL.substitution(), within(1e-4));
    }

    @Test
    void withoutCraftOrConceptionTheSameNumberMakesLess() {
        double[] noConception = {0.54, 0.3, 0.1, 0, 0.06};
        double[] halfTheCraft = {0.65, 0.15, 0.1, 0.04, 0.06};
        assertThat(mechanism.aggregate(noConception, ASKED)).isBetween(0.8, 0.95);
        assertThat(mechanism.aggregate(halfTheCraft, ASKED)).isBetween(0.85, 0.97);
        EffectiveLabour easy =
                new EffectiveLabour(new EffectiveLabour.Parameters(8, 0.04, 0.1, 0.15), PAY);
        assertThat(easy.aggregate(noConception, ASKED))
                .isGreaterThan(mechanism.aggregate(noConception, ASKED));
    }

    @Test
    void aWorldStaffedAsAskedMakesWhatItMadeToTheLastDigits() {
        World world = staffed();
        double[] labour = world.plants.labour.clone();
        SmallWorld.run(world, 0, 1, 1, mechanism);
        for (int unit = 1; unit < world.units.effectiveness.length; unit++) {
            if (unit % Sectors.COUNT > 0) {
                assertThat(world.units.effectiveness[unit]).isCloseTo(1, within(1e-12));
            }
        }
        assertThat(world.plants.labour).containsExactly(labour, within(1e-6));
    }

    @Test
    void aTradeWithoutItsCraftsmenLosesLabourAndNeverMoreThanTheMost() {
        World world = staffed();
        SmallWorld.run(world, 0, 1, 1, mechanism);
        for (int k = 0; k < world.units.staff.length; k += Occupations.COUNT) {
            world.units.staff[k] += world.units.staff[k + Occupations.CRAFT];
            world.units.staff[k + Occupations.CRAFT] = 0;
        }
        double before = labour(world);
        SmallWorld.run(world, 1, 2, 1, mechanism);
        assertThat(labour(world)).isLessThan(0.99 * before);
        SmallWorld.run(world, 2, 40, 1, mechanism);
        assertThat(world.units.effectiveness[UNIT]).isCloseTo(1 - USUAL.most(), within(1e-4));
    }

    @Test
    void whatPeopleHaveNotLearnedCostsUntilTheyHaveLearnedIt() {
        World world = staffed();
        SmallWorld.run(world, 0, 4, 1, mechanism);
        assertThat(world.units.effectiveness[UNIT]).isCloseTo(1, within(1e-9));
        // Technique runs ahead of schools: every place asks for more than before.
        Arrays.fill(world.units.stage, 4);
        SmallWorld.run(world, 4, 16, 1, mechanism);
        double lacked = world.units.schoolingLacked[UNIT] - world.units.yearsLearned[UNIT];
        double soon = world.units.effectiveness[UNIT];
        assertThat(soon).isLessThan(0.95).isGreaterThan(0.84);
        assertThat(lacked).isGreaterThan(1);
        SmallWorld.run(world, 16, 240, 1, mechanism);
        assertThat(world.units.effectiveness[UNIT]).isGreaterThan(0.99);
    }

    @Test
    void whoIsBetterSchooledThanAskedAddsNothing() {
        World world = staffed();
        SmallWorld.run(world, 0, 1, 1, mechanism);
        for (Workers workers : world.workers) {
            Arrays.fill(workers.schooling, 16);
        }
        SmallWorld.run(world, 1, 9, 1, mechanism);
        assertThat(world.units.effectiveness[UNIT]).isCloseTo(1, within(1e-12));
    }

    private static double[] staff(double... relative) {
        double[] staff = new double[relative.length];
        for (int o = 0; o < staff.length; o++) {
            staff[o] = relative[o] * ASKED[o];
        }
        return staff;
    }

    /** What one more in conception adds over what one more in execution adds. */
    private double ratio(double[] staff) {
        return added(staff, Occupations.CONCEPTION) / added(staff, Occupations.EXECUTION);
    }

    private double added(double[] staff, int occupation) {
        double people = Arrays.stream(staff).sum();
        double[] more = staff.clone();
        more[occupation] += 1e-6;
        return ((people + 1e-6) * mechanism.aggregate(more, ASKED)
                        - people * mechanism.aggregate(staff, ASKED))
                / 1e-6;
    }

    /** A small world whose trades have the people that their technique asks for. */
    private static World staffed() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 1, 1, new DetailDivision(DetailDivision.Parameters.defaults()));
        for (int unit = 0; unit < world.units.effectiveness.length; unit++) {
            double employed = 0;
            for (int k = world.plants.cellStart[unit]; k < world.plants.cellStart[unit + 1]; k++) {
                employed += world.plants.employed[world.plants.cellPlant[k]];
            }
            for (int o = 0; o < Occupations.COUNT; o++) {
                int at = unit * Occupations.COUNT + o;
                world.units.staff[at] = employed * world.units.occupationShare[at];
            }
        }
        return world;
    }

    private static double labour(World world) {
        return Arrays.stream(world.plants.labour).sum();
    }
}
