package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/**
 * What the world loses with a sector: its purchases, sales and final use taken out of the table.
 *
 * <p>{@code output lost = (1'L)_k x_k / L_kk}, {@code value added lost = (v_c'L)_k x_k / L_kk}
 * (Dietzenbacher and Lahr, "Expanding Extractions", Economic Systems Research 25, 2013; the closed
 * form is the rank-one update of L). Unit: the table's money. It says how much passes through the
 * sector, not what would happen: nobody finds another supplier.
 */
public final class ExtractionOfSectors implements Measure {

    @Override
    public String name() {
        return "extraction-sector";
    }

    @Override
    public String says() {
        return "world output and value added lost with each sector";
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        double[] total = analysis.outputContents().columnSums();
        double[] contained = analysis.valueAddedContents().columnSums();
        ResultTable result =
                ResultTable.of(
                        name(),
                        table.source.unit(),
                        1,
                        "label",
                        "output_loss_world",
                        "value_added_loss_world");
        for (int k = 0; k < table.cells(); k++) {
            int region = table.regionOf[k];
            int at = k - table.firstCell(region);
            Matrix own = analysis.ownBlocks().get(region);
            double factor = table.output[k] / own.at(at, at);
            result.add(table.label(k), total[k] * factor, contained[k] * factor);
        }
        return List.of(result);
    }
}
