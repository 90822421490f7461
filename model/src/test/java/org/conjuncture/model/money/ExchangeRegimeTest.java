package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two territories of the small world trade with each other; all others stand still. */
class ExchangeRegimeTest {
    private static final int BUYS = 4;
    private static final int SELLS = 5;
    private static final int NOTICE = 2;

    private World world;
    private Chronicle chronicle;
    private int quarter;
    private double deficit;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        chronicle = new Chronicle();
        quarter = 0;
        for (int t = 0; t < world.count; t++) {
            world.states.purse[t] = t;
            world.states.currency[t] = t;
            world.states.isTrusted[t] = false;
            world.levers.exchangeRegime[t] = 1;
            world.states.isPegged[t] = true;
            world.levers.capitalControl[t] = 0;
            double position = world.ledger.bankForeign.at(t);
            world.ledger.sellForeign(
                    t,
                    world.owners.foreign,
                    world.owners.deposits,
                    t * Owners.CLASSES,
                    position,
                    world.territories.rate[t]);
            world.ledger.borrowAbroad(
                    t, -world.ledger.stateExternal.at(t), world.territories.rate[t]);
            world.ledger.sellForeign(
                    t,
                    world.owners.foreign,
                    world.owners.deposits,
                    t * Owners.CLASSES,
                    world.ledger.bankForeign.at(t),
                    world.territories.rate[t]);
            for (int c = 0; c < Owners.CLASSES; c++) {
                double held = world.owners.foreign.at(t * Owners.CLASSES + c);
                world.ledger
                        .writeOff()
                        .foreign(t, world.owners.foreign, t * Owners.CLASSES + c, held, 1);
            }
        }
        deficit = world.territories.output[BUYS] * world.territories.rate[BUYS] / 40;
        gold(BUYS, 20 * deficit);
        gold(SELLS, 20 * deficit);
        world.states.imports[BUYS] = deficit;
        world.states.exports[SELLS] = deficit;
    }

    private void gold(int t, double amount) {
        world.ledger
                .found()
                .gold(t, amount - world.ledger.centralBankGold.at(t), world.territories.rate[t]);
    }

    /** Settles all in gold at once; owners keep their claims where they are. */
    private ExchangeRegime regime(int notice) {
        return new ExchangeRegime(
                new ExchangeRegime.Parameters(
                        0.15, 0.01, 0.25, 0.005, 0.08, 1, 0, 0, 0.0125, 1, 0, 0.1, 0.25, 3, notice,
                        1, 8, 0.15));
    }

    private List<Chronicle.Event> step(ExchangeRegime regime, double worldMoney) {
        world.ledger.open(quarter % 4 == 0);
        double[] rate = world.territories.rate;
        world.ledger.payAbroad(
                BUYS,
                world.owners.deposits,
                BUYS * Owners.CLASSES,
                SELLS,
                world.owners.deposits,
                SELLS * Owners.CLASSES,
                worldMoney,
                rate[BUYS],
                rate[SELLS],
                Flow.TRADE);
        try (Workshop workshop = new Workshop(1)) {
            regime.step(world, new Now(7480 + quarter, quarter++, 11, workshop, chronicle));
        }
        return chronicle.take();
    }

    private int quartersToTheBreak(ExchangeRegime regime, double worldMoney) {
        for (int k = 1; k < 200; k++) {
            if (step(regime, worldMoney).stream()
                    .anyMatch(each -> each.kind().equals("currencyCrisis"))) {
                return k;
            }
        }
        return 200;
    }

    @Test
    void specieFlowsFromDeficitToSurplusAsMuchAsIsOwed() {
        double before = world.ledger.centralBankGold.at(BUYS);
        double others = world.ledger.centralBankGold.at(SELLS);
        step(regime(NOTICE), deficit);
        assertThat(before - world.ledger.centralBankGold.at(BUYS))
                .isCloseTo(deficit, within(1e-6 * deficit));
        assertThat(world.ledger.centralBankGold.at(SELLS) - others)
                .isCloseTo(deficit, within(1e-6 * deficit));
        assertThat(world.ledger.bankForeign.at(BUYS)).isCloseTo(0, within(1e-6 * deficit));
    }

    /** Krugman (1979) as Flood and Garber (1984) solve it: T = R₀/d − n, before gold is gone. */
    @Test
    void aSterilizedPegIsAttackedAtTheTimeThatTheClosedFormGives() {
        int broke = quartersToTheBreak(regime(NOTICE), deficit);
        assertThat(broke).isBetween(20 - NOTICE - 1, 20 - NOTICE + 1);
        assertThat(world.ledger.centralBankGold.at(BUYS)).isPositive();
        open();
        assertThat(quartersToTheBreak(regime(NOTICE), deficit / 2))
                .isBetween(40 - NOTICE - 1, 40 - NOTICE + 1);
    }

    /** Krugman (1979): the shadow rate passes the parity at T = −ln(1 − δ)/x. */
    @Test
    void aPegIsGivenUpWhenWhatIsPrintedWouldHaveTheRateFallByMoreThanADevaluation() {
        gold(BUYS, 1000 * deficit);
        double printed = 0.1;
        int broke = 0;
        for (int k = 1; k < 100 && broke == 0; k++) {
            world.states.moneyOverhang[BUYS] += printed / 4;
            broke =
                    step(regime(NOTICE), deficit / 1000).stream()
                                    .anyMatch(each -> each.name().equals("peg given up"))
                            ? k
                            : 0;
        }
        assertThat(broke).isBetween(11, 13);
        assertThat(world.states.moneyOverhang[BUYS]).isBetween(0.0, printed / 4);
    }

    /** What is told of the first crisis of a kind. */
    private Chronicle.Event first(String kind, double worldMoney) {
        for (int k = 0; k < 200; k++) {
            for (Chronicle.Event event : step(regime(NOTICE), worldMoney)) {
                if (event.kind().equals(kind) && event.territory() == BUYS) {
                    return event;
                }
            }
        }
        throw new AssertionError("no " + kind);
    }

    @Test
    void whatIsToldOfAnAttackIsTheDrain() {
        Chronicle.Event told = first("currencyCrisis", deficit);
        assertThat(told.name()).isEqualTo("peg attacked");
        assertThat(told.cause())
                .startsWith("gold and exchange last 1.0 quarters as they drain and cover")
                .endsWith("capital free to go");
    }

    @Test
    void whatIsToldOfABrokenPegIsWhatIsOwedWithoutReserves() {
        gold(BUYS, 0);
        world.levers.capitalControl[BUYS] = 0.5;
        double rate = world.territories.rate[BUYS];
        world.ledger.payBankFromAbroad(BUYS, -9 * deficit, rate, Flow.INTEREST);
        Chronicle.Event told = first("currencyCrisis", deficit);
        assertThat(told.name()).isEqualTo("peg broken");
        assertThat(told.cause())
                .isEqualTo(
                        "bank owes 11% of a year's output abroad; gold and exchange cover 0.0"
                                + " months of imports, none drain; capital controlled by 50%");
    }

    @Test
    void whatIsToldOfAPegGivenUpIsWhatMakesItHollow() {
        gold(BUYS, 1000 * deficit);
        world.states.moneyOverhang[BUYS] = StrictMath.log(1.5);
        Chronicle.Event told = first("currencyCrisis", deficit);
        assertThat(told.name()).isEqualTo("peg given up");
        assertThat(told.cause())
                .isEqualTo(
                        "left alone the rate would fall by 33%: money printed and not yet in"
                                + " prices 50%; prices beside the world's as usual");
    }

    @Test
    void aPegToGoldThatBreaksIsAnExitFromGold() {
        Chronicle.Event told = first("exitFromGold", deficit);
        assertThat(told.name()).isEqualTo("peg to gold attacked");
        assertThat(told.value()).as("months").isBetween(0.0, 9.0);
        open();
        world.levers.exchangeRegime[BUYS] = 2;
        assertThat(step(regime(NOTICE), 30 * deficit))
                .extracting(Chronicle.Event::kind)
                .containsExactly("currencyCrisis");
    }

    @Test
    void whatIsToldOfAFloatIsWhatItAnswersTo() {
        world.levers.exchangeRegime[BUYS] = 0;
        world.states.isPegged[BUYS] = false;
        world.states.capitalFlight[BUYS] = 0.3 * deficit;
        world.states.fiscalInflation[BUYS] = 0.2;
        world.territories.inflation[BUYS] = 0.1;
        assertThat(first("currencyCrisis", deficit).cause())
                .startsWith("current account −")
                .contains(
                        "owners take 30% of trade abroad; lenders have left; money printed takes"
                                + " 10% a year; prices rise by 10% a year");
    }

    @Test
    void whatIsPrintedTakesAFloatDownAsFarAsPricesHaveRisen() {
        Arrays.fill(world.levers.exchangeRegime, 0);
        Arrays.fill(world.states.isPegged, false);
        double before = world.territories.rate[BUYS];
        world.states.fiscalInflation[BUYS] = 0.2;
        step(regime(NOTICE), 0);
        assertThat(world.territories.rate[BUYS]).as("prices stand").isCloseTo(before, within(1e-9));
        world.territories.inflation[BUYS] = 0.1;
        step(regime(NOTICE), 0);
        double half = StrictMath.log(before / world.territories.rate[BUYS]);
        assertThat(half).isCloseTo(0.1 / 4, within(1e-6));
        assertThat(world.states.expectedRise[BUYS]).as("seen at once").isLessThan(-0.1);
        world.territories.inflation[BUYS] = 0.5;
        before = world.territories.rate[BUYS];
        step(regime(NOTICE), 0);
        assertThat(StrictMath.log(before / world.territories.rate[BUYS]))
                .isCloseTo(0.2 / 4, within(1e-6));
    }

    @Test
    void aFloatFallsByWhatTheRuleAsksOfInterestBelowItsFloor() {
        Arrays.fill(world.levers.exchangeRegime, 0);
        Arrays.fill(world.states.isPegged, false);
        double before = world.territories.rate[BUYS];
        world.states.belowFloor[BUYS] = 0.08;
        step(regime(NOTICE), 0);
        assertThat(StrictMath.log(before / world.territories.rate[BUYS]))
                .as("a quarter's part of it")
                .isCloseTo(0.08 / 4, within(1e-6));
    }

    @Test
    void controlsAndShortNoticeLetItLastLonger() {
        int free = quartersToTheBreak(regime(4), deficit);
        open();
        world.levers.capitalControl[BUYS] = 0.8;
        assertThat(quartersToTheBreak(regime(4), deficit)).isGreaterThan(free);
    }

    @Test
    void aSurplusCountryIsNotAttacked() {
        assertThat(quartersToTheBreak(regime(NOTICE), 0)).isEqualTo(200);
    }

    @Test
    void aStateThatChangesItsParityMovesTheRateByThat() {
        double before = world.territories.rate[BUYS];
        world.levers.parity[BUYS] = 0.5906;
        step(regime(NOTICE), 0);
        assertThat(world.territories.rate[BUYS] / before).isCloseTo(0.5906, within(1e-12));
        world.levers.parity[BUYS] = 1;
        step(regime(NOTICE), 0);
        assertThat(world.territories.rate[BUYS] / before).isCloseTo(0.5906, within(1e-12));
    }

    @Test
    void profitsThatLeaveTheCountryAreInTheCurrentAccount() {
        world.ledger.open(true);
        double[] rate = world.territories.rate;
        world.ledger.payAbroad(
                BUYS,
                world.owners.deposits,
                BUYS * Owners.CLASSES,
                SELLS,
                world.owners.deposits,
                SELLS * Owners.CLASSES,
                deficit,
                rate[BUYS],
                rate[SELLS],
                Flow.DIVIDENDS);
        assertThat(world.ledger.currentAccount(BUYS) * rate[BUYS])
                .isCloseTo(-deficit, within(1e-6 * deficit));
        assertThat(world.ledger.currentAccount(SELLS) * rate[SELLS])
                .isCloseTo(deficit, within(1e-6 * deficit));
    }

    @Test
    void aRateThatFallsFarWithinAYearIsToldAsACrisis() {
        world.levers.exchangeRegime[BUYS] = 0;
        world.states.isPegged[BUYS] = false;
        world.states.exports[BUYS] = 0;
        assertThat(quartersToTheBreak(regime(NOTICE), deficit)).isLessThan(4);
    }

    private double[] moves() {
        try (Workshop workshop = new Workshop(1)) {
            Now now = new Now(7480, 0, 11, workshop, chronicle);
            ExchangeRegime.Parameters usual = ExchangeRegime.Parameters.defaults();
            return new FloatingRates(world, new Moneys(world), usual, now).moves();
        }
    }

    @Test
    void whereAllMoneysFloatTheirMeanStandsStillAndTheDebtorFallsAgainstTheCreditor() {
        Arrays.fill(world.states.isPegged, false);
        world.states.currentAccountTrend[BUYS] = -deficit;
        world.states.currentAccountTrend[SELLS] = deficit;
        world.ledger.borrowAbroad(BUYS, 100 * deficit, world.territories.rate[BUYS]);
        double[] moves = moves();
        Purses purses = new Purses(world);
        double mean = 0;
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            mean += purses.output(t) * moves[t];
            all += purses.output(t);
        }
        assertThat(mean / all).isCloseTo(0, within(1e-15));
        assertThat(moves[BUYS]).isNegative();
        assertThat(moves[SELLS]).isPositive();
    }

    @Test
    void whoFloatsAloneMovesAgainstAllOthers() {
        world.states.isPegged[BUYS] = false;
        world.states.currentAccountTrend[BUYS] = -deficit;
        double[] moves = moves();
        assertThat(moves[BUYS]).isNegative();
        assertThat(Arrays.stream(moves).filter(move -> move != 0).count()).isEqualTo(1);
    }

    @Test
    void theUsualRatioOfPricesFollowsTheOneThereIs() {
        ExchangeRegime regime = regime(NOTICE);
        world.territories.priceLevel[BUYS] = 0.8;
        for (int k = 0; k < 40; k++) {
            step(regime, 0);
        }
        double early = world.states.realRateNorm[BUYS];
        assertThat(early).isBetween(-0.06, -0.02);
        for (int k = 0; k < 1000; k++) {
            step(regime, 0);
        }
        double gap = world.states.realRateNorm[BUYS] - world.states.realRateNorm[SELLS];
        assertThat(gap).isCloseTo(StrictMath.log(0.8), within(0.01));
    }

    @Test
    void profitThatStaysInAPlantDoesNotMoveTheRate() {
        world.states.isPegged[BUYS] = false;
        double calm = moves()[BUYS];
        world.states.currentAccountTrend[BUYS] = -deficit;
        assertThat(moves()[BUYS]).isLessThan(calm);
        world.states.capitalInflow[BUYS] = deficit;
        assertThat(moves()[BUYS]).isCloseTo(calm, within(1e-12));
    }

    @Test
    void whatComesInForPlantsIsNoIncomeAndSmoothed() {
        world.ledger.open(true);
        double[] rate = world.territories.rate;
        world.ledger.payAbroad(
                SELLS,
                world.owners.deposits,
                SELLS * Owners.CLASSES,
                BUYS,
                world.owners.deposits,
                BUYS * Owners.CLASSES,
                deficit,
                rate[SELLS],
                rate[BUYS],
                Flow.EQUITY_ISSUE);
        assertThat(world.ledger.currentAccount(BUYS)).isZero();
        assertThat(world.ledger.capitalInflow(BUYS) * rate[BUYS])
                .isCloseTo(deficit, within(1e-6 * deficit));
        assertThat(world.ledger.capitalInflow(SELLS) * rate[SELLS])
                .isCloseTo(-deficit, within(1e-6 * deficit));
    }

    @Test
    void whatTheStateBorrowsAbroadPaysForADeficit() {
        world.ledger.open(true);
        world.ledger.borrowAbroad(BUYS, deficit, world.territories.rate[BUYS]);
        assertThat(world.ledger.currentAccount(BUYS)).isZero();
        assertThat(world.ledger.capitalInflow(BUYS) * world.territories.rate[BUYS])
                .isCloseTo(deficit, within(1e-6 * deficit));
        world.ledger.borrowAbroad(BUYS, -3 * deficit, world.territories.rate[BUYS]);
        assertThat(world.ledger.capitalInflow(BUYS) * world.territories.rate[BUYS])
                .as("what is paid back must be bought")
                .isCloseTo(-2 * deficit, within(1e-6 * deficit));
        try (Workshop workshop = new Workshop(1)) {
            regime(NOTICE).step(world, new Now(7480, 0, 11, workshop, chronicle));
        }
        assertThat(world.states.capitalInflow[BUYS])
                .as("smoothed, a tenth in a quarter")
                .isCloseTo(-0.2 * deficit, within(1e-6 * deficit));
    }
}
