package org.conjuncture.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places of a run in the order of its table; the world comes last. */
final class Territories {

    static final String WORLD = "WORLD";

    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final List<List<Object>> rows = new ArrayList<>();

    static Territories of(RunFolder run) {
        Territories territories = new Territories();
        run.query(
                "territory",
                "SELECT id, name, region, shapes FROM territory ORDER BY rowid",
                row ->
                        territories.add(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)));
        territories.indexes.put(WORLD, territories.rows.size());
        return territories;
    }

    private void add(String id, String name, String region, String shapes) {
        if (indexes.putIfAbsent(id, rows.size()) == null) {
            rows.add(List.of(id, name, region, shapes.isBlank() ? "" : shapes.strip()));
        }
    }

    /**
     * Position of a territory, the number of territories for the world, −1 for a name that is
     * neither.
     */
    int index(String id) {
        return indexes.getOrDefault(id, -1);
    }

    /**
     * Positions as a table that a query can join by {@code territory}, for the number {@code place}
     * is read faster than a name.
     */
    String places() {
        return Texts.numbered(List.copyOf(indexes.keySet()), "territory", "place");
    }

    /** Name of a position that is a territory's or the world's. */
    String id(int place) {
        return place == rows.size() ? WORLD : String.valueOf(rows.get(place).get(0));
    }

    /** Its countries on a map: ISO 3166 numbers, names of what has none. */
    List<String> shapes(int territory) {
        String shapes = String.valueOf(rows.get(territory).get(3));
        return List.of(shapes.split(shapes.contains(";") ? ";" : " "));
    }

    String region(int territory) {
        return String.valueOf(rows.get(territory).get(2));
    }

    /** Names of the territories, without the world. */
    List<String> ids() {
        return rows.stream().map(row -> String.valueOf(row.get(0))).toList();
    }

    /** Territories and the world. */
    int count() {
        return rows.size() + 1;
    }

    List<List<Object>> rows() {
        return rows;
    }

    /** Who rules: territory, state, first quarter, first quarter after. */
    List<List<Object>> rulers(RunFolder run) {
        List<List<Object>> rulers = new ArrayList<>();
        run.query(
                "ruler",
                "SELECT territory, state, fromQuarter, toQuarter FROM ruler ORDER BY territory,"
                        + " fromQuarter, state",
                row -> {
                    int territory = index(row.getString(1));
                    if (territory >= 0) {
                        rulers.add(
                                List.of(territory, row.getString(2), row.getInt(3), row.getInt(4)));
                    }
                });
        return rulers;
    }
}
