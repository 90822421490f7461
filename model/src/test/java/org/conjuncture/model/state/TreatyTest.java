package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.Mechanism;
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

class TreatyTest {
    private static final int HOST = 4;
    private static final int HOME = 0;

    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.territory[p] == HOST && world.plants.sector[p] < Sectors.PUBLIC) {
                int company = world.plants.capital[p];
                world.capitals.isPublic[company] = false;
                for (int k = 0; k < Capitals.HOLDERS; k++) {
                    world.capitals.holder[company * Capitals.HOLDERS + k] = k == 0 ? HOME : -1;
                    world.capitals.share[company * Capitals.HOLDERS + k] = k == 0 ? 1 : 0;
                }
            }
        }
    }

    private void sign(double strength) {
        world.agreements.investorProtection[world.agreements.pair(HOME, HOST)] = strength;
        world.agreements.investorProtection[world.agreements.pair(HOST, HOME)] = strength;
    }

    private void step(Mechanism mechanism) {
        try (Workshop workshop = new Workshop(1)) {
            mechanism.step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    private void step() {
        step(new Treaty(Treaty.Parameters.defaults()));
    }

    private double compensationOfTakingAllMines() {
        step();
        world.levers.nationalization[HOST] = 1;
        step(new Ownership(Ownership.Parameters.defaults(), Mobility.defaults()));
        return world.ledger.flow(HOST, Flow.EQUITY_SALE, Holder.ABROAD);
    }

    @Test
    void whatIsTakenFromProtectedOwnersIsPaidFor() {
        assertThat(compensationOfTakingAllMines()).isZero();
        open();
        sign(1);
        double full = compensationOfTakingAllMines();
        assertThat(full).isPositive();
        open();
        sign(0.5);
        assertThat(compensationOfTakingAllMines()).isCloseTo(full / 2, within(1e-6 * full));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void statesWithMuchProtectedCapitalShyFromLaws() {
        sign(1);
        step();
        assertThat(world.states.chill[HOST]).isBetween(0.3, 0.8);
        assertThat(world.states.chill[HOME]).isLessThan(0.05);
        assertThat(world.states.chill[HOST + 1]).isZero();
    }

    @Test
    void lawMovesLessWhereItIsChilled() {
        double free = rights(0);
        open();
        double chilled = rights(0.8);
        assertThat(free).isPositive();
        assertThat(chilled).isCloseTo(0.2 * free, within(1e-9));
    }

    /** What labour's power, risen by a vote, makes of union rights. */
    private double rights(double chill) {
        Politics.Parameters usual = Politics.Parameters.defaults();
        Politics politics =
                new Politics(
                        new Politics.Parameters(
                                1,
                                usual.voteBase(),
                                usual.voteOfWageWork(),
                                usual.voteOfUnions(),
                                usual.organizationWeight(),
                                usual.voteWeight(),
                                usual.wealthWeight(),
                                usual.mobilityEffect(),
                                usual.polyarchyOfIncome(),
                                usual.polyarchySpeed(),
                                usual.speed(),
                                usual.rightsSlope(),
                                usual.benefitSlope(),
                                usual.taxSlope(),
                                usual.spendingSlope()));
        try (Workshop workshop = new Workshop(1)) {
            politics.step(world, OpenedWorld.quarter(0, workshop));
            double before = world.levers.unionRights[HOST];
            world.states.chill[HOST] = chill;
            world.states.classPower[HOST] -= 0.1;
            politics.step(world, OpenedWorld.quarter(1, workshop));
            return world.levers.unionRights[HOST] - before;
        }
    }
}
