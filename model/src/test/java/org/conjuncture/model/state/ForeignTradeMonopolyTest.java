package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.Mechanism;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForeignTradeMonopolyTest {
    private static final int PLANNED = 8;
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        world.levers.planned[PLANNED] = 1;
        world.states.exports[PLANNED] = 100;
        world.states.imports[PLANNED] = 60;
    }

    private void step() {
        Mechanism monopoly = new ForeignTradeMonopoly(ForeignTradeMonopoly.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            monopoly.step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    @Test
    void aSurplusHoldsExportsBackAndADeficitPushesThem() {
        world.states.currentAccountTrend[PLANNED] = 40;
        step();
        double held = world.states.exportLicence[PLANNED];
        assertThat(held).isCloseTo(Math.exp(-0.5 * 40 / 160), within(1e-12));
        world.states.currentAccountTrend[PLANNED] = -40;
        step();
        assertThat(world.states.exportLicence[PLANNED]).isCloseTo(1, within(1e-12));
    }

    @Test
    void reformsGiveTheRightToTradeInStepWithThePlanTheyEnd() {
        double[] licence = new double[3];
        for (int k = 0; k < 3; k++) {
            world.levers.planned[PLANNED] = 0.4 + 0.3 * k;
            world.states.exportLicence[PLANNED] = 0.2;
            world.states.currentAccountTrend[PLANNED] = 40;
            step();
            licence[k] = world.states.exportLicence[PLANNED];
        }
        assertThat(licence[0]).isGreaterThan(licence[1]);
        assertThat(licence[1]).isGreaterThan(licence[2]);
        // No step at any part of a plan: each gives about as much.
        assertThat((licence[0] - licence[1]) / (licence[1] - licence[2])).isBetween(0.8, 1.25);
    }

    @Test
    void whereNoPlanRulesNothingIsLicensed() {
        world.states.exports[2] = 100;
        world.states.currentAccountTrend[2] = 100;
        step();
        assertThat(world.states.exportLicence[2]).isEqualTo(1);
    }

    @Test
    void foreignBuyersOrderLessWhereLittleIsLetOut() {
        double[] free = ordersFromAbroad(1);
        double[] licensed = ordersFromAbroad(0.2);
        assertThat(licensed[PLANNED]).isLessThan(0.8 * free[PLANNED]);
    }

    private static double[] ordersFromAbroad(double licence) {
        World world = OpenedWorld.open();
        Quarter quarter = new Quarter(world, StateSteps.quarter());
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < 8; k++) {
                world.states.exportLicence[PLANNED] = licence;
                quarter.step(OpenedWorld.quarter(k, workshop));
            }
        }
        return world.states.exports;
    }
}
