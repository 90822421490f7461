package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.LuFactors;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Labour values with the wear of fixed capital as an input, and the surplus that is left after it.
 *
 * <pre>
 * A⁺ = A + b̄ ρ̂      ρ_j = R_j / x_j     R: account REPLACEMENT, what keeps the stock as it is
 *                                       b̄: investment goods of the region, all origins, Σ = 1
 * λ⁺ = l'(I − A⁺)⁻¹                     λ⁺·(y − b̄R) = hours
 * surplus = H − LAB · λ⁺'c/Σc           c: household consumption of the region
 * net money rate = (v − R)/LAB − 1
 * </pre>
 *
 * <p>Pasinetti, "The Notion of Vertical Integration in Economic Analysis", Metroeconomica 25
 * (1973), section 3: A⊖ = A⁽ᶜ⁾ + A⁽ᶠ⁾δ̂, circulating inputs and the part of fixed capital that a
 * year uses up. All sectors of a region wear down the mix of goods that the region invests in, for
 * tables do not say which machines stand where. A⁺ differs from A by one column a region, so that
 * with μ = λ⁺b̄, hours in a unit of each region's investment goods, λ⁺ = λ + μ·(ρL) and μ = λb̄ +
 * μ·(ρL)b̄: nothing larger than L's own factors is solved. Hours and replacement of the rest of the
 * world in both treatments.
 */
public final class FixedCapital implements Measure {

    /** The account of what is worn out and replaced in a year, in the table's money. */
    public static final String REPLACEMENT = "REPLACEMENT";

    private static final String SURPLUS = "surplus-value-fixed-capital";

    @Override
    public String name() {
        return "labour-values-fixed-capital";
    }

    @Override
    public List<String> files() {
        return List.of(name(), SURPLUS);
    }

    @Override
    public String says() {
        return "hours in each product with the wear of fixed capital, and surplus after it";
    }

    @Override
    public List<String> needs() {
        return List.of("H_EMP", "LAB", REPLACEMENT);
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        double[] replaced = values(table, REPLACEMENT, "row-imputed");
        double[] rate = analysis.leontief().perOutput(replaced);
        double[] circulating = LabourValues.values(analysis, "H_EMP", "row-imputed");
        double[] zero = values(analysis, "row-zero");
        double[] imputed = values(analysis, "row-imputed");
        ResultTable result =
                ResultTable.of(
                        name(),
                        table.source.unit() + "; hours for 1 of it",
                        1,
                        "label",
                        "replacement_usd",
                        "replacement_per_output",
                        "labour_value_circulating_row_imputed",
                        "labour_value_hours_per_usd_row_zero",
                        "labour_value_hours_per_usd_row_imputed");
        for (int i = 0; i < table.cells(); i++) {
            result.add(table.label(i), replaced[i], rate[i], circulating[i], zero[i], imputed[i]);
        }
        ResultTable surplus = surplusTable(table);
        for (String treatment : LabourCoefficients.treatments(table)) {
            addSurplus(surplus, analysis, treatment, treatment.equals("row-zero") ? zero : imputed);
        }
        return List.of(result, WorldRows.added(surplus, table));
    }

    private static ResultTable surplusTable(WorldTable table) {
        return ResultTable.of(
                        SURPLUS,
                        "million hours; " + table.source.unit() + "; pure numbers",
                        2,
                        "row_treatment",
                        "country",
                        "hours",
                        "labour_income_usd",
                        "replacement_usd",
                        "net_value_added_usd",
                        "value_of_labour_power_hours",
                        "surplus_hours",
                        "rate_of_surplus_value_hours",
                        "money_rate_net_va_over_lab_minus_1",
                        "hours_per_usd_of_investment_goods")
                .sums(
                        "hours",
                        "labour_income_usd",
                        "replacement_usd",
                        "net_value_added_usd",
                        "value_of_labour_power_hours",
                        "surplus_hours")
                .quotient(
                        "rate_of_surplus_value_hours",
                        "surplus_hours",
                        "value_of_labour_power_hours",
                        0)
                .quotient(
                        "money_rate_net_va_over_lab_minus_1",
                        "net_value_added_usd",
                        "labour_income_usd",
                        1);
    }

    private static void addSurplus(
            ResultTable result, Analysis analysis, String treatment, double[] lambda) {
        WorldTable table = analysis.table();
        double[] hours = table.byRegion(values(table, "H_EMP", treatment));
        double[] income = table.byRegion(values(table, "LAB", treatment));
        double[] replaced = table.byRegion(values(table, REPLACEMENT, treatment));
        double[] valueAdded = table.byRegion(analysis.valueAdded());
        Matrix goods = goods(table, UseKind.INVESTMENT);
        Matrix baskets = goods(table, UseKind.HOUSEHOLDS);
        double[] perInvestment = goods.timesFromLeft(lambda);
        double[] perConsumption = baskets.timesFromLeft(lambda);
        for (int r = 0; r < hours.length; r++) {
            if (income[r] == 0) {
                continue;
            }
            double necessary = income[r] * perConsumption[r];
            double net = valueAdded[r] - replaced[r];
            result.add(
                    new String[] {treatment, table.regions.get(r).code()},
                    hours[r],
                    income[r],
                    replaced[r],
                    net,
                    necessary,
                    hours[r] - necessary,
                    necessary == 0 ? Double.NaN : (hours[r] - necessary) / necessary,
                    net / income[r] - 1,
                    perInvestment[r]);
        }
    }

    /** λ⁺ in one treatment of the rest of the world. */
    static double[] values(Analysis analysis, String treatment) {
        WorldTable table = analysis.table();
        Leontief leontief = analysis.leontief();
        double[] lambda = LabourValues.values(analysis, "H_EMP", treatment);
        Matrix worn =
                leontief.contentsByRegion(
                        leontief.perOutput(values(table, REPLACEMENT, treatment)));
        Matrix goods = goods(table, UseKind.INVESTMENT);
        double[] investment = investmentValues(analysis, lambda, worn, goods);
        double[] result = lambda.clone();
        double[] more = worn.timesFromLeft(investment);
        for (int i = 0; i < result.length; i++) {
            result[i] += more[i];
        }
        return result;
    }

    /** μ of {@code μ(I − (ρL)b̄) = λb̄}: hours in a unit of what each region invests in. */
    private static double[] investmentValues(
            Analysis analysis, double[] lambda, Matrix worn, Matrix goods) {
        int regions = worn.rows;
        Matrix system = new Matrix(regions, regions);
        for (int r = 0; r < regions; r++) {
            double[] wear = goods.timesFromLeft(worn.rowValues(r));
            for (int s = 0; s < regions; s++) {
                system.set(r, s, (r == s ? 1 : 0) - wear[s]);
            }
        }
        return LuFactors.ofPivoted(system, analysis.workers())
                .solveFromLeft(goods.timesFromLeft(lambda));
    }

    /** One unit of final use of a kind in each region (column), by cell; 0 where there is none. */
    static Matrix goods(WorldTable table, UseKind kind) {
        Matrix result = new Matrix(table.cells(), table.regions.size());
        for (int r = 0; r < table.regions.size(); r++) {
            double[] bundle = table.finalDemandOf(r, kind);
            double sum = BorinMancini.sum(bundle);
            for (int i = 0; i < bundle.length; i++) {
                result.set(i, r, ExportMeasures.share(bundle[i], sum));
            }
        }
        return result;
    }

    private static double[] values(WorldTable table, String account, String treatment) {
        return LabourCoefficients.values(
                table, LabourCoefficients.account(table, account), treatment);
    }
}
