package org.conjuncture.accounts.table;

import java.util.Arrays;
import java.util.List;

/**
 * A country or group of countries, by the publisher's code.
 *
 * @param shapes its countries on a map, the largest first: ISO 3166 numbers, names of what has
 *     none; empty where only the code tells
 */
public record Region(String code, String name, List<String> shapes) {

    public Region(String code, String name) {
        this(code, name, List.of());
    }

    /** Shapes as a run tells them. */
    public static List<String> shapes(String text) {
        return Arrays.stream(text.split(text.contains(";") ? ";" : " "))
                .map(String::strip)
                .filter(shape -> !shape.isEmpty())
                .toList();
    }
}
