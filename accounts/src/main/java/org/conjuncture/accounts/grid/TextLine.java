package org.conjuncture.accounts.grid;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/** Takes one line of text after another apart; used again for each line of a block. */
final class TextLine implements Grid.RowPlace {

    private final String shown;
    private final byte[] bytes;
    private final char delimiter;
    private final String[] labels;
    private double[] values = new double[64];
    private int count;
    private int line;
    private int lineStart;
    private int lineEnd;

    TextLine(String shown, byte[] bytes, char delimiter, int labelColumns) {
        this.shown = shown;
        this.bytes = bytes;
        this.delimiter = delimiter;
        this.labels = new String[labelColumns];
    }

    String[] labels() {
        return labels;
    }

    double[] values() {
        return values;
    }

    int count() {
        return count;
    }

    /** Takes apart the line in [from, to); false if it is blank. */
    boolean parse(int from, int to, int number) {
        line = number;
        lineStart = from;
        int end = to;
        while (end > from && (bytes[end - 1] == '\r' || bytes[end - 1] == ' ')) {
            end--;
        }
        lineEnd = end;
        if (end == from) {
            return false;
        }
        count = 0;
        Arrays.fill(labels, "");
        int at = from;
        for (int cell = 0; at <= end; cell++) {
            int cellEnd = endOfCell(at, end);
            if (cell < labels.length) {
                labels[cell] = text(at, cellEnd);
            } else {
                addValue(at, cellEnd);
            }
            at = cellEnd + 1;
        }
        return true;
    }

    private int endOfCell(int from, int end) {
        int at = from;
        if (at < end && bytes[at] == '"') {
            at++;
            while (at < end && (bytes[at] != '"' || (at + 1 < end && bytes[at + 1] == '"'))) {
                at += bytes[at] == '"' ? 2 : 1;
            }
        }
        while (at < end && bytes[at] != delimiter) {
            at++;
        }
        return at;
    }

    private String text(int from, int to) {
        String raw = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
        return unquote(raw);
    }

    private static String unquote(String raw) {
        boolean quoted = raw.length() >= 2 && raw.startsWith("\"") && raw.endsWith("\"");
        return quoted ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"").strip() : raw;
    }

    private void addValue(int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && (bytes[begin] == ' ' || bytes[begin] == '"')) {
            begin++;
        }
        while (end > begin && (bytes[end - 1] == ' ' || bytes[end - 1] == '"')) {
            end--;
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        double value = begin == end ? Double.NaN : Decimal.parse(bytes, begin, end);
        if (value == Decimal.NOT_A_NUMBER) {
            String found = new String(bytes, from, Math.min(to - from, 40), StandardCharsets.UTF_8);
            throw new UserError(
                    new Place(shown, line, from - lineStart + 1),
                    "not a number",
                    "'" + found.strip() + "'",
                    "a finite number");
        }
        values[count++] = value;
    }

    @Override
    public Place row() {
        return new Place(shown, line, 1);
    }

    @Override
    public Place cell(int value) {
        int at = lineStart;
        for (int cell = 0; cell < labels.length + value && at < lineEnd; cell++) {
            at = endOfCell(at, lineEnd) + 1;
        }
        return new Place(shown, line, at - lineStart + 1);
    }

    static Place place(String shown, int line, String text, char delimiter, int cell) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TextLine taken = new TextLine(shown, bytes, delimiter, 0);
        taken.line = line;
        taken.lineEnd = bytes.length;
        return taken.cell(cell);
    }

    static List<String> split(String line, char delimiter) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        TextLine text = new TextLine("", bytes, delimiter, 0);
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\r' || bytes[end - 1] == '\n')) {
            end--;
        }
        List<String> cells = new ArrayList<>();
        for (int at = 0; at <= end; ) {
            int cellEnd = text.endOfCell(at, end);
            cells.add(text.text(at, cellEnd));
            at = cellEnd + 1;
        }
        return cells;
    }
}
