package org.conjuncture.model.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgreementsTest {
    private static final int RICH = 0;
    private static final int POOR = 1;
    private static final int PRIMARY = 0;
    private static final int LIGHT = 1;
    private static final int MADE = 2;

    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        for (int t = 0; t < world.count; t++) {
            world.states.customs[t] = t;
            world.states.ruler[t] = t;
        }
        world.units.wage[RICH * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING] = 4;
        world.units.wage[POOR * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING] =
                world.territories.rate[RICH] / world.territories.rate[POOR];
    }

    private void step(int since) {
        try (Workshop workshop = new Workshop(1)) {
            new TradeCosts(TradeCosts.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(since, workshop));
        }
    }

    private double access(int kind, int buyer, int origin) {
        return world.markets.access[world.markets.pair(kind, buyer, origin)];
    }

    @Test
    void textileQuotasKeepOutWhatComesFromCheapLabourAndNothingElse() {
        step(0);
        world.agreements.textileQuota[world.agreements.pair(POOR, RICH)] = 0.2;
        world.agreements.textileQuota[world.agreements.pair(RICH, POOR)] = 0.2;
        step(1);
        assertThat(access(LIGHT, RICH, POOR)).isCloseTo(1 - 0.2 * 0.75, within(1e-9));
        assertThat(access(LIGHT, POOR, RICH)).isCloseTo(1, within(1e-9));
        assertThat(access(MADE, RICH, POOR)).isCloseTo(1, within(1e-9));
        world.agreements.textileQuota[world.agreements.pair(POOR, RICH)] = 0;
        step(2);
        assertThat(access(LIGHT, RICH, POOR)).isCloseTo(1, within(1e-9));
    }

    @Test
    void membersOfAUnionLevyItsTariffOnManufacturesFromOutside() {
        world.levers.tariffManufactures[RICH] = 0.1;
        world.levers.tariffPrimary[RICH] = 0.1;
        world.agreements.commonTariff[RICH] = 0.3;
        world.agreements.tariffFactor[world.agreements.pair(2, RICH)] = 0;
        step(0);
        assertThat(world.markets.duty[world.markets.pair(MADE, RICH, POOR)]).isEqualTo(0.3);
        assertThat(world.markets.duty[world.markets.pair(PRIMARY, RICH, POOR)]).isEqualTo(0.1);
        assertThat(world.markets.duty[world.markets.pair(MADE, RICH, 2)]).isZero();
    }

    @Test
    void plannedEconomiesThatClearTheirTradeOrderFromEachOther() {
        step(0);
        world.levers.planned[2] = 1;
        world.levers.planned[3] = 1;
        world.agreements.clearing[world.agreements.pair(3, 2)] = 0.9;
        step(1);
        assertThat(access(MADE, 2, 3)).isCloseTo(2.8, within(1e-9));
        world.levers.planned[2] = 0;
        step(2);
        assertThat(access(MADE, 2, 3)).isCloseTo(1, within(1e-9));
    }
}
