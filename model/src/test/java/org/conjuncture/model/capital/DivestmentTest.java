package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DivestmentTest {
    private static final int HOME = 4;
    private static final int HOST = 5;

    private World world;
    private int company;

    /** A company of one territory holds a mine in another. */
    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        company = world.capitals.add(world.newName(), HOME);
        world.capitals.alive[company] = true;
        Plants plants = world.plants;
        int cell = HOST * Sectors.COUNT + Sectors.MINING;
        plants.capital[plants.cellPlant[plants.cellStart[cell]]] = company;
        for (int t = 0; t < world.count; t++) {
            world.states.purse[t] = t;
            position(t, 0);
        }
    }

    /** Brings a bank's claims abroad to so much of a year's output. */
    private void position(int t, double years) {
        double rate = world.territories.rate[t];
        double wanted = years * 4 * world.territories.output[t] * rate;
        world.ledger.sellForeign(
                t,
                world.owners.foreign,
                world.owners.deposits,
                t * Owners.CLASSES + Owners.CLASSES - 1,
                world.ledger.bankForeign.at(t) - wanted,
                rate);
    }

    private void step(double sold, double seized) {
        step(sold, 0, seized);
    }

    private void step(double sold, double lawful, double seized) {
        Divestment.Parameters d = Divestment.Parameters.defaults();
        Divestment divestment =
                new Divestment(
                        new Divestment.Parameters(
                                sold, d.shortage(), d.discount(), lawful, seized, 1));
        try (Workshop workshop = new Workshop(1)) {
            divestment.step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    private boolean isHeldAbroad() {
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.capital[p] == company) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whoIsShortOfExchangeSellsPlantsAbroadToOwnersThereAndIsPaid() {
        position(HOME, -0.5);
        position(HOST, 0.5);
        double owed = world.ledger.bankForeign.at(HOME);
        step(1, 0);
        assertThat(isHeldAbroad()).isFalse();
        assertThat(world.capitals.alive[company]).isFalse();
        assertThat(world.shareMarkets.divestments[HOST]).isEqualTo(1);
        assertThat(world.shareMarkets.divestments[HOME]).isZero();
        double paid =
                world.ledger.flow(HOME, Flow.EQUITY_SALE, Holder.OWNERS)
                        * world.territories.rate[HOME];
        assertThat(paid).isPositive();
        assertThat(world.ledger.bankForeign.at(HOME) - owed).isCloseTo(paid, within(1e-9 * paid));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
    }

    @Test
    void whoLacksNoExchangeKeepsWhatIsOwnedAbroad() {
        position(HOST, 0.5);
        step(1, 1);
        assertThat(isHeldAbroad()).isTrue();
    }

    @Test
    void aHostWithoutExchangeBuysNothing() {
        position(HOME, -0.5);
        position(HOST, -0.5);
        step(1, 0);
        assertThat(isHeldAbroad()).isTrue();
    }

    @Test
    void aBlockadedHomeLosesItsPlantsAbroadToOwnersThere() {
        world.levers.blockade[HOME] = 1;
        step(0, 1);
        assertThat(isHeldAbroad()).isFalse();
        double lost = world.ledger.gain(HOME, Holder.OWNERS) * world.territories.rate[HOME];
        double won = world.ledger.gain(HOST, Holder.OWNERS) * world.territories.rate[HOST];
        assertThat(lost).isNegative();
        assertThat(won).isCloseTo(-lost, within(-1e-9 * lost));
        assertThat(world.ledger.flow(HOST, Flow.EQUITY_SALE, Holder.OWNERS)).isZero();
    }

    @Test
    void whoIsBesiegedTogetherTakesNothing() {
        world.levers.blockade[HOME] = 1;
        world.levers.blockade[HOST] = 1;
        step(0, 1);
        assertThat(isHeldAbroad()).isTrue();
    }

    @Test
    void whatLawKeepsForResidentsIsSoldToThemAndPaid() {
        position(HOST, 0.5);
        world.levers.foreignOwnershipLimit[HOST] = 1;
        step(0, 1, 0);
        assertThat(isHeldAbroad()).isFalse();
        assertThat(world.ledger.flow(HOME, Flow.EQUITY_SALE, Holder.OWNERS)).isPositive();
    }

    @Test
    void aVentureOfWhichResidentsHaveTheirPartStaysAsItIs() {
        position(HOST, 0.5);
        world.levers.foreignOwnershipLimit[HOST] = 0.5;
        int first = company * Capitals.HOLDERS;
        world.capitals.share[first] = 0.4;
        world.capitals.holder[first + 1] = HOST;
        world.capitals.share[first + 1] = 0.6;
        step(0, 1, 0);
        assertThat(isHeldAbroad()).isTrue();
    }

    @Test
    void whomATreatyProtectsNeedNotSell() {
        position(HOST, 0.5);
        world.levers.foreignOwnershipLimit[HOST] = 1;
        world.states.protection[HOST * world.count + HOME] = 1;
        step(0, 1, 0);
        assertThat(isHeldAbroad()).isTrue();
    }
}
