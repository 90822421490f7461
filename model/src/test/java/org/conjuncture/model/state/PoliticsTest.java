package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.indicator.Indicators;
import org.conjuncture.model.indicator.Survey;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class PoliticsTest {

    private static Politics politics(double endogenous) {
        Politics.Parameters usual = Politics.Parameters.defaults();
        return new Politics(
                new Politics.Parameters(
                        endogenous,
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
    }

    private static World open() {
        World world = SmallWorld.open();
        SmallWorld.countEmployed(world);
        return world;
    }

    @Test
    void withoutEndogenousPoliticsLawIsByDate() {
        World world = open();
        double[] rights = world.levers.unionRights.clone();
        SmallWorld.run(world, 0, 1, 1, politics(0));
        Arrays.fill(world.units.density, 0.7);
        SmallWorld.run(world, 1, 40, 1, politics(0));
        assertThat(world.levers.unionRights).containsExactly(rights);
        assertThat(world.states.classPower[0])
                .isGreaterThan(world.states.classPowerAtStart[0] + 0.1);
    }

    @Test
    void organizationMovesLawAndBudgetWherePoliticsIsEndogenous() {
        World world = open();
        SmallWorld.run(world, 0, 1, 1, politics(1));
        double rights = world.levers.unionRights[0];
        Arrays.fill(world.units.density, 0.7);
        SmallWorld.run(world, 1, 100, 1, politics(1));
        double gained = world.states.classPower[0] - world.states.classPowerAtStart[0];
        assertThat(world.levers.unionRights[0] - rights).isCloseTo(gained, within(1e-9));
        assertThat(world.levers.benefitReplacement[0]).isCloseTo(0.7 * gained, within(1e-9));
        assertThat(world.levers.publicSpending[0]).isCloseTo(1 + gained, within(1e-9));
        assertThat(world.states.lawMoved[0]).isCloseTo(gained, within(1e-9));
        assertThat(world.states.budgetMoved[0]).isCloseTo(gained, within(1e-9));
        assertThat(told("lawMoved", world)).isCloseTo(gained, within(1e-9));
        assertThat(told("labourPower", world)).isEqualTo(world.states.classPower[0]);
    }

    @Test
    void powerIsToldOfATerritoryWhereItMovesLaw() {
        World world = open();
        SmallWorld.run(world, 0, 1, 1, politics(0));
        Arrays.fill(world.units.density, 0.7);
        SmallWorld.run(world, 1, 4, 1, politics(0));
        assertThat(told("labourPower", world)).isNaN();
        assertThat(told("lawMoved", world)).isNaN();
    }

    private static double told(String name, World world) {
        return Indicators.list().stream()
                .filter(indicator -> indicator.name().equals(name))
                .findFirst()
                .orElseThrow()
                .ofTerritory()
                .of(new Survey(world), 0);
    }

    @Test
    void capitalThatCanLeaveWeakensLabourUnlessItIsControlled() {
        World free = open();
        World controlled = open();
        Arrays.fill(free.units.threat, 0.5);
        Arrays.fill(controlled.units.threat, 0.5);
        Arrays.fill(controlled.levers.capitalControl, 1);
        SmallWorld.run(free, 0, 1, 1, politics(0));
        SmallWorld.run(controlled, 0, 1, 1, politics(0));
        assertThat(free.states.classPower[0])
                .isCloseTo(0.75 * controlled.states.classPower[0], within(1e-9));
    }

    @Test
    void votesAndPowerAreShares() {
        World world = open();
        SmallWorld.run(world, 0, 20, 1, politics(1));
        assertThat(Arrays.stream(world.states.leftVote))
                .allMatch(share -> share >= 0 && share <= 1);
        assertThat(Arrays.stream(world.states.classPower))
                .allMatch(share -> share >= 0 && share <= 1);
        assertThat(Arrays.stream(world.states.polyarchy))
                .allMatch(share -> share >= 0 && share <= 1);
    }
}
