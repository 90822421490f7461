package org.conjuncture.base.csv;

import java.nio.file.Path;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.TextFile;

/**
 * Finds where in a file a value starts. Done by reading the file again, only on the way to a
 * message, so that a table that is right pays nothing for its marks.
 */
final class CsvPlaces {

    private CsvPlaces() {}

    /** Place of the field with this index in the record that starts at this line. */
    static Place of(Path path, int line, int field) {
        if (field == 0) {
            return new Place(path.toString(), line, 1);
        }
        try {
            return find(path, TextFile.read(path, CsvTable.MAX_BYTES), line, field);
        } catch (UserError | EnvironmentError gone) {
            return new Place(path.toString(), line, 0);
        }
    }

    /** Refuses a text that ends within quotes, which would hold all that follows them. */
    static void requireClosed(Path path, String text) {
        Quotes quotes = new Quotes(path, text);
        if (quotes.isOpen) {
            throw new UserError(
                    quotes.opened,
                    "the table cannot be read: a value begins with a quote that is not closed",
                    "the end of the file",
                    "a second quote");
        }
    }

    /** Why a text cannot be read on after the record that starts at a line. */
    static UserError unreadable(Path path, String text, int line) {
        Quotes quotes = new Quotes(path, text);
        if (quotes.next.isEmpty()) {
            return new UserError(
                    new Place(path.toString(), line, 1),
                    "the table cannot be read after this line");
        }
        return new UserError(
                quotes.ended,
                "the table cannot be read: a value in quotes goes on after the second of them",
                "'" + quotes.next + "'",
                "a comma or the end of the line; a quote within a value is written twice");
    }

    /** Where quotes around values begin and end, up to the first that ends within a value. */
    private static final class Quotes {
        private final Path path;
        private int line = 1;
        private int column = 1;
        private boolean isOpen;
        private Place opened;
        private Place ended;

        /** What follows a quote that ends within a value. */
        private String next = "";

        Quotes(Path path, String text) {
            this.path = path;
            opened = here();
            ended = here();
            boolean isStart = true;
            for (int at = 0; at < text.length() && next.isEmpty(); at++) {
                char c = text.charAt(at);
                boolean isNewLine = c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1));
                if (c == '"' && isOpen && text.startsWith("\"", at + 1)) {
                    at++;
                    column++;
                } else if (c == '"' && isOpen) {
                    isOpen = false;
                    column++;
                    ended = here();
                    column--;
                    String after = text.substring(at + 1, Math.min(text.length(), at + 2));
                    next = ",\r\n".contains(after) ? "" : after;
                } else if (c == '"' && isStart) {
                    isOpen = true;
                    opened = here();
                }
                isStart = !isOpen && (c == ',' || isNewLine);
                line += isNewLine ? 1 : 0;
                column = isNewLine ? 1 : column + 1;
            }
        }

        private Place here() {
            return new Place(path.toString(), line, column);
        }
    }

    private static Place find(Path path, String text, int recordLine, int field) {
        int line = 1;
        int column = 1;
        int separators = 0;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            if (line >= recordLine && separators == field) {
                return new Place(path.toString(), line, column);
            }
            char c = text.charAt(at);
            boolean newLine = c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1));
            if (line >= recordLine) {
                quoted ^= c == '"';
                separators += c == ',' && !quoted ? 1 : 0;
            }
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        return line >= recordLine && separators == field
                ? new Place(path.toString(), line, column)
                : new Place(path.toString(), recordLine, 0);
    }
}
