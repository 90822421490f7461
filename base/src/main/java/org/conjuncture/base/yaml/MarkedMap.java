package org.conjuncture.base.yaml;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/** Keys with values, in the order of the file; every key occurs once. */
public record MarkedMap(Place place, Map<String, Entry> entries) implements Marked {

    /** A value and the place of its key. */
    public record Entry(Place keyPlace, Marked value) {}

    public MarkedMap {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public Set<String> keys() {
        return entries.keySet();
    }

    /** The value of a key, unless the key is missing or has nothing after it. */
    public Optional<Marked> get(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(Entry::value)
                .filter(value -> !(value instanceof MarkedText text && text.isNothing()));
    }

    public Marked need(String key) {
        return get(key).orElseThrow(() ->
                new UserError(
                        keyPlace(key),
                        "key '" + key + "' is missing",
                        keys().isEmpty() ? "nothing" : String.join(", ", keys()),
                        "a value for '" + key + "'",
                        Nearest.of(key, keys())));
    }

    /** Place of a key, or of the whole where the key is missing. */
    public Place keyPlace(String key) {
        Entry entry = entries.get(key);
        return entry == null ? place : entry.keyPlace();
    }

    /** Refuses any key that is not among those named, and tells the nearest that is. */
    public MarkedMap allowOnly(Collection<String> valid) {
        for (String key : keys()) {
            if (!valid.contains(key)) {
                throw unknown(key, valid);
            }
        }
        return this;
    }

    public UserError unknown(String key, Collection<String> valid) {
        return new UserError(
                keyPlace(key),
                "unknown key",
                new MarkedText(place, key, true).shown(),
                "one of " + Names.listed(valid),
                Nearest.of(key, valid));
    }

    @Override
    public String shown() {
        return "keys with values";
    }
}
