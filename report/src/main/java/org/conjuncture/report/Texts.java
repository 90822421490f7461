package org.conjuncture.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names that occur often, told once; rows refer to them by number. */
final class Texts {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** Texts and their places in a list as a table that a query can join. */
    static String numbered(List<String> texts, String text, String number) {
        return IntStream.range(0, texts.size())
                .mapToObj(at -> "('" + texts.get(at).replace("'", "''") + "', " + at + ")")
                .collect(
                        Collectors.joining(
                                ", ",
                                "(VALUES ",
                                ") AS " + number + "s (" + text + ", " + number + ")"));
    }

    int number(String text) {
        return numbers.computeIfAbsent(text == null ? "" : text, any -> numbers.size());
    }

    List<String> all() {
        return List.copyOf(numbers.keySet());
    }
}
