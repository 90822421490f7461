package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportLicencesTest {
    private static final int CONTROLLED = 8;
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        world.levers.capitalControl[CONTROLLED] = 0.8;
    }

    private double licensed(double imports, int quarters) {
        world.states.imports[CONTROLLED] = imports;
        ImportLicences licences = new ImportLicences(ImportLicences.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < quarters; k++) {
                licences.step(world, OpenedWorld.quarter(1, workshop));
            }
        }
        return world.states.importLicence[CONTROLLED];
    }

    private double reserves() {
        Purses purses = new Purses(world);
        return purses.reserves(CONTROLLED) + Math.max(0, purses.position(CONTROLLED));
    }

    @Test
    void reservesOfAQuartersImportsAskForNoLicences() {
        assertThat(reserves()).isPositive();
        assertThat(licensed(0.99 * reserves(), 50)).isEqualTo(1);
    }

    @Test
    void theShorterReservesAreTheFewerLicencesAreGivenDownToTheLeast() {
        assertThat(licensed(2 * reserves(), 100)).isCloseTo(1 - 0.8 * 0.5, within(1e-6));
        assertThat(licensed(1000 * reserves(), 100)).isCloseTo(1 - 0.8 * 0.7, within(1e-6));
        world.levers.capitalControl[CONTROLLED] = 0;
        assertThat(licensed(1000 * reserves(), 100)).isCloseTo(1, within(1e-6));
    }

    @Test
    void aPlanLicensesItsTradeItself() {
        world.levers.planned[CONTROLLED] = 1;
        assertThat(licensed(1000 * reserves(), 10)).isEqualTo(1);
    }

    @Test
    void whereHalfIsPlannedExchangeControlAsksHalfAsMuch() {
        world.levers.planned[CONTROLLED] = 0.5;
        assertThat(licensed(1000 * reserves(), 100)).isCloseTo(1 - 0.4 * 0.7, within(1e-6));
    }

    @Test
    void whoLicensesLessBuysLessAbroad() {
        assertThat(imports(0.4)[CONTROLLED]).isLessThan(0.8 * imports(1)[CONTROLLED]);
    }

    private static double[] imports(double licence) {
        World world = OpenedWorld.open();
        List<Mechanism> steps = StateSteps.quarter();
        // The licence is held where it is put.
        steps.removeIf(step -> step.name().equals("importLicences"));
        Quarter quarter = new Quarter(world, steps);
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < 16; k++) {
                world.states.importLicence[CONTROLLED] = licence;
                quarter.step(OpenedWorld.quarter(k, workshop));
            }
        }
        return world.states.imports;
    }
}
