package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank that owes or has exchange, owners with claims abroad, and a state that may borrow. */
class ExternalFundingTest {
    private static final int HERE = 4;
    private static final int SLOT = HERE * Owners.CLASSES;
    private static final double UNIT = 1;

    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(false);
        for (int t = 0; t < world.count; t++) {
            world.states.isTrusted[t] = true;
            world.states.lendingWill[t] = 1;
            world.states.lendingMood[t] = 1;
            world.levers.capitalControl[t] = 0;
        }
        double rate = world.territories.rate[HERE];
        world.ledger.borrowAbroad(HERE, -world.ledger.stateExternal.at(HERE), rate);
        position(0);
        for (int c = 0; c < Owners.CLASSES; c++) {
            owns(c, 0);
        }
    }

    private void position(double wanted) {
        double position = world.ledger.bankForeign.at(HERE);
        world.ledger.writeOff().claim(HERE, position - wanted, world.territories.rate[HERE]);
    }

    private void owns(int c, double wanted) {
        double held = world.owners.foreign.at(SLOT + c);
        world.ledger
                .writeOff()
                .foreign(
                        HERE,
                        world.owners.foreign,
                        SLOT + c,
                        held - wanted,
                        world.territories.rate[HERE]);
    }

    private void fund() {
        fund(1);
    }

    private void fund(double spared) {
        ExchangeRegime.Parameters usual = ExchangeRegime.Parameters.defaults();
        ExchangeRegime.Parameters once =
                new ExchangeRegime.Parameters(
                        usual.currentAccount(),
                        usual.netClaims(),
                        usual.escape(),
                        usual.priceNorm(),
                        usual.largestMove(),
                        usual.goldSettlement(),
                        usual.placement(),
                        usual.funding(),
                        usual.repayment(),
                        spared,
                        usual.buyBack(),
                        usual.breaking(),
                        usual.devaluation(),
                        usual.stopped(),
                        usual.attack(),
                        usual.mostSold(),
                        usual.repeg(),
                        usual.crash());
        new ExternalFunding(world, once).fund(HERE);
    }

    private double owned() {
        return world.owners.foreign.sum(SLOT, SLOT + Owners.CLASSES);
    }

    private double debt() {
        return world.ledger.stateExternal.at(HERE);
    }

    @Test
    void whatOwnersBringHomeNoStateBorrows() {
        position(-20 * UNIT);
        owns(0, 50 * UNIT);
        fund();
        assertThat(owned()).isCloseTo(48 * UNIT, within(1e-9));
        assertThat(debt()).isZero();
        assertThat(world.ledger.bankForeign.at(HERE)).isCloseTo(-18 * UNIT, within(1e-9));
    }

    @Test
    void whereNothingIsSparedADeficitIsMetTwice() {
        position(-20 * UNIT);
        owns(0, 50 * UNIT);
        fund(0);
        assertThat(owned()).isCloseTo(48 * UNIT, within(1e-9));
        assertThat(debt()).isCloseTo(2 * UNIT, within(1e-9));
    }

    @Test
    void whatOwnersCannotBringHomeTheStateBorrows() {
        position(-20 * UNIT);
        owns(0, 5 * UNIT);
        fund();
        assertThat(owned()).isCloseTo(4.5 * UNIT, within(1e-9));
        assertThat(debt()).isCloseTo(1.5 * UNIT, within(1e-9));
    }

    @Test
    void whatHasFledStaysAndTheStateBorrowsAsMuch() {
        position(-20 * UNIT);
        owns(0, 50 * UNIT);
        world.states.fledCapital[HERE] = 50 * UNIT;
        fund();
        assertThat(owned()).isCloseTo(50 * UNIT, within(1e-9));
        assertThat(debt()).isCloseTo(2 * UNIT, within(1e-9));
    }

    @Test
    void whomNobodyTrustsLeavesADeficitWithItsBanks() {
        position(-20 * UNIT);
        world.states.isTrusted[HERE] = false;
        fund();
        assertThat(debt()).isZero();
        assertThat(world.ledger.bankForeign.at(HERE)).isCloseTo(-20 * UNIT, within(1e-9));
    }

    /** Pays back what falls due of 30, an eightieth, and buys back a tenth of κ·(1 − u·M)·B. */
    @Test
    void whoControlsExchangeBuysBackItsDebtWhileCreditorsStayAway() {
        world.ledger.borrowAbroad(HERE, 30 * UNIT, world.territories.rate[HERE]);
        position(10 * UNIT);
        fund();
        double due = 30 * UNIT / 80;
        assertThat(debt()).as("free").isCloseTo(30 * UNIT - due, within(1e-9));
        world.levers.capitalControl[HERE] = 0.8;
        double before = debt();
        position(10 * UNIT);
        fund();
        assertThat(before - debt()).as("lenders are there").isCloseTo(before / 80, within(1e-9));
        Arrays.fill(world.states.lendingWill, 0.5);
        Arrays.fill(world.states.lendingMood, 0.5);
        before = debt();
        position(10 * UNIT);
        fund();
        assertThat(before - debt())
                .as("lenders stay away")
                .isCloseTo(before / 80 + 0.1 * 0.8 * 0.75 * 10 * UNIT, within(1e-9));
        Arrays.fill(world.states.lendingMood, 2);
        before = debt();
        position(10 * UNIT);
        fund();
        assertThat(before - debt()).as("lenders are back").isCloseTo(before / 80, within(1e-9));
    }

    @Test
    void nobodyBuysBackMoreThanHeOwes() {
        world.ledger.borrowAbroad(HERE, 0.1 * UNIT, world.territories.rate[HERE]);
        position(1000 * UNIT);
        world.levers.capitalControl[HERE] = 1;
        Arrays.fill(world.states.lendingWill, 0);
        fund();
        assertThat(debt()).isCloseTo(0, within(1e-12));
    }
}
