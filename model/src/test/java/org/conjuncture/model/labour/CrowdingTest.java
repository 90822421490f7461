package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Men's trades, four of nine, each with as many places as any other, are barred to women. */
class CrowdingTest {
    private static final Crowding.Parameters DEFAULTS = Crowding.Parameters.defaults();
    private static final int PLACES = 1000;
    private static final double IDLE = 450;

    /** Without anything else that moves pay. */
    private static final Bargaining.Parameters COMPARED =
            new Bargaining.Parameters(0, 0.1, 0, 0, 0, 0, 0.15, 0, 0);

    private final World world = SmallWorld.open();

    @BeforeEach
    void asManyWomenAsMenAreOutOfWork() {
        Arrays.fill(world.units.employed, PLACES);
        Arrays.fill(world.units.occupationShare, 0);
        for (int unit = 0; unit < world.units.employed.length; unit++) {
            world.units.occupationShare[unit * Occupations.COUNT + Occupations.EXECUTION] = 1;
        }
        Workers workers = world.workers[0];
        double[] people = new double[2];
        for (int i = 0; i < workers.count; i++) {
            workers.state[i] = Workers.UNEMPLOYED;
            people[workers.sex[i]] += workers.people[i];
        }
        for (int i = 0; i < workers.count; i++) {
            workers.people[i] *= (float) (IDLE / people[workers.sex[i]]);
        }
    }

    private double[] crowding(double womensTrades) {
        Arrays.fill(world.territories.womensTrades, womensTrades);
        SmallWorld.run(world, 0, 1, 1, new Crowding(DEFAULTS));
        return Arrays.copyOf(world.units.crowding, Sectors.COUNT);
    }

    @Test
    void tradesThatTakeWomenPayLessWhereOthersAreBarredToThem() {
        double[] crowding = crowding(0);
        int barred = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            barred += Sectors.isMensTrade(s) ? 1 : 0;
        }
        assertThat(barred).isEqualTo(4);
        double ofMen = IDLE / (9 * PLACES);
        double ofBoth = ofMen + IDLE / (5 * PLACES);
        double gap =
                DEFAULTS.response()
                        * StrictMath.log(
                                (DEFAULTS.friction() + ofBoth) / (DEFAULTS.friction() + ofMen));
        assertThat(gap).isBetween(0.05, 0.1);
        assertThat(crowding[Sectors.MINING] - crowding[Sectors.LIGHT_MANUFACTURING])
                .isCloseTo(gap, within(1e-4));
        assertThat(Arrays.stream(crowding, 1, Sectors.COUNT).sum())
                .as("the mean of pay stays")
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void whereNormsKeepNobodyOutNoTradePaysLess() {
        assertThat(crowding(1)).usingComparatorWithPrecision(1e-12).containsOnly(0.0);
    }

    /** What women get in the trades that take them over what men get in all. */
    @Test
    void womensGapOfPayByCrowdingComesWithTheBarAndGoesWithIt() {
        BargainingUnits units = world.units;
        Arrays.fill(units.wage, 5);
        Arrays.fill(units.won, 0);
        Arrays.fill(units.slackClaim, 0);
        Arrays.fill(units.landClaim, 0);
        double[] bar = crowding(0);
        rounds();
        double between = bar[Sectors.MINING] - bar[Sectors.LIGHT_MANUFACTURING];
        assertThat(gap()).isCloseTo(between * 4 / 9, within(1e-3));
        assertThat(gap()).isGreaterThan(0.02);
        crowding(1);
        rounds();
        assertThat(gap()).isCloseTo(0, within(1e-3));
    }

    private void rounds() {
        SmallWorld.run(world, 4, 204, 1, new Bargaining(COMPARED));
    }

    /** Log of the mean pay of men's trades and the rest over that of the rest. */
    private double gap() {
        double all = 0;
        double open = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            all += StrictMath.log(world.units.wage[s]) / 9;
            open += Sectors.isMensTrade(s) ? 0 : StrictMath.log(world.units.wage[s]) / 5;
        }
        return all - open;
    }
}
