package org.conjuncture.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conjuncture.base.Place;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomSubsetsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theBooksCloseWhateverIsSwitchedOffAndWhateverHappens(int subset) {
        List<String> names = Mechanisms.switchable();
        Settings settings = Settings.defaults();
        for (int k = 0; k < names.size(); k++) {
            if (Draw.uniform(subset, k, 0) < 0.4) {
                settings = settings.without(Place.of("test"), names.get(k));
            }
        }
        World world = OpenedWorld.open();
        Quarter quarter = new Quarter(world, Mechanisms.of(settings));
        try (Workshop workshop = new Workshop(2)) {
            for (int k = 0; k < 8; k++) {
                shock(world, subset, k);
                quarter.step(OpenedWorld.quarter(k, workshop));
            }
        }
        assertThat(quarter.books().largestResidual()).isLessThan(1e-10);
    }

    /**
     * Something befalls a territory drawn by lot: a war, a plan, a takeover, a union, a parting.
     */
    private static void shock(World world, int subset, int k) {
        int t = Draw.below(subset, 100 + k, 0, world.count);
        int other = Draw.below(subset, 100 + k, 1, world.count);
        switch (Draw.below(subset, 100 + k, 2, 6)) {
            case 0 -> world.levers.destruction[t] = 0.1;
            case 1 -> world.levers.planned[t] = 1;
            case 2 -> world.levers.nationalizationWide[t] = 0.5;
            case 3 -> world.levers.tribute[t] = 0.1;
            case 4 -> world.states.integral[t] = world.states.integral[other];
            default -> world.states.integral[t] = t;
        }
    }
}
