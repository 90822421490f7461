package org.conjuncture.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conjuncture.base.yaml.Marked;
import org.conjuncture.base.yaml.MarkedList;
import org.conjuncture.base.yaml.MarkedMap;
import org.conjuncture.base.yaml.Yaml;

/**
 * A tree of settings as names with points in them and their values, so that two can be laid side by
 * side.
 */
final class Flat {

    private Flat() {}

    /** The parts of a resolved scenario; what is told to be empty is not there. */
    static Map<String, String> scenario(String name, String yaml) {
        Map<String, String> parts = new LinkedHashMap<>();
        MarkedMap map = Yaml.parse(name, yaml).map();
        for (String key : map.keys()) {
            map.get(key).ifPresent(value -> into(parts, key, value));
        }
        parts.values().removeAll(Set.of("{}", "[]"));
        return parts;
    }

    /** What differs: a part's name with its value in each, "nothing" where one lacks it. */
    static Map<String, List<String>> differences(
            Map<String, String> one, Map<String, String> other) {
        Set<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        Map<String, List<String>> differences = new LinkedHashMap<>();
        for (String key : keys) {
            String before = one.getOrDefault(key, "nothing");
            String after = other.getOrDefault(key, "nothing");
            if (!before.equals(after)) {
                differences.put(key, List.of(before, after));
            }
        }
        return differences;
    }

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
