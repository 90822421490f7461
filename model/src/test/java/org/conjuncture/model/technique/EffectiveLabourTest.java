package org.conjuncture.model.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
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
        loseCraft(world.units.staff);
        loseCraft(world.plants.staff);
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
        Arrays.fill(world.plants.stage, 4);
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

    @Test
    void aPlantWithoutItsCraftsmenDoesLessThanTheOthersOfItsTrade() {
        World world = staffed();
        SmallWorld.run(world, 0, 1, 1, mechanism);
        Plants plants = world.plants;
        int lacking = plants.cellPlant[plants.cellStart[UNIT]];
        int other = plants.cellPlant[plants.cellStart[UNIT] + 1];
        int first = lacking * Occupations.COUNT;
        double crafts = plants.staff[first + Occupations.CRAFT];
        for (double[] staff : new double[][] {plants.staff, world.units.staff}) {
            int at = staff == plants.staff ? first : UNIT * Occupations.COUNT;
            staff[at + Occupations.CRAFT] -= crafts;
            staff[at + Occupations.EXECUTION] += crafts;
        }
        SmallWorld.run(world, 1, 5, 1, mechanism);
        assertThat(world.effectiveness(lacking)).isLessThan(0.999 * world.effectiveness(other));
        assertThat(world.effectiveness(lacking)).isLessThan(world.units.effectiveness[UNIT]);
    }

    @Test
    void plantsThatAreAlikeInATradeThatIsNotStaffedAsAskedDoAsMuchAsTheTrade() {
        World world = staffed();
        SmallWorld.run(world, 0, 1, 1, mechanism);
        loseCraft(world.units.staff);
        loseCraft(world.plants.staff);
        SmallWorld.run(world, 1, 9, 1, mechanism);
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.cell(p) == UNIT) {
                assertThat(world.plants.staffed[p]).isCloseTo(1, within(1e-12));
            }
        }
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
        Plants plants = world.plants;
        for (int p = 0; p < plants.count; p++) {
            for (int o = 0; o < Occupations.COUNT; o++) {
                int at = p * Occupations.COUNT + o;
                plants.staff[at] = plants.employed[p] * plants.occupationShare[at];
                world.units.staff[plants.cell(p) * Occupations.COUNT + o] += plants.staff[at];
            }
        }
        return world;
    }

    /** Everyone in craft does execution work instead. */
    private static void loseCraft(double[] staff) {
        for (int k = 0; k < staff.length; k += Occupations.COUNT) {
            staff[k] += staff[k + Occupations.CRAFT];
            staff[k + Occupations.CRAFT] = 0;
        }
    }

    private static double labour(World world) {
        return Arrays.stream(world.plants.labour).sum();
    }
}
