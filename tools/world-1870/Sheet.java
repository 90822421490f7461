import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A table by RFC 4180: rows of named text fields, read from plain or gzipped files and written with
 * line feeds.
 */
final class Sheet {

    final List<String> header;
    final List<Map<String, String>> rows = new ArrayList<>();

    Sheet(String... header) {
        this.header = List.of(header);
    }

    private Sheet(List<String> header) {
        this.header = header;
    }

    static Sheet read(Path path) throws IOException {
        Path file = Files.exists(path) ? path : Path.of(path + ".gz");
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain =
                        file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            Sheet sheet = null;
            List<String> record;
            while ((record = nextRecord(reader)) != null) {
                if (sheet == null) {
                    sheet = new Sheet(record);
                } else {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < sheet.header.size(); i++) {
                        row.put(sheet.header.get(i), i < record.size() ? record.get(i) : "");
                    }
                    sheet.rows.add(row);
                }
            }
            return sheet;
        }
    }

    private static List<String> nextRecord(BufferedReader reader) throws IOException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean some = false;
        int c;
        while ((c = reader.read()) >= 0) {
            some = true;
            if (quoted) {
                if (c == '"') {
                    reader.mark(1);
                    if (reader.read() == '"') {
                        field.append('"');
                    } else {
                        reader.reset();
                        quoted = false;
                    }
                } else {
                    field.append((char) c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n') {
                break;
            } else if (c != '\r') {
                field.append((char) c);
            }
        }
        if (!some) {
            return null;
        }
        fields.add(field.toString());
        return fields;
    }

    /** Adds a row; numbers are written with seven significant digits. */
    void add(Object... fields) {
        if (fields.length != header.size()) {
            throw new IllegalArgumentException(
                    header + " takes " + header.size() + " fields, not " + fields.length);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            row.put(
                    header.get(i),
                    fields[i] instanceof Double number
                            ? number(number)
                            : String.valueOf(fields[i]));
        }
        rows.add(row);
    }

    void write(Path path) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(String.join(",", header)).append('\n');
        for (Map<String, String> row : rows) {
            List<String> fields = new ArrayList<>();
            for (String name : header) {
                fields.add(quote(row.get(name)));
            }
            text.append(String.join(",", fields)).append('\n');
        }
        Files.writeString(path, text.toString());
    }

    private static String quote(String field) {
        return field.matches("(?s).*[\",\n\r].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        return new BigDecimal(value).round(new MathContext(7)).stripTrailingZeros().toPlainString();
    }

    static double number(Map<String, String> row, String column) {
        return number(row, column, Double.NaN);
    }

    /** The number in a column, or the given one where it is blank. */
    static double number(Map<String, String> row, String column, double otherwise) {
        String text = row.get(column);
        if (text == null) {
            throw new IllegalArgumentException("no column " + column + " in " + row.keySet());
        }
        return text.isBlank() ? otherwise : Double.parseDouble(text.strip());
    }

    Map<String, Map<String, String>> by(String key) {
        Map<String, Map<String, String>> index = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            index.putIfAbsent(row.get(key), row);
        }
        return index;
    }
}
