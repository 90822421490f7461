package org.conjuncture.accounts.measure;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Necessary and surplus labour of parts of a region's workers, by skill, sex or group: as far as
 * the table divides hours and labour income.
 *
 * <pre>
 * value_of_labour_power_hours   LAB_k · λ'c / Σc                 hours in what their income buys
 * surplus_hours                 H_k − that
 * value_added_usd               Σ_i va_i · H_k,i / H_i           an hour adds what an hour of its cell does
 * money_rate                    that / LAB_k − 1
 * </pre>
 *
 * <p>Marx, "Capital" I, ch. 9; hours and bundle as in {@link SurplusValue}, whose sums over a
 * division these are, the world's too. The same bundle for all workers of a region, and every hour
 * is one hour.
 */
public final class SurplusByGroup implements Measure {
    private static final String HOURS = "H_EMP";
    private static final String INCOME = "LAB";

    @Override
    public String name() {
        return "surplus-by-group";
    }

    @Override
    public String says() {
        return "necessary and surplus labour, in hours and in money, by skill, sex and group";
    }

    @Override
    public List<String> needs() {
        return List.of(HOURS, INCOME);
    }

    @Override
    public boolean isPossible(WorldTable table) {
        return Measure.super.isPossible(table) && !parts(table).isEmpty();
    }

    /** Names of the parts of which both hours and labour income are known. */
    private static List<String> parts(WorldTable table) {
        List<String> parts = new ArrayList<>();
        for (String account : table.accounts.keySet()) {
            if (account.startsWith(HOURS + "_")) {
                String part = account.substring(HOURS.length());
                if (table.account(INCOME + part).isPresent()) {
                    parts.add(part.substring(1));
                }
            }
        }
        return parts;
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        ResultTable result =
                SurplusValue.summed(
                        ResultTable.of(
                                name(),
                                "million hours; " + table.source.unit() + "; pure numbers",
                                3,
                                "row_treatment",
                                "country",
                                "part",
                                "hours",
                                "labour_income_usd",
                                "value_added_usd",
                                "value_of_labour_power_hours",
                                "surplus_hours",
                                "rate_of_surplus_value_hours",
                                "money_rate_va_over_lab_minus_1"));
        for (String treatment : LabourCoefficients.treatments(table)) {
            double[] lambda = LabourValues.values(analysis, HOURS, treatment);
            double[] perMoney = new double[table.regions.size()];
            for (int r = 0; r < perMoney.length; r++) {
                double[] bundle = table.finalDemandOf(r, UseKind.HOUSEHOLDS);
                perMoney[r] =
                        ExportMeasures.share(
                                BorinMancini.dot(lambda, bundle), BorinMancini.sum(bundle));
            }
            for (String part : parts(table)) {
                add(result, analysis, treatment, part, perMoney);
            }
        }
        return List.of(WorldRows.added(result, table));
    }

    private static void add(
            ResultTable result,
            Analysis analysis,
            String treatment,
            String part,
            double[] perMoney) {
        WorldTable table = analysis.table();
        double[] all = values(table, HOURS, treatment);
        double[] worked = values(table, HOURS + "_" + part, treatment);
        double[] added = analysis.valueAdded().clone();
        for (int i = 0; i < added.length; i++) {
            added[i] *= all[i] > 0 ? worked[i] / all[i] : 0;
        }
        double[] hours = table.byRegion(worked);
        double[] income = table.byRegion(values(table, INCOME + "_" + part, treatment));
        double[] valueAdded = table.byRegion(added);
        for (int r = 0; r < perMoney.length; r++) {
            if (income[r] == 0) {
                continue;
            }
            double necessary = income[r] * perMoney[r];
            result.add(
                    new String[] {treatment, table.regions.get(r).code(), part},
                    hours[r],
                    income[r],
                    valueAdded[r],
                    necessary,
                    hours[r] - necessary,
                    necessary == 0 ? Double.NaN : (hours[r] - necessary) / necessary,
                    valueAdded[r] / income[r] - 1);
        }
    }

    private static double[] values(WorldTable table, String account, String treatment) {
        return LabourCoefficients.values(
                table, LabourCoefficients.account(table, account), treatment);
    }
}
