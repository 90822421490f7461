import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The small world of thirty: the tables of the large one added up, or averaged over people or
 * output, by the groups of groups.csv.
 */
final class SmallWorld {

    private static final Set<String> BY_OUTPUT =
            Set.of(
                    "labour_share",
                    "export_share",
                    "public_share",
                    "tariff",
                    "foreign_assets_share",
                    "foreign_liabilities_share",
                    "state_debt_share",
                    "gold_reserve_share",
                    "top_wealth_share");

    private static final Set<String> SUMS =
            Set.of("people", "energy_kt", "iron_steel_kt", "land_km2");

    private final Path large;
    private final Path small;
    private final Map<String, String> groupOf = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> members = new LinkedHashMap<>();
    private final Map<String, Double> people = new LinkedHashMap<>();
    private final List<String> columns;

    SmallWorld(Path large, Path small) throws IOException {
        this.large = large;
        this.small = small;
        for (Map<String, String> row : Sheet.read(large.resolve("groups.csv")).rows) {
            groupOf.put(row.get("territory"), row.get("group30"));
            names.put(row.get("group30"), row.get("name"));
        }
        Sheet territories = Sheet.read(large.resolve("territories.csv"));
        columns = territories.header;
        for (Map<String, String> row : territories.rows) {
            members.computeIfAbsent(groupOf.get(row.get("id")), group -> new ArrayList<>())
                    .add(row);
            people.put(row.get("id"), Sheet.number(row, "people"));
        }
    }

    void derive() throws IOException {
        for (String same :
                List.of(
                        "technique.csv",
                        "production.csv",
                        "consumption.csv",
                        "investment.csv",
                        "public.csv")) {
            Files.writeString(small.resolve(same), Files.readString(large.resolve(same)));
        }
        Sheet world = Sheet.read(large.resolve("world.csv"));
        world.rows.getFirst().put("name", "1870-30");
        world.rows.getFirst().put("title", "1870: the small world of 30 groups");
        world.write(small.resolve("world.csv"));
        territories().write(small.resolve("territories.csv"));
        add(
                        "population.csv",
                        List.of("territory"),
                        "people",
                        List.of("territory", "sex", "age_from", "place"),
                        false)
                .write(small.resolve("population.csv"));
        sectors().write(small.resolve("sectors.csv"));
        add(
                        "trade.csv",
                        List.of("exporter", "importer"),
                        "value_gbp",
                        List.of("exporter", "importer"),
                        true)
                .write(small.resolve("trade.csv"));
        odbl().write(small.resolve("trade-odbl.csv"));
        estimates().write(small.resolve("trade-estimates.csv"));
        distances().write(small.resolve("distances.csv"));
        states().write(small.resolve("states.csv"));
        mapped("borders.csv").write(small.resolve("borders.csv"));
        mapped("gold.csv").write(small.resolve("gold.csv"));
        schooling().write(small.resolve("schooling.csv"));
        record().write(small.resolve("record.csv"));
        Sheet groups = new Sheet("territory", "group30", "name");
        names.forEach((group, name) -> groups.add(group, group, name));
        groups.write(small.resolve("groups.csv"));
    }

    private static double output(Map<String, String> row) {
        return Sheet.number(row, "people") * Sheet.number(row, "gdp_per_head");
    }

    private Sheet territories() {
        Sheet sheet = new Sheet(columns.toArray(String[]::new));
        members.forEach((group, rows) -> {
            Map<String, String> first =
                    rows.stream().reduce((a, b) -> output(b) > output(a) ? b : a).orElseThrow();
            List<String> ids = rows.stream().map(row -> row.get("id")).toList();
            Object[] fields = new Object[columns.size()];
            for (int i = 0; i < fields.length; i++) {
                String column = columns.get(i);
                fields[i] =
                        switch (column) {
                            case "id", "group30" -> group;
                            case "name" -> names.get(group);
                            case "region", "monetary_standard" -> first.get(column);
                            case "sources" ->
                                    "all columns: worlds/1870, "
                                            + String.join(" ", ids)
                                            + ", sums or means by people, shares of output and"
                                            + " taxes by output in pounds, monetary standard that"
                                            + " of the largest";
                            case "gdp_per_head" ->
                                    rows.stream().mapToDouble(SmallWorld::output).sum()
                                            / rows.stream()
                                                    .mapToDouble(row -> Sheet.number(row, "people"))
                                                    .sum();
                            case "price_level" ->
                                    rows.stream().mapToDouble(World1870::pounds).sum()
                                            / World1870.POUNDS_PER_DOLLAR
                                            / rows.stream().mapToDouble(SmallWorld::output).sum();
                            default ->
                                    SUMS.contains(column)
                                            ? rows.stream()
                                                    .mapToDouble(row -> Sheet.number(row, column))
                                                    .sum()
                                            : mean(rows, column);
                        };
            }
            if (rows.size() == 1) {
                fields[columns.indexOf("sources")] = first.get("sources");
            }
            sheet.add(fields);
        });
        return sheet;
    }

