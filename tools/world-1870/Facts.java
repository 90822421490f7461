import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * record.csv: what the century was, for comparison; only figures that may be shipped, or single
 * cited ones.
 */
final class Facts {

    private static final int[] YEARS = {
        1870, 1880, 1890, 1900, 1913, 1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000
    };

    private static final String FREE = "free with citation";

    private static final String CC_BY = "CC BY 4.0";

    private static final String CITED = "single cited figure";

    private final World1870 world;
    private final Sheet facts =
            new Sheet("name", "territory", "year", "value", "lower", "upper", "source", "licence");
    private final Map<String, TreeMap<Integer, double[]>> maddison = new HashMap<>();

    private final Sheet doubtful;

    Facts(World1870 world) throws IOException {
        this.world = world;
        doubtful = Sheet.read(Path.of("tools/world-1870/doubtful.csv"));
        for (Map<String, String> row :
                Sheet.read(world.history.resolve("maddison-2010.csv")).rows) {
            String id = row.get("iso3").isBlank() ? row.get("territory") : row.get("iso3");
            double[] figures =
                    maddison.computeIfAbsent(id, key -> new TreeMap<>())
                            .computeIfAbsent(
                                    Integer.parseInt(row.get("year")),
                                    year -> new double[] {Double.NaN, Double.NaN});
            figures[0] = Sheet.number(row, "gdp_per_head_1990intusd", figures[0]);
            figures[1] = Sheet.number(row, "population_thousand", figures[1]);
        }
    }

    Sheet derive() throws IOException {
        for (Map<String, String> row : world.source) {
            outputAndPeople(row.get("id"), parts(row));
        }
        outputAndPeople("WORLD", "OWID_WRL");
        employment();
        hours();
        unions();
        exportShares();
        labourShares();
        cited("facts.csv");
        cited("labour-facts.csv");
        olderLabourShares();
        crises();
        return facts;
    }

    /**
     * Rows of Maddison that make up a territory: the former states where he has them, else the
     * countries of today.
     */
    private static String parts(Map<String, String> row) {
        return switch (row.get("id")) {
            case "CSK", "YUG" -> row.get("id");
            case "RUS" -> "SUN";
            case "DDR" -> "";
            default -> row.get("iso3_parts").replace(" (part)", "");
        };
    }

    private void outputAndPeople(String id, String parts) {
        double people1950 = sum(parts, 1950, false);
        for (int year : YEARS) {
            double people = sum(parts, year, false);
            double covered = sum(parts, year, true);
            boolean whole = people > 0 && (year >= 1950 || complete(parts, year));
            String note =
                    id.equals("RUS")
                            ? ", former Soviet Union"
                            : id.equals("GBR") && year < 1922
                                    ? ", with Ireland"
                                    : id.equals("DEU") ? ", all Germany" : "";
            if (covered > 0.7 * Math.max(people, year < 1950 ? 0.3 * people1950 : people1950)) {
                fact(
                        "gdpPerHead",
                        id,
                        year,
                        output(parts, year) / covered,
                        0.1,
                        "Maddison 2010" + note,
                        FREE);
            }
            boolean sameLand =
                    !(id.equals("DEU") || id.equals("RUS"))
                            && !(id.equals("GBR") && year < 1922)
                            && !(id.equals("IND") && year < 1950);
            if (whole && sameLand) {
                fact("population", id, year, 1000 * people, 0.05, "Maddison 2010", FREE);
            }
        }
    }

    private boolean complete(String parts, int year) {
        for (String part : parts.split(";")) {
            double[] figures = maddison.getOrDefault(part, new TreeMap<>()).get(year);
            if (figures == null || Double.isNaN(figures[1])) {
                return false;
            }
        }
        return true;
    }

    private double sum(String parts, int year, boolean withOutput) {
        double sum = 0;
        for (String part : parts.split(";")) {
            double[] figures = maddison.getOrDefault(part, new TreeMap<>()).get(year);
            if (figures != null && figures[1] > 0 && (!withOutput || figures[0] > 0)) {
                sum += figures[1];
            }
        }
        return sum;
    }

    private double output(String parts, int year) {
        double sum = 0;
        for (String part : parts.split(";")) {
            double[] figures = maddison.getOrDefault(part, new TreeMap<>()).get(year);
            if (figures != null && figures[1] > 0 && figures[0] > 0) {
                sum += figures[0] * figures[1];
            }
        }
        return sum;
    }

