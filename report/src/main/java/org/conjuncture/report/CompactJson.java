package org.conjuncture.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns maps, lists, arrays, texts and numbers into JSON that may stand inside a page: numbers have
 * five significant digits, what is not a number is null, and no text can end the element it stands
 * in.
 */
final class CompactJson {

    private static final MathContext DIGITS = new MathContext(5);

    private final StringBuilder out = new StringBuilder(1 << 20);

    private CompactJson() {}

    static String text(@Nullable Object value) {
        CompactJson json = new CompactJson();
        json.append(value);
        return json.out.toString();
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> appendMap(map);
            case List<?> list -> appendList(list);
            case double[] numbers -> appendNumbers(numbers);
            case Double number -> out.append(number(number));
            case Float number -> out.append(number(number));
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            default -> appendText(value.toString());
        }
    }

    private void appendMap(Map<?, ?> map) {
        out.append('{');
        boolean first = true;
        for (var entry : map.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            appendText(String.valueOf(entry.getKey()));
            out.append(':');
            append(entry.getValue());
        }
        out.append('}');
    }

    private void appendList(List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            append(list.get(i));
        }
        out.append(']');
    }

    private void appendNumbers(double[] numbers) {
        out.append('[');
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(number(numbers[i]));
        }
        out.append(']');
    }

    /** Five significant digits in the shortest of the two ways to write them. */
    static String number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "null";
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        String plain = rounded.toPlainString();
        String scientific = rounded.unscaledValue() + "e" + -rounded.scale();
        return scientific.length() < plain.length() ? scientific : plain;
    }

    /**
     * Escapes what JSON asks for, and every character with which markup could begin or a script
     * line end.
     */
    private void appendText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '<', '>', '&', '\u2028', '\u2029' -> appendCode(c);
                default -> {
                    if (c < ' ' || Character.isSurrogate(c)) {
                        appendCode(c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private void appendCode(char c) {
        out.append("\\u");
        String code = Integer.toHexString(c);
        out.append("0".repeat(4 - code.length())).append(code);
    }
}
