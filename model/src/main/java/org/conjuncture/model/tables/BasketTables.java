package org.conjuncture.model.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;

/**
 * What households, investors and governments buy: the world's, or each territory's where a table
 * begins with a column {@code territory}.
 *
 * <p>The world's consumption is given at 450 and 3,000 dollars a head. A territory's own is given
 * at its own income, with the slope of each share in the logarithm of income beside it.
 */
final class BasketTables {

    private static final double POOR = 450;
    private static final double RICH = 3000;

    private BasketTables() {}

    static List<Composition> compositions(Path folder, List<TerritoryRow> territories) {
        List<String> ids = territories.stream().map(TerritoryRow::id).toList();
        List<double[]> investment = shares(folder.resolve("investment.csv"), ids, "share");
        List<double[]> purchases = shares(folder.resolve("public.csv"), ids, "share");
        Path file = folder.resolve("consumption.csv");
        boolean isOwn = CsvTable.read(file).has("territory");
        List<double[]> first = shares(file, ids, isOwn ? "share" : "share_450");
        List<double[]> second = isOwn ? slopes(file, ids) : shares(file, ids, "share_3000");
        List<Composition> made = new ArrayList<>();
        for (int t = 0; t < ids.size(); t++) {
            double income = territories.get(t).gdpPerHead();
            double[] at = of(first, t);
            made.add(
                    new Composition(
                            at,
                            isOwn ? risen(at, of(second, t)) : of(second, t),
                            isOwn ? income : POOR,
                            isOwn ? income * StrictMath.E : RICH,
                            of(investment, t),
                            of(purchases, t)));
        }
        return Collections.unmodifiableList(made);
    }

    private static double[] of(List<double[]> values, int territory) {
        return values.get(Math.min(territory, values.size() - 1));
    }

    /** Shares where income is e times as high, none below zero; they still sum to one. */
    private static double[] risen(double[] shares, double[] slopes) {
        double[] risen =
                IntStream.range(0, shares.length)
                        .mapToDouble(g -> Math.max(0, shares[g] + slopes[g]))
                        .toArray();
        double sum = 0;
        for (double share : risen) {
            sum += share;
        }
        for (int g = 0; g < risen.length; g++) {
            risen[g] /= sum;
        }
        return risen;
    }

    private static List<String> columns(Path file, boolean isOwn) {
        return !file.endsWith("consumption.csv")
                ? List.of("good", "share", "source")
                : isOwn
                        ? List.of("good", "share", "slope", "source")
                        : List.of("good", "share_450", "share_3000", "source");
    }

    private static List<double[]> shares(Path file, List<String> ids, String column) {
        List<double[]> shares = column(file, ids, column, 0, 1);
        List<String> places = ProductionTables.places(file, ids);
        List<CsvRow> rows = CsvTable.read(file).rows();
        for (int place = 0; place < places.size(); place++) {
            Completeness.sumsToOne(
                    shares.get(place), rows.getLast(), column, "goods of " + places.get(place));
        }
        return shares;
    }

    private static List<double[]> slopes(Path file, List<String> ids) {
        return column(file, ids, "slope", -1, 1);
    }

    private static List<double[]> column(
            Path file, List<String> ids, String column, double least, double most) {
        List<String> places = ProductionTables.places(file, ids);
        List<String> columns = columns(file, places.size() == ids.size() && places.equals(ids));
        List<double[]> values = new ArrayList<>();
        places.forEach(place -> values.add(new double[WorldTables.SECTORS.size()]));
        int[] cells = new int[places.size()];
        for (CsvRow row : ProductionTables.table(file, places, columns, "good").rows()) {
            int place = ProductionTables.place(row, places);
            int good = WorldTables.SECTORS.indexOf(row.oneOf("good", WorldTables.SECTORS));
            values.get(place)[good] = row.number(column, least, most);
            row.text("source");
            if (good == 0 && values.get(place)[good] > 0) {
                throw row.error(column, "0: subsistence produce is not sold");
            }
            cells[place]++;
        }
        Completeness.check(
                file, "territory", places, cells, WorldTables.SECTORS.size(), "shares", "good");
        return values;
    }
}
