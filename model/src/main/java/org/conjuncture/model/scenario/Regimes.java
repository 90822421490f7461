package org.conjuncture.model.scenario;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;
import org.conjuncture.model.world.Lever;
import org.conjuncture.model.world.Levers;

/**
 * Regimes of states: named bundles of lever values, read from regimes.csv.
 *
 * @param bundles values by lever, by regime, in the order of the file
 */
public record Regimes(Map<String, Map<String, Double>> bundles) {

    /** What a regime needs to say. */
    private static final String[] COLUMNS = {"regime", "lever", "value", "source"};

    public static Regimes read(Path folder) {
        Map<String, Map<String, Double>> bundles = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.read(folder.resolve("regimes.csv"), COLUMNS).rows()) {
            row.text("source");
            Lever lever = Levers.get(row.oneOf("lever", Levers.names()));
            double value = row.number("value", lever.min(), lever.max());
            Map<String, Double> bundle =
                    bundles.computeIfAbsent(row.text("regime"), name -> new LinkedHashMap<>());
            if (bundle.put(lever.name(), value) != null) {
                throw new UserError(row.place("lever"), "the regime sets this lever twice");
            }
        }
        return new Regimes(bundles);
    }

    public List<String> names() {
        return List.copyOf(bundles.keySet());
    }

    /** Values by lever; asked only for a name that {@link #names} holds. */
    public Map<String, Double> bundle(String regime) {
        Map<String, Double> bundle = bundles.get(regime);
        if (bundle == null) {
            throw new IllegalArgumentException("no regime is called " + regime);
        }
        return bundle;
    }
}
