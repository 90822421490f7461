package org.conjuncture.model.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class AttractionTest {
    private static final Migration.Parameters DEFAULTS = Migration.Parameters.defaults();

    private final World world = SmallWorld.open();
    private final int irl = world.tables.indexOf("IRL");
    private final int usa = world.tables.indexOf("USA");
    private final int chn = world.tables.indexOf("CHN");

    /** Yearly rate from one to the other, with so many kin there for one at home. */
    private double rate(int from, int to, double kin) {
        world.territories.migrants[to * world.count + from] =
                kin * world.territories.population[from];
        double[] sums = new Attraction(world, DEFAULTS).cumulatedRates(from, false);
        return sums[to] - (to == 0 ? 0 : sums[to - 1]);
    }

    @Test
    void whoWentDrawsOthersAndTheManyDrawLessForEachOfThem() {
        double none = rate(irl, usa, 0);
        double few = rate(irl, usa, 0.03) - none;
        double many = rate(irl, usa, 0.3) - none;
        assertThat(few).isPositive();
        assertThat(many / few)
                .as("the network's elasticity where many have kin there")
                .isCloseTo(StrictMath.pow(10, DEFAULTS.network()), within(0.3));
    }

    @Test
    void theVeryFewDrawInProportion() {
        double none = rate(irl, usa, 0);
        double one = rate(irl, usa, 0.0001) - none;
        double three = rate(irl, usa, 0.0003) - none;
        assertThat(three / one).isBetween(2.7, 3.0);
    }

    @Test
    void thePoorCanPayAShortWayAndNotALongOne() {
        int sea = world.tables.indexOf("SEA");
        assertThat(able(chn, usa)).isLessThan(0.05);
        assertThat(able(chn, sea)).isGreaterThan(5 * able(chn, usa));
        assertThat(able(irl, usa)).isGreaterThan(0.7);
    }

    /** Part of those who would go without kin there who can pay the passage. */
    private double able(int from, int to) {
        Arrays.fill(world.levers.migrationSubsidy, 0);
        double paying = rate(from, to, 0);
        Arrays.fill(world.levers.migrationSubsidy, 1);
        // A subsidy also makes the way itself less of a cost, which is small beside the fare.
        return paying / rate(from, to, 0);
    }

    @Test
    void aFareIsDearWhereMoneyBuysLittleAbroad() {
        double usual = able(irl, usa);
        world.territories.rate[irl] /= 2;
        assertThat(able(irl, usa)).isLessThan(0.5 * usual);
    }

    @Test
    void anEmpireDrawsToWhatItRulesAndNotToTheRulersLand() {
        int gbr = world.tables.indexOf("GBR");
        int ind = world.tables.indexOf("IND");
        for (int t = 0; t < world.count; t++) {
            world.states.ruler[t] = t;
            world.states.integral[t] = t;
        }
        double apart = rate(gbr, ind, 0);
        double apartHome = rate(ind, gbr, 0);
        world.states.ruler[ind] = gbr;
        assertThat(rate(gbr, ind, 0)).isCloseTo(8 * apart, within(1e-12));
        assertThat(rate(ind, gbr, 0)).isEqualTo(apartHome);
    }

    @Test
    void whereThePassageIsDearTheSchooledLeaveInLargerPartThanOthers() {
        int ind = world.tables.indexOf("IND");
        double others = rate(ind, usa, 0);
        double[] sums = new Attraction(world, DEFAULTS).cumulatedRates(ind, true);
        assertThat(sums[usa] - sums[usa - 1]).isGreaterThan(2 * others);
    }

    @Test
    void kinPayForSomeWhoCannot() {
        Arrays.fill(world.territories.realPay, 1e-3 * world.territories.realPay[usa]);
        world.territories.realPay[usa] *= 1000;
        Arrays.fill(world.territories.subsistenceProduct, 0);
        assertThat(rate(chn, usa, 0)).isLessThan(1e-9);
        assertThat(rate(chn, usa, 0.1)).isGreaterThan(0.001);
    }

    @Test
    void aPassagePaidByTheReceivingStateLetsThePoorCome() {
        double alone = rate(chn, usa, 0);
        world.levers.migrationSubsidy[usa] = 0.8;
        assertThat(rate(chn, usa, 0)).isGreaterThan(10 * alone);
    }

    @Test
    void landMakesALabourersPayAtBothEnds() {
        double before = rate(irl, usa, 0.1);
        double[] people = world.territories.population;
        double[] all = people.clone();
        people[usa] *= 4;
        double crowded = rate(irl, usa, 0.1);
        assertThat(crowded).isLessThan(0.9 * before);
        people[irl] *= 4;
        double bothCrowded = rate(irl, usa, 0.1);
        System.arraycopy(all, 0, people, 0, all.length);
        assertThat(bothCrowded).isCloseTo(before, within(1e-9));
    }

    @Test
    void landBeyondAHomesteadPaysNoLabourerMore() {
        double[] people = world.territories.population;
        double land = world.tables.territories().get(usa).farmlandKm2();
        people[usa] = land / (0.5 * DEFAULTS.homestead());
        double scarce = rate(irl, usa, 0.1);
        people[usa] = land / DEFAULTS.homestead();
        double ample = rate(irl, usa, 0.1);
        people[usa] /= 10;
        assertThat(ample).isGreaterThan(1.05 * scarce);
        assertThat(rate(irl, usa, 0.1)).isCloseTo(ample, within(1e-12));
    }

    @Test
    void moreGoWhereCohortsAreLarge() {
        double before = rate(irl, usa, 0.1);
        int cells = world.territories.dependants.length / world.count;
        for (int k = irl * cells; k < (irl + 1) * cells; k++) {
            world.territories.dependants[k] *= 1.5;
        }
        for (int k = 4 * irl; k < 4 * irl + 4; k++) {
            world.territories.childRows[k] *= 1.5;
        }
        assertThat(rate(irl, usa, 0.1) / before)
                .isCloseTo(StrictMath.pow(1.5, DEFAULTS.crowding()), within(1e-6));
    }

    @Test
    void whoIsInsuredAtHomeStaysSooner() {
        double before = rate(irl, usa, 0.1);
        world.levers.socialInsurance[irl] = 0.5;
        double insured = rate(irl, usa, 0.1);
        assertThat(insured).isLessThan(0.9 * before);
        world.levers.socialInsurance[usa] = 0.5;
        assertThat(rate(irl, usa, 0.1)).isCloseTo(before, within(1e-12));
    }

    @Test
    void atTheStartPeopleWereBornWhereTheTablesTell() {
        World opened = SmallWorld.open(6000);
        SmallWorld.run(opened, 0, 1, 1, new Migration(still()));
        double[] told = opened.tables.migrants()[usa];
        double[] found = new double[opened.count];
        Workers workers = opened.workers[usa];
        for (int i = 0; i < workers.count; i++) {
            if (workers.origin[i] >= 0) {
                found[workers.origin[i]] += workers.people[i];
            }
        }
        double[] abroad = new double[2];
        for (String id : new String[] {"IRL", "DEU", "GBR"}) {
            int from = opened.tables.indexOf(id);
            assertThat(found[from] / told[from]).isBetween(0.65, 1.05);
            abroad[0] += found[from];
            abroad[1] += told[from];
        }
        assertThat(abroad[1]).isGreaterThan(3e6);
        // Children and the old have no rows.
        assertThat(abroad[0] / abroad[1]).isBetween(0.8, 0.95);
    }

    /** Nobody moves, so that one quarter tells the opening. */
    private static Migration.Parameters still() {
        return MigrationTest.mobile(DEFAULTS, 0, 0);
    }
}
