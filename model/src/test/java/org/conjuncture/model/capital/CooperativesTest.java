package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.labour.LabourMarket;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class CooperativesTest {

    private static final int HERE = 0;
    private static final Cooperatives.Parameters USUAL = Cooperatives.Parameters.defaults();

    /** Without idle cash to share, and with tries at founding as they are asked for. */
    private static Cooperatives with(double attempts, double put, double leverage) {
        return new Cooperatives(
                new Cooperatives.Parameters(
                        USUAL.setAside(),
                        0,
                        USUAL.buffer(),
                        USUAL.paySpeed(),
                        USUAL.takenIn(),
                        attempts,
                        put,
                        leverage));
    }

    /** The small world after its first quarter's labour market; nobody founds anything. */
    private static World opened() {
        World world = SmallWorld.open();
        Arrays.fill(world.levers.cooperatives, 0);
        SmallWorld.run(
                world,
                0,
                1,
                1,
                new LabourMarket(LabourMarket.Parameters.defaults(), PayScale.defaults(), 0.5));
        return world;
    }

    /** Plants of the territory with people in them. */
    private static int[] plantsHere(World world) {
        Plants plants = world.plants;
        int end = plants.cellStart[(HERE + 1) * Sectors.COUNT];
        return Arrays.stream(plants.cellPlant, plants.cellStart[HERE * Sectors.COUNT], end)
                .filter(p -> plants.sector[p] < Sectors.PUBLIC && plants.employed[p] > 0)
                .toArray();
    }

    private static void giveToMembers(World world) {
        for (int p : plantsHere(world)) {
            world.plants.capital[p] = world.capitals.add(world.newName(), HERE);
            Cooperatives.give(world, p);
        }
    }

    private static void run(World world, int quarters, Cooperatives cooperatives) {
        SmallWorld.run(world, 1, 1 + quarters, 1, cooperatives);
    }

    @Test
    void aSlumpCostsMembersHoursAndOthersTheirPlaces() {
        double kept = keptInSlump(true);
        double others = keptInSlump(false);
        assertThat(kept).isBetween(0.96, 1.0);
        assertThat(others).isLessThan(0.85);
    }

    /** People who keep their places when plans want seven of ten. */
    private static double keptInSlump(boolean areMembers) {
        World world = opened();
        if (areMembers) {
            giveToMembers(world);
        }
        Plants plants = world.plants;
        double before = 0;
        for (int p : plantsHere(world)) {
            before += plants.employed[p];
            plants.wanted[p] = 0.7 * plants.employed[p];
            plants.layoff[p] = 0.3;
        }
        int[] here = plantsHere(world);
        SmallWorld.run(
                world,
                1,
                2,
                1,
                with(0, 0, 0),
                new LabourMarket(LabourMarket.Parameters.defaults(), PayScale.defaults(), 0.5));
        double after = 0;
        for (int p : here) {
            after += plants.employed[p];
            assertThat(plants.extraHours[p]).isCloseTo(areMembers ? -0.3 : 0, within(1e-9));
        }
        return after / before;
    }

    @Test
    void membersDrawWhatIsLeftOverCostAndTheChargeOnCapital() {
        World world = opened();
        giveToMembers(world);
        Plants plants = world.plants;
        int[] here = plantsHere(world);
        for (int p : here) {
            plants.payroll[p] = plants.payUnits[p] * plants.wage[p];
            plants.inputCost[p] = plants.payroll[p];
            plants.revenue[p] = 2.4 * plants.payroll[p];
        }
        run(world, 60, with(0, 0, 0));
        for (int p : here) {
            double value = plants.capitalStock[p] * world.territories.investmentPrice[HERE];
            double worn = value * world.tables.technique(HERE).depreciation()[plants.sector[p]];
            double charge =
                    world.states.loanRate[HERE] / 4 * StrictMath.max(value, plants.loans.at(p));
            double left = plants.revenue[p] - plants.inputCost[p] - worn - charge;
            double wage = world.units.wage[plants.cell(p)];
            double drawn = plants.rent[p] * wage * plants.payUnits[p];
            double within =
                    StrictMath.max(0.5, StrictMath.min(3, 0.9 * left / wage / plants.payUnits[p]));
            assertThat(drawn).isCloseTo(within * wage * plants.payUnits[p], within(1e-6 * drawn));
        }
    }

    @Test
    void theirPayFollowsSalesDownAndUpAndOthersPayDoesNot() {
        World world = opened();
        int[] here = plantsHere(world);
        int other = world.plants.cellPlant[world.plants.cellStart[Sectors.COUNT + 3]];
        giveToMembers(world);
        run(world, 20, with(0, 0, 0));
        Plants plants = world.plants;
        double[] usual = plants.rent.clone();
        for (int p : here) {
            plants.revenue[p] *= 0.9;
        }
        plants.revenue[other] *= 0.9;
        run(world, 4, with(0, 0, 0));
        double lower = 0;
        double before = 0;
        for (int p : here) {
            assertThat(plants.rent[p]).isLessThanOrEqualTo(usual[p]);
            lower += plants.rent[p];
            before += usual[p];
            plants.revenue[p] /= 0.9 * 0.9;
        }
        assertThat(lower).isLessThan(0.95 * before);
        assertThat(plants.rent[other]).isEqualTo(usual[other]);
        run(world, 8, with(0, 0, 0));
        double higher = 0;
        for (int p : here) {
            higher += plants.rent[p];
        }
        assertThat(higher).isGreaterThan(1.02 * before);
    }

    @Test
    void othersAreTakenInSlowlyAndMembersWorkMoreMeanwhile() {
        World world = opened();
        giveToMembers(world);
        Plants plants = world.plants;
        for (int p : plantsHere(world)) {
            plants.wanted[p] = 1.4 * plants.employed[p];
        }
        run(world, 1, with(0, 0, 0));
        for (int p : plantsHere(world)) {
            assertThat(plants.wanted[p]).isCloseTo(1.2 * plants.employed[p], within(1e-6));
            assertThat(plants.extraHours[p]).isCloseTo(0.1, within(1e-9));
        }
    }

    @Test
    void nobodyOutsideHasAPartOfWhatTheyEarn() {
        World world = opened();
        giveToMembers(world);
        int[] here = plantsHere(world);
        for (int p : here) {
            world.plants.revenue[p] *= 5;
            world.plants.profit[p] = world.plants.revenue[p];
        }
        SmallWorld.run(world, 1, 2, 1, new Profits(Profits.Parameters.defaults()));
        for (int p : here) {
            assertThat(world.plants.dividend[p]).isZero();
            int company = world.plants.capital[p];
            for (int k = company * Capitals.HOLDERS; k < (company + 1) * Capitals.HOLDERS; k++) {
                assertThat(world.capitals.holder[k]).isEqualTo(-1);
                assertThat(world.capitals.share[k]).isZero();
            }
        }
    }

    @Test
    void workersBuyWhereTheyCanPayAndOwnersGetThePrice() {
        World world = opened();
        Arrays.fill(world.levers.cooperatives, 1);
        double owners = ownersDeposits(world);
        int before = cooperatives(world);
        run(world, 1, with(1, 1, 1));
        int founded = cooperatives(world) - before;
        assertThat(founded).isGreaterThan(10);
        assertThat(ownersDeposits(world)).isGreaterThan(owners);
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);

        World poor = opened();
        Arrays.fill(poor.levers.cooperatives, 1);
        run(poor, 1, with(1, 0, 0));
        assertThat(cooperatives(poor)).as("without money").isLessThan(before + founded / 10 + 1);

        World barred = opened();
        run(barred, 1, with(1, 1, 1));
        assertThat(cooperatives(barred)).as("law does not know them").isEqualTo(before);
    }

    @Test
    void nobodyBuysThemAndWhatIsLeftOfThemFallsToTheState() {
        World world = opened();
        int[] all = plantsHere(world);
        int[] here = IntStream.range(0, all.length / 2).map(k -> all[2 * k]).toArray();
        for (int p : here) {
            world.plants.capital[p] = world.capitals.add(world.newName(), HERE);
            Cooperatives.give(world, p);
        }
        for (int k = 1; k < all.length; k += 2) {
            int p = all[k];
            double money = (k % 4 == 1 ? 20 : 0) * world.plants.capitalStock[p];
            world.ledger.found().deposit(HERE, world.plants.deposits, p, money);
        }
        int[] companies = world.plants.capital.clone();
        Takeover eager =
                new Takeover(new Takeover.Parameters(1, 0, -10, 0, 0, 1), Mobility.defaults());
        SmallWorld.run(world, 1, 2, 1, eager);
        for (int p : here) {
            assertThat(world.plants.capital[p]).isEqualTo(companies[p]);
        }
        assertThat(IntStream.of(all).filter(p -> world.plants.capital[p] != companies[p]).count())
                .as("others of the trade are bought")
                .isPositive();
        double state = world.ledger.stateDeposits.at(HERE);
        double owners = ownersDeposits(world);
        int p = here[0];
        Shareholders.pay(world, HERE, world.plants.deposits, p, companies[p], 5, Flow.EQUITY_SALE);
        assertThat(world.ledger.stateDeposits.at(HERE) - state).isCloseTo(5, within(1e-6));
        assertThat(ownersDeposits(world)).isEqualTo(owners);
    }

    @Test
    void theVoluntarySectorIsItsMembersFromTheStart() {
        World world = OpenedWorld.open();
        try (Workshop workshop = new Workshop(1)) {
            new Cooperatives(USUAL).step(world, OpenedWorld.quarter(0, workshop));
        }
        int voluntary = 0;
        for (int p = 0; p < world.plants.count; p++) {
            boolean isCooperative = world.capitals.isCooperative[world.plants.capital[p]];
            assertThat(isCooperative).isEqualTo(world.plants.sector[p] == Sectors.VOLUNTARY);
            voluntary += isCooperative ? 1 : 0;
        }
        assertThat(voluntary).isPositive();
    }

    private static int cooperatives(World world) {
        int sum = 0;
        for (int p = 0; p < world.plants.count; p++) {
            sum +=
                    world.plants.alive[p] && world.capitals.isCooperative[world.plants.capital[p]]
                            ? 1
                            : 0;
        }
        return sum;
    }

    private static double ownersDeposits(World world) {
        return world.owners.deposits.sum(0, world.count * Owners.CLASSES);
    }
}
