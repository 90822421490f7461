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
