package org.conjuncture.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.conjuncture.model.world.YearAccounts;
import org.junit.jupiter.api.Test;

class TradeIndicatorsTest {

    private static final int GOOD = Sectors.TRADED[0];

    private final World world = OpenedWorld.open();
    private final Survey survey = new Survey(world);
    private final Markets markets = world.markets;

    @Test
    void blocsThatTradeWithNobodyElseMakeAModularityOfOneLessOneOverTheirNumber() {
        for (int blocs : new int[] {1, 2, 5}) {
            int count = 4 * blocs;
            double[] weights = new double[count * count];
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    weights[i * count + j] = i != j && i / 4 == j / 4 ? 3 : 0;
                }
            }
            assertThat(TradeYear.modularity(weights, count))
                    .isCloseTo(1 - 1.0 / blocs, within(1e-12));
        }
    }

    @Test
    void theModularityOfTwoBlocsIsTheirInnerPartLessOneHalf() {
        int count = 8;
        double[] weights = new double[count * count];
        double inner = 0;
        double all = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                boolean isInner = i / 4 == j / 4;
                double weight = i == j ? 0 : isInner ? 5 : 1;
                weights[i * count + j] = weight;
                inner += isInner ? weight : 0;
                all += weight;
            }
        }
        assertThat(TradeYear.modularity(weights, count))
                .isCloseTo(inner / all - 0.5, within(1e-12));
    }

    @Test
    void whereAllTradeAlikeOrNobodyTradesThereAreNoBlocs() {
        double[] alike = new double[36];
        for (int i = 0; i < 36; i++) {
            alike[i] = i % 7 == 0 ? 0 : 1;
        }
        assertThat(TradeYear.modularity(alike, 6)).isCloseTo(0, within(1e-12));
        assertThat(TradeYear.modularity(new double[36], 6)).isNaN();
    }

    @Test
    void fallingPricesOfPartnersAreImportedUnlessTheRateFallsAsMuch() {
        Arrays.fill(world.territories.inflation, -0.1);
        Arrays.fill(world.states.fallOfYear, 0);
        buy(1, 0, 60);
        buy(2, 0, 40);
        world.territories.inflation[2] = 0.05;
        assertThat(imported(0)).isCloseTo(0.6 * -0.1 + 0.4 * 0.05, within(1e-12));
        world.states.fallOfYear[0] = 0.04;
        assertThat(imported(0)).isCloseTo(0, within(1e-12));
        // A money that falls with its prices carries nothing abroad.
        world.states.fallOfYear[2] = 0.05;
        assertThat(imported(0)).isCloseTo(0.6 * -0.1 + 0.04, within(1e-12));
    }

    @Test
    void ranksThatAgreeCorrelateFullyWhateverTheirSizes() {
        double[] sizes = {0.01, 0.02, 0.05, 40};
        assertThat(TradeIndicators.rankCorrelation(sizes, new double[] {1, 2, 3, 4}))
                .isCloseTo(1, within(1e-12));
        assertThat(TradeIndicators.rankCorrelation(sizes, new double[] {4, 3, 2, 1}))
                .isCloseTo(-1, within(1e-12));
        // Spearman's 1 − 6 Σd² / n(n² − 1) without ties.
        assertThat(TradeIndicators.rankCorrelation(sizes, new double[] {2, 1, 4, 3}))
                .isCloseTo(1 - 6 * 4 / (4.0 * 15), within(1e-12));
        assertThat(TradeIndicators.rankCorrelation(sizes, new double[] {1, 1, 1, 1})).isNaN();
        assertThat(
                        TradeIndicators.rankCorrelation(
                                new double[] {1, 9, 2, 3}, new double[] {5, Double.NaN, 6, 7}))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void theImportContentOfInvestmentIsThatOfItsGoods() {
        Arrays.fill(world.year.use, 0);
        Arrays.fill(markets.yearValue, 0);
        int machines = Sectors.TRADED[1];
        world.year.use[GOOD * YearAccounts.USES + YearAccounts.INVESTMENT] = 30;
        world.year.use[machines * YearAccounts.USES + YearAccounts.INVESTMENT] = 70;
        markets.yearValue[markets.origins(GOOD, 0)] = 9;
        markets.yearValue[markets.origins(machines, 0)] = 1;
        markets.yearValue[markets.origins(machines, 0) + 3] = 3;
        assertThat(territory("importContentOfInvestment", 0)).isCloseTo(0.7 * 0.75, within(1e-12));
    }

    @Test
    void withoutSanctionsNoExportsAreLostAndWithOneTheyAreWhatDemandByCostSays() {
        Arrays.fill(markets.sanction, 0);
        buy(0, 1, 100);
        assertThat(territory("exportsLostToStandards", 0)).isNaN();
        int pair = markets.pair(Markets.kind(GOOD), 1, 0);
        double sanction = 0.2;
        double sigma = 4;
        markets.sanction[world.count + 0] = sanction;
        markets.duty[pair] = sanction;
        markets.relativeCost[pair] = 1 + sanction;
        markets.admission[pair] = 1;
        markets.access[pair] = StrictMath.pow(1 + sanction, 1 - sigma);
        markets.share[markets.origins(GOOD, 1) + 0] = 1e-9;
        // A small seller exports q = p^(−σ) of quantity, and that times its own price of value.
        assertThat(territory("exportsLostToStandards", 0))
                .isCloseTo(1 - StrictMath.pow(1 + sanction, -sigma), within(1e-6));
        markets.share[markets.origins(GOOD, 1) + 0] = 1;
        // Who alone sells loses no buyer, only the money that goes to duty.
        assertThat(territory("exportsLostToStandards", 0))
                .isCloseTo(1 - 1 / (1 + sanction), within(1e-9));
    }

    /** Trade of the year, of one good, and nothing else of that buyer. */
    private void buy(int origin, int buyer, double value) {
        if (survey.trade().imports(buyer) == 0) {
            Arrays.fill(markets.yearValue, 0);
        }
        markets.yearValue[markets.origins(GOOD, buyer) + origin] = value;
        survey.trade().count(world);
    }

    private double imported(int t) {
        return territory("importedInflation", t);
    }

    private double territory(String name, int t) {
        return Indicators.list().stream()
                .filter(indicator -> indicator.name().equals(name))
                .findFirst()
                .orElseThrow()
                .ofTerritory()
                .of(survey, t);
    }
}
