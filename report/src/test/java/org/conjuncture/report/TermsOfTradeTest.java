package org.conjuncture.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermsOfTradeTest {

    private static final List<String> ALL = List.of("GBR", "IND", "USA");

    @Test
    void dearerExportsImproveThemAndQuantitiesDoNotCount() {
        TermsOfTrade terms = new TermsOfTrade(1870, 1872);
        terms.take(0, "IND", "GBR", 1870, 100, 100);
        terms.take(0, "IND", "GBR", 1871, 600, 300);
        terms.take(0, "IND", "GBR", 1872, 10, 5);
        terms.take(1, "GBR", "IND", 1870, 50, 10);
        terms.take(1, "GBR", "IND", 1871, 100, 20);
        terms.take(1, "GBR", "IND", 1872, 100, 10);
        assertThat(terms.of("IND")).containsExactly(new double[] {1, 2, 1}, within(1e-12));
    }

    /** Two goods with equal shares in both years: the geometric mean of their price changes. */
    @Test
    void goodsCountAsTheirSharesOfTheValue() {
        TermsOfTrade terms = new TermsOfTrade(1870, 1871);
        terms.take(0, "IND", "GBR", 1870, 50, 50);
        terms.take(0, "IND", "GBR", 1871, 100, 25);
        terms.take(1, "IND", "GBR", 1870, 50, 50);
        terms.take(1, "IND", "GBR", 1871, 100, 100);
        terms.take(2, "GBR", "IND", 1870, 10, 10);
        terms.take(2, "GBR", "IND", 1871, 10, 10);
        assertThat(terms.of("IND")[1]).isCloseTo(2, within(1e-12));
    }

    /** India sells at half of what the United States ask for the same good; no price moves. */
    @Test
    void buyingFromACheaperOriginIsNoFallOfPrices() {
        TermsOfTrade terms = new TermsOfTrade(1870, 1871);
        terms.take(0, "IND", "GBR", 1870, 10, 20);
        terms.take(0, "IND", "GBR", 1871, 90, 180);
        terms.take(0, "USA", "GBR", 1870, 90, 90);
        terms.take(0, "USA", "GBR", 1871, 10, 10);
        terms.take(1, "GBR", "IND", 1870, 50, 50);
        terms.take(1, "GBR", "IND", 1871, 50, 50);
        assertThat(terms.of("GBR")).containsExactly(new double[] {1, 1}, within(1e-12));
    }

    /**
     * Each of three sells one good at prices that drift apart, buys as much as it sells, and turns
     * more and more to one of the two others: what one gains others lose.
     */
    @Test
    void allExportersTogetherHaveTermsOfOne() {
        int years = 60;
        TermsOfTrade terms = new TermsOfTrade(1870, 1870 + years - 1);
        double[][] sold = new double[ALL.size()][years];
        for (int origin = 0; origin < ALL.size(); origin++) {
            for (int buyer = 0; buyer < ALL.size(); buyer++) {
                for (int y = 0; buyer != origin && y < years; y++) {
                    double value = origin + buyer == 1 ? 100 : 100 * Math.exp(0.03 * y);
                    double price = (1 + origin) * Math.exp(0.02 * (1 - origin) * y);
                    sold[origin][y] += value;
                    terms.take(0, ALL.get(origin), ALL.get(buyer), 1870 + y, value, value / price);
                }
            }
        }
        double together = 0;
        for (int origin = 0; origin < ALL.size(); origin++) {
            double[] own = terms.of(ALL.get(origin));
            for (int y = 1; y < years; y++) {
                double weight = (part(sold, origin, y) + part(sold, origin, y - 1)) / 2;
                together += weight * Math.log(own[y] / own[y - 1]);
            }
        }
        assertThat(terms.of("GBR")[years - 1]).isGreaterThan(3);
        assertThat(Math.exp(together)).isCloseTo(1, within(0.01));
    }

    private static double part(double[][] sold, int origin, int year) {
        double all = 0;
        for (double[] one : sold) {
            all += one[year];
        }
        return sold[origin][year] / all;
    }

    @Test
    void whoDoesNotTradeHasNone() {
        assertThat(new TermsOfTrade(1870, 1871).of("IND")).containsOnly(Double.NaN);
    }
}
