import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Derives what {@code world build} takes over for worlds/1995: {@code java
 * tools/world-1995/Derive1995.java HISTORY worlds/1870/borders.csv SHAPES OUT} writes people.csv,
 * migrants.csv, record.csv and borders.csv into OUT. HISTORY is a folder as its SOURCES.md describes, SHAPES the
 * accounts' list of shapes by ISO code.
 *
 * <p>Life expectancy is the people-weighted mean over a territory's parts of the World Bank's series
 * in 1995; natural increase the growth of its people from 1990 to 2000, that of its ages from 1955 to
 * 1995 (Maddison Project 2020), moves in both; schooling in 2010 that of Lee and Lee; unions those of ICTWSS; output per head and people of the record Maddison
 * 2010 to 2008, then chained with the Maddison Project 2020; those born elsewhere by origin the mean of 1990
 * and 2000 of the Global Bilateral Migration Database (Özden, Parsons, Schiff and Walmsley 2011).
 */
final class Derive1995 {

    private record Part(String territory, List<String> countries) {}

    private static final int FIRST = 1995;
    private static final int LAST = 2011;

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            System.err.println("usage: java Derive1995.java HISTORY BORDERS SHAPES OUT");
            System.exit(2);
        }
        Path history = Path.of(arguments[0]);
        Path out = Path.of(arguments[3]);
        List<Part> parts = new ArrayList<>();
        for (Map<String, String> row : read(history.resolve("world-1995/territories.csv"))) {
            parts.add(
                    new Part(
                            row.get("id").replace("-", ""),
                            List.of(row.get("iso3_parts").split(";"))));
        }
        Map<String, Double> old = series(history, "maddison-2010", "gdp_per_head_1990intusd");
        Map<String, Double> oldPeople = series(history, "maddison-2010", "population_thousand");
        Map<String, Double> later = series(history, "maddison-2020", "gdp_per_head_2011intusd");
        Map<String, Double> people = series(history, "maddison-2020", "population_thousand");
        double[][] migrants = migrants(history, parts);
        migrants(out, parts, migrants);
        people(history, out, parts, people, migrants);
        record(out, parts, old, oldPeople, later, people);
        borders(out, parts, Path.of(arguments[1]), Path.of(arguments[2]));
    }

    private static Map<String, Double> series(Path history, String name, String column)
            throws IOException {
        Map<String, Double> values = new HashMap<>();
        for (Map<String, String> row : read(history.resolve(name + ".csv.gz"))) {
            put(values, row.get("iso3") + row.get("year"), row.get(column));
        }
        return values;
    }

    private static void put(Map<String, Double> values, String key, String text) {
        if (!text.isEmpty()) {
            values.put(key, Double.parseDouble(text));
        }
    }

    private static void people(
            Path history,
            Path out,
            List<Part> parts,
            Map<String, Double> people,
            double[][] migrants)
            throws IOException {
        Map<String, Double> life = new HashMap<>();
        for (Map<String, String> row : read(history.resolve("wdi-extract.csv.gz"))) {
            put(life, row.get("iso3c") + row.get("year"), row.get("LIFEEX"));
        }
        Map<String, Double> schooling = new HashMap<>();
        for (Map<String, String> row : read(history.resolve("urban-literacy-schooling.csv.gz"))) {
            if (row.get("series").equals("years_of_schooling")) {
                put(schooling, row.get("iso3") + row.get("year"), row.get("value"));
            }
        }
        Map<String, Double> unions = unions(history);
        Map<String, Map<String, String>> land = new HashMap<>();
        for (Map<String, String> row : read(Path.of("tools/world-1995/land.csv"))) {
            land.put(row.get("id"), row);
        }
        StringBuilder text =
                new StringBuilder(
                        "id,region,life_expectancy,natural_increase,growth_of_ages,years_of_schooling_later,union_density,"
                                + "land_km2,farmland_km2,immigrant_stock,source\n");
        for (Part part : parts) {
            double ages = growth(part, people, 1955, FIRST);
            double growth = growth(part, people, 1990, 2000);
            Map<String, String> place = land.get(part.territory());
            text.append(part.territory())
                    .append(',')
                    .append(place.get("region"))
                    .append(',')
                    .append(number(mean(part, life, people, FIRST), 4))
                    .append(',')
                    .append(number(growth, 4))
                    .append(',')
                    .append(number(ages, 4))
                    .append(',')
                    .append(number(mean(part, schooling, people, 2010), 4))
                    .append(',')
                    .append(number(mean(part, unions, people, FIRST), 3))
                    .append(',')
                    .append(number(1000 * Double.parseDouble(place.get("land_thousand_km2")), 6))
                    .append(',')
                    .append(
                            number(
                                    1000 * Double.parseDouble(place.get("farmland_thousand_km2")),
                                    6))
                    .append(',')
                    .append((long) Arrays.stream(migrants[parts.indexOf(part)]).sum())
                    .append(",\"World Bank WDI 1995 (life expectancy); Maddison Project 2020 (growth")
                    .append(" of people 1990-2000 and, for ages, 1955-95, moves in it); Lee & Lee 2016 (schooling 2010); ICTWSS 6")
                    .append(" (unions, nearest of 1993-97); land:")
                    .append(" general historical record, rounded; farmland: FAO about 2000, from memory, rounded; immigrants: migrants.csv\"\n");
        }
        Files.writeString(out.resolve("people.csv"), text);
    }

    /** People by the territory they live in and the other one they were born in, in whole persons. */
    private static double[][] migrants(Path history, List<Part> parts) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        for (int t = 0; t < parts.size(); t++) {
            for (String country : parts.get(t).countries()) {
                places.put(country, t);
            }
        }
        double[][] migrants = new double[parts.size()][parts.size()];
        for (Map<String, String> row : read(history.resolve("migrant-stocks-bilateral.csv.gz"))) {
            Integer origin = places.get(row.get("origin"));
            Integer destination = places.get(row.get("destination"));
            if (origin != null && destination != null && !origin.equals(destination)) {
                migrants[destination][origin] +=
                        (Double.parseDouble(row.get("1990")) + Double.parseDouble(row.get("2000"))) / 2;
            }
        }
        for (double[] origins : migrants) {
            Arrays.setAll(origins, i -> Math.rint(origins[i]));
        }
        return migrants;
    }

    private static void migrants(Path out, List<Part> parts, double[][] migrants) throws IOException {
        StringBuilder text = new StringBuilder("territory,origin,people,source\n");
        for (int t = 0; t < parts.size(); t++) {
            for (int i = 0; i < parts.size(); i++) {
                if (migrants[t][i] > 0) {
                    text.append(parts.get(t).territory())
                            .append(',')
                            .append(parts.get(i).territory())
                            .append(',')
                            .append((long) migrants[t][i])
                            .append(",\"Global Bilateral Migration Database (World Bank), mean of 1990 and 2000\"\n");
                }
            }
        }
        Files.writeString(out.resolve("migrants.csv"), text);
    }

    /** Union density, per cent of employees, of the year nearest to the first, two off at most. */
    private static Map<String, Double> unions(Path history) throws IOException {
        Map<String, Double> unions = new HashMap<>();
        Map<String, Integer> off = new HashMap<>();
        for (Map<String, String> row : read(history.resolve("ictwss.csv.gz"))) {
            int years = Math.abs(Integer.parseInt(row.get("year")) - FIRST);
            String density = row.get("UD").isEmpty() ? row.get("UD_s") : row.get("UD");
            String key = row.get("iso3") + FIRST;
            if (years <= 2 && !density.isEmpty() && years < off.getOrDefault(key, 9)) {
                unions.put(key, Double.parseDouble(density));
                off.put(key, years);
            }
        }
        return unions;
    }

    /** Yearly growth of the people of the parts known in both years. */
    private static double growth(Part part, Map<String, Double> people, int from, int to) {
        double before = 0;
        double after = 0;
        for (String country : part.countries()) {
            if (people.containsKey(country + from) && people.containsKey(country + to)) {
                before += people.get(country + from);
                after += people.get(country + to);
            }
        }
        return before > 0 ? Math.log(after / before) / (to - from) : Double.NaN;
    }

    /** Mean over parts with data, weighted by people of 1995; blank where they are under two fifths. */
    private static double mean(
            Part part, Map<String, Double> values, Map<String, Double> people, int year) {
        double sum = 0;
        double weights = 0;
        double all = 0;
        for (String country : part.countries()) {
            double weight = people.getOrDefault(country + FIRST, 100.0);
            all += weight;
            Double value = values.get(country + year);
            if (value != null) {
                sum += weight * value;
                weights += weight;
            }
        }
        return weights >= 0.4 * all ? sum / weights : Double.NaN;
    }

    private static void record(
            Path out,
            List<Part> parts,
            Map<String, Double> old,
            Map<String, Double> oldPeople,
            Map<String, Double> later,
            Map<String, Double> people)
            throws IOException {
        StringBuilder text =
                new StringBuilder("name,territory,year,value,lower,upper,source,licence\n");
        for (int year = FIRST; year <= LAST; year++) {
            double worldOutput = 0;
            double worldPeople = 0;
            for (Part part : parts) {
                double output = 0;
                double number = 0;
                for (String country : part.countries()) {
                    Double head = income(country, year, old, later);
                    Double here = people.get(country + year);
                    if (head != null && here != null) {
                        output += head * here;
                        number += here;
                    }
                }
                if (number > 0) {
                    fact(text, "gdpPerHead", part.territory(), year, output / number, 0.1);
                    fact(text, "population", part.territory(), year, 1000 * number, 0.04);
                }
                worldOutput += output;
                worldPeople += number;
            }
            fact(text, "gdpPerHead", "WORLD", year, worldOutput / worldPeople, 0.1);
            fact(text, "population", "WORLD", year, 1000 * worldPeople, 0.04);
        }
        Files.writeString(out.resolve("record.csv"), text);
    }

    /** Dollars of 1990 a head; after 2008 with the growth of the newer series. */
    private static Double income(
            String country, int year, Map<String, Double> old, Map<String, Double> later) {
        if (year <= 2008 && old.containsKey(country + year)) {
            return old.get(country + year);
        }
        Double base = old.get(country + 2008);
        Double then = later.get(country + 2008);
        Double now = later.get(country + year);
        if (base != null && then != null && now != null) {
            return base * now / then;
        }
        return now == null ? null : 0.62 * now;
    }

    private static void fact(
            StringBuilder text, String name, String place, int year, double value, double band) {
        text.append(name)
                .append(',')
                .append(place)
                .append(',')
                .append(year)
                .append(',')
                .append(number(value, 7))
                .append(',')
                .append(number(value * (1 - band), 7))
                .append(',')
                .append(number(value * (1 + band), 7))
                .append(
                        name.equals("population")
                                ? ",Maddison Project 2020,CC BY 4.0\n"
                                : ",\"Maddison 2010, after 2008 chained with Maddison Project 2020\",free"
                                        + " with citation; CC BY 4.0\n");
    }

    private static void borders(Path out, List<Part> parts, Path known, Path shapes)
            throws IOException {
        Map<String, String> territoryOf = new HashMap<>();
        Map<String, String> numberOf = new HashMap<>();
        for (Map<String, String> row : read(shapes)) {
            numberOf.put(row.get("region"), row.get("shape"));
        }
        for (Part part : parts) {
            for (String country : part.countries()) {
                territoryOf.put(numberOf.getOrDefault(country, country), part.territory());
            }
        }
        StringBuilder text =
                new StringBuilder("territory,shape,name,in_atlas,drawn,in_books,source\n");
        java.util.Set<String> seen = new java.util.HashSet<>();
        for (Map<String, String> row : read(known)) {
            if (!seen.add(row.get("shape") + row.get("name"))) {
                continue;
            }
            String territory = territoryOf.getOrDefault(row.get("shape"), "");
            text.append(territory)
                    .append(',')
                    .append(row.get("shape"))
                    .append(',')
                    .append('"' + row.get("name").replace("\"", "\"\"") + '"')
                    .append(',')
                    .append(row.get("in_atlas"))
                    .append(',')
                    .append(territory.isEmpty() ? "no" : "yes")
                    .append(',')
                    .append(territory.isEmpty() ? "no" : "yes")
                    .append(",ISO 3166-1; shape of Natural Earth 110 m in world-atlas\n");
        }
        Files.writeString(out.resolve("borders.csv"), text);
    }

    private static String number(double value, int digits) {
        return Double.isNaN(value)
                ? ""
                : new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(digits))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static List<Map<String, String>> read(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        List<Map<String, String>> rows = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            List<String> header = fields(reader.readLine());
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                List<String> fields = fields(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), i < fields.size() ? fields.get(i) : "");
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
