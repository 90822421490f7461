package org.conjuncture.model.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;
import org.conjuncture.model.world.Sectors;

/** Where territories lie, what they trade, which shapes draw them, where gold is. */
final class PlaceTables {

    private static final List<String> TRADE =
            List.of("exporter", "importer", "value_gbp", "source");

    private static final List<String> TRADE_BY_GOOD =
            List.of("exporter", "importer", "good", "value_gbp", "source");

    /** Tables of trade, what is missing in one taken from the next. */
    private static final List<String> FLOWS =
            List.of("trade.csv", "trade-odbl.csv", "trade-estimates.csv");

    /** Most trade of a territory one way, years of its output: Hong Kong's was 14 in 1870. */
    private static final int MOST_TRADE = 50;

    private static final List<String> YES_NO = List.of("yes", "no");

    private PlaceTables() {}

    static double[][] distances(Path file, List<String> ids) {
        CsvTable table =
                WorldReader.table(file, List.of("from", "to", "km", "source"))
                        .uniqueBy("from", "to");
        double[][] distance = new double[ids.size()][ids.size()];
        int[] cells = new int[ids.size()];
        for (CsvRow row : table.rows()) {
            int from = ids.indexOf(row.oneOf("from", ids));
            int to = ids.indexOf(row.oneOf("to", ids));
            distance[from][to] = row.number("km", 1, 20050);
            row.text("source");
            cells[from]++;
        }
        Completeness.check(file, "from", ids, cells, ids.size(), "distances", "to");
        for (CsvRow row : table.rows()) {
            int from = ids.indexOf(row.textOrEmpty("from"));
            int to = ids.indexOf(row.textOrEmpty("to"));
            if (distance[from][to] != distance[to][from]) {
                throw row.error("km", Completeness.plain(distance[to][from]) + ", as the way back");
            }
        }
        return distance;
    }

    /**
     * Flows of trade.csv; where it has none, those of trade-odbl.csv; where neither has, the
     * estimates of trade-estimates.csv. Only the first must be there.
     */
    static double[][] trade(Path folder, List<String> ids, double[][][] byGood) {
        double[][] trade = new double[ids.size()][ids.size()];
        if (byGood.length > 0) {
            for (double[][] flows : byGood) {
                addMissing(flows, trade, true);
            }
            return trade;
        }
        addFlows(folder.resolve(FLOWS.getFirst()), ids, trade);
        for (String more : FLOWS.subList(1, FLOWS.size())) {
            Path file = folder.resolve(more);
            if (Files.exists(file)) {
                addFlows(file, ids, trade);
            }
        }
        return trade;
    }

    private static void addFlows(Path file, List<String> ids, double[][] trade) {
        double[][] flows = new double[ids.size()][ids.size()];
        for (CsvRow row : WorldReader.table(file, TRADE).uniqueBy("exporter", "importer").rows()) {
            int exporter = ids.indexOf(row.oneOf("exporter", ids));
            int importer = ids.indexOf(row.oneOf("importer", ids));
            if (exporter == importer) {
                throw row.error("importer", "another territory than the exporter");
            }
            flows[exporter][importer] = row.number("value_gbp", 0, 1e15);
            row.text("source");
        }
        addMissing(flows, trade, false);
    }

    /**
     * A territory sells and buys no more than a multiple of its output, which is high because ports
     * pass on what others make.
     */
    static void checkTrade(
            Path folder, List<TerritoryRow> territories, double[][] trade, double pounds) {
        for (int t = 0; t < territories.size(); t++) {
            TerritoryRow row = territories.get(t);
            double most = MOST_TRADE * row.people() * row.gdpPerHead() * row.priceLevel() * pounds;
            double sold = Arrays.stream(trade[t]).sum();
            double bought = 0;
            for (double[] flows : trade) {
                bought += flows[t];
            }
            if (sold > most || bought > most) {
                throw largest(folder, territories, trade, t, sold > most)
                        .error(
                                "value_gbp",
                                "trade of "
                                        + row.id()
                                        + " of at most "
                                        + Completeness.plain(Math.rint(most))
                                        + " together, "
                                        + MOST_TRADE
                                        + " times its output");
            }
        }
    }

