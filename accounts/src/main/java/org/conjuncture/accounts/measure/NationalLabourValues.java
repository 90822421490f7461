package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Labour values from national tables: λ = (q/x)'(I − A)⁻¹ with A of domestic inputs, and with
 * imported inputs valued as if made at home ("total"); q persons or hours of employees.
 *
 * <p>Pasinetti (1973); for imports at domestic technique Shaikh and Tonak, "Measuring the Wealth of
 * Nations" (1994). Units: thousand persons or million hours for one of the table's money.
 */
public final class NationalLabourValues implements Measure {

    @Override
    public String name() {
        return "national-labour-values";
    }

    @Override
    public String says() {
        return "labour in a unit of each product, from national tables";
    }

    @Override
    public List<String> needs() {
        return List.of("EMP", "H_EMPE");
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
                        table.source.unit() + ", thousand persons, million hours",
                        3,
                        "country",
                        "year",
                        "code",
                        "output_usd",
                        "persons_thousand",
                        "employee_hours_million",
                        "labour_value_persons_domestic",
                        "labour_value_persons_total",
                        "labour_value_hours_domestic",
                        "labour_value_hours_total",
                        "output_multiplier_domestic",
                        "output_multiplier_total");
        double[] persons = LabourCoefficients.account(table, "EMP").values();
        double[] hours = LabourCoefficients.account(table, "H_EMPE").values();
        String year = Integer.toString(table.source.year());
        for (int r = 0; r < table.regions.size(); r++) {
            NationalAccounts nation = new NationalAccounts(analysis, r);
            double[] ones = new double[nation.output.length];
            java.util.Arrays.fill(ones, 1);
            double[] q = nation.part(persons);
            double[] h = nation.part(hours);
            boolean hasHours = BorinMancini.sum(h) != 0;
            double[][] columns = {
                nation.domestic.solveFromLeft(nation.perOutput(q)),
                nation.total.solveFromLeft(nation.perOutput(q)),
                nation.domestic.solveFromLeft(nation.perOutput(h)),
                nation.total.solveFromLeft(nation.perOutput(h)),
                nation.domestic.solveFromLeft(ones),
                nation.total.solveFromLeft(ones)
            };
            for (int i = 0; i < ones.length; i++) {
                String code = table.sectors.get(table.sectorOf[table.firstCell(r) + i]).code();
                result.add(
                        new String[] {table.regions.get(r).code(), year, code},
                        nation.output[i],
                        q[i],
                        hasHours ? h[i] : Double.NaN,
                        columns[0][i],
                        columns[1][i],
                        hasHours ? columns[2][i] : Double.NaN,
                        hasHours ? columns[3][i] : Double.NaN,
                        columns[4][i],
                        columns[5][i]);
            }
        }
        return List.of(result);
    }
}
