package org.conjuncture.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names that occur often, told once; rows refer to them by number. */
final class Texts {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int number(String text) {
        return numbers.computeIfAbsent(text == null ? "" : text, any -> numbers.size());
    }

    List<String> all() {
        return List.copyOf(numbers.keySet());
    }
}
