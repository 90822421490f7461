package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.capital.Production;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class StrikesTest {

    private final Strikes strikes = new Strikes(Strikes.Parameters.defaults());

    private static World organized() {
        World world = SmallWorld.open();
        SmallWorld.countEmployed(world);
        Arrays.fill(world.units.density, 0.6);
        Arrays.fill(world.units.militancy, 0.6);
        Arrays.fill(world.levers.unionRights, 0.8);
        return world;
    }

    private double days(World world, int from, int to) {
        double days = 0;
        for (int k = from; k < to; k++) {
            SmallWorld.run(world, k, k + 1, 1, strikes);
            days += Arrays.stream(world.units.strikeDays).sum();
        }
        return days;
    }

    /** Pays what is earned and lost, beside the strikes. */
    private double[] quarters(World world, int from, int to) {
        Production production = new Production(Production.Parameters.defaults());
        Households households = new Households(Households.Parameters.defaults());
        double[] flows = new double[3];
        for (int k = from; k < to; k++) {
            SmallWorld.run(world, k, k + 1, 1, strikes, production, households);
            for (int t = 0; t < world.count; t++) {
                flows[0] += world.ledger.flow(t, Flow.WAGES, Holder.WORKERS);
                flows[1] += world.ledger.flow(t, Flow.UNION_DUES, Holder.UNIONS);
                flows[2] += world.ledger.flow(t, Flow.STRIKE_PAY, Holder.WORKERS);
                assertThat(world.ledger.unionFunds.at(t)).isNotNegative();
            }
            assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
        }
        return flows;
    }

    private static World unionized() {
        World world = organized();
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                workers.member[i] = i % 5 < 3;
            }
        }
        return world;
    }

    @Test
    void daysStruckAreNotPaidAndTheFundMakesGoodAPart() {
        World world = unionized();
        Plants plants = world.plants;
        quarters(world, 0, 12);
        double[] flows = quarters(world, 12, 13);
        double full = 0;
        double lost = 0;
        for (int p = 0; p < plants.count; p++) {
            full += plants.wage[p] * plants.payUnits[p];
            lost += plants.struck[p] * plants.wage[p] * plants.payUnits[p];
        }
        assertThat(lost).isPositive();
        assertThat(flows[0]).isCloseTo(full - lost, within(1e-9 * full));
        assertThat(flows[1]).isPositive();
        assertThat(flows[2]).isPositive().isLessThanOrEqualTo(0.5 * lost);
    }

    @Test
    void duesFillTheFundsToTwoYearsOfThemAndThenFallAway() {
        World world = unionized();
        Strikes calm = new Strikes(new Strikes.Parameters(0, 0.3, 0.2, 20, 3, 0.5, 0.5, 0.5, 0.9));
        Households households = new Households(Households.Parameters.defaults());
        Production production = new Production(Production.Parameters.defaults());
        SmallWorld.run(world, 0, 1, 1, calm, production, households);
        assertThat(world.territories.unionDues[0]).isCloseTo(3.0 / 260, within(1e-12));
        SmallWorld.run(world, 1, 60, 1, calm, production, households);
        double members = 0;
        for (int unit = 0; unit < Sectors.COUNT; unit++) {
            for (int k = world.plants.cellStart[unit]; k < world.plants.cellStart[unit + 1]; k++) {
                int p = world.plants.cellPlant[k];
                members += 0.6 * world.plants.wage[p] * world.plants.payUnits[p];
            }
        }
        assertThat(world.ledger.unionFunds.at(0) / (members / 65)).isBetween(5.5, 6.2);
        assertThat(world.territories.unionDues[0]).isBetween(0.0, 0.3 / 260);
    }

    @Test
    void emptyFundsMakeForShortStrikes() {
        World rich = organized();
        World poor = organized();
        for (int t = 0; t < rich.count; t++) {
            double bill = 0;
            for (int p = 0; p < rich.plants.count; p++) {
                if (rich.plants.territory[p] == t) {
                    bill += rich.plants.wage[p] * rich.plants.payUnits[p];
                }
            }
            rich.ledger.found().deposit(t, rich.ledger.unionFunds, t, 10 * 0.6 * bill / 65);
        }
        assertThat(days(poor, 0, 40)).isPositive().isLessThan(0.5 * days(rich, 0, 40));
    }

    @Test
    void strikesAreManyAndSmallWhereAgreementsAreThePlantsAndFewAndLargeWhereTheyAreForAll() {
        World plant = organized();
        World all = organized();
        Arrays.fill(all.units.coverage, 1);
        Arrays.fill(all.levers.bargainingLevel, 1);
        int[] ofPlant = struck(plant);
        int[] ofAll = struck(all);
        assertThat(ofPlant[0]).isGreaterThan(2 * ofAll[0]);
        assertThat(ofAll[1] / (double) ofAll[0]).isGreaterThan(2.0 * ofPlant[1] / ofPlant[0]);
        assertThat(ofAll[1] / (double) ofPlant[1]).isBetween(0.7, 1.4);
    }

    /** Hibbs (1978): agreements for a whole territory bring peace. */
    @Test
    void whereAgreementsAreMadeForAllFewerDaysAreStruck() {
        World plant = organized();
        World all = organized();
        Arrays.fill(all.levers.bargainingLevel, 1);
        assertThat(days(all, 0, 80)).isPositive().isLessThan(0.25 * days(plant, 0, 80));
    }

    /** Edwards (1981): before unions grew large, others than members struck too. */
    @Test
    void othersFollowMembers() {
        double few = days(members(0.04), 0, 80);
        double many = days(members(0.64), 0, 80);
        assertThat(many / few)
                .as("days by members' part to the power 3/2 for strikes, strikers and their means")
                .isBetween(32.0, 128.0);
        World world = members(0.04);
        SmallWorld.run(world, 0, 40, 1, strikes);
        for (int unit = 0; unit < world.units.strikers.length; unit++) {
            double employed = world.units.employed[unit];
            assertThat(world.units.strikers[unit]).isLessThanOrEqualTo(0.2001 * employed);
        }
    }

    private static World members(double density) {
        World world = organized();
        Arrays.fill(world.units.density, density);
        Arrays.fill(world.units.militancy, density);
        return world;
    }

    /** Units with a strike in a quarter, and plants in them, over ten years without peace. */
    private static int[] struck(World world) {
        Strikes warlike =
                new Strikes(new Strikes.Parameters(0.1, 0.3, 0.2, 20, 3, 0.5, 0.5, 0.5, 0));
        int[] struck = new int[2];
        for (int k = 0; k < 40; k++) {
            SmallWorld.run(world, k, k + 1, 1, warlike);
            for (double loss : world.units.strikeLoss) {
                struck[0] += loss > 0 ? 1 : 0;
            }
            for (double part : world.plants.struck) {
                struck[1] += part > 0 ? 1 : 0;
            }
        }
        return struck;
    }

    @Test
    void membersOfCooperativesDoNotStrike() {
        World world = organized();
        Arrays.fill(world.capitals.isCooperative, true);
        assertThat(days(world, 0, 20)).isZero();
    }

    @Test
    void strikesThatPressAClaimWinSomethingAndNoMoreThanABit() {
        World world = organized();
        SmallWorld.run(world, 0, 1, 1, strikes);
        Arrays.fill(world.units.won, 0);
        for (int unit = 0; unit < world.units.wageShare.length; unit++) {
            world.units.wageShare[unit] -= 0.03;
        }
        days(world, 1, 3);
        assertThat(Arrays.stream(world.units.won).max().orElseThrow()).isBetween(1e-4, 0.06);
        assertThat(Arrays.stream(world.units.strikeGain).max().orElseThrow()).isBetween(1e-4, 0.03);
        assertThat(Arrays.stream(world.units.strikers).sum()).isPositive();
        assertThat(Arrays.stream(world.units.won).min().orElseThrow()).isNotNegative();
    }
}
