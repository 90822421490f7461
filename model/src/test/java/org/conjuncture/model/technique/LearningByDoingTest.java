package org.conjuncture.model.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class LearningByDoingTest {
    private static final int GOOD = Sectors.MACHINERY;
    private static final int HERE = 1;

    private final World world = OpenedWorld.open();
    private final Plants plants = world.plants;
    private final LearningByDoing learning =
            new LearningByDoing(LearningByDoing.Parameters.defaults());

    private void step(double everywhere, double here) {
        for (int p = 0; p < plants.count; p++) {
            boolean isHere = plants.territory[p] == HERE && plants.sector[p] == GOOD;
            plants.output[p] *= isHere ? here : everywhere;
        }
        try (Workshop workshop = new Workshop(1)) {
            learning.step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    private double work(int t) {
        int cell = t * Sectors.COUNT + GOOD;
        return plants.labourPerOutput[plants.cellPlant[plants.cellStart[cell]]];
    }

    private void openWithOutput() {
        java.util.Arrays.fill(plants.output, 100);
        java.util.Arrays.fill(world.units.employed, 1);
        step(1, 1);
    }

    @Test
    void whereAllGrowAlikeNobodyLearnsMoreThanOthers() {
        openWithOutput();
        double before = work(HERE);
        for (int k = 0; k < 20; k++) {
            step(1.02, 1.02);
        }
        assertThat(work(HERE)).isCloseTo(before, within(1e-12));
    }

    @Test
    void whoMakesMoreThanOthersComesToNeedLessWorkAndOthersMore() {
        openWithOutput();
        double before = work(HERE);
        double elsewhere = work(0);
        double experience = world.units.experience[HERE * Sectors.COUNT + GOOD];
        for (int k = 0; k < 100; k++) {
            step(1, k == 0 ? 2 : 1);
        }
        double grown = world.units.experience[HERE * Sectors.COUNT + GOOD] / experience;
        assertThat(grown).as("output twice as high for long").isBetween(1.8, 2.0);
        double ahead = StrictMath.log(work(0) / elsewhere) - StrictMath.log(work(HERE) / before);
        double lambda = LearningByDoing.Parameters.defaults().learning();
        assertThat(ahead).isCloseTo(lambda * StrictMath.log(grown), within(1e-9));
        assertThat(work(HERE)).isLessThan(before);
        assertThat(work(0)).isGreaterThan(elsewhere);
    }

    @Test
    void whatIsNoLongerMadeIsForgotten() {
        openWithOutput();
        double before = work(HERE);
        for (int k = 0; k < 40; k++) {
            step(1, k == 0 ? 0.5 : 1);
        }
        assertThat(work(HERE)).isGreaterThan(before);
    }
}
