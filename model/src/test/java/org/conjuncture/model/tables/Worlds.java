package org.conjuncture.model.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;
import org.conjuncture.base.csv.CsvWriter;

/** The worlds that ship, and copies of them with something changed. */
final class Worlds {

    static final Path LARGE = shipped().resolve("1870");
    static final Path SMALL = shipped().resolve("1870-30");

    private Worlds() {}

    private static Path shipped() {
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("worlds"))) {
                return folder.resolve("worlds");
            }
        }
        throw new IllegalStateException("no folder 'worlds' above " + Path.of("").toAbsolutePath());
    }

    static List<Path> tables(Path world) {
        return WorldReader.TABLES.stream().map(world::resolve).filter(Files::exists).toList();
    }

    static Path copy(Path world, Path to) {
        for (Path table : tables(world)) {
            write(to.resolve(table.getFileName().toString()), read(table));
        }
        return to;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Changes one value; rows are counted from 1 after the header, which is also how far their line
     * is below the first.
     */
    static void change(Path file, int row, String column, UnaryOperator<String> change) {
        CsvTable table = CsvTable.read(file);
        List<List<String>> rows = new ArrayList<>();
        for (CsvRow read : table.rows()) {
            List<String> values = new ArrayList<>();
            table.columns().forEach(name -> values.add(read.textOrEmpty(name)));
            rows.add(values);
        }
        int index = table.columns().indexOf(column);
        rows.get(row - 1).set(index, change.apply(rows.get(row - 1).get(index)));
        CsvWriter.write(file, table.columns(), out -> rows.forEach(out::row));
    }
}