    private static double mean(List<Map<String, String>> rows, String column) {
        double sum = 0;
        double weight = 0;
        for (Map<String, String> row : rows) {
            double own =
                    BY_OUTPUT.contains(column)
                            ? World1870.pounds(row)
                            : Sheet.number(row, "people");
            sum += own * Sheet.number(row, column);
            weight += own;
        }
        return sum / weight;
    }

    /**
     * Rows with their territories replaced by groups and a value added up over equal keys; flows
     * inside a group are left out if asked.
     */
    private Sheet add(
            String file, List<String> places, String value, List<String> keys, boolean between)
            throws IOException {
        Sheet sheet = Sheet.read(large.resolve(file));
        Map<String, Map<String, String>> sums = new LinkedHashMap<>();
        for (Map<String, String> row : sheet.rows) {
            places.forEach(place -> row.put(place, groupOf.get(row.get(place))));
            if (between && row.get(places.get(0)).equals(row.get(places.get(1)))) {
                continue;
            }
            StringBuilder key = new StringBuilder();
            keys.forEach(column -> key.append(row.get(column)).append(' '));
            Map<String, String> sum = sums.get(key.toString());
            if (sum == null) {
                sums.put(key.toString(), row);
            } else {
                sum.put(value, whole(Sheet.number(sum, value) + Sheet.number(row, value)));
                sum.put("source", "sum over members of worlds/1870/" + file);
            }
        }
        sheet.rows.clear();
        sheet.rows.addAll(sums.values());
        return sheet;
    }

    private static String whole(double value) {
        return String.valueOf(Math.round(value));
    }

    /**
     * Flows of both files where the second has a part: the whole flow then stands in the file under
     * the share-alike licence.
     */
    private Sheet odbl() throws IOException {
        Sheet odbl =
                add(
                        "trade-odbl.csv",
                        List.of("exporter", "importer"),
                        "value_gbp",
                        List.of("exporter", "importer"),
                        true);
        Sheet free = Sheet.read(small.resolve("trade.csv"));
        Map<String, Map<String, String>> byPair = new LinkedHashMap<>();
        odbl.rows.forEach(row -> byPair.put(row.get("exporter") + " " + row.get("importer"), row));
        free.rows.removeIf(row -> {
            Map<String, String> other = byPair.get(row.get("exporter") + " " + row.get("importer"));
            if (other != null) {
                other.put(
                        "value_gbp",
                        whole(Sheet.number(other, "value_gbp") + Sheet.number(row, "value_gbp")));
                other.put("source", "sum over members of worlds/1870/trade-odbl.csv and trade.csv");
            }
            return other != null;
        });
        free.write(small.resolve("trade.csv"));
        return odbl;
    }

    /** Estimates for pairs of groups of which no part was recorded. */
    private Sheet estimates() throws IOException {
        Sheet sheet =
                add(
                        "trade-estimates.csv",
                        List.of("exporter", "importer"),
                        "value_gbp",
                        List.of("exporter", "importer"),
                        true);
        Set<String> recorded = new LinkedHashSet<>();
        for (String file : List.of("trade.csv", "trade-odbl.csv")) {
            for (Map<String, String> row : Sheet.read(small.resolve(file)).rows) {
                recorded.add(row.get("exporter") + " " + row.get("importer"));
            }
        }
        sheet.rows.removeIf(
                row -> recorded.contains(row.get("exporter") + " " + row.get("importer")));
        return sheet;
    }

    private Sheet sectors() throws IOException {
        Sheet sheet = new Sheet("territory", "sector", "employment_share", "source");
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (Map<String, String> row : Sheet.read(large.resolve("sectors.csv")).rows) {
            sums.computeIfAbsent(groupOf.get(row.get("territory")), group -> new double[10])[
                            World1870.SECTORS.indexOf(row.get("sector"))] +=
                    people.get(row.get("territory")) * Sheet.number(row, "employment_share");
        }
        sums.forEach((group, parts) -> {
            long[] millionths = People.wholes(parts, 1_000_000);
            for (int sector = 0; sector < 10; sector++) {
                sheet.add(
                        group,
                        World1870.SECTORS.get(sector),
                        millionths[sector] / 1e6,
                        "mean over members of worlds/1870/sectors.csv by people");
            }
        });
        return sheet;
    }

    private Sheet distances() throws IOException {
        Sheet sheet = new Sheet("from", "to", "km", "source");
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (Map<String, String> row : Sheet.read(large.resolve("distances.csv")).rows) {
            double weight = people.get(row.get("from")) * people.get(row.get("to"));
            double[] sum =
                    sums.computeIfAbsent(
                            groupOf.get(row.get("from")) + " " + groupOf.get(row.get("to")),
                            pair -> new double[2]);
            sum[0] += weight * Sheet.number(row, "km");
            sum[1] += weight;
        }
        for (String from : members.keySet()) {
            for (String to : members.keySet()) {
                double[] sum = sums.get(from + " " + to);
                sheet.add(
                        from,
                        to,
                        whole(sum[0] / sum[1]),
                        "mean over members of worlds/1870/distances.csv by people");
            }
        }
        return sheet;
    }

