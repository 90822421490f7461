package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Necessary and surplus labour by region: how many hours are in what its labour income buys.
 *
 * <pre>
 * hours_per_usd_of_household_bundle  λ'c / Σc          c: household consumption of the region, all origins
 * value_of_labour_power_hours        LAB · λ'c / Σc    hours in what labour income buys of it
 * surplus_hours                      H − that
 * rate_of_surplus_value_hours        surplus / value of labour power
 * money_rate_va_over_lab_minus_1     value added / LAB − 1
 * </pre>
 *
 * <p>Marx, "Capital" I, ch. 9; for many countries Emmanuel (1969). λ counts an hour as an hour
 * anywhere. A negative rate says that the region's pay commands more hours of the world than it
 * gives, which is what the literature on unequal exchange is about. Where labour values are with
 * {@code row-zero} all hours of the rest of the world are missing from λ.
 */
public final class SurplusValue implements Measure {

    @Override
    public String name() {
        return "surplus-value";
    }

    @Override
    public String says() {
        return "necessary and surplus labour, in hours and in money, by region";
    }

    @Override
    public List<String> needs() {
        return List.of("H_EMP", "LAB");
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        ResultTable result =
                ResultTable.of(
                        name(),
                        "million hours; " + table.source.unit() + "; pure numbers",
                        2,
                        "row_treatment",
                        "country",
                        "hours",
                        "labour_income_usd",
                        "value_added_usd",
                        "value_of_labour_power_hours",
                        "surplus_hours",
                        "rate_of_surplus_value_hours",
                        "money_rate_va_over_lab_minus_1",
                        "hours_per_usd_of_household_bundle");
        double[] valueAdded = table.byRegion(analysis.valueAdded());
        for (String treatment : LabourCoefficients.TREATMENTS) {
            double[] lambda = LabourValues.values(analysis, "H_EMP", treatment);
            double[] hours = byRegion(table, "H_EMP", treatment);
            double[] income = byRegion(table, "LAB", treatment);
            for (int r = 0; r < table.regions.size(); r++) {
                if (income[r] == 0) {
                    continue;
                }
                double[] bundle = table.finalDemandOf(r, UseKind.HOUSEHOLDS);
                double perMoney =
                        ExportMeasures.share(
                                BorinMancini.dot(lambda, bundle), BorinMancini.sum(bundle));
                double necessary = income[r] * perMoney;
                result.add(
                        new String[] {treatment, table.regions.get(r).code()},
                        hours[r],
                        income[r],
                        valueAdded[r],
                        necessary,
                        hours[r] - necessary,
                        necessary == 0 ? Double.NaN : (hours[r] - necessary) / necessary,
                        valueAdded[r] / income[r] - 1,
                        perMoney);
            }
        }
        return List.of(result);
    }

    private static double[] byRegion(WorldTable table, String account, String treatment) {
        return table.byRegion(
                LabourCoefficients.values(
                        table, LabourCoefficients.account(table, account), treatment));
    }
}
