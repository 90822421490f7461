package org.conjuncture.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicySpaceTest {

    private static final int OWN = 0;

    private final World world = OpenedWorld.open();
    private final PolicySpace space = new PolicySpace(world, OWN);

    @BeforeEach
    void nothingIsSigned() {
        for (int t = 0; t < world.count; t++) {
            world.states.currency[t] = t;
        }
        Arrays.fill(world.states.isPegged, false);
        Arrays.fill(world.states.isBanded, false);
    }

    @Test
    void aStateThatSignedNothingAndFloatsDecidesAll() {
        assertThat(space.mean()).isEqualTo(1);
    }

    @Test
    void aTerritoryRuledFromAnotherHasNone() {
        world.states.ruler[OWN] = 1;
        assertThat(space.mean()).isZero();
    }

    @Test
    void ofTheTrilemmaAPegLeavesWhatCapitalIsControlled() {
        world.states.isPegged[OWN] = true;
        world.levers.exchangeRegime[OWN] = 2;
        world.levers.capitalControl[OWN] = 0.75;
        assertThat(space.interest()).isCloseTo(0.75, within(1e-12));
        for (int h = 0; h < world.count; h++) {
            world.agreements.freeCapital[world.agreements.pair(h, OWN)] = 0.4;
        }
        assertThat(space.interest()).isCloseTo(0.75 * 0.6, within(1e-12));
        world.states.isPegged[OWN] = false;
        assertThat(space.interest()).isEqualTo(1);
        world.states.currency[OWN] = 1;
        assertThat(space.interest()).isZero();
    }

    @Test
    void aTreatyWithAHalfOfTheWorldTakesAHalfOfWhatItProtects() {
        double half = 0;
        for (int h = 1; h < world.count; h++) {
            half += world.territories.output[h] * world.territories.rate[h] / 2;
        }
        world.territories.output[1] = half / world.territories.rate[1];
        double rest = 0;
        for (int h = 2; h < world.count; h++) {
            rest += world.territories.output[h] * world.territories.rate[h];
        }
        for (int h = 2; h < world.count; h++) {
            world.territories.output[h] *= half / rest;
        }
        world.states.protection[OWN * world.count + 1] = 0.8;
        assertThat(space.capital()).isCloseTo(0.6, within(1e-9));
        assertThat(space.ownership()).isCloseTo(0.6, within(1e-9));
        assertThat(space.duties()).isEqualTo(1);
        world.agreements.bound[world.agreements.pair(1, OWN)] = true;
        assertThat(space.duties()).isCloseTo(0.5, within(1e-9));
        world.agreements.commonTariff[OWN] = 0.1;
        assertThat(space.duties()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void aLendersProgrammeTakesItsStrengthWhileItRuns() {
        world.agreements.conditionality[OWN] = 0.7;
        assertThat(space.mean()).isEqualTo(1);
        world.states.programme[OWN] = 3;
        assertThat(space.spending()).isCloseTo(0.3, within(1e-12));
        assertThat(space.mean()).isCloseTo((0.3 + 1 + 1 + 0.3 + 0.3) / 5, within(1e-12));
        world.states.chill[OWN] = 0.5;
        assertThat(space.spending()).isCloseTo(0.15, within(1e-12));
    }
}
