package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.trade.GoodsMarkets;
import org.conjuncture.model.trade.TradeCosts;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportRailwaysTest {
    private static final int RULED = 4;
    private static final int RULER = 0;
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
    }

    private static void step(World world) {
        try (Workshop workshop = new Workshop(1)) {
            new ExportRailways(ExportRailways.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(0, workshop));
        }
    }

    private static void trade(World world) {
        try (Workshop workshop = new Workshop(1)) {
            new TradeCosts(TradeCosts.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(0, workshop));
            new GoodsMarkets(GoodsMarkets.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(0, workshop));
        }
    }

    @Test
    void aRuledStatePaysWhatItGuaranteedToOwnersInTheRulersLand() {
        world.states.ruler[RULED] = RULER;
        world.levers.exportRailways[RULED] = 0.5;
        world.levers.railwayGuarantee[RULED] = 0.05;
        double norm = 0.05 * 0.3 * 0.2 * 0.5;
        double due = norm * world.territories.output[RULED] * world.territories.rate[RULED];
        double owed = world.ledger.bankForeign.at(RULED);
        double before = world.owners.deposits.sum(0, Owners.CLASSES);
        step(world);
        assertThat(owed - world.ledger.bankForeign.at(RULED)).isCloseTo(due, within(1e-9 * due));
        double got = world.owners.deposits.sum(0, Owners.CLASSES) - before;
        double kept = (1 - world.states.taxRate[RULER]) / world.territories.rate[RULER];
        assertThat(got).isCloseTo(due * kept, within(1e-9 * due * kept));
        assertThat(world.ledger.flow(RULED, Flow.INTEREST, Holder.STATE)).isNegative();
        assertThat(world.states.railwayCharge[RULED]).isCloseTo(norm, within(1e-12));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void whenRuleEndsTheLinesStayAndTheChargeEnds() {
        world.levers.exportRailways[RULED] = 1;
        world.levers.railwayGuarantee[RULED] = 0.05;
        step(world);
        assertThat(world.states.railwayCharge[RULED]).isZero();
        assertThat(world.ledger.flow(RULED, Flow.INTEREST, Holder.STATE)).isZero();
        assertThat(world.states.exportCarriage[RULED]).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void exportsOfPrimaryGoodsRise() {
        World without = OpenedWorld.open();
        trade(without);
        world.levers.exportRailways[RULED] = 1;
        step(world);
        trade(world);
        int food = RULED * Sectors.COUNT + Sectors.AGRICULTURE;
        assertThat(world.markets.exported[food])
                .isGreaterThan(1.005 * without.markets.exported[food]);
        int machines = world.markets.pair(Markets.kind(Sectors.MACHINERY), RULER, RULED);
        assertThat(world.markets.relativeCost[machines])
                .isEqualTo(without.markets.relativeCost[machines]);
        int primary = world.markets.pair(Markets.kind(Sectors.AGRICULTURE), RULER, RULED);
        assertThat(world.markets.relativeCost[primary])
                .isCloseTo(0.9 * without.markets.relativeCost[primary], within(1e-12));
    }

    @Test
    void withoutLinesNothingIsCheaperOrDue() {
        world.states.ruler[RULED] = RULER;
        world.levers.railwayGuarantee[RULED] = 0.05;
        step(world);
        assertThat(world.states.exportCarriage).containsOnly(1);
        assertThat(world.ledger.flow(RULED, Flow.INTEREST, Holder.STATE)).isZero();
    }
}
