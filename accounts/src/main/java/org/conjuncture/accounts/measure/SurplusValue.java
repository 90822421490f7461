package org.conjuncture.accounts.measure;

import java.util.List;
import java.util.stream.Stream;
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
 *
 * <p>{@code surplus-value-by-sector} and {@code surplus-value-by-skill} are the same for those who
 * work in one sector, or with one skill (HS high, MS middle, LS low), each with the pay they get
 * and the basket of all households of the region, because tables know no other.
 *
 * <p>{@code WORLD} is the sum over regions, in each what its own pay buys of its own basket.
 */
public final class SurplusValue implements Measure {

    private static final String BY_SECTOR = "surplus-value-by-sector";
    private static final String BY_SKILL = "surplus-value-by-skill";

    @Override
    public String name() {
        return "surplus-value";
    }

    @Override
    public List<String> files() {
        return List.of(name(), BY_SECTOR, BY_SKILL);
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
                summed(
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
                                        "hours_per_usd_of_household_bundle"))
                        .quotient(
                                "hours_per_usd_of_household_bundle",
                                "value_of_labour_power_hours",
                                "labour_income_usd",
                                0);
        ResultTable bySector = parts(BY_SECTOR, "sector");
        ResultTable bySkill = parts(BY_SKILL, "skill");
        double[] valueAdded = table.byRegion(analysis.valueAdded());
        for (String treatment : LabourCoefficients.treatments(table)) {
            double[] lambda = LabourValues.values(analysis, "H_EMP", treatment);
            double[] worked = values(table, "H_EMP", treatment);
            double[] earned = values(table, "LAB", treatment);
            double[] hours = table.byRegion(worked);
            double[] income = table.byRegion(earned);
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
                addSectors(bySector, table, treatment, r, worked, earned, perMoney);
                addSkills(bySkill, table, treatment, r, perMoney);
            }
        }
        return Stream.of(result, bySector, bySkill)
                .filter(each -> !each.rows().isEmpty())
                .map(each -> WorldRows.added(each, table))
                .toList();
    }

    /** How surplus and its rates, in hours and in money, add up over territories. */
    static ResultTable summed(ResultTable surplus) {
        return surplus.sums(
                        "hours",
                        "labour_income_usd",
                        "value_added_usd",
                        "value_of_labour_power_hours",
                        "surplus_hours")
                .quotient(
                        "rate_of_surplus_value_hours",
                        "surplus_hours",
                        "value_of_labour_power_hours",
                        0)
                .quotient(
                        "money_rate_va_over_lab_minus_1",
                        "value_added_usd",
                        "labour_income_usd",
                        1);
    }

    private static ResultTable parts(String name, String part) {
        return ResultTable.of(
                        name,
                        "million hours; the table's money; pure numbers",
                        3,
                        "row_treatment",
                        "country",
                        part,
                        "hours",
                        "labour_income_usd",
                        "value_of_labour_power_hours",
                        "surplus_hours",
                        "rate_of_surplus_value_hours")
                .sums("hours", "labour_income_usd", "value_of_labour_power_hours", "surplus_hours")
                .quotient(
                        "rate_of_surplus_value_hours",
                        "surplus_hours",
                        "value_of_labour_power_hours",
                        0);
    }

    private static void add(
            ResultTable result,
            String treatment,
            String country,
            String part,
            double hours,
            double income,
            double perMoney) {
        double necessary = income * perMoney;
        result.add(
                new String[] {treatment, country, part},
                hours,
                income,
                necessary,
                hours - necessary,
                necessary == 0 ? Double.NaN : (hours - necessary) / necessary);
    }

    private static void addSectors(
            ResultTable result,
            WorldTable table,
            String treatment,
            int region,
            double[] hours,
            double[] income,
            double perMoney) {
        for (int i : table.cellsIn(region)) {
            if (hours[i] != 0 || income[i] != 0) {
                String sector = table.sectors.get(table.sectorOf[i]).code();
                String country = table.regions.get(region).code();
                add(result, treatment, country, sector, hours[i], income[i], perMoney);
            }
        }
    }

    private static void addSkills(
            ResultTable result, WorldTable table, String treatment, int region, double perMoney) {
        for (String skill : List.of("HS", "MS", "LS")) {
            if (table.account("H_EMP_" + skill).isPresent()
                    && table.account("LAB_" + skill).isPresent()) {
                double hours = byRegion(table, "H_EMP_" + skill, treatment)[region];
                double income = byRegion(table, "LAB_" + skill, treatment)[region];
                String country = table.regions.get(region).code();
                add(result, treatment, country, skill, hours, income, perMoney);
            }
        }
    }

    private static double[] byRegion(WorldTable table, String account, String treatment) {
        return table.byRegion(values(table, account, treatment));
    }

    private static double[] values(WorldTable table, String account, String treatment) {
        return LabourCoefficients.values(
                table, LabourCoefficients.account(table, account), treatment);
    }
}
