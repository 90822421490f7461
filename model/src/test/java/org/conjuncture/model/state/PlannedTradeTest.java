package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlannedTradeTest {
    private static final int BUYER = 2;
    private static final int SELLER = 3;

    private final PlannedTrade trade = new PlannedTrade(PlannedTrade.Parameters.defaults());
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        world.levers.planned[BUYER] = 1;
        world.levers.planned[SELLER] = 1;
        world.agreements.clearing[world.agreements.pair(SELLER, BUYER)] = 1;
        world.markets.bill[world.markets.pair(0, BUYER, SELLER)] = 100;
    }

    private void run(int from, int quarters) {
        try (Workshop workshop = new Workshop(1)) {
            for (int k = from; k < from + quarters; k++) {
                world.ledger.open(k % 4 == 0);
                trade.step(world, OpenedWorld.quarter(k, workshop));
            }
        }
    }

    private void sellDearer(double times) {
        for (int g : new int[] {Sectors.AGRICULTURE, Sectors.MINING}) {
            world.markets.price[SELLER * Sectors.COUNT + g] *= times;
        }
    }

    @Test
    void planPricesThatAreTheWorldsMoveNothing() {
        run(0, 4);
        assertThat(world.states.planTransfer).containsOnly(0);
    }

    @Test
    void whenFuelGrowsDearTheSellersBudgetBearsWhatBuyersDoNotPay() {
        run(0, 1);
        sellDearer(2);
        run(1, 1);
        double premium = (1 + 0.095) / 2 - 1;
        assertThat(world.states.planTransfer[SELLER]).isCloseTo(100 * premium, within(1e-6));
        assertThat(world.states.planTransfer[BUYER]).isCloseTo(-100 * premium, within(1e-6));
        assertThat(
                        world.ledger.flow(SELLER, Flow.PLAN_PRICES, Holder.STATE)
                                * world.territories.rate[SELLER])
                .isCloseTo(100 * premium, within(1e-6));
        run(2, 80);
        assertThat(world.states.planTransfer[SELLER]).isCloseTo(0, within(0.1));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void withMarketEconomiesPricesAreTheWorlds() {
        run(0, 1);
        world.levers.planned[SELLER] = 0;
        sellDearer(2);
        run(1, 1);
        assertThat(world.states.planTransfer).containsOnly(0);
    }

    @Test
    void whereReformsHaveEndedHalfOfAPlanHalfOfItIsReckonedSo() {
        run(0, 1);
        sellDearer(2);
        world.levers.planned[SELLER] = 0.5;
        run(1, 1);
        double premium = (1 + 0.095) / 2 - 1;
        assertThat(world.states.planTransfer[SELLER]).isCloseTo(50 * premium, within(1e-6));
    }
}
