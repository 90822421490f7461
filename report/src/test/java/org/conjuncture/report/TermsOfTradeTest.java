package org.conjuncture.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TermsOfTradeTest {

    @Test
    void dearerExportsImproveThemAndQuantitiesDoNotCount() {
        TermsOfTrade terms = new TermsOfTrade(1870, 1872);
        terms.take("xIND", 1870, 0, 100, 100);
        terms.take("xIND", 1871, 0, 600, 300);
        terms.take("xIND", 1872, 0, 10, 5);
        terms.take("mIND", 1870, 1, 50, 10);
        terms.take("mIND", 1871, 1, 100, 20);
        terms.take("mIND", 1872, 1, 100, 10);
        assertThat(terms.of("IND")).containsExactly(new double[] {1, 2, 1}, within(1e-12));
    }

    /** Two goods with equal shares in both years: the geometric mean of their price changes. */
    @Test
    void goodsCountAsTheirSharesOfTheValue() {
        TermsOfTrade terms = new TermsOfTrade(1870, 1871);
        terms.take("xIND", 1870, 0, 50, 50);
        terms.take("xIND", 1870, 1, 50, 50);
        terms.take("xIND", 1871, 0, 100, 25);
        terms.take("xIND", 1871, 1, 100, 100);
        terms.take("mIND", 1870, 2, 10, 10);
        terms.take("mIND", 1871, 2, 10, 10);
        assertThat(terms.of("IND")[1]).isCloseTo(2, within(1e-12));
    }

    @Test
    void whoDoesNotTradeHasNone() {
        assertThat(new TermsOfTrade(1870, 1871).of("IND")).containsOnly(Double.NaN);
    }
}
