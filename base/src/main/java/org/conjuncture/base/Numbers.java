package org.conjuncture.base;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people write them in tables and scenarios; nothing that only Java would accept. */
public final class Numbers {

    private Numbers() {}

    /**
     * The number written, or NaN where the text is none: digits, one point, a sign, an exponent.
     */
    public static double parse(String text) {
        boolean hasDigit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            hasDigit |= digit;
            // Java's own parser also takes "1d", "0x1p3", "NaN" and surrounding blanks.
            if (!digit && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return Double.NaN;
            }
        }
        if (!hasDigit || text.length() > 400) {
            return Double.NaN;
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The shortest words for a number: 3 and not 3.0. */
    public static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e16
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /**
     * A share in percent with the words for its sign, in which "#" stands for the number: "rise by
     * #", "fall by #".
     *
     * @param digits after the point
     * @param none where that rounds to 0
     */
    public static String percent(
            double share, int digits, String above, String below, String none) {
        String number = String.format(Locale.ROOT, "%." + digits + "f%%", 100 * Math.abs(share));
        boolean isNone = number.chars().allMatch(c -> c == '0' || c == '.' || c == '%');
        return isNone ? none : (share > 0 ? above : below).replace("#", number);
    }

    /** A whole number, its thousands parted: 1,861,862. */
    public static String grouped(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }

    /** The same to three figures, for what is no more certain: 51,100,000. */
    public static String about(double number) {
        return grouped(new BigDecimal(number).round(new MathContext(3)).doubleValue());
    }

    /** "a number from 0 to 1", "a number, at least 0", "a number". */
    public static String rangeText(String kind, double min, double max) {
        boolean hasMin = min > -Double.MAX_VALUE;
        boolean hasMax = max < Double.MAX_VALUE;
        if (hasMin && hasMax) {
            return kind + " from " + text(min) + " to " + text(max);
        }
        if (hasMin) {
            return kind + ", at least " + text(min);
        }
        return hasMax ? kind + ", at most " + text(max) : kind;
    }
}
