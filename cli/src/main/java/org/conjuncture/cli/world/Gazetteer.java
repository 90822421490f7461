package org.conjuncture.cli.world;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;

/**
 * The territories' own tables: what the input–output table does not know. territories.csv says
 * which region of the table each territory is, or is a part of; distances.csv how far they lie;
 * people.csv, where there is one, life expectancy, growth, unions and land.
 */
final class Gazetteer {

    /**
     * One territory: its model's id, its region in the table, its row and its row of people.csv.
     */
    record Entry(String id, String region, CsvRow row, Map<String, String> more) {

        /** A figure, or another where the table has none. */
        double number(String column, double otherwise) {
            String value = more.getOrDefault(column, "");
            if (!value.isEmpty()) {
                return Double.parseDouble(value);
            }
            if (more.containsKey("name")) {
                return otherwise;
            }
            double number =
                    !known(column) || row.textOrEmpty(column).contains(":")
                            ? Double.NaN
                            : row.numberOrNaN(column);
            return Double.isNaN(number) ? otherwise : number;
        }

        /** people.csv may have columns that territories.csv lacks. */
        private static boolean known(String column) {
            return List.of(NEEDED).contains(column);
        }

        boolean knows(String column) {
            return !Double.isNaN(number(column, Double.NaN));
        }

        /**
         * Gross domestic product, millions of dollars, for sharing a region out; three tenths of
         * output at 1990 dollars where the table has none, or that of a few members only.
         */
        double weight() {
            double real = number("population_thousand", 1) * income() / 1000;
            double known = number("gdp_musd_ewn", 0);
            return known < 0.15 * real ? 0.3 * real : known;
        }

        /**
         * Output per head, dollars of 1990; by the mean ratio of the two series where only one is.
         */
        double income() {
            return number(
                    "gdp_per_head_1990intusd", 0.62 * number("gdp_per_head_2011intusd", 5000));
        }
    }

    private static final String[] NEEDED = {
        "id",
        "name",
        "wiod_code",
        "population_thousand",
        "gdp_per_head_2011intusd",
        "gdp_per_head_1990intusd",
        "agri_employment_share",
        "industry_employment_share",
        "services_employment_share",
        "urban_share",
        "years_of_schooling",
        "annual_hours_pwt",
        "vdem_polyarchy",
        "tariff_mean_pct",
        "total_assets_ex_gold_gdp",
        "total_liabilities_gdp",
        "gdp_musd_ewn",
        "emp_million_pwt",
        "immigrant_stock",
        "literacy"
    };

    /** Figures that add up over territories; all others are means over people. */
    private static final List<String> STOCKS =
            List.of(
                    "population_thousand",
                    "gdp_musd_ewn",
                    "emp_million_pwt",
                    "immigrant_stock",
                    "land_km2",
                    "farmland_km2");

    private static final List<String> NUMBERS = numbers();

    private static List<String> numbers() {
        List<String> names = new ArrayList<>(List.of(NEEDED));
        names.removeAll(List.of("id", "name", "wiod_code"));
        names.addAll(
                List.of(
                        "life_expectancy",
                        "natural_increase",
                        "growth_of_ages",
                        "union_density",
                        "land_km2",
                        "farmland_km2"));
        return List.copyOf(names);
    }

    final List<Entry> entries = new ArrayList<>();
    final double[][] km;

    private Gazetteer(int size) {
        km = new double[size][size];
    }

    /**
     * @param wanted regions of the table, each of which must have a territory
     */
    static Gazetteer read(Path folder, List<Path> more, List<String> wanted) {
        Path file = folder.resolve("territories.csv");
        CsvTable table = CsvTable.read(file, NEEDED).uniqueBy("id");
        Map<String, Map<String, String>> people = people(more);
        Gazetteer made = new Gazetteer(table.rows().size());
        for (CsvRow row : table.rows()) {
            String region = row.text("wiod_code");
            if (!wanted.contains(region)) {
                throw new UserError(
                        row.place("wiod_code"),
                        "a territory of a region that the table does not have",
                        "'" + region + "'",
                        "a region of the table",
                        Nearest.of(region, wanted));
            }
            String id = row.text("id").replace("-", "");
            made.entries.add(new Entry(id, region, row, people.getOrDefault(id, Map.of())));
        }
        for (String region : wanted) {
            if (made.of(region).isEmpty()) {
                throw new UserError(
                        org.conjuncture.base.Place.of(file.toString()),
                        "a region of the table has no territory",
                        "no row with wiod_code '" + region + "'",
                        "one row or more");
            }
        }
        made.distances(folder.resolve("distances.csv"));
        return made;
    }