    private void employment() throws IOException {
        String[][] series = {
            {"agri_employment_share", "agricultureShare", "Herrendorf et al. 2014 through OWID"},
            {"industry_employment_share", "industryShare", "Herrendorf et al. 2014 through OWID"},
            {"agri_employment_share_ggdc", "agricultureShare", "GGDC 10-sector database"},
            {"industry_employment_share_ggdc", "industryShare", "GGDC 10-sector database"}
        };
        for (String[] one : series) {
            copy("sectors-employment.csv", one[0], one[1], 0.01, 0.1, one[2], CC_BY);
        }
    }

    private void hours() throws IOException {
        for (Map<String, String> row :
                Sheet.read(world.history.resolve("hours-huberman-minns.csv")).rows) {
            if (row.get("series").contains("annual") && world.ids.contains(row.get("iso3"))) {
                fact(
                        "hoursPerWorker",
                        row.get("iso3"),
                        Integer.parseInt(row.get("year")),
                        Sheet.number(row, "value"),
                        0.1,
                        "Huberman & Minns 2007, annual hours",
                        CC_BY);
            }
        }
    }

    private void unions() throws IOException {
        for (Map<String, String> row : Sheet.read(world.history.resolve("ictwss.csv")).rows) {
            int year = Integer.parseInt(row.get("year"));
            if (year % 10 == 0 && year <= 2000 && world.ids.contains(row.get("iso3"))) {
                union("unionDensity", row, year, "UD", "ICTWSS 6 (Visser 2019)");
                union(
                        "bargainingCoverage",
                        row,
                        year,
                        "AdjCov",
                        "ICTWSS 6 (Visser 2019), adjusted coverage");
            }
        }
    }

    private void union(
            String name, Map<String, String> row, int year, String column, String source) {
        double value = Sheet.number(row, column, 0) / 100;
        if (value > 0) {
            fact(name, row.get("iso3"), year, value, 0.15, source, FREE);
        }
    }

    private void exportShares() throws IOException {
        copy(
                "trade-openness.csv",
                "merch_exports_gdp",
                "exportShare",
                0.01,
                0.25,
                "Fouquin & Hugot 2016 (TRADHIST) through OWID",
                CC_BY);
        copy(
                "urban-literacy-schooling.csv",
                "years_of_schooling",
                "yearsOfSchooling",
                1,
                0.15,
                "Lee & Lee 2016, Barro & Lee through OWID",
                CC_BY);
    }

    /**
     * PWT carries a share on unchanged where it has no data: a figure counts only if it differs
     * from the one five years off.
     */
    private void labourShares() throws IOException {
        Map<String, Double> shares = new HashMap<>();
        Sheet pwt = Sheet.read(world.history.resolve("pwt-10.csv"));
        pwt.rows.forEach(row ->
                shares.put(row.get("countrycode") + row.get("year"), Sheet.number(row, "labsh")));
        for (Map<String, String> row : pwt.rows) {
            int year = Integer.parseInt(row.get("year"));
            String id = row.get("countrycode");
            double share = Sheet.number(row, "labsh", 0);
            double other =
                    shares.getOrDefault(
                            id + (year - 5), shares.getOrDefault(id + (year + 5), share));
            if (year % 10 == 0
                    && year <= 2000
                    && world.ids.contains(id)
                    && share > 0
                    && share < 1
                    && Math.abs(share - other) > 1e-6) {
                fact(
                        "wageShare",
                        id,
                        year,
                        share,
                        0.08,
                        "PWT 10 (Feenstra et al. 2015), labour's share of GDP",
                        CC_BY);
            }
        }
    }

