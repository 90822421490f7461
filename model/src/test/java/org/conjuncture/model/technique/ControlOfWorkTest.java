package org.conjuncture.model.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

/** Worlds alike but for the power of labour, which search for techniques at the same draws. */
class ControlOfWorkTest {

    private static final ControlOfWork.Parameters USUAL = ControlOfWork.Parameters.defaults();
    private static final int QUARTERS = 60;

    @Test
    void whereLabourIsStrongOwnersTakeWhatCommands() {
        double stage = stage(able(0, 0, 1));
        double capital = capital(able(0, 0, 1));
        World weak = searched(0, 0, 1, USUAL);
        World strong = searched(0.8, 0, 1, USUAL);
        assertThat(stage(strong) - stage).isGreaterThan(1.008 * (stage(weak) - stage));
        assertThat(capital(strong) - capital).isGreaterThan(1.008 * (capital(weak) - capital));
    }

    @Test
    void aTechniqueThatCostsMoreIsTakenUpForTheCommandItGives() {
        World weak = able(0, 0, 1);
        World strong = able(0.8, 0, 1);
        assertThat(costlier(weak, USUAL)).isEqualTo(0);
        assertThat(costlier(strong, USUAL)).isGreaterThan(0);
    }

    @Test
    void organizedCraftsDelayWhatDoesWithoutThemAndDoNotEndIt() {
        double before = stage(able(0, 0, 1));
        double free = stage(searched(0, 0, 1, hold(0.7))) - before;
        double held = stage(searched(0, 1, 1, hold(0.7))) - before;
        assertThat(held).isLessThan(0.7 * free).isGreaterThan(0.1 * free);
    }

    @Test
    void whereLawIsAgainstThemCraftsHoldNothing() {
        assertThat(plants(searched(0, 1, 0, hold(0.7))))
                .isDeepEqualTo(plants(searched(0, 0, 1, hold(0.7))));
    }

    @Test
    void withoutWeightCostAloneDecidesToTheLastBit() {
        ControlOfWork.Parameters none = new ControlOfWork.Parameters(0, 20, 1, 0.08, 0);
        World strong = searched(0.8, 1, 1, none);
        World without = able(0.8, 1, 1);
        search(without, QUARTERS, new TechnicalChange(TechnicalChange.Parameters.defaults()));
        assertThat(plants(strong)).isDeepEqualTo(plants(without));
        assertThat(Arrays.deepEquals(plants(searched(0.8, 1, 1, USUAL)), plants(without)))
                .isFalse();
    }

    @Test
    void strikesAndScarceCraftsAreReckonedWithAsPowerIs() {
        World world = able(0.3, 0, 1);
        int unit = unit();
        double craft = world.units.occupationShare[unit * Occupations.COUNT + Occupations.CRAFT];
        world.units.strikeLoss[unit] = 0.01;
        world.units.unfilled[unit] = 0.2;
        search(world, 400, new ControlOfWork(USUAL));
        double felt = 0.3 + USUAL.strikes() * 0.01 + USUAL.scarcity() * craft * 0.2;
        assertThat(world.units.controlWorth[unit]).isCloseTo(USUAL.weight() * felt, within(1e-6));
        assertThat(world.units.controlWorth[unit + 1])
                .isCloseTo(USUAL.weight() * 0.3, within(1e-6));
    }

    /** Light manufacturing of the first territory. */
    private static int unit() {
        return Sectors.LIGHT_MANUFACTURING;
    }

    private static ControlOfWork.Parameters hold(double hold) {
        return new ControlOfWork.Parameters(0, 0, 0, 1, hold);
    }

    private static World searched(
            double power, double organized, double rights, ControlOfWork.Parameters parameters) {
        World world = able(power, organized, rights);
        search(
                world,
                QUARTERS,
                new ControlOfWork(parameters),
                new TechnicalChange(TechnicalChange.Parameters.defaults()));
        return world;
    }

    /** A capable world with unions of this power, and this part of its crafts in craft unions. */
    private static World able(double power, double organized, double rights) {
        World world = OpenedWorld.open();
        Arrays.fill(world.territories.capability, 1);
        BargainingUnits units = world.units;
        Arrays.fill(units.power, power);
        Arrays.fill(world.levers.unionRights, rights);
        for (int unit = 0; unit < units.power.length; unit++) {
            units.typeDensity[unit * BargainingUnits.UNION_TYPES + BargainingUnits.CRAFT_UNION] =
                    organized * units.occupationShare[unit * Occupations.COUNT + Occupations.CRAFT];
        }
        Plants plants = world.plants;
        for (int p = 0; p < plants.count; p++) {
            double wear =
                    world.tables.technique(plants.territory[p]).depreciation()[plants.sector[p]];
            plants.invested[p] = 1.4 * wear * plants.capitalStock[p];
        }
        return world;
    }

    private static void search(World world, int until, Mechanism... mechanisms) {
        try (Workshop workshop = new Workshop(1)) {
            for (int since = 0; since < until; since++) {
                Now now = OpenedWorld.quarter(since, workshop);
                for (Mechanism each : mechanisms) {
                    each.step(world, now);
                }
            }
        }
    }

    /** Plants whose unit cost has risen in a quarter, at the same wage, prices and interest. */
    private static int costlier(World world, ControlOfWork.Parameters parameters) {
        ControlOfWork control = new ControlOfWork(parameters);
        search(world, QUARTERS, control);
        double[] before = costs(world);
        try (Workshop workshop = new Workshop(1)) {
            new TechnicalChange(TechnicalChange.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(QUARTERS, workshop));
        }
        double[] after = costs(world);
        int costlier = 0;
        for (int p = 0; p < before.length; p++) {
            costlier += after[p] > before[p] * (1 + 1e-9) ? 1 : 0;
        }
        return costlier;
    }

    private static double[] costs(World world) {
        double[] costs = new double[world.plants.count];
        for (int p = 0; p < costs.length; p++) {
            costs[p] = UnitCost.of(world, p).total();
        }
        return costs;
    }

    private static double stage(World world) {
        return mean(Arrays.copyOf(world.plants.stage, world.plants.count));
    }

    /** Mean log of capital over labour a unit. */
    private static double capital(World world) {
        Plants plants = world.plants;
        double[] log = new double[plants.count];
        for (int p = 0; p < log.length; p++) {
            log[p] = StrictMath.log(plants.capitalPerOutput[p] / plants.labourPerOutput[p]);
        }
        return mean(log);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double[][] plants(World world) {
        Plants plants = world.plants;
        return new double[][] {
            plants.labourPerOutput, plants.capitalPerOutput, plants.inputIntensity, plants.stage
        };
    }
}
