import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** What a run's report measures of laws of labour, by name: LabourLaws and LabourPeriods there. */
final class Laws {

    /** A law: what the run gives, and what the literature or the record does. */
    record Law(double value, double central) {}

    /** The numbers that the page carries deflated, in base 64. */
    private static final Pattern DATA = Pattern.compile("id=\"run-data\">([^<]*)</script>");

    private final Map<String, Law> laws = new HashMap<>();

    private Laws(JsonNode data) {
        for (String part : new String[] {"laws", "periods"}) {
            for (JsonNode row : data.path(part)) {
                laws.put(row.get(0).asString(), new Law(number(row.get(2)), number(row.get(5))));
            }
        }
    }

    static Laws of(Path folder) {
        Path file = folder.resolve("report.html");
        if (!Files.isRegularFile(file)) {
            throw new Figures.Mistake(
                    folder + " has no report.html: ./conjuncture report NAME writes it");
        }
        try {
            Matcher data = DATA.matcher(Files.readString(file));
            if (!data.find()) {
                throw new Figures.Mistake(file + " carries no numbers of a run");
            }
            byte[] packed = Base64.getDecoder().decode(data.group(1).strip());
            try (var page = new InflaterInputStream(new ByteArrayInputStream(packed))) {
                return new Laws(JsonMapper.shared().readTree(page));
            }
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new Figures.Mistake(file + " cannot be read: " + e.getMessage());
        }
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.NaN;
    }

    Law get(String name) {
        return laws.getOrDefault(name, new Law(Double.NaN, Double.NaN));
    }

    double value(String name) {
        return get(name).value();
    }
}
