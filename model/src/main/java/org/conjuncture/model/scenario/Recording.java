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
 * Which tables of results a run writes, how often, and of which territories. A scenario says it as
 * a list of tables, or as a map of tables to how often, with {@code territories} beside them:
 * {@code record: {labour: quarter, territories: [FRA]}}. Tables that are left out are not written.
 *
 * @param tables table and how often it is written: {@code quarter} or {@code year}
 * @param territories those whose rows are written; empty for all
 */
public record Recording(
        @Doc("tables of results and how often they are written") Map<String, String> tables,
        @Doc("territories whose rows are written; all where none is named")
                List<String> territories) {

    public static final String QUARTER = "quarter";
    public static final String YEAR = "year";
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
        choice.put("indicator", List.of(QUARTER, YEAR));
        choice.put("labour", List.of(YEAR, QUARTER));
        choice.put("move", List.of(YEAR));
        choice.put("migration", List.of(YEAR));
        choice.put("trade", List.of(YEAR));
        choice.put("claim", List.of(YEAR));
        choice.put("flow", List.of(YEAR));
        choice.put("balance", List.of(YEAR));
        choice.put("event", List.of(QUARTER));
        choice.put("interindustry", List.of(YEAR));
        choice.put("production", List.of(YEAR));
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
        for (String table : names()) {
            map.get(table)
                    .ifPresent(often ->
                            tables.put(
                                    table, often.oneOf(CHOICE.getOrDefault(table, List.of(YEAR)))));
        }
        List<String> only =
                map.get(TERRITORIES)
                        .map(list ->
                                list.list().values().stream()
                                        .map(each -> each.oneOf(territories))
                                        .distinct()
                                        .toList())
                        .orElse(List.of());
        return new Recording(tables.isEmpty() ? USUAL : tables, only);
    }

    /** The same as a scenario says it. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>(tables);
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
