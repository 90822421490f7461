package org.conjuncture.base.csv;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.conjuncture.base.Numbers;
import org.conjuncture.base.files.AtomicFile;

/** Writes a table of comma-separated values, whole or not at all. */
public final class CsvWriter {

    private final de.siegmar.fastcsv.writer.CsvWriter out;
    private final int width;

    private CsvWriter(de.siegmar.fastcsv.writer.CsvWriter out, int width) {
        this.out = out;
        this.width = width;
    }

    /** Gives out the rows of a table, one after the other. */
    @FunctionalInterface
    public interface Content {
        void writeTo(CsvWriter table) throws IOException;
    }

    public static void write(Path file, List<String> columns, Content content) {
        AtomicFile.write(
                file,
                bytes -> {
                    var text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                    var csv =
                            de.siegmar.fastcsv.writer.CsvWriter.builder()
                                    .lineDelimiter(LineDelimiter.LF)
                                    .build(text);
                    var table = new CsvWriter(csv, columns.size());
                    table.row(columns);
                    content.writeTo(table);
                    csv.flush();
                    text.flush();
                });
    }

    /**
     * One row: texts as they are, numbers in their shortest form that reads back the same, NaN as
     * an empty field.
     */
    public void row(Object... values) {
        String[] fields = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            fields[i] = field(values[i]);
        }
        row(List.of(fields));
    }

    public void row(List<String> values) {
        if (values.size() != width) {
            throw new IllegalArgumentException(values.size() + " values for " + width + " columns");
        }
        out.writeRecord(values);
    }

    private static String field(Object value) {
        if (value instanceof Double number) {
            return Double.isNaN(number) ? "" : Numbers.text(number);
        }
        return value.toString();
    }
}
