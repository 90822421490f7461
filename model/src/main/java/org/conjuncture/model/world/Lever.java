package org.conjuncture.model.world;

import org.conjuncture.base.Numbers;

/**
 * What is known of a lever.
 *
 * @param name name of its column in {@link Levers}
 * @param min smallest permitted value
 * @param max largest permitted value
 * @param initial value where nothing sets it
 * @param source how the default was set
 */
public record Lever(
        String name,
        String doc,
        String unit,
        double min,
        double max,
        double initial,
        String source) {

    public boolean permits(double value) {
        return value >= min && value <= max;
    }

    /** The nearest permitted value. */
    public double clamped(double value) {
        return Math.max(min, Math.min(max, value));
    }

    /** "a number from 0 to 1". */
    public String rangeText() {
        return Numbers.rangeText("a number", min, max);
    }
}
