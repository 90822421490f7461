package org.conjuncture.base.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.TextFile;

/**
 * A table of comma-separated values whose first line names the columns. Every value knows its file,
 * line and column, so that whoever reads it can say what was found where.
 */
public final class CsvTable {

    /** Largest file that is read. */
    public static final long MAX_BYTES = 200L << 20;

    private final Path path;
    private final Map<String, Integer> columns;
    private final List<CsvRow> rows;

    private CsvTable(Path path, Map<String, Integer> columns, List<CsvRow> rows) {
        this.path = path;
        this.columns = columns;
        this.rows = rows;
    }

    /** Reads a table and demands the columns named; more columns may be there. */
    public static CsvTable read(Path path, String... required) {
        CsvTable table = parse(path, TextFile.read(path, MAX_BYTES));
        for (String column : required) {
            table.index(column);
        }
        return table;
    }

    private static CsvTable parse(Path path, String text) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<CsvRow> rows = new ArrayList<>();
        CsvTable table = new CsvTable(path, columns, rows);
        long line = 1;
        if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
            CsvPlaces.requireClosed(path, text);
        }
        try (var reader =
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(false)
                        .skipEmptyLines(true)
                        .ofCsvRecord(text)) {
            for (CsvRecord read : reader) {
                line = read.getStartingLineNumber();
                if (columns.isEmpty()) {
                    table.nameColumns(read);
                } else {
                    rows.add(table.row(read));
                }
            }
        } catch (CsvParseException e) {
            throw CsvPlaces.unreadable(path, text, (int) line);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        if (columns.isEmpty()) {
            throw new UserError(
                    Place.of(path.toString()),
                    "the table is empty",
                    "no line",
                    "a line that names the columns");
        }
        return table;
    }

    private void nameColumns(CsvRecord header) {
        int line = (int) header.getStartingLineNumber();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = header.getField(i);
            if (name.isBlank()) {
                throw new UserError(
                        CsvPlaces.of(path, line, i), "column " + (i + 1) + " has no name");
            }
            if (columns.putIfAbsent(name, i) != null) {
                throw new UserError(
                        CsvPlaces.of(path, line, i),
                        "column '" + name + "' is named twice",
                        "'" + name + "' again",
                        "each column once");
            }
        }
    }

    private CsvRow row(CsvRecord read) {
        int line = (int) read.getStartingLineNumber();
        int found = read.getFieldCount();
        if (found != columns.size()) {
            throw new UserError(
                    CsvPlaces.of(path, line, Math.min(found, columns.size()) - 1),
                    "the line has the wrong number of values",
                    String.valueOf(found),
                    columns.size() + ", one for each column of the first line");
        }
        String[] fields = new String[found];
        for (int i = 0; i < found; i++) {
            fields[i] = read.getField(i);
        }
        return new CsvRow(this, line, fields);
    }

    public Path path() {
        return path;
    }

    /** Names of the columns in the order of the file. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    public List<CsvRow> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** Refuses any column that is not among those named, and tells the nearest that is. */
    public CsvTable allowOnly(Collection<String> valid) {
        columns.forEach((name, index) -> {
            if (!valid.contains(name)) {
                throw new UserError(
                        CsvPlaces.of(path, 1, index),
                        "unknown column",
                        "'" + name + "'",
                        "one of " + String.join(", ", valid),
                        Nearest.of(name, valid));
            }
        });
        return this;
    }

    /** Refuses two rows that agree in all these columns. */
    public CsvTable uniqueBy(String... keys) {
        Map<List<String>, Integer> seen = new HashMap<>();
        for (CsvRow row : rows) {
            List<String> key = new ArrayList<>(keys.length);
            for (String column : keys) {
                key.add(row.textOrEmpty(column));
            }
            Integer earlier = seen.putIfAbsent(key, row.line());
            if (earlier != null) {
                throw new UserError(
                        row.place(keys[0]),
                        "two rows have the same " + String.join(", ", keys),
                        "'" + String.join("', '", key) + "', which line " + earlier + " has too",
                        "each combination once");
            }
        }
        return this;
    }

    int index(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            String nearest = Nearest.of(column, columns.keySet());
            throw new UserError(
                    CsvPlaces.of(path, 1, columns.getOrDefault(nearest, columns.size() - 1)),
                    "column '" + column + "' is missing",
                    String.join(", ", columns.keySet()),
                    "a column '" + column + "'",
                    nearest);
        }
        return index;
    }
}
