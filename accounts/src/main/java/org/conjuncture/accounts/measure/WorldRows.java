package org.conjuncture.accounts.measure;

import org.conjuncture.accounts.aggregate.Concordance;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Rows of the world below those of regions: sums of what may be added, rates made from the sums.
 */
final class WorldRows {

    /** The code that stands for all regions, in results and in the concordance {@code world}. */
    static final String WORLD = "WORLD";

    private WorldRows() {}

    /** The same result with the world's rows; a table of one region has none beside its own. */
    static ResultTable added(ResultTable result, WorldTable table) {
        if (table.regions.size() < 2) {
            return result;
        }
        Grouping grouping = new Grouping(table, Concordance.shipped("world"), null);
        grouping.of(result)
                .ifPresent(world -> {
                    for (ResultTable.Row row : world.rows()) {
                        double[] numbers =
                                new double[result.columns().size() - result.textColumns()];
                        for (int c = 0; c < numbers.length; c++) {
                            String column = result.columns().get(result.textColumns() + c);
                            int at = world.columns().indexOf(column) - world.textColumns();
                            numbers[c] = at < 0 ? Double.NaN : row.numbers()[at];
                        }
                        result.add(row.texts(), numbers);
                    }
                });
        return result;
    }
}