    private static Map<String, Map<String, String>> people(List<Path> folders) {
        Map<String, Map<String, String>> people = new LinkedHashMap<>();
        for (Path folder : folders) {
            if (Files.exists(folder.resolve("people.csv"))) {
                CsvTable table = CsvTable.read(folder.resolve("people.csv"), "id", "source");
                for (CsvRow row : table.rows()) {
                    Map<String, String> values = new LinkedHashMap<>();
                    table.columns().forEach(name -> values.put(name, row.textOrEmpty(name)));
                    people.put(row.text("id").replace("-", ""), values);
                }
            }
        }
        return people;
    }

    private void distances(Path file) {
        List<String> ids = entries.stream().map(Entry::id).toList();
        for (CsvRow row : CsvTable.read(file, "from", "to", "distance_km").rows()) {
            int from = ids.indexOf(row.text("from").replace("-", ""));
            int to = ids.indexOf(row.text("to").replace("-", ""));
            if (from >= 0 && to >= 0) {
                km[from][to] = row.number("distance_km", 1, 20050);
            }
        }
        for (int i = 0; i < km.length; i++) {
            for (int j = 0; j < km.length; j++) {
                km[i][j] = km[i][j] > 0 ? km[i][j] : km[j][i];
                if (km[i][j] == 0) {
                    throw new UserError(
                            org.conjuncture.base.Place.of(file.toString()),
                            "a distance is missing",
                            "no row " + ids.get(i) + ", " + ids.get(j),
                            "one row for each pair");
                }
                km[j][i] = km[i][j];
            }
        }
    }

    /** Regions of the table as one territory each, however many lie in them. */
    Gazetteer whole() {
        List<String> regions = entries.stream().map(Entry::region).distinct().toList();
        Gazetteer made = new Gazetteer(regions.size());
        for (String region : regions) {
            List<Integer> members = of(region);
            Entry first = entries.get(members.getFirst());
            if (members.size() == 1) {
                made.entries.add(first);
                continue;
            }
            Map<String, String> sums = new LinkedHashMap<>();
            for (String column : NUMBERS) {
                boolean isStock = STOCKS.contains(column);
                double sum = 0;
                double weights = 0;
                for (int t : members) {
                    double weight = isStock ? 1 : people(t);
                    double value = entries.get(t).number(column, Double.NaN);
                    sum += Double.isNaN(value) ? 0 : weight * value;
                    weights += Double.isNaN(value) ? 0 : weight;
                }
                if (weights > 0) {
                    sums.put(column, Double.toString(isStock ? sum : sum / weights));
                }
            }
            sums.put("name", region);
            String id = region.toUpperCase(java.util.Locale.ROOT);
            made.entries.add(new Entry(id, region, first.row(), sums));
        }
        for (int i = 0; i < regions.size(); i++) {
            for (int j = 0; j < regions.size(); j++) {
                made.km[i][j] = distance(of(regions.get(i)), of(regions.get(j)));
            }
        }
        return made;
    }

    private double people(int t) {
        return entries.get(t).number("population_thousand", 1);
    }

    private double distance(List<Integer> from, List<Integer> to) {
        double sum = 0;
        double weights = 0;
        for (int i : from) {
            for (int j : to) {
                sum += people(i) * people(j) * km[i][j];
                weights += people(i) * people(j);
            }
        }
        return Math.rint(sum / weights);
    }

    /** Positions of the territories of a region. */
    List<Integer> of(String region) {
        List<Integer> positions = new ArrayList<>();
        for (int t = 0; t < entries.size(); t++) {
            if (entries.get(t).region().equals(region)) {
                positions.add(t);
            }
        }
        return positions;
    }
}
