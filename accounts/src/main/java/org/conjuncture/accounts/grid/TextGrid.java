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

/**
 * A text file with one row a line and cells between commas, semicolons or tabs. Read in blocks of
 * lines, unpacked by one thread and parsed by all; never held as a whole.
 */
public final class TextGrid implements Grid {

    private static final int BLOCK_BYTES = 1 << 20;
    private static final int LONGEST_LINE = 1 << 28;

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
            String line;
            while (lines.size() < count && (line = reader.readLine()) != null) {
                lines.add(lines.isEmpty() ? line.replace("\uFEFF", "") : line);
            }
        } catch (IOException failed) {
            throw member.unreadable(failed);
        }
        return lines;
    }

    @Override
    public String shown() {
        return member.shown();
    }

    @Override
    public List<List<String>> peek(int rows) {
        return lines(rows).stream().map(line -> TextLine.split(line, delimiter)).toList();
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
                        throw new UserError(
                                new Place(member.shown(), line, 0), "a line without end");
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
