package org.conjuncture.accounts.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedCapitalTest {

    /** Machines and corn; households eat corn, investment is machines. */
    private static WorldTable economy(double[][] flows, double[] replaced, double[] hours) {
        TableDraft draft =
                new TableDraft(new TableSource("two", 1, "pounds", "made", "none", "none"));
        draft.rectangular(
                List.of(new Region("R", "R")),
                List.of(Sector.of("machines", "machines"), Sector.of("corn", "corn")),
                List.of(
                        new FinalUse("c37", "households", UseKind.HOUSEHOLDS),
                        new FinalUse("c41", "investment", UseKind.INVESTMENT)));
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                draft.flows().set(i, j, flows[i][j]);
            }
        }
        draft.finalDemand().set(0, 1, flows[0][2]);
        draft.finalDemand().set(1, 0, flows[1][2]);
        draft.account(Account.of("H_EMP", "hours", hours));
        draft.account(Account.of("LAB", "pounds", new double[] {12, 48}));
        draft.account(Account.of(FixedCapital.REPLACEMENT, "pounds", replaced));
        return draft.finish();
    }

    /**
     * Machines: 30 made by 60 hours alone, 2 hours each. Corn: 100 made by 100 hours with 10
     * machines worn out, 1 + 0.1·2 = 1.2 hours each. The 60 of wages buy corn of 72 hours; 88 of
     * 160 hours are surplus.
     */
    @Test
    void cornContainsTheHoursOfTheMachinesItWearsOut() {
        double[][] flows = {{0, 0, 30}, {0, 0, 100}};
        WorldTable table = economy(flows, new double[] {0, 10}, new double[] {60, 100});
        List<ResultTable> results = compute(table);
        assertThat(results.get(0).at(0, "labour_value_hours_per_usd_row_zero"))
                .isCloseTo(2, within(1e-14));
        assertThat(results.get(0).at(1, "labour_value_circulating_row_imputed"))
                .isCloseTo(1, within(1e-14));
        assertThat(results.get(0).at(1, "labour_value_hours_per_usd_row_zero"))
                .isCloseTo(1.2, within(1e-14));
        ResultTable surplus = results.get(1);
        assertThat(surplus.at(0, "value_of_labour_power_hours")).isCloseTo(72, within(1e-12));
        assertThat(surplus.at(0, "surplus_hours")).isCloseTo(88, within(1e-12));
        assertThat(surplus.at(0, "net_value_added_usd")).isCloseTo(120, within(1e-12));
        assertThat(surplus.at(0, "money_rate_net_va_over_lab_minus_1")).isCloseTo(1, within(1e-12));
        assertThat(surplus.at(0, "hours_per_usd_of_investment_goods")).isCloseTo(2, within(1e-14));
    }

    /**
     * Machines need corn and wear out machines, corn needs corn and wears out machines:
     *
     * <pre>
     * λm = 0.2 λm + 0.3 λc + 1      A = 12/40 corn, wear 8/40, 40 hours for 40
     * λc = 0.1 λm + 0.5 λc + 0.5    A = 50/100 corn, wear 10/100, 50 hours for 100
     * </pre>
     *
     * so that 0.8·0.5 − 0.3·0.1 = 0.37, λm = (0.5 + 0.15)/0.37, λc = (0.4 + 0.1)/0.37.
     */
    @Test
    void machinesThatWearOutMachinesAreSolvedTogether() {
        double[][] flows = {{0, 0, 40}, {12, 50, 38}};
        WorldTable table = economy(flows, new double[] {8, 10}, new double[] {40, 50});
        ResultTable values = compute(table).get(0);
        assertThat(values.at(0, "labour_value_hours_per_usd_row_zero"))
                .isCloseTo(0.65 / 0.37, within(1e-14));
        assertThat(values.at(1, "labour_value_hours_per_usd_row_zero"))
                .isCloseTo(0.5 / 0.37, within(1e-14));
    }

    /** As with circulating inputs, only that what is replaced is no net product. */
    @ParameterizedTest
    @ValueSource(strings = {"row-zero", "row-imputed"})
    void valuesTimesNetProductAreTheHoursOfTheRealWorld(String treatment) {
        WorldTable table = Fixtures.wiod2007();
        Analysis analysis = new Analysis(table, Fixtures.WORKERS);
        double[] lambda = FixedCapital.values(analysis, treatment);
        double[] hours = labour(table, "H_EMP", treatment);
        double[] replaced = labour(table, FixedCapital.REPLACEMENT, treatment);
        Matrix goods = FixedCapital.goods(table, UseKind.INVESTMENT);
        double[] net = table.finalDemand.rowSums();
        double worked = 0;
        for (int j = 0; j < net.length; j++) {
            worked += table.output[j] == 0 ? 0 : hours[j];
            for (int i = 0; i < net.length && table.output[j] != 0; i++) {
                net[i] -= goods.at(i, table.regionOf[j]) * replaced[j];
            }
        }
        double content = BorinMancini.dot(lambda, net);
        assertThat(content / worked).isCloseTo(1, within(1e-11));
        double[] circulating = LabourValues.values(analysis, "H_EMP", treatment);
        for (int i = 0; i < lambda.length; i++) {
            assertThat(lambda[i]).isGreaterThanOrEqualTo(circulating[i]);
        }
    }

    /** λ⁺ = l + λ⁺A⁺, the definition itself, put in without any inverse. */
    @Test
    void valuesFulfilTheirDefinitionOnTheRealWorld() {
        WorldTable table = Fixtures.wiod2007();
        Analysis analysis = new Analysis(table, Fixtures.WORKERS);
        Leontief leontief = analysis.leontief();
        double[] lambda = FixedCapital.values(analysis, "row-imputed");
        double[] direct = leontief.perOutput(labour(table, "H_EMP", "row-imputed"));
        double[] wear = leontief.perOutput(labour(table, FixedCapital.REPLACEMENT, "row-imputed"));
        double[] inputs = leontief.perOutput(table.flows.timesFromLeft(lambda));
        double[] machines = FixedCapital.goods(table, UseKind.INVESTMENT).timesFromLeft(lambda);
        for (int j = 0; j < lambda.length; j++) {
            double made = direct[j] + inputs[j] + machines[table.regionOf[j]] * wear[j];
            assertThat(made).isCloseTo(lambda[j], within(1e-10));
        }
    }

    /**
     * Mining in Germany, 2007, as published: investment of 1 427.92 million euro, its price 0.83 of
     * 1995, the stock in prices of 1995 from 15 480 to 15 655 million; 1.37 dollars for a euro.
     */
    @Test
    void replacementIsInvestmentLessTheGrowthOfTheStock() {
        WorldTable table = Fixtures.wiod2007();
        double[] replaced = table.accounts.get(FixedCapital.REPLACEMENT).values();
        int mining = table.firstCell(table.regionCodes().indexOf("DEU")) + 1;
        assertThat(table.label(mining)).isEqualTo("DEU:c2");
        double worn = 1427.92 - 0.8301416283929623 * (15654.516552918554 - 15479.679366183726);
        assertThat(worn).isCloseTo(1282.78, within(0.005));
        assertThat(replaced[mining]).isCloseTo(worn * 1.3704995, within(1e-6));
        int usa = table.regionCodes().indexOf("USA");
        // Some 7% of the stock a year, as everywhere.
        double stock = table.byRegion(table.accounts.get("K_GFCF").values())[usa];
        assertThat(table.byRegion(replaced)[usa] / stock).isBetween(0.03, 0.12);
    }

    private static double[] labour(WorldTable table, String account, String treatment) {
        return LabourCoefficients.values(table, table.accounts.get(account), treatment);
    }

    private static List<ResultTable> compute(WorldTable table) {
        return new FixedCapital().compute(new Analysis(table, Fixtures.WORKERS));
    }
}
