package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.trade.DeliveryCost;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class ThreatTest {
    private static final Mobility FREE = Mobility.defaults();
    private static final int HERE = 0;
    private static final int UNIT = HERE * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING;

    @Test
    void dearLabourHereIsThreatened() {
        World usual = world();
        World dear = world();
        pay(dear, HERE, 3);
        assertThat(threat(dear, FREE)).isGreaterThan(threat(usual, FREE)).isLessThan(1);
    }

    @Test
    void costOfDeliveryProtects() {
        World near = world();
        pay(near, HERE, 3);
        World far = world();
        pay(far, HERE, 3);
        Arrays.fill(far.markets.relativeCost, 3);
        assertThat(threat(far, FREE)).isLessThan(threat(near, FREE));
    }

    @Test
    void nobodyIsThreatenedWhereCapitalCannotGo() {
        World held = world();
        pay(held, HERE, 3);
        assertThat(threat(held, new Mobility(0, 1, 8000, 0.15, 0.5, 0))).isZero();
        held.levers.capitalControl[HERE] = 1;
        assertThat(threat(held, FREE)).isZero();
    }

    @Test
    void worksCouncilsAtBothEndsDisarmTheThreat() {
        World world = world();
        pay(world, HERE, 3);
        double alone = threat(world, FREE);
        world.levers.worksCouncils[HERE] = 1;
        assertThat(threat(world, FREE)).isEqualTo(alone);
        Arrays.fill(world.levers.worksCouncils, 1);
        assertThat(threat(world, FREE)).isCloseTo(0.2 * alone, within(1e-9));
    }

    @Test
    void theAdvantageIsTheLogOfUnitCostsLessDelivery() {
        World world = world();
        Threat threat = new Threat(Threat.Parameters.defaults(), FREE, new DeliveryCost(0));
        Conditions conditions = conditions(world);
        assertThat(threat.advantage(world, conditions, HERE, HERE, Sectors.LIGHT_MANUFACTURING))
                .isCloseTo(0, within(1e-12));
        double before = threat.advantage(world, conditions, HERE, 1, Sectors.LIGHT_MANUFACTURING);
        world.territories.rate[1] *= 2;
        double after = threat.advantage(world, conditions, HERE, 1, Sectors.LIGHT_MANUFACTURING);
        assertThat(before - after).isCloseTo(StrictMath.log(2), within(1e-12));
    }

    private static Conditions conditions(World world) {
        try (Workshop workshop = new Workshop(1)) {
            return new Conditions(world, OpenedWorld.quarter(0, workshop));
        }
    }

    private static World world() {
        World world = OpenedWorld.open();
        Arrays.fill(world.markets.relativeCost, 1);
        return world;
    }

    private static void pay(World world, int t, double factor) {
        for (int s = 1; s < Sectors.COUNT; s++) {
            world.units.wage[t * Sectors.COUNT + s] *= factor;
        }
    }

    private static double threat(World world, Mobility mobility) {
        try (Workshop workshop = new Workshop(1)) {
            new Threat(Threat.Parameters.defaults(), mobility, new DeliveryCost(0.6))
                    .step(world, OpenedWorld.quarter(0, workshop));
        }
        return world.units.threat[UNIT];
    }
}
