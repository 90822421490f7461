import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Derives the tables of the world of 1870, and of its small form with thirty territories, from the
 * historical sources.
 *
 * <p>{@code java tools/world-1870/World1870.java SOURCES worlds/1870}: SOURCES is a folder with
 * {@code history} and {@code mrio}; the small world goes to a folder beside the given one, named
 * with {@code -30} behind. The same sources give the same bytes.
 */
public final class World1870 {

    static final List<String> SECTORS =
            List.of(
                    "subsistence",
                    "agriculture",
                    "mining",
                    "lightManufacturing",
                    "machinery",
                    "construction",
                    "transport",
                    "business",
                    "public",
                    "voluntary");

    /**
     * Pounds of 1870 per 1990 international dollar at British prices: UK output of £1,056 million
     * over Maddison's.
     */
    static final double POUNDS_PER_DOLLAR = 0.010547;

    final Path history;
    final Path mrio;
    final Path general;
    final List<Map<String, String>> source;
    final List<String> ids = new ArrayList<>();

    private World1870(Path sources, Path general) throws IOException {
        history = sources.resolve("history");
        mrio = sources.resolve("mrio");
        this.general = general;
        source = Sheet.read(history.resolve("world-1870/territories.csv")).rows;
        source.forEach(row -> ids.add(row.get("id")));
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: java tools/world-1870/World1870.java SOURCES worlds/1870");
            System.exit(2);
        }
        Path out = Path.of(arguments[1]);
        Path small = out.resolveSibling(out.getFileName() + "-30");
        Files.createDirectories(out);
        Files.createDirectories(small);
        World1870 world =
                new World1870(
                        Path.of(arguments[0]), Path.of("tools/world-1870/general-record.csv"));

        Sheet territories = new Territories(world).derive();
        Sheet sectors = new Employment(world, territories).derive();
        Production production = new Production(world, territories, sectors);
        world.write(
                out,
                "1870: the long run, 73 lasting territories",
                territories,
                sectors,
                production);
        Places.copy(world, out);
        Trade.derive(world, territories, out);
        new Schooling(world).derive().write(out.resolve("schooling.csv"));
        goldFields().write(out.resolve("gold.csv"));
        Migrants.derive(world).write(out.resolve("migrants.csv"));
        new Facts(world).derive().write(out.resolve("record.csv"));
        new SmallWorld(out, small).derive();
    }

    private void write(
            Path out, String title, Sheet territories, Sheet sectors, Production production)
            throws IOException {
        Sheet world = new Sheet("name", "title", "start_year", "pounds_per_dollar", "source");
        world.add(
                "1870",
                title,
                "1870",
                POUNDS_PER_DOLLAR,
                "UK output 1870 of £1,056 million (exports, COW, over the export share, TRADHIST)"
                        + " over Maddison 2010 for the United Kingdom");
        world.write(out.resolve("world.csv"));
        territories.write(out.resolve("territories.csv"));
        new People(territories).derive().write(out.resolve("population.csv"));
        sectors.write(out.resolve("sectors.csv"));
        production.write(out);
        Sheet groups = Sheet.read(history.resolve("world-1870/groups.csv"));
        Sheet members = new Sheet("territory", "group30", "name");
        groups.rows.forEach(row ->
                members.add(row.get("territory"), row.get("group30"), row.get("group30_name")));
        members.write(out.resolve("groups.csv"));
    }

    private static Sheet goldFields() throws IOException {
        Sheet fields = new Sheet("name", "territory", "from", "until", "tonnes_a_year", "source");
        for (Map<String, String> row :
                Sheet.read(Path.of("tools/world-1870/gold-fields.csv")).rows) {
            fields.add(
                    row.get("name"),
                    row.get("territory"),
                    row.get("from"),
                    row.get("until"),
                    row.get("tonnes_a_year"),
                    "general historical record, unverified: first year of mining at scale; output"
                            + " at its height, rounded");
        }
        return fields;
    }

    static double pounds(Map<String, String> territory) {
        return Sheet.number(territory, "people")
                * Sheet.number(territory, "gdp_per_head")
                * Sheet.number(territory, "price_level")
                * POUNDS_PER_DOLLAR;
    }
}
