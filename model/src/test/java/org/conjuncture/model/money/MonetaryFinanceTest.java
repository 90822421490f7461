package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One poor state of the small world, with a purse and a money of its own. */
class MonetaryFinanceTest {
    private static final int POOR = 5;
    private static final MonetaryFinance.Parameters DEFAULTS =
            MonetaryFinance.Parameters.defaults();

    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        for (int t = 0; t < world.count; t++) {
            world.states.purse[t] = t;
            world.states.currency[t] = t;
            world.states.ruler[t] = t;
            world.states.isTrusted[t] = true;
            world.states.isPegged[t] = false;
        }
        Arrays.fill(world.levers.exchangeRegime, 0);
        Arrays.fill(world.levers.monetaryRule, 0);
        Arrays.fill(world.levers.planned, 0);
        Arrays.fill(world.levers.capitalControl, 0);
        Arrays.fill(world.levers.blockade, 0);
        Arrays.fill(world.agreements.oneCurrency, false);
        System.arraycopy(
                world.levers.mobilization, 0, world.states.mobilizationAtStart, 0, world.count);
        Arrays.fill(world.territories.inflation, 0);
        world.levers.monetaryRule[POOR] = 1;
        world.territories.outputTrend[POOR] =
                0.1 * DEFAULTS.weakAt() * SovereignDebt.outputPerHead(world);
        world.states.publicNorm[POOR] = 0.15;
        world.states.transferNorm[POOR] = 0.05;
        world.states.dueNorm[POOR] = 0;
    }

    private void step() {
        world.ledger.open(true);
        try (Workshop workshop = new Workshop(1)) {
            new MonetaryFinance(DEFAULTS).step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    private static double most() {
        return DEFAULTS.moneyHeld()
                * StrictMath.exp(-1)
                * (1 / DEFAULTS.semiElasticity() + DEFAULTS.absorbed());
    }

    private double printed() {
        return world.ledger.centralBankBonds.at(POOR) / world.territories.output[POOR];
    }

    @Test
    void theWeakestStateGetsItsPartOfWhatItSpendsAndTheBooksClose() {
        double cash = world.ledger.stateDeposits.at(POOR);
        double owed = world.ledger.bondsOwed(POOR);
        step();
        assertThat(world.ledger.bondsOwed(POOR)).as("owed to others").isEqualTo(owed);
        double due = DEFAULTS.habitual() * 0.2;
        assertThat(printed()).isCloseTo(due, within(1e-12));
        assertThat(world.states.seigniorage[POOR]).isCloseTo(due, within(1e-12));
        double got = due * world.territories.output[POOR];
        assertThat(world.ledger.stateDeposits.at(POOR) - cash).isCloseTo(got, within(1e-9 * got));
        assertThat(world.ledger.bankReserves.at(POOR)).isGreaterThanOrEqualTo(got * 0.999);
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void aPlanDoesWithoutIt() {
        world.levers.planned[POOR] = 0.75;
        step();
        assertThat(printed()).isCloseTo(0.25 * DEFAULTS.habitual() * 0.2, within(1e-12));
    }

    @Test
    void aRichStateGetsNothing() {
        world.territories.outputTrend[POOR] =
                20 * DEFAULTS.strongAt() * SovereignDebt.outputPerHead(world);
        step();
        assertThat(printed()).isZero();
    }

    @Test
    void goldARuleAverseToInflationALenderARulerAndAUnionForbidIt() {
        world.levers.exchangeRegime[POOR] = 1;
        world.states.isPegged[POOR] = true;
        step();
        assertThat(printed()).as("gold").isZero();
        open();
        world.levers.monetaryRule[POOR] = 2;
        step();
        assertThat(printed()).as("averse").isZero();
        open();
        world.states.programme[POOR] = 3;
        step();
        assertThat(printed()).as("lender").isZero();
        open();
        world.states.ruler[POOR] = 0;
        step();
        assertThat(printed()).as("ruler").isZero();
        open();
        world.states.currency[0] = POOR;
        world.agreements.oneCurrency[world.agreements.pair(0, POOR)] = true;
        step();
        assertThat(printed()).as("union").isZero();
        open();
        world.states.currency[POOR] = 0;
        step();
        assertThat(printed()).as("another's money").isZero();
    }

    @Test
    void whereLendersHaveLeftWhatIsDueAbroadIsPrintedToo() {
        world.ledger.borrowAbroad(
                POOR,
                world.territories.output[POOR] * world.territories.rate[POOR],
                world.territories.rate[POOR]);
        world.states.externalRate[POOR] = 0.08;
        world.states.isTrusted[POOR] = false;
        double yearly = 4 * world.territories.output[POOR] * world.territories.rate[POOR];
        double due = 0.08 * world.ledger.stateExternal.at(POOR) / yearly;
        step();
        assertThat(world.states.seigniorage[POOR])
                .isCloseTo(StrictMath.min(most(), DEFAULTS.habitual() * 0.2 + due), within(1e-12));
    }

    @Test
    void moneyThatIsToKeepItsWorthIsNotPrintedInPeace() {
        world.levers.monetaryRule[POOR] = 0;
        world.states.isTrusted[POOR] = false;
        step();
        assertThat(printed()).isZero();
    }

    @Test
    void inWarAPartOfWhatAnyStateLacksIsPrintedUnderGoldToo() {
        world.territories.outputTrend[POOR] *= 1000;
        world.levers.exchangeRegime[POOR] = 1;
        world.states.isPegged[POOR] = true;
        world.levers.blockade[POOR] = 1;
        double lacks = 0.02 * world.territories.output[POOR];
        world.ledger.open(true);
        world.ledger.issueBonds(POOR, lacks);
        try (Workshop workshop = new Workshop(1)) {
            new MonetaryFinance(DEFAULTS).step(world, OpenedWorld.quarter(1, workshop));
        }
        assertThat(printed()).isCloseTo(DEFAULTS.war() * 0.02, within(1e-12));
    }

    /** Cagan (1956): what is got lasts at the loss of worth that solves s = m(x)·(x + g). */
    @Test
    void moneyLosesWhatTheDeficitAsksOfIt() {
        for (int k = 0; k < 400; k++) {
            step();
        }
        double x = world.states.moneyGrowth[POOR];
        double held = DEFAULTS.moneyHeld() * StrictMath.exp(-DEFAULTS.semiElasticity() * x);
        assertThat(held * (x + DEFAULTS.absorbed()))
                .isCloseTo(DEFAULTS.habitual() * 0.2, within(1e-9));
        assertThat(world.states.fiscalInflation[POOR]).isEqualTo(x);
    }

    @Test
    void whateverAStateWantsItGetsNoMoreThanTheTopOfTheCurveAndAllStaysFinite() {
        world.states.publicNorm[POOR] = 50;
        for (int k = 0; k < 400; k++) {
            step();
        }
        assertThat(world.states.moneyGrowth[POOR])
                .isBetween(0.5 / DEFAULTS.semiElasticity(), 1 / DEFAULTS.semiElasticity());
        assertThat(world.states.seigniorage[POOR]).isCloseTo(most(), within(1e-12));
    }

    @Test
    void underAPegPartSpillsOverTheBorderAndControlsHoldItUp() {
        world.levers.exchangeRegime[POOR] = 2;
        world.states.isPegged[POOR] = true;
        double abroad = world.ledger.bankForeign.at(POOR);
        step();
        double free = abroad - world.ledger.bankForeign.at(POOR);
        assertThat(free).isPositive();
        assertThat(world.states.fledCapital[POOR]).isCloseTo(free, within(1e-9 * free));
        assertThat(world.states.fiscalInflation[POOR])
                .isCloseTo((1 - DEFAULTS.offset()) * world.states.moneyGrowth[POOR], within(1e-12));
        open();
        world.levers.exchangeRegime[POOR] = 2;
        world.states.isPegged[POOR] = true;
        world.levers.capitalControl[POOR] = 1;
        step();
        double held = abroad - world.ledger.bankForeign.at(POOR);
        assertThat(held / free).isCloseTo(DEFAULTS.leak(), within(1e-9));
    }

    @Test
    void whatPricesHaveUsedUpHangsOverNoMore() {
        step();
        double before = world.states.moneyOverhang[POOR];
        assertThat(before).isPositive();
        world.territories.inflation[POOR] = 10;
        step();
        assertThat(world.states.moneyOverhang[POOR]).isZero();
    }

    @Test
    void aStateInSurplusTakesItsBondsBack() {
        step();
        double held = world.ledger.centralBankBonds.at(POOR);
        world.levers.monetaryRule[POOR] = 2;
        world.ledger.found().deposit(POOR, world.ledger.stateDeposits, POOR, 10 * held);
        world.ledger.sellExchange(
                POOR, 10 * held * world.territories.rate[POOR], world.territories.rate[POOR]);
        step();
        assertThat(world.ledger.centralBankBonds.at(POOR)).isCloseTo(0, within(1e-6 * held));
        assertThat(world.owners.bonds.at(POOR * Owners.CLASSES)).isNotNegative();
    }
}
