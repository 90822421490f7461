package org.conjuncture.base.yaml;

import java.util.Collection;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Numbers;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.UserError;

/**
 * A value in a file with its place: a map, a list or a text. Asked for by type, it refuses with its
 * place if it is something else.
 */
public sealed interface Marked permits MarkedMap, MarkedList, MarkedText {

    Place place();

    /** The value as it is shown in a message. */
    String shown();

    default MarkedMap map() {
        if (this instanceof MarkedMap map) {
            return map;
        }
        throw error("keys with values");
    }

    default MarkedList list() {
        if (this instanceof MarkedList list) {
            return list;
        }
        throw error("a list");
    }

    default String text() {
        if (this instanceof MarkedText text && !text.isNothing()) {
            return text.text();
        }
        throw error("a text");
    }

    default double number() {
        return number(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    default double number(double min, double max) {
        double number = this instanceof MarkedText text ? text.asNumber() : Double.NaN;
        if (!(number >= min && number <= max)) {
            throw error(Numbers.rangeText("a number", min, max));
        }
        return number;
    }

    default long integer(long min, long max) {
        String expected =
                Numbers.rangeText(
                        "a whole number",
                        min == Long.MIN_VALUE ? Double.NEGATIVE_INFINITY : min,
                        max == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : max);
        if (this instanceof MarkedText text && !text.quoted()) {
            try {
                long number = Long.parseLong(text.text());
                if (number >= min && number <= max) {
                    return number;
                }
            } catch (NumberFormatException ignored) {
                // Not a whole number, or beyond 64 bits: said below.
            }
        }
        throw error(expected);
    }

    default boolean truth() {
        if (this instanceof MarkedText text && text.isTruth()) {
            return text.text().equals("true");
        }
        throw error("true or false");
    }

    /** A quarter such as 1870-Q1, or a year for its first quarter. */
    default int quarter() {
        int quarter = this instanceof MarkedText text ? Quarters.parse(text.text()) : Quarters.NONE;
        if (quarter == Quarters.NONE) {
            throw error("a quarter such as 1870-Q1");
        }
        return quarter;
    }

    default String oneOf(Collection<String> valid) {
        String found = text();
        if (!valid.contains(found)) {
            throw new UserError(
                    place(),
                    "unknown name",
                    shown(),
                    "one of " + Names.listed(valid),
                    Nearest.of(found, valid));
        }
        return found;
    }

    /** For a check that only the caller can make: what is expected here. */
    default UserError error(String expected) {
        return new UserError(place(), "wrong value", shown(), expected);
    }
}
