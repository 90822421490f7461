import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
            Set.of("people", "energy_kt", "iron_steel_kt", "land_km2", "farmland_km2");

    final Path large;
    final Path small;
    final Map<String, String> groupOf = new LinkedHashMap<>();
    final Map<String, String> names = new LinkedHashMap<>();
    final Map<String, List<Map<String, String>>> members = new LinkedHashMap<>();
    final Map<String, Double> people = new LinkedHashMap<>();
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
        SmallSums sums = new SmallSums(this);
        SmallDated dated = new SmallDated(this);
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
        sums.add(
                        "population.csv",
                        List.of("territory"),
                        "people",
                        List.of("territory", "sex", "age_from", "place"),
                        false)
                .write(small.resolve("population.csv"));
        sectors().write(small.resolve("sectors.csv"));
        sums.add(
                        "trade.csv",
                        List.of("exporter", "importer"),
                        "value_gbp",
                        List.of("exporter", "importer"),
                        true)
                .write(small.resolve("trade.csv"));
        sums.odbl().write(small.resolve("trade-odbl.csv"));
        sums.estimates().write(small.resolve("trade-estimates.csv"));
        distances().write(small.resolve("distances.csv"));
        sums.add(
                        "migrants.csv",
                        List.of("territory", "origin"),
                        "people",
                        List.of("territory", "origin"),
                        true)
                .write(small.resolve("migrants.csv"));
        states().write(small.resolve("states.csv"));
        mapped("borders.csv").write(small.resolve("borders.csv"));
        mapped("gold.csv").write(small.resolve("gold.csv"));
        dated.schooling().write(small.resolve("schooling.csv"));
        dated.record().write(small.resolve("record.csv"));
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

    static String whole(double value) {
        return String.valueOf(Math.round(value));
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
}
