package org.conjuncture.accounts.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.UseKind;
import org.junit.jupiter.api.Test;

class PricesOfProductionTest {

    /**
     * Two sectors of one composition of capital sell at prices that are neither their values nor
     * their prices of production, 100 of money each. Labour l = (0.1, 0.2) is a left eigenvector of
     * A:
     *
     * <pre>
     * A = [.2 .2; .1 .3]     lA = 0.4 l            λ = l/0.6, R = 1/0.4 − 1 = 1.5
     * b̄ = (.5, .5), w = l    l(A + b̄w) = 0.55 l    p ~ l,     r = 1/0.55 − 1
     * </pre>
     *
     * Values and prices of production are both (2/3, 4/3), a third from market prices.
     */
    @Test
    void withOneCompositionOfCapitalPricesOfProductionAreValues() {
        TableDraft draft = new TableDraft(new TableSource("two", 1, "pounds", "made", "", ""));
        draft.rectangular(
                List.of(new Region("R", "R")),
                List.of(Sector.of("1", "1"), Sector.of("2", "2")),
                List.of(new FinalUse("c37", "households", UseKind.HOUSEHOLDS)));
        double[] flows = {20, 20, 10, 30};
        System.arraycopy(flows, 0, draft.flows().values, 0, 4);
        draft.finalDemand().set(0, 0, 60);
        draft.finalDemand().set(1, 0, 60);
        draft.account(Account.of("H_EMP", "hours", new double[] {10, 20}));
        draft.account(Account.of("LAB", "pounds", new double[] {10, 20}));
        Analysis analysis = new Analysis(draft.finish(), Fixtures.WORKERS);
        List<ResultTable> results = new PricesOfProduction().compute(analysis);
        for (String column : List.of("direct_price", "price_of_production")) {
            assertThat(results.get(0).at(0, column)).isCloseTo(2 / 3.0, within(1e-9));
            assertThat(results.get(0).at(1, column)).isCloseTo(4 / 3.0, within(1e-9));
        }
        assertSummary(results.get(1), "uniform_rate_of_profit", 1 / 0.55 - 1);
        assertSummary(results.get(1), "maximal_rate_of_profit", 1.5);
        assertSummary(results.get(1), "distance_direct_market", 1 / 3.0);
        assertSummary(results.get(1), "distance_production_market", 1 / 3.0);
        assertSummary(results.get(1), "distance_direct_production", 0);
    }

    private static void assertSummary(ResultTable summary, String name, double expected) {
        assertThat(summary.at(summary.rowOf(name), "value")).isCloseTo(expected, within(1e-9));
    }
}
