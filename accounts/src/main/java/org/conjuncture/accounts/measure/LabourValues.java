package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Labour in a unit of each product, directly and through all its inputs: λ = l'L, hours for one
 * unit of the table's money (Pasinetti, "The Notion of Vertical Integration in Economic Analysis",
 * Metroeconomica 25, 1973; Gupta and Steedman 1971). Circulating inputs only: wear of fixed capital
 * is not in the table. Hours of the rest of the world are the imputed ones.
 */
public final class LabourValues implements Measure {

    @Override
    public String name() {
        return "labour-values";
    }

    @Override
    public String says() {
        return "hours in a unit of each product, direct and vertically integrated";
    }

    @Override
    public List<String> needs() {
        return List.of("H_EMP");
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Leontief leontief = analysis.leontief();
        var account = LabourCoefficients.account(table, "H_EMP");
        double[] hours = LabourCoefficients.values(table, account, "row-imputed");
        double[] direct = leontief.perOutput(hours);
        double[] zero = values(analysis, "H_EMP", "row-zero");
        double[] imputed = values(analysis, "H_EMP", "row-imputed");
        ResultTable result =
                ResultTable.of(
                        name(),
                        "million hours; hours for 1 of " + table.source.unit(),
                        1,
                        "label",
                        "hours",
                        "hours_per_usd_direct",
                        "labour_value_hours_per_usd_row_zero",
                        "labour_value_hours_per_usd_row_imputed");
        for (int i = 0; i < table.cells(); i++) {
            result.add(table.label(i), hours[i], direct[i], zero[i], imputed[i]);
        }
        return List.of(result);
    }

    /** λ = l'L of one account in one treatment of the rest of the world. */
    static double[] values(Analysis analysis, String account, String treatment) {
        WorldTable table = analysis.table();
        double[] q =
                LabourCoefficients.values(
                        table, LabourCoefficients.account(table, account), treatment);
        Leontief leontief = analysis.leontief();
        return leontief.contents(leontief.perOutput(q));
    }
}
