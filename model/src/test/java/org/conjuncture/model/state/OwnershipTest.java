package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.capital.Mobility;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnershipTest {
    private static final int SELLER = 5;
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
    }

    private void step(int since) {
        try (Workshop workshop = new Workshop(1)) {
            new Ownership(Ownership.Parameters.defaults(), Mobility.defaults())
                    .step(world, OpenedWorld.quarter(since, workshop));
        }
    }

    private double publicShare(int t, int sector) {
        double all = 0;
        double ofState = 0;
        for (int k = world.plants.cellStart[t * Sectors.COUNT + sector];
                k < world.plants.cellStart[t * Sectors.COUNT + sector + 1];
                k++) {
            all++;
            ofState +=
                    world.capitals.isPublic[world.plants.capital[world.plants.cellPlant[k]]]
                            ? 1
                            : 0;
        }
        return ofState / all;
    }

    @Test
    void nobodyTakesOrSellsByItself() {
        boolean[] before = world.capitals.isPublic.clone();
        step(0);
        assertThat(world.capitals.isPublic).containsExactly(before);
    }

    @Test
    void ownersAbroadTakeTheirPartAtThePriceAsked() {
        sellFrom(0.8, 0);
        double sold = world.states.plantsSold[SELLER];
        double abroad = world.states.plantsSoldAbroad[SELLER] / sold;
        assertThat(abroad).isBetween(0.1, 0.8);
        assertThat(heldAbroad()).isCloseTo(abroad, within(0.01));
        double paid = world.ledger.flow(SELLER, Flow.EQUITY_SALE, Holder.ABROAD);
        assertThat(-paid * world.territories.rate[SELLER])
                .as("half of book value")
                .isCloseTo(0.5 * abroad * sold, within(1e-6 * sold));
        double gains = 0;
        for (int t = 0; t < world.count; t++) {
            gains +=
                    world.territories.rate[t]
                            * (world.ledger.gain(t, Holder.OWNERS)
                                    + world.ledger.gain(t, Holder.STATE));
        }
        assertThat(gains).as("what one gains another loses").isCloseTo(0, within(1e-9 * sold));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    /** As many as law would have sold at the same rate: what is asked for is the larger of both. */
    @Test
    void aLendersConditionHasPlantsOfTheStateSold() {
        double[] left = new double[4];
        double[] byLender = {0, 0.02, 0, 0.02};
        double[] byLaw = {0, 0, 0.02, 0.02};
        for (int k = 0; k < left.length; k++) {
            open();
            world.levers.nationalizationWide[SELLER] = 1;
            step(0);
            world.levers.nationalizationWide[SELLER] = 0;
            world.states.conditionOnOwnership[SELLER] = byLender[k];
            world.levers.privatization[SELLER] = byLaw[k];
            for (int since = 1; since <= 40; since++) {
                step(since);
            }
            left[k] = publicShare(SELLER, Sectors.LIGHT_MANUFACTURING);
        }
        assertThat(left[0]).isEqualTo(1);
        assertThat(left[1]).isCloseTo(StrictMath.pow(0.98, 40), within(0.2)).isEqualTo(left[2]);
        assertThat(left[3]).isEqualTo(left[2]);
    }

    @Test
    void aClosedStateSellsAtHomeOnly() {
        sellFrom(0, 0);
        assertThat(world.states.plantsSold[SELLER]).isPositive();
        assertThat(world.states.plantsSoldAbroad[SELLER]).isZero();
        assertThat(world.ledger.flow(SELLER, Flow.EQUITY_SALE, Holder.ABROAD)).isZero();
        assertThat(heldAbroad()).isZero();
        open();
        sellFrom(0.8, 1);
        assertThat(world.states.plantsSoldAbroad[SELLER]).as("law bars it").isZero();
    }

    /** Sells what the state has taken, in one quarter as far as draws have it. */
    private void sellFrom(double welcome, double limit) {
        world.levers.nationalizationWide[SELLER] = 1;
        step(0);
        world.ledger.open(true);
        world.levers.nationalizationWide[SELLER] = 0;
        world.levers.privatization[SELLER] = 0.25;
        world.levers.foreignInvestmentWelcome[SELLER] = welcome;
        world.levers.foreignOwnershipLimit[SELLER] = limit;
        step(1);
    }

    /** Part of the worth of private plants that owners of other territories hold. */
    private double heldAbroad() {
        double all = 0;
        double abroad = 0;
        for (int p = 0; p < world.plants.count; p++) {
            int company = world.plants.capital[p];
            if (world.plants.territory[p] == SELLER && !world.capitals.isPublic[company]) {
                double worth = Ownership.worth(world, p);
                all += worth;
                abroad += worth * (1 - world.capitals.shareOf(company, SELLER));
            }
        }
        return abroad / all;
    }

    @Test
    void nationalizationOfMiningLeavesOtherSectorsAlone() {
        world.levers.nationalization[0] = 0.5;
        step(0);
        assertThat(publicShare(0, Sectors.MINING)).isBetween(0.1, 0.9);
        assertThat(publicShare(0, Sectors.LIGHT_MANUFACTURING)).isZero();
        double first = publicShare(0, Sectors.MINING);
        step(1);
        assertThat(publicShare(0, Sectors.MINING)).isEqualTo(first);
    }

    @Test
    void whereAPlanRulesAllIsTheStatesAndForeignOwnersBearTheLoss() {
        int p = world.plants.cellPlant[world.plants.cellStart[5 * Sectors.COUNT + Sectors.MINING]];
        int foreign = world.capitals.add(world.newName(), 0);
        world.capitals.alive[foreign] = true;
        world.plants.capital[p] = foreign;
        double worth =
                Ownership.worth(world, p) * world.territories.rate[5] / world.territories.rate[0];
        world.levers.planned[5] = 1;
        step(0);
        for (int s = 1; s < Sectors.COUNT; s++) {
            assertThat(publicShare(5, s)).isEqualTo(1);
        }
        int company = world.plants.capital[p];
        assertThat(company).isNotEqualTo(foreign);
        assertThat(world.capitals.home[company]).isEqualTo(5);
        assertThat(world.capitals.alive[foreign]).isFalse();
        assertThat(world.ledger.gain(0, Holder.OWNERS)).isCloseTo(-worth, within(1e-9 * worth));
        assertThat(world.ledger.gain(5, Holder.OWNERS)).isNegative();
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void lawSellsAsSoonAsAPlanIsNotWholeAndALendersConditionWhereItRulesNoMore() {
        world.levers.planned[SELLER] = 1;
        step(0);
        world.levers.privatization[SELLER] = 0.25;
        step(1);
        assertThat(publicShare(SELLER, Sectors.LIGHT_MANUFACTURING)).isEqualTo(1);
        world.levers.planned[SELLER] = 0.8;
        step(2);
        double kept = publicShare(SELLER, Sectors.LIGHT_MANUFACTURING);
        assertThat(kept).isBetween(0.5, 0.95);
        world.levers.privatization[SELLER] = 0;
        world.states.conditionOnOwnership[SELLER] = 0.25;
        step(3);
        assertThat(publicShare(SELLER, Sectors.LIGHT_MANUFACTURING)).isEqualTo(kept);
        world.levers.planned[SELLER] = 0.4;
        step(4);
        assertThat(publicShare(SELLER, Sectors.LIGHT_MANUFACTURING)).isLessThan(kept);
    }

    @Test
    void whatTheStateSellsOwnersPayForInPart() {
        world.levers.nationalizationWide[0] = 1;
        step(0);
        world.ledger.open(false);
        world.levers.nationalizationWide[0] = 0;
        world.levers.privatization[0] = 0.25;
        for (int k = 1; k < 40; k++) {
            step(k);
        }
        assertThat(publicShare(0, Sectors.LIGHT_MANUFACTURING)).isLessThan(0.2);
        assertThat(publicShare(0, Sectors.PUBLIC)).isEqualTo(1);
        assertThat(world.ledger.flow(0, Flow.EQUITY_SALE, Holder.STATE)).isPositive();
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
        int sold =
                world.plants
                        .capital[
                        world.plants
                                .cellPlant[world.plants.cellStart[Sectors.LIGHT_MANUFACTURING]]];
        double shares = 0;
        for (int k = 0; k < Capitals.HOLDERS; k++) {
            shares += world.capitals.share[sold * Capitals.HOLDERS + k];
        }
        assertThat(shares).isEqualTo(1);
    }
}
