package org.conjuncture.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Numbers;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * The parameters of a run, and the mechanisms that are off. Starts from the defaults; each change
 * is checked where it is made and leaves this as it was.
 */
public final class Settings {

    private final Map<String, Record> values;
    private final Map<String, String> changed;
    private final TreeSet<String> off;

    private Settings(Map<String, Record> values, Map<String, String> changed, TreeSet<String> off) {
        this.values = values;
        this.changed = changed;
        this.off = off;
    }

    public static Settings defaults() {
        Map<String, Record> values = new LinkedHashMap<>();
        for (ParameterGroup group : Mechanisms.groups()) {
            values.put(group.name(), group.defaults());
        }
        return new Settings(values, new TreeMap<>(), new TreeSet<>());
    }

    /** One parameter, {@code mechanism.parameter}, set to the number written. */
    public Settings with(Place place, String name, String text) {
        Parameter parameter = Mechanisms.parameter(place, name);
        double value = parameter.parse(place, text);
        int dot = name.indexOf('.');
        String group = name.substring(0, dot);
        Map<String, Record> next = new LinkedHashMap<>(values);
        next.put(group, ParameterGroup.with(record(group), name.substring(dot + 1), value));
        Map<String, String> nextChanged = new TreeMap<>(changed);
        nextChanged.put(name, Numbers.text(value));
        return new Settings(next, nextChanged, off);
    }

    /** Another form of a mechanism, one of those it has. */
    public Settings replacing(String mechanism, String variant) {
        if (variant.equals(mechanism)) {
            return this;
        }
        Map<String, Record> next = new LinkedHashMap<>(values);
        next.put(mechanism, ParameterGroup.withVariant(record(mechanism), variant));
        return new Settings(next, changed, off);
    }

    /** One mechanism switched off, or all of a family. */
    public Settings without(Place place, String name) {
        List<String> members = Mechanisms.family(name);
        if (members.isEmpty()) {
            List<String> valid = new ArrayList<>(Mechanisms.names());
            valid.addAll(Mechanisms.families());
            throw new UserError(
                    place,
                    "no mechanism of this name",
                    "'" + name + "'",
                    "one of " + String.join(", ", valid),
                    Nearest.of(name, valid));
        }
        TreeSet<String> next = new TreeSet<>(off);
        for (String member : members) {
            if (Mechanisms.isSkeleton(member)) {
                throw new UserError(
                        place,
                        "'" + member + "' is part of the skeleton and cannot be switched off",
                        "'" + name + "'",
                        "one of " + String.join(", ", Mechanisms.switchable()));
            }
            next.add(member);
        }
        return new Settings(values, changed, next);
    }

    /** The values of a group in this run. */
    public <P extends Record> P of(String group, Class<P> type) {
        return type.cast(record(group));
    }

    private Record record(String group) {
        Record record = values.get(group);
        if (record == null) {
            throw new IllegalArgumentException("no parameters are called " + group);
        }
        return record;
    }

    public boolean isOff(String mechanism) {
        return off.contains(mechanism);
    }

    /** Parameters that were set, in alphabetical order, as texts. */
    public Map<String, String> changed() {
        return Collections.unmodifiableMap(changed);
    }

    /** Mechanisms that are off, in alphabetical order. */
    public List<String> off() {
        return List.copyOf(off);
    }
}
