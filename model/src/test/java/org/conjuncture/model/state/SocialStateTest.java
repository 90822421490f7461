package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocialStateTest {
    private static World world;

    @BeforeAll
    static void open() {
        world = OpenedWorld.open();
    }

    @BeforeEach
    void reset() {
        world.levers.benefitReplacement[0] = 0;
        world.levers.pensionReplacement[0] = 0;
        world.levers.socialInsurance[0] = 0;
    }

    private static void step() {
        try (Workshop workshop = new Workshop(1)) {
            new SocialState(SocialState.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(0, workshop));
        }
    }

    @Test
    void withoutBenefitOrPensionNobodyIsSupported() {
        step();
        assertThat(world.states.benefit[0]).isZero();
        assertThat(world.states.familySupport[0]).isZero();
        assertThat(world.states.transferNorm[0]).isZero();
    }

    @Test
    void benefitIsAShareOfMeanPayAndReachesMoreWhereTheyAreInsured() {
        world.levers.benefitReplacement[0] = 0.5;
        step();
        double uninsured = world.states.benefit[0];
        world.levers.socialInsurance[0] = 1;
        step();
        assertThat(world.states.benefit[0])
                .isCloseTo(0.5 * world.territories.meanPay[0], within(1e-9));
        assertThat(uninsured).isPositive().isLessThan(0.5 * world.states.benefit[0]);
    }

    @Test
    void pensionsOfTheOldAreSharedByThoseOfWorkingAgeAndPlannedForInTax() {
        world.levers.pensionReplacement[0] = 0.4;
        world.levers.socialInsurance[0] = 1;
        step();
        double paid = 0;
        for (int i = 0; i < world.workers[0].count; i++) {
            paid += world.states.familySupport[0] * world.workers[0].people[i];
        }
        double trend =
                world.territories.outputTrend[0]
                        * world.territories.population[0]
                        * world.territories.priceLevel[0];
        assertThat(paid).isPositive();
        assertThat(world.states.transferNorm[0]).isCloseTo(paid / trend, within(1e-9));
    }
}
