import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * schooling.csv: years of schooling of adults by territory, every ten years.
 *
 * <p>Means over the countries of a territory, weighted by their people of 1950 (Maddison); a
 * country comes in when its series begins, and from then on the mean is joined to the earlier one
 * without a jump by the ratio at that date.
 */
final class Schooling {

    private static final int[] YEARS = {
        1870, 1880, 1890, 1900, 1910, 1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000
    };

    private final World1870 world;
    private final Map<String, TreeMap<Integer, Double>> series = new HashMap<>();
    private final Map<String, Double> weight = new HashMap<>();

    Schooling(World1870 world) throws IOException {
        this.world = world;
        for (Map<String, String> row :
                Sheet.read(world.history.resolve("urban-literacy-schooling.csv")).rows) {
            if (row.get("series").equals("years_of_schooling")) {
                series.computeIfAbsent(row.get("iso3"), id -> new TreeMap<>())
                        .put(Integer.parseInt(row.get("year")), Sheet.number(row, "value"));
            }
        }
        for (Map<String, String> row :
                Sheet.read(world.history.resolve("maddison-2010.csv")).rows) {
            if (row.get("year").equals("1950")) {
                weight.put(row.get("iso3"), Sheet.number(row, "population_thousand", 0));
            }
        }
    }

    Sheet derive() {
        Sheet sheet = new Sheet("territory", "year", "years", "source");
        for (Map<String, String> row : world.source) {
            String from = row.get("iso3_parts").replace(" (part)", "");
            String text =
                    "Lee & Lee 2016, Barro & Lee, UNDP through OWID, mean over "
                            + from.replace(';', ' ');
            Map<Integer, Double> means = means(from);
            if (means.isEmpty()) {
                String neighbour = neighbour(row.get("id"));
                means = means(neighbour);
                text = "estimate: as in " + neighbour + " (Lee & Lee 2016, Barro & Lee)";
            }
            if (!means.containsKey(1870)) {
                sheet.add(
                        row.get("id"),
                        1870,
                        Sheet.number(row, "years_of_schooling"),
                        "as in territories.csv");
            }
            for (Map.Entry<Integer, Double> mean : means.entrySet()) {
                sheet.add(row.get("id"), mean.getKey(), mean.getValue(), text);
            }
        }
        return sheet;
    }

    private static String neighbour(String id) {
        return switch (id) {
            case "PRK" -> "KOR";
            case "SGP" -> "MYS";
            default -> throw new IllegalArgumentException("no schooling of " + id);
        };
    }

    /** Means by year, chained backwards where fewer countries have a figure. */
    private Map<Integer, Double> means(String parts) {
        LinkedHashMap<Integer, Double> means = new LinkedHashMap<>();
        double[] values = new double[YEARS.length];
        int last = YEARS.length;
        int count = 0;
        for (int i = YEARS.length - 1; i >= 0; i--) {
            double mean = mean(parts, YEARS[i], YEARS[i]);
            if (Double.isNaN(mean)) {
                if (count == 0) {
                    last--;
                    continue;
                }
                break;
            }
            values[i] = mean;
            if (count > 0) {
                double same = mean(parts, YEARS[i + 1], YEARS[i]);
                values[i] = same > 0 ? values[i + 1] * mean / same : mean;
            }
            count++;
        }
        for (int i = last - count; i < last; i++) {
            means.put(YEARS[i], values[i]);
        }
        return means;
    }

    /** Mean in one year over the countries that have a figure in both. */
    private double mean(String parts, int year, int alsoIn) {
        double sum = 0;
        double people = 0;
        for (String part : parts.split(";")) {
            TreeMap<Integer, Double> figures = series.get(part);
            if (figures != null && figures.containsKey(year) && figures.containsKey(alsoIn)) {
                double heads = Math.max(1, weight.getOrDefault(part, 1.0));
                sum += heads * figures.get(year);
                people += heads;
            }
        }
        return people == 0 ? Double.NaN : sum / people;
    }
}
