import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Derives worlds/1870/timeline.csv from the dated decisions of the historical record:
 * {@code java tools/Timeline1870.java SOURCE_FOLDER worlds/1870}.
 *
 * <p>Five sources are put together, in this order: each row of timeline-decisions.csv, by a line of
 * tools/timeline-1870/readings.csv where one reads it, else by the rule of its kind (below), else as
 * context (action none); colonies and occupations of states.csv as regimes; mean import duties of 1980
 * to 2000 from openness-indices.csv.gz; tools/timeline-1870/additions.csv; levels of bargaining and
 * extension of agreements by law of 1960 to 1999 from ictwss.csv.gz. docs/timeline.md says what each
 * rule assumes.
 */
final class Timeline1870 {

    private static final String[] COLUMNS = {
        "id", "from", "until", "phase", "kind", "who", "name", "action", "lever_or_institution",
        "value", "unit", "source", "verified"
    };

    /** Rules of kinds whose rows are alike; a reading goes before them. */
    private static final double PEACETIME_FORCES_PERCENT = 0.5;

    private static final Set<String> SELF_GOVERNING = Set.of("AUS", "NZL");

    /** Who took other states in the world wars. */
    private static final Set<String> AGGRESSORS = Set.of("DEU", "JPN", "ITA");

    /** First quarter in a world war, where it is not the war's first. */
    private static final Map<String, String> ENTRY_FIRST =
            Map.of("ITA", "1915-Q2", "USA", "1917-Q2", "ROU", "1916-Q3", "GRC", "1917-Q3", "PRT", "1916-Q1", "BGR", "1915-Q4", "TUR", "1914-Q4", "BRA", "1917-Q4");

    private static final Map<String, String> ENTRY_SECOND =
            Map.ofEntries(
                    Map.entry("USA", "1942-Q1"),
                    Map.entry("RUS", "1941-Q3"),
                    Map.entry("JPN", "1937-Q3"),
                    Map.entry("CHN", "1937-Q3"),
                    Map.entry("ITA", "1940-Q2"),
                    Map.entry("GRC", "1940-Q4"),
                    Map.entry("YUG", "1941-Q2"),
                    Map.entry("HUN", "1941-Q2"),
                    Map.entry("ROU", "1941-Q2"),
                    Map.entry("BGR", "1941-Q2"),
                    Map.entry("FIN", "1939-Q4"),
                    Map.entry("NLD", "1940-Q2"),
                    Map.entry("BEL", "1940-Q2"),
                    Map.entry("NOR", "1940-Q2"),
                    Map.entry("BRA", "1942-Q3"));

    /** Last quarter with an army in the field, where the territory was overrun before the end. */
    private static final Map<String, String> EXIT_SECOND =
            Map.of("FRA", "1940-Q3", "POL", "1940-Q1", "NLD", "1940-Q3", "BEL", "1940-Q3", "NOR", "1940-Q3", "GRC", "1941-Q3", "YUG", "1941-Q3");

    /** Part of the unorganized that an extension reaches: none, rare, some, usual. */
    private static final double[] EXTENSION = {0, 0.1, 0.4, 0.8};

