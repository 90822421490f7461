package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two issuers, whose moneys debts are in three to one, and one who has claims on others. */
class CentreTest {
    private static final int POUND = 0;
    private static final int DOLLAR = 1;
    private static final int OTHER = 4;

    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        Arrays.fill(world.states.debtMoneyShare, 0);
        Arrays.fill(world.states.lendingMood, 1);
        Arrays.fill(world.states.lendingWill, 1);
        Arrays.fill(world.states.bondRate, 0.04);
        Arrays.fill(world.states.expectedRise, 0);
        Arrays.fill(world.levers.capitalControl, 0);
        world.states.lendingMood[OTHER] = 0.2;
        world.states.lendingWill[OTHER] = 0.3;
        world.levers.capitalControl[OTHER] = 0.9;
    }

    private void debtsAreInTwoMoneys() {
        world.states.debtMoneyShare[POUND] = 0.6;
        world.states.debtMoneyShare[DOLLAR] = 0.2;
    }

    @Test
    void whereDebtsAreInNobodysMoneyWhoHasClaimsLendsThemHimself() {
        Centre centre = new Centre(world);
        assertThat(centre.mood(OTHER)).isEqualTo(0.2);
        assertThat(centre.will(OTHER)).isEqualTo(0.3);
        assertThat(centre.control(OTHER)).isEqualTo(0.9);
        assertThat(centre.rate(0.07)).isEqualTo(0.07);
    }

    @Test
    void elseTheIssuersLendThemAsTheyThinkFitWhoeverHasThem() {
        debtsAreInTwoMoneys();
        world.states.lendingMood[POUND] = 0.8;
        world.states.lendingWill[DOLLAR] = 0.6;
        world.levers.capitalControl[POUND] = 0.4;
        Centre centre = new Centre(world);
        for (int t : new int[] {POUND, DOLLAR, OTHER}) {
            assertThat(centre.mood(t)).isCloseTo(0.75 * 0.8 + 0.25, within(1e-12));
            assertThat(centre.will(t)).isCloseTo(0.75 + 0.25 * 0.6, within(1e-12));
            assertThat(centre.control(t)).isCloseTo(0.75 * 0.4, within(1e-12));
        }
    }

    @Test
    void whatBanksLendThereEarnsTheRateThereAndWhatTheMoneyGains() {
        debtsAreInTwoMoneys();
        world.states.bondRate[DOLLAR] = 0.08;
        world.states.expectedRise[POUND] = -0.02;
        assertThat(new Centre(world).rate(0.2)).isCloseTo(0.75 * 0.02 + 0.25 * 0.08, within(1e-12));
    }
}
