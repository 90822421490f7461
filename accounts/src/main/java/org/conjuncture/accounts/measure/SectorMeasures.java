package org.conjuncture.accounts.measure;

import java.util.Arrays;
import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Each sector's multipliers and its place between first inputs and final use.
 *
 * <pre>
 * output_multiplier       Σ_i L_ij: output everywhere for a unit of final use of j; also how far j is
 *                         from first inputs (downstreamness: Antràs and Chor 2013; Miller and Temurshoev 2017)
 * domestic_part           the same over the sectors of j's own region
 * value_added_multiplier  v_c'L, 1 wherever there is output
 * upstreamness            (I − x̂⁻¹Z)⁻¹ 1: how far from final use (Antràs, Chor, Fally and Hillberry 2012)
 * … inventory corrected   the same with x − n for x, n = changes in inventories, as they do
 * </pre>
 *
 * <p>Output and value added in the table's money, all others pure numbers. A sector without output
 * has multipliers and upstreamness 1 and no value-added multiplier.
 */
public final class SectorMeasures implements Measure {

    @Override
    public String name() {
        return "sectors";
    }

    @Override
    public String says() {
        return "multipliers, upstreamness and downstreamness of each sector";
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Leontief leontief = analysis.leontief();
        Matrix output = analysis.outputContents();
        double[] valueAdded = analysis.valueAdded();
        double[] total = output.columnSums();
        double[] contained = leontief.contents(leontief.perOutput(valueAdded));
        double[] upstream = upstreamness(analysis);
        double[] corrected = correctedUpstreamness(analysis);
        ResultTable result =
                ResultTable.of(
                                name(),
                                table.source.unit() + "; pure numbers",
                                1,
                                "label",
                                "output",
                                "value_added",
                                "output_multiplier",
                                "domestic_part",
                                "value_added_multiplier",
                                "upstreamness",
                                "upstreamness_inventory_corrected")
                        .sums("output", "value_added");
        for (int j = 0; j < table.cells(); j++) {
            result.add(
                    table.label(j),
                    table.output[j],
                    valueAdded[j],
                    total[j],
                    output.at(table.regionOf[j], j),
                    contained[j],
                    upstream[j],
                    corrected[j]);
        }
        return List.of(result);
    }

    /** (I − x̂⁻¹Z)⁻¹1, by the system that is already factored: w = x̂U solves (I − A)w = x. */
    static double[] upstreamness(Analysis analysis) {
        WorldTable table = analysis.table();
        double[] u = weighted(table, table.output, analysis.leontief());
        return u;
    }

    private static double[] weighted(WorldTable table, double[] x, Leontief leontief) {
        double[] right = x.clone();
        for (int j = 0; j < x.length; j++) {
            if (x[j] == 0) {
                for (int i = 0; i < x.length; i++) {
                    right[i] += table.flows.at(i, j);
                }
            }
        }
        double[] w = leontief.outputFor(right);
        double[] u = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            u[i] = x[i] == 0 ? 1 : w[i] / x[i];
        }
        return u;
    }

    private static double[] correctedUpstreamness(Analysis analysis) {
        WorldTable table = analysis.table();
        double[] inventories = table.finalDemandOf(UseKind.INVENTORIES);
        if (Arrays.stream(inventories).allMatch(n -> n == 0)) {
            return upstreamness(analysis);
        }
        double[] x = table.output.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] -= inventories[i];
        }
        return CorrectedUpstreamness.of(analysis.leontief(), x);
    }
}
