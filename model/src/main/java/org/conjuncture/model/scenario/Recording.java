package org.conjuncture.model.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.yaml.Marked;
import org.conjuncture.base.yaml.MarkedList;
import org.conjuncture.base.yaml.MarkedMap;

/**
 * Which tables of results a run writes, and how often. A scenario says it as a list of the tables
 * that are written, or as a map that says what is otherwise than usual: {@code record: {labour:
 * quarter, territories: [FRA]}} adds labour by quarter of one territory, and {@code record: {trade:
 * never}} leaves a table out.
 *
 * @param tables table and how often it is written: {@code quarter} or {@code year}
 * @param territories those of whom labour is told by quarter; empty for all
 */
public record Recording(
        @Doc("tables of results and how often they are written") Map<String, String> tables,
        @Doc("territories whose labour is told by quarter; all where none is named")
                List<String> territories) {

    public static final String QUARTER = "quarter";
    public static final String YEAR = "year";
    static final String NEVER = "never";
    static final String TERRITORIES = "territories";

    /** Tables of results, all of which are written by default, and how often. */
    private static final Map<String, String> USUAL = usual();

    /** How often each table can be written; the first is usual. */
    static final Map<String, List<String>> CHOICE = choice();

    private static Map<String, String> usual() {
        Map<String, String> usual = new LinkedHashMap<>();
        choice().forEach((table, often) -> usual.put(table, often.getFirst()));
        return usual;
    }

    private static Map<String, List<String>> choice() {
        Map<String, List<String>> choice = new LinkedHashMap<>();
        choice.put("indicator", List.of(QUARTER, YEAR, NEVER));
        choice.put("labour", List.of(YEAR, QUARTER, NEVER));
        choice.put("move", List.of(YEAR, NEVER));
        choice.put("migration", List.of(YEAR, NEVER));
        choice.put("trade", List.of(YEAR, NEVER));
        choice.put("claim", List.of(YEAR, NEVER));
        choice.put("flow", List.of(YEAR, NEVER));
        choice.put("balance", List.of(YEAR, NEVER));
        choice.put("change", List.of(YEAR, NEVER));
        choice.put("event", List.of(QUARTER, NEVER));
        choice.put("interindustry", List.of(YEAR, NEVER));
        choice.put("production", List.of(YEAR, NEVER));
        return choice;
    }

    static Recording all() {
        return new Recording(USUAL, List.of());
    }

    /** Names of the tables there are. */
    public static List<String> names() {
        return List.copyOf(USUAL.keySet());
    }

    static Recording read(Marked value, List<String> territories) {
        if (value instanceof MarkedList list) {
            Map<String, String> tables = new LinkedHashMap<>();
            for (Marked each : list.values()) {
                String table = each.oneOf(names());
                tables.put(table, USUAL.getOrDefault(table, YEAR));
            }
            return new Recording(tables, List.of());
        }
        List<String> keys = new ArrayList<>(names());
        keys.add(TERRITORIES);
        MarkedMap map = value.map().allowOnly(keys);
        Map<String, String> tables = new LinkedHashMap<>();
        USUAL.forEach((table, usual) -> {
            String often =
                    map.get(table)
                            .map(asked -> asked.oneOf(CHOICE.getOrDefault(table, List.of(usual))))
                            .orElse(usual);
            if (!often.equals(NEVER)) {
                tables.put(table, often);
            }
        });
        List<String> only =
                map.get(TERRITORIES)
                        .map(list ->
                                list.list().values().stream()
                                        .map(each -> each.oneOf(territories))
                                        .distinct()
                                        .toList())
                        .orElse(List.of());
        return new Recording(tables, only);
    }

    /** The same as a scenario says it. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        names().forEach(table -> map.put(table, tables.getOrDefault(table, NEVER)));
        if (!territories.isEmpty()) {
            map.put(TERRITORIES, new ArrayList<>(territories));
        }
        return map;
    }

    public boolean has(String table) {
        return tables.containsKey(table);
    }

    /** Whether a table is written every quarter. */
    public boolean isQuarterly(String table) {
        return QUARTER.equals(tables.get(table));
    }
}