    /** The row of a territory's largest flow, out or in. */
    private static CsvRow largest(
            Path folder, List<TerritoryRow> territories, double[][] trade, int t, boolean isSold) {
        int other = 0;
        for (int each = 0; each < trade.length; each++) {
            double flow = isSold ? trade[t][each] : trade[each][t];
            other = flow > (isSold ? trade[t][other] : trade[other][t]) ? each : other;
        }
        String from = territories.get(isSold ? t : other).id();
        String to = territories.get(isSold ? other : t).id();
        for (String name : FLOWS) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                for (CsvRow row : CsvTable.read(file).rows()) {
                    if (row.textOrEmpty("exporter").equals(from)
                            && row.textOrEmpty("importer").equals(to)) {
                        return row;
                    }
                }
            }
        }
        throw new IllegalStateException("no row has the trade of " + from + " with " + to);
    }

    private static void addMissing(double[][] flows, double[][] trade, boolean addsUp) {
        for (int from = 0; from < flows.length; from++) {
            for (int to = 0; to < flows.length; to++) {
                if (addsUp || trade[from][to] == 0) {
                    trade[from][to] += flows[from][to];
                }
            }
        }
    }

    /**
     * Trade of each good, where trade.csv has a column {@code good}; else empty. Goods that the
     * model does not let cross a border have no row.
     */
    static double[][][] tradeByGood(Path folder, List<String> ids) {
        Path file = folder.resolve("trade.csv");
        if (!CsvTable.read(file).has("good")) {
            return new double[0][][];
        }
        List<String> traded =
                Arrays.stream(Sectors.TRADED).mapToObj(WorldTables.SECTORS::get).toList();
        double[][][] trade = new double[Sectors.COUNT][ids.size()][ids.size()];
        for (CsvRow row :
                WorldReader.table(file, TRADE_BY_GOOD)
                        .uniqueBy("exporter", "importer", "good")
                        .rows()) {
            int exporter = ids.indexOf(row.oneOf("exporter", ids));
            int importer = ids.indexOf(row.oneOf("importer", ids));
            if (exporter == importer) {
                throw row.error("importer", "another territory than the exporter");
            }
            int good = WorldTables.SECTORS.indexOf(row.oneOf("good", traded));
            trade[good][exporter][importer] = row.number("value_gbp", 0, 1e15);
            row.text("source");
        }
        return trade;
    }

    static List<Border> borders(Path file, List<String> ids) {
        List<String> columns =
                List.of("territory", "shape", "name", "in_atlas", "drawn", "in_books", "source");
        List<Border> borders = new ArrayList<>();
        for (CsvRow row :
                WorldReader.table(file, columns).uniqueBy("territory", "shape", "name").rows()) {
            String id = row.oneOfOrEmpty("territory", ids);
            String shape = row.textOrEmpty("shape");
            if (!shape.isEmpty() && !shape.matches("[0-9]{3}")) {
                throw row.error("shape", "three figures of ISO 3166-1, or nothing");
            }
            row.oneOf("in_books", YES_NO);
            row.text("source");
            boolean drawn = row.oneOf("drawn", YES_NO).equals("yes");
            boolean inAtlas = row.oneOf("in_atlas", YES_NO).equals("yes");
            int territory = drawn ? ids.indexOf(id) : -1;
            borders.add(new Border(territory, shape, row.text("name"), inAtlas));
        }
        if (borders.isEmpty()) {
            throw new UserError(
                    Place.of(file.toString()), "there are no shapes", "no row", "one row or more");
        }
        return List.copyOf(borders);
    }

    /** Groups with their names, which must be those of territories.csv. */
    static void checkGroups(Path file, List<TerritoryRow> territories) {
        List<String> ids = territories.stream().map(TerritoryRow::id).toList();
        int[] cells = new int[ids.size()];
        for (CsvRow row :
                WorldReader.table(file, List.of("territory", "group30", "name"))
                        .uniqueBy("territory")
                        .rows()) {
            int territory = ids.indexOf(row.oneOf("territory", ids));
            String group = territories.get(territory).group30();
            if (!row.text("group30").equals(group)) {
                throw row.error("group30", group + ", as in territories.csv");
            }
            row.text("name");
            cells[territory]++;
        }
        Completeness.check(file, "territory", ids, cells, 1, "groups");
    }

    static List<GoldField> goldFields(Path file, List<String> ids) {
        List<String> columns =
                List.of("name", "territory", "from", "until", "tonnes_a_year", "source");
        List<GoldField> fields = new ArrayList<>();
        for (CsvRow row : WorldReader.table(file, columns).uniqueBy("name").rows()) {
            int from = row.quarter("from");
            int until = row.isEmpty("until") ? Integer.MAX_VALUE : row.quarter("until");
            if (until <= from) {
                throw row.error(
                        "until", "a quarter after " + row.textOrEmpty("from") + ", or nothing");
            }
            int territory = ids.indexOf(row.oneOf("territory", ids));
            fields.add(
                    new GoldField(
                            row.text("name"),
                            territory,
                            from,
                            until,
                            row.number("tonnes_a_year", 0, 5000),
                            row.text("source")));
        }
        return List.copyOf(fields);
    }
}
