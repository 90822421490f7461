package org.conjuncture.accounts.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conjuncture.accounts.table.Region;

/** Which countries of a map a region is: what the table says, or else what its code stands for. */
public final class CountryShapes {

    private static final Map<String, String> BY_CODE = byCode();

    private CountryShapes() {}

    /** ISO 3166 numbers, the largest country first; none where the code is no country's. */
    public static List<String> of(Region region) {
        String shape = BY_CODE.get(region.code());
        return region.shapes().isEmpty() && shape != null ? List.of(shape) : region.shapes();
    }

    private static Map<String, String> byCode() {
        Map<String, String> shapes = new HashMap<>();
        for (String line : lines("shapes.csv")) {
            String[] cells = line.split(",");
            shapes.put(cells[0], cells[1]);
        }
        return shapes;
    }

    static List<String> lines(String resource) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        CountryShapes.class.getResourceAsStream(resource)),
                                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