    /** The largest member's rulers are the group's; the other members are parts. */
    private Sheet states() throws IOException {
        Sheet all = Sheet.read(large.resolve("states.csv"));
        Sheet sheet = new Sheet(all.header.toArray(String[]::new));
        members.forEach((group, rows) -> {
            Map<String, String> first =
                    rows.stream()
                            .reduce((a, b) ->
                                    Sheet.number(b, "people") > Sheet.number(a, "people") ? b : a)
                            .orElseThrow();
            double whole = rows.stream().mapToDouble(row -> Sheet.number(row, "people")).sum();
            for (Map<String, String> original : all.rows) {
                Map<String, String> row = new LinkedHashMap<>(original);
                String member = row.get("territory");
                if (groupOf.get(member).equals(group)
                        && (member.equals(first.get("id")) || row.get("part").isEmpty())) {
                    row.put("territory", group);
                    List.of("state", "customs_union", "currency_union")
                            .forEach(column ->
                                    row.put(
                                            column,
                                            groupOf.getOrDefault(
                                                    row.get(column), row.get(column))));
                    if (!member.equals(first.get("id"))) {
                        row.put("part", member);
                        row.put("part_share", Sheet.number(people.get(member) / whole));
                    }
                    sheet.rows.add(row);
                }
            }
        });
        return sheet;
    }

    private Sheet mapped(String file) throws IOException {
        Sheet sheet = Sheet.read(large.resolve(file));
        sheet.rows.forEach(
                row -> row.put("territory", groupOf.getOrDefault(row.get("territory"), "")));
        return sheet;
    }

    private Sheet schooling() throws IOException {
        Sheet sheet = new Sheet("territory", "year", "years", "source");
        Map<String, TreeMap<Integer, double[]>> sums = new LinkedHashMap<>();
        for (Map<String, String> row : Sheet.read(large.resolve("schooling.csv")).rows) {
            double[] sum =
                    sums.computeIfAbsent(
                                    groupOf.get(row.get("territory")), group -> new TreeMap<>())
                            .computeIfAbsent(
                                    Integer.parseInt(row.get("year")), year -> new double[2]);
            sum[0] += people.get(row.get("territory")) * Sheet.number(row, "years");
            sum[1] += people.get(row.get("territory"));
        }
        members.keySet()
                .forEach(group ->
                        sums.get(group)
                                .forEach((year, sum) ->
                                        sheet.add(
                                                group,
                                                year,
                                                sum[0] / sum[1],
                                                "mean over members of worlds/1870/schooling.csv by"
                                                        + " people of 1870")));
        return sheet;
    }

    /**
     * Figures of the world, of groups of one member, and output and people of groups of which every
     * member has them.
     */
    private Sheet record() throws IOException {
        Sheet all = Sheet.read(large.resolve("record.csv"));
        Sheet sheet = new Sheet(all.header.toArray(String[]::new));
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        Set<String> years = new LinkedHashSet<>();
        for (Map<String, String> row : all.rows) {
            String id = row.get("territory");
            String group = groupOf.getOrDefault(id, id);
            cells.put(row.get("name") + " " + id + " " + row.get("year"), row);
            if (row.get("name").equals("population")) {
                years.add(row.get("year"));
            }
            if (id.equals("WORLD") || members.get(group).size() == 1) {
                row.put("territory", group);
                sheet.rows.add(row);
            }
        }
        members.forEach((group, rows) -> {
            for (String year : years) {
                if (rows.size() > 1) {
                    addUp(sheet, cells, group, rows, year);
                }
            }
        });
        return sheet;
    }

    private static void addUp(
            Sheet sheet,
            Map<String, Map<String, String>> cells,
            String group,
            List<Map<String, String>> rows,
            String year) {
        double heads = 0;
        double output = 0;
        for (Map<String, String> member : rows) {
            Map<String, String> number = cells.get("population " + member.get("id") + " " + year);
            Map<String, String> perHead = cells.get("gdpPerHead " + member.get("id") + " " + year);
            if (number == null || perHead == null) {
                return;
            }
            heads += Sheet.number(number, "value");
            output += Sheet.number(number, "value") * Sheet.number(perHead, "value");
        }
        String source = "sum over members of worlds/1870/record.csv (Maddison 2010)";
        sheet.add(
                "population",
                group,
                year,
                heads,
                0.95 * heads,
                1.05 * heads,
                source,
                "free with citation");
        sheet.add(
                "gdpPerHead",
                group,
                year,
                output / heads,
                0.9 * output / heads,
                1.1 * output / heads,
                source,
                "free with citation");
    }
}