    private final List<Map<String, String>> out = new ArrayList<>();
    private final Map<String, String> warSpan = new HashMap<>();
    private int serial;
    private int occupations;

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: java tools/Timeline1870.java SOURCE_FOLDER worlds/1870");
            System.exit(2);
        }
        new Timeline1870().make(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private void make(Path source, Path world) throws IOException {
        Path tools = world.resolve("../../tools/timeline-1870");
        List<Map<String, String>> decisions = read(source.resolve("timeline-decisions.csv"));
        List<Map<String, String>> readings = read(tools.resolve("readings.csv"));
        Map<Integer, Integer> uses = new HashMap<>();
        noteWars(decisions);
        Map<String, List<Map<String, String>>> forces = new LinkedHashMap<>();
        for (Map<String, String> row : decisions) {
            serial++;
            String id = String.format(Locale.ROOT, "d%04d", serial);
            List<Map<String, String>> made = byReading(row, readings, uses, id);
            if (made.isEmpty()) {
                made = byKind(row, id, forces);
            }
            out.addAll(made);
        }
        for (int i = 0; i < readings.size(); i++) {
            if (!uses.containsKey(i)) {
                throw new IllegalStateException("no decision matches " + readings.get(i));
            }
        }
        // A colony's rule stands over the regime its land had or would have had on the same date.
        additions(tools);
        empires(source);
        duties(source, tools);
        agreements(source);
        write(world.resolve("timeline.csv"));
        report();
        small(source, world, world.resolveSibling(world.getFileName() + "-30"));
    }

    // ---- decisions, by reading -------------------------------------------------------------------

    private List<Map<String, String>> byReading(
            Map<String, String> row,
            List<Map<String, String>> readings,
            Map<Integer, Integer> uses,
            String id) {
        List<Map<String, String>> made = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Map<String, String> reading = readings.get(i);
            if (reading.get("kind").equals(row.get("kind"))
                    && reading.get("from").equals(row.get("date_from"))
                    && row.get("lever_or_institution").startsWith(reading.get("match"))) {
                uses.merge(i, 1, Integer::sum);
                made.add(read(row, reading, id + letter(made.size())));
            }
        }
        return made;
    }

    private Map<String, String> read(
            Map<String, String> row, Map<String, String> reading, String id) {
        Map<String, String> made = start(row, id);
        made.put("from", or(reading.get("at"), made.get("from")));
        made.put("until", or(reading.get("until"), made.get("until")).replace("FOR_GOOD", ""));
        made.put("phase", reading.get("phase"));
        made.put("who", or(reading.get("who"), made.get("who")));
        made.put("action", reading.get("action"));
        made.put("lever_or_institution", reading.get("target"));
        made.put("value", reading.get("action").equals("none") ? made.get("value") : reading.get("value"));
        made.put("unit", reading.get("action").equals("none") ? made.get("unit") : "");
        String size = reading.get("source");
        made.put("source", made.get("source") + (size.isEmpty() ? "" : "; size: " + size));
        made.put("verified", reading.get("verified"));
        return made;
    }

    // ---- decisions, by kind ----------------------------------------------------------------------

    private List<Map<String, String>> byKind(
            Map<String, String> row, String id, Map<String, List<Map<String, String>>> forces) {
        Map<String, String> made = start(row, id);
        double value = number(row.get("value"));
        switch (row.get("kind")) {
            case "trade membership" -> {
                made.put("action", "join");
                made.put("lever_or_institution", "gatt");
                made.put("value", "");
            }
            case "exchange regime" -> {
                if (row.get("unit").equals("on gold")) {
                    set(made, "exchangeRegime", 1);
                    if (row.get("date_to").equals("1914")) {
                        made.put("until", "1914-Q3");
                    }
                }
            }
            case "regime" -> {
                // A part of a territory under another regime than the rest is shown only.
                if (row.get("lever_or_institution").equals("Soviet-type regime")) {
                    made.put("action", "regime");
                    made.put("lever_or_institution", "sovietType");
                    made.put("value", "");
                }
            }
            case "hours law", "hours agreement" -> {
                if (row.get("unit").startsWith("hours a week")) {
                    set(made, "statutoryHours", value);
                }
            }
            case "labour convention" -> made.put("who", "all");
            case "mobilization" -> mobilize(row, made, value);
            case "war destruction" -> {
                int quarters = quarters(made.get("from"), made.get("until"));
                double each = 1 - Math.pow(1 - value / 100, 1.0 / quarters);
                set(made, "destruction", Math.round(each * 1e6) / 1e6);
                made.put("source", made.get("source") + "; size: " + row.get("value") + row.get("unit").replaceFirst("%", " per cent") + ", spread evenly over the war");
            }
            default -> {}
        }
        return List.of(made);
    }

    /** Forces at their peak from the territory's entry to the war's end, in steps over the first year. */
    private void mobilize(Map<String, String> row, Map<String, String> made, double percent) {
        String war = row.get("lever_or_institution").replaceFirst(".*war no. (\\d+).*", "$1");
        String span = warSpan.get(war);
        if (span == null || percent < PEACETIME_FORCES_PERCENT) {
            return;
        }
        String who = row.get("who").split(";")[0];
        Map<String, String> entry = war.equals("106") ? ENTRY_FIRST : war.equals("139") ? ENTRY_SECOND : Map.of();
        Map<String, String> exit = war.equals("139") ? EXIT_SECOND : Map.of();
        made.put("from", entry.getOrDefault(who, span.split("\\|")[0]));
        made.put("until", exit.getOrDefault(who, span.split("\\|")[1]));
        made.put("phase", "4");
        set(made, "mobilization", percent / 100);
    }

    private void noteWars(List<Map<String, String>> decisions) {
        for (Map<String, String> row : decisions) {
            String title = row.get("lever_or_institution");
            if (row.get("kind").equals("war") && title.startsWith("interstate war no. ")) {
                String war = title.replaceFirst("interstate war no. (\\d+).*", "$1");
                String from = war.equals("106") ? "1914-Q3" : war.equals("139") ? "1939-Q4" : quarter(row.get("date_from"));
                String until = war.equals("106") ? "1919-Q1" : war.equals("139") ? "1945-Q4" : after(row.get("date_to"));
                warSpan.put(war, from + "|" + until);
            }
        }
    }

    private Map<String, String> start(Map<String, String> row, String id) {
        Map<String, String> made = new LinkedHashMap<>();
        made.put("id", id);
        made.put("from", quarter(row.get("date_from")));
        String until = row.get("date_to").isEmpty() ? "" : after(row.get("date_to"));
        // What lasts less than half a quarter is told in the quarter in which it was decided.
        made.put("until", !until.isEmpty() && quarters(made.get("from"), until) < 1 ? next(made.get("from")) : until);
        made.put("phase", "");
        made.put("kind", row.get("kind"));
        made.put("who", who(row.get("who")));
        made.put("name", row.get("lever_or_institution"));
        made.put("action", "none");
        made.put("lever_or_institution", "");
        made.put("value", row.get("value"));
        made.put("unit", row.get("unit"));
        made.put("source", row.get("source"));
        made.put("verified", row.get("stored_source"));
        return made;
    }

    private static void set(Map<String, String> made, String lever, double value) {
        made.put("action", "set");
        made.put("lever_or_institution", lever);
        made.put("value", text(value));
    }

    private static String who(String written) {
        return switch (written) {
            case "World" -> "all";
            case "GATT members" -> "members:gatt";
            case "OPEC" -> "members:opec";
            default -> written;
        };
    }

    // ---- empires, duties, additions --------------------------------------------------------------

    private void empires(Path source) throws IOException {
        for (Map<String, String> row : read(source.resolve("world-1870/states.csv"))) {
            String territory = row.get("territory");
            boolean whole = row.get("part").isEmpty() && row.get("layer").equals("rule");
            String regime = regime(row.get("kind"), row.get("state"), row.get("from"), territory);
            if (whole && !regime.isEmpty()) {
                Map<String, String> made = rule("e" + (++serial), row, "regime", "Ruled by " + row.get("state") + ": " + row.get("kind"));
                made.put("action", "regime");
                made.put("lever_or_institution", regime);
                out.add(made);
            }
            if (whole && taken(row.get("kind"), row.get("state"), row.get("from"))) {
                Map<String, String> made = rule("w" + (++occupations), row, "war", "Taken by " + row.get("state"));
                set(made, "occupation", 1);
                out.add(made);
            }
        }
    }

    private static Map<String, String> rule(String id, Map<String, String> row, String kind, String name) {
        Map<String, String> made = blank(id);
        made.put("from", quarter(row.get("from")));
        made.put("until", row.get("to").isEmpty() ? "" : quarter(row.get("to")));
        made.put("kind", kind);
        made.put("who", row.get("territory"));
        made.put("name", name);
        made.put("source", "states.csv: " + row.get("source"));
        return made;
    }

    /** Settlers' colonies governed themselves; occupation by an enemy in a world war is no colony. */
    private static String regime(String kind, String state, String from, String territory) {
        boolean ottoman = state.equals("OTT");
        boolean worldWar = kind.equals("occupied") && AGGRESSORS.contains(state);
        if (SELF_GOVERNING.contains(territory) || ottoman || state.equals("CHN")) {
            return "";
        }
        if (worldWar) {
            return "occupied";
        }
        boolean colony = kind.equals("colony") || kind.equals("dependency");
        boolean kept = kind.equals("occupied") && !taken(kind, state, from);
        return colony || kept ? "colonial" : "";
    }

    /** Occupied in a world war, and not kept as a colony would be. */
    private static boolean taken(String kind, String state, String from) {
        return kind.equals("occupied") && (from.compareTo("1940") >= 0 || state.equals("ALLIES") || AGGRESSORS.contains(state));
    }

    /**
     * A duty measured while a plan ruled moved nothing: from the opening of trade on (openings.csv)
     * the last one measured before it holds, or the first one after where there is none.
     */
    private void duties(Path source, Path tools) throws IOException {
        Map<String, Map<String, String>> openings = new HashMap<>();
        for (Map<String, String> row : read(tools.resolve("openings.csv"))) {
            openings.put(row.get("territory"), row);
        }
        Map<String, Map<String, double[]>> byCountry = new HashMap<>();
        for (Map<String, String> row : readGzip(source.resolve("openness-indices.csv.gz"))) {
            double research = number(row.get("tariff_mean_res_pct"));
            double wits = number(row.get("tariff_mean_wits_pct"));
            byCountry.computeIfAbsent(row.get("iso3"), name -> new HashMap<>()).put(row.get("year"), new double[] {research, wits});
        }
        for (Map<String, String> territory : read(source.resolve("world-1870/territories.csv"))) {
            double last = Double.NaN;
            TreeMap<String, Double> measured = new TreeMap<>();
            for (String year : List.of("1980", "1985", "1990", "1995", "2000")) {
                double duty = mean(territory.get("iso3_parts"), year, byCountry);
                // Below two points the two series differ more than the law does.
                if (!Double.isNaN(duty) && !(Math.abs(duty - last) < 2)) {
                    last = duty;
                    measured.put(Integer.parseInt(year) - 2 + "-Q1", duty / 100);
                }
            }
            Map<String, String> opening = openings.get(territory.get("id"));
            if (opening != null && !measured.isEmpty()) {
                open(territory.get("id"), opening, measured);
            }
            measured.forEach(
                    (from, rate) -> duty(territory.get("id"), from, "12", "tariff", "Mean import duty in force by " + (Integer.parseInt(from.substring(0, 4)) + 2), "", rate));
        }
    }

    /** Leaves in {@code measured} only what comes after the opening. */
    private void open(String territory, Map<String, String> opening, TreeMap<String, Double> measured) {
        String from = opening.get("from");
        String nearest = measured.floorKey(from);
        double rate = measured.get(nearest == null ? measured.firstKey() : nearest);
        measured.headMap(from, true).clear();
        if (nearest == null) {
            measured.pollFirstEntry();
        }
        duty(territory, from, opening.get("phase"), "trade opening", "Monopoly of foreign trade ended: duties", opening.get("source") + "; size: ", rate);
    }

    private static double mean(String parts, String year, Map<String, Map<String, double[]>> byCountry) {
        for (int series = 0; series < 2; series++) {
            double sum = 0;
            int count = 0;
            for (String part : parts.split("[;,]")) {
                double[] both = byCountry.getOrDefault(part.trim().replace(" (part)", ""), Map.of()).get(year);
                if (both != null && !Double.isNaN(both[series])) {
                    sum += both[series];
                    count++;
                }
            }
            if (count > 0) {
                return sum / count;
            }
        }
        return Double.NaN;
    }

    private void duty(String territory, String from, String phase, String kind, String name, String date, double rate) {
        serial++;
        int part = 0;
        for (String lever : List.of("tariffPrimary", "tariffManufactures")) {
            Map<String, String> made = blank("t" + serial + letter(part++));
            made.put("from", from);
            made.put("phase", phase);
            made.put("kind", kind);
            made.put("who", territory);
            made.put("name", name);
            set(made, lever, Math.round(rate * 1e4) / 1e4);
            made.put("unit", "ad valorem");
            made.put("source", date + "openness data of Grabner, Heimberger, Kapeller & Springholz 2020 (Jaumotte et al. 2013; World Bank WITS), mean over present countries");
            made.put("verified", date.isEmpty() ? "yes" : "no");
            out.add(made);
        }
    }

    /**
     * Where agreements are made and how far law extends them: at each change and wherever a regime
     * begins, since a regime's bundle says only what is usual.
     */
    private void agreements(Path source) throws IOException {
        Map<String, Map<Integer, Map<String, String>>> panel = new LinkedHashMap<>();
        for (Map<String, String> row : readGzip(source.resolve("ictwss.csv.gz"))) {
            panel.computeIfAbsent(row.get("iso3"), name -> new LinkedHashMap<>())
                    .put(Integer.parseInt(row.get("year")), row);
        }
        Set<String> territories = new LinkedHashSet<>();
        for (Map<String, String> territory : read(source.resolve("world-1870/territories.csv"))) {
            territories.add(territory.get("id"));
        }
        Map<String, TreeMap<Integer, Boolean>> regimes = new HashMap<>();
        for (Map<String, String> row : out) {
            if (row.get("action").equals("regime")) {
                for (String who : row.get("who").split(";")) {
                    regimes.computeIfAbsent(who, name -> new TreeMap<>())
                            .put(Integer.parseInt(row.get("from").substring(0, 4)), true);
                }
            }
        }
        TreeMap<String, List<String>> same = new TreeMap<>();
        for (String territory : territories) {
            for (String kind : List.of("Level", "EXT")) {
                double last = Double.NaN;
                for (int year = 1960; year < 2000; year++) {
                    Map<String, String> row = panel.getOrDefault(territory, Map.of()).get(year);
                    double value = row == null ? Double.NaN : number(row.get(kind));
                    value = Double.isNaN(value) ? last : value;
                    boolean begins = regimes.getOrDefault(territory, new TreeMap<>()).containsKey(year);
                    if (!Double.isNaN(value) && (begins || value != last)) {
                        same.computeIfAbsent(year + "," + kind + "," + value, name -> new ArrayList<>()).add(territory);
                    }
                    last = value;
                }
            }
        }
        same.forEach(this::agreement);
    }

    private void agreement(String key, List<String> who) {
        String[] parts = key.split(",");
        boolean isLevel = parts[1].equals("Level");
        double code = Double.parseDouble(parts[2]);
        Map<String, String> made = blank("l" + (++serial));
        // The last quarter, so that it comes after a regime of the same year.
        made.put("from", parts[0] + "-Q4");
        made.put("kind", "union agreement");
        made.put("who", String.join(";", who));
        made.put("name", isLevel ? "Level at which agreements are made" : "Extension of agreements by law");
        set(made, isLevel ? "bargainingLevel" : "coverageExtension", isLevel ? (code - 1) / 4 : EXTENSION[(int) code]);
        made.put("source", "ICTWSS 6 (Visser 2019), " + parts[1] + " " + (int) code);
        made.put("verified", "yes");
        out.add(made);
    }

    private void additions(Path tools) throws IOException {
        for (Map<String, String> row : read(tools.resolve("additions.csv"))) {
            Map<String, String> made = blank("a" + (++serial));
            for (String column : List.of("from", "until", "phase", "kind", "who", "name", "action", "value", "unit", "source", "verified")) {
                made.put(column, row.get(column));
            }
            made.put("lever_or_institution", row.get("target"));
            if (!goesOn(made)) {
                out.add(made);
            }
        }
    }

    /**
     * A regime that begins where the same one ends, or before, goes on, and takes back nothing that was decided
     * under it; true where nothing else is left of the row.
     */
    private boolean goesOn(Map<String, String> made) {
        Set<String> who = new LinkedHashSet<>(List.of(made.get("who").split(";")));
        for (Map<String, String> row : made.get("action").equals("regime") ? List.copyOf(out) : List.<Map<String, String>>of()) {
            if (row.get("action").equals("regime")
                    && row.get("lever_or_institution").equals(made.get("lever_or_institution"))
                    && row.get("from").compareTo(made.get("from")) < 0
                    && row.get("until").compareTo(made.get("from")) >= 0
                    && who.remove(row.get("who"))) {
                row.put("until", made.get("until"));
                row.put("name", row.get("name") + "; " + made.get("name"));
                row.put("source", row.get("source") + "; end: " + made.get("source"));
            }
        }
        made.put("who", String.join(";", who));
        return who.isEmpty();
    }

    private static Map<String, String> blank(String id) {
        Map<String, String> made = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            made.put(column, "");
        }
        made.put("id", id);
        made.put("verified", "no");
        return made;
    }

    // ---- the small world -------------------------------------------------------------------------

    /** A group decides what its most populous member decides; the rest falls away. */
    private void small(Path source, Path world, Path small) throws IOException {
        Map<String, Double> people = new HashMap<>();
        for (Map<String, String> row : read(source.resolve("world-1870/territories.csv"))) {
            people.put(row.get("id"), number(row.get("population_thousand")));
        }
        Map<String, String> leader = new LinkedHashMap<>();
        List<Map<String, String>> groups = read(world.resolve("groups.csv"));
        for (Map<String, String> row : groups) {
            leader.merge(
                    row.get("group30"),
                    row.get("territory"),
                    (one, other) -> people.get(other) > people.get(one) ? other : one);
        }
        Map<String, String> groupOf = new LinkedHashMap<>();
        for (Map<String, String> row : groups) {
            boolean leads = leader.get(row.get("group30")).equals(row.get("territory"));
            groupOf.put(row.get("territory"), leads ? row.get("group30") : "");
        }
        out.removeIf(row -> !regroup(row, "who", groupOf));
        write(small.resolve("timeline.csv"));
        for (String table : List.of("regimes.csv", "institutions.csv")) {
            Files.writeString(small.resolve(table), Files.readString(world.resolve(table)));
        }
        StringBuilder coalitions = new StringBuilder("group,members,source\n");
        for (Map<String, String> row : read(world.resolve("coalitions.csv"))) {
            if (regroup(row, "members", groupOf)) {
                coalitions.append(row.get("group") + "," + row.get("members") + "," + quoted(row.get("source")) + "\n");
            }
        }
        Files.writeString(small.resolve("coalitions.csv"), coalitions.toString());
    }

    private static boolean regroup(
            Map<String, String> row, String column, Map<String, String> groupOf) {
        Set<String> kept = new LinkedHashSet<>();
        for (String name : row.get(column).split(";")) {
            kept.add(groupOf.getOrDefault(name, name));
        }
        kept.remove("");
        row.put(column, String.join(";", kept));
        return !kept.isEmpty();
    }

    // ---- dates -----------------------------------------------------------------------------------

    /** A month's decision holds from the quarter most of which it covers; a year's from its first. */
    private static String quarter(String date) {
        int year = Integer.parseInt(date.substring(0, 4));
        if (date.length() == 4) {
            return year + "-Q1";
        }
        int month = Integer.parseInt(date.substring(5, 7)) - 1;
        int index = 4 * year + month / 3 + (month % 3 == 2 ? 1 : 0);
        return textOf(index);
    }

    /** First quarter after: years are inclusive, a month rounds as it does for a start. */
    private static String after(String date) {
        return date.length() == 4 ? Integer.parseInt(date) + 1 + "-Q1" : quarter(date);
    }

    private static String next(String quarter) {
        return textOf(index(quarter) + 1);
    }

    private static int index(String quarter) {
        return 4 * Integer.parseInt(quarter.substring(0, 4)) + quarter.charAt(6) - '1';
    }

    private static String textOf(int index) {
        return index / 4 + "-Q" + (index % 4 + 1);
    }

    private static int quarters(String from, String until) {
        return index(until) - index(from);
    }

    // ---- files -----------------------------------------------------------------------------------

    private static String or(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static String letter(int part) {
        return part < 26 ? String.valueOf((char) ('a' + part)) : "z" + part;
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static List<Map<String, String>> read(Path file) throws IOException {
        return table(Files.readString(file));
    }

    private static List<Map<String, String>> readGzip(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (var reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                text.append((char) c);
            }
        }
        return table(text.toString());
    }

    private static List<Map<String, String>> table(String text) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append(text.charAt(++i));
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                rows.getLast().add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(new ArrayList<>());
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        if (rows.getLast().isEmpty()) {
            rows.removeLast();
        } else {
            rows.getLast().add(field.toString());
        }
        List<Map<String, String>> table = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int column = 0; column < rows.getFirst().size(); column++) {
                named.put(rows.getFirst().get(column), row.get(column));
            }
            table.add(named);
        }
        return table;
    }

    private void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (Map<String, String> row : out) {
            List<String> fields = new ArrayList<>();
            for (String column : COLUMNS) {
                fields.add(quoted(row.get(column)));
            }
            text.append(String.join(",", fields)).append('\n');
        }
        Files.writeString(file, text);
    }

    private static String quoted(String field) {
        boolean quote = field.contains(",") || field.contains("\"") || field.contains("\n");
        return quote ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    /** Rows by kind and what becomes of them, as docs/timeline.md shows it. */
    private void report() {
        Map<String, int[]> kinds = new TreeMap<>();
        for (Map<String, String> row : out) {
            int[] counts = kinds.computeIfAbsent(row.get("kind"), kind -> new int[4]);
            counts[0]++;
            counts[1] += row.get("action").equals("none") ? 0 : 1;
            counts[2] += row.get("action").equals("none") ? 1 : 0;
            counts[3] += row.get("verified").equals("yes") ? 1 : 0;
        }
        System.out.println("| kind | rows | moving the model | context | verified |\n|---|---|---|---|---|");
        kinds.forEach((kind, c) -> System.out.printf(Locale.ROOT, "| %s | %d | %d | %d | %d |%n", kind, c[0], c[1], c[2], c[3]));
    }
}
