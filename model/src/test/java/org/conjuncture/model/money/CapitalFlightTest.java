package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CapitalFlightTest {
    private static final int HOME = 4;

    private World world;
    private CapitalFlight.Parameters parameters;
    private int quarter;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        Arrays.fill(world.states.isTrusted, true);
        Arrays.fill(world.states.expectedRise, 0);
        Arrays.fill(world.states.goldDrain, 0);
        quarter = 0;
        parameters = CapitalFlight.Parameters.defaults();
        // Two years from which owners take what is usual.
        step(8);
    }

    private void step(int quarters) {
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < quarters; k++) {
                new CapitalFlight(parameters).step(world, OpenedWorld.quarter(quarter++, workshop));
            }
        }
    }

    private double abroad() {
        return world.owners.foreign.sum(HOME * Owners.CLASSES, (HOME + 1) * Owners.CLASSES);
    }

    private double deposits() {
        return world.owners.deposits.sum(HOME * Owners.CLASSES, (HOME + 1) * Owners.CLASSES)
                * world.territories.rate[HOME];
    }

    /** Liquid wealth, world money: deposits, bonds and claims abroad. */
    private double wealth() {
        return abroad()
                + deposits()
                + world.owners.bonds.sum(HOME * Owners.CLASSES, (HOME + 1) * Owners.CLASSES)
                        * world.territories.rate[HOME];
    }

    private double fled() {
        return world.states.fledCapital[HOME];
    }

    @Test
    void nobodyFleesWhereNothingIsToBeFeared() {
        assertThat(world.states.capitalFlight).containsOnly(0);
    }

    @Test
    void ownersTakeDepositsAbroadWhenLawTurnsAgainstThemAndTheirBankPays() {
        double before = abroad();
        double held = deposits();
        double bank = world.ledger.bankForeign.at(HOME);
        world.levers.nationalizationWide[HOME] = 0.4;
        step(1);
        double moved = world.states.capitalFlight[HOME];
        assertThat(moved).isPositive();
        assertThat(abroad() - before).isCloseTo(moved, within(1e-9 * held));
        assertThat(held - deposits()).isCloseTo(moved, within(1e-9 * held));
        assertThat(bank - world.ledger.bankForeign.at(HOME)).isCloseTo(moved, within(1e-9 * held));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
    }

    @Test
    void whereLendersHaveLeftThePartOfWealthAbroadTendsToWhatTheExpectedLossGives() {
        double all = wealth();
        var usual = parameters;
        // Of owners who get used to nothing.
        parameters =
                new CapitalFlight.Parameters(
                        usual.answer(),
                        usual.most(),
                        usual.speed(),
                        usual.homecoming(),
                        usual.leak(),
                        usual.devaluation(),
                        usual.stop(),
                        usual.policy(),
                        0);
        world.states.isTrusted[HOME] = false;
        step(40);
        assertThat(fled() / all).isCloseTo(usual.answer() * usual.stop(), within(0.001));
    }

    @Test
    void aLossThatComesEveryYearDrivesNobodyOutAnyMore() {
        double all = wealth();
        world.states.isTrusted[HOME] = false;
        step(16);
        assertThat(fled() / all).isGreaterThan(0.5 * parameters.answer() * parameters.stop());
        step(300);
        assertThat(fled() / all).isLessThan(0.001);
    }

    @Test
    void whatWasFearedFromTheStartDrivesNobodyOut() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        world.states.isTrusted[HOME] = false;
        quarter = 0;
        step(40);
        assertThat(fled()).isZero();
    }

    @Test
    void ownersComeBackSlowerThanTheyLeftWhenTheFearIsGone() {
        world.states.isTrusted[HOME] = false;
        step(8);
        double gone = fled();
        world.states.isTrusted[HOME] = true;
        step(8);
        assertThat(fled()).isBetween(0.5 * gone, 0.9 * gone);
        step(200);
        assertThat(fled()).isCloseTo(0, within(1e-3 * gone));
    }

    @Test
    void controlOfCapitalHoldsThemUpAndLeaks() {
        world.levers.capitalControl[HOME] = 1;
        world.states.isTrusted[HOME] = false;
        step(1);
        double held = fled();
        open();
        world.states.isTrusted[HOME] = false;
        step(1);
        assertThat(held / fled()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void aFloatThatFallsIsFledAsFarAsInterestDoesNotMakeUpForIt() {
        world.states.isPegged[HOME] = false;
        world.states.expectedRise[HOME] = -0.1;
        step(1);
        assertThat(fled()).isPositive();
        open();
        world.states.isPegged[HOME] = false;
        world.states.expectedRise[HOME] = -0.1;
        world.states.bondRate[HOME] = 0.2 + world.states.externalRate[HOME];
        step(1);
        assertThat(fled()).isZero();
    }

    @Test
    void aPegThatLosesItsGoldIsFled() {
        world.states.isPegged[HOME] = true;
        world.states.goldDrain[HOME] = world.ledger.centralBankGold.at(HOME) / 8;
        step(1);
        assertThat(fled()).isPositive();
    }

    @Test
    void ownersGetUsedToLaw() {
        world.levers.nationalizationWide[HOME] = 0.4;
        step(1);
        double fear = world.states.fearOfPolicy[HOME];
        assertThat(fear).isCloseTo(0.25 * 0.4, within(1e-9));
        step(24);
        assertThat(world.states.fearOfPolicy[HOME]).isLessThan(0.4 * fear);
    }
}
