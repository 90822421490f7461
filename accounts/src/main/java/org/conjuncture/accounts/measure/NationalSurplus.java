package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Rates of surplus value and the maximum rate of profit, from national tables.
 *
 * <pre>
 * money_surplus_rate_…          value added / LAB − 1, and / COMP − 1
 * value_of_labour_power_persons LAB · λ'c / Σc    λ in persons, imports at domestic technique
 * value_of_labour_power_hours   COMP · λ'c / Σc   λ in hours of employees
 * surplus_rate_…                labour / value of labour power − 1
 * maximal_rate_of_profit        1/ρ(A) − 1        A domestic and imported (Sraffa 1960, §39)
 * </pre>
 *
 * <p>c: household consumption, domestic and imported. Money in the table's unit.
 */
public final class NationalSurplus implements Measure {

    @Override
    public String name() {
        return "national-surplus";
    }

    @Override
    public String says() {
        return "rates of surplus value and maximum rate of profit, from national tables";
    }

    @Override
    public List<String> needs() {
        return NationalAccounts.accounts();
    }

    @Override
    public boolean isPossible(WorldTable table) {
        return table.isOfSingleCountries() && Measure.super.isPossible(table);
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        ResultTable result =
                ResultTable.of(
                        name(),
                        table.source.unit() + ", thousand persons, million hours, pure numbers",
                        2,
                        "country",
                        "year",
                        "output_usd",
                        "value_added_usd",
                        "labour_income_usd",
                        "compensation_usd",
                        "persons_thousand",
                        "employee_hours_million",
                        "money_surplus_rate_lab",
                        "money_surplus_rate_comp",
                        "value_of_labour_power_persons",
                        "surplus_rate_persons",
                        "value_of_labour_power_hours",
                        "surplus_rate_employee_hours",
                        "spectral_radius_A_total",
                        "maximal_rate_of_profit",
                        "persons_in_zero_output");
        for (int r = 0; r < table.regions.size(); r++) {
            add(result, analysis, new NationalAccounts(analysis, r));
        }
        return List.of(result);
    }

    private static void add(ResultTable result, Analysis analysis, NationalAccounts nation) {
        WorldTable table = analysis.table();
        double[] persons = values(table, nation, "EMP");
        double[] hours = values(table, nation, "H_EMPE");
        double income = BorinMancini.sum(values(table, nation, "LAB"));
        double pay = BorinMancini.sum(values(table, nation, "COMP"));
        double added = BorinMancini.sum(values(table, nation, "VA"));
        double[] bundle = nation.householdBundle();
        double spent = BorinMancini.sum(bundle);
        double inPersons = income / spent * BorinMancini.dot(contents(nation, persons), bundle);
        double inHours = pay / spent * BorinMancini.dot(contents(nation, hours), bundle);
        double allPersons = BorinMancini.sum(persons);
        double allHours = BorinMancini.sum(hours);
        boolean hasHours = allHours != 0;
        double idle = 0;
        for (int i = 0; i < persons.length; i++) {
            idle += nation.output[i] == 0 ? persons[i] : 0;
        }
        double radius = Eigenvalue.largest(nation.totalCoefficients);
        result.add(
                new String[] {
                    table.regions.get(nation.region).code(), Integer.toString(table.source.year())
                },
                BorinMancini.sum(nation.output),
                added,
                income,
                pay,
                allPersons,
                hasHours ? allHours : Double.NaN,
                added / income - 1,
                added / pay - 1,
                inPersons,
                allPersons / inPersons - 1,
                hasHours ? inHours : Double.NaN,
                hasHours ? allHours / inHours - 1 : Double.NaN,
                radius,
                1 / radius - 1,
                idle);
    }

    private static double[] values(WorldTable table, NationalAccounts nation, String account) {
        return nation.part(LabourCoefficients.account(table, account).values());
    }

    private static double[] contents(NationalAccounts nation, double[] labour) {
        return nation.total.solveFromLeft(nation.perOutput(labour));
    }
}
