package org.conjuncture.accounts.grid;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * Decimal numbers straight from bytes.
 *
 * <p>Up to 15 digits with a small power of ten are exact in one division or multiplication (Clinger
 * 1990); everything else goes through the library, so that every result is the nearest double.
 */
public final class Decimal {

    private static final double[] POWERS = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    /** Returned for what is not a finite number; no finite number has this pattern. */
    static final double NOT_A_NUMBER = Double.POSITIVE_INFINITY;

    private Decimal() {}

    /** The number a cell says, or the user's mistake: 5f, NaN and 0x10 are none. */
    public static double number(String text, Place place) {
        return number(text, () -> place);
    }

    /** The same where the place is worked out only for a message. */
    public static double number(String text, Supplier<Place> place) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        double value = parse(bytes, 0, bytes.length);
        if (value == NOT_A_NUMBER) {
            throw new UserError(place.get(), "not a number", "'" + text + "'", "a finite number");
        }
        return value;
    }

    /** The number in bytes [from, to), without surrounding blanks; infinity if it is none. */
    static double parse(byte[] text, int from, int to) {
        int at = from;
        boolean negative = false;
        if (at < to && (text[at] == '-' || text[at] == '+')) {
            negative = text[at] == '-';
            at++;
        }
        long digits = 0;
        int count = 0;
        int fraction = 0;
        boolean point = false;
        int begin = at;
        for (; at < to; at++) {
            int c = text[at];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count += digits == 0 ? 0 : 1;
                fraction += point ? 1 : 0;
                if (count > 17) {
                    return slow(text, from, to);
                }
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (at < to) {
            return text[at] == 'e' || text[at] == 'E' ? slow(text, from, to) : NOT_A_NUMBER;
        }
        if (at == begin || (point && at == begin + 1)) {
            return NOT_A_NUMBER;
        }
        if (count > 15 || fraction > 22) {
            return slow(text, from, to);
        }
        double value = digits / POWERS[fraction];
        return negative ? -value : value;
    }

    private static double slow(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            int c = text[i];
            boolean allowed = (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0;
            if (!allowed) {
                return NOT_A_NUMBER;
            }
        }
        try {
            double value =
                    Double.parseDouble(
                            new String(text, from, to - from, StandardCharsets.ISO_8859_1));
            return Double.isInfinite(value) ? NOT_A_NUMBER : value;
        } catch (NumberFormatException none) {
            return NOT_A_NUMBER;
        }
    }
}
