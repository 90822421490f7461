package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnershipTest {
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
    }

    private void step(int since) {
        try (Workshop workshop = new Workshop(1)) {
            new Ownership(Ownership.Parameters.defaults())
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
