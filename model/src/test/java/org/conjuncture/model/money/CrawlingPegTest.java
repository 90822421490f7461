package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prices rise by a fifth a year in one territory and stand elsewhere. */
class CrawlingPegTest {
    private static final int CRAWLS = 4;
    private static final double PACE = 0.2;

    private World world;
    private Chronicle chronicle;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        chronicle = new Chronicle();
        for (int t = 0; t < world.count; t++) {
            world.states.purse[t] = t;
            world.states.currency[t] = t;
            world.levers.exchangeRegime[t] = 2;
            world.states.isPegged[t] = true;
            world.ledger.found().gold(t, 1e12, world.territories.rate[t]);
        }
        Arrays.fill(world.territories.inflation, 0);
        Arrays.fill(world.states.fallOfYear, 0);
        world.levers.exchangeRegime[CRAWLS] = 4;
        world.territories.inflation[CRAWLS] = PACE;
    }

    private void quarters(int many, double indexation) {
        for (int k = 0; k < many; k++) {
            world.ledger.open(k % 4 == 0);
            world.territories.priceLevel[CRAWLS] *= StrictMath.exp(PACE / 4);
            try (Workshop workshop = new Workshop(1)) {
                Now now = new Now(7900 + k, k, 11, workshop, chronicle);
                new CrawlingPeg(new CrawlingPeg.Parameters(indexation, 0.15)).step(world, now);
                new ExchangeRegime(ExchangeRegime.Parameters.defaults()).step(world, now);
            }
        }
    }

    /** Williamson (1965): the parity moves so that its real worth does not. */
    @Test
    void aConstantGapOfInflationKeepsTheRealRateConstant() {
        world.states.fallOfYear[CRAWLS] = PACE;
        double before = FloatingRates.gap(world, CRAWLS);
        double rate = world.territories.rate[CRAWLS];
        quarters(40, 1);
        assertThat(StrictMath.log(rate / world.territories.rate[CRAWLS]))
                .isCloseTo(40 * PACE / 4, within(1e-9));
        assertThat(FloatingRates.gap(world, CRAWLS)).isCloseTo(before, within(1e-9));
    }

    @Test
    void halfTheIndexationMakesGoodsDearerByHalfOfTheGap() {
        world.states.fallOfYear[CRAWLS] = PACE;
        double before = FloatingRates.gap(world, CRAWLS);
        quarters(8, 0.5);
        assertThat(FloatingRates.gap(world, CRAWLS) - before).isCloseTo(8 * PACE / 8, within(0.02));
        double crawled = FloatingRates.gap(world, CRAWLS);
        world.levers.exchangeRegime[CRAWLS] = 2;
        quarters(8, 1);
        assertThat(FloatingRates.gap(world, CRAWLS) - crawled)
                .as("a fixed peg")
                .isCloseTo(8 * PACE / 4, within(1e-9));
    }

    @Test
    void whatTheWorldsPricesRiseByIsNotMadeUpFor() {
        Arrays.fill(world.territories.inflation, PACE);
        double rate = world.territories.rate[CRAWLS];
        quarters(8, 1);
        assertThat(world.territories.rate[CRAWLS]).isCloseTo(rate, within(1e-9 * rate));
    }

    @Test
    void aCrawlBreaksAsAPegDoesAndCrawlsNoMore() {
        world.states.moneyOverhang[CRAWLS] = 0.5;
        world.states.currentAccountTrend[CRAWLS] = -1;
        quarters(1, 1);
        assertThat(world.states.isPegged[CRAWLS]).isFalse();
        assertThat(chronicle.take())
                .anyMatch(each -> each.name().equals("peg given up") && each.territory() == CRAWLS);
        quarters(1, 1);
        assertThat(world.states.crawl[CRAWLS]).isZero();
    }
}
