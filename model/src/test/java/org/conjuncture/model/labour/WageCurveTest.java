package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WageCurveTest {

    private static final WageCurve.Parameters DEFAULTS = WageCurve.Parameters.defaults();
    private static final int LATER = 100;

    private final World world = OpenedWorld.open();

    @BeforeEach
    void aTenthIsIdleAsEver() {
        world.territories.ownAccount[0] = 0;
        idle(10, 0);
        world.units.logSlackNorm[0] = StrictMath.log(DEFAULTS.friction() + 0.1);
    }

    private void idle(double unemployed, double nearReserve) {
        world.territories.unemployed[0] = unemployed;
        world.territories.nearReserve[0] = nearReserve;
        world.territories.wageWorkers[0] = 90;
    }

    /** Of the sector whose round falls in this quarter. */
    private double claim(int since) {
        return claim(since, DEFAULTS);
    }

    private double claim(int since, WageCurve.Parameters parameters) {
        try (Workshop workshop = new Workshop(1)) {
            Now now = OpenedWorld.quarter(since, workshop);
            new WageCurve(parameters).step(world, now);
            int unit = 1;
            while (!Bargaining.isRound(unit, now)) {
                unit++;
            }
            return world.units.slackClaim[unit];
        }
    }

    @Test
    void whereSlackIsAsUsualItClaimsNothing() {
        assertThat(claim(LATER)).isCloseTo(0, within(1e-15));
    }

    @Test
    void whoEarnsLessOnOwnAccountThanInAPlantIsOutOfWorkByWhatHeLacks() {
        world.territories.ownAccount[0] = 50;
        world.territories.meanPay[0] = 10;
        world.territories.ownAccountIncome[0] = 8;
        assertThat(claim(LATER)).as("nearly as much as in a plant").isCloseTo(0, within(1e-15));
        double norm = world.units.logSlackNorm[0];
        world.territories.ownAccountIncome[0] = 6 / 1.3;
        double idle = 10 + 0.4 * 50;
        double above = StrictMath.log(DEFAULTS.friction() + idle / (idle + 90)) - norm;
        assertThat(claim(LATER))
                .isNegative()
                .isCloseTo(
                        -DEFAULTS.elasticity() * (1 - DEFAULTS.normSpeed()) * above, within(1e-12));
    }

    @Test
    void moreSlackHoldsPayDownByTheElasticityOfItsLogarithm() {
        double norm = world.units.logSlackNorm[0];
        idle(30, 0);
        double above = StrictMath.log(DEFAULTS.friction() + 30.0 / 120) - norm;
        assertThat(claim(LATER))
                .isNegative()
                .isCloseTo(
                        -DEFAULTS.elasticity() * (1 - DEFAULTS.normSpeed()) * above, within(1e-12));
        assertThat(world.units.logSlackNorm[0])
                .as("the norm follows experience")
                .isCloseTo(norm + DEFAULTS.normSpeed() * above, within(1e-12));
    }

    @Test
    void lessSlackRaisesPayAndTheLastOneOutOfWorkWeighsMost() {
        double[] claims = new double[4];
        for (int i = 0; i < claims.length; i++) {
            aTenthIsIdleAsEver();
            idle(9 - 3 * i, 0);
            Arrays.fill(world.units.slackHeld, 0);
            claims[i] = claim(LATER);
        }
        assertThat(claims[0]).isPositive();
        assertThat(claims[2] - claims[1]).isGreaterThan(claims[1] - claims[0]);
        assertThat(claims[3] - claims[2]).isGreaterThan(claims[2] - claims[1]);
        assertThat(claims[3]).as("frictions bound it").isFinite();
    }

    @Test
    void theReserveNearTheMarketCountsByItsWeight() {
        idle(10, 20);
        double withReserve = claim(LATER);
        Arrays.fill(world.units.slackHeld, 0);
        aTenthIsIdleAsEver();
        idle(10 + DEFAULTS.reserveWeight() * 20, 0);
        assertThat(claim(LATER)).isEqualTo(withReserve).isNegative();
    }

    @Test
    void ofLevelsLastingSlackLowersPayByElasticityOverReturnAndNoFurther() {
        double norm = world.units.logSlackNorm[0];
        double above = StrictMath.log(DEFAULTS.friction() + 30.0 / 120) - norm;
        assertThat(after(40, 40, 0.3)).isCloseTo(-0.06 / 0.3 * above, within(0.01 * above));
        assertThat(after(40, 40, 0))
                .as("without return the change of pay answers")
                .isCloseTo(-40 * 0.06 * above, within(0.01 * 40 * above));
    }

    @Test
    void ofLevelsPayComesBackWithWork() {
        assertThat(after(40, 10, 0.3)).isCloseTo(0, within(1e-4));
        assertThat(after(40, 10, 0)).isLessThan(-0.1);
    }

    /** What slack has put into pay when it was thrice the usual for some of the years. */
    private double after(int years, int slackYears, double level) {
        WageCurve.Parameters parameters =
                new WageCurve.Parameters(
                        0.06,
                        level,
                        DEFAULTS.reserveWeight(),
                        DEFAULTS.friction(),
                        DEFAULTS.normSpeed());
        double norm = StrictMath.log(DEFAULTS.friction() + 0.1);
        Arrays.fill(world.units.slackHeld, 0);
        double sum = 0;
        for (int year = 0; year < years; year++) {
            idle(year < slackYears ? 30 : 10, 0);
            world.units.logSlackNorm[0] = norm;
            sum += claim(LATER + 4 * year, parameters);
        }
        return sum;
    }

    @Test
    void atTheStartWhatIsFoundIsTheNorm() {
        idle(60, 0);
        assertThat(claim(0)).isCloseTo(0, within(1e-15));
    }
}
