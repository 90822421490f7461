package org.conjuncture.model.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.conjuncture.base.yaml.MarkedMap;

/** Lays one scenario over another: maps key by key, lists and values as a whole. */
final class Layers {

    private Layers() {}

    static MarkedMap over(MarkedMap below, MarkedMap above) {
        Map<String, MarkedMap.Entry> entries = new LinkedHashMap<>(below.entries());
        above.entries()
                .forEach(
                        (key, entry) -> {
                            MarkedMap.Entry under = entries.get(key);
                            boolean both =
                                    under != null
                                            && under.value() instanceof MarkedMap
                                            && entry.value() instanceof MarkedMap;
                            entries.put(
                                    key,
                                    both
                                            ? new MarkedMap.Entry(
                                                    entry.keyPlace(),
                                                    over(
                                                            (MarkedMap) under.value(),
                                                            (MarkedMap) entry.value()))
                                            : entry);
                        });
        return new MarkedMap(above.place(), entries);
    }
}
