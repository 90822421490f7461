package org.conjuncture.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns maps, lists, arrays, texts and numbers into JSON that may stand inside a page: numbers have
 * five significant digits, what is not a number is null, and no text can end the element it stands
 * in.
 */
final class CompactJson {

    private static final MathContext DIGITS = new MathContext(5);

    /** Powers of ten that a double holds exactly. */
    private static final double[] POWERS = new double[23];

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = Double.parseDouble("1e" + i);
        }
    }

    /** Characters that are handed on together. */
    private static final int MANY = 1 << 16;

    private final Writer to;
    private final StringBuilder out = new StringBuilder(2 * MANY);

    private CompactJson(Writer to) {
        this.to = to;
    }

    static String text(@Nullable Object value) {
        StringWriter text = new StringWriter();
        write(value, text);
        return text.toString();
    }

    /** Writes a value; what a supplier in it gives is asked for when its turn has come. */
    static void write(@Nullable Object value, Writer to) {
        CompactJson json = new CompactJson(to);
        json.append(value);
        json.handOn();
    }

    private void handOn() {
        try {
            to.append(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.setLength(0);
    }

    private void append(@Nullable Object value) {
        if (out.length() > MANY) {
            handOn();
        }
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> appendMap(map);
            case List<?> list -> appendList(list);
            case double[] numbers -> appendNumbers(numbers);
            case Double number -> appendNumber(number, out);
            case Float number -> appendNumber(number, out);
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            case Supplier<?> supplier -> append(supplier.get());
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
            appendNumber(numbers[i], out);
        }
        out.append(']');
    }

    /** Five significant digits in the shorter of the two ways to write them. */
    static String number(double number) {
        StringBuilder text = new StringBuilder(12);
        appendNumber(number, text);
        return text.toString();
    }

    private static void appendNumber(double number, StringBuilder text) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            text.append("null");
        } else if (number == 0) {
            text.append('0');
        } else {
            if (number < 0) {
                text.append('-');
            }
            appendPositive(Math.abs(number), text);
        }
    }

    private static void appendPositive(double number, StringBuilder text) {
        int power = (int) Math.floor(StrictMath.log10(number)) - 4;
        if (Math.abs(power) >= POWERS.length) {
            BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
            text.append(rounded.unscaledValue()).append('e').append(-rounded.scale());
            return;
        }
        long digits = Math.round(power < 0 ? number * POWERS[-power] : number / POWERS[power]);
        while (digits % 10 == 0) {
            digits /= 10;
            power++;
        }
        appendDigits(digits, power, text);
    }

    /** Writes digits · 10^power, plain where that is no longer. */
    private static void appendDigits(long digits, int power, StringBuilder text) {
        int start = text.length();
        text.append(digits);
        int count = text.length() - start;
        int point = count + power;
        int scientific = count + (power < 0 ? 2 : 1) + (Math.abs(power) < 10 ? 1 : 2);
        int plain = power >= 0 ? point : point > 0 ? count + 1 : 2 - power;
        if (scientific < plain) {
            text.append('e').append(power);
        } else if (power >= 0) {
            text.repeat('0', power);
        } else if (point > 0) {
            text.insert(start + point, '.');
        } else {
            text.insert(start, "0." + "0".repeat(-point));
        }
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
