package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Linkages of each sector, backward through what it buys and forward through what it sells.
 *
 * <pre>
 * backward           1'L_j / mean of 1'L            power of dispersion (Rasmussen 1956)
 * sensitivity        L_i 1 / mean of L 1            sensitivity of dispersion (Rasmussen 1956)
 * forward_ghosh      G_i 1 / mean of G 1            G = (I − x̂⁻¹Z)⁻¹ = x̂⁻¹ L x̂ (Ghosh 1958; Jones 1976)
 * backward_steps     (1'L(L − I))_j / (1'(L − I))_j average propagation length to its inputs
 * forward_steps      (G(G − I)1)_i / ((G − I)1)_i   and to its users (Dietzenbacher and Romero 2007)
 * key                1 where backward and forward_ghosh are both above 1
 * </pre>
 *
 * <p>Pure numbers. Ghosh stands in the textbook's orientation: rows of G are the sellers (Miller
 * and Blair 2009, ch. 12). A sector without output has linkages of one unit and no steps.
 */
public final class KeySectors implements Measure {

    @Override
    public String name() {
        return "key-sectors";
    }

    @Override
    public String says() {
        return "backward and forward linkages and average propagation lengths";
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Leontief leontief = analysis.leontief();
        int n = table.cells();
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        double[] backward = analysis.outputContents().columnSums();
        double[] backwardTwice = leontief.contents(backward);
        double[] rows = leontief.outputFor(ones);
        double[] forward = SectorMeasures.upstreamness(analysis);
        double[] weighted = new double[n];
        for (int i = 0; i < n; i++) {
            weighted[i] = forward[i] * table.output[i];
        }
        double[] forwardTwice = leontief.perOutput(leontief.outputFor(weighted));
        ResultTable result =
                ResultTable.of(
                        name(),
                        "pure numbers; steps",
                        1,
                        "label",
                        "backward",
                        "sensitivity",
                        "forward_ghosh",
                        "backward_steps",
                        "forward_steps",
                        "key");
        double meanBackward = mean(backward);
        double meanRows = mean(rows);
        double meanForward = mean(forward);
        for (int i = 0; i < n; i++) {
            double b = backward[i] / meanBackward;
            double f = forward[i] / meanForward;
            result.add(
                    table.label(i),
                    b,
                    rows[i] / meanRows,
                    f,
                    steps(backward[i], backwardTwice[i]),
                    steps(forward[i], forwardTwice[i]),
                    b > 1 && f > 1 ? 1 : 0);
        }
        return List.of(result);
    }

    private static double steps(double once, double twice) {
        return once - 1 < 1e-12 ? 0 : (twice - once) / (once - 1);
    }

    private static double mean(double[] values) {
        return BorinMancini.sum(values) / values.length;
    }
}
