package org.conjuncture.accounts.grid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.jspecify.annotations.Nullable;

/**
 * A text file with one row a line and cells between commas, semicolons or tabs. Read in blocks of
 * lines, unpacked by one thread and parsed by all; never held as a whole.
 */
public final class TextGrid implements Grid {

    private static final int BLOCK_BYTES = 1 << 20;

    /** Bytes of a line: the widest tables have a million. */
    private static final int LONGEST_LINE = 1 << 26;

    /** Characters that are held at once, of files of labels and of labour accounts. */
    private static final long MOST_TEXT = 1L << 27;

    /** What a line costs besides its characters. */
    private static final int LINE_COSTS = 64;

    private final Member member;
    private final Workers workers;
    private final char delimiter;

    public TextGrid(Member member, Workers workers) {
        this.member = member;
        this.workers = workers;
        this.delimiter = sniffDelimiter();
    }

    private char sniffDelimiter() {
        String line = lines(1).stream().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {'\t', ';', ','}) {
            if (occurrences(line, candidate) > occurrences(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long occurrences(String line, char c) {
        return line.chars().filter(d -> d == c).count();
    }

    private List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(member.open(), StandardCharsets.UTF_8))) {
            long characters = 0;
            while (lines.size() < count) {
                String line = line(reader, lines.size() + 1);
                if (line == null) {
                    break;
                }
                characters += line.length() + LINE_COSTS;
                if (characters > MOST_TEXT) {
                    throw new UserError(
                            new Place(member.shown(), lines.size() + 1, 1),
                            "more text than labels and accounts have",
                            "more than " + MOST_TEXT + " characters",
                            "a list of labels or accounts");
                }
                lines.add(lines.isEmpty() ? line.replace("\uFEFF", "") : line);
            }
        } catch (IOException failed) {
            throw member.unreadable(failed);
        }
        return lines;
    }

    /** The next line, without its end; null after the last. */
    private @Nullable String line(BufferedReader reader, int number) throws IOException {
        StringBuilder line = new StringBuilder();
        int one = reader.read();
        if (one < 0) {
            return null;
        }
        while (one >= 0 && one != '\n') {
            line.append((char) one);
            if (line.length() > LONGEST_LINE) {
                throw endless(number);
            }
            one = reader.read();
        }
        int length = line.length();
        boolean returns = length > 0 && line.charAt(length - 1) == '\r';
        return line.substring(0, returns ? length - 1 : length);
    }

    private UserError endless(int line) {
        return new UserError(
                new Place(member.shown(), line, 1),
                "a line without end",
                "more than " + LONGEST_LINE + " bytes",
                "one row of the table a line");
    }

    @Override
    public String shown() {
        return member.shown();
    }

    @Override
    public List<List<String>> peek(int rows) {
        return lines(rows).stream().map(line -> TextLine.split(line, delimiter)).toList();
    }

    /** Takes a line that was split into its cells. */
    @FunctionalInterface
    public interface LineTaker {

        /**
         * @param line counts from 1
         * @param text of the line, for {@link #place}
         */
        void take(int line, String text, List<String> cells);
    }

    /** All lines but blank ones, one after the other, the header too. */
    public void eachLine(LineTaker taker) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(member.open(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = line(reader, 1); line != null; line = line(reader, number + 1)) {
                number++;
                String text = number == 1 ? line.replace("\uFEFF", "") : line;
                if (!text.isBlank()) {
                    taker.take(number, text, TextLine.split(text, delimiter));
                }
            }
        } catch (IOException failed) {
            throw member.unreadable(failed);
        }
    }

    /** Where a cell of a line is, counted from 0. */
    public Place place(int line, String text, int cell) {
        return TextLine.place(member.shown(), line, text, delimiter, cell);
    }

    /** Complete lines of the file, and the number of the first of them. */
    private record Block(byte[] bytes, int length, int firstLine) {}

    @Override
    public void read(int headerRows, int labelColumns, Sink sink) {
        sink.header(peek(headerRows));
        try (InputStream in = member.open()) {
            int line = 1;
            byte[] rest = new byte[0];
            boolean more = true;
            while (more) {
                List<Block> blocks = new ArrayList<>();
                while (more && blocks.size() < 2 * workers.threads()) {
                    byte[] bytes = Arrays.copyOf(rest, Math.max(BLOCK_BYTES, rest.length * 2));
                    int length = rest.length;
                    int got = in.readNBytes(bytes, length, bytes.length - length);
                    length += got;
                    more = length == bytes.length;
                    int end = more ? lastLineEnd(bytes, length) : length;
                    rest = Arrays.copyOfRange(bytes, end, length);
                    if (rest.length > LONGEST_LINE) {
                        throw endless(line);
                    }
                    if (end > 0) {
                        blocks.add(new Block(bytes, end, line));
                        line += countLines(bytes, end);
                    }
                }
                workers.run(
                        blocks.size(), i -> parse(blocks.get(i), headerRows, labelColumns, sink));
            }
        } catch (IOException failed) {
            throw member.unreadable(failed);
        }
    }

    private static int lastLineEnd(byte[] bytes, int length) {
        for (int i = length - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    private static int countLines(byte[] bytes, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private void parse(Block block, int headerRows, int labelColumns, Sink sink) {
        TextLine text = new TextLine(member.shown(), block.bytes(), delimiter, labelColumns);
        int line = block.firstLine();
        for (int at = 0; at < block.length(); line++) {
            int end = at;
            while (end < block.length() && block.bytes()[end] != '\n') {
                end++;
            }
            if (line > headerRows && text.parse(at, end, line)) {
                sink.row(line - 1 - headerRows, text, text.labels(), text.values(), text.count());
            }
            at = end + 1;
        }
    }
}
