package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.ShareMarkets;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValuationTest {
    private static final int LAND = 3;
    private static final int CENTRE = 5;

    private final Valuation valuation = new Valuation(Valuation.Parameters.defaults());
    private World world;
    private ShareMarkets markets;
    private int quarter;
    private double level;

    /** Every plant earns the same, and nobody has lent abroad but owners at the centre. */
    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        markets = world.shareMarkets;
        quarter = 0;
        level = 0;
        Arrays.fill(world.plants.payroll, 0);
        Arrays.fill(world.plants.inputCost, 0);
        Arrays.fill(world.territories.priceLevel, 1);
        Arrays.fill(world.levers.bankRegulation, 0);
        Arrays.fill(world.levers.capitalControl, 0);
        Arrays.fill(world.levers.planned, 0);
        for (int t = 0; t < world.count; t++) {
            double rate = world.territories.rate[t];
            double owned = world.owners.foreign.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
            double wanted = t == CENTRE ? world.territories.output[t] * rate : 0;
            world.ledger.sellForeign(
                    t,
                    world.owners.foreign,
                    world.owners.deposits,
                    (t + 1) * Owners.CLASSES - 1,
                    wanted - owned,
                    rate);
        }
        double[] position = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            position[t] = world.ledger.bankForeign.at(t);
            if (position[t] > 0) {
                world.ledger.writeOff().claim(t, position[t], world.territories.rate[t]);
            }
        }
    }

    private List<Chronicle.Event> quarterAt(double logProfits) {
        Arrays.fill(world.plants.revenue, 1e9 * StrictMath.exp(logProfits));
        Chronicle chronicle = new Chronicle();
        try (Workshop workshop = new Workshop(1)) {
            valuation.step(world, new Now(7480 + quarter, quarter++, 11, workshop, chronicle));
        }
        return chronicle.take();
    }

    /** Profits grow by so much a year for so long. */
    private List<Chronicle.Event> grow(double aYear, int quarters) {
        List<Chronicle.Event> events = new ArrayList<>();
        for (int k = 0; k < quarters; k++) {
            level += aYear / 4;
            events.addAll(quarterAt(level));
        }
        return events;
    }

    private void boom() {
        grow(0.02, 80);
        grow(0.06, 16);
    }

    @Test
    void whereProfitsOnlyGoUpAndDownNobodyGoesByTheTrend() {
        double most = 0;
        for (int k = 0; k < 400; k++) {
            assertThat(quarterAt(0.08 * StrictMath.sin(2 * StrictMath.PI * k / 40))).isEmpty();
            most = StrictMath.max(most, markets.boom[LAND]);
        }
        assertThat(most).isLessThan(0.05);
    }

    @Test
    void growthThatIsUsualIsNoNews() {
        grow(0.03, 400);
        assertThat(markets.boom[LAND]).isCloseTo(0, within(0.01));
        assertThat(markets.confidence(LAND)).isCloseTo(0, within(0.01));
    }

    @Test
    void growthThatQuickensMakesABoomAndItsEndACrash() {
        boom();
        double boom = markets.boom[LAND];
        assertThat(boom).isGreaterThan(0.1);
        assertThat(markets.fright[LAND]).isZero();
        List<Chronicle.Event> events = grow(0, 24);
        assertThat(events).extracting(Chronicle.Event::kind).containsOnly("crash");
        assertThat(events).filteredOn(each -> each.territory() == LAND).hasSize(1);
        assertThat(markets.boom[LAND]).isZero();
        assertThat(markets.confidence(LAND)).isNegative();
        grow(0, 80);
        assertThat(markets.confidence(LAND)).isCloseTo(0, within(0.001));
    }

    @Test
    void theHigherTheBoomTheDeeperTheFright() {
        grow(0.02, 80);
        grow(0.04, 16);
        grow(0, 24);
        double small = markets.fright[LAND];
        open();
        boom();
        grow(0, 24);
        assertThat(markets.fright[LAND]).isGreaterThan(small);
    }

    @Test
    void limitsOnBanksKeepBoomsSmall() {
        world.levers.bankRegulation[LAND] = 0.9;
        boom();
        assertThat(markets.boom[LAND]).isLessThan(0.2 * markets.boom[LAND + 1]);
    }

    @Test
    void aFrightAtTheCentreEndsBoomsWhereCapitalIsFree() {
        world.levers.capitalControl[LAND + 1] = 1;
        boom();
        double held = markets.boom[LAND + 1];
        markets.fright[CENTRE] = 1;
        assertThat(Valuation.frightOfCreditors(world)).isCloseTo(1, within(1e-9));
        List<Chronicle.Event> events = grow(0.06, 1);
        assertThat(events).extracting(Chronicle.Event::territory).contains(LAND);
        assertThat(events).extracting(Chronicle.Event::territory).doesNotContain(LAND + 1);
        assertThat(markets.boom[LAND + 1]).isCloseTo(held, within(0.05));
    }

    @Test
    void aPlanHasNoMarketForShares() {
        world.levers.planned[LAND] = 1;
        boom();
        assertThat(markets.boom[LAND]).isZero();
    }
}
