package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MobilityTest {
    private World world;
    private double free;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        free = access();
        world.levers.capitalControl[0] = 1;
        world.levers.capitalControl[1] = 0.5;
    }

    private double access() {
        return Mobility.defaults().access(world)[0][1];
    }

    @Test
    void controlsKeepCapitalAtHome() {
        assertThat(free).isPositive();
        assertThat(access()).isZero();
    }

    @Test
    void aHostThatInvitesCompaniesLetsThemPastItsControls() {
        world.levers.capitalControl[0] = 0;
        world.levers.foreignInvestmentWelcome[1] = 0;
        double uninvited = access();
        world.levers.foreignInvestmentWelcome[1] = 1;
        assertThat(access()).isCloseTo(2 * uninvited, within(1e-12));
        // Leaving is another state's law.
        world.levers.capitalControl[0] = 1;
        assertThat(access()).isZero();
    }

    @Test
    void controlsDoNotBindBetweenMembersOfWhatFreesCapital() {
        world.agreements.freeCapital[world.agreements.pair(0, 1)] = 1;
        assertThat(access()).isCloseTo(free, within(1e-12));
        world.agreements.freeCapital[world.agreements.pair(0, 1)] = 0.5;
        assertThat(access()).isCloseTo(0.5 * 0.75 * free, within(1e-12));
    }

    @Test
    void aTreatyForbidsControlsAndLimitsOnOwnership() {
        world.levers.foreignOwnershipLimit[1] = 0.6;
        world.states.protection[world.count] = 1;
        assertThat(access()).isCloseTo(free, within(1e-12));
    }

    /** Borensztein, De Gregorio and Lee (1998): a threshold of what people can take in. */
    @Test
    void ofACompanysLeadAHostTakesInWhatItsPeopleCan() {
        Mobility usual = new Mobility(1, 1, 8000, 0.15, 0.6, 0.45);
        double lead = -1.5;
        world.territories.capability[1] = 1;
        double able = StrictMath.log(usual.carried(world, 1, lead, 0));
        assertThat(able).isCloseTo(usual.transfer() * lead, within(1e-12));
        double half = usual.hostThreshold();
        world.territories.capability[1] = half;
        assertThat(StrictMath.log(usual.carried(world, 1, lead, 0)) / able)
                .isCloseTo((1 + half * half) / 2, within(1e-12));
        world.territories.capability[1] = half / 4;
        assertThat(StrictMath.log(usual.carried(world, 1, lead, 0)) / able).isLessThan(0.1);
        assertThat(usual.carriedStage(world, 1, 4, 1)).isBetween(1.0, 1.2);
        world.territories.capability[1] = 0;
        assertThat(usual.carried(world, 1, lead, 0.3))
                .isCloseTo(StrictMath.exp(0.3), within(1e-12));
    }

    @Test
    void withoutAThresholdALeadGoesEverywhereAlike() {
        Mobility even = new Mobility(1, 1, 8000, 0.15, 0.5, 0);
        world.territories.capability[1] = 0.1;
        double half = StrictMath.exp((-1.7 + 0.4) / 2);
        assertThat(even.carried(world, 1, -1.7, 0.4)).isCloseTo(half, within(1e-12));
        assertThat(even.carriedStage(world, 1, 3, 1)).isEqualTo(2);
        world.territories.capability[1] = 0;
        assertThat(even.carried(world, 1, -1.7, 0.4)).isCloseTo(half, within(1e-12));
    }
}
