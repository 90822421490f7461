package org.conjuncture.model.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.conjuncture.model.world.YearAccounts;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private final Migration migration = new Migration(Migration.Parameters.defaults());

    static Migration.Parameters mobile(
            Migration.Parameters usual, double mobility, double children) {
        return with(usual, mobility, children, usual.strangeness(), usual.homecoming(), 0.35);
    }

    /** Nobody moves or goes home but under contract. */
    static Migration.Parameters still(Migration.Parameters usual, double homeward) {
        return with(usual, 0, usual.children(), usual.strangeness(), 0, homeward);
    }

    private static Migration.Parameters with(
            Migration.Parameters usual,
            double mobility,
            double children,
            double strangeness,
            double homecoming,
            double homeward) {
        return new Migration.Parameters(
                mobility,
                usual.network(),
                usual.schooledNetwork(),
                usual.known(),
                usual.pioneers(),
                usual.spread(),
                usual.uprooting(),
                strangeness,
                usual.distanceCost(),
                usual.passage(),
                usual.prepaid(),
                usual.frontier(),
                usual.homestead(),
                usual.crowding(),
                usual.insured(),
                usual.older(),
                usual.clandestine(),
                homecoming,
                usual.naturalization(),
                usual.remittances(),
                children,
                usual.schooledGain(),
                usual.schooledCost(),
                usual.quota(),
                usual.expulsion(),
                usual.recruitment(),
                usual.rotation(),
                homeward,
                usual.foreign());
    }

    /** Yearly rate at which people of one territory leave for another, and for all others. */
    private static double[] rates(World world, double strangeness, int from, int to) {
        Migration.Parameters usual = Migration.Parameters.defaults();
        Attraction hopes =
                new Attraction(
                        world,
                        with(
                                usual,
                                usual.mobility(),
                                usual.children(),
                                strangeness,
                                usual.homecoming(),
                                usual.homeward()));
        double[] sums = hopes.cumulatedRates(from, false);
        return new double[] {sums[to] - (to == 0 ? 0 : sums[to - 1]), sums[sums.length - 1]};
    }

    @Test
    void fewerGoWhereTheyDoNotKnowTheLanguage() {
        double[][] nearness = new double[30][30];
        for (double[] row : nearness) {
            Arrays.fill(row, 1);
        }
        World one = SmallWorld.open(60000, SmallWorld.with(nearness));
        int gbr = one.tables.indexOf("GBR");
        int usa = one.tables.indexOf("USA");
        double[] common = rates(one, 0.5, gbr, usa);
        nearness[gbr][usa] = 0;
        double[] strange = rates(one, 0.5, gbr, usa);
        assertThat(strange[0]).isLessThan(0.7 * common[0]);
        assertThat(strange[1] - strange[0])
                .isCloseTo(common[1] - common[0], within(1e-12 * common[1]));
        nearness[gbr][usa] = 0.45;
        assertThat(rates(one, 0.5, gbr, usa)[0]).isBetween(1.05 * strange[0], 0.95 * common[0]);
        assertThat(rates(one, 0, gbr, usa)[0]).isCloseTo(common[0], within(1e-12 * common[0]));
    }

    @Test
    void moversTakeChildrenAlong() {
        World world = SmallWorld.open();
        int usa = world.tables.indexOf("USA");
        double before = children(world, usa);
        SmallWorld.run(world, 0, 24, 1, migration);
        double came = children(world, usa) - before;
        double grown = 0;
        Workers workers = world.workers[usa];
        for (int i = 0; i < workers.count; i++) {
            grown += workers.rights[i] == Workers.MIGRANT ? workers.people[i] : 0;
        }
        assertThat(came / (came + grown)).isBetween(0.08, 0.25);
    }

    @Test
    void aYearsMovesFromPlaceToPlaceAreAllThatLeftAndAllThatCame() {
        World world = SmallWorld.open();
        double[] left = new double[world.count];
        double[] came = new double[world.count];
        for (int quarter = 0; quarter < 4; quarter++) {
            SmallWorld.run(world, quarter, quarter + 1, 1, migration);
            for (int t = 0; t < world.count; t++) {
                left[t] += world.territories.departures[t];
                came[t] += world.territories.arrivals[t];
            }
        }
        assertThat(Arrays.stream(left).sum()).isPositive();
        for (int t = 0; t < world.count; t++) {
            double out = 0;
            double in = 0;
            for (int other = 0; other < world.count; other++) {
                out += moved(world, t, other, YearAccounts.ALL);
                in += moved(world, other, t, YearAccounts.ALL);
                for (int what = 1; what < YearAccounts.MIGRATIONS; what++) {
                    assertThat(moved(world, t, other, what))
                            .isLessThanOrEqualTo(moved(world, t, other, YearAccounts.ALL));
                }
            }
            assertThat(out).isCloseTo(left[t], within(1e-9 * (1 + left[t])));
            assertThat(in).isCloseTo(came[t], within(1e-9 * (1 + came[t])));
        }
    }

    private static double moved(World world, int from, int to, int what) {
        return world.year.migrations[(from * world.count + to) * YearAccounts.MIGRATIONS + what];
    }

    private static double children(World world, int t) {
        double sum = 0;
        for (int k = 0; k < 24; k++) {
            sum +=
                    world.territories
                            .dependants[
                            org.conjuncture.model.world.Territories.dependant(t, 0, 0, 0, 0) + k];
        }
        return sum;
    }

    /** Where wages at home are far below those abroad, and the passage is dear: thrice as dear. */
    @Test
    void theSchooledLeaveInLargerPartThanOthers() {
        World world = SmallWorld.open();
        Arrays.fill(world.levers.transportCost, 3);
        double schooledGone = 0;
        double gone = 0;
        double schooled = 0;
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            world.territories.schoolingForConception[t] = 8;
            Workers workers = world.workers[t];
            for (int i = 0; i < workers.count; i++) {
                workers.schooling[i] = i % 7 == 0 ? 10 : 1;
                schooled += i % 7 == 0 ? workers.people[i] : 0;
                all += workers.people[i];
            }
        }
        Migration mobile = new Migration(mobile(Migration.Parameters.defaults(), 0.3, 0));
        for (int k = 0; k < 24; k++) {
            SmallWorld.run(world, k, k + 1, 1, mobile);
            schooledGone += Arrays.stream(world.territories.schooledDepartures).sum();
            gone += Arrays.stream(world.territories.departures).sum();
        }
        assertThat(schooledGone / gone).isGreaterThan(1.3 * schooled / all);
    }

    @Test
    void whereNobodyIsLetInSomeAreSentBack() {
        World world = SmallWorld.open();
        int usa = world.tables.indexOf("USA");
        Arrays.fill(world.levers.immigrationOpenness, 0);
        Workers workers = world.workers[usa];
        for (int i = 0; i < workers.count; i++) {
            workers.origin[i] = (short) world.tables.indexOf("GBR");
            workers.rights[i] = i % 2 == 0 ? Workers.CLANDESTINE : Workers.MIGRANT;
        }
        SmallWorld.run(world, 0, 1, 1, migration);
        int[] gone = new int[3];
        SmallWorld.run(world, 1, 17, 1, new Migration(Migration.Parameters.defaults()));
        for (int i = 0; i < workers.count; i++) {
            gone[workers.rights[i]] += workers.state[i] == Workers.GONE ? 1 : 0;
        }
        assertThat(gone[Workers.CLANDESTINE]).isGreaterThan(gone[Workers.MIGRANT]);
    }

    @Test
    void nobodyIsLostOnTheWay() {
        World world = SmallWorld.open();
        double before = everyone(world);
        SmallWorld.run(world, 0, 24, 1, migration);
        assertThat(everyone(world)).isCloseTo(before, within(1e-9 * before));
        for (int t = 0; t < world.count; t++) {
            assertThat(world.territories.population[t])
                    .isCloseTo(SmallWorld.heads(world, t), within(1e-6 * before));
        }
    }

    @Test
    void depositsGoAlongAndTheBooksStayClosed() {
        World world = SmallWorld.open();
        double foreign = positions(world);
        SmallWorld.run(world, 0, 24, 1, migration);
        for (int t = 0; t < world.count; t++) {
            double owed = world.ledger.bankDeposits.at(t);
            assertThat(world.depositsOf(t)).isCloseTo(owed, within(1e-9 * StrictMath.abs(owed)));
            double budgets = 0;
            for (int i = 0; i < world.workers[t].count; i++) {
                budgets += world.workers[t].budget[i];
            }
            assertThat(budgets)
                    .isCloseTo(world.territories.workersBudget[t], within(1e-9 * (1 + budgets)));
        }
        assertThat(positions(world)).isCloseTo(foreign, within(1e-3));
    }

    @Test
    void theMatrixOfMigrantsIsTheSumOfItsRows() {
        World world = SmallWorld.open();
        SmallWorld.run(
                world, 0, 24, 1, new Population(Population.Parameters.defaults()), migration);
        double[] sums = new double[world.count * world.count];
        for (int t = 0; t < world.count; t++) {
            Workers workers = world.workers[t];
            for (int i = 0; i < workers.count; i++) {
                if (workers.origin[i] >= 0) {
                    sums[t * world.count + workers.origin[i]] += workers.people[i];
                }
            }
        }
        assertThat(world.territories.migrants).containsExactly(sums, within(0.01));
    }

    @Test
    void europesPeripheriesLosePeopleAndTheNewWorldGains() {
        World world = SmallWorld.open();
        double[] net = new double[world.count];
        double gone = 0;
        double leaving = 0;
        String[] peripheries = {"IRL", "NOR", "SEU", "EEU"};
        for (int k = 0; k < 20; k++) {
            SmallWorld.run(world, k, k + 1, 1, migration);
            for (int t = 0; t < world.count; t++) {
                net[t] +=
                        (world.territories.arrivals[t] - world.territories.departures[t])
                                / world.territories.population[t]
                                / 5;
                gone += world.territories.departures[t] / 5;
            }
            for (String id : peripheries) {
                int t = world.tables.indexOf(id);
                leaving +=
                        world.territories.departures[t]
                                / world.territories.population[t]
                                / 5
                                / peripheries.length;
            }
        }
        assertThat(leaving).isBetween(0.0005, 0.005);
        assertThat(net[world.tables.indexOf("IRL")]).isNegative();
        assertThat(net[world.tables.indexOf("USA")]).isBetween(0.001, 0.015);
        assertThat(net[world.tables.indexOf("ANZ")]).isPositive();
        assertThat(gone / everyone(world)).isBetween(0.0003, 0.004);
    }

    /** Hatton and Williamson (1998): 9.2 and 0.2 a thousand and year. */
    @Test
    void theIrishWithKinAcrossTheSeaLeaveManyTimesAsOftenAsTheFrench() {
        World world = SmallWorld.open();
        Migration usual = new Migration(Migration.Parameters.defaults());
        double[] rate = new double[2];
        for (int k = 0; k < 40; k++) {
            SmallWorld.run(world, k, k + 1, 1, usual);
            for (int c = 0; c < 2; c++) {
                int t = world.tables.indexOf(c == 0 ? "IRL" : "FRA");
                rate[c] += world.territories.departures[t] / world.territories.population[t] / 10;
            }
        }
        assertThat(rate[0]).isBetween(0.004, 0.016);
        assertThat(rate[0]).isGreaterThan(4 * rate[1]);
    }

    @Test
    void closedBordersLetFewInAndThoseWithoutRights() {
        World world = SmallWorld.open();
        Arrays.fill(world.levers.immigrationOpenness, 0);
        for (int t = 0; t < world.count; t++) {
            world.states.ruler[t] = t;
        }
        SmallWorld.run(world, 0, 20, 1, migration);
        World open = SmallWorld.open();
        SmallWorld.run(open, 0, 20, 1, migration);
        assertThat(withRights(world, Workers.MIGRANT)).isZero();
        assertThat(withRights(world, Workers.CLANDESTINE))
                .isPositive()
                .isLessThan(0.3 * withRights(open, Workers.MIGRANT));
    }

    @Test
    void lawHoldsThoseItLetsInToAQuotaHoweverManyWishToCome() {
        World world = SmallWorld.open(6000);
        int usa = world.tables.indexOf("USA");
        Arrays.fill(world.levers.immigrationOpenness, 0.4);
        for (int t = 0; t < world.count; t++) {
            world.states.ruler[t] = t;
            world.states.integral[t] = t;
        }
        Migration eager = new Migration(mobile(Migration.Parameters.defaults(), 1, 0));
        double quota = 0;
        for (int k = 0; k < 8; k++) {
            quota +=
                    Migration.Parameters.defaults().quota()
                            * 0.4
                            / 0.6
                            * world.territories.population[usa]
                            / 4;
            SmallWorld.run(world, k, k + 1, 1, eager);
        }
        double admitted = 0;
        Workers workers = world.workers[usa];
        for (int i = 0; i < workers.count; i++) {
            admitted += workers.rights[i] == Workers.MIGRANT ? workers.people[i] : 0;
        }
        // Some go home or become citizens in two years.
        assertThat(admitted).isBetween(0.7 * quota, 1.1 * quota);
    }

    /** Mamdani (1996). */
    @Test
    void subjectsOfAColonyAreForeignersInTheRulersLandAndRulersNowhere() {
        World world = SmallWorld.open();
        int gbr = world.tables.indexOf("GBR");
        int ind = world.tables.indexOf("IND");
        Arrays.fill(world.levers.immigrationOpenness, 0);
        world.states.ruler[gbr] = gbr;
        world.states.integral[gbr] = gbr;
        world.states.ruler[ind] = gbr;
        world.states.integral[ind] = ind;
        Admission law =
                new Admission(
                        world,
                        Migration.Parameters.defaults(),
                        new PairLaws(world, SmallWorld.START),
                        7);
        for (int i = 0; i < 100; i++) {
            assertThat(law.rights(gbr, i, ind)).isEqualTo(Workers.CITIZEN);
            assertThat(law.rights(ind, i, gbr)).isNotIn(Workers.CITIZEN, Workers.MIGRANT);
        }
        world.states.integral[ind] = gbr;
        assertThat(law.rights(ind, 0, gbr)).isEqualTo(Workers.CITIZEN);
    }

    @Test
    void membersOfACommonMarketLetEachOtherInAndNobodyElseLetsThemIn() {
        World world = SmallWorld.open();
        int open = world.tables.indexOf("USA");
        Arrays.fill(world.levers.immigrationOpenness, 0);
        for (int t = 0; t < world.count; t++) {
            world.states.ruler[t] = t;
            world.agreements.freeMovement[world.agreements.pair(t, open)] = 1;
        }
        SmallWorld.run(world, 0, 20, 1, migration);
        double migrants = 0;
        Workers workers = world.workers[open];
        for (int i = 0; i < workers.count; i++) {
            boolean isAdmitted = workers.rights[i] == Workers.MIGRANT;
            migrants += isAdmitted ? workers.people[i] : 0;
        }
        assertThat(migrants).isPositive().isEqualTo(withRights(world, Workers.MIGRANT));
    }

    @Test
    void whereLeavingIsForbiddenNobodyLeaves() {
        World world = SmallWorld.open();
        Arrays.fill(world.levers.emigrationFreedom, 0);
        SmallWorld.run(world, 0, 8, 1, migration);
        for (int t = 0; t < world.count; t++) {
            assertThat(world.territories.departures[t]).isZero();
        }
    }

    @Test
    void threadsChangeNothing() {
        World one = SmallWorld.open();
        World two = SmallWorld.open();
        SmallWorld.run(one, 0, 9, 1, migration);
        SmallWorld.run(two, 0, 9, 2, migration);
        assertThat(SmallWorld.fingerprint(one)).isEqualTo(SmallWorld.fingerprint(two));
    }

    private static double everyone(World world) {
        double sum = 0;
        for (int t = 0; t < world.count; t++) {
            sum += SmallWorld.heads(world, t);
        }
        return sum;
    }

    private static double positions(World world) {
        double sum = 0;
        for (int t = 0; t < world.count; t++) {
            sum += world.ledger.bankForeign.at(t);
        }
        return sum;
    }

    private static double withRights(World world, byte rights) {
        double sum = 0;
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                sum += workers.rights[i] == rights ? workers.people[i] : 0;
            }
        }
        return sum;
    }
}
