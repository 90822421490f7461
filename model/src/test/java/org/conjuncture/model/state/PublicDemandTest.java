package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class PublicDemandTest {
    private static final int T = 1;
    private static final double GROWTH = 0.02;

    private final PublicDemand demand = new PublicDemand(PublicDemand.Parameters.defaults());

    /** The public norm over what it is where no regime builds it up. */
    private double built(World world, World calm, int from, int until) {
        try (Workshop workshop = new Workshop(1)) {
            for (int q = from; q < until; q++) {
                demand.step(world, OpenedWorld.quarter(q, workshop));
                demand.step(calm, OpenedWorld.quarter(q, workshop));
            }
        }
        return world.states.publicNorm[T] / calm.states.publicNorm[T];
    }

    @Test
    void whatARegimeHasBuiltUpStaysWhenTheNextOneComes() {
        World world = OpenedWorld.open();
        World calm = OpenedWorld.open();
        world.levers.publicGrowth[T] = GROWTH;
        double afterTenYears = built(world, calm, 0, 40);
        assertThat(afterTenYears).isCloseTo(StrictMath.exp(10 * GROWTH), within(1e-12));
        world.levers.publicGrowth[T] = 0;
        assertThat(built(world, calm, 40, 80)).isCloseTo(afterTenYears, within(1e-12));
    }

    @Test
    void aRegimeThatComesLateBuildsFromWhereItFindsTheState() {
        World world = OpenedWorld.open();
        World calm = OpenedWorld.open();
        built(world, calm, 0, 200);
        world.levers.publicGrowth[T] = GROWTH;
        assertThat(built(world, calm, 200, 201))
                .isCloseTo(StrictMath.exp(GROWTH / 4), within(1e-12));
    }
}
