package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class CraftPremiumTest {
    private static final int HERE = 0;

    /** Places by occupation: execution, craft, clerical work, conception, management. */
    private static final double[] PLACES = {0.6, 0.25, 0.07, 0.05, 0.03};

    private final PayScale pay = PayScale.defaults();
    private final CraftPremium.Parameters usual = CraftPremium.Parameters.defaults();
    private final CraftPremium premium = new CraftPremium(usual, pay);

    @Test
    void atTheOpeningsDensitiesCraftKeepsItsPlace() {
        World world = opened();
        pass(world, 1, 41);
        assertThat(world.territories.craftPay).containsOnly(1);
        assertThat(world.territories.besideCraft).containsOnly(1);
        assertThat(pay.table(world, HERE)).containsExactly(pay.table(world.levers, HERE));
    }

    @Test
    void whereCraftUnionsLoseRecognitionCraftIsPaidLessBesideExecution() {
        World world = opened();
        Arrays.fill(world.units.recognition, 0.4);
        pass(world, 1, 9);
        // Members are two fifths of the crafts.
        double held = usual.held() * 0.4 * (0.4 - 1);
        double way = 1 - StrictMath.pow(1 - usual.speed(), 8);
        assertThat(StrictMath.log(relative(world))).isCloseTo(held * way, within(1e-12));
    }

    @Test
    void whereMachinesTakeTheCraftsPlacesItsUnionHoldsLess() {
        World world = opened();
        for (int unit = 0; unit < world.units.employed.length; unit++) {
            int first = unit * Occupations.COUNT;
            world.units.occupationShare[first + Occupations.CRAFT] /= 2;
            world.units.typeDensity[unit * BargainingUnits.UNION_TYPES] /= 2;
        }
        pass(world, 1, 400);
        assertThat(StrictMath.log(relative(world)))
                .isCloseTo(usual.held() * 0.4 * (0.5 - 1), within(1e-6));
    }

    @Test
    void whereCraftUnionsGrowCraftIsPaidMore() {
        World world = opened();
        organize(world, UnionType.CRAFT, 0.25);
        pass(world, 1, 400);
        assertThat(StrictMath.log(relative(world))).isCloseTo(usual.held() * 0.6, within(1e-6));
    }

    @Test
    void unionsOfAnIndustryBringTheScaleTogetherAndThoseOfAllTwiceAsMuch() {
        World industrial = opened();
        organize(industrial, UnionType.INDUSTRIAL, 0.4);
        pass(industrial, 1, 400);
        World general = opened();
        organize(general, UnionType.GENERAL, 0.4);
        pass(general, 1, 400);
        // Agreements cover half of all, made by one craft member for four of the others.
        double reach = 0.5 * 0.4 / 0.5;
        assertThat(StrictMath.log(relative(industrial)))
                .isCloseTo(-usual.levelled() * reach / 2, within(1e-6));
        assertThat(StrictMath.log(relative(general)))
                .isCloseTo(-usual.levelled() * reach, within(1e-6));
    }

    @Test
    void whatAPlanRunsHoldsNothingUp() {
        World world = opened();
        Arrays.fill(world.levers.planned, 1);
        pass(world, 1, 400);
        assertThat(StrictMath.log(relative(world))).isCloseTo(-usual.held() * 0.4, within(1e-6));
    }

    @Test
    void whatAllEarnTogetherStays() {
        World world = opened();
        organize(world, UnionType.GENERAL, 0.4);
        pass(world, 1, 30);
        assertThat(relative(world)).isLessThan(0.95);
        assertThat(earned(world)).isCloseTo(earned(opened()), within(1e-9 * earned(world)));
        assertThat(world.territories.besideCraft[HERE]).isGreaterThan(1);
    }

    @Test
    void craftIsNeverPaidLessThanExecution() {
        World world = opened();
        CraftPremium strong = new CraftPremium(new CraftPremium.Parameters(0.18, 5, 0.5), pay);
        organize(world, UnionType.GENERAL, 0.4);
        for (int k = 1; k < 100; k++) {
            SmallWorld.run(world, k, k + 1, 1, strong);
            count(world);
        }
        double[] table = pay.table(world, HERE);
        double craft = table[PayScale.index(Occupations.CRAFT, Workers.MALE, 0, 0)];
        double execution = table[PayScale.index(Occupations.EXECUTION, Workers.MALE, 0, 0)];
        assertThat(craft).isCloseTo(execution, within(1e-9));
    }

    /** After its first quarter, with two fifths of all crafts in craft unions. */
    private World opened() {
        World world = SmallWorld.open();
        BargainingUnits units = world.units;
        Arrays.fill(units.employed, 1000);
        Arrays.fill(units.recognition, 1);
        Arrays.fill(units.coverage, 0.5);
        for (int unit = 0; unit < units.employed.length; unit++) {
            System.arraycopy(
                    PLACES, 0, units.occupationShare, unit * Occupations.COUNT, PLACES.length);
        }
        organize(world, UnionType.CRAFT, 0.1);
        pass(world, 0, 1);
        return world;
    }

    private static void organize(World world, UnionType type, double density) {
        for (int unit = 0; unit < world.units.employed.length; unit++) {
            world.units.typeDensity[unit * BargainingUnits.UNION_TYPES + type.ordinal()] = density;
        }
    }

    private void pass(World world, int from, int to) {
        for (int k = from; k < to; k++) {
            SmallWorld.run(world, k, k + 1, 1, premium);
            count(world);
        }
    }

    /** What is paid by occupation, as the labour market counts it. */
    private void count(World world) {
        for (int t = 0; t < world.count; t++) {
            for (int o = 0; o < Occupations.COUNT; o++) {
                world.territories.occupationBill[t * Occupations.COUNT + o] =
                        PLACES[o] * pay.usual(world.territories, t, o);
            }
        }
    }

    private static double earned(World world) {
        return Arrays.stream(world.territories.occupationBill).sum();
    }

    /** Pay of craft over that of execution, over the same in the scale. */
    private double relative(World world) {
        double[] table = pay.table(world, HERE);
        return table[PayScale.index(Occupations.CRAFT, Workers.MALE, 0, 0)]
                / table[PayScale.index(Occupations.EXECUTION, Workers.MALE, 0, 0)]
                / pay.craft();
    }
}
