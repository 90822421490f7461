import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tables of the small world with figures by year: schooling and the record. */
final class SmallDated {

    private final SmallWorld world;

    SmallDated(SmallWorld world) {
        this.world = world;
    }

    Sheet schooling() throws IOException {
        Sheet sheet = new Sheet("territory", "year", "years", "source");
        Map<String, TreeMap<Integer, double[]>> sums = new LinkedHashMap<>();
        for (Map<String, String> row : Sheet.read(world.large.resolve("schooling.csv")).rows) {
            double[] sum =
                    sums.computeIfAbsent(
                                    world.groupOf.get(row.get("territory")),
                                    group -> new TreeMap<>())
                            .computeIfAbsent(
                                    Integer.parseInt(row.get("year")), year -> new double[2]);
            sum[0] += world.people.get(row.get("territory")) * Sheet.number(row, "years");
            sum[1] += world.people.get(row.get("territory"));
        }
        world.members
                .keySet()
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
    Sheet record() throws IOException {
        Sheet all = Sheet.read(world.large.resolve("record.csv"));
        Sheet sheet = new Sheet(all.header.toArray(String[]::new));
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        Set<String> years = new LinkedHashSet<>();
        for (Map<String, String> row : all.rows) {
            String id = row.get("territory");
            String group = world.groupOf.getOrDefault(id, id);
            cells.put(row.get("name") + " " + id + " " + row.get("year"), row);
            if (row.get("name").equals("population")) {
                years.add(row.get("year"));
            }
            if (id.equals("WORLD") || world.members.get(group).size() == 1) {
                row.put("territory", group);
                sheet.rows.add(row);
            }
        }
        world.members.forEach((group, rows) -> {
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
