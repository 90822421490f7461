package org.conjuncture.accounts.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.accounts.table.ParquetFiles;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.csv.CsvWriter;

/** Writes results: CSV for reading anywhere, Parquet for R and Python. */
public final class ResultFiles {

    private ResultFiles() {}

    public static Path csv(Path folder, ResultTable table) {
        Path file = folder.resolve(table.name() + ".csv");
        make(folder);
        CsvWriter.write(
                file,
                table.columns(),
                out -> {
                    for (ResultTable.Row row : table.rows()) {
                        Object[] cells = new Object[table.columns().size()];
                        for (int c = 0; c < cells.length; c++) {
                            cells[c] =
                                    c < table.textColumns()
                                            ? row.texts()[c]
                                            : (Object) row.numbers()[c - table.textColumns()];
                        }
                        out.row(cells);
                    }
                });
        return file;
    }

    public static Path parquet(Path folder, ResultTable table) {
        Path file = folder.resolve(table.name() + ".parquet");
        make(folder);
        List<String> columns = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            String type = c < table.textColumns() ? "VARCHAR" : "DOUBLE";
            columns.add('"' + table.columns().get(c).replace("\"", "") + "\" " + type);
        }
        try (ParquetFiles parquet = new ParquetFiles()) {
            parquet.write(
                    file,
                    columns,
                    rows -> {
                        for (ResultTable.Row row : table.rows()) {
                            rows.beginRow();
                            for (String text : row.texts()) {
                                rows.append(text);
                            }
                            for (double number : row.numbers()) {
                                rows.append(number);
                            }
                            rows.endRow();
                        }
                    });
        }
        return file;
    }

    /** A table as lists of named values, for JSON; what does not exist is left out. */
    public static List<Map<String, Object>> asMaps(ResultTable table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ResultTable.Row row : table.rows()) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int c = 0; c < table.columns().size(); c++) {
                if (c < table.textColumns()) {
                    map.put(table.columns().get(c), row.texts()[c]);
                } else {
                    double number = row.numbers()[c - table.textColumns()];
                    if (!Double.isNaN(number)) {
                        map.put(table.columns().get(c), number);
                    }
                }
            }
            rows.add(map);
        }
        return rows;
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw EnvironmentError.of("cannot write", folder, failed);
        }
    }
}
