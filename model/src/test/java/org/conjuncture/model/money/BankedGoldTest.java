package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gold that miners or merchants pay in stands against deposits. */
class BankedGoldTest {
    private static final int MINES = 3;

    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
    }

    /** A quarter of banking, without what production pays on loans. */
    private double change() {
        double before = Banking.bankNetWorth(world, MINES);
        try (Workshop workshop = new Workshop(1)) {
            new Banking(Banking.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(1, workshop));
        }
        return Banking.bankNetWorth(world, MINES) - before;
    }

    @Test
    void goldThatIsPaidInCostsTheBankNothing() {
        double usual = change();
        open();
        double owned = Banking.bankNetWorth(world, MINES);
        double found = 10 * world.ledger.bankDeposits.at(MINES) * world.territories.rate[MINES];
        world.ledger
                .found()
                .gold(
                        MINES,
                        world.owners.deposits,
                        MINES * Owners.CLASSES,
                        found,
                        world.territories.rate[MINES]);
        assertThat(Banking.bankNetWorth(world, MINES))
                .as("gold against deposits")
                .isCloseTo(owned, within(1e-12 * owned));
        assertThat(change()).isGreaterThanOrEqualTo(usual - 1e-12 * owned);
    }
}
