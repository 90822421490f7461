package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.conjuncture.base.Place;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Settings;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class IndividualContractsTest {
    private static final IndividualContracts.Parameters DEFAULTS =
            IndividualContracts.Parameters.defaults();
    private static final int UNIT = Sectors.MACHINERY;

    private final World world = OpenedWorld.open();

    @BeforeEach
    void nothingAsksForOtherPay() {
        Arrays.fill(world.units.slackClaim, 0);
        Arrays.fill(world.units.landClaim, 0);
        Arrays.fill(world.units.unfilled, 0);
        world.units.employed[UNIT] = 10;
    }

    /** Log change of the unit's pay over a year of rounds. */
    private double rise(boolean isBargained) {
        double before = world.units.wage[UNIT];
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 100; k < 104; k++) {
                new IndividualContracts(DEFAULTS, isBargained)
                        .step(world, OpenedWorld.quarter(k, workshop));
            }
        }
        return StrictMath.log(world.units.wage[UNIT] / before);
    }

    @Test
    void payFollowsTheCostOfLivingInFull() {
        world.territories.priceLevel[0] = 1.2;
        assertThat(rise(false)).isCloseTo(StrictMath.log(1.2), within(1e-12));
        assertThat(rise(false)).as("once for each rise of prices").isZero();
        world.territories.priceLevel[0] = 1;
        assertThat(rise(false)).isCloseTo(-StrictMath.log(1.2), within(1e-12));
    }

    @Test
    void emptyPlacesSlackAndTheLandMoveIt() {
        world.units.unfilled[UNIT] = 0.5;
        assertThat(rise(false)).isCloseTo(0.5 * DEFAULTS.scarcity(), within(1e-12));
        world.units.slackClaim[UNIT] = -0.03;
        world.units.landClaim[0] = 0.01;
        assertThat(rise(false)).isCloseTo(0.5 * DEFAULTS.scarcity() - 0.02, within(1e-12));
    }

    @Test
    void whatUnionsClaimAndWinMovesNothing() {
        world.units.power[UNIT] = 1;
        world.units.won[UNIT] = 0.1;
        world.units.productivity[UNIT] *= 2;
        assertThat(rise(false)).isZero();
    }

    @Test
    void plantsPayWhatContractsSayByTheirRents() {
        world.territories.priceLevel[0] = 1.5;
        rise(false);
        int p = world.plants.cellPlant[world.plants.cellStart[UNIT]];
        assertThat(world.plants.wage[p])
                .isCloseTo(world.units.wage[UNIT] * world.plants.rent[p], within(1e-9));
    }

    @Test
    void whereBargainingIsOnItOnlyRemembersPrices() {
        world.territories.priceLevel[0] = 1.5;
        world.units.unfilled[UNIT] = 0.5;
        assertThat(rise(true)).isZero();
        assertThat(world.units.priceAtRound[UNIT]).isEqualTo(1.5);
    }

    @Test
    void withBargainingOffARunSettlesPaySo() {
        Settings settings = Settings.defaults().without(Place.of("test"), "bargaining");
        List<Mechanism> on = Mechanisms.of(settings);
        IndividualContracts contracts =
                (IndividualContracts)
                        on.stream()
                                .filter(each -> each instanceof IndividualContracts)
                                .findFirst()
                                .orElseThrow();
        world.territories.priceLevel[0] = 1.2;
        double before = world.units.wage[UNIT];
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 100; k < 104; k++) {
                contracts.step(world, OpenedWorld.quarter(k, workshop));
            }
        }
        assertThat(world.units.wage[UNIT] / before).isCloseTo(1.2, within(1e-12));
    }

    /** Thirty years without bargaining are no other world: pay neither stands nor runs away. */
    @Test
    @EnabledIfSystemProperty(named = "conjuncture.nightly", matches = "true")
    void aWorldWithoutBargainingStaysSane() {
        Settings settings = Settings.defaults().without(Place.of("test"), "bargaining");
        Quarter quarter = new Quarter(world, Mechanisms.of(settings));
        try (Workshop workshop = new Workshop(2)) {
            for (int k = 0; k < 120; k++) {
                quarter.step(OpenedWorld.quarter(k, workshop));
            }
        }
        double out = 0;
        double people = 0;
        double pay = 0;
        for (int t = 0; t < world.count; t++) {
            out += world.territories.unemployed[t];
            people += world.territories.unemployed[t] + world.territories.wageWorkers[t];
            pay += StrictMath.log(world.territories.realPay[t]);
        }
        World start = OpenedWorld.open();
        for (int t = 0; t < world.count; t++) {
            pay -= StrictMath.log(start.territories.meanPay[t]);
        }
        assertThat(out / people).as("unemployment").isBetween(0.01, 0.15);
        assertThat(StrictMath.exp(pay / world.count))
                .as("real pay over the start, in the mean")
                .isBetween(0.7, 2.0);
    }
}
