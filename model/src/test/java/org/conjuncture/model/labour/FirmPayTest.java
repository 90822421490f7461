package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class FirmPayTest {

    private static final FirmPay.Parameters USUAL = FirmPay.Parameters.defaults();

    private final FirmPay firmPay = new FirmPay(USUAL);

    /** A world in which every third plant makes half as much again of an hour's work. */
    private static World open() {
        World world = SmallWorld.open();
        SmallWorld.countEmployed(world);
        Plants plants = world.plants;
        Arrays.fill(world.units.coverage, 0);
        Arrays.fill(world.units.coordination, 0);
        for (int p = 0; p < plants.count; p++) {
            plants.revenue[p] = plants.payUnits[p] * plants.wage[p] * (p % 3 == 0 ? 3 : 2);
            plants.inputCost[p] = 0;
        }
        return world;
    }

    private World after(World world, int years) {
        SmallWorld.run(world, 0, 4 * years, 1, new FirmPay(withoutEffort()));
        return world;
    }

    private static FirmPay.Parameters withoutEffort() {
        return new FirmPay.Parameters(
                USUAL.sharing(), USUAL.size(), USUAL.agreement(), USUAL.speed(), 0);
    }

    /** Variance of the logarithm of rents about their unit's mean, over plants. */
    private static double spread(World world) {
        Plants plants = world.plants;
        double sum = 0;
        int all = 0;
        for (int unit = 0; unit < world.units.wage.length; unit++) {
            int from = plants.cellStart[unit];
            int to = plants.cellStart[unit + 1];
            double mean = 0;
            for (int k = from; k < to; k++) {
                mean += StrictMath.log(plants.rent[plants.cellPlant[k]]) / (to - from);
            }
            for (int k = from; k < to; k++) {
                double apart = StrictMath.log(plants.rent[plants.cellPlant[k]]) - mean;
                sum += apart * apart;
                all++;
            }
        }
        return sum / all;
    }

    private static double bill(World world, int unit) {
        Plants plants = world.plants;
        double bill = 0;
        for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
            int p = plants.cellPlant[k];
            bill += plants.payUnits[p] * plants.rent[p];
        }
        return bill;
    }

    /** A unit of private trade with plants of both kinds and people in them. */
    private static int unit(World world) {
        for (int unit = 0; unit < world.units.wage.length; unit++) {
            int plants = world.plants.cellStart[unit + 1] - world.plants.cellStart[unit];
            int sector = unit % Sectors.COUNT;
            if (plants >= 4 && sector > 0 && sector < Sectors.PUBLIC) {
                return unit;
            }
        }
        throw new IllegalStateException("no unit of four plants");
    }

    /** Of a unit's plants of one kind that nearest to the mean in size, within what counts. */
    private static int nearMean(World world, int unit, int kind) {
        Plants plants = world.plants;
        int from = plants.cellStart[unit];
        int to = plants.cellStart[unit + 1];
        double mean = 0;
        for (int k = from; k < to; k++) {
            mean += plants.employed[plants.cellPlant[k]] / (to - from);
        }
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = from; k < to; k++) {
            int p = plants.cellPlant[k];
            double apart = StrictMath.abs(StrictMath.log(plants.employed[p] / mean));
            if (p % 3 == kind && apart < least) {
                least = apart;
                nearest = p;
            }
        }
        return nearest;
    }

    @Test
    void aPlantSharesWhatItMakesAsTheElasticitySays() {
        World world = after(open(), 60);
        Plants plants = world.plants;
        int unit = unit(world);
        int first = nearMean(world, unit, 0);
        int second = nearMean(world, unit, 1);
        double size =
                USUAL.size() * StrictMath.log(plants.employed[first] / plants.employed[second]);
        double wanted = 0.1 * StrictMath.log(1.5) + size;
        assertThat(StrictMath.log(plants.rent[first] / plants.rent[second]))
                .isCloseTo(wanted, within(1e-4));
    }

    @Test
    void thePayBillOfAUnitStaysAndSoDoesWhatTheOrganizationOfWorkHasPaid() {
        World world = open();
        for (int p = 0; p < world.plants.count; p++) {
            world.plants.rent[p] = 1 + 0.02 * (p % 5);
        }
        double[] rent = world.plants.rent.clone();
        double before = bill(world, unit(world));
        after(world, 10);
        assertThat(spread(world)).isPositive();
        assertThat(bill(world, unit(world))).isCloseTo(before, within(1e-9 * before));
        for (int p = 0; p < world.plants.count; p++) {
            assertThat(world.plants.rent[p] / rent[p])
                    .isCloseTo(StrictMath.exp(world.plants.premium[p]), within(1e-9));
        }
    }

    @Test
    void payOfPlantsIsTheMoreAlikeTheFurtherAboveThemAgreementsAreMade() {
        double[] spread = new double[3];
        for (int k = 0; k < 3; k++) {
            World world = open();
            Arrays.fill(world.units.coverage, 1);
            Arrays.fill(world.levers.bargainingLevel, 0.5 * k);
            spread[k] = spread(after(world, 30));
        }
        assertThat(spread[1]).isCloseTo(spread[0] / 4, within(0.01 * spread[0]));
        assertThat(spread[2]).isCloseTo(0, within(1e-9));
    }

    @Test
    void anAgreementPaysMoreAndItsExtensionToAllMakesPayAlike() {
        double none = spread(after(covered(0), 30));
        World half = after(covered(0.5), 30);
        double all = spread(after(covered(1), 30));
        assertThat(all).isLessThan(0.3 * none).isLessThan(0.1 * spread(half));
        assertThat(spread(half)).isGreaterThan(none);
        assertThat(firmPay.wanted(0.2, 0.1, 0.5, true) - firmPay.wanted(0.2, 0.1, 1, true))
                .isPositive();
        assertThat(firmPay.wanted(0, 0, 0.5, true) - firmPay.wanted(0, 0, 0, false))
                .isBetween(0.1, 0.15);
    }

    private static World covered(double coverage) {
        World world = open();
        Arrays.fill(world.units.coverage, coverage);
        Arrays.fill(world.levers.bargainingLevel, 0.5);
        return world;
    }

    @Test
    void aPlanPaysByItsTariff() {
        World world = open();
        Arrays.fill(world.levers.planned, 1);
        assertThat(spread(after(world, 30))).isCloseTo(0, within(1e-12));
    }

    @Test
    void unionsAlongAChainPullItsPlantsTowardsTheBest() {
        World apart = open();
        World chain = open();
        for (World world : new World[] {apart, chain}) {
            Arrays.fill(world.plants.capital, world.plants.capital[0]);
        }
        Arrays.fill(chain.units.coordination, 0.5);
        assertThat(spread(after(chain, 30))).isLessThan(0.5 * spread(after(apart, 30)));
    }

    @Test
    void whoIsPaidAboveTheTradeWorksHarderAndMembersOfCooperativesAreLeftAlone() {
        World world = open();
        double[] rent = world.plants.rent.clone();
        world.capitals.isCooperative[world.plants.capital[0]] = true;
        SmallWorld.run(world, 0, 1, 1, firmPay);
        double[] labour = open().plants.labour;
        for (int p = 0; p < world.plants.count; p++) {
            boolean isMembers = world.capitals.isCooperative[world.plants.capital[p]];
            double premium = world.plants.premium[p];
            if (isMembers) {
                assertThat(world.plants.rent[p]).isEqualTo(rent[p]);
                assertThat(premium).isZero();
            }
            assertThat(world.plants.labour[p])
                    .isCloseTo(labour[p] * (1 + 0.1 * premium), within(1e-9 * labour[p]));
        }
    }
}
