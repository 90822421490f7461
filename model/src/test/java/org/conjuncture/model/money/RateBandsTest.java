package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three moneys that float: two of them agree on a band, or on one money, and one stands apart. */
class RateBandsTest {
    private static final int DEBTOR = 4;
    private static final int CREDITOR = 5;
    private static final int APART = 6;
    private static final double BAND = 0.0225;

    private World world;
    private Chronicle chronicle;
    private int quarter;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        chronicle = new Chronicle();
        quarter = 0;
        Arrays.fill(world.states.isTrusted, true);
        Arrays.fill(world.levers.exchangeRegime, 0);
        Arrays.fill(world.states.isPegged, false);
        Arrays.fill(world.states.sinceCurrencyCrisis, 100);
        for (int t = 0; t < world.count; t++) {
            world.states.purse[t] = t;
            world.states.currency[t] = t;
            world.states.imports[t] = 1e6;
            world.states.exports[t] = 1e6;
            world.ledger.found().gold(t, 1e9, world.territories.rate[t]);
        }
    }

    private void agree(double band) {
        world.agreements.pegBand[world.agreements.pair(DEBTOR, CREDITOR)] = band;
        world.agreements.pegBand[world.agreements.pair(CREDITOR, DEBTOR)] = band;
    }

    private void unite() {
        world.agreements.oneCurrency[world.agreements.pair(DEBTOR, CREDITOR)] = true;
        world.agreements.oneCurrency[world.agreements.pair(CREDITOR, DEBTOR)] = true;
        world.states.currency[DEBTOR] = CREDITOR;
    }

    /** A quarter in which one owes for what the other two have sold it. */
    private List<Chronicle.Event> step() {
        world.ledger.open(quarter % 4 == 0);
        world.states.currentAccountTrend[DEBTOR] = -3e5;
        world.states.currentAccountTrend[CREDITOR] = 2e5;
        world.states.currentAccountTrend[APART] = 1e5;
        try (Workshop workshop = new Workshop(1)) {
            new ExchangeRegime(ExchangeRegime.Parameters.defaults())
                    .step(world, new Now(7900 + quarter, quarter++, 11, workshop, chronicle));
        }
        return chronicle.take();
    }

    private double rate(int one, int other) {
        return StrictMath.log(world.territories.rate[one] / world.territories.rate[other]);
    }

    @Test
    void membersStayWithinTheirBandWhereTheyWouldDriftApartWithoutOne() {
        double before = rate(DEBTOR, CREDITOR);
        for (int k = 0; k < 12; k++) {
            step();
        }
        assertThat(rate(DEBTOR, CREDITOR) - before).isLessThan(-3 * BAND);
        open();
        agree(BAND);
        before = rate(DEBTOR, CREDITOR);
        double apart = rate(DEBTOR, APART);
        for (int k = 0; k < 12; k++) {
            step();
            assertThat(rate(DEBTOR, CREDITOR) - before).isBetween(-BAND - 1e-12, BAND + 1e-12);
        }
        assertThat(rate(DEBTOR, CREDITOR) - before)
                .as("the debtor stands at the lower edge")
                .isCloseTo(-BAND, within(1e-9));
        assertThat(rate(DEBTOR, APART) - apart).as("against others they float").isNotZero();
    }

    @Test
    void aWiderBandIsUsed() {
        agree(0.15);
        double before = rate(DEBTOR, CREDITOR);
        for (int k = 0; k < 12; k++) {
            step();
        }
        assertThat(rate(DEBTOR, CREDITOR) - before).isBetween(-0.15 - 1e-12, -BAND);
    }

    @Test
    void whoHasNothingLeftToDefendItsPlaceWithIsBrokenAndFloats() {
        agree(BAND);
        step();
        assertThat(world.states.isBanded[DEBTOR]).isTrue();
        double rate = world.territories.rate[DEBTOR];
        world.ledger.found().gold(DEBTOR, -world.ledger.centralBankGold.at(DEBTOR), rate);
        double owed = world.territories.output[DEBTOR] * rate;
        world.ledger.sellForeign(
                DEBTOR,
                world.owners.foreign,
                world.owners.deposits,
                DEBTOR * Owners.CLASSES,
                world.ledger.bankForeign.at(DEBTOR) + owed,
                rate);
        assertThat(step()).anyMatch(event -> event.name().equals("band broken"));
        assertThat(world.states.isBanded[DEBTOR]).isFalse();
        assertThat(world.territories.rate[DEBTOR]).isLessThan(0.8 * rate);
        assertThat(world.states.isBanded[CREDITOR]).isTrue();
    }

    @Test
    void whoSharesAMoneyHasNoRateOfExchangeBetweenThemAndMovesByTheSumOfBoth() {
        double[] alone = moves();
        unite();
        double before = rate(DEBTOR, CREDITOR);
        double[] joint = moves();
        assertThat(joint[DEBTOR]).isZero();
        assertThat(joint[CREDITOR]).isLessThan(alone[CREDITOR]).isGreaterThan(alone[DEBTOR]);
        for (int k = 0; k < 12; k++) {
            step();
        }
        assertThat(rate(DEBTOR, CREDITOR)).isCloseTo(before, within(1e-12));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
    }

    @Test
    void whoMerelyUsesAnothersMoneyHasNoPartInItsRate() {
        double alone = moves()[CREDITOR];
        world.states.currency[DEBTOR] = CREDITOR;
        Moneys moneys = new Moneys(world);
        assertThat(moneys.currentAccount(CREDITOR)).isEqualTo(2e5);
        unite();
        assertThat(new Moneys(world).currentAccount(CREDITOR)).isEqualTo(-1e5);
        assertThat(alone).isNotZero();
    }

    private double[] moves() {
        world.states.currentAccountTrend[DEBTOR] = -3e5;
        world.states.currentAccountTrend[CREDITOR] = 2e5;
        try (Workshop workshop = new Workshop(1)) {
            Now now = new Now(7900, 0, 11, workshop, chronicle);
            ExchangeRegime.Parameters usual = ExchangeRegime.Parameters.defaults();
            return new FloatingRates(world, new Moneys(world), usual, now).moves();
        }
    }
}
