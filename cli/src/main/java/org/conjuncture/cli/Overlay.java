package org.conjuncture.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.yaml.Marked;
import org.conjuncture.base.yaml.MarkedList;
import org.conjuncture.base.yaml.MarkedMap;
import org.conjuncture.base.yaml.MarkedText;

/**
 * Options as a scenario laid over another, so that a mistake in one is told as a mistake in a file
 * would be.
 */
final class Overlay {

    private final Map<String, MarkedMap.Entry> entries = new LinkedHashMap<>();

    /** A value, unless the option was not given. */
    Overlay put(String option, String key, String value) {
        if (!value.isEmpty()) {
            Place place = Place.of(option);
            entries.put(key, new MarkedMap.Entry(place, new MarkedText(place, value, false)));
        }
        return this;
    }

    /** Values such as {@code bargaining.indexation=0.4}. */
    Overlay assign(String option, String key, String expected, List<String> assignments) {
        Map<String, MarkedMap.Entry> values = new LinkedHashMap<>();
        for (String each : assignments) {
            int equals = each.indexOf('=');
            Place place = Place.of(option + " " + each);
            if (equals < 1 || each.substring(equals + 1).isBlank()) {
                throw new UserError(place, "a setting", "'" + each + "'", expected);
            }
            Marked value = new MarkedText(place, each.substring(equals + 1).strip(), false);
            values.put(each.substring(0, equals).strip(), new MarkedMap.Entry(place, value));
        }
        if (!values.isEmpty()) {
            Place place = Place.of(option);
            entries.put(key, new MarkedMap.Entry(place, new MarkedMap(place, values)));
        }
        return this;
    }

    Overlay list(String option, String key, List<String> values) {
        if (!values.isEmpty()) {
            Place place = Place.of(option);
            List<Marked> marked = new ArrayList<>();
            for (String value : values) {
                marked.add(new MarkedText(place, value, false));
            }
            entries.put(key, new MarkedMap.Entry(place, new MarkedList(place, marked)));
        }
        return this;
    }

    MarkedMap map() {
        return new MarkedMap(Place.of("options"), entries);
    }
}
