package org.conjuncture.model.scenario;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;
import org.conjuncture.model.world.Lever;
import org.conjuncture.model.world.Levers;

/**
 * A regime is a bundle of rules that a state keeps together: levers with their values, under one
 * name, such as liberal, Keynesian-welfare, developmentalist, Soviet-type or neoliberal.
 *
 * <p>A state has one regime at a time: what it sets ends where the next begins, and decisions by
 * date overlay it. Laws it makes stay where the next regime is silent about them ({@code stays} in
 * regimes.csv): whoever ends import substitution does not open the border by saying nothing of it.
 * Bundles are data, in regimes.csv, each value with its source; so is who is under which when, in
 * timeline.csv. The report's strips by territory and the table {@code regime} of a run tell it.
 *
 * @param bundles values by lever, by regime, in the order of the file
 * @param laws levers by regime whose values stay after it
 * @param sources where a regime's values come from
 */
public record Regimes(
        Map<String, Map<String, Double>> bundles,
        Map<String, Set<String>> laws,
        Map<String, String> sources) {

    /** What a regime needs to say. */
    private static final String[] COLUMNS = {"regime", "lever", "value", "stays", "source"};

    public static Regimes read(Path folder) {
        Map<String, Map<String, Double>> bundles = new LinkedHashMap<>();
        Map<String, Set<String>> laws = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.read(folder.resolve("regimes.csv"), COLUMNS).rows()) {
            sources.putIfAbsent(row.text("regime"), row.text("source"));
            Lever lever = Levers.get(row.oneOf("lever", Levers.names()));
            double value = row.number("value", lever.min(), lever.max());
            Map<String, Double> bundle =
                    bundles.computeIfAbsent(row.text("regime"), name -> new LinkedHashMap<>());
            if (bundle.put(lever.name(), value) != null) {
                throw new UserError(row.place("lever"), "the regime sets this lever twice");
            }
            if (row.oneOf("stays", List.of("yes", "no")).equals("yes")) {
                laws.computeIfAbsent(row.text("regime"), name -> new LinkedHashSet<>())
                        .add(lever.name());
            }
        }
        return new Regimes(bundles, laws, sources);
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

    /**
     * Whether what a regime makes of a lever is law that stays where the next is silent about it.
     */
    boolean stays(String regime, String lever) {
        Set<String> law = laws.get(regime);
        return law != null && law.contains(lever);
    }

    /** Where its values come from; asked only for a name that {@link #names} holds. */
    public String source(String regime) {
        return sources.getOrDefault(regime, "");
    }
}