    /**
     * Before national accounts: of France's firms, wages over value added before wear, as the run's
     * own; else of national income, of which wear and indirect taxes make output a tenth to a sixth
     * more, so that the band reaches further down.
     */
    private void olderLabourShares() throws IOException {
        for (Map<String, String> row :
                Sheet.read(world.history.resolve("capital-share-piketty.csv")).rows) {
            int year = Integer.parseInt(row.get("year"));
            if (year % 10 != 0 || year < 1870 || year > 1940) {
                continue;
            }
            double value = Sheet.number(row, "value");
            String series = row.get("series");
            if (series.equals("piketty_ts6.4:Gross profit share in gross value added")) {
                fact(
                        "wageShare",
                        row.get("iso3"),
                        year,
                        1 - value,
                        0.08,
                        "Piketty 2014, table TS6.4: one less the share of gross profit in value"
                                + " added",
                        FREE);
            } else if (series.endsWith("Labour income share (observed)")
                    && (row.get("iso3").equals("GBR") || year < 1900)) {
                fact(
                        "wageShare",
                        row.get("iso3"),
                        year,
                        value,
                        0.16,
                        0.04,
                        "Piketty 2014, table "
                                + series.substring(8, 13).toUpperCase(Locale.ROOT)
                                + ": labour's share of national income",
                        FREE);
            }
        }
    }

    /**
     * A series of one country copied at the years shown, for countries that are a territory by
     * themselves.
     */
    private void copy(
            String file,
            String series,
            String name,
            double unit,
            double band,
            String source,
            String licence)
            throws IOException {
        Set<Integer> years = new TreeSet<>();
        for (int year : YEARS) {
            years.add(year);
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Map<String, String> row : Sheet.read(world.history.resolve(file)).rows) {
            int year = Integer.parseInt(row.get("year"));
            if (row.get("series").equals(series)
                    && years.contains(year)
                    && world.ids.contains(row.get("iso3"))
                    && seen.putIfAbsent(row.get("iso3") + year, 1) == null) {
                fact(
                        name,
                        row.get("iso3"),
                        year,
                        unit * Sheet.number(row, "value"),
                        band,
                        source,
                        licence);
            }
        }
    }

    /** Single cited figures, written by hand. */
    private void cited(String file) throws IOException {
        for (Map<String, String> row : Sheet.read(Path.of("tools/world-1870", file)).rows) {
            facts.add(
                    row.get("name"),
                    row.get("territory"),
                    row.get("year"),
                    row.get("value"),
                    row.get("lower"),
                    row.get("upper"),
                    row.get("source"),
                    CITED);
        }
    }

    private void crises() throws IOException {
        Map<String, String> crises =
                Map.of(
                        "banking crisis",
                        "bankingCrises",
                        "currency crisis",
                        "currencyCrises",
                        "external default",
                        "sovereignDefaults");
        TreeMap<String, Integer> onsets = new TreeMap<>();
        for (Map<String, String> row :
                Sheet.read(world.history.resolve("timeline-outcomes.csv")).rows) {
            String name = crises.get(row.get("kind"));
            int year = Integer.parseInt(row.get("date_from").substring(0, 4));
            if (name != null && year >= 1870 && year < 2000) {
                onsets.merge(name + ";" + (year - year % 10 + 9), 1, Integer::sum);
            }
        }
        onsets.forEach((key, count) -> {
            String[] parts = key.split(";");
            fact(
                    parts[0],
                    "WORLD",
                    Integer.parseInt(parts[1]),
                    count,
                    0.4,
                    "onsets in the ten years to this one, Reinhart & Rogoff 2009 (2016 edition)",
                    FREE);
        });
    }

    /** Why its own source, or another, does not bear a figure out; empty where nothing is known. */
    private String doubt(String name, String id, int year) {
        return doubtful.rows.stream()
                .filter(row ->
                        row.get("name").equals(name)
                                && row.get("territory").equals(id)
                                && row.get("year").equals(String.valueOf(year)))
                .map(row -> "; doubtful: " + row.get("why"))
                .findFirst()
                .orElse("");
    }

    private void fact(
            String name,
            String id,
            int year,
            double value,
            double band,
            String source,
            String licence) {
        fact(name, id, year, value, band, band, source, licence);
    }

    private void fact(
            String name,
            String id,
            int year,
            double value,
            double below,
            double above,
            String source,
            String licence) {
        for (Map<String, String> row : facts.rows) {
            if (row.get("name").equals(name)
                    && row.get("territory").equals(id)
                    && row.get("year").equals(String.valueOf(year))) {
                return;
            }
        }
        facts.add(
                name,
                id,
                year,
                value,
                value * (1 - below),
                value * (1 + above),
                source + doubt(name, id, year),
                licence);
    }
}
