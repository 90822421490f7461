package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.opening.OpeningRules;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.trade.GoodsMarkets;
import org.conjuncture.model.trade.Spending;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class OwnAccountTest {

    private static final LabourMarket.Parameters SEARCH = LabourMarket.Parameters.defaults();

    private final OwnAccount trades = new OwnAccount(OwnAccount.Parameters.defaults(), SEARCH);
    private final LabourMarket market = new LabourMarket(SEARCH, PayScale.defaults(), 0.5);

    /** The first quarter's work and trades. */
    private World started() {
        return started(60_000);
    }

    private World started(double scale) {
        World world = SmallWorld.open(scale);
        SmallWorld.run(world, 0, 1, 1, market, trades);
        return world;
    }

    @Test
    void whatIsOfferedIsSoldAndTheMoreOfferItTheLessEachEarns() {
        for (double substitution : new double[] {1.2, 2, 5}) {
            double before = Double.MAX_VALUE;
            for (double people = 1; people < 2000; people *= 2) {
                double taste = 0.03;
                double plenty = 1000 / people;
                double share = OwnAccount.share(taste, plenty, substitution);
                double price = share * plenty;
                assertThat(share / (1 - share))
                        .as("odds at the price that clears the market")
                        .isCloseTo(
                                taste * StrictMath.pow(price, 1 - substitution),
                                within(1e-9 * share));
                double each = share * 1000 / people;
                assertThat(each).isLessThan(before);
                before = each;
            }
        }
        double alone = OwnAccount.share(1e-4, 100, 2) / 1;
        double crowded = OwnAccount.share(1e-4, 25, 2) / 4;
        assertThat(crowded / alone).as("four times as many, σ = 2").isCloseTo(0.5, within(0.01));
    }

    @Test
    void waitingIsWorthWhatPlacesAreNearAndTheBenefitWhereThereAreNone() {
        assertThat(trades.waiting(3, 10, 0)).isEqualTo(3);
        double before = 3;
        for (double chance = 0.05; chance <= 1; chance += 0.05) {
            double waiting = trades.waiting(3, 10, chance);
            assertThat(waiting).isGreaterThan(before).isLessThan(10);
            before = waiting;
        }
        // 3 + 0.8·7·0.2/(0.02 + 0.03 + 0.2)
        assertThat(trades.waiting(3, 10, 0.2)).isCloseTo(7.48, within(1e-12));
    }

    @Test
    void whoHasNeitherBenefitNorKinToSpareSomethingCannotWait() {
        assertThat(trades.canWait(0, 10, 950, 5)).as("few, whom kin keep").isEqualTo(1);
        // 0.04·500 for 50 people who need 5 each
        assertThat(trades.canWait(0, 10, 500, 50)).isCloseTo(0.08, within(1e-12));
        assertThat(trades.canWait(4, 10, 500, 50)).isCloseTo(0.88, within(1e-12));
        assertThat(trades.canWait(5, 10, 0, 50)).as("a benefit to live by").isEqualTo(1);
        double before = 1.1;
        for (double idle = 10; idle < 90; idle += 10) {
            double now = trades.canWait(0, 10, 10 * (100 - idle), idle);
            assertThat(now).isLessThan(before).isNotNegative();
            before = now;
        }
    }

    /** Harris and Todaro's queue is for those who can live in it. */
    @Test
    void whereHalfAreOutOfWorkADoleLetsThemWaitForPayThatFewGetAndNothingElseDoes() {
        World world = started();
        for (int t = 0; t < world.count; t++) {
            world.territories.meanPay[t] *= 5;
            world.territories.jobChance[t] = 0.3;
            world.territories.unemployed[t] = world.territories.wageWorkers[t];
            world.territories.subsistence[t] = 0;
            world.states.benefit[t] = 0;
        }
        double speed = OwnAccount.Parameters.defaults().speed();
        SmallWorld.run(world, 1, 2, 1, trades);
        for (int t = 0; t < world.count; t++) {
            assertThat(world.territories.ownAccountEntry[t]).isGreaterThan(0.8 * speed);
            assertThat(world.territories.ownAccountEnd[t]).isLessThan(0.2 * speed);
            world.states.benefit[t] = 0.5 * world.territories.meanPay[t];
        }
        SmallWorld.run(world, 2, 3, 1, trades);
        for (int t = 0; t < world.count; t++) {
            assertThat(world.territories.ownAccountEntry[t]).isZero();
            assertThat(world.territories.ownAccountEnd[t]).isGreaterThan(0.5 * speed);
        }
    }

    @Test
    void withoutADoleWhoLosesWorkTakesUpPettyTradesThatGiveLessAndWithOneIsOutOfWork() {
        World alone = afterCollapse(0);
        World supported = afterCollapse(0.6);
        assertThat(openlyIdle(alone)).isLessThan(0.12);
        assertThat(openlyIdle(supported)).isGreaterThan(2 * openlyIdle(alone));
        assertThat(people(alone, Workers.OWN_ACCOUNT))
                .isGreaterThan(1.5 * people(supported, Workers.OWN_ACCOUNT));
        assertThat(meanEarnings(alone)).isLessThan(0.8 * meanEarnings(supported));
    }

    /** One place in so many ends, and who had it is out of work. */
    private static void endWork(World world, int oneIn) {
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                if (workers.state[i] == Workers.WAGE && workers.identity[i] % oneIn == 0) {
                    workers.state[i] = Workers.UNEMPLOYED;
                    workers.plant[i] = Workers.NOBODY;
                }
            }
        }
        for (int p = 0; p < world.plants.count; p++) {
            world.plants.wanted[p] *= 1 - 1.0 / oneIn;
        }
    }

    /** Five years after half of all places went, at a benefit of so much of pay. */
    private World afterCollapse(double benefit) {
        World world = started();
        endWork(world, 2);
        for (int t = 0; t < world.count; t++) {
            world.states.benefit[t] = benefit * world.territories.meanPay[t];
        }
        landless(world);
        SmallWorld.run(world, 1, 21, 1, market, trades);
        return world;
    }

    /** Who lived off the land is at home: nobody goes back. */
    private static void landless(World world) {
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                if (workers.state[i] == Workers.SUBSISTENCE) {
                    workers.state[i] = Workers.SCHOOL;
                }
            }
        }
    }

    private static double openlyIdle(World world) {
        double idle = people(world, Workers.UNEMPLOYED);
        return idle / (idle + people(world, Workers.OWN_ACCOUNT) + people(world, Workers.WAGE));
    }

    @Test
    void atTheStartMoreAreOnOwnAccountWhereOutputIsLowAndSellAtThePricesOfPlants() {
        World world = SmallWorld.open();
        OpeningRules rules = OpeningRules.defaults();
        double people = 0;
        for (int t = 0; t < world.count; t++) {
            people += world.territories.ownAccount[t];
            double outside = world.territories.ownAccount[t];
            for (int p = 0; p < world.plants.count; p++) {
                boolean isOutside =
                        world.plants.territory[p] == t
                                && world.plants.sector[p] != Sectors.AGRICULTURE;
                outside += isOutside ? world.plants.employed[p] : 0;
            }
            double income = world.tables.territories().get(t).gdpPerHead();
            assertThat(world.territories.ownAccount[t] / outside)
                    .as("part of work outside agriculture at " + income + " dollars a head")
                    .isCloseTo(rules.ownAccount(income), within(0.03));
            assertThat(world.territories.ownAccountIncome[t] / world.territories.meanPay[t])
                    .isCloseTo(rules.ownAccountPay(), within(1e-9));
        }
        assertThat(people).isCloseTo(people(world, Workers.OWN_ACCOUNT), within(1e-6 * people));
        assertThat(rules.ownAccount(1200)).isGreaterThan(2 * rules.ownAccount(3400));
        double[] income = world.territories.ownAccountIncome.clone();
        SmallWorld.run(world, 0, 1, 1, trades);
        for (int t = 0; t < world.count; t++) {
            assertThat(world.territories.ownAccountIncome[t] / income[t])
                    .as("but for tools that wore out")
                    .isBetween(0.98, 1.0);
        }
    }

    @Test
    void switchedOffNobodyIsOnOwnAccountFromTheStart() {
        OpeningRules rules = OpeningRules.defaults().withoutOwnAccount();
        assertThat(rules.ownAccount(500)).isZero();
        assertThat(rules.owners()).isEqualTo(OpeningRules.defaults().owners());
    }

    @Test
    void plantsThatGrowMoreProductiveUndersellThem() {
        World still = started();
        World growing = started();
        Arrays.fill(still.territories.productivityGrowth, 0);
        Arrays.fill(growing.territories.productivityGrowth, 0.01);
        for (int quarter = 1; quarter < 61; quarter++) {
            for (int t = 0; t < growing.count; t++) {
                // Pay and spending grow as plants do, at prices that stay.
                growing.territories.workersBudget[t] *= StrictMath.exp(0.01);
                growing.territories.meanPay[t] *= StrictMath.exp(0.01);
                for (int c = 0; c < Owners.CLASSES; c++) {
                    growing.owners.budget[t * Owners.CLASSES + c] *= StrictMath.exp(0.01);
                }
            }
            buyTools(still);
            buyTools(growing);
            SmallWorld.run(still, quarter, quarter + 1, 1, trades);
            SmallWorld.run(growing, quarter, quarter + 1, 1, trades);
        }
        for (int t = 0; t < still.count; t++) {
            double before = still.territories.ownAccountIncome[t] / still.territories.meanPay[t];
            double after = growing.territories.ownAccountIncome[t] / growing.territories.meanPay[t];
            assertThat(after / before)
                    .as("what they earn over pay, as many people, after 60%% more in plants")
                    .isBetween(0.75, 0.95);
        }
    }

    private static void buyTools(World world) {
        for (int t = 0; t < world.count; t++) {
            world.territories.ownAccountTools[t] += world.territories.ownAccountOrders[t];
        }
    }

    @Test
    void fewerToolsMakeLessAndBareHandsMakeSomething() {
        assertThat(OwnAccount.withTools(2, 2, 0.2)).isEqualTo(1);
        double before = 0;
        for (double tools = 0; tools < 10; tools += 0.5) {
            double made = OwnAccount.withTools(tools, 2, 0.2);
            assertThat(made).isGreaterThan(before);
            before = made;
        }
        assertThat(OwnAccount.withTools(0, 2, 0.2)).isBetween(0.5, 0.9);
        assertThat(OwnAccount.withTools(4, 2, 0.2)).isLessThan(StrictMath.pow(2, 0.2));
    }

    /** In the mean of worlds with other rows: in single ones the few who move part the ratio. */
    @Test
    void whereWorkEndsMoreSetUpAndFewerLeaveForAPlace() {
        double calm = 0;
        double slump = 0;
        for (double scale = 50_000; scale <= 65_000; scale += 5000) {
            World world = started(scale);
            World ended = started(scale);
            endWork(ended, 4);
            SmallWorld.run(world, 1, 8, 1, market, trades);
            SmallWorld.run(ended, 1, 8, 1, market, trades);
            calm += setUpOverLeft(world) / 4;
            slump += setUpOverLeft(ended) / 4;
        }
        assertThat(slump)
                .as("who set up over who left for a place in the second year")
                .isGreaterThan(1.5 * calm)
                .isGreaterThan(1.2);
    }

    @Test
    void whereWorkEndsPettyTradesFillAndEarnLess() {
        World calm = started();
        World slump = started();
        endWork(slump, 4);
        SmallWorld.run(calm, 1, 8, 1, market, trades);
        SmallWorld.run(slump, 1, 8, 1, market, trades);
        double setUp = moved(slump, Workers.UNEMPLOYED, Workers.OWN_ACCOUNT);
        assertThat(setUp).isGreaterThan(0.08 * people(slump, Workers.OWN_ACCOUNT));
        assertThat(setUp / people(slump, Workers.WAGE))
                .as("for one at work: who is between jobs sets up too, where work is calm")
                .isGreaterThan(
                        1.25
                                * moved(calm, Workers.UNEMPLOYED, Workers.OWN_ACCOUNT)
                                / people(calm, Workers.WAGE));
        assertThat(people(slump, Workers.OWN_ACCOUNT))
                .isGreaterThan(1.2 * people(calm, Workers.OWN_ACCOUNT));
        assertThat(meanEarnings(slump)).isLessThan(0.95 * meanEarnings(calm));
    }

    @Test
    void whoIsOnOwnAccountTakesAPlaceThatPaysMoreAndNoOther() {
        assertThat(leftForWages(1e-3)).isPositive();
        assertThat(leftForWages(1e3)).isZero();
    }

    /** People who leave own account for wage work when it earns so many times what it did. */
    private double leftForWages(double times) {
        World world = started();
        for (int t = 0; t < world.count; t++) {
            world.territories.ownAccountIncome[t] *= times;
            world.territories.ownAccountEnd[t] = 0;
        }
        double before = moved(world, Workers.OWN_ACCOUNT, Workers.WAGE);
        SmallWorld.run(world, 1, 2, 1, market);
        return moved(world, Workers.OWN_ACCOUNT, Workers.WAGE) - before;
    }

    private static double setUpOverLeft(World world) {
        return moved(world, Workers.UNEMPLOYED, Workers.OWN_ACCOUNT)
                / moved(world, Workers.OWN_ACCOUNT, Workers.WAGE);
    }

    /** People who moved from one state of work to another in the year. */
    private static double moved(World world, byte from, byte to) {
        double sum = 0;
        for (int t = 0; t < world.count; t++) {
            sum += world.year.moves[(t * Workers.STATES + from) * Workers.STATES + to];
        }
        return sum;
    }

    @Test
    void aPlanClosesThem() {
        World world = started();
        Arrays.fill(world.levers.planned, 1);
        SmallWorld.run(world, 1, 2, 1, trades);
        assertThat(world.territories.ownAccountShare).containsOnly(0);
        assertThat(world.territories.ownAccountEntry).containsOnly(0);
        double before = people(world, Workers.OWN_ACCOUNT);
        SmallWorld.run(world, 2, 12, 1, market, trades);
        assertThat(people(world, Workers.OWN_ACCOUNT)).isLessThan(0.05 * before);
    }

    @Test
    void theyEarnWhatHouseholdsSpendOnThemAndPlantsGetTheRest() {
        World world = OpenedWorld.open();
        Households.Parameters usual = Households.Parameters.defaults();
        try (Workshop workshop = new Workshop(1)) {
            Now now = OpenedWorld.quarter(0, workshop);
            world.ledger.open(true);
            market.step(world, now);
            trades.step(world, now);
            double[] money = new double[world.count];
            for (int t = 0; t < world.count; t++) {
                money[t] = world.territories.workersBudget[t];
                for (int c = 0; c < Owners.CLASSES; c++) {
                    money[t] += world.owners.budget[t * Owners.CLASSES + c];
                }
            }
            new GoodsMarkets(GoodsMarkets.Parameters.defaults()).step(world, now);
            double[] surplus = world.territories.surplusRevenue.clone();
            new Households(usual).step(world, now);
            for (int t = 0; t < world.count; t++) {
                double earned =
                        world.territories.ownAccount[t] * world.territories.ownAccountIncome[t];
                double trades = 0;
                double tools = 0;
                double[] machines =
                        Spending.quantityShares(world, t, world.tables.composition(t).investment());
                for (int g = 1; g < Sectors.COUNT; g++) {
                    int cell = t * Sectors.COUNT + g;
                    trades +=
                            Sectors.isOwnAccountTrade(g) ? world.markets.consumptionShare[cell] : 0;
                    tools +=
                            world.territories.ownAccountOrders[t]
                                    * machines[g]
                                    * world.markets.filled[cell];
                }
                double sold = world.territories.ownAccountShare[t] * trades * money[t];
                assertThat(earned).isCloseTo(sold - tools, within(1e-9 * money[t]));
                assertThat(tools).isPositive().isLessThan(0.11 * sold);
                assertThat(world.ledger.flow(t, Flow.MIXED_INCOME, Holder.WORKERS))
                        .isCloseTo(earned + surplus[t], within(1e-6 * money[t]));
                double others = world.territories.publicBudget[t];
                for (int p = 0; p < world.plants.count; p++) {
                    if (world.plants.territory[p] == t) {
                        others += world.plants.inputBudget[p] + world.plants.investmentBudget[p];
                    }
                }
                double wanted = 0;
                double goods = 0;
                for (int g = 1; g < Sectors.COUNT; g++) {
                    int cell = t * Sectors.COUNT + g;
                    wanted += world.markets.wanted[cell];
                    double ofPlants =
                            Sectors.isOwnAccountTrade(g)
                                    ? 1 - world.territories.ownAccountShare[t]
                                    : 1;
                    goods +=
                            ofPlants
                                    * world.markets.consumptionShare[cell]
                                    * world.markets.filled[cell];
                }
                assertThat(wanted)
                        .as("money that comes to plants")
                        .isCloseTo(
                                others + money[t] - sold + world.territories.ownAccountOrders[t],
                                within(1e-9 * wanted));
                assertThat(world.ledger.flow(t, Flow.CONSUMPTION, Holder.CLEARING))
                        .as("money that was spent")
                        .isCloseTo(sold + money[t] * goods, within(1e-9 * money[t]));
            }
        }
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
    }

    private static double meanEarnings(World world) {
        double sum = 0;
        double people = 0;
        for (int t = 0; t < world.count; t++) {
            double here = world.territories.ownAccount[t];
            sum += here * world.territories.ownAccountIncome[t] * world.territories.rate[t];
            people += here;
        }
        return sum / people;
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
