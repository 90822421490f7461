package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class SkillPremiumTest {
    private static final int HERE = 0;

    private final PayScale pay = PayScale.defaults();

    @Test
    void atTheStartWorkIsPaidAsTheScaleHasIt() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 4, 1, premium(0.05));
        assertThat(pay.table(world, HERE))
                .containsExactly(pay.table(world.levers, HERE), within(1e-12));
    }

    @Test
    void whereSchoolsRunAheadSchooledWorkIsPaidLessBesideTheRest() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 4, 1, premium(0.05));
        school(world, 3);
        SmallWorld.run(world, 4, 44, 1, premium(0.05));
        assertThat(gained(world)).isLessThan(0.95);
        assertThat(world.territories.otherPay[HERE]).isGreaterThan(1);
    }

    @Test
    void whereTechniqueAsksForSchoolingItIsPaidMore() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 4, 1, premium(0.05));
        ask(world, 1.5);
        SmallWorld.run(world, 4, 44, 1, premium(0.05));
        assertThat(gained(world)).isGreaterThan(1.1);
        assertThat(world.territories.otherPay[HERE]).isLessThan(1);
    }

    @Test
    void withoutANormThePremiumMovesByKatzAndMurphysElasticity() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 4, 1, premium(0));
        double[] before = world.units.occupationShare.clone();
        double asked = asked(world);
        ask(world, 1.3);
        double more = asked(world);
        SmallWorld.run(world, 4, 164, 1, premium(0));
        assertThat(world.units.occupationShare).isNotEqualTo(before);
        double moved = premium(0).scarcity(more, 0.3) - premium(0).scarcity(asked, 0.3);
        assertThat(StrictMath.log(gained(world))).isCloseTo(moved / 1.4, within(1e-5));
    }

    @Test
    void whatAllEarnTogetherStays() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 4, 1, premium(0.05));
        ask(world, 1.5);
        SmallWorld.run(world, 4, 44, 1, premium(0.05));
        for (int t = 0; t < world.count; t++) {
            double usual = earned(world, t, pay.table(world.levers, t));
            assertThat(earned(world, t, pay.table(world, t)) / usual).isCloseTo(1, within(1e-12));
        }
        assertThat(gained(world)).isNotCloseTo(1, within(0.05));
    }

    @Test
    void workComesToUseTheSchoolingThereIs() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 4, 1, premium(0.05));
        school(world, 3);
        SmallWorld.run(world, 4, 44, 1, premium(0.05));
        double afterTenYears = gained(world);
        SmallWorld.run(world, 44, 1044, 1, premium(0.05));
        assertThat(afterTenYears).isLessThan(0.95);
        assertThat(gained(world)).isCloseTo(1, within(0.001));
    }

    @Test
    void nobodyWorksAtADeskForLessThanByHand() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 4, 1, premium(0));
        school(world, 100);
        ask(world, 0.01);
        SmallWorld.run(world, 4, 404, 1, premium(0));
        double[] table = pay.table(world, HERE);
        double clerk = table[PayScale.index(Occupations.CLERICAL, Workers.MALE, 0, 0)];
        double hand = table[PayScale.index(Occupations.EXECUTION, Workers.MALE, 0, 0)];
        assertThat(clerk / hand).isCloseTo(1, within(1e-9));
    }

    private SkillPremium premium(double norm) {
        SkillPremium.Parameters usual = SkillPremium.Parameters.defaults();
        return new SkillPremium(
                new SkillPremium.Parameters(
                        usual.substitution(),
                        usual.speed(),
                        norm,
                        usual.selfTaught(),
                        usual.most()),
                pay);
    }

    /** Pay of schooled work over that of other work, over the same in the scale. */
    private static double gained(World world) {
        return world.territories.schooledPay[HERE] / world.territories.otherPay[HERE];
    }

    private static void school(World world, double factor) {
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                workers.schooling[i] *= (float) factor;
            }
        }
    }

    /** Multiplies the places that ask for schooling; the others make room. */
    private static void ask(World world, double factor) {
        double[] shares = world.units.occupationShare;
        for (int from = 0; from < shares.length; from += Occupations.COUNT) {
            double[] unit = Arrays.copyOfRange(shares, from, from + Occupations.COUNT);
            double schooled = unit[2] + unit[3] + unit[4];
            for (int o = 0; o < Occupations.COUNT; o++) {
                double others = (1 - factor * schooled) / (1 - schooled);
                shares[from + o] = unit[o] * (PayScale.isSchooled(o) ? factor : others);
            }
        }
    }

    /** Share of places in the territory that ask for schooling. */
    private static double asked(World world) {
        double people = 0;
        double schooled = 0;
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.territory[p] == HERE) {
                int first = world.plants.sector[p] * Occupations.COUNT; // of the first territory
                people += world.plants.employed[p];
                for (int o = Occupations.CLERICAL; o < Occupations.COUNT; o++) {
                    schooled += world.plants.employed[p] * world.units.occupationShare[first + o];
                }
            }
        }
        return schooled / people;
    }

    private static double earned(World world, int t, double[] table) {
        Workers workers = world.workers[t];
        double sum = 0;
        for (int i = 0; i < workers.count; i++) {
            if (workers.state[i] == Workers.WAGE) {
                sum +=
                        workers.people[i]
                                * table[
                                        PayScale.index(
                                                workers.occupation[i],
                                                workers.sex[i],
                                                workers.group[i],
                                                workers.rights[i])];
            }
        }
        return sum;
    }
}
