package org.conjuncture.model.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.conjuncture.base.yaml.MarkedMap;

/** Lays one scenario over another: maps key by key, lists and values as a whole. */
final class Layers {

    private Layers() {}

    static MarkedMap over(MarkedMap below, MarkedMap above) {
        Map<String, MarkedMap.Entry> entries = new LinkedHashMap<>(below.entries());
        above.entries().forEach((key, entry) -> entries.merge(key, entry, Layers::merged));
        return new MarkedMap(above.place(), entries);
    }

    private static MarkedMap.Entry merged(MarkedMap.Entry under, MarkedMap.Entry entry) {
        return under.value() instanceof MarkedMap below && entry.value() instanceof MarkedMap above
                ? new MarkedMap.Entry(entry.keyPlace(), over(below, above))
                : entry;
    }
}
