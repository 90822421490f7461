package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Consumer;
import org.conjuncture.base.Place;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Settings;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.capital.Plans;
import org.conjuncture.model.capital.Production;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class OutworkTest {

    private static final LabourMarket.Parameters SEARCH = LabourMarket.Parameters.defaults();

    private final Outwork outwork =
            new Outwork(
                    Outwork.Parameters.defaults(),
                    PayScale.defaults(),
                    SEARCH,
                    OwnAccount.Parameters.defaults());
    private final OwnAccount trades = new OwnAccount(OwnAccount.Parameters.defaults(), SEARCH);
    private final LabourMarket market = new LabourMarket(SEARCH, PayScale.defaults(), 0.5);

    /** The world after so many years under what is set down in it at the start. */
    private World after(int years, Consumer<World> setting) {
        World world = SmallWorld.open();
        setting.accept(world);
        SmallWorld.run(world, 0, 4 * years, 1, market, trades, outwork);
        return world;
    }

    private static double outworkers(World world) {
        double sum = 0;
        for (double people : world.territories.outworkers) {
            sum += people;
        }
        return sum;
    }

    /** Persons of plants whom outworkers stand in for. */
    private static double staff(World world) {
        double sum = 0;
        for (int p = 0; p < world.plants.count; p++) {
            sum += world.plants.outworkStaff[p];
        }
        return sum;
    }

    @Test
    void halfOfTheTasksAreGivenOutAtEqualCostAndFewWhereOutsideIsDear() {
        Outwork.Parameters usual = Outwork.Parameters.defaults();
        assertThat(outwork.wanted(1)).isCloseTo(usual.tasks() / 2, within(1e-12));
        assertThat(outwork.wanted(0.5)).isGreaterThan(0.95 * usual.tasks());
        assertThat(outwork.wanted(1.5)).isLessThan(0.05 * usual.tasks());
        // (1 − 0.3)·e^(−0.25·3)
        assertThat(outwork.standsFor(3)).isCloseTo(0.3307, within(1e-4));
    }

    @Test
    void atTheStartOutworkersStandInForStaffAndNobodyIsLost() {
        World before = SmallWorld.open();
        SmallWorld.run(before, 0, 1, 1, market, trades);
        World world = after(0, w -> {});
        SmallWorld.run(world, 0, 1, 1, market, trades, outwork);
        assertThat(outworkers(world)).isPositive().isEqualTo(people(world, Workers.OUTWORK));
        for (byte state : new byte[] {Workers.WAGE, Workers.HOUSEHOLD}) {
            assertThat(people(world, state)).isLessThan(people(before, state));
        }
        assertThat(
                        people(world, Workers.OUTWORK)
                                + people(world, Workers.WAGE)
                                + people(world, Workers.HOUSEHOLD))
                .isCloseTo(
                        people(before, Workers.WAGE) + people(before, Workers.HOUSEHOLD),
                        within(1e-6 * people(before, Workers.WAGE)));
        double staff = 0;
        double staffBefore = 0;
        for (int p = 0; p < world.plants.count; p++) {
            staff += world.plants.employed[p] + world.plants.outworkStaff[p];
            staffBefore += before.plants.employed[p];
        }
        assertThat(staff).isCloseTo(staffBefore, within(5e-3 * staffBefore));
        for (int t = 0; t < world.count; t++) {
            double income = world.territories.outworkIncome[t];
            int unit = t * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING;
            assertThat(income).as("no more than those inside").isLessThan(world.units.wage[unit]);
        }
    }

    @Test
    void lawOnHomeWorkClosesItAndWomenGoHome() {
        World free = after(10, w -> {});
        World bound = after(10, w -> Arrays.fill(w.levers.homeWorkLaw, 1));
        assertThat(outworkers(bound)).isLessThan(0.25 * outworkers(free));
        World late = after(5, w -> {});
        Arrays.fill(late.levers.homeWorkLaw, 1);
        SmallWorld.run(late, 20, 80, 1, market, trades, outwork);
        assertThat(outworkers(late)).isLessThan(0.3 * outworkers(free));
    }

    @Test
    void machineryClosesItAndDearerLabourToo() {
        double usual = outworkers(after(1, w -> {}));
        double staff = staff(after(1, w -> {}));
        assertThat(staff(after(1, w -> Arrays.fill(w.plants.stage, 4))))
                .as("staff whom outworkers stand in for")
                .isLessThan(0.5 * staff);
        double withBenefits =
                outworkers(
                        after(
                                1,
                                w -> {
                                    for (int t = 0; t < w.count; t++) {
                                        int unit = t * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING;
                                        w.states.benefit[t] = w.units.wage[unit];
                                    }
                                }));
        assertThat(withBenefits).isLessThan(0.9 * usual);
    }

    @Test
    void aPlanGivesNoneOutAndNeitherDoesACooperative() {
        World planned = after(1, w -> Arrays.fill(w.levers.planned, 1));
        assertThat(outworkers(planned)).isZero();
        World cooperative = after(1, w -> Arrays.fill(w.capitals.isCooperative, true));
        assertThat(cooperative.plants.outwork).containsOnly(0);
        assertThat(cooperative.plants.workCost).containsOnly(1);
    }

    @Test
    void thoseWhoTakeItUpAreMostlyWomen() {
        World world = after(10, w -> {});
        double women = 0;
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                boolean isWoman = workers.sex[i] == Workers.FEMALE;
                women += workers.state[i] == Workers.OUTWORK && isWoman ? workers.people[i] : 0;
            }
        }
        assertThat(women / outworkers(world)).isGreaterThan(0.6);
    }

    @Test
    void plantsPayWhatOutworkersEarnAndMakeAsMuchWithFewerStaff() {
        World without = OpenedWorld.open();
        World world = OpenedWorld.open();
        Households households = new Households(Households.Parameters.defaults());
        Production production = new Production(Production.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            Now now = OpenedWorld.quarter(0, workshop);
            for (World each : new World[] {world, without}) {
                each.ledger.open(true);
                market.step(each, now);
            }
            outwork.step(world, now);
            for (World each : new World[] {world, without}) {
                production.step(each, now);
            }
            double paid = 0;
            for (int t = 0; t < world.count; t++) {
                double earned =
                        world.territories.outworkers[t] * world.territories.outworkIncome[t];
                assertThat(-world.ledger.flow(t, Flow.MIXED_INCOME, Holder.COMPANIES))
                        .isCloseTo(earned, within(1e-9 * StrictMath.max(1, earned)));
                paid += earned;
            }
            assertThat(paid).isPositive();
            double output = 0;
            double usual = 0;
            for (int p = 0; p < world.plants.count; p++) {
                if (world.plants.sector[p] == Sectors.LIGHT_MANUFACTURING) {
                    output += world.plants.output[p];
                    usual += without.plants.output[p];
                }
            }
            assertThat(output).isCloseTo(usual, within(0.03 * usual));
            households.step(world, now);
            for (int t = 0; t < world.count; t++) {
                double surplus = world.territories.surplusRevenue[t];
                double earned =
                        world.territories.outworkers[t] * world.territories.outworkIncome[t]
                                + world.territories.ownAccount[t]
                                        * world.territories.ownAccountIncome[t];
                assertThat(world.ledger.flow(t, Flow.MIXED_INCOME, Holder.WORKERS))
                        .isCloseTo(earned + surplus, within(1e-6 * (1 + earned + surplus)));
            }
        }
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
    }

    @Test
    void plansAskForFewerStaffByThoseWhomOutworkersStandInFor() {
        World world = after(1, w -> {});
        Plans plans = new Plans(Plans.Parameters.defaults());
        SmallWorld.run(world, 4, 5, 1, plans);
        double[] wanted = world.plants.wanted.clone();
        World none = after(1, w -> {});
        Arrays.fill(none.plants.outworkStaff, 0);
        SmallWorld.run(none, 4, 5, 1, plans);
        int fewer = 0;
        for (int p = 0; p < wanted.length; p++) {
            double expected = none.plants.wanted[p] - world.plants.outworkStaff[p];
            assertThat(wanted[p]).isCloseTo(StrictMath.max(0, expected), within(1e-6));
            fewer += wanted[p] < none.plants.wanted[p] ? 1 : 0;
        }
        assertThat(fewer).isPositive();
    }

    @Test
    void workCostsLessWhereItIsGivenOut() {
        World world = after(1, w -> {});
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.alive[p] && world.plants.outworkStaff[p] > 0) {
                assertThat(world.plants.workCost[p]).isLessThan(1.02);
            } else {
                assertThat(world.plants.workCost[p]).isEqualTo(1);
            }
        }
    }

    @Test
    void whereNoMoreIsGivenOutThoseLeftShareWhatPlantsPayAndTheBooksClose() {
        World world = OpenedWorld.open();
        Settings usual = Settings.defaults();
        Settings without = usual.without(Place.of("test"), "outwork");
        Quarter first = new Quarter(world, Mechanisms.of(usual));
        Quarter later = new Quarter(world, Mechanisms.of(without));
        double before = 0;
        try (Workshop workshop = new Workshop(1)) {
            first.step(OpenedWorld.quarter(0, workshop));
            before = outworkers(world);
            for (int k = 1; k < 4; k++) {
                later.step(OpenedWorld.quarter(k, workshop));
            }
        }
        assertThat(before).isPositive();
        assertThat(outworkers(world)).isNotEqualTo(before);
        assertThat(later.books().largestResidual()).isLessThan(1e-10);
    }

    private static double people(World world, byte state) {
        double sum = 0;
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                sum += workers.state[i] == state ? workers.people[i] : 0;
            }
        }
        return sum;
    }
}
