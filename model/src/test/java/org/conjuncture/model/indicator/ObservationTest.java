package org.conjuncture.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class ObservationTest {
    private static final int HERE = 2;

    private final World world = OpenedWorld.open();
    private final Observation sums = new Observation(world);

    private void takeAll() {
        for (int t = 0; t < world.count; t++) {
            sums.take(t);
        }
    }

    @Test
    void whatAStateTakesIsItsOwnAndNoLongerItsOwners() {
        takeAll();
        double together = sums.privateEquity(HERE) + sums.stateEquity(HERE);
        double ofState = sums.stateEquity(HERE);
        double taken = 0;
        for (int p = 0; p < world.plants.count; p++) {
            int company = world.plants.capital[p];
            Capitals capitals = world.capitals;
            int first = company * Capitals.HOLDERS;
            if (world.plants.territory[p] == HERE
                    && !capitals.isPublic[company]
                    && capitals.home[company] == HERE
                    && capitals.holder[first] == HERE
                    && capitals.share[first] == 1) {
                capitals.isPublic[company] = true;
                taken++;
            }
        }
        takeAll();
        assertThat(taken).isPositive();
        assertThat(sums.stateEquity(HERE)).isGreaterThan(ofState);
        assertThat(sums.privateEquity(HERE) + sums.stateEquity(HERE))
                .isCloseTo(together, within(1e-9 * together));
    }

    @Test
    void whatHomesHoldIsWhatCompaniesAreWorth() {
        takeAll();
        double held = 0;
        double worth = 0;
        for (int t = 0; t < world.count; t++) {
            held += sums.privateEquity(t) + sums.stateEquity(t);
            worth += sums.worth[t];
        }
        assertThat(held).isCloseTo(worth, within(1e-9 * worth));
    }
}
