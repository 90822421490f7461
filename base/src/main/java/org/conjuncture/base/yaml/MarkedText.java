package org.conjuncture.base.yaml;

import org.conjuncture.base.Numbers;
import org.conjuncture.base.Place;

/**
 * A single value: its text, and whether it stood in quotes, which make a text of what would
 * otherwise be a number or a truth.
 */
public record MarkedText(Place place, String text, boolean quoted) implements Marked {

    /** Nothing was written after the key. */
    public boolean isNothing() {
        return !quoted && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }

    public boolean isTruth() {
        return !quoted && (text.equals("true") || text.equals("false"));
    }

    /** The number, or NaN where this is none. */
    public double asNumber() {
        return quoted ? Double.NaN : Numbers.parse(text);
    }

    @Override
    public String shown() {
        if (isNothing()) {
            return "nothing";
        }
        String line = text.replace('\n', ' ').replace('\r', ' ');
        return "'" + (line.length() <= 80 ? line : line.substring(0, 77) + "...") + "'";
    }
}
