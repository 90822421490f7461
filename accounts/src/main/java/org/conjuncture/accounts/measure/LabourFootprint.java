package org.conjuncture.accounts.measure;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Whose labour serves whose consumption: M = l̂ L Y summed to regions, for persons (EMP), hours
 * (H_EMP), labour income (LAB) and pay of employees (COMP).
 *
 * <pre>
 * employed_in_country    Σ_i q_i
 * footprint              column sum of M: labour anywhere for the region's final use
 * exported, imported     row and column of M without the diagonal
 * net_appropriation      imported − exported; sums to 0 over the world
 * </pre>
 *
 * <p>Alsamawi, Murray and Lenzen, "The Employment Footprints of Nations" (Journal of Industrial
 * Ecology 18, 2014); Simas, Wood and Hertwich (2015). Unit: that of the account. Labour in sectors
 * without output serves no product and is missing from the footprints.
 */
public final class LabourFootprint implements Measure {

    private static final List<String> ACCOUNTS = List.of("EMP", "H_EMP", "LAB", "COMP");

    @Override
    public String name() {
        return "labour-footprint";
    }

    @Override
    public String says() {
        return "labour used at home, embodied in exports and in final use";
    }

    @Override
    public List<String> needs() {
        return List.of("EMP");
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        ResultTable result =
                ResultTable.of(
                                name(),
                                "thousand persons, million hours, " + table.source.unit(),
                                3,
                                "variable",
                                "row_treatment",
                                "country",
                                "employed_in_country",
                                "footprint",
                                "exported",
                                "imported",
                                "net_appropriation",
                                "imported_over_exported")
                        .sums("employed_in_country", "footprint", "net_appropriation");
        List<String> present = new ArrayList<>(ACCOUNTS);
        present.removeIf(name -> table.account(name).isEmpty());
        if (present.isEmpty()) {
            LabourCoefficients.account(table, "EMP");
        }
        for (String name : present) {
            Account account = LabourCoefficients.account(table, name);
            for (String treatment : LabourCoefficients.treatments(table)) {
                double[] q = LabourCoefficients.values(table, account, treatment);
                add(result, name, treatment, table, q, sources(analysis, q));
            }
        }
        return List.of(result);
    }

    /** l̂ L Y: where the labour is done (row) and for whose final use (column). */
    static Matrix sources(Analysis analysis, double[] labour) {
        double[] l = analysis.leontief().perOutput(labour);
        return analysis.byRegion(l, analysis.outputByConsumer());
    }

    private static void add(
            ResultTable result,
            String name,
            String treatment,
            WorldTable table,
            double[] q,
            Matrix m) {
        double[] employed = table.byRegion(q);
        double[] footprint = m.columnSums();
        double[] served = m.rowSums();
        for (int r = 0; r < table.regions.size(); r++) {
            double exported = served[r] - m.at(r, r);
            double imported = footprint[r] - m.at(r, r);
            result.add(
                    new String[] {name, treatment, table.regions.get(r).code()},
                    employed[r],
                    footprint[r],
                    exported,
                    imported,
                    imported - exported,
                    exported == 0 ? Double.NaN : imported / exported);
        }
    }
}
