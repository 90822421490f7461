package org.conjuncture.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.conjuncture.base.Place;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * From equal starts a centre and a periphery can emerge, by nothing but chance that increasing
 * returns hold on to (Myrdal 1957; Kaldor 1970; Krugman 1991); without them equals stay near each
 * other.
 */
class CentreAndPeripheryTest {
    private static final Place HERE = Place.of("this test");
    private static final int TERRITORIES = 10;
    private static final int QUARTERS = 480;
    private static final int SCALE = 40_000;
    private static final int SEEDS = 3;

    private final EqualTerritories equals = new EqualTerritories("FRA", TERRITORIES);

    @Test
    @EnabledIfSystemProperty(named = "conjuncture.nightly", matches = "true")
    void equalsDriftApartWhereReturnsIncreaseAndKnowledgeStaysAtHome() {
        double increasing = 0;
        double constant = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            increasing += spread(returns(1, 0.3, 0.3), seed) / SEEDS;
            constant += spread(returns(0, 0, 0), seed) / SEEDS;
        }
        assertThat(increasing).as("the best over the worst").isGreaterThan(1.5);
        assertThat(constant).as("the same without").isLessThan(1 + (increasing - 1) / 2);
    }

    /**
     * What others know is not learned abroad; returns to the frontier, to size and to experience.
     */
    private static Settings returns(double frontier, double scale, double learning) {
        return Settings.defaults()
                .with(HERE, "technicalChange.homePartners", "1")
                .with(HERE, "technicalChange.frontier", "" + frontier)
                .with(HERE, "technicalChange.scale", "" + scale)
                .with(HERE, "learningByDoing.learning", "" + learning);
    }

    /** Output a head of the best territory over that of the worst at the end. */
    private double spread(Settings settings, long seed) {
        World world = equals.open(SCALE, seed);
        try (Simulation simulation = equals.simulate(world, settings, seed, QUARTERS)) {
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                simulation.step();
            }
        }
        double best = 0;
        double worst = Double.MAX_VALUE;
        for (int t = 0; t < TERRITORIES; t++) {
            best = StrictMath.max(best, world.territories.outputTrend[t]);
            worst = StrictMath.min(worst, world.territories.outputTrend[t]);
        }
        return best / worst;
    }
}
