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
}
