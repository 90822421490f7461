package org.conjuncture.model.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabourStandardsTest {

    private final LabourStandards standards =
            new LabourStandards(LabourStandards.Parameters.defaults());
    private World world;
    private int buyer;
    private int seller;

    @BeforeEach
    void twoKindsOfLaw() {
        world = SmallWorld.open();
        buyer = world.tables.indexOf("GBR");
        seller = world.tables.indexOf("IND");
        Arrays.fill(world.levers.unionRights, 0.1);
        Arrays.fill(world.levers.childLabourAge, 0);
        world.levers.unionRights[buyer] = 0.9;
        world.levers.childLabourAge[buyer] = 15;
    }

    @Test
    void whereNobodyTiesMarketsNothingHappens() {
        double[] rights = world.levers.unionRights.clone();
        SmallWorld.run(world, 0, 8, 1, standards);
        assertThat(world.markets.sanction).containsOnly(0);
        assertThat(world.levers.unionRights).containsExactly(rights);
    }

    @Test
    void aTieIsADutyOnGoodsFromWhereStandardsAreLower() {
        world.levers.labourStandards[buyer] = 1;
        SmallWorld.run(world, 0, 1, 1, standards);
        assertThat(world.markets.sanction[buyer * world.count + seller]).isBetween(0.05, 0.2);
        assertThat(world.markets.sanction[seller * world.count + buyer]).isZero();
    }

    @Test
    void amongMembersOfABodyMoreIsSeenAndOnlyMembersPay() {
        int outside = world.tables.indexOf("CHN");
        world.agreements.labourStandards[world.agreements.pair(seller, buyer)] = 1;
        SmallWorld.run(world, 0, 1, 1, standards);
        double byTheBody = world.markets.sanction[buyer * world.count + seller];
        assertThat(byTheBody).isPositive();
        assertThat(world.markets.sanction[buyer * world.count + outside]).isZero();
        world.agreements.labourStandards[world.agreements.pair(seller, buyer)] = 0;
        world.levers.labourStandards[buyer] = 1;
        SmallWorld.run(world, 1, 2, 1, standards);
        assertThat(world.markets.sanction[buyer * world.count + seller]).isLessThan(byTheBody);
        assertThat(world.markets.sanction[buyer * world.count + outside]).isPositive();
    }

    @Test
    void membersKeepWhatTheySignedWhateverTheySell() {
        world.agreements.labourStandards[world.agreements.pair(seller, buyer)] = 1;
        double before = LabourStandards.standard(world, seller);
        double own = LabourStandards.standard(world, buyer);
        SmallWorld.run(world, 0, 40, 1, standards);
        // A twentieth of the gap a year closes two fifths of it in ten years.
        double closed = (LabourStandards.standard(world, seller) - before) / (own - before);
        assertThat(closed).isBetween(0.3, 0.5);
    }

    @Test
    void whoSellsMuchToSuchStatesRaisesStandardsUpToTheirs() {
        SmallWorld.run(world, 0, 1, 1, new GoodsMarkets(GoodsMarkets.Parameters.defaults()));
        Arrays.fill(world.levers.labourStandards, 1);
        double before = LabourStandards.standard(world, seller);
        SmallWorld.run(world, 1, 41, 1, standards);
        double after = LabourStandards.standard(world, seller);
        assertThat(after).isGreaterThan(before + 0.2);
        assertThat(after).isLessThanOrEqualTo(LabourStandards.standard(world, buyer) + 1e-9);
        assertThat(world.levers.unionRights[buyer]).isEqualTo(0.9);
    }
}
