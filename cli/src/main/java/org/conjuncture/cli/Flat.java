package org.conjuncture.cli;

import java.util.Map;
import java.util.stream.Collectors;
import org.conjuncture.base.yaml.Marked;
import org.conjuncture.base.yaml.MarkedList;
import org.conjuncture.base.yaml.MarkedMap;

/**
 * A tree of settings as names with points in them and their values, so that two can be laid side by
 * side.
 */
final class Flat {

    private Flat() {}

    static void into(Map<String, String> parts, String name, Marked value) {
        if (value instanceof MarkedMap map && !map.keys().isEmpty()) {
            map.entries().forEach((key, entry) -> into(parts, name + "." + key, entry.value()));
        } else {
            parts.put(name, words(value));
        }
    }

    private static String words(Marked value) {
        return switch (value) {
            case MarkedList list ->
                    list.values().stream()
                            .map(Flat::words)
                            .collect(Collectors.joining(", ", "[", "]"));
            case MarkedMap map ->
                    map.entries().entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + words(entry.getValue().value()))
                            .collect(Collectors.joining(", ", "{", "}"));
            default -> value.text();
        };
    }
}
