package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final int CELL = Sectors.MACHINERY;

    /** Babbage: the same people of a dearer mix are a dearer technique. */
    @Test
    void whoFoundsWeighsWhatTheOccupationsOfHisTechniqueArePaid() {
        World world = OpenedWorld.open();
        double alike = profit(world, 4) - profit(world, 1);
        double[] pay = {1, 1, 1, 1, 1.5};
        System.arraycopy(pay, 0, world.units.stagePay, CELL * BargainingUnits.STAGES, pay.length);
        assertThat(alike).isZero();
        assertThat(profit(world, 4)).isLessThan(profit(world, 1));
        Conditions conditions = found(world);
        assertThat(conditions.pay(CELL, 4)).isCloseTo(1.5 * conditions.pay[CELL], within(1e-9));
        assertThat(conditions.profitRate(CELL)).isEqualTo(profit(world, conditions.stage[CELL]));
    }

    private static double profit(World world, double stage) {
        Conditions conditions = found(world);
        return conditions.profitRate(
                CELL,
                stage,
                conditions.labourPerOutput[CELL],
                conditions.inputIntensity[CELL],
                conditions.capitalPerOutput[CELL]);
    }

    private static Conditions found(World world) {
        try (Workshop workshop = new Workshop(1)) {
            return new Conditions(world, OpenedWorld.quarter(0, workshop));
        }
    }
}
