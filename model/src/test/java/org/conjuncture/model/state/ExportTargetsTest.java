package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportTargetsTest {
    private static final int LAND = 3;
    private static final int CELL = LAND * Sectors.COUNT + Sectors.MACHINERY;
    private static final ExportTargets.Parameters RULE = ExportTargets.Parameters.defaults();
    private World world;
    private Markets markets;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        markets = world.markets;
    }

    /** Quarters in which a cell exports so much more each time. */
    private double supportAfter(int quarters, double exported, double growth) {
        try (Workshop workshop = new Workshop(1)) {
            ExportTargets targets = new ExportTargets(RULE);
            for (int k = 0; k < quarters; k++) {
                markets.exported[CELL] = exported * StrictMath.pow(1 + growth, k);
                targets.step(world, OpenedWorld.quarter(k, workshop));
            }
        }
        return markets.exportSupport[CELL];
    }

    private double output() {
        double output = 0;
        for (int k = world.plants.cellStart[CELL]; k < world.plants.cellStart[CELL + 1]; k++) {
            output += world.plants.output[world.plants.cellPlant[k]];
        }
        return output;
    }

    @Test
    void withoutExportsSupportEnds() {
        world.levers.exportDiscipline[LAND] = 1;
        assertThat(supportAfter(20, 0, 0)).isZero();
    }

    @Test
    void whereNobodyAsksForExportsItStays() {
        assertThat(supportAfter(20, 0, 0)).isEqualTo(1);
        world.levers.exportDiscipline[LAND] = 0.5;
        assertThat(supportAfter(20, 0, 0)).isEqualTo(0.5);
    }

    @Test
    void whoseExportsGrowAsFastAsTheTargetGetsAllOfIt() {
        world.levers.exportDiscipline[LAND] = 1;
        assertThat(supportAfter(100, output(), 1.1 * RULE.rise() / 4)).isEqualTo(1);
    }

    @Test
    void whoseExportsStandGetsWhatARisingTargetLeaves() {
        world.levers.exportDiscipline[LAND] = 1;
        double rise = 1 + RULE.rise() / 4;
        double left = (1 - rise * (1 - RULE.renewal())) / (rise * RULE.renewal());
        assertThat(supportAfter(800, output(), 0)).isCloseTo(left, within(1e-9));
        assertThat(left).isBetween(0.5, 0.9);
    }

    @Test
    void theLeastTargetIsAPartOfOutput() {
        world.levers.exportDiscipline[LAND] = 1;
        double part = 0.5 * RULE.least();
        assertThat(supportAfter(8, part * output(), 0)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whatIsNoManufactureIsNotAskedForExports() {
        world.levers.exportDiscipline[LAND] = 1;
        supportAfter(20, 0, 0);
        assertThat(markets.exportSupport[LAND * Sectors.COUNT + Sectors.TRANSPORT]).isEqualTo(1);
        assertThat(markets.exportSupport[LAND * Sectors.COUNT + Sectors.AGRICULTURE]).isEqualTo(1);
    }
}
